package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;

/** Texts where nothing is known of whom they are about. */
class UnnamedTest {

    private static final Scene NOTHING = new Scene(null, 0, null, null, null, null, null, null);
    private static final Remedies REMEDIES = new Remedies(List.of());

    /** A phrase for an unknown name stands where only a name can stand. */
    private static final Pattern BROKEN =
            Pattern.compile("(?i)\\b(mailbox|address|addresses,|sender|named|recipient|server|server at|host|domain|no)"
                    + " (the (recipient|mail server|account|addresses)|this (From address|port))\\b|, this port|\\{");

    static List<Entry> entries() {
        return Knowledge.read().entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_entry_reads_well_without_names(Entry entry) {
        assertReadsWell(entry.finding(new Situation(entry.stages().get(0), NOTHING, List.of())));
    }

    static Stream<Symptom> symptoms() {
        return EverySymptomTest.samples();
    }

    @ParameterizedTest
    @MethodSource("symptoms")
    void every_symptom_reads_well_without_names(Symptom symptom) {
        assertReadsWell(REMEDIES.ofConnecting(ConnectingFindingsTest.SIGN_IN, symptom));
    }

    private static void assertReadsWell(Finding finding) {
        assertThat(Stream.concat(Stream.of(finding.title(), finding.explanation()), finding.steps().stream()))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(BROKEN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 User unknown|There is no such mailbox",
                "552 5.2.2 Mailbox full|The recipient's mailbox is full",
                "501 5.1.3 Bad recipient address syntax|The mail server finds the recipient's address badly formed",
                "550 Sender verify failed|The server found that the From address takes no mail",
                "java.net.UnknownHostException: smtp.exmaple.com|There is no server of this name"
            })
    void a_pasted_text_is_explained_without_names(String pasted, String title) {
        assertThat(REMEDIES.explain(pasted).finding())
                .extracting(Finding::title)
                .isEqualTo(title);
    }

    @Test
    void names_that_are_known_stay() {
        Wording wording = new Wording(new Situation(Stage.SENDER, Scene.of(Runs.USUAL), Runs.EGRESS));

        assertThat(wording.sentence("The mailbox {recipient} and the From address {from} of the mail server {host}"))
                .isEqualTo("The mailbox you@example.org and the From address portal@example.com of the mail server"
                        + " smtp.example.com");
    }
}
