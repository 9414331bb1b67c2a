package sendcheck.settings;

import static sendcheck.settings.Problem.Field.HOST;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host field. */
final class HostLint {

    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]*\\]|[^:]+):([0-9]{1,5})");
    private static final Pattern FOR_READING = Pattern.compile("(imap|pop)(?:[0-9]{0,3}|s)(?:-[a-z0-9-]+)?\\.(.+)");

    private HostLint() {}

    static void check(String host, ProblemList problems) {
        Optional<String> error = form(host);
        if (error.isPresent()) {
            problems.error(HOST, error.get());
        } else {
            String name = host.toLowerCase(Locale.ROOT);
            forReading(name).ifPresent(message -> problems.mistake(HOST, message));
            KnownHosts.lookAlike(name)
                    .map(known -> ShownText.of(name) + " looks like a typing error. Did you mean " + known + "?")
                    .ifPresent(message -> problems.warning(HOST, message));
        }
    }

    private static Optional<String> form(String host) {
        if (host.isBlank()) {
            return Optional.of("The host is missing. Enter the name of the mail server, for example smtp.example.com.");
        }
        if (ProblemList.hasControlCharacter(host)) {
            return Optional.of(
                    "The host contains a line break or control character. Enter the bare name of the server.");
        }
        if (!host.equals(host.strip())) {
            return Optional.of(
                    "The host begins or ends with a space. Enter " + ShownText.of(host) + " without the space.");
        }
        if (host.codePoints().anyMatch(Character::isWhitespace)) {
            return Optional.of("The host contains a space. Enter the bare name of the server.");
        }
        return Lookalikes.problem(host)
                .map(problem -> "The host contains " + problem + " Type it anew by hand.")
                .or(() -> address(host));
    }

    private static Optional<String> address(String host) {
        int scheme = host.indexOf("://");
        if (scheme >= 0) {
            return Optional.of("The host is a name, not a web address. Enter it without "
                    + ShownText.of(host.substring(0, scheme + 3)) + ", for example smtp.example.com.");
        }
        if (host.indexOf('/') >= 0 || host.indexOf('\\') >= 0) {
            return Optional.of("The host contains a slash. Enter only the name of the server, nothing after it.");
        }
        if (host.indexOf('@') >= 0) {
            return Optional.of(
                    "The host contains an @, like an e-mail address. Enter the name of the server, for example smtp.example.com.");
        }
        return name(host);
    }

    private static Optional<String> name(String host) {
        Matcher withPort = WITH_PORT.matcher(host);
        if (withPort.matches()) {
            return Optional.of("The host contains a port. Enter " + ShownText.of(withPort.group(1))
                    + " as the host and " + withPort.group(2) + " as the port.");
        }
        if (host.getBytes(StandardCharsets.UTF_8).length > HostName.LONGEST) {
            return Optional.of("The host is too long: a name has at most " + HostName.LONGEST + " characters.");
        }
        if (HostName.isAmbiguous(host)) {
            return Optional.of(ShownText.of(host) + " contains a letter that programs translate in different ways."
                    + " Enter the name in its ASCII form, which begins with xn--.");
        }
        return HostName.isValid(host)
                ? Optional.empty()
                : Optional.of(ShownText.of(host)
                        + " is neither a host name nor an IP address. Enter a name such as smtp.example.com.");
    }

    private static Optional<String> forReading(String host) {
        if (host.equals("outlook.office365.com")) {
            return Optional.of(
                    "outlook.office365.com serves reading mail. Microsoft 365 sends through smtp.office365.com.");
        }
        Matcher reading = FOR_READING.matcher(host);
        if (!reading.matches()) {
            return Optional.empty();
        }
        String protocol = reading.group(1).equals("imap") ? "an IMAP" : "a POP";
        return Optional.of(ShownText.of(host) + " looks like " + protocol + " server, which serves reading mail. "
                + "Enter the SMTP server, often smtp." + ShownText.of(reading.group(2)) + ".");
    }
}
