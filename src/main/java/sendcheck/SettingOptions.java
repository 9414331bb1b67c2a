package sendcheck;

import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import sendcheck.config.Setting;

/** Settings as options of a command. */
final class SettingOptions {

    private SettingOptions() {}

    static void addTo(CommandSpec spec, Iterable<Setting> settings) {
        for (Setting setting : settings) {
            spec.addOption(option(setting));
        }
    }

    private static OptionSpec option(Setting setting) {
        String fallback =
                setting.standard() == null || setting.standard().isEmpty() ? "" : ", default " + setting.standard();
        return OptionSpec.builder(setting.flag())
                .type(String.class)
                .paramLabel(setting.isSecret() ? "FILE" : "VALUE")
                .description(setting.purpose() + " (" + setting.variable() + fallback + ")")
                .build();
    }

    /** Those that were given. */
    static Map<Setting, String> given(ParseResult parsed, Iterable<Setting> settings) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (Setting setting : settings) {
            String value = parsed.matchedOptionValue(setting.flag(), (String) null);
            if (value != null) {
                flags.put(setting, value);
            }
        }
        return flags;
    }
}
