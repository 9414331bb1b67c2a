package sendcheck.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts a line at spaces, keeping together what stands in quotation marks, straight or curly. */
final class Tokenizer {

    private static final String OPENING = "\"\u201C\u201D\u201E\u201F\u00AB'\u2018\u201A";
    private static final String CLOSING_DOUBLE = "\"\u201C\u201D\u201F\u00BB";
    private static final String CLOSING_SINGLE = "'\u2018\u2019";

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String line) {
        this.line = line;
    }

    /** The words; empty when a quotation mark is never closed. */
    static Optional<List<Token>> tokens(String line) {
        return new Tokenizer(line).all();
    }

    private Optional<List<Token>> all() {
        for (skipSpaces(); at < line.length(); skipSpaces()) {
            if (OPENING.indexOf(line.charAt(at)) < 0) {
                word();
            } else if (!quoted()) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(tokens));
    }

    private void skipSpaces() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        tokens.add(new Token(line.substring(start, at), false));
    }

    /** A mark closes only before a space or the end, so that an apostrophe inside does not. */
    private boolean quoted() {
        String closing = OPENING.indexOf(line.charAt(at)) < 6 ? CLOSING_DOUBLE : CLOSING_SINGLE;
        for (int end = at + 1; end < line.length(); end++) {
            boolean last = end + 1 == line.length() || Character.isWhitespace(line.charAt(end + 1));
            if (last && closing.indexOf(line.charAt(end)) >= 0) {
                tokens.add(new Token(line.substring(at + 1, end).strip(), true));
                at = end + 1;
                return true;
            }
        }
        return false;
    }
}
