package bench;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a program does that only sends: Angus Mail, STARTTLS required, the name checked, a full handshake each time. */
final class AngusSend {
    private final String authority;

    AngusSend(String authority) {
        this.authority = authority;
    }

    Duration send(int port) throws MessagingException, GeneralSecurityException, IOException {
        long began = System.nanoTime();
        Session session = Session.getInstance(properties(port));
        MimeMessage message = message(session);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(Submissions.USER, Submissions.PASSWORD);
            transport.sendMessage(message, message.getAllRecipients());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Properties properties(int port) throws GeneralSecurityException, IOException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
        properties.put("mail.smtp.auth.mechanisms", "PLAIN");
        properties.put("mail.smtp.ssl.socketFactory", trusting().getSocketFactory());
        return properties;
    }

    private SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "authority",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static MimeMessage message(Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(Submissions.USER));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(Submissions.RECIPIENT));
        message.setSubject(Submissions.SUBJECT, "UTF-8");
        message.setSentDate(Date.from(Instant.now()));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(Submissions.TEXT, "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(Submissions.HTML, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }
}
