package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;

class TlsFindingsTest {

    @Test
    void each_fault_has_an_id_of_its_own() {
        assertThat(Arrays.stream(TlsFault.values()).map(fault -> explain(fault).id()))
                .containsExactly(
                        "encrypt.expired",
                        "encrypt.not-yet-valid",
                        "encrypt.name-mismatch",
                        "encrypt.self-signed",
                        "encrypt.unknown-issuer",
                        "encrypt.incomplete-chain",
                        "encrypt.weak-certificate",
                        "encrypt.protocol-version",
                        "encrypt.cipher",
                        "encrypt.client-certificate",
                        "encrypt.failed");
    }

    @Test
    void a_wrong_name_tells_the_names_on_the_certificate() {
        assertThat(explain(TlsFault.NAME_MISMATCH).explanation())
                .contains("made out to mx.example.net, *.example.net.");
        assertThat(explain(TlsFault.NAME_MISMATCH).steps().get(0)).contains("mx.example.net");
    }

    @Test
    void missing_encryption_is_never_answered_by_sending_in_clear() {
        var finding = Runs.explain(Stage.ENCRYPT, new Symptom.StartTlsNotOffered(List.of()));
        assertThat(finding.id()).isEqualTo("encrypt.not-offered");
        assertThat(finding.steps()).noneMatch(step -> step.contains("No encryption"));
    }

    private static Finding explain(TlsFault fault) {
        var names = List.of("mx.example.net", "*.example.net");
        return Runs.explain(Stage.ENCRYPT, new Symptom.TlsRejected(fault, "expired on 1 May 2026", names));
    }
}
