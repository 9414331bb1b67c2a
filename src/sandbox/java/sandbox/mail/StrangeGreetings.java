package sandbox.mail;

import static sandbox.mail.Playground.draft;
import static sandbox.mail.script.Action.close;
import static sandbox.mail.script.Action.drip;
import static sandbox.mail.script.Action.raw;
import static sandbox.mail.script.Action.reply;
import static sandbox.mail.script.Action.reset;
import static sandbox.mail.script.Action.silence;

import java.time.Duration;
import java.util.List;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.Step;

/** Servers that fail with their first words, or with none. */
final class StrangeGreetings {
    private StrangeGreetings() {}

    static List<Draft> all(Scripts scripts) {
        return List.of(
                draft("imap", "IMAP server", imap())
                        .thatFails("An IMAP server listens on the port: it greets with * OK."),
                draft("pop3", "POP3 server", pop3())
                        .thatFails("A POP3 server listens on the port: it greets with +OK."),
                draft("web", "Web server", web())
                        .thatFails("A web server listens on the port: it waits, then answers with HTTP."),
                draft("closes", "Closes at once", greeting(scripts, close()))
                        .thatFails("The server closes the connection without a word."),
                draft("resets", "Resets at once", greeting(scripts, reset()))
                        .thatFails("The connection is reset as soon as it is made."),
                draft("blocked", "Blocked by address", greeting(scripts, blocked(), close()))
                        .thatFails("The server turns our address away: its greeting is 554."),
                draft("busy", "Too many connections", greeting(scripts, busy(), close()))
                        .thatFails("The server has too many connections: its greeting is 421."),
                draft("silent", "Never speaks", greeting(scripts, silence()))
                        .thatFails("The server takes the connection and never greets."),
                draft("drip", "One byte a second", greeting(scripts, dripping()))
                        .thatFails("The greeting comes one byte a second and never ends in time."));
    }

    private static Script greeting(Scripts scripts, Action... actions) {
        return scripts.submission().on(Step.GREETING, actions);
    }

    private static Action blocked() {
        return reply(
                "554-" + Scripts.HOST_NAME + " ESMTP not accepting mail from your address",
                "554 5.7.1 Client host [127.0.0.1] rejected: access denied; ask to be put on the allow list");
    }

    private static Action busy() {
        return reply("421 4.7.0 " + Scripts.HOST_NAME + " Error: too many connections from 127.0.0.1");
    }

    private static Action dripping() {
        return drip("220 " + Scripts.HOST_NAME + " ESMTP " + "ready ".repeat(60) + "\r\n", Duration.ofSeconds(1));
    }

    private static Script imap() {
        return Script.named(Scripts.HOST_NAME)
                .on(Step.GREETING, raw("* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] IMAP server ready.\r\n"))
                .on(Step.EHLO, raw("EHLO BAD Error in IMAP command received by server.\r\n"))
                .on(Step.QUIT, close());
    }

    private static Script pop3() {
        return Script.named(Scripts.HOST_NAME)
                .on(Step.GREETING, raw("+OK POP3 server ready.\r\n"))
                .on(Step.EHLO, raw("-ERR Unknown command.\r\n"))
                .on(Step.QUIT, raw("+OK Logging out\r\n"), close());
    }

    private static Script web() {
        return Script.named(Scripts.HOST_NAME)
                .on(
                        Step.GREETING,
                        Action.readLine(),
                        raw("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
                        close());
    }
}
