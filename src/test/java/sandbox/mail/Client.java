package sandbox.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends one mail as a profile says, by the library alone; trusts the sandbox's authority and checks names. */
record Client(Path authorityFile) {

    /** The reply to the message; whatever goes wrong is thrown. */
    String send(SandboxProfile profile) throws Exception {
        var protocol = profile.security().equals("tls") ? "smtps" : "smtp";
        var session = Session.getInstance(properties(profile, protocol));
        try (var transport = (SMTPTransport) session.getTransport(protocol)) {
            transport.connect(profile.host(), profile.port(), profile.user(), profile.password());
            var message = message(session, profile);
            transport.sendMessage(message, message.getAllRecipients());
            return transport.getLastServerResponse().strip();
        }
    }

    private Properties properties(SandboxProfile profile, String protocol) throws Exception {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "ssl.socketFactory", trusting().getSocketFactory());
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", profile.security().equals("starttls"));
        properties.put(prefix + "starttls.required", profile.security().equals("starttls"));
        properties.put(prefix + "auth", profile.user() != null);
        properties.put(prefix + "connectiontimeout", "1000");
        properties.put(prefix + "timeout", "5000");
        return properties;
    }

    private SSLContext trusting() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(authorityFile)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static MimeMessage message(Session session, SandboxProfile profile) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText("Grüße\n.dotted", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>Grüße</p>", "text/html; charset=utf-8");
        var message = new MimeMessage(session);
        message.setFrom(profile.from());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(profile.recipient()));
        message.setSubject("Täglicher Test", "UTF-8");
        message.setHeader("X-Run", "42");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    /** The first bytes that the server sends by itself, empty when it closes first. */
    static String firstBytes(SandboxProfile profile) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(300);
            socket.connect(new InetSocketAddress(profile.host(), profile.port()), 300);
            var buffer = new byte[200];
            int length = Math.max(0, socket.getInputStream().read(buffer));
            return new String(buffer, 0, length, StandardCharsets.UTF_8);
        }
    }
}
