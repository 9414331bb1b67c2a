package sandbox.mail;

import static sandbox.mail.Playground.draft;
import static sandbox.mail.script.Action.pause;
import static sandbox.mail.script.Action.reply;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sandbox.mail.script.Script;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;

/** Servers that work, though not in the usual way. */
final class OddButGood {
    private static final Duration LONG = Duration.ofSeconds(2);

    private OddButGood() {}

    static List<Draft> all(Scripts scripts, MailboxServer mailbox) {
        return List.of(
                draft("slow", "Slow but good", slow(scripts))
                        .thatWorks("Works, though greeting, recipient and message take two seconds each."),
                draft("overrides", "From addresses of portal users", choosy(scripts))
                        .withOverrides(Map.of(
                                "jsmith", "jsmith@sandbox.example",
                                "mjones", "mjones@customer.example",
                                "pkumar", "pkumar@sandbox.example"))
                        .thatWorks("Works, but takes no From address of another domain, as one of the overrides has."),
                draft("weak-certificate", "Weak certificate", scripts.submission(Leaf.WEAK))
                        .thatWorks("Works, with a warning: the key of the certificate has only 1024 bits."),
                draft("relay", "Relay without sign-in", scripts.relay())
                        .withSecurity("none")
                        .withoutSignIn()
                        .thatWorks("Works in clear and without a sign-in, as a relay inside a company does."),
                draft("probe", "Arrives in the probe mailbox", arriving(scripts, mailbox))
                        .withRecipient(mailbox.address())
                        .thatWorks("Works, and the mail is seen to arrive in the probe mailbox."));
    }

    private static Script arriving(Scripts scripts, MailboxServer mailbox) {
        return scripts.submission()
                .on(
                        Step.MESSAGE,
                        exchange ->
                                mailbox.deliver(exchange, scripts.letterbox().take(exchange)));
    }

    private static Script choosy(Scripts scripts) {
        return scripts.submission()
                .on(
                        Step.SENDER,
                        exchange -> List.of(
                                exchange.line().contains("@sandbox.example>")
                                        ? reply("250 2.1.0 Ok")
                                        : reply("553 5.7.1 Sender address rejected: not owned by user "
                                                + Scripts.ACCOUNT)));
    }

    private static Script slow(Scripts scripts) {
        return scripts.submission()
                .on(Step.GREETING, pause(LONG), reply("220 " + Scripts.HOST_NAME + " ESMTP ready"))
                .on(Step.RECIPIENT, pause(LONG), reply("250 2.1.5 Ok"))
                .on(
                        Step.MESSAGE,
                        exchange -> Stream.concat(Stream.of(pause(LONG)), scripts.letterbox().take(exchange).stream())
                                .toList());
    }
}
