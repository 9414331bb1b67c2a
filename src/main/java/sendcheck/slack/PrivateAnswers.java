package sendcheck.slack;

import sendcheck.slack.view.Message;

/** What only the one who clicked reads, sent after the acknowledgement. */
final class PrivateAnswers {

    private final WebApi api;
    private final Work work;

    PrivateAnswers(WebApi api, Work work) {
        this.api = api;
        this.work = work;
    }

    /** Says it beside the message, or, from App Home, in a direct message. */
    void say(Click click, Message message) {
        work.start("a private answer", () -> {
            if (click.isInMessage()) {
                beside(click, message);
            } else {
                String person = click.asked().person().id();
                api.postMessage(api.openDirectMessage(person), null, message, null);
            }
        });
    }

    /** In the thread of the message, where a response_url does not lead; by that where the app may not write. */
    private void beside(Click click, Message message) throws ApiFailure {
        String thread = click.thread();
        if (thread == null) {
            click.answer(message);
            return;
        }
        try {
            api.postEphemeral(click.asked().channel(), click.asked().person().id(), thread, message);
        } catch (ApiFailure failure) {
            if (failure.isPassing()) {
                throw failure;
            }
            click.answer(message);
        }
    }

    /** Takes away the private message that offered a choice, once the choice is made. */
    void choiceIsMade(Click click) {
        if (click.isPrivate()) {
            work.start("taking away a choice", click::removeOriginal);
        }
    }
}
