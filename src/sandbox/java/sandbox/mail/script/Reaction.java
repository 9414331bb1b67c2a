package sandbox.mail.script;

import java.util.List;

/** What the server does at a step, in order. */
@FunctionalInterface
public interface Reaction {
    List<Action> to(Exchange exchange);
}
