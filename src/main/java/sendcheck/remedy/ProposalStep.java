package sendcheck.remedy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendcheck.diagnosis.Proposal;
import sendcheck.settings.Security;
import sendcheck.settings.ShownText;
import sendcheck.settings.Submission;

/** Settings that were seen to work, as the step to begin with. */
final class ProposalStep {

    private ProposalStep() {}

    /** Advice on port and security, which is a guess beside what was tried. */
    private static final Pattern GUESS = Pattern.compile(
            "(?i)^(?:or )?(?:choose|enter|check|try)\\b.{0,400}?(?:\\b(?:25|465|587|2525)\\b|STARTTLS|TLS on connect)");

    /** The finding that begins with what was seen to work, and without advice against it. */
    static Finding first(List<Proposal> proposals, Finding finding) {
        return of(proposals)
                .map(step -> finding.without(GUESS.asPredicate()).beginningWith(step))
                .orElse(finding);
    }

    /** Empty when there is nothing to propose. */
    private static Optional<String> of(List<Proposal> proposals) {
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
