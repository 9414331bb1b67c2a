package sendcheck.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import sendcheck.settings.MailServer;
import sendcheck.settings.Problem;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SettingsLint;
import sendcheck.settings.SignIn;

/** A file of extra CA certificates. */
sealed interface CaFile {

    /** Larger files are no certificates but a mistake. */
    int MOST_BYTES = 1 << 20;

    record Certificates(String pem) implements CaFile {}

    /** @param why goes on after the file's name, and ends the sentence */
    record Unusable(String why) implements CaFile {}

    static CaFile read(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) && Files.exists(path)) {
                return new Unusable("is not a file.");
            }
            return Files.size(path) > MOST_BYTES
                    ? new Unusable("is too large to be a file of certificates.")
                    : checked(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException missing) {
            return new Unusable("does not exist.");
        } catch (IOException | InvalidPathException unreadable) {
            return new Unusable("cannot be read.");
        }
    }

    private static CaFile checked(String pem) {
        MailServer server = new MailServer("", 0, Security.NONE, new SignIn.None(), pem);
        boolean wrong = SettingsLint.check(server, new Sender("", "", null, List.of()), "").stream()
                .anyMatch(problem -> problem.field() == Problem.Field.TRUST_ANCHORS);
        return wrong ? new Unusable("does not hold certificates in PEM, or more than those.") : new Certificates(pem);
    }
}
