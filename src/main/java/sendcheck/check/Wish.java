package sendcheck.check;

import java.util.List;
import sendcheck.diagnosis.Limits;

/** What the options ask for. */
sealed interface Wish {

    record One(Target target, Limits limits) implements Wish {}

    /**
     * @param file a file's name, or {@code -} for standard input
     * @param dryRun every setting is checked without sending
     */
    record Batch(String file, int concurrency, Limits limits, boolean dryRun) implements Wish {}

    /** @param complaints whole sentences, at least one */
    record WrongUse(List<String> complaints) implements Wish {}
}
