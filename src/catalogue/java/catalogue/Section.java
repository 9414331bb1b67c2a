package catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The part of the README that is made here, between two comments. */
record Section(Path readme) {
    private static final String BEGIN = "<!-- catalogue: made by mvn -q -Pcatalogue -->";
    private static final String END = "<!-- end of catalogue -->";

    /** What stands there now. */
    String read() throws IOException {
        String text = Files.readString(readme);
        return text.substring(begin(text), end(text)).strip();
    }

    void write(String content) throws IOException {
        String text = Files.readString(readme);
        Files.writeString(readme, text.substring(0, begin(text)) + "\n" + content + "\n" + text.substring(end(text)));
    }

    /** The cells of each line of the folded table, without its head. */
    List<List<String>> rows() throws IOException {
        String text = read();
        return text.substring(text.indexOf("<details>"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }

    private static int begin(String text) {
        return found(text, BEGIN) + BEGIN.length();
    }

    private static int end(String text) {
        return found(text, END);
    }

    private static int found(String text, String marker) {
        int at = text.indexOf(marker);
        if (at < 0) {
            throw new IllegalStateException("README.md lacks the line " + marker);
        }
        return at;
    }
}
