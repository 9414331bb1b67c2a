package sendcheck.remedy;

import java.util.List;
import java.util.Optional;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Report;

/** Says what the failure of a run means; there is a finding for every stage and symptom. */
public final class Remedies {

    private final List<String> egressAddresses;

    /**
     * Findings that name these addresses.
     *
     * @param egressAddresses the addresses that our mail leaves from, to be allow-listed by the customer's firewall
     */
    public Remedies(List<String> egressAddresses) {
        this.egressAddresses = List.copyOf(egressAddresses);
    }

    /** What the failed stage of this report means; empty when none failed. */
    public Optional<Finding> explain(Report report, Assignment assignment) {
        return report.failure()
                .map(failure -> new Finding(
                        failure.stage().key(),
                        failure.stage().title() + " failed",
                        Actor.YOU,
                        "",
                        egressAddresses,
                        null));
    }
}
