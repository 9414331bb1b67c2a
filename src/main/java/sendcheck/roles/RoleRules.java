package sendcheck.roles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sendcheck.settings.EmailAddress;

/**
 * Who may do what, as it is configured.
 *
 * @param holders of each role; a role without holders is nobody's
 * @param channels ids of the channels that everyone may test in; empty: all of them
 * @param recipientDomains that everyone may send a test to, in lower case; empty: none
 */
public record RoleRules(Map<Role, List<Holder>> holders, Set<String> channels, Set<String> recipientDomains) {

    /** Nobody holds a role, and tests are open to everyone in every channel. */
    public static final RoleRules NONE = new RoleRules(Map.of(), Set.of(), Set.of());

    public RoleRules {
        EnumMap<Role, List<Holder>> copy = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            copy.put(role, List.copyOf(holders.getOrDefault(role, List.of())));
        }
        holders = Map.copyOf(copy);
        channels = Set.copyOf(channels);
        recipientDomains = Set.copyOf(recipientDomains);
    }

    /** All holders, of whatever role. */
    public List<Holder> everyHolder() {
        List<Holder> all = new ArrayList<>();
        for (Role role : Role.values()) {
            all.addAll(holders.getOrDefault(role, List.of()));
        }
        return all;
    }

    boolean isOpenTo(String recipient) {
        return EmailAddress.parse(recipient)
                .map(address -> recipientDomains.contains(address.domain().toLowerCase(Locale.ROOT)))
                .orElse(false);
    }
}
