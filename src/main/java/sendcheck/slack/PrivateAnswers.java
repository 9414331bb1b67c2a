package sendcheck.slack;

import org.jspecify.annotations.Nullable;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Person;

/** What only the one who asked reads, sent after the acknowledgement. */
final class PrivateAnswers {

    private static final String WHAT = "a private answer";

    private final WebApi api;
    private final Work work;

    PrivateAnswers(WebApi api, Work work) {
        this.api = api;
        this.work = work;
    }

    /** Another way to answer, where the app may not write. */
    interface ByUrl {
        void answer(Message message) throws ApiFailure;
    }

    /** Says it beside the message, or, from App Home, in a direct message. */
    void say(Click click, Message message) {
        Asked asked = click.asked();
        if (click.isInMessage()) {
            say(asked.channel(), asked.person(), click.thread(), message, click::answer);
        } else {
            work.start(
                    WHAT,
                    () -> api.postMessage(api.openDirectMessage(asked.person().id()), null, message, null));
        }
    }

    /**
     * Says it in a channel, or, where the app may not write, in a direct message.
     *
     * @param channel a channel id; the person's own id for a direct message
     * @param thread null: outside threads
     */
    void tell(String channel, Person person, @Nullable String thread, Message message) {
        work.start(WHAT, () -> {
            if (channel.equals(person.id()) || !isSaidIn(thread, channel, person, message)) {
                api.postMessage(api.openDirectMessage(person.id()), null, message, null);
            }
        });
    }

    /**
     * Says it in a channel.
     *
     * @param thread null: outside threads
     */
    void say(String channel, Person person, @Nullable String thread, Message message, ByUrl url) {
        work.start(WHAT, () -> {
            if (thread == null || !isSaidIn(thread, channel, person, message)) {
                url.answer(message);
            }
        });
    }

    /** A response_url does not lead into a thread. */
    private boolean isSaidIn(@Nullable String thread, String channel, Person person, Message message)
            throws ApiFailure {
        try {
            api.postEphemeral(channel, person.id(), thread, message);
            return true;
        } catch (ApiFailure failure) {
            if (failure.isPassing()) {
                throw failure;
            }
            return false;
        }
    }

    /** Takes away the private message that offered a choice, once the choice is made. */
    void choiceIsMade(Click click) {
        if (click.isPrivate()) {
            work.start("taking away a choice", click::removeOriginal);
        }
    }
}
