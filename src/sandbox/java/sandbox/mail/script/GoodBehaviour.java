package sandbox.mail.script;

import static sandbox.mail.script.Action.close;
import static sandbox.mail.script.Action.reply;
import static sandbox.mail.script.Action.upgradeToTls;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a well-behaved submission server does where the script says nothing. RFC 5321, 6409. */
record GoodBehaviour(Script script, boolean encrypted, boolean signedIn, boolean credentialsAreRight) {

    List<Action> at(Exchange exchange) {
        return switch (exchange.step()) {
            case GREETING -> List.of(reply("220 " + script.hostName() + " ESMTP ready"));
            case EHLO -> List.of(script.hello(encrypted));
            case HELO -> List.of(reply("250 " + script.hostName()));
            case STARTTLS -> startTls();
            case AUTH -> auth(exchange.line());
            case CREDENTIALS ->
                List.of(
                        credentialsAreRight
                                ? reply("235 2.7.0 Authentication successful")
                                : reply("535 5.7.8 Error: authentication failed"));
            case SENDER ->
                List.of(
                        script.accounts().isEmpty() || signedIn
                                ? reply("250 2.1.0 Ok")
                                : reply("530 5.7.0 Authentication required"));
            case RECIPIENT ->
                List.of(
                        exchange.sender() == null
                                ? reply("503 5.5.1 Error: need MAIL command")
                                : reply("250 2.1.5 Ok"));
            case DATA ->
                List.of(
                        exchange.recipients().isEmpty()
                                ? reply("503 5.5.1 Error: need RCPT command")
                                : reply("354 End data with <CR><LF>.<CR><LF>"));
            case MESSAGE -> List.of(reply("250 2.0.0 Ok: queued as " + queueId()));
            case RSET, NOOP -> List.of(reply("250 2.0.0 Ok"));
            case QUIT -> List.of(reply("221 2.0.0 Bye"), close());
            case UNKNOWN -> List.of(reply("502 5.5.2 Error: command not recognized"));
        };
    }

    private List<Action> startTls() {
        return script.certificate() == null || encrypted
                ? List.of(reply("502 5.5.1 Error: command not implemented"))
                : List.of(reply("220 2.0.0 Ready to start TLS"), upgradeToTls());
    }

    private List<Action> auth(String line) {
        var words = line.strip().split(" +", -1);
        boolean offered = words.length > 1 && script.mechanisms().stream().anyMatch(words[1]::equalsIgnoreCase);
        if (script.mechanisms().isEmpty()) {
            return List.of(reply("503 5.5.1 Error: authentication not enabled"));
        }
        return offered ? List.of() : List.of(reply("504 5.5.4 Unrecognized authentication type"));
    }

    private static String queueId() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
