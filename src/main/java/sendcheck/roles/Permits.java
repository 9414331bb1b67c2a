package sendcheck.roles;

import sendcheck.testrun.Person;

/** Asked before anything is done for someone, on every way that leads to it. */
public interface Permits {

    /** Whether this person may see and change the settings of profiles. */
    Permit changeSettings(Person person);
}
