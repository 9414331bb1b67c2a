package sendcheck.smtp.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Dovecot's folder: configuration, users, run state. */
record Dovecot(Path folder) {

    /** Where Postfix asks whether a password is right. */
    Path signInSocket() {
        return folder.resolve("run/sign-in");
    }

    Daemon start(Template template, Path mailboxes, Owner owner) throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("users"), users(mailboxes, owner));
        var configuration = folder.resolve("dovecot.conf");
        template.with("folder", folder).write("dovecot.conf", configuration);
        return Daemon.start(folder.resolve("output.log"), "/usr/sbin/dovecot", "-F", "-c", configuration.toString());
    }

    private static String users(Path mailboxes, Owner owner) {
        return Arrays.stream(Account.values())
                .map(account -> String.join(
                        ":",
                        account.address(),
                        account.password(),
                        owner.uid(),
                        owner.gid(),
                        "",
                        mailboxes.resolve(account.address()).toString(),
                        "\n"))
                .collect(Collectors.joining());
    }
}
