package sendcheck.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Where the mailbox keeps what it takes for junk: the folder that says so (RFC 6154), else those with a usual name. */
final class JunkFolders {

    private static final Set<String> USUAL = Set.of("junk", "spam", "junk email", "junk e-mail", "bulk mail", "bulk");

    private JunkFolders() {}

    static List<Folder> of(Store store) throws MessagingException {
        List<Folder> all = Arrays.asList(store.getDefaultFolder().list("*"));
        List<Folder> marked = all.stream().filter(JunkFolders::isMarked).toList();
        return marked.isEmpty()
                ? all.stream()
                        .filter(folder -> USUAL.contains(folder.getName().toLowerCase(Locale.ROOT)))
                        .filter(JunkFolders::holdsMessages)
                        .toList()
                : marked;
    }

    private static boolean isMarked(Folder folder) {
        return has(folder, "\\Junk") && holdsMessages(folder);
    }

    private static boolean holdsMessages(Folder folder) {
        return !has(folder, "\\Noselect") && !has(folder, "\\NonExistent");
    }

    private static boolean has(Folder folder, String attribute) {
        try {
            return Arrays.stream(((IMAPFolder) folder).getAttributes()).anyMatch(attribute::equalsIgnoreCase);
        } catch (MessagingException gone) {
            return false;
        }
    }
}
