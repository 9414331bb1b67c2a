package sendcheck.smtp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;

/**
 * Who the message goes from and to, and who is answered, as it is said on the wire: domains in ASCII.
 *
 * @param sender address for MAIL
 * @param recipients addresses for RCPT: the test recipient, then the blind copies; none twice
 * @param replyTo address for the header of that name; null without one
 */
record Envelope(
        String sender, List<String> recipients, @Nullable String replyTo) {

    Envelope {
        recipients = List.copyOf(recipients);
    }

    /** Empty when a domain has no ASCII form. */
    static Optional<Envelope> of(Assignment assignment) {
        List<Optional<String>> recipients = Stream.concat(
                        Stream.of(assignment.recipient()), assignment.sender().bcc().stream())
                .map(String::strip)
                .map(WireName::address)
                .distinct()
                .toList();
        String typed =
                Objects.requireNonNullElse(assignment.sender().replyTo(), "").strip();
        Optional<String> replyTo = typed.isEmpty() ? Optional.empty() : WireName.address(typed);
        return recipients.stream().allMatch(Optional::isPresent) && replyTo.isPresent() != typed.isEmpty()
                ? WireName.address(assignment.sender().address().strip())
                        .map(sender -> new Envelope(
                                sender,
                                recipients.stream().flatMap(Optional::stream).toList(),
                                replyTo.orElse(null)))
                : Optional.empty();
    }

    /** Whether MAIL needs SMTPUTF8 (RFC 6531 section 3.4), also for an address that stands in a header alone. */
    boolean needsUtf8() {
        return Stream.of(Stream.of(sender), recipients.stream(), Stream.ofNullable(replyTo))
                .flatMap(addresses -> addresses)
                .anyMatch(address -> !WireName.isAscii(address));
    }
}
