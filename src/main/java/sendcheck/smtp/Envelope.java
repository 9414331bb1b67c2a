package sendcheck.smtp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.diagnosis.Assignment;

/**
 * Who the message goes from and to, as it is said on the wire: domains in ASCII.
 *
 * @param sender address for MAIL
 * @param recipients addresses for RCPT: the test recipient, then the blind copies; none twice
 */
record Envelope(String sender, List<String> recipients) {

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
        return recipients.stream().allMatch(Optional::isPresent)
                ? WireName.address(assignment.sender().address().strip())
                        .map(sender -> new Envelope(
                                sender,
                                recipients.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    /** Whether MAIL needs SMTPUTF8 (RFC 6531 section 3.4). */
    boolean needsUtf8() {
        return Stream.concat(Stream.of(sender), recipients.stream()).anyMatch(address -> !WireName.isAscii(address));
    }
}
