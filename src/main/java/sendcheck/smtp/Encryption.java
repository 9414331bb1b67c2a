package sendcheck.smtp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import sendcheck.diagnosis.Symptom;

/** Lays TLS 1.2 or 1.3 over a connection and checks the certificate against the configured host (RFC 8314 sections 3 and 4.1). */
final class Encryption {

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final String host;
    private final CertificateWitness witness;
    private final CertificateRequest request = new CertificateRequest();
    private final Clock clock;
    private Optional<SSLSession> session = Optional.empty();

    /** @param host in ASCII */
    Encryption(String host, X509ExtendedTrustManager trust, Clock clock) {
        this.host = host;
        this.witness = new CertificateWitness(trust);
        this.clock = clock;
    }

    /** Encrypts the connection; empty when it did, else why not. */
    Optional<Symptom> begin(Wire wire, Budget.Term term) {
        wire.tcp().listenAnew();
        Alarm alarm = wire.arm(term.left());
        Optional<IOException> failed = handshake(wire);
        boolean inTime = alarm.disarm();
        Interruption.check();
        return inTime
                ? failed.map(reason -> faults().symptom(reason, wire.tcp().firstBytes(), host, clock.instant()))
                : Optional.of(new Symptom.TimedOut(
                        TlsFaults.HANDSHAKE, term.limit(), wire.tcp().received()));
    }

    private Optional<IOException> handshake(Wire wire) {
        try {
            SSLSocket tls = (SSLSocket) context()
                    .getSocketFactory()
                    .createSocket(wire.tcp(), host, wire.remote().getPort(), true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setProtocols(VERSIONS);
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            wire.encrypt(tls, faults());
            session = Optional.of(tls.getSession());
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed);
        }
    }

    private TlsFaults faults() {
        return new TlsFaults(witness, request);
    }

    private SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {request}, new TrustManager[] {witness}, null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("This Java runtime has no TLS", failed);
        }
    }

    /** What was agreed and which certificates were seen, for people; empty when nothing was. */
    List<String> evidence() {
        return Stream.concat(
                        session.stream()
                                .map(agreed ->
                                        agreed.getProtocol().replace("TLSv", "TLS ") + ", " + agreed.getCipherSuite()),
                        CertificateChain.of(witness.chain(), clock.instant()).described())
                .toList();
    }

    /** What is accepted now and should be looked at; empty when nothing is. */
    Optional<Symptom> warning() {
        return CertificateChain.of(witness.chain(), clock.instant()).warning();
    }
}
