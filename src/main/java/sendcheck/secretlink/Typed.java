package sendcheck.secretlink;

import java.util.List;

/** What someone sends from the page. */
public sealed interface Typed {

    /**
     * A password or client secret.
     *
     * @param expires the day on which it runs out, as 2027-05-31; empty: not known
     * @param meant what looks wrong in it is meant so
     */
    record Text(String secret, String expires, boolean meant) implements Typed {
        @Override
        public String toString() {
            return "Text[expires=" + expires + "]";
        }
    }

    /**
     * A certificate with its key.
     *
     * @param contents PEM or PFX; empty when none was chosen
     * @param passphrase empty: none
     */
    record Files(List<byte[]> contents, String passphrase) implements Typed {
        public Files {
            contents = List.copyOf(contents);
        }

        @Override
        public String toString() {
            return "Files[" + contents.size() + "]";
        }
    }
}
