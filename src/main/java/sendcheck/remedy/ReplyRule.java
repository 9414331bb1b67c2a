package sendcheck.remedy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a kind of refusal means; a stage has a list of them, the most specific first. */
record ReplyRule(Predicate<Said> fits, Function<Situation, Finding> meaning) {

    /** The meaning by the first rule that fits, else what can be said of any refusal at this stage. */
    static Finding explain(List<ReplyRule> rules, Said said, Situation situation, ReplyRule otherwise) {
        return rules.stream()
                .filter(rule -> rule.fits.test(said))
                .findFirst()
                .orElse(otherwise)
                .meaning
                .apply(situation);
    }

    /** A rule for whatever is left. */
    static ReplyRule otherwise(Function<Situation, Finding> meaning) {
        return new ReplyRule(said -> true, meaning);
    }
}
