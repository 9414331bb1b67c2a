package sendcheck.smtp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the server's name for an accepted message out of its reply after the final dot, as the common servers write it. */
final class QueueId {

    private static final List<Pattern> FORMS = List.of(
            // Postfix: Ok: queued as 4F3C2A1B; Exchange Online and others write it alike
            Pattern.compile("(?i)\\bqueued as ([A-Za-z0-9._-]+)"),
            // Exim: OK id=1rXyZ0-0003Qw-2k
            Pattern.compile("\\bid=([A-Za-z0-9._-]+)"),
            // Exchange: <name@host> [InternalId=123, Hostname=...] Queued mail for delivery
            Pattern.compile("\\[InternalId=([0-9]+)"),
            // Sendmail: 4AO9xYzW012345 Message accepted for delivery
            Pattern.compile("^([A-Za-z0-9.-]{8,}) Message accepted for delivery"),
            // qmail: ok 1732466123 qp 4567
            Pattern.compile("(?i)^ok ([0-9]+ qp [0-9]+)"),
            // Gmail: OK  1732466123 d9443c01a7336-21f-20020a - gsmtp
            Pattern.compile("(?i)^ok +[0-9]+ (\\S+) - gsmtp"),
            // Amazon SES: Ok 0100018f-6a7b-...-000000
            Pattern.compile("(?i)^ok ([0-9a-f-]{20,})$"));

    private QueueId() {}

    /** @param text the reply without its codes */
    static Optional<String> of(String text) {
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
