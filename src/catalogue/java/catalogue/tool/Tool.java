package catalogue.tool;

import java.util.Optional;

/** Something that says whether mail settings work; may be asked by several threads at once. */
public interface Tool {

    /** Its heading in the table. */
    String name();

    /** What was asked, with its version; asked only when nothing is missing. */
    String version();

    /** The Debian package that this machine lacks for it. */
    Optional<String> missing();

    /** Tries the settings and sends a message, where the tool does that. */
    Answer ask(Settings settings) throws InterruptedException;
}
