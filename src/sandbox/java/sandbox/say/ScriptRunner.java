package sandbox.say;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sandbox.slack.Workspace;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Message;
import sandbox.slack.model.View;

/** Plays a script as Ann in {@code #email-admin}, until it says otherwise. */
public final class ScriptRunner {
    private final Workspace workspace;
    private final Printer printer;
    private final Patience patience;
    private final Map<String, Map<String, Map<String, List<String>>>> filledByView = new HashMap<>();
    private String person = "ann";
    private String channel = "#email-admin";

    public ScriptRunner(Workspace workspace, PrintStream out, Patience patience) {
        this.workspace = workspace;
        this.printer = new Printer(workspace, out);
        this.patience = patience;
    }

    /** Prints the conversation as it happens; 0 when everything was answered to its end, else 1 after a line that says why. */
    public int run(Script script) throws InterruptedException {
        try (Watch watch = new Watch(workspace, printer, patience)) {
            for (Line line : script.lines()) {
                play(line, watch);
            }
            return 0;
        } catch (Failure failure) {
            printer.say("FAILED: " + failure.getMessage());
            return 1;
        }
    }

    private void play(Line line, Watch watch) throws Failure, InterruptedException {
        switch (line) {
            case Line.As as -> person = known(as);
            case Line.In in -> channel = known(in);
            case Line.Type type -> {
                printer.does(person, channel, type.text());
                taken(workspace.say(person, channel, type.text()));
                watch.untilAnswered(person, type.text().startsWith("/"));
            }
            case Line.Click click -> {
                printer.does(person, channel, "[" + click.label() + "]");
                taken(click(click.label()));
                watch.untilAnswered(person, true);
            }
            case Line.Shortcut shortcut -> {
                printer.does(person, channel, "[" + shortcut.name() + "]");
                taken(choose(shortcut));
                watch.untilAnswered(person, true);
            }
            case Line.Fill fill -> {
                printer.does(person, channel, fill.label() + " = " + fill.value());
                fill(fill);
                watch.untilAnswered(person, false);
            }
            case Line.Submit submit -> {
                printer.does(person, channel, "submits");
                Answer answer = workspace.submit(person, modal().id(), filled(modal()));
                taken(answer);
                watch.untilAnswered(person, !(answer instanceof Answer.Refused));
            }
            case Line.Close close -> {
                printer.does(person, channel, "closes");
                taken(workspace.close(person, modal().id()));
                watch.untilAnswered(person, true);
            }
        }
    }

    private void taken(Answer answer) throws Failure {
        switch (answer) {
            case Answer.Acknowledged acknowledged -> {}
            case Answer.Failed failed ->
                throw new Failure("Slack says: " + failed.notice().text());
            case Answer.Refused refused ->
                refused.errors().forEach((block, error) -> printer.say("! " + label(block) + ": " + error));
        }
    }

    private Answer click(String label) throws Failure {
        View view = workspace.modal(person).or(() -> workspace.home(person)).orElse(null);
        if (view != null) {
            Target target =
                    Target.clickable(view.blocks(), label, printer.blocks()).orElse(null);
            if (target != null) {
                return workspace.pressInView(
                        person, view.id(), target.blockId(), target.actionId(), target.chosen(), filled(view));
            }
        }
        for (Message message : newestFirst()) {
            Target target =
                    Target.clickable(message.blocks(), label, printer.blocks()).orElse(null);
            if (target != null) {
                return workspace.press(
                        person,
                        message.channel(),
                        message.ts(),
                        target.blockId(),
                        target.actionId(),
                        target.chosen(),
                        Map.of());
            }
        }
        throw new Failure("there is no button [%s] in %s or in a direct message".formatted(label, channel));
    }

    private Answer choose(Line.Shortcut wanted) throws Failure {
        String callbackId = workspace.shortcuts().stream()
                .filter(one -> one.name().equalsIgnoreCase(wanted.name()))
                .findFirst()
                .orElseThrow(() -> new Failure("there is no shortcut " + wanted.name()))
                .callbackId();
        Message message = newestFirst(channel).stream()
                .filter(one -> !one.ephemeral())
                .findFirst()
                .orElseThrow(() -> new Failure("there is no message in " + channel));
        return workspace.shortcut(person, message.channel(), message.ts(), callbackId);
    }

    /** Of the channel first, then of the direct message with the app. */
    private List<Message> newestFirst() {
        List<Message> all = new ArrayList<>(newestFirst(channel));
        all.addAll(newestFirst(workspace.direct(person).id()));
        return all;
    }

    private List<Message> newestFirst(String in) {
        List<Message> found = new ArrayList<>();
        for (Message message : workspace.messages(in, person)) {
            found.add(message);
            found.addAll(workspace.thread(in, message.ts(), person));
        }
        found.sort(Comparator.comparing(Message::ts).reversed());
        return found;
    }

    private void fill(Line.Fill fill) throws Failure {
        View view = modal();
        Target target = Target.input(view.blocks(), fill.label(), fill.value(), printer.blocks())
                .orElseThrow(
                        () -> new Failure("the modal \"%s\" has no field %s".formatted(view.title(), fill.label())));
        List<String> chosen = target.isFile() ? List.of(uploaded(fill.value())) : target.chosen();
        filled(view).computeIfAbsent(target.blockId(), id -> new HashMap<>()).put(target.actionId(), chosen);
        boolean dispatches = view.blocks().values().stream()
                .filter(block -> block.path("block_id").asString("").equals(target.blockId()))
                .anyMatch(block -> block.path("dispatch_action").asBoolean(false)
                        || !block.path("type").asString("").equals("input"));
        if (dispatches) {
            taken(workspace.pressInView(person, view.id(), target.blockId(), target.actionId(), chosen, filled(view)));
        }
    }

    private String uploaded(String file) throws Failure {
        Path path = Path.of(file);
        try {
            return workspace.upload(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new Failure("the file %s cannot be read".formatted(file));
        }
    }

    private Map<String, Map<String, List<String>>> filled(View view) {
        return filledByView.computeIfAbsent(view.id(), id -> new HashMap<>());
    }

    private View modal() throws Failure {
        return workspace.modal(person).orElseThrow(() -> new Failure("no modal is open"));
    }

    private String label(String blockId) {
        return workspace.modal(person).stream()
                .flatMap(view -> view.blocks().values().stream())
                .filter(block -> block.path("block_id").asString("").equals(blockId))
                .map(block -> printer.blocks().textObject(block.path("label")))
                .findFirst()
                .orElse(blockId);
    }

    private String known(Line.As as) throws Failure {
        return workspace.people().stream()
                .filter(someone -> someone.name().equals(as.person()))
                .findFirst()
                .orElseThrow(() -> new Failure("nobody is called " + as.person()))
                .name();
    }

    private String known(Line.In in) throws Failure {
        String name = in.channel().startsWith("#") ? in.channel().substring(1) : in.channel();
        return "#"
                + workspace.channels().stream()
                        .filter(one -> !one.direct() && one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Failure("there is no channel " + in.channel()))
                        .name();
    }
}
