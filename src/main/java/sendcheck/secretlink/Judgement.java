package sendcheck.secretlink;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is thought of something that was typed; nothing of it is in the words. */
sealed interface Judgement {

    /** @param certificate what to show of it; null: it is none */
    record Good(NewSecret secret, @Nullable CertificateFacts certificate) implements Judgement {}

    /** @param why whole sentences: what looks wrong, and what to do; at least one */
    record Doubtful(List<String> why) implements Judgement {
        public Doubtful {
            why = List.copyOf(why);
        }
    }

    /** @param why whole sentences: what is wrong, and what to do */
    record Bad(String why) implements Judgement {}
}
