package sendcheck.slack.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates one by one, since one input of a modal holds 3,000 characters. */
public final class PemParts {

    static final int LONGEST = 3_000;

    private static final String BEGIN = "(?=-----BEGIN )";

    private PemParts() {}

    /** Each certificate with the text before it. */
    static List<String> of(String pem) {
        List<String> parts = new ArrayList<>(Arrays.stream(pem.split(BEGIN))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
        if (parts.size() > 1 && !parts.get(0).startsWith("-----")) {
            parts.set(0, parts.get(0) + "\n" + parts.remove(1));
        }
        return parts;
    }

    /** One text again. */
    public static String joined(List<String> parts) {
        return parts.stream()
                .map(part -> part.replace("\r\n", "\n").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
