package sendcheck.smtp.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Postfix's folder: configuration, queue, log. */
record Postfix(Path folder) {

    /** Mail to this address ends in the folder {@code Quarantine} of {@link Account#INBOX}, as a spam filter would have it. */
    static final String TAKEN_FOR_JUNK = "junk@real.example";

    Daemon start(Template template, Path mailboxes, Owner owner) throws IOException {
        var configuration = Files.createDirectories(folder.resolve("etc"));
        Files.createDirectories(folder.resolve("queue"));
        Owner.named("postfix").own(Files.createDirectories(folder.resolve("data")));
        Files.writeString(folder.resolve("mailboxes"), mailboxes());
        Files.writeString(folder.resolve("owners"), lines("%1$s %1$s\n"));
        var filled = template.with("folder", folder)
                .with("mailboxes", mailboxes)
                .with("uid", owner.uid())
                .with("gid", owner.gid());
        filled.write("main.cf", configuration.resolve("main.cf"));
        filled.write("master.cf", configuration.resolve("master.cf"));
        Daemon.run(folder.resolve("check.log"), "/usr/sbin/postfix", "-c", configuration.toString(), "check");
        return Daemon.start(
                folder.resolve("output.log"), "/usr/lib/postfix/sbin/master", "-c", configuration.toString());
    }

    private static String mailboxes() {
        return lines("%1$s %1$s/Maildir/\n") + TAKEN_FOR_JUNK + " " + Account.INBOX.address()
                + "/Maildir/.Quarantine/\n";
    }

    private static String lines(String format) {
        return Arrays.stream(Account.values())
                .map(account -> format.formatted(account.address()))
                .collect(Collectors.joining());
    }
}
