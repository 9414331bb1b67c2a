package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ChannelsSelectElement;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.Names;
import sendcheck.catalog.Subject;
import sendcheck.slack.view.ManageIds.Verb;

/** Forms for one module or profile. */
public final class SubjectForms {

    private static final char BETWEEN = '\n';
    private static final String KEY_HINT =
            "Lower-case letters, digits and hyphens; made of the title when left empty. It stays"
                    + " when the title changes.";

    private SubjectForms() {}

    /**
     * What a form is about.
     *
     * @param subject key of the module, or of the profile; empty: a new module
     * @param seen the title when the form was opened
     * @param only as in {@link ModulesModal#of}
     */
    public record About(String subject, String seen, String only) {

        private static final int LONGEST = 1_000;

        public About {
            seen = seen.length() > LONGEST ? seen.substring(0, LONGEST) : seen;
        }

        public String metadata() {
            return subject + BETWEEN + only + BETWEEN + seen;
        }

        /** Reads what {@link #metadata()} wrote. */
        public static Optional<About> read(String metadata) {
            String[] parts = metadata.split(String.valueOf(BETWEEN), 3);
            return parts.length == 3 ? Optional.of(new About(parts[0], parts[2], parts[1])) : Optional.empty();
        }

        /** Empty for a new module. */
        public Optional<Subject> named() {
            return Subject.parse(subject);
        }
    }

    public static View addModule(String only) {
        LayoutBlock channel = Modals.input(
                ManageIds.CHANNEL,
                "Alert channel",
                "Where failures of its profiles are told. Invite Sendcheck there.",
                true,
                ChannelsSelectElement.builder()
                        .actionId(ManageIds.CHANNEL)
                        .placeholder(Pieces.plain("Choose a channel", 150))
                        .build());
        return Modals.modal(
                ManageIds.ADD_MODULE_FORM,
                new About("", "", only).metadata(),
                "Add a module",
                "Add",
                List.of(title("", null), key(), channel));
    }

    /** @param module its key and title */
    public static View addProfile(About module) {
        return Modals.modal(
                Verb.ADD_PROFILE.form(),
                module.metadata(),
                "Add a profile",
                "Add",
                List.of(
                        Pieces.section("A new profile in " + Mrkdwn.bold(module.seen(), 200) + "."),
                        title("", null),
                        key()));
    }

    public static View rename(About about) {
        return Modals.modal(
                Verb.RENAME.form(),
                about.metadata(),
                "Rename",
                "Rename",
                List.of(title(about.seen(), "The key stays: " + about.subject())));
    }

    public static View archive(About about) {
        boolean module =
                about.named().filter(Subject.OfModule.class::isInstance).isPresent();
        String what = Mrkdwn.bold(about.seen(), 200)
                + (module ? " and all its profiles are" : " is")
                + " in no list any more and not tested. The log and the former tests stay, and it can be brought back.";
        return Modals.modal(Verb.ARCHIVE.form(), about.metadata(), "Archive", "Archive", List.of(Pieces.section(what)));
    }

    private static LayoutBlock title(String initial, @Nullable String hint) {
        return Modals.input(
                ManageIds.TITLE,
                "Title",
                hint,
                false,
                Modals.text(
                        ManageIds.TITLE,
                        Names.LONGEST_TITLE,
                        initial.substring(0, Math.min(initial.length(), Names.LONGEST_TITLE))));
    }

    private static LayoutBlock key() {
        return Modals.input(ManageIds.KEY, "Key", KEY_HINT, true, Modals.text(ManageIds.KEY, Names.LONGEST_KEY, ""));
    }
}
