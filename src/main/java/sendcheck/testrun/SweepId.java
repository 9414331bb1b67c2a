package sendcheck.testrun;

/** Names a sweep: several runs ordered at once and shown in one message. */
public record SweepId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
