package sendcheck.check;

import java.io.PrintWriter;
import java.util.concurrent.locks.ReentrantLock;
import picocli.CommandLine.ExitCode;

/** Writes results line by line, from many threads, and remembers the worst. */
final class BatchResults {

    private static final int FAILED = 1;

    private final PrintWriter out;
    private final ReentrantLock lock = new ReentrantLock();
    private int worst = ExitCode.OK;
    private boolean closed;

    BatchResults(PrintWriter out) {
        this.out = out;
    }

    void done(String line, boolean passed) {
        write(line, passed ? ExitCode.OK : FAILED);
    }

    void invalid(String line) {
        write(line, ExitCode.USAGE);
    }

    private void write(String line, int status) {
        lock.lock();
        try {
            out.println(line);
            closed = out.checkError();
            worst = Math.max(worst, status);
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody reads the output any more. */
    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** 2 when a line was invalid, else 1 when a check failed or the output was closed, else 0. */
    int exitStatus() {
        lock.lock();
        try {
            return closed ? Math.max(worst, FAILED) : worst;
        } finally {
            lock.unlock();
        }
    }
}
