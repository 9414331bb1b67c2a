package sandbox.slack.manifest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import sandbox.slack.model.Command;
import sandbox.slack.model.Shortcut;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an app declares of itself (docs.slack.dev/reference/app-manifest).
 *
 * @param shortcuts those on messages
 * @param scopes bot scopes
 * @param events names of events that the app is sent
 * @param homeTab whether the app has a Home tab
 */
public record Manifest(
        String name,
        List<Command> commands,
        List<Shortcut> shortcuts,
        Set<String> scopes,
        Set<String> events,
        boolean homeTab) {
    public Manifest {
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
        scopes = Set.copyOf(scopes);
        events = Set.copyOf(events);
    }

    /** @throws IOException when the file cannot be read */
    public static Manifest read(Path yaml) throws IOException {
        try (Reader reader = Files.newBufferedReader(yaml)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return of(new JsonMapper().valueToTree(tree));
        }
    }

    private static Manifest of(JsonNode root) {
        List<Command> commands = root.path("features").path("slash_commands").values().stream()
                .map(command -> new Command(
                        command.path("command").asString(""),
                        command.path("description").asString(""),
                        command.path("usage_hint").asString("")))
                .toList();
        List<Shortcut> shortcuts = root.path("features").path("shortcuts").values().stream()
                .filter(shortcut -> shortcut.path("type").asString("").equals("message"))
                .map(shortcut -> new Shortcut(
                        shortcut.path("name").asString(""),
                        shortcut.path("callback_id").asString(""),
                        shortcut.path("description").asString("")))
                .toList();
        return new Manifest(
                root.path("display_information").path("name").asString(""),
                commands,
                shortcuts,
                words(root.path("oauth_config").path("scopes").path("bot")),
                words(root.path("settings").path("event_subscriptions").path("bot_events")),
                root.path("features").path("app_home").path("home_tab_enabled").asBoolean(false));
    }

    private static Set<String> words(JsonNode list) {
        return list.values().stream().map(word -> word.asString("")).collect(Collectors.toUnmodifiableSet());
    }
}
