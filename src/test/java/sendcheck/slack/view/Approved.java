package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import sandbox.slack.blockkit.BlockKitRules;
import sandbox.slack.blockkit.Surface;
import tools.jackson.databind.json.JsonMapper;

/** Holds a view to Slack's rules, and to the JSON that was looked at and approved. */
final class Approved {

    private static final BlockKitRules RULES = new BlockKitRules();
    private static final Gson SLACK = GsonFactory.createSnakeCase();
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Approved() {}

    static void message(Message message) {
        obeysTheRules(message);
        JsonObject json = new JsonObject();
        json.addProperty("text", message.text());
        json.add("blocks", blocks(message));
        verify(json);
    }

    static void view(View view) {
        obeysTheRules(view);
        verify(SLACK.toJsonTree(view));
    }

    /** Within all limits, and without a mention or broken markup. */
    static void obeysTheRules(Message message) {
        String json = blocks(message).toString();
        assertThat(RULES.check(json, Surface.MESSAGE)).isEmpty();
        assertThat(BlockKitRules.characters(new JsonMapper().readTree(json)))
                .isLessThanOrEqualTo(BlockKitRules.MESSAGE_CHARACTERS);
        assertThat(message.text()).hasSizeLessThan(4_000);
        pingsNobody(message.text() + mrkdwn(blocks(message)));
    }

    static void obeysTheRules(View view) {
        JsonElement json = SLACK.toJsonTree(view);
        assertThat(RULES.checkView(json.toString())).isEmpty();
        assertThat(json.toString()).hasSizeLessThan(250_000);
        pingsNobody(mrkdwn(json));
    }

    static String text(Message message) {
        return message.text() + "\n" + text(blocks(message));
    }

    /** JSON with all characters as they are. */
    private static String text(JsonElement json) {
        return PRETTY.toJson(json);
    }

    /** All texts in which Slack reads markup; it reads none in plain text. */
    private static String mrkdwn(JsonElement json) {
        return new JsonMapper()
                .readTree(json.toString()).findParents("type").stream()
                        .filter(object -> object.path("type").asString("").equals("mrkdwn"))
                        .map(object -> object.path("text").asString(""))
                        .collect(Collectors.joining("\n"));
    }

    private static void pingsNobody(String text) {
        assertThat(text).doesNotContainPattern("<(@|#|!(?!date\\^))");
        assertThat(text).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }

    private static JsonElement blocks(Message message) {
        return SLACK.toJsonTree(message.blocks());
    }

    private static void verify(JsonElement json) {
        Approvals.verify(
                PRETTY.toJson(json),
                new Options().withReporter(new QuietReporter()).forFile().withExtension(".json"));
    }
}
