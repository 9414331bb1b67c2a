package sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import sandbox.app.AppProcess;
import sandbox.say.InvalidScript;
import sandbox.say.Patience;
import sandbox.say.Script;
import sandbox.say.ScriptRunner;

/** Entry of {@code mvn -Psandbox}: without {@code -Dsay} it shows the page until it is ended, with it it plays a script. */
final class Main {
    private static final Path FOLDER = Path.of("target", "sandbox");
    private static final String PAGE_PORT = "8765";
    private static final int NOT_UNDERSTOOD = 2;
    private static final int COULD_NOT_START = 3;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        String say = System.getProperty("say", "");
        System.exit(say.isBlank() ? show() : play(say));
    }

    private static int play(String say) throws InterruptedException {
        try {
            Script script = Script.parse(say);
            try (Sandbox sandbox = Sandbox.start(FOLDER, 0, AppProcess.onClassPath())) {
                sandbox.whyBegunAnew().ifPresent(System.out::println);
                sandbox.startApp();
                return new ScriptRunner(sandbox.workspace(), System.out, Patience.standard()).run(script);
            }
        } catch (InvalidScript invalid) {
            System.err.println(invalid.getMessage());
            return NOT_UNDERSTOOD;
        } catch (IOException | UncheckedIOException | IllegalStateException failed) {
            return couldNotStart(failed);
        }
    }

    private static int show() throws InterruptedException {
        String port = System.getProperty("page.port", PAGE_PORT);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            System.err.println("-Dpage.port must be a port from 0 to 65535, not \"" + port + "\".");
            return NOT_UNDERSTOOD;
        }
        try (Sandbox sandbox = Sandbox.start(FOLDER, Integer.parseInt(port), AppProcess.onClassPath())) {
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "close"));
            sandbox.whyBegunAnew().ifPresent(System.out::println);
            sandbox.startApp();
            System.out.printf("""

                      Open %s and type /email-test portal into #email-admin.
                      End with Ctrl-C. Everything lies in %s; what the app logs is in sendcheck.sandbox.example.log there.

                    """, sandbox.pageUrl(), FOLDER);
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException | UncheckedIOException | IllegalStateException failed) {
            return couldNotStart(failed);
        }
    }

    private static int couldNotStart(Exception failed) {
        System.err.println("The sandbox could not start: " + failed.getMessage()
                + ". When its page's port is taken, name another: -Dpage.port=9000");
        return COULD_NOT_START;
    }
}
