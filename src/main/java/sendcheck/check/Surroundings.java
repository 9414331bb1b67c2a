package sendcheck.check;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command takes from the machine that it runs on.
 *
 * @param environment environment variables
 * @param input standard input
 * @param userName who runs the command, named in the test message
 * @param runIds gives a new id for each run, of the form that {@link sendcheck.testrun.RunId} asks for
 */
public record Surroundings(
        Map<String, String> environment, InputStream input, String userName, Clock clock, Supplier<String> runIds) {}
