package sandbox.slack.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sandbox.slack.model.Person;
import tools.jackson.databind.JsonNode;

/** What the page is told, in the shapes of its JSON. Times are milliseconds since 1970. */
final class Seen {
    private Seen() {}

    /**
     * @param me who looks
     * @param direct id of the direct message with the bot
     * @param messages of all channels, each parent before its replies
     */
    record Everything(
            Person me,
            List<Person> people,
            Person bot,
            String direct,
            List<Channel> channels,
            List<sandbox.slack.model.Command> commands,
            List<sandbox.slack.model.Shortcut> shortcuts,
            List<Message> messages,
            List<Notice> notices,
            @Nullable View modal,
            @Nullable View home,
            List<Mail> mails) {}

    /** @param bot whether the bot is a member */
    record Channel(String id, String name, boolean direct, boolean bot, int members) {
        static Channel of(sandbox.slack.model.Channel channel, Person bot) {
            return new Channel(
                    channel.id(),
                    channel.name(),
                    channel.direct(),
                    channel.has(bot.id()),
                    channel.members().size());
        }
    }

    /** @param thread {@code ts} of the parent, or null */
    record Message(
            String ts,
            String channel,
            String author,
            String text,
            JsonNode blocks,
            @Nullable String thread,
            boolean ephemeral,
            boolean edited) {
        static Message of(sandbox.slack.model.Message message) {
            return new Message(
                    message.ts(),
                    message.channel(),
                    message.author(),
                    message.text(),
                    message.blocks(),
                    message.threadTs(),
                    message.ephemeral(),
                    message.edited());
        }
    }

    record Notice(long at, @Nullable String channel, String text) {
        static Notice of(sandbox.slack.model.Notice notice) {
            return new Notice(notice.at().toEpochMilli(), notice.channel(), notice.text());
        }
    }

    /**
     * @param stacked whether there is another modal beneath
     * @param view as the app sent it
     */
    record View(String id, String hash, boolean stacked, JsonNode view) {
        static View of(sandbox.slack.model.View view) {
            return new View(view.id(), view.hash(), view.previousId() != null, view.definition());
        }
    }

    /** @param html whether there is an HTML part, to be had from {@link MailServlet} */
    record Mail(
            String id,
            long at,
            String from,
            List<String> to,
            String subject,
            String text,
            boolean html,
            Map<String, String> headers) {
        static Mail of(sandbox.inbox.Mail mail) {
            return new Mail(
                    mail.id(),
                    mail.received().toEpochMilli(),
                    mail.from(),
                    mail.to(),
                    mail.subject(),
                    mail.text(),
                    mail.html() != null,
                    mail.headers());
        }
    }
}
