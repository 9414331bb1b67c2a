package sendcheck.arrival;

import java.util.ArrayList;
import java.util.List;

/** A structured header's value (RFC 5322 section 3.2), cut at its semicolons; comments, which may nest, are left out. */
final class HeaderValue {

    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int depth;
    private boolean quoted;

    private HeaderValue() {}

    /** At least one part; quoted strings stay as they are. */
    static List<String> parts(String value) {
        HeaderValue reading = new HeaderValue();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && (reading.quoted || reading.depth > 0) && i + 1 < value.length()) {
                reading.escaped(value.charAt(++i));
            } else {
                reading.take(c);
            }
        }
        reading.parts.add(reading.part.toString());
        return List.copyOf(reading.parts);
    }

    private void escaped(char c) {
        if (depth == 0) {
            part.append('\\').append(c);
        }
    }

    private void take(char c) {
        if (quoted) {
            quoted = c != '"';
            part.append(c);
        } else if (c == '(') {
            depth++;
        } else if (depth > 0) {
            leaveComment(c);
        } else if (c == ';') {
            parts.add(part.toString());
            part.setLength(0);
        } else {
            quoted = c == '"';
            part.append(c);
        }
    }

    private void leaveComment(char c) {
        if (c == ')') {
            depth--;
            part.append(' ');
        }
    }

    /** Without the quotation marks of a quoted string. */
    static String unquoted(String text) {
        return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
                : text;
    }
}
