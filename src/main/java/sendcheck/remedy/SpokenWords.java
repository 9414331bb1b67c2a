package sendcheck.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that a notice, a log or a program quotes of a server: {@code host mx.example.org said: 550 ...}. */
final class SpokenWords {

    private static final String CODE = "(?=\\(?[45][0-9]{2}[- ]|[45]\\.[0-9]{1,3}\\.[0-9])";

    /** As Postfix, qmail, Exim, Exchange, sendmail and Gmail say it, and the libraries of several languages. */
    private static final Pattern QUOTING = Pattern.compile("(?i)(?:"
            + "\\bsaid:[\\s'\"]{0,8}"
            + "|\\breturned:?\\s?['\"](?:<[^\\n;]{0,200};\\s?)?"
            + "|\\(reason:\\s{0,4}"
            + "|\\bresponse(?: from the remote server)? was:\\s{0,8}['\"]?"
            + "|\\bserver (?:responded|answered):\\s{0,4}['\"]?"
            + "|\\bserverantwort (?:war|lautete):\\s{0,4}"
            + "|\\bréponse du serveur (?:était|a été)\\s?:\\s{0,4}"
            + "|\\breject: [A-Z]{4}[^\\n]{1,200}?: "
            + "|\\bsmtp error from remote (?:mail server|mailer) after [^\\n]{0,300}?:\\s{0,20}(?:host [^\\n]{1,200}?:\\s{0,20})?"
            + ")" + CODE);

    /** Where the words end: Postfix and libraries say what follows, else it is the paragraph or the next entry of a log. */
    private static final Pattern END =
            Pattern.compile("(?i)\\(in\\s+reply\\s+to\\b|; from=<|\\n[ \\t]*\\n|\\nGiving up on "
                    + "|\\n(?:<[^>\\n@]{1,64}@[^>\\n]{1,255}>:? (?:host|connect)\\b|\\s{0,8}<[^>\\n@]{1,64}@[^>\\n]{1,255}>[ \\t]*(?:\\n|$))"
                    + "|\\n[A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9:]{8}|\\n[0-9]{4}-[0-9]{2}-[0-9]{2}|\\nto=<|\\n\\s{1,8}at "
                    + "|\\n[A-Za-z-]{2,40}:\\s|\\n-{2,}");

    /** How Postfix and sendmail end a line of their log about a delivery that failed. */
    private static final Pattern STATUS = Pattern.compile(
            "(?m)^[^\\n]{0,2000}?(?:\\b(?:status=sent|stat=Sent)\\b(?![^\\n]{0,2000}\\bstatus=(?:bounced|deferred))[^\\n]*|(?:\\bdsn=([45][0-9.]+), )?\\bstatus=(?:bounced|deferred|undeliverable|expired)[^\\n(]{0,40}\\(([^\\n]*)\\)?"
                    + "|\\bdsn=([45][0-9.]+), stat=([^\\n]+))");

    /** As Python shows a reply, or several of them by recipient. */
    private static final Pattern PYTHON = Pattern.compile(
            "(?:['\"]([^'\"\\s]{1,64}@[^'\"\\s]{1,255})['\"]: )?\\(([45][0-9]{2}), b?(['\"])(.{0,2000}?)\\3\\s?[,)]",
            Pattern.DOTALL);

    private SpokenWords() {}

    static List<Quote> quotes(String text) {
        List<Quote> python = python(text);
        if (!python.isEmpty()) {
            return python;
        }
        List<Quote> logged = logged(text);
        return logged.isEmpty() ? quoted(text) : logged;
    }

    private static List<Quote> python(String text) {
        return PYTHON.matcher(text)
                .results()
                .map(found -> Quote.marked(
                        Optional.ofNullable(found.group(1))
                                .flatMap(Recipients::only)
                                .orElse(null),
                        found.group(2) + " " + found.group(4),
                        ""))
                .toList();
    }

    private static List<Quote> logged(String text) {
        List<Quote> quotes = new ArrayList<>();
        Matcher line = STATUS.matcher(text);
        while (line.find()) {
            String recipient = Recipients.last(line.group()).orElse(null);
            if (line.group(2) == null && line.group(4) == null) {
                quotes.add(SetAside.taken(recipient, line.group()));
                continue;
            }
            boolean postfix = line.group(2) != null;
            String words = said(line.group(postfix ? 1 : 3), line.group(postfix ? 2 : 4));
            quotes.add(Quote.marked(recipient, words, line.group()));
        }
        return quotes;
    }

    /** What the server said, or why the program did not get that far, for which only the number stands in the log. */
    private static String said(@Nullable String status, String reason) {
        List<Quote> inner = quoted(reason);
        String words = inner.isEmpty() ? reason : inner.get(0).words();
        return status == null ? words : StatusCode.in(words, status);
    }

    private static List<Quote> quoted(String text) {
        List<Quote> quotes = new ArrayList<>();
        Matcher quoting = QUOTING.matcher(text);
        Matcher end = END.matcher(text);
        int from = 0;
        while (from < text.length() && quoting.find(from)) {
            int until = end.find(quoting.end()) ? end.start() : text.length();
            String before = text.substring(Math.max(from, quoting.end() - 600), quoting.end());
            quotes.add(Quote.marked(
                    Recipients.last(before).orElse(null), text.substring(quoting.end(), until), lastLines(before)));
            from = Math.max(until, quoting.end() + 1);
        }
        return quotes;
    }

    /** The line that quotes and the one before it, which may name the server. */
    private static String lastLines(String before) {
        int last = before.stripTrailing().lastIndexOf('\n');
        return before.substring(Math.max(0, before.lastIndexOf('\n', last - 1)));
    }
}
