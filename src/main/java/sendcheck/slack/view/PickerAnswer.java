package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sendcheck.command.Command;
import sendcheck.settings.ProfileName;

/** A menu of all profiles by module, those of the channel's own module as buttons above it. */
final class PickerAnswer {

    private static final String WORDS = "Which profile do you want to test?";
    private static final int LONGEST_VALUE = 75;
    private static final int MOST_OPTIONS = 100;

    private PickerAnswer() {}

    static Message of(List<ProfileName> profiles, @Nullable String defaultModule) {
        if (profiles.isEmpty()) {
            return Answers.problem("There are no profiles yet.");
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        List<OptionGroupObject> groups = groups(profiles);
        blocks.add(groups.isEmpty() ? Pieces.section(WORDS) : Pieces.section(WORDS, menu(groups)));
        blocks.addAll(shortcuts(profiles, defaultModule));
        blocks.add(Pieces.facts(List.of("or type its name: `/email-test portal`", "`/email-test all` tests all")));
        return new Message(WORDS, blocks);
    }

    private static List<LayoutBlock> shortcuts(List<ProfileName> profiles, @Nullable String defaultModule) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<ProfileName> own = profiles.stream()
                .filter(profile -> profile.key().module().equals(defaultModule))
                .limit(5)
                .toList();
        if (!own.isEmpty()) {
            blocks.addAll(StartButtons.of(own, new Command.Test("-", null, null, false)));
        }
        return blocks;
    }

    private static StaticSelectElement menu(List<OptionGroupObject> groups) {
        return StaticSelectElement.builder()
                .actionId(ActionIds.CHOOSE)
                .placeholder(Pieces.plain("Choose a profile", 150))
                .optionGroups(groups)
                .build();
    }

    /** Slack takes 100 groups of 100 options with values of 75 characters. */
    private static List<OptionGroupObject> groups(List<ProfileName> profiles) {
        Map<String, List<OptionObject>> byModule = new LinkedHashMap<>();
        for (ProfileName profile : profiles) {
            String value = ActionValues.start(new ActionValues.Start(profile.key(), null, null, false));
            if (value.length() <= LONGEST_VALUE) {
                byModule.computeIfAbsent(profile.moduleTitle(), title -> new ArrayList<>())
                        .add(OptionObject.builder()
                                .text(Pieces.plain(profile.title(), 75))
                                .value(value)
                                .build());
            }
        }
        return byModule.entrySet().stream()
                .limit(MOST_OPTIONS)
                .map(group -> OptionGroupObject.builder()
                        .label(Pieces.plain(group.getKey(), 75))
                        .options(group.getValue().stream().limit(MOST_OPTIONS).toList())
                        .build())
                .toList();
    }
}
