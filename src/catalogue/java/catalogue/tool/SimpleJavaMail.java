package catalogue.tool;

import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailerBuilder;
import sendcheck.diagnosis.Stage;

/** The library's own test of a connection, {@code Mailer.testConnection()}. */
public final class SimpleJavaMail implements Tool {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "Simple Java Mail";
    }

    /** The jar's name ends with it. */
    @Override
    public String version() {
        String jar =
                Mailer.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return "Simple Java Mail " + jar.replaceFirst(".*-([0-9.]+)\\.jar", "$1")
                + " (`testConnection`, which ends after the sign-in)";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    /** Its own time limit holds for each byte, which a slow server can draw out for ever. */
    @Override
    public Answer ask(Settings settings) throws InterruptedException {
        var test = new FutureTask<>(() -> test(settings));
        Thread.ofPlatform().daemon().name("simple-java-mail").start(test);
        try {
            return test.get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            return Answer.failure(null, "");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Simple Java Mail could not be asked", failed);
        }
    }

    @SuppressWarnings("try")
    private static Answer test(Settings settings) throws InterruptedException {
        try (Mailer mailer = mailer(settings)) {
            mailer.testConnection();
            return Answer.allIsWell();
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception refusal) {
            return Answer.failure(stage(refusal), words(refusal));
        }
    }

    private static Mailer mailer(Settings settings) {
        var builder = MailerBuilder.withSMTPServer(
                        settings.host(),
                        settings.port(),
                        settings.user(),
                        settings.user() == null ? null : settings.password())
                .withTransportStrategy(strategy(settings))
                .withSessionTimeout(Math.toIntExact(settings.patience().toMillis()));
        Path authority = settings.authority();
        return authority == null
                ? builder.buildMailer()
                : builder.withCustomSSLFactoryInstance(trusting(authority)).buildMailer();
    }

    private static TransportStrategy strategy(Settings settings) {
        return switch (settings.security()) {
            case NONE -> TransportStrategy.SMTP;
            case STARTTLS -> TransportStrategy.SMTP_TLS;
            case TLS -> TransportStrategy.SMTPS;
        };
    }

    private static SSLSocketFactory trusting(Path authority) {
        try (InputStream file = Files.newInputStream(authority)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(file));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("No usable certificate in " + authority, failed);
        }
    }

    private static String words(Exception refusal) {
        return causes(refusal)
                .map(thrown -> thrown.getClass().getSimpleName() + ": " + thrown.getMessage())
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable Stage stage(Exception refusal) {
        return causes(refusal)
                .map(SimpleJavaMail::stageOf)
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }

    private static Optional<Stage> stageOf(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return switch (thrown) {
            case AuthenticationFailedException refused -> Optional.of(Stage.SIGN_IN);
            case UnknownHostException unknown -> Optional.of(Stage.RESOLVE);
            case SSLException tls -> Optional.of(Stage.ENCRYPT);
            case MailConnectException unreachable -> Optional.of(Stage.CONNECT);
            default -> {
                if (message.contains("greeting")) {
                    yield Optional.of(Stage.GREETING);
                }
                yield message.contains("TLS") ? Optional.of(Stage.ENCRYPT) : Optional.empty();
            }
        };
    }

    private static Stream<Throwable> causes(Throwable first) {
        return Stream.iterate(first, thrown -> thrown != null, Throwable::getCause);
    }
}
