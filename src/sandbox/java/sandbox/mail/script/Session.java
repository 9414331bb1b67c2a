package sandbox.mail.script;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection played by the script. Confined to its thread. */
final class Session {
    private static final String TOKEN_REFUSED = Base64.getEncoder()
            .encodeToString("{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.sandbox.example/\"}"
                    .getBytes(StandardCharsets.UTF_8));

    private final Script script;
    private final Wire wire;
    private final int connection;
    private final Consumer<Received> record;

    private final List<String> recipients = new ArrayList<>();
    private @Nullable String sender;
    private @Nullable SignIn tried;
    private boolean signedIn;
    private boolean open = true;

    Session(Script script, Wire wire, int connection, Consumer<Received> record) {
        this.script = script;
        this.wire = wire;
        this.connection = connection;
        this.record = record;
    }

    void play() throws IOException, InterruptedException {
        if (script.implicitTls()) {
            wire.upgrade(Objects.requireNonNull(script.certificate()));
        }
        reach(Step.GREETING, "");
        while (open) {
            var line = readLine();
            if (line == null) {
                return;
            }
            handle(Step.of(line), line);
        }
    }

    private void handle(Step step, String line) throws IOException, InterruptedException {
        int code = reach(step, line);
        switch (step) {
            case AUTH -> signIn(line, code);
            case SENDER -> sender = code == 250 ? exchange(step, line).address() : sender;
            case RECIPIENT -> {
                if (code == 250) {
                    recipients.add(exchange(step, line).address());
                }
            }
            case DATA -> receive(code);
            case EHLO, HELO, RSET, STARTTLS -> forgetMail();
            case GREETING, CREDENTIALS, MESSAGE, NOOP, QUIT, UNKNOWN -> {}
        }
    }

    /** The good reaction to AUTH is to say nothing yet: the mechanism decides who speaks next. */
    private void signIn(String line, int code) throws IOException, InterruptedException {
        if (!open || (code != 0 && code != 334)) {
            return;
        }
        tried = SignIn.read(line, prompt -> {
            wire.writeLine("334 " + prompt);
            return readLine();
        });
        if (tried == null) {
            wire.writeLine("501 5.7.0 Authentication aborted");
            return;
        }
        if (tried.byToken() && !script.admits(tried)) {
            wire.writeLine("334 " + TOKEN_REFUSED);
            readLine();
        }
        signedIn = reach(Step.CREDENTIALS, "") == 235;
    }

    private void receive(int code) throws IOException, InterruptedException {
        if (!open || code != 354) {
            return;
        }
        var content = new StringBuilder();
        for (var line = wire.readLine(); ; line = wire.readLine()) {
            if (line == null) {
                open = false;
                return;
            }
            if (line.equals(".")) {
                break;
            }
            content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        record.accept(new Received.Message(
                connection, Objects.requireNonNullElse(sender, ""), List.copyOf(recipients), content.toString()));
        reach(Step.MESSAGE, content.toString());
        forgetMail();
    }

    private void forgetMail() {
        sender = null;
        recipients.clear();
    }

    /** Does what the script says, else the good thing; gives the code that was replied, 0 for none. */
    private int reach(Step step, String line) throws IOException, InterruptedException {
        var exchange = exchange(step, line);
        var reaction = script.reactions().get(step);
        wire.forgetLastLine();
        for (var action : reaction != null ? reaction.to(exchange) : good(exchange)) {
            if (open) {
                perform(action);
            }
        }
        return wire.lastCode();
    }

    private List<Action> good(Exchange exchange) {
        var user = tried == null ? new SignIn("", "") : tried;
        return new GoodBehaviour(script, wire.encrypted(), signedIn, script.admits(user)).at(exchange);
    }

    private Exchange exchange(Step step, String line) {
        return new Exchange(
                step, line, connection, tried == null ? null : tried.user(), sender, List.copyOf(recipients));
    }

    private void perform(Action action) throws IOException, InterruptedException {
        switch (action) {
            case Action.Reply reply -> {
                for (var line : reply.lines()) {
                    wire.writeLine(line);
                }
            }
            case Action.Raw raw -> wire.write(raw.octets().getBytes(StandardCharsets.ISO_8859_1));
            case Action.Drip drip -> wire.drip(drip.text(), drip.pause());
            case Action.Pause pause -> Thread.sleep(pause.length());
            case Action.ReadLine ignored -> readLine();
            case Action.UpgradeToTls ignored -> wire.upgrade(Objects.requireNonNull(script.certificate()));
            case Action.Silence ignored -> {
                wire.readUntilTheClientLeaves();
                open = false;
            }
            case Action.Close ignored -> {
                wire.close();
                open = false;
            }
            case Action.Reset ignored -> {
                wire.reset();
                open = false;
            }
        }
    }

    private @Nullable String readLine() throws IOException {
        try {
            var line = wire.readLine();
            if (line != null) {
                record.accept(new Received.Line(connection, wire.encrypted(), line));
            }
            return line;
        } catch (SocketException reset) {
            return null;
        }
    }
}
