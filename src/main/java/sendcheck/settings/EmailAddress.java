package sendcheck.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A single mailbox without a display name (RFC 5321 section 4.1.2; non-ASCII parts as in RFC 6531).
 *
 * @param value as typed, without surrounding spaces; at most 254 characters
 */
public record EmailAddress(String value) {

    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}\"(),:;<>@\\[\\]\\\\]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?)"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?)*");

    /** {@code Ann <ann@example.com>}. */
    private static final Pattern NAMED = Pattern.compile("[^<>]*<\\s*([^<>\\s]+)\\s*>\\s*");

    public EmailAddress {
        if (problem(value).isPresent()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip();
        return problem(trimmed).isPresent() ? Optional.empty() : Optional.of(new EmailAddress(trimmed));
    }

    /** What is wrong with the text as an address, in words for the person who typed it; empty when nothing is. */
    public static Optional<String> problem(String text) {
        int at = text.lastIndexOf('@');
        if (text.isEmpty()) {
            return Optional.of("is missing");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c))) {
            return Optional.of("contains a line break or control character");
        }
        if (text.matches(".*@.*[,;].*@.*")) {
            return Optional.of("holds several addresses; give one");
        }
        if (text.indexOf(' ') >= 0 || text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            return Optional.of(bare(text));
        }
        if (at < 0) {
            return Optional.of("has no @");
        }
        if (text.indexOf('@') != at) {
            return Optional.of("has more than one @; give one address");
        }
        String local = text.substring(0, at);
        if (text.length() > 254 || local.length() > 64) {
            return Optional.of("is too long: 64 characters before the @ and 254 in all are the limit");
        }
        if (!LOCAL.matcher(local).matches() || local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return Optional.of("has something before the @ that no mail server accepts");
        }
        if (!DOMAIN.matcher(text.substring(at + 1)).matches()) {
            return Optional.of("has something after the @ that is not a domain name");
        }
        if (HostName.isAmbiguous(text.substring(at + 1))) {
            return Optional.of(
                    "has a letter after the @ that programs translate in different ways; enter the domain in its"
                            + " ASCII form, which begins with xn--");
        }
        return Optional.empty();
    }

    private static String bare(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.matches() && problem(named.group(1)).isEmpty()) {
            return "has a name with it; give only " + named.group(1) + " here";
        }
        return text.indexOf(' ') >= 0
                ? "contains a space; give the bare address, without a name"
                : "contains an angle bracket; give the bare address, without a name";
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The domain as the DNS knows it, in lower case; empty when it can know none such. */
    public Optional<String> publicDomain() {
        return HostName.ascii(domain()).filter(name -> name.contains("."));
    }

    @Override
    public String toString() {
        return value;
    }
}
