package sendcheck.remedy;

/** The account is known, but a rule of its provider stands against this sign-in. */
final class SignInPolicies {

    private SignInPolicies() {}

    static Finding switchedOff(Situation situation) {
        return situation
                .finding(
                        "switched-off",
                        "Sending through " + situation.host() + " is switched off for this account",
                        Actor.MAIL_ADMIN,
                        "The provider can switch the sign-in of other programs off, for all mailboxes or for one, and did so"
                                + " here. The password may well be right.",
                        "Ask the mail administrator to allow \"Authenticated SMTP\" for " + situation.account() + ".",
                        "Run the test again after an hour: such a change takes a while.")
                .withLink("https://aka.ms/smtp_auth_disabled");
    }

    static Finding passwordsRetired(Situation situation) {
        return situation.finding(
                "passwords-retired",
                situation.host() + " no longer takes passwords for this account",
                Actor.MAIL_ADMIN,
                "The provider has retired the sign-in with a password (\"basic authentication\") for this account. A new"
                        + " password or an app password does not help.",
                "Ask the mail administrator whether password sign-in can be allowed again for a time.",
                "Plan the move to another way of sending that the provider supports.");
    }

    static Finding conditions(Situation situation) {
        return situation.finding(
                "conditions",
                "A security rule of your organisation forbids this sign-in",
                Actor.MAIL_ADMIN,
                "The organisation allows sign-ins only under conditions that a program with a password does not meet, such"
                        + " as a second factor. The password may well be right.",
                "Ask the mail administrator to exempt " + situation.account() + " from that rule for sending mail.",
                "Tell the administrator the addresses that our mail leaves from: " + situation.ourAddresses() + ".");
    }

    static Finding appPassword(Situation situation) {
        return situation.finding(
                "app-password",
                situation.host() + " wants an app password",
                Actor.YOU,
                "The account uses a second factor, so its normal password is not accepted from programs. An app password is"
                        + " a separate one that the provider makes for a single program.",
                "Create an app password in the security settings of " + situation.account() + ".",
                "Enter it in place of the password, and run the test again.");
    }

    static Finding confirmInBrowser(Situation situation) {
        return situation.finding(
                "confirm",
                "The provider has blocked this sign-in as suspicious",
                Actor.YOU,
                "The provider does not know the place that the sign-in came from and wants the owner to confirm it.",
                "Sign in as " + situation.account() + " with a web browser and confirm what is asked there.",
                "If the account uses a second factor, create an app password and enter that.",
                "Run the test again.");
    }

    static Finding passwordChange(Situation situation) {
        return situation.finding(
                "password-change",
                "The password of this account must be changed first",
                Actor.YOU,
                "The server wants a new password before it takes any sign-in of this account.",
                "Change the password of " + situation.account() + " at the mail provider.",
                "Enter the new password, and run the test again.");
    }
}
