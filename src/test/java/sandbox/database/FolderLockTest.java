package sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @Test
    void a_folder_in_use_is_refused_until_it_is_given_free(@TempDir Path folder) throws IOException {
        try (var first = FolderLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString());
        }
        FolderLock.take(folder).close();
    }
}
