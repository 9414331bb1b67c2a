package sandbox.slack.api;

import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.Channel;
import sandbox.slack.model.Person;
import sandbox.slack.state.Directory;

/** Finds the conversations and people that a call names, or refuses. */
final class Places {
    private final Directory directory;
    private final Manifest manifest;

    Places(Directory directory, Manifest manifest) {
        this.directory = directory;
        this.manifest = manifest;
    }

    Channel channel(String id) {
        return directory
                .channel(id)
                .filter(found -> found.id().equals(id) || id.startsWith("#"))
                .orElseThrow(() -> new Refusal("channel_not_found"));
    }

    /** Where the bot may post; a user id stands for the direct message with that person. */
    Channel writable(String id) {
        if (id.startsWith("U")) {
            return directory.direct(directory.person(id).orElseThrow(() -> new Refusal("channel_not_found")));
        }
        Channel channel = channel(id);
        if (channel.archived()) {
            throw new Refusal("is_archived");
        }
        if (!channel.has(directory.bot().id()) && !manifest.scopes().contains("chat:write.public")) {
            throw new Refusal("not_in_channel");
        }
        return channel;
    }

    Person person(String id) {
        return directory
                .person(id)
                .filter(found -> found.id().equals(id))
                .orElseThrow(() -> new Refusal("user_not_found"));
    }
}
