package sendcheck.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sendcheck.diagnosis.TestMail;
import sendcheck.settings.MailServer;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/** Writes the test message: who asked, when, with which settings, and what to do when it was not expected. */
public final class TestMails {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

    private TestMails() {}

    /**
     * What the message is about.
     *
     * @param runId names the run
     * @param tested what is tested, for example {@code 5500 · Portal Email}
     * @param requester who asked, as others know that person
     */
    public record Occasion(String runId, String tested, String requester, Instant at) {}

    /** The message for these settings; secrets are not in it. */
    public static TestMail compose(Occasion occasion, MailServer server, Sender sender) {
        String tested = oneLine(occasion.tested());
        String subject = "Test email from Sendcheck: " + tested + " (run " + occasion.runId() + ")";
        Map<String, String> facts = facts(occasion, server, sender);
        return new TestMail(occasion.runId(), subject, text(tested, facts), html(tested, facts));
    }

    private static Map<String, String> facts(Occasion occasion, MailServer server, Sender sender) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Settings", oneLine(occasion.tested()));
        facts.put("Asked for by", oneLine(occasion.requester()));
        facts.put("When", TIME.format(occasion.at().atOffset(ZoneOffset.UTC)));
        facts.put("Server", oneLine(server.host()) + ", port " + server.port());
        facts.put("Security", server.security().title());
        facts.put(
                "Sign-in",
                switch (server.signIn()) {
                    case SignIn.None() -> "none";
                    case SignIn.Password(String user, var password) -> "as " + oneLine(user);
                    case SignIn.OAuth(String user, var client) -> "as " + oneLine(user) + " by OAuth";
                });
        facts.put("From", oneLine(sender.address()));
        facts.put("Run", occasion.runId());
        return facts;
    }

    private static String text(String tested, Map<String, String> facts) {
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        String rows = facts.entrySet().stream()
                .map(fact -> (fact.getKey() + ":" + " ".repeat(width)).substring(0, width) + fact.getValue())
                .collect(Collectors.joining("\n"));
        return """
                This is a test email. You need not do anything.

                It shows that mail can be sent with the settings of %s.

                %s

                You did not expect it? Then someone entered your address as the recipient
                of a test. Nothing else was sent to you. If it happens again, forward this
                message to the person named above or to your administrator.
                """.formatted(tested, rows);
    }

    private static String html(String tested, Map<String, String> facts) {
        String rows = facts.entrySet().stream()
                .map(fact -> """
                        <tr><td style="padding:4px 16px 4px 0;color:#5f6368;white-space:nowrap">%s</td>\
                        <td style="padding:4px 0">%s</td></tr>
                        """.formatted(escaped(fact.getKey()), escaped(fact.getValue())))
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Test email</title></head>
                <body style="font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#202124;max-width:40em">
                <h1 style="font-size:20px">This is a test email. You need not do anything.</h1>
                <p>It shows that mail can be sent with the settings of <b>%s</b>.</p>
                <table style="border-collapse:collapse;font-size:14px">
                %s</table>
                <p style="color:#5f6368;font-size:13px">You did not expect it? Then someone entered your address as the
                recipient of a test. Nothing else was sent to you. If it happens again, forward this message to the person
                named above or to your administrator.</p>
                </body></html>
                """.formatted(escaped(tested), rows);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Control characters and line separators become spaces, so that nothing breaks out of its line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }
}
