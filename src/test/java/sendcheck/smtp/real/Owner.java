package sendcheck.smtp.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** A user of the machine, by numbers as in <code>/etc/passwd</code>. */
record Owner(String name, String uid, String gid) {

    static Owner named(String name) throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> Arrays.asList(line.split(":", -1)))
                .filter(fields -> fields.get(0).equals(name))
                .map(fields -> new Owner(name, fields.get(2), fields.get(3)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This machine has no user " + name));
    }

    void own(Path folder) throws IOException {
        var user = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        Files.getFileAttributeView(folder, PosixFileAttributeView.class).setOwner(user);
    }
}
