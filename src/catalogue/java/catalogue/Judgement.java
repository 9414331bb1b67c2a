package catalogue;

import catalogue.tool.Answer;

/** What a tool's answer is worth to who wants to know why mail cannot be sent. */
enum Judgement {
    CAUSE("cause"),
    STAGE("stage"),
    NEITHER("neither"),
    /** It says that all is well. */
    WORKS("says that it works");

    private final String words;

    Judgement(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Judgement of(Failure failure, Answer answer) {
        if (answer.works()) {
            return WORKS;
        }
        if (failure.cause().matcher(answer.words()).find()) {
            return CAUSE;
        }
        return failure.stage() == answer.stage() ? STAGE : NEITHER;
    }
}
