package sandbox.slack;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Where the manifest of {@link EchoApp} lies. */
public final class EchoManifest {
    private EchoManifest() {}

    public static Path path() {
        try {
            return Path.of(Objects.requireNonNull(EchoManifest.class.getResource("echo-manifest.yaml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
