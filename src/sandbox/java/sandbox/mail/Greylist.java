package sandbox.mail;

import static sandbox.mail.script.Action.reply;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import sandbox.mail.script.Action;
import sandbox.mail.script.Exchange;
import sandbox.mail.script.Reaction;

/** Puts every first recipient off and takes every second one, however long the pause between them (RFC 6647). */
final class Greylist implements Reaction {
    private final AtomicInteger tries = new AtomicInteger();

    @Override
    public List<Action> to(Exchange exchange) {
        boolean first = tries.getAndIncrement() % 2 == 0;
        return List.of(
                first
                        ? reply("451 4.7.1 <" + exchange.address()
                                + ">: Recipient address rejected: Greylisted, try again in 2 seconds")
                        : reply("250 2.1.5 Ok"));
    }
}
