package sendcheck.remedy;

import sendcheck.settings.ShownText;

/** What fits nowhere else. */
final class OtherFindings {

    private OtherFindings() {}

    static Finding nonAsciiAddress(Situation situation, String address) {
        return situation.finding(
                "non-ascii",
                situation.host() + " cannot handle the address " + ShownText.of(address),
                Actor.YOU,
                "The address contains letters beyond the English alphabet. Servers need an extension for that (SMTPUTF8),"
                        + " and this one does not have it.",
                "Use an address with English letters only, if the mailbox has one.",
                "Or ask the mail administrator to switch on SMTPUTF8.");
    }

    static Finding unexplained(Situation situation) {
        return situation.finding(
                "failed",
                "The step \"" + situation.stage().title() + "\" failed",
                Actor.VENDOR,
                "The test ended at this step without telling why.",
                "Run the test again.",
                "If it stays, send us the transcript of the test.");
    }

    static Finding givenUp(Situation situation) {
        return situation.finding(
                "given-up",
                "The test could not be finished; nothing was sent",
                Actor.VENDOR,
                "Sendcheck itself could not finish any of its attempts and always broke off before the message was handed"
                        + " over. This says nothing about the settings or the mail server.",
                "Run the test again.",
                "If it happens again, tell whoever runs Sendcheck: its log says why.");
    }
}
