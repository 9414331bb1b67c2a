package sendcheck.roles;

import sendcheck.testrun.Person;

/** Asked before anything is done for someone, on every way that leads to it; answers at once. */
public interface Permits {

    /** Whether this person may see and change the settings of profiles. */
    Permit changeSettings(Person person);

    /** @param channel id of the conversation that the test is asked for in */
    Permit testIn(Person person, String channel);

    /** @param recipient another one than the profile's own test recipient, as it was typed */
    Permit sendTestTo(Person person, String recipient);
}
