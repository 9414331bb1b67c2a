package catalogue;

import catalogue.tool.Answer;
import java.util.Objects;

/** Sendcheck's answer in one cell of the table. */
final class OwnWords {
    private OwnWords() {}

    /** Stage and title of the finding, without the number of the port, which differs from run to run. */
    static String of(Failure failure, Answer answer) {
        String title = answer.words().replaceFirst("(?s)\\. .*", "").replaceAll("([Pp])ort \\d{4,5}", "$1ort N");
        return Objects.requireNonNull(answer.stage(), failure.words()).title() + ": " + title;
    }
}
