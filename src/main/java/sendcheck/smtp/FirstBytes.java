package sendcheck.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import sendcheck.diagnosis.Symptom.Protocol;

/** Tells services apart by the first bytes that they send. */
final class FirstBytes {

    private static final int ALERT = 0x15;
    private static final int HANDSHAKE = 0x16;

    private static final Pattern FTP = Pattern.compile("(?i)ftp|filezilla");
    private static final Pattern MAIL = Pattern.compile("(?i)smtp|mail|postfix|exim|mta\\b");

    private FirstBytes() {}

    static Protocol protocol(byte[] bytes) {
        if (isTls(bytes)) {
            return Protocol.TLS;
        }
        String text =
                new String(bytes, StandardCharsets.ISO_8859_1).stripLeading().toUpperCase(Locale.ROOT);
        if (text.startsWith("* OK") || text.startsWith("* PREAUTH") || text.startsWith("* BYE")) {
            return Protocol.IMAP;
        }
        if (text.startsWith("+OK") || text.startsWith("-ERR")) {
            return Protocol.POP3;
        }
        if (text.startsWith("HTTP/") || text.startsWith("<!DOCTYPE") || text.startsWith("<HTML")) {
            return Protocol.HTTP;
        }
        return text.startsWith("SSH-") ? Protocol.SSH : Protocol.UNKNOWN;
    }

    /** A TLS record: an alert or a handshake of SSL 3.0 or later (RFC 8446 section 5.1). */
    static boolean isTls(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == ALERT || bytes[0] == HANDSHAKE) && bytes[1] == 3;
    }

    /** FTP greets with 220 as SMTP does (RFC 959 section 5.4), but names itself. */
    static boolean isFtpGreeting(String text) {
        return FTP.matcher(text).find() && !MAIL.matcher(text).find();
    }
}
