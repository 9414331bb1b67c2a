package sendcheck.secretlink;

import java.time.Duration;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;

/** What someone finds who follows a link. */
public sealed interface Visit {

    /** @param left how long it still works */
    record Open(Grant grant, ProfileName profile, Duration left) implements Visit {}

    /** @param ago how long since its secret was set */
    record Used(Grant grant, ProfileName profile, Duration ago) implements Visit {}

    record Late(Grant grant, ProfileName profile) implements Visit {}

    /** Its profile is gone. */
    record Gone(Grant grant) implements Visit {}

    /** @param words why its person may not do this (any more), and who can help */
    record Forbidden(Person person, String words) implements Visit {}

    /** No such link was handed out lately. */
    record Unknown() implements Visit {}
}
