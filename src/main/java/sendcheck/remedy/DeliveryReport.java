package sendcheck.remedy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of a bounce that is made for programs (RFC 3464): a paragraph for each recipient. */
final class DeliveryReport {

    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern TYPE = Pattern.compile("^\\s*[A-Za-z0-9-]{1,30}\\s*;\\s*");

    private DeliveryReport() {}

    /** Of each recipient, also of those whom the mail reached. */
    static List<Quote> quotes(String text) {
        return Stream.of(PARAGRAPH.split(text))
                .flatMap(paragraph -> quote(paragraph).stream())
                .toList();
    }

    private static Optional<Quote> quote(String paragraph) {
        Optional<String> status = field(paragraph, "Status").flatMap(StatusCode::of);
        Optional<String> said = field(paragraph, "Diagnostic-Code");
        String action = field(paragraph, "Action").orElse("failed").toLowerCase(Locale.ROOT);
        Optional<String> recipient = field(paragraph, "Final-Recipient")
                .or(() -> field(paragraph, "Original-Recipient"))
                .flatMap(Recipients::only);
        if (!action.startsWith("fail") && !action.startsWith("delay")) {
            return GoodNews.of(action)
                    .map(notice -> Quote.reached(recipient.orElse(null), notice, ""))
                    .filter(quote -> recipient.isPresent());
        }
        if (said.isEmpty() && status.isEmpty()) {
            return Optional.empty();
        }
        boolean isFieldOfReport = said.isPresent() || recipient.isPresent();
        return isFieldOfReport
                ? Optional.of(Quote.marked(
                        recipient.orElse(null),
                        words(said.orElse(""), status),
                        field(paragraph, "Remote-MTA").orElse("")))
                : Optional.empty();
    }

    private static String words(String said, Optional<String> status) {
        return status.map(code -> StatusCode.in(said, code)).orElse(said);
    }

    /** The value of a field without its type; a copied line may have lost the space that it was folded by. */
    private static Optional<String> field(String paragraph, String name) {
        Matcher field = Pattern.compile(
                        "(?im)^[ \\t]{0,8}" + name + ":([^\\n]*(?:\\n(?!\\s{0,8}[A-Za-z-]{2,40}:|--)[^\\n]+){0,200})")
                .matcher(paragraph);
        return field.find()
                ? Optional.of(TYPE.matcher(field.group(1)).replaceFirst("").strip())
                : Optional.empty();
    }
}
