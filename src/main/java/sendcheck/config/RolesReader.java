package sendcheck.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendcheck.roles.Holder;
import sendcheck.roles.Role;
import sendcheck.roles.RoleRules;
import sendcheck.settings.EmailAddress;

/** Reads who may do what. */
final class RolesReader {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{6,20}");
    private static final Pattern GROUP_ID = Pattern.compile("S[A-Z0-9]{6,20}");
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}._-]{1,80}");
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{6,20}");

    private final ConfigurationReader reader;

    RolesReader(ConfigurationReader reader) {
        this.reader = reader;
    }

    RoleRules read() {
        return new RoleRules(
                Map.of(
                        Role.MASTER_ADMIN, holders(Setting.MASTER_ADMINS),
                        Role.DESIGNATED_ADMIN, holders(Setting.DESIGNATED_ADMINS)),
                channels(),
                domains());
    }

    private List<Holder> holders(Setting setting) {
        List<Holder> holders = new ArrayList<>();
        for (String named : list(setting)) {
            if (USER.matcher(named).matches()) {
                holders.add(new Holder.Member(named));
            } else if (GROUP_ID.matcher(named).matches()) {
                holders.add(new Holder.GroupById(named));
            } else if (HANDLE.matcher(named).matches()) {
                holders.add(new Holder.GroupByHandle(named.substring(1)));
            } else {
                reader.problem(
                        setting,
                        "must hold user groups (@handle or an id that begins with S) and people (an id that begins with U or"
                                + " W), not \"" + named + "\"");
            }
        }
        return holders;
    }

    private Set<String> channels() {
        for (String id : list(Setting.TEST_CHANNELS)) {
            if (!CHANNEL.matcher(id).matches()) {
                reader.problem(
                        Setting.TEST_CHANNELS,
                        "must hold ids of channels, which begin with C or G and stand at the end of a channel's details, not \""
                                + id + "\"");
            }
        }
        return Set.copyOf(list(Setting.TEST_CHANNELS));
    }

    private Set<String> domains() {
        List<String> domains = list(Setting.RECIPIENT_DOMAINS);
        for (String domain : domains) {
            if (EmailAddress.parse("test@" + domain).isEmpty()) {
                reader.problem(
                        Setting.RECIPIENT_DOMAINS, "must hold domains as in example.com, not \"" + domain + "\"");
            }
        }
        return domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(reader.text(setting).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
