package sendcheck.diagnosis;

import java.util.List;

/** How a stage ended; evidence lines are facts for people, without secrets. */
public sealed interface Outcome {

    /** The stage did what it should. */
    record Passed(List<String> evidence) implements Outcome {
        public Passed {
            evidence = List.copyOf(evidence);
        }

        public Passed(String... evidence) {
            this(List.of(evidence));
        }
    }

    /** The run goes on, but someone should look. */
    record Warned(Symptom symptom, List<String> evidence) implements Outcome {
        public Warned {
            evidence = List.copyOf(evidence);
        }
    }

    /** The run ends here. */
    record Failed(Symptom symptom, List<String> evidence) implements Outcome {
        public Failed {
            evidence = List.copyOf(evidence);
        }
    }

    /** The stage was not gone through. */
    record Skipped(Because because) implements Outcome {}

    /** Why a stage was not gone through. */
    enum Because {
        AN_EARLIER_STAGE_FAILED("an earlier stage failed"),
        NOT_CONFIGURED("not configured"),
        DRY_RUN("dry run: nothing is sent"),
        ASKED_OF_A_PERSON("asked of a person"),
        WATCHED("still watching the probe mailbox");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
