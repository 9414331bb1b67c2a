package sandbox.entra;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Codes that people enter (RFC 8628); each is good for one sign-in. */
final class DeviceCodes {
    private final Map<String, String> userCodes = new ConcurrentHashMap<>();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final AtomicInteger tooFast = new AtomicInteger();
    private final AtomicInteger troubled = new AtomicInteger();

    /** @param device what the application asks with */
    record Codes(String device, String user) {}

    /** How a code stands. */
    sealed interface Standing {
        /** Nobody has entered it. */
        record Pending() implements Standing {}

        /** The application asks too often. */
        record SlowDown() implements Standing {}

        /** The server is in trouble. */
        record Trouble() implements Standing {}

        record SignedIn(String account) implements Standing {}

        record Declined() implements Standing {}

        /** It is too old, was used, or never was one. */
        record Expired() implements Standing {}
    }

    Codes make() {
        String device = UUID.randomUUID().toString();
        String user = device.substring(0, 8).toUpperCase(Locale.ROOT);
        userCodes.put(user, device);
        standings.put(device, new Standing.Pending());
        return new Codes(device, user);
    }

    /** A person signs in or declines; false when there is no such code. */
    boolean enter(String userCode, Standing standing) {
        String device = userCodes.remove(userCode.strip().toUpperCase(Locale.ROOT));
        return device != null && standings.replace(device, standing) != null;
    }

    /** Asked by the application; a code that was entered is used up by that. */
    Standing ask(String device) {
        if (isNext(tooFast)) {
            return new Standing.SlowDown();
        }
        if (isNext(troubled)) {
            return new Standing.Trouble();
        }
        Standing standing = standings.getOrDefault(device, new Standing.Expired());
        if (!(standing instanceof Standing.Pending)) {
            standings.remove(device);
        }
        return standing;
    }

    private static boolean isNext(AtomicInteger left) {
        return left.getAndUpdate(number -> Math.max(0, number - 1)) > 0;
    }

    /** The next questions meet a server in trouble. */
    void trouble(int questions) {
        troubled.set(questions);
    }

    /** The next questions come too fast. */
    void slowDown(int questions) {
        tooFast.set(questions);
    }

    void expireAll() {
        userCodes.clear();
        standings.clear();
    }
}
