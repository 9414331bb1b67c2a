package sandbox.say;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sandbox.slack.Workspace;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Message;
import sandbox.slack.model.Person;
import sandbox.slack.model.View;

/** Prints the conversation as one person sees it; nothing twice. */
final class Printer {
    private final Workspace workspace;
    private final PrintStream out;
    private final PlainText text;
    private final BlockText blocks;
    private final Map<String, String> printed = new HashMap<>();
    private final Map<String, Sheet> sheets = new HashMap<>();

    Printer(Workspace workspace, PrintStream out) {
        this.workspace = workspace;
        this.out = out;
        this.text = new PlainText(this::name);
        this.blocks = new BlockText(text);
    }

    BlockText blocks() {
        return blocks;
    }

    /** What the script does. */
    void does(String person, String channel, String what) {
        out.println();
        out.printf("%s in %s: %s%n", name(person), channel, what);
    }

    /** The message as it stands: in full, or one line of progress while its run goes on. */
    void message(Message message, boolean running) {
        String body = running ? text.mrkdwn(message.text()) : body(message);
        String before = printed.put(message.channel() + message.ts(), body);
        if (body.equals(before)) {
            return;
        }
        if (running && before != null) {
            out.println("    ... " + body.lines().findFirst().orElse(""));
            return;
        }
        String indent = message.reply() ? "    " : "";
        out.println(indent + "  " + header(message, before != null));
        body.lines().forEach(line -> out.println(indent + "    " + line));
    }

    /** A view as it was printed last. */
    private record Sheet(String title, List<String> lines) {}

    /** The modal or home as it stands; of one that was printed before only what is new in it. */
    void view(View view) {
        Sheet sheet = new Sheet(view.modal() ? view.title() : "Home", lines(view));
        Sheet before = sheets.put(view.id(), sheet);
        if (sheet.equals(before)) {
            return;
        }
        boolean isChanged = before != null && before.title().equals(sheet.title());
        out.println("  +- " + sheet.title() + (isChanged ? " (changed)" : ""));
        sheet.lines().stream()
                .filter(line -> !isChanged || !before.lines().contains(line))
                .forEach(line -> out.println("  " + line));
    }

    private List<String> lines(View view) {
        List<String> lines = new ArrayList<>();
        blocks.lines(view.blocks()).forEach(line -> lines.add("|  " + line));
        if (view.modal()) {
            String submit = blocks.textObject(view.definition().path("submit"));
            String close = blocks.textObject(view.definition().path("close"));
            lines.add("+- " + (submit.isEmpty() ? "" : "[" + submit + "] ") + "[" + (close.isEmpty() ? "Cancel" : close)
                    + "]");
        }
        return lines;
    }

    void say(String line) {
        out.println("  " + line);
    }

    private String header(Message message, boolean again) {
        List<String> notes = new ArrayList<>();
        notes.add(name(message.author()));
        notes.add("in " + channelName(message.channel()));
        if (message.reply()) {
            notes.add("in the thread");
        }
        if (message.ephemeral()) {
            notes.add("(only you)");
        }
        if (again) {
            notes.add("(edited)");
        }
        return String.join(" ", notes) + ":";
    }

    private String body(Message message) {
        return message.blocks().isEmpty()
                ? text.mrkdwn(message.text())
                : String.join("\n", blocks.lines(message.blocks()));
    }

    String channelName(String id) {
        return workspace.channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .map(channel -> channel.direct() ? "a direct message" : "#" + channel.name())
                .orElse(id);
    }

    private String name(String id) {
        if (workspace.bot().id().equals(id)) {
            return workspace.bot().realName();
        }
        return workspace.people().stream()
                .filter(person -> person.id().equals(id) || person.name().equals(id))
                .findFirst()
                .map(Person::realName)
                .orElseGet(() -> workspace.channels().stream()
                        .filter(channel -> channel.id().equals(id))
                        .findFirst()
                        .map(Channel::name)
                        .orElse(id));
    }
}
