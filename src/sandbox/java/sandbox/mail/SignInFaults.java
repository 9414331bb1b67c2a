package sandbox.mail;

import static sandbox.mail.Playground.draft;
import static sandbox.mail.script.Action.close;
import static sandbox.mail.script.Action.reply;

import java.util.List;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.Step;

/** Servers with which the sign-in fails. */
final class SignInFaults {
    private SignInFaults() {}

    static List<Draft> all(Scripts scripts) {
        return List.of(
                draft("no-auth", "No sign-in offered", scripts.submission().withMechanisms())
                        .thatFails("A sign-in is configured, and the server offers none."),
                draft("ntlm-only", "Only NTLM offered", scripts.submission().withMechanisms("NTLM", "GSSAPI"))
                        .thatFails("The server offers only sign-ins for Windows domains."),
                draft(
                                "auth-later",
                                "Sign-in out of order",
                                credentials(
                                        scripts, reply("454 4.7.0 Temporary authentication failure: Connection lost")))
                        .thatFails("The server cannot check passwords right now: 454."),
                draft("auth-disabled", "Sign-in switched off", credentials(scripts, disabled()))
                        .thatFails("An administrator has switched SMTP sign-in off: 535 5.7.139."),
                draft("app-password", "App password needed", credentials(scripts, appPassword()))
                        .thatFails("The account has a second factor and needs an app password: 534."),
                draft("auth-drops", "Dropped at sign-in", scripts.submission().on(Step.AUTH, close()))
                        .thatFails("The connection is closed when the sign-in begins, as some firewalls do."));
    }

    private static Script credentials(Scripts scripts, Action reply) {
        return scripts.submission().on(Step.CREDENTIALS, reply);
    }

    private static Action disabled() {
        return reply("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.");
    }

    private static Action appPassword() {
        return reply(
                "534-5.7.9 Application-specific password required. For more information, go to",
                "534 5.7.9 https://mail.sandbox.example/help/app-password");
    }
}
