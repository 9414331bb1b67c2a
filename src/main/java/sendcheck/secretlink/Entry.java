package sendcheck.secretlink;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ProfileName;

/** What became of something typed. */
public sealed interface Entry {

    /**
     * The secret is set and the link used up.
     *
     * @param certificate null: it is none
     */
    record Done(
            Grant grant,
            ProfileName profile,
            NewSecret secret,
            @Nullable CertificateFacts certificate) implements Entry {}

    /**
     * Nothing was kept; the link still works.
     *
     * @param why whole sentences for people, without anything of the secret
     * @param confirmable whether the same may be sent again as meant so
     */
    record Again(Visit.Open visit, List<String> why, boolean confirmable) implements Entry {
        public Again {
            why = List.copyOf(why);
        }
    }

    /** Nothing was kept, and this link sets nothing. */
    record Closed(Visit visit) implements Entry {}
}
