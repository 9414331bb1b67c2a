package sendcheck.remedy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a refusal must hold to mean something: parts joined by {@code &}, all needed; a part may give alternatives with
 * {@code |}, and {@code !} before it forbids it. An alternative is a reply code ({@code 535}, {@code 4xx}), an enhanced
 * code ({@code x.7.8}, {@code 5.7.500-699}, {@code x.7.x}), {@code any}, or a {@link Phrase}.
 */
final class Clue {

    private static final Pattern CODE = Pattern.compile("[245][0-9x][0-9x]");
    private static final Pattern ENHANCED =
            Pattern.compile("([245x])\\.([0-9]{1,2}|x)\\.(?:(x)|([0-9]{1,4})(?:-([0-9]{1,4}))?)");

    /** Shorter words are in replies of all kinds. */
    private static final int TELLING = 11;

    private final List<String> written;
    private final List<Predicate<Said>> parts;
    private final List<Phrase> phrases;

    private Clue(List<String> written, List<Predicate<Said>> parts, List<Phrase> phrases) {
        this.written = List.copyOf(written);
        this.parts = List.copyOf(parts);
        this.phrases = List.copyOf(phrases);
    }

    /** @throws IllegalArgumentException when a part has no words */
    static Clue of(String line) {
        List<String> written = split(line, "&").toList();
        return new Clue(
                written,
                written.stream().map(Clue::part).toList(),
                written.stream()
                        .filter(part -> !part.startsWith("!"))
                        .flatMap(part -> split(part, "\\|"))
                        .filter(word -> !isNumber(word))
                        .map(Phrase::new)
                        .toList());
    }

    boolean fits(Said said) {
        return parts.stream().allMatch(part -> part.test(said));
    }

    /**
     * How many of the parts that it needs are there, from 0 to 1; 0 when too few of its words are, or something is there
     * that it forbids.
     */
    double likeness(Said said) {
        boolean forbidden = parts(true).anyMatch(index -> !parts.get(index).test(said));
        int letters = phrases.stream()
                .filter(phrase -> phrase.isIn(said.plain()))
                .mapToInt(phrase -> phrase.words().length())
                .max()
                .orElse(0);
        if (forbidden || letters < TELLING) {
            return 0;
        }
        long fitting = parts(false).filter(index -> parts.get(index).test(said)).count();
        return (double) fitting / parts(false).count();
    }

    private IntStream parts(boolean forbidding) {
        return IntStream.range(0, written.size())
                .filter(index -> written.get(index).startsWith("!") == forbidding);
    }

    /** The numbers as they were said, and its own phrases in quotes; nothing else of what was said. */
    List<String> seen(Said said) {
        return written.stream()
                .filter(part -> !part.startsWith("!"))
                .flatMap(part -> split(part, "\\|")
                        .filter(word -> alternative(word).test(said))
                        .limit(1))
                .map(word -> seen(word, said))
                .filter(shown -> !shown.isEmpty())
                .distinct()
                .toList();
    }

    private static String seen(String word, Said said) {
        if (CODE.matcher(word).matches()) {
            return Integer.toString(said.code());
        }
        Said.Enhanced enhanced = said.enhanced();
        if (enhanced != null && ENHANCED.matcher(word).matches()) {
            return enhanced.type() + "." + enhanced.subject() + "." + enhanced.detail();
        }
        return isNumber(word) ? "" : '"' + word.replace("*", "...") + '"';
    }

    /** All phrases that it looks for. */
    List<Phrase> phrases() {
        return phrases;
    }

    private static Stream<String> split(String text, String at) {
        return Stream.of(text.split(at)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static boolean isNumber(String word) {
        return word.equals("any")
                || CODE.matcher(word).matches()
                || ENHANCED.matcher(word).matches();
    }

    private static Predicate<Said> part(String written) {
        if (written.startsWith("!")) {
            return part(written.substring(1).strip()).negate();
        }
        return split(written, "\\|").map(Clue::alternative).reduce(said -> false, Predicate::or);
    }

    private static Predicate<Said> alternative(String word) {
        Matcher enhanced = ENHANCED.matcher(word);
        if (word.equals("any")) {
            return said -> true;
        }
        if (CODE.matcher(word).matches()) {
            Pattern digits = Pattern.compile(word.replace('x', '.'));
            return said -> digits.matcher(Integer.toString(said.code())).matches();
        }
        if (enhanced.matches()) {
            return enhanced(enhanced);
        }
        Phrase phrase = new Phrase(word);
        return said -> phrase.isIn(said.plain());
    }

    private static Predicate<Said> enhanced(Matcher written) {
        String type = written.group(1);
        String subject = written.group(2);
        boolean anyDetail = written.group(3) != null;
        int least = anyDetail ? 0 : Integer.parseInt(written.group(4));
        int most = written.group(5) == null ? (anyDetail ? 9_999 : least) : Integer.parseInt(written.group(5));
        return said -> {
            Said.Enhanced seen = said.enhanced();
            return seen != null
                    && (type.equals("x") || Integer.parseInt(type) == seen.type())
                    && (subject.equals("x") || Integer.parseInt(subject) == seen.subject())
                    && seen.detail() >= least
                    && seen.detail() <= most;
        };
    }
}
