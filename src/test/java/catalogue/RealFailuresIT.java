package catalogue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sendcheck.smtp.real.RealServers;
import sendcheck.smtp.real.RealServersExtension;

@ExtendWith(RealServersExtension.class)
class RealFailuresIT {

    @Test
    void each_failure_at_a_real_server_is_named_as_the_readme_says(RealServers servers) throws Exception {
        List<Failure> failures = Catalogue.real();
        Diagnoses diagnoses = Diagnoses.of(failures, servers);
        for (Failure failure : failures) {
            diagnoses.assertNamed(failure);
            diagnoses.assertPublished(failure);
        }
    }
}
