package sendcheck.testrun;

/** What may be done with a run that is due. */
public sealed interface Claim {

    /** Do it: this process, under this attempt, and no other. */
    record Granted(TestRun run) implements Claim {}

    /** An earlier attempt was cut off after DATA was begun: never send again, conclude as interrupted. */
    record CutOff(TestRun run) implements Claim {}

    /** It has ended; what people see may still have to be made final. */
    record Ended(TestRun run) implements Claim {}

    /** There is no such run. */
    record Unknown() implements Claim {}
}
