package sandbox.slack.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an act; each act uses some, and those that are left out are empty.
 *
 * @param as who acts, by name
 * @param thread {@code ts} of the parent
 * @param inputs by block_id and action_id
 */
record Act(
        String as,
        String channel,
        String ts,
        String thread,
        String text,
        String view,
        String block,
        String action,
        List<String> chosen,
        Map<String, Map<String, List<String>>> inputs) {

    Act(
            @Nullable String as,
            @Nullable String channel,
            @Nullable String ts,
            @Nullable String thread,
            @Nullable String text,
            @Nullable String view,
            @Nullable String block,
            @Nullable String action,
            @Nullable List<String> chosen,
            @Nullable Map<String, Map<String, List<String>>> inputs) {
        this.as = orEmpty(as);
        this.channel = orEmpty(channel);
        this.ts = orEmpty(ts);
        this.thread = orEmpty(thread);
        this.text = orEmpty(text);
        this.view = orEmpty(view);
        this.block = orEmpty(block);
        this.action = orEmpty(action);
        this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
        this.inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
    }

    private static String orEmpty(@Nullable String field) {
        return field == null ? "" : field;
    }
}
