package sendcheck.remedy;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a receiving server noted of a mail that arrived: whether it proved where it comes from (header
 * Authentication-Results, RFC 8601), or its report on many of them (RFC 7489 section 7.2).
 */
final class Authenticity {

    private static final String CHECK = "\\b(?:spf|dkim|dmarc|compauth)";
    private static final String RESULT = "(?:\\s{0,2}[=:]\\s{0,2}['\"]?|\\s{0,2}>\\s{0,2})";

    private static final Pattern PASSED = Pattern.compile("(?i)(?:" + CHECK + "|\\breceived-spf)" + RESULT + "pass\\b");
    private static final Pattern WHOLE = Pattern.compile("(?i)\\bdmarc" + RESULT + "pass\\b");
    private static final Pattern NOT_PASSED = Pattern.compile("(?i)(?:" + CHECK + "|\\breceived-spf)" + RESULT
            + "(?:fail|softfail|hardfail|none|neutral|temperror|permerror|policy|reject)\\b");

    /** As filters note it that took the mail for unwanted. */
    private static final Pattern UNWANTED = Pattern.compile(
            "(?i)\\bSFV:(?:SPM|SKS|SKB)|\\bSCL:[5-9]|\\bCAT:(?:SPM|HSPM|PHSH|HPHISH|MALW|SPOOF)|X-Spam-Flag: ?YES"
                    + "|X-Spam-Status: ?Yes|compauth=(?:fail|softpass)");

    /** A result that passed, with its comment, and what the domain asks for otherwise. */
    private static final Pattern WITHOUT_MEANING =
            Pattern.compile("(?i)\\b(?:spf|dkim|dmarc|arc|compauth)\\s?=\\s?pass\\b(?:\\s?\\([^()\\n]{0,200}\\))?"
                    + "|\\((?:p|sp|pct|dis)=[^()\\n]{0,80}\\)|<(spf|dkim)>\\s?pass\\s?</\\1>");

    private static final Pattern RECORD = Pattern.compile("(?is)<policy_evaluated>(.{0,2000}?)</policy_evaluated>");
    private static final Pattern TROUBLE = Pattern.compile("(?i)reject|refus|denied|bounce|undeliver|returned");

    private Authenticity() {}

    static Optional<Notice> in(String text) {
        boolean proved = isReport(text) ? everyRecordPassed(text) : passed(text) && !isRefused(text);
        return proved ? Optional.of(Notice.AUTHENTIC) : Optional.empty();
    }

    /** The text without the results that passed: they are no cause of anything. */
    static String withoutPassed(String text) {
        return WITHOUT_MEANING.matcher(text).replaceAll(" ");
    }

    private static boolean isReport(String text) {
        return RECORD.matcher(text).find();
    }

    private static boolean everyRecordPassed(String text) {
        return RECORD.matcher(text)
                .results()
                .allMatch(record -> PASSED.matcher(record.group(1)).find());
    }

    private static boolean passed(String text) {
        return PASSED.matcher(text).find()
                && (WHOLE.matcher(text).find() || !NOT_PASSED.matcher(text).find())
                && Stream.of(UNWANTED, Pattern.compile("(?i)\\bdmarc" + RESULT + "fail"))
                        .noneMatch(bad -> bad.matcher(text).find());
    }

    private static boolean isRefused(String text) {
        Quote left = Quote.unmarked(withoutPassed(text));
        return left.said().code() != 0 || TROUBLE.matcher(left.words()).find();
    }
}
