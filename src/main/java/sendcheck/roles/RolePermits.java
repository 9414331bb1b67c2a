package sendcheck.roles;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sendcheck.testrun.Person;

/** Admins may do everything; everyone else may test in the channels, and to the recipients, that are open to all. */
public final class RolePermits implements Permits {

    private static final Permit GRANTED = new Permit.Granted();

    private final RoleRules rules;
    private final Admins admins;

    public RolePermits(RoleRules rules, Admins admins) {
        this.rules = rules;
        this.admins = admins;
    }

    @Override
    public Permit changeSettings(Person person) {
        return toAdmins(person, "change mail settings");
    }

    @Override
    public Permit testIn(Person person, String channel) {
        return rules.channels().isEmpty() || rules.channels().contains(channel)
                ? GRANTED
                : toAdmins(person, "test mail settings in this conversation");
    }

    @Override
    public Permit sendTestTo(Person person, String recipient) {
        return rules.isOpenTo(recipient) ? GRANTED : toAdmins(person, "send a test to " + recipient);
    }

    private Permit toAdmins(Person person, String what) {
        return switch (admins.standing(person)) {
            case Admins.Standing.Known(var roles) when !roles.isEmpty() -> GRANTED;
            case Admins.Standing.Known ignored -> new Permit.Refused(refusal(what));
            case Admins.Standing.Unknown() ->
                new Permit.Refused("Sendcheck cannot tell yet whether you may " + what
                        + ", because Slack has not said who the admins are. Try again in a minute.");
        };
    }

    private String refusal(String what) {
        if (rules.everyHolder().isEmpty()) {
            return "Nobody may " + what + " yet, because no admins are named. Whoever runs Sendcheck can name them with"
                    + " SENDCHECK_MASTER_ADMINS.";
        }
        return "You may not " + what + ": that is for a " + whoCan()
                + ". Ask one of them. If you have just become one, try again in a minute.";
    }

    private String whoCan() {
        return Arrays.stream(Role.values())
                .filter(Predicate.not(
                        role -> rules.holders().getOrDefault(role, List.of()).isEmpty()))
                .map(this::withNames)
                .collect(Collectors.joining(" or a "));
    }

    private String withNames(Role role) {
        List<String> names = admins.names(role);
        return names.isEmpty() ? role.title() : role.title() + " (" + String.join(", ", names) + ")";
    }
}
