package sendcheck.remedy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sendcheck.diagnosis.Proposal;
import sendcheck.settings.Security;
import sendcheck.settings.ShownText;
import sendcheck.settings.Submission;

/** Settings that were seen to work, as the step to begin with. */
final class ProposalStep {

    private ProposalStep() {}

    /** Empty when there is nothing to propose. */
    static Optional<String> of(List<Proposal> proposals) {
        return proposals.stream()
                .findFirst()
                .map(best -> "Tried just now, and works up to the sign-in: " + words(best.submission()) + "."
                        + others(proposals));
    }

    private static String others(List<Proposal> proposals) {
        String others = proposals.stream()
                .skip(1)
                .map(proposal -> words(proposal.submission()))
                .collect(Collectors.joining(" and "));
        return others.isEmpty() ? "" : (proposals.size() > 2 ? " So do " : " So does ") + others + ".";
    }

    private static String words(Submission submission) {
        return "port " + submission.port() + " with "
                + (submission.security() == Security.NONE
                        ? "no encryption"
                        : submission.security().title())
                + " on " + ShownText.of(submission.host());
    }
}
