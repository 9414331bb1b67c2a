package sandbox.mail;

import sandbox.mail.script.Script;
import sandbox.mail.script.Step;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;

/** Working servers, for use as they are and as the ground of failing ones. */
record Scripts(CertificateFolder certificates, Letterbox letterbox) {
    static final String HOST_NAME = "mail.sandbox.example";
    static final String ACCOUNT = "portal@sandbox.example";

    /** Takes mail in clear and without sign-in, as a relay inside a company does. */
    Script relay() {
        return Script.named(HOST_NAME).withMechanisms().on(Step.MESSAGE, letterbox::take);
    }

    /** STARTTLS, then sign-in. */
    Script submission() {
        return submission(Leaf.GOOD);
    }

    Script submission(Leaf certificate) {
        return withAccount().withStartTls(certificates.context(certificate));
    }

    /** TLS on connect, then sign-in. */
    Script submissions() {
        return withAccount().withImplicitTls(certificates.context(Leaf.GOOD));
    }

    /** Sign-in in clear, no TLS anywhere. */
    Script withoutTls() {
        return withAccount();
    }

    private Script withAccount() {
        return Script.named(HOST_NAME).withAccount(ACCOUNT, Draft.PASSWORD).on(Step.MESSAGE, letterbox::take);
    }
}
