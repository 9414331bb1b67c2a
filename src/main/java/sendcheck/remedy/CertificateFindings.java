package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.HOST;

import java.util.List;
import java.util.stream.Collectors;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.ShownText;

/** A server's certificate is its proof of identity (RFC 7817); without a good one, a password might go to a stranger. */
final class CertificateFindings {

    private static final int MOST_NAMES = 3;

    private CertificateFindings() {}

    static Finding expired(Situation situation, String detail) {
        return situation.finding(
                "expired",
                "The security certificate of " + situation.host() + " has expired",
                Actor.MAIL_ADMIN,
                "The certificate, by which the server proves who it is, is past its date (" + ShownText.of(detail)
                        + "). Nothing in your settings is wrong.",
                "Ask the mail administrator to renew the certificate of " + situation.host() + ".",
                "Run the test again afterwards.");
    }

    static Finding notYetValid(Situation situation, String detail) {
        return situation.finding(
                "not-yet-valid",
                "The security certificate of " + situation.host() + " is not valid yet",
                Actor.MAIL_ADMIN,
                "The certificate, by which the server proves who it is, is dated in the future (" + ShownText.of(detail)
                        + "). It was made with a wrong clock, or put to use too early.",
                "Ask the mail administrator to install a certificate that is valid today.");
    }

    static Finding ending(Situation situation, Symptom.CertificateEnding seen) {
        return situation.finding(
                "ending",
                "The security certificate of " + situation.host() + " ends soon",
                Actor.MAIL_ADMIN,
                "The certificate of " + ShownText.of(seen.subject())
                        + ", by which the server proves who it is, is valid until " + ShownText.of(seen.until())
                        + ". After that no mail goes out any more.",
                "Ask the mail administrator to renew the certificate of " + situation.host() + " before that day.");
    }

    static Finding weak(Situation situation, String detail) {
        return situation.finding(
                "weak-certificate",
                "The security certificate of " + situation.host() + " is too weak",
                Actor.MAIL_ADMIN,
                "The certificate, by which the server proves who it is, could be forged (" + ShownText.of(detail)
                        + ").",
                "Ask the mail administrator to install a new certificate: RSA with 2048 bits or more, or ECDSA, signed with"
                        + " SHA-256.");
    }

    static Finding incompleteChain(Situation situation, String detail) {
        return situation.finding(
                "incomplete-chain",
                new Wording(situation).sentence("The mail server {host} leaves out a part of its security certificate"),
                Actor.MAIL_ADMIN,
                "Between the server's certificate and the authority that we know stands another one, the intermediate"
                        + " certificate, and the server does not send it (" + ShownText.of(detail)
                        + "). Web browsers often fetch it by themselves, mail programs do not.",
                "Ask the mail administrator to install the full chain: the server's certificate and, after it, the"
                        + " intermediate certificate of its authority (often a file called fullchain or bundle).",
                "Until then, enter the intermediate certificate under Extra CA certificates.");
    }

    static Finding nameMismatch(Situation situation, Symptom.TlsRejected seen) {
        List<String> names = seen.names();
        String useInstead = seen.useInstead();
        String shown = names.stream().limit(MOST_NAMES).map(ShownText::of).collect(Collectors.joining(", "));
        String whose = names.isEmpty()
                ? "Its certificate, by which a server proves who it is, is made out to another name."
                : "Its certificate, by which a server proves who it is, is made out to " + shown + ".";
        return situation.finding(
                "name-mismatch",
                new Wording(situation).sentence("The server at {host} identifies itself by another name"),
                Actor.YOU,
                whose
                        + " The host in the settings is another name of that server, or a typing error leads to a stranger's"
                        + " server.",
                List.of(HOST),
                useInstead != null
                        ? "Enter " + ShownText.of(useInstead)
                                + " as the host: it leads to the same server, and the certificate is made out to it."
                        : names.isEmpty()
                                ? "Enter the host exactly as your mail provider names it."
                                : "If your mail provider names " + ShownText.of(names.get(0))
                                        + ", or a name that it covers, enter that as the host.",
                "Otherwise ask the mail administrator to add " + situation.host() + " to the certificate.");
    }

    static Finding selfSigned(Situation situation) {
        return situation.finding(
                "self-signed",
                "Nobody vouches for the security certificate of " + situation.host(),
                Actor.MAIL_ADMIN,
                "The server made its certificate, the proof of who it is, by itself. We cannot tell it from a stranger's.",
                "Ask the mail administrator to install a certificate from a recognised authority.",
                "If the server is meant to have its own, get the certificate from the administrator and enter it under"
                        + " Extra CA certificates.");
    }

    static Finding unknownIssuer(Situation situation) {
        return situation.finding(
                "unknown-issuer",
                "The security certificate of " + situation.host() + " comes from an unknown authority",
                Actor.MAIL_ADMIN,
                "The certificate, by which the server proves who it is, was issued by an authority that we do not know."
                        + " It may be your organisation's own, or the server leaves out an intermediate certificate.",
                "Ask the mail administrator to install the complete certificate chain on the server.",
                "If the authority is your organisation's own, enter its certificate under Extra CA certificates.");
    }
}
