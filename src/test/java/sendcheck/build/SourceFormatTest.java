package sendcheck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFormatTest {

    @Test
    void every_source_file_is_formatted() throws IOException {
        List<Path> unformatted = new ArrayList<>();
        for (Path file : SourceFormat.files()) {
            if (!SourceFormat.formatted(file).equals(Files.readString(file))) {
                unformatted.add(file);
            }
        }

        assertThat(unformatted).as("run `mvn -Pformat`").isEmpty();
    }
}
