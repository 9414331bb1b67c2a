package sendcheck.remedy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a conversation with a mail server went on, by the lines that say so; -1: none does.
 *
 * @param signedIn the last that accepts a sign-in
 * @param asked the first that asks for the message
 * @param taken the one that took the last message
 */
record Course(int signedIn, int asked, int taken) {

    private static final int SIGNED_IN = 235;
    private static final int SEND_IT = 354;
    private static final int DONE = 250;

    /** The server does not know the command, or not now. */
    private static final Set<Integer> OF_COMMANDS = Set.of(500, 502, 503, 504);

    /** @param codes of the lines, 0 for those without */
    static Course of(List<Integer> codes) {
        int lastAsked = codes.lastIndexOf(SEND_IT);
        int taken = IntStream.range(Math.max(0, lastAsked), codes.size())
                .filter(index -> lastAsked >= 0 && codes.get(index) == DONE)
                .findFirst()
                .orElse(-1);
        return new Course(codes.lastIndexOf(SIGNED_IN), codes.indexOf(SEND_IT), taken);
    }

    /**
     * After a refused sign-in another one worked; or a command that the server does not know was not needed, since it took
     * the mail. What it said of a recipient stays.
     */
    boolean madeGood(int refusal, int code) {
        return refusal < signedIn || (OF_COMMANDS.contains(code) && refusal < asked && refusal < taken);
    }
}
