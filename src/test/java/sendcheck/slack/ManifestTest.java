package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sendcheck.slack.view.ActionIds;
import sendcheck.slack.view.ManageIds;

/** The manifest tells Slack of exactly what the code answers to and calls. */
class ManifestTest {

    /** Bot scope of each Web API method (docs.slack.dev, each method's page); an empty set: none is needed. */
    private static final Map<String, Set<String>> SCOPES = Map.ofEntries(
            Map.entry("authTest", Set.of()),
            Map.entry("chatPostMessage", Set.of("chat:write")),
            Map.entry("chatPostEphemeral", Set.of("chat:write")),
            Map.entry("chatUpdate", Set.of("chat:write")),
            Map.entry("conversationsOpen", Set.of("im:write")),
            Map.entry("filesUploadV2", Set.of("files:write")),
            Map.entry("usergroupsList", Set.of("usergroups:read")),
            Map.entry("usersInfo", Set.of("users:read")),
            Map.entry("viewsOpen", Set.of()),
            Map.entry("viewsPush", Set.of()),
            Map.entry("viewsUpdate", Set.of()),
            Map.entry("viewsPublish", Set.of()));

    /** Files that people choose in a modal are fetched by their address, with this scope. */
    private static final String FILES_OF_MODALS = "files:read";

    private static JsonNode manifest;

    @BeforeAll
    static void read() throws IOException {
        manifest = new YAMLMapper().readTree(Path.of("manifest/manifest.yaml").toFile());
    }

    @Test
    void it_has_the_form_that_slack_takes() throws IOException {
        try (InputStream file = ManifestTest.class.getResourceAsStream("slack-app-manifest.schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(new ObjectMapper().readTree(file));

            assertThat(schema.validate(manifest)).isEmpty();
        }
    }

    @Test
    void every_command_has_a_handler_and_every_handler_its_command() {
        Set<String> commands = StreamSupport.stream(
                        manifest.at("/features/slash_commands").spliterator(), false)
                .map(command -> command.path("command").asText())
                .collect(Collectors.toSet());

        assertThat(commands).isEqualTo(EveryRoute.routes().commands().keySet());
    }

    @Test
    void every_event_has_a_handler_and_every_handler_its_event() {
        assertThat(words("/settings/event_subscriptions/bot_events"))
                .isEqualTo(EveryRoute.routes().events());
    }

    @Test
    void every_message_shortcut_has_a_handler_and_every_handler_its_shortcut() {
        JsonNode shortcuts = manifest.at("/features/shortcuts");

        assertThat(shortcuts)
                .allSatisfy(one -> assertThat(one.path("type").asText()).isEqualTo("message"));
        assertThat(StreamSupport.stream(shortcuts.spliterator(), false)
                        .map(one -> one.path("callback_id").asText()))
                .containsExactlyElementsOf(EveryRoute.routes().shortcuts().keySet());
    }

    @Test
    void every_form_has_a_handler() {
        assertThat(EveryRoute.routes().submissions().keySet())
                .containsExactlyInAnyOrder(
                        ActionIds.SETTINGS_FORM,
                        ActionIds.SETTINGS_CONFLICT,
                        ManageIds.ADD_MODULE_FORM,
                        ManageIds.Verb.ADD_PROFILE.form(),
                        ManageIds.Verb.RENAME.form(),
                        ManageIds.Verb.ARCHIVE.form(),
                        ManageIds.OVERRIDES,
                        ManageIds.OVERRIDE_FORM,
                        ManageIds.IMPORT_FORM,
                        ManageIds.IMPORT_PLAN);
    }

    @Test
    void buttons_are_switched_on_and_everything_goes_to_the_same_url() {
        String url = "https://sendcheck.example.com/slack/events";

        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/settings/interactivity/request_url").asText()).isEqualTo(url);
        assertThat(manifest.at("/settings/event_subscriptions/request_url").asText())
                .isEqualTo(url);
        assertThat(manifest.at("/features/slash_commands"))
                .allSatisfy(command -> assertThat(command.path("url").asText()).isEqualTo(url));
    }

    @Test
    void every_method_called_has_its_scope_and_every_scope_is_needed() {
        Set<String> needed = new TreeSet<>(Set.of("commands", FILES_OF_MODALS));
        for (String method : methodsCalled()) {
            assertThat(SCOPES).as("scope of a method called").containsKey(method);
            needed.addAll(SCOPES.get(method));
        }

        assertThat(words("/oauth_config/scopes/bot")).isEqualTo(needed);
    }

    private static Set<String> methodsCalled() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes/sendcheck/slack")).stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(MethodsClient.class))
                        .map(JavaMethodCall::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String pointer) {
        return StreamSupport.stream(manifest.at(pointer).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
