package sendcheck.postgres;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names this process among all that share a database. */
final class ProcessName {
    private ProcessName() {}

    /** Host, process number and something random, since containers often share the first two. */
    static String unique(RandomIds ids) {
        return host() + "-" + ProcessHandle.current().pid() + "-" + ids.run();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
