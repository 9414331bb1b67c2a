package catalogue;

import static sandbox.mail.script.Action.reply;
import static sendcheck.diagnosis.Stage.RESOLVE;
import static sendcheck.diagnosis.Stage.SETTINGS;

import catalogue.tool.Settings;
import java.util.List;
import sandbox.mail.script.Script;
import sandbox.mail.script.Step;

/** Slips of the finger in the settings of a server that works. */
final class SettingsFailures {
    private static final String NO_HOST =
            "(name or )?service not known|not known|unknown ?(smtp )?host|no server named|not resolve";

    private static final Script SERVER = Script.named("mail.example.com");

    private SettingsFailures() {}

    /** The names of hosts end in domains that never exist (RFC 6761), or in none that does. */
    static List<Failure> all() {
        return List.of(
                Failure.of(
                        "A host name that does not exist",
                        places -> good(places).withHost("smtp.customer.invalid"),
                        RESOLVE,
                        "not-found",
                        NO_HOST),
                Failure.of(
                        "A typing error in a known provider's host (smtp.gmail.cmo)",
                        places -> good(places).withHost("smtp.gmail.cmo"),
                        RESOLVE,
                        "not-found",
                        NO_HOST),
                Failure.of(
                        "A space after the host",
                        places -> good(places).withHost("localhost "),
                        SETTINGS,
                        "host",
                        "space"),
                Failure.of(
                        "A web address in place of the host",
                        places -> good(places).withHost("https://localhost"),
                        SETTINGS,
                        "host",
                        "web address|URL"),
                Failure.of(
                        "The port written behind the host",
                        places -> good(places).withHost("localhost:587"),
                        SETTINGS,
                        "host",
                        "contains a port"),
                Failure.of(
                        "A From address without a domain",
                        places -> places.of(SERVER.on(Step.SENDER, reply("501 5.1.7 Bad sender address syntax")))
                                .from("portal"),
                        SETTINGS,
                        "from-address",
                        "From|sender|domain"),
                Failure.of(
                        "A recipient with two @",
                        places -> places.of(SERVER.on(Step.RECIPIENT, reply("501 5.1.3 Bad recipient address syntax")))
                                .to("ann@@client.example"),
                        SETTINGS,
                        "test-recipient",
                        "recipient|address syntax"));
    }

    private static Settings good(Places places) {
        return places.of(SERVER);
    }
}
