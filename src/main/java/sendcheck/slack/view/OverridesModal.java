package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.Names;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;

/** The portal users of a profile who have a From address of their own. */
public final class OverridesModal {

    private static final char BETWEEN = '\n';
    private static final int MOST_ROWS = 80;
    private static final int FEW = 10;
    private static final int LONGEST_VALUE = 2_000;

    private OverridesModal() {}

    /**
     * What the modal shows.
     *
     * @param find what user or address must contain; empty: all are shown
     */
    public record State(ProfileKey profile, String find) {

        public String metadata() {
            return profile.toString() + BETWEEN + find;
        }

        /** Reads what {@link #metadata()} wrote. */
        public static Optional<State> read(String metadata) {
            int end = metadata.indexOf(BETWEEN);
            return end < 0
                    ? Optional.empty()
                    : ActionValues.profile(metadata.substring(0, end))
                            .map(profile -> new State(profile, metadata.substring(end + 1)));
        }
    }

    /**
     * The list.
     *
     * @param profileTitle as people know it
     * @param all every override of the profile
     * @param note what was done just now, mrkdwn; null: nothing
     */
    public static View of(State state, String profileTitle, List<SenderOverride> all, @Nullable String note) {
        List<SenderOverride> found =
                all.stream().filter(override -> isFound(override, state.find())).toList();
        List<LayoutBlock> blocks = new ArrayList<>();
        if (note != null) {
            blocks.add(Pieces.section(note));
        }
        blocks.add(Pieces.section("Portal users of " + Mrkdwn.bold(profileTitle, 200)
                + " who send with a From address of their own: " + all.size()));
        blocks.add(Pieces.actions(buttons(all.isEmpty())));
        boolean isLong = all.size() > FEW || !state.find().isEmpty();
        if (isLong) {
            blocks.add(Modals.input(
                    ManageIds.FIND,
                    "Find",
                    "Part of the user's name or address",
                    true,
                    Modals.text(ManageIds.FIND, Names.LONGEST_USER, state.find())));
        }
        for (int i = 0; i < Math.min(found.size(), MOST_ROWS); i++) {
            blocks.add(row(found.get(i), i));
        }
        if (found.size() > MOST_ROWS) {
            blocks.add(Pieces.facts(List.of("and " + (found.size() - MOST_ROWS) + " more; find them above")));
        } else if (found.isEmpty() && !all.isEmpty()) {
            blocks.add(Pieces.facts(List.of("none of them")));
        }
        return Modals.modal(ManageIds.OVERRIDES, state.metadata(), "From addresses", isLong ? "Find" : null, blocks);
    }

    private static boolean isFound(SenderOverride override, String find) {
        String part = find.toLowerCase(Locale.ROOT);
        return override.portalUser().toLowerCase(Locale.ROOT).contains(part)
                || override.address().toLowerCase(Locale.ROOT).contains(part);
    }

    private static List<ButtonElement> buttons(boolean none) {
        List<ButtonElement> buttons = new ArrayList<>();
        buttons.add(Pieces.button("Add", ManageIds.ADD_OVERRIDE, "add"));
        buttons.add(Pieces.button("Import CSV", ManageIds.IMPORT, "import"));
        if (!none) {
            buttons.add(Pieces.button("Download CSV", ManageIds.DOWNLOAD, "download"));
        }
        return buttons;
    }

    private static LayoutBlock row(SenderOverride override, int place) {
        ButtonElement remove = Pieces.button(
                "Remove",
                ActionIds.placed(ManageIds.REMOVE, place),
                removal(override.portalUser(), override.address()));
        remove.setConfirm(ConfirmationDialogObject.builder()
                .title(Pieces.plain("Remove this address?", 100))
                .text(Pieces.plain(
                        "Mail of " + PlainText.line(override.portalUser(), 100)
                                + " goes out with the From address of the profile then.",
                        300))
                .confirm(Pieces.plain("Remove", 30))
                .deny(Pieces.plain("Cancel", 30))
                .build());
        String line = Mrkdwn.bold(override.portalUser(), 600) + "\n" + Mrkdwn.text(override.address(), 600);
        return remove.getValue().length() > LONGEST_VALUE ? Pieces.section(line) : Pieces.section(line, remove);
    }

    private static String removal(String user, String address) {
        return user + BETWEEN + address;
    }

    /** Reads the value of a {@link ManageIds#REMOVE} button: portal user and address. */
    public static Optional<SenderOverride> removal(ProfileKey profile, String value) {
        int end = value.lastIndexOf(BETWEEN);
        return end < 0
                ? Optional.empty()
                : Optional.of(new SenderOverride(profile, value.substring(0, end), value.substring(end + 1)));
    }

    /** The form for one override. */
    public static View form(State state) {
        return Modals.modal(
                ManageIds.OVERRIDE_FORM,
                state.metadata(),
                "From address of a user",
                "Save",
                List.of(
                        Modals.input(
                                ManageIds.USER,
                                "Portal user",
                                "A user who has an address already gets this one in its place.",
                                false,
                                Modals.text(ManageIds.USER, Names.LONGEST_USER, "")),
                        Modals.input(
                                ManageIds.ADDRESS,
                                "From address",
                                null,
                                false,
                                Modals.text(ManageIds.ADDRESS, Names.LONGEST_USER, ""))));
    }
}
