package sandbox.entra;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that people enter (RFC 8628); each is good for one sign-in. */
final class DeviceCodes {
    private final Map<String, String> userCodes = new ConcurrentHashMap<>();
    private final Map<String, String> accounts = new ConcurrentHashMap<>();

    /** @param device what the application asks with */
    record Codes(String device, String user) {}

    Codes make() {
        String device = UUID.randomUUID().toString();
        String user = device.substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        userCodes.put(user, device);
        return new Codes(device, user);
    }

    /** A person signs in; false when there is no such code. */
    boolean enter(String userCode, String account) {
        String device = userCodes.remove(userCode.strip().toUpperCase(java.util.Locale.ROOT));
        if (device == null) {
            return false;
        }
        accounts.put(device, account.strip());
        return true;
    }

    /** Who has signed in; empty as long as nobody has. */
    Optional<String> account(String device) {
        return Optional.ofNullable(accounts.get(device));
    }
}
