package sendcheck.settings;

/** Delivery mode of a profile. */
public sealed interface Delivery {

    /** A draft in the preparer's own mail client: no server is involved, so there is nothing to probe. */
    record PreparersEmailProgram() implements Delivery {}

    /** The product submits by SMTP to this server. */
    record SpecifyServer(MailServer server) implements Delivery {}
}
