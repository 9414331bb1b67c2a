package sendcheck;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What nobody foresaw: one line for people; the cause goes to the log at DEBUG. */
final class PlainFailure implements CommandLine.IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PlainFailure.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        LOG.debug("{} failed", line.getCommandName(), failure);
        line.getErr().println("sendcheck " + line.getCommandName() + " failed: " + failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
