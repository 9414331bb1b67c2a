package sendcheck.microsoft;

import sendcheck.diagnosis.TokenSource.Answer;

/** An answer, and whether it was in memory or kept, so that asking anew may bring a better one. */
record Attempt(Answer answer, boolean isKept) {

    static Attempt anew(Answer answer) {
        return new Attempt(answer, false);
    }
}
