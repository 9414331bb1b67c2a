package sandbox.slack.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.Person;
import sandbox.slack.model.SlackJson;
import sandbox.slack.model.View;
import sandbox.slack.state.State;
import sandbox.slack.state.Triggers.Exchange;
import sandbox.slack.state.Views;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*} (docs.slack.dev/reference/methods/views.open and its neighbours). */
final class ViewMethods {
    private final State state;
    private final SlackJson json;
    private final Contents contents;
    private final Places places;
    private final Manifest manifest;

    ViewMethods(State state, SlackJson json, Contents contents, Places places, Manifest manifest) {
        this.state = state;
        this.json = json;
        this.contents = contents;
        this.places = places;
        this.manifest = manifest;
    }

    void addTo(Consumer<Method> methods) {
        methods.accept(new Method("views.open", List.of(), Method.Tier.FOUR, this::open));
        methods.accept(new Method("views.push", List.of(), Method.Tier.FOUR, this::push));
        methods.accept(new Method("views.update", List.of(), Method.Tier.FOUR, this::update));
        methods.accept(new Method("views.publish", List.of(), Method.Tier.FOUR, this::publish));
    }

    private ObjectNode open(Call call) {
        ObjectNode view = contents.view(call, "modal");
        unusedExternalId(view);
        String person = exchange(call);
        state.views().clear(person);
        return answer(state.views().push(person, view));
    }

    private ObjectNode push(Call call) {
        ObjectNode view = contents.view(call, "modal");
        unusedExternalId(view);
        String person = exchange(call);
        int depth = state.views().depth(person);
        if (depth == 0) {
            throw new Refusal("not_found");
        }
        if (depth >= Views.STACK) {
            throw new Refusal("push_limit_reached");
        }
        return answer(state.views().push(person, view));
    }

    private ObjectNode update(Call call) {
        ObjectNode view = contents.view(call, "modal");
        View old = call.text("view_id")
                .map(id -> state.views().find(id))
                .orElseGet(() -> state.views().findExternal(call.needed("external_id")))
                .filter(View::modal)
                .orElseThrow(() -> new Refusal("not_found"));
        sameHash(call, old);
        return answer(state.views().update(old, view));
    }

    private ObjectNode publish(Call call) {
        if (!manifest.homeTab()) {
            throw new Refusal("not_enabled");
        }
        Person person = places.person(call.needed("user_id"));
        ObjectNode view = contents.view(call, "home");
        state.views().home(person.id()).ifPresent(old -> sameHash(call, old));
        return answer(state.views().publish(person.id(), view));
    }

    private String exchange(Call call) {
        return switch (state.triggers().exchange(call.needed("trigger_id"))) {
            case Exchange.Granted granted -> granted.person();
            case Exchange.Denied denied -> throw new Refusal(denied.error());
        };
    }

    private void unusedExternalId(ObjectNode view) {
        String id = view.path("external_id").asString("");
        if (!id.isEmpty() && state.views().findExternal(id).isPresent()) {
            throw new Refusal("duplicate_external_id");
        }
    }

    private static void sameHash(Call call, View old) {
        Optional<String> hash = call.text("hash");
        if (hash.isPresent() && !hash.get().equals(old.hash())) {
            throw new Refusal("hash_conflict");
        }
    }

    private ObjectNode answer(View view) {
        ObjectNode answer = json.object();
        answer.set("view", json.view(view, json.object()));
        return answer;
    }
}
