package sendcheck.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a receiving server found out about the origin of a message: the value of a header {@code Authentication-Results}
 * (RFC 8601 section 2.2).
 *
 * @param server the name that the server gives itself, its authserv-id; empty when it leaves that out, as Microsoft's do
 * @param results in the order of the header; empty when it did not check anything
 */
public record AuthenticationResults(String server, List<Result> results) {

    /** Longer values are cut. */
    private static final int MOST = 16_000;

    private static final String SPF = "spf";
    private static final String GREETING = "smtp.helo";

    private static final Pattern METHOD =
            Pattern.compile("\\s*([A-Za-z0-9_-]+)\\s*(?:/\\s*[0-9]+\\s*)?=\\s*([A-Za-z0-9_-]+)(.*)", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile(
            "(?:^|\\s)([A-Za-z]+)\\s*\\.\\s*([A-Za-z0-9_-]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\"]++)");

    public AuthenticationResults {
        results = List.copyOf(results);
    }

    /**
     * What one method said.
     *
     * @param method lower case: {@code spf}, {@code dkim}, {@code dmarc}, ...
     * @param value lower case: {@code pass}, {@code fail}, {@code none}, ... (RFC 8601 section 2.7)
     * @param identity the domain or address that was looked at; empty when it is not told
     * @param ofGreeting it is about the name in the sending server's greeting, not about the sender
     */
    public record Result(String method, String value, String identity, boolean ofGreeting) {

        public Result(String method, String value, String identity) {
            this(method, value, identity, false);
        }

        public boolean isPassed() {
            return value.equals("pass");
        }

        /** The check was made, and the message does not hold; no opinion and a passing trouble are no failure. */
        public boolean isFailed() {
            return switch (value) {
                case "fail", "hardfail", "softfail", "permerror", "policy" -> true;
                default -> false;
            };
        }
    }

    /** Reads the value of the header; empty when it is none. Takes time in proportion to its length. */
    public static Optional<AuthenticationResults> parse(String header) {
        List<String> parts = HeaderValue.parts(shortened(header));
        boolean isNamed = !METHOD.matcher(parts.get(0)).matches();
        String server = isNamed ? parts.get(0).strip().split("\\s", 2)[0] : "";
        List<Result> results = new ArrayList<>();
        for (String part : isNamed ? parts.subList(1, parts.size()) : parts) {
            Matcher method = METHOD.matcher(part);
            if (method.matches()) {
                String name = method.group(1).toLowerCase(Locale.ROOT);
                results.add(result(name, method.group(2).toLowerCase(Locale.ROOT), method.group(3)));
            }
        }
        boolean isOne = isNamed ? !server.isEmpty() && !server.contains("=") : !results.isEmpty();
        return isOne ? Optional.of(new AuthenticationResults(server, results)) : Optional.empty();
    }

    /**
     * The value of one header that says what all headers of the receiving server say, as filters that each check one method
     * leave one each.
     *
     * @param headers their values from the top of the message, where the receiving server adds its own; at least one
     */
    public static String merged(List<String> headers) {
        List<String> parts = new ArrayList<>(HeaderValue.parts(shortened(headers.get(0))));
        String server = parts.get(0).strip();
        for (String header : headers.subList(1, headers.size())) {
            List<String> others = HeaderValue.parts(shortened(header));
            if (!others.get(0).strip().equalsIgnoreCase(server)) {
                break;
            }
            parts.addAll(others.subList(1, others.size()));
        }
        return String.join(";", parts);
    }

    private static String shortened(String header) {
        return header.length() > MOST ? header.substring(0, MOST) : header;
    }

    /**
     * The result of a method that counts: of several signatures, one that holds is enough (RFC 6376 section 6.1); but SPF is
     * about the sender, and about the greeting only when the sender was not checked (RFC 7208 section 2.4).
     */
    public Optional<Result> best(String method) {
        List<Result> all = results.stream()
                .filter(result -> result.method().equals(method))
                .toList();
        if (method.equals(SPF)) {
            return first(all, result -> !result.ofGreeting())
                    .or(() -> all.stream().findFirst());
        }
        return first(all, Result::isPassed)
                .or(() -> first(
                        all, result -> !result.isFailed() && !result.value().equals("none")))
                .or(() -> all.stream().findFirst());
    }

    private static Optional<Result> first(List<Result> results, Predicate<Result> condition) {
        return results.stream().filter(condition).findFirst();
    }

    private static Result result(String method, String value, String properties) {
        List<String> wanted = switch (method) {
            case SPF -> List.of("smtp.mailfrom", "smtp.mfrom", GREETING);
            case "dkim" -> List.of("header.d", "header.i");
            case "dmarc" -> List.of("header.from");
            default -> List.of();
        };
        String found = "";
        int rank = wanted.size();
        Matcher property = PROPERTY.matcher(properties);
        while (property.find()) {
            int at = wanted.indexOf((property.group(1) + "." + property.group(2)).toLowerCase(Locale.ROOT));
            if (at >= 0 && at < rank) {
                rank = at;
                found = HeaderValue.unquoted(property.group(3));
            }
        }
        boolean ofGreeting = rank < wanted.size() && wanted.get(rank).equals(GREETING);
        return new Result(method, value, found.equals("none") ? "" : found, ofGreeting);
    }
}
