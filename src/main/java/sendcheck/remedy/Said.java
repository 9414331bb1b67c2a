package sendcheck.remedy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.diagnosis.Reply;

/**
 * A refusal, taken apart for rules. The enhanced status code is class.subject.detail (RFC 3463, registry of RFC 5248);
 * its class repeats the reply code, so that rules look at subject and detail.
 */
final class Said {

    private static final Pattern ENHANCED = Pattern.compile("[245]\\.([0-9]{1,3})\\.([0-9]{1,3})");

    private final Reply reply;
    private final String subject;
    private final String detail;
    private final String text;

    Said(Reply reply) {
        this.reply = reply;
        Matcher enhanced = ENHANCED.matcher(reply.enhanced() == null ? "" : reply.enhanced());
        boolean known = enhanced.matches();
        subject = known ? enhanced.group(1) : "";
        detail = known ? enhanced.group(2) : "";
        text = reply.text().toLowerCase(Locale.ROOT);
    }

    boolean isTransient() {
        return reply.isTransient();
    }

    boolean code(int... codes) {
        return Arrays.stream(codes).anyMatch(code -> code == reply.code());
    }

    /** @param subjectsAndDetails for example {@code 7.8} for 4.7.8 and 5.7.8 */
    boolean enhanced(String... subjectsAndDetails) {
        return List.of(subjectsAndDetails).contains(subject + "." + detail);
    }

    /** @param number 1 addressing, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 security or policy */
    boolean subject(int number) {
        return subject.equals(Integer.toString(number));
    }

    /** @param phrases in lower case; one of them is enough */
    boolean text(String... phrases) {
        return Arrays.stream(phrases).anyMatch(text::contains);
    }
}
