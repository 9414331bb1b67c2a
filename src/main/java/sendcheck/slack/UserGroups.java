package sendcheck.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.roles.Admins;
import sendcheck.roles.Holder;
import sendcheck.roles.Role;
import sendcheck.roles.RoleRules;
import sendcheck.testrun.Person;

/**
 * Who holds the roles, read from the workspace's user groups in the background: every few minutes, and soon after someone
 * was not found in them.
 */
final class UserGroups implements Admins {

    private static final Logger LOG = LoggerFactory.getLogger(UserGroups.class);

    /** Whoever left a group keeps the role so long at most, while Slack answers. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** {@code usergroups.list} may be called about 20 times a minute. */
    private static final Duration BEFORE_ANOTHER_LOOK = Duration.ofSeconds(20);

    /** While Slack does not answer, what was read counts so long. */
    private static final Duration USABLE = Duration.ofHours(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /** @param names of each holder that exists, as people know it */
    private record Snapshot(Map<Role, Set<String>> members, Map<Role, List<String>> names, Instant at) {}

    /** @param users ids of its members */
    record Group(String id, String handle, List<String> users) {}

    private final RoleRules rules;
    private final WebApi api;
    private final Work work;
    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile @Nullable Snapshot snapshot;

    UserGroups(RoleRules rules, WebApi api, Work work, ScheduledExecutorService timer, Clock clock) {
        this.rules = rules;
        this.api = api;
        this.work = work;
        this.timer = timer;
        this.clock = clock;
        if (rules.everyHolder().isEmpty()) {
            snapshot = new Snapshot(Map.of(), Map.of(), Instant.MAX);
        }
    }

    /** Begins to read, until the timer is shut down. */
    void watch() {
        if (!rules.everyHolder().isEmpty()) {
            work.start("user groups", () -> {
                Duration next = read() ? FRESH : AFTER_FAILURE;
                if (!timer.isShutdown()) {
                    var unused = timer.schedule(this::watch, next.toMillis(), TimeUnit.MILLISECONDS);
                }
            });
        }
    }

    /** Why nobody can be told from an admin yet, in words; empty once that is known. */
    Optional<String> problem() {
        return snapshot == null ? Optional.of("Slack has not said yet who the admins are") : Optional.empty();
    }

    @Override
    public Standing standing(Person person) {
        Snapshot now = snapshot;
        if (now == null || now.at().isBefore(clock.instant().minus(USABLE))) {
            return new Standing.Unknown();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        now.members().forEach((role, members) -> {
            if (members.contains(person.id())) {
                roles.add(role);
            }
        });
        if (roles.isEmpty() && now.at().isBefore(clock.instant().minus(BEFORE_ANOTHER_LOOK))) {
            work.start("user groups", this::read);
        }
        return new Standing.Known(roles);
    }

    @Override
    public List<String> names(Role role) {
        Snapshot now = snapshot;
        return now == null ? List.of() : now.names().getOrDefault(role, List.of());
    }

    /** Whether Slack answered, now or to someone else who asks just now. */
    private boolean read() {
        if (!reading.compareAndSet(false, true)) {
            return true;
        }
        try {
            snapshot = snapshotOf(hasGroups() ? api.userGroups() : List.of());
            return true;
        } catch (ApiFailure failure) {
            LOG.warn("Who the admins are cannot be read: {}", failure.getMessage());
            return false;
        } catch (RuntimeException unexpected) {
            LOG.warn("Who the admins are cannot be read", unexpected);
            return false;
        } finally {
            reading.set(false);
        }
    }

    private boolean hasGroups() {
        return rules.everyHolder().stream().anyMatch(Holder.Group.class::isInstance);
    }

    private Snapshot snapshotOf(List<Group> groups) throws ApiFailure {
        Map<Role, Set<String>> members = new EnumMap<>(Role.class);
        Map<Role, List<String>> names = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Set<String> ids = new HashSet<>();
            List<String> known = new ArrayList<>();
            for (Holder holder : rules.holders().getOrDefault(role, List.of())) {
                Group found = found(holder, groups);
                ids.addAll(found.users());
                known.add(found.handle());
            }
            known.removeIf(String::isEmpty);
            members.put(role, Set.copyOf(ids));
            names.put(role, List.copyOf(known));
        }
        return new Snapshot(members, names, clock.instant());
    }

    /** A single person is a group of one, named as people know them. */
    private Group found(Holder holder, List<Group> groups) throws ApiFailure {
        return switch (holder) {
            case Holder.GroupById(String id) ->
                found(id, groups, one -> one.id().equals(id));
            case Holder.GroupByHandle(String handle) ->
                found("@" + handle, groups, one -> one.handle().equalsIgnoreCase(handle));
            case Holder.Member(String user) -> new Group(user, api.nameOf(user), List.of(user));
        };
    }

    private static Group found(String wanted, List<Group> groups, Predicate<Group> isIt) {
        Optional<Group> group = groups.stream().filter(isIt).findFirst();
        if (group.isEmpty()) {
            LOG.warn("There is no user group {} in this workspace", wanted);
        }
        return group.map(one -> new Group(one.id(), "@" + one.handle(), one.users()))
                .orElseGet(() -> new Group(wanted, "", List.of()));
    }
}
