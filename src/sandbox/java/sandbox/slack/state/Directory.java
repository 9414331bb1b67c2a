package sandbox.slack.state;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sandbox.slack.model.Change;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Person;
import sandbox.slack.model.UserGroup;

/** Who and which conversations there are. */
public final class Directory {
    private final Person bot;
    private final List<Person> people;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();
    private final Changes changes;

    public Directory(Person bot, List<Person> people, List<Channel> channels, List<UserGroup> groups, Changes changes) {
        this.bot = bot;
        this.people = List.copyOf(people);
        channels.forEach(channel -> this.channels.put(channel.id(), channel));
        groups.forEach(group -> this.groups.put(group.id(), group));
        this.changes = changes;
    }

    public synchronized List<UserGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** Takes the place of the group with the same id, or is new. */
    public synchronized void put(UserGroup group) {
        groups.put(group.id(), group);
    }

    public Person bot() {
        return bot;
    }

    public List<Person> people() {
        return people;
    }

    /** By user id or by name; the bot too. */
    public Optional<Person> person(String idOrName) {
        if (bot.id().equals(idOrName) || bot.name().equalsIgnoreCase(idOrName)) {
            return Optional.of(bot);
        }
        return people.stream()
                .filter(person -> person.id().equals(idOrName) || person.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    public synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    /** By id, or by name with or without {@code #}. */
    public Optional<Channel> channel(String idOrName) {
        String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        return channels().stream()
                .filter(channel -> channel.id().equals(idOrName)
                        || (!channel.direct() && channel.name().equals(name)))
                .findFirst();
    }

    /** The direct message between the bot and the person, opened when there is none. */
    public Channel direct(Person person) {
        Channel direct = new Channel(directId(person), person.name(), Set.of(person.id(), bot.id()), true, false);
        synchronized (this) {
            Channel open = channels.putIfAbsent(direct.id(), direct);
            if (open != null) {
                return open;
            }
        }
        changes.tell(new Change.ChannelOpened(direct));
        return direct;
    }

    static String directId(Person person) {
        return "D" + person.id().substring(1);
    }

    /** Makes the person a member. */
    public synchronized void invite(String channelId, String personId) {
        channels.computeIfPresent(channelId, (id, old) -> {
            Set<String> members = new LinkedHashSet<>(old.members());
            members.add(personId);
            return new Channel(id, old.name(), members, old.direct(), old.archived());
        });
    }
}
