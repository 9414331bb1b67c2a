package sandbox.mail;

import static sandbox.mail.script.Action.reply;

import java.util.List;
import sandbox.mail.script.Step;

/** The profiles of the seeded modules: two work, two fail as customers' settings often do. */
final class SeededProfiles {
    private SeededProfiles() {}

    static List<Draft> all(Scripts scripts) {
        return List.of(
                signer(scripts),
                Draft.of("5500", "portal", "Portal Email", scripts.submissions())
                        .withSecurity("tls")
                        .thatWorks("Works: TLS on connect, then a sign-in."),
                documents(scripts),
                compliance(scripts));
    }

    private static Draft signer(Scripts scripts) {
        var user = "signer@sandbox.example";
        return Draft.of("5500", "signer", "Signer Email", scripts.submission().withAccount(user, Draft.PASSWORD))
                .withAccount(user, Draft.PASSWORD)
                .thatWorks("Works: STARTTLS, then a sign-in.");
    }

    private static Draft documents(Scripts scripts) {
        var user = "documents@sandbox.example";
        var script = scripts.submission()
                .withAccount(user, "changed-last-week")
                .on(
                        Step.CREDENTIALS,
                        reply(
                                "535-5.7.8 Authentication failed: user name or password is not correct.",
                                "535-5.7.8 After a change of password, enter it in every program that sends.",
                                "535 5.7.8 See https://mail.sandbox.example/help/535 (" + Scripts.HOST_NAME + ")"));
        return Draft.of("documents", "email", "Documents Email", script)
                .withAccount(user, "last-week")
                .thatFails("The password was changed on the server: the sign-in is refused with 535.");
    }

    private static Draft compliance(Scripts scripts) {
        var user = "compliance@sandbox.example";
        var from = "legal@customer.example";
        var script = scripts.submission()
                .withAccount(user, Draft.PASSWORD)
                .on(
                        Step.RECIPIENT,
                        reply("553 5.7.1 <" + from + ">: Sender address rejected: not owned by user " + user));
        return Draft.of("compliance", "email", "Compliance Email", script)
                .withAccount(user, Draft.PASSWORD)
                .withFrom(from)
                .thatFails("The From address does not belong to the account: the server says so at RCPT, with 553.");
    }
}
