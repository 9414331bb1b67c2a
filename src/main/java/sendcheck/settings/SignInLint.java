package sendcheck.settings;

import static sendcheck.settings.Problem.Field.FROM_ADDRESS;
import static sendcheck.settings.Problem.Field.PASSWORD;
import static sendcheck.settings.Problem.Field.SIGN_IN;
import static sendcheck.settings.Problem.Field.USER;

import java.util.Locale;

/** User name and password, and whether the account fits the From address. */
final class SignInLint {

    private SignInLint() {}

    static void check(MailServer server, Sender sender, ProblemList problems) {
        switch (server.signIn()) {
            case SignIn.None() -> {}
            case SignIn.Password(String user, Secret password) -> {
                user(user, problems);
                password(password, problems);
                account(user, sender.address(), problems);
                retirement(server.host(), problems);
            }
            case SignIn.OAuth(String user, OAuthClient client) -> {
                user(user, problems);
                OAuthLint.check(client, problems);
                account(user, sender.address(), problems);
            }
        }
    }

    private static void user(String user, ProblemList problems) {
        if (user.isBlank()) {
            problems.error(USER, "The user name is missing. Enter it, or choose to send without signing in.");
        } else if (ProblemList.hasControlCharacter(user)) {
            problems.error(USER, "The user name contains a line break or control character. Enter it in one line.");
        } else if (!user.equals(user.strip())) {
            problems.warning(USER, "The user name begins or ends with a space. Remove it unless it belongs there.");
        }
    }

    private static void password(Secret password, ProblemList problems) {
        String value = password.reveal();
        if (value.isEmpty()) {
            problems.error(PASSWORD, "The password is missing. Enter it, or choose to send without signing in.");
        } else if (value.indexOf('\0') >= 0) {
            problems.error(PASSWORD, "The password contains a character that no mail server accepts. Enter it again.");
        } else if (!value.equals(value.strip())) {
            problems.warning(
                    PASSWORD, "The password begins or ends with a space or line break. Enter it again without.");
        }
    }

    private static void account(String user, String from, ProblemList problems) {
        boolean comparable = EmailAddress.problem(user).isEmpty()
                && EmailAddress.problem(from).isEmpty();
        if (comparable && !user.equalsIgnoreCase(from)) {
            problems.warning(
                    FROM_ADDRESS,
                    "The From address " + from + " differs from the account " + user
                            + ". Many servers refuse that unless the account may send as that address.");
        }
    }

    /** The dates are those of the Exchange team's post of 27 January 2026 on SMTP AUTH with basic authentication. */
    private static void retirement(String host, ProblemList problems) {
        if (host.toLowerCase(Locale.ROOT).equals("smtp.office365.com")) {
            problems.warning(
                    SIGN_IN,
                    "Microsoft 365 turns sign-in with a password off by default at the end of December 2026."
                            + " Move to the sign-in with Microsoft 365 OAuth.");
        }
    }
}
