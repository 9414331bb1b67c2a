package sendcheck.remedy;

import java.util.Locale;

/** What must be true of the addresses and the sign-in, beside the reply, for an entry to hold. */
enum Circumstance {
    /** An account signs in that is written like another address than From: an override, or a wrong From address. */
    OTHER_SENDER,
    /** The account that signs in is the From address. */
    OWN_SENDER,
    /** Settings are known, and they have a sign-in. */
    SIGNED_IN,
    /** Settings are known, and they have no sign-in. */
    NOT_SIGNED_IN,
    /** The test goes to an address of the sender's own domain. */
    OWN_DOMAIN,
    /** The test goes to an address of another domain. */
    OTHER_DOMAIN,
    /** It signs in with a token, with the right of a person. */
    FOR_PERSON,
    /** It signs in with a token, as an application of its own right. */
    FOR_APPLICATION;

    boolean holds(Situation situation) {
        return switch (this) {
            case OTHER_SENDER -> situation.signsInAsAnother();
            case OWN_SENDER -> situation.signsInAsSender();
            case SIGNED_IN -> situation.signsIn();
            case NOT_SIGNED_IN -> situation.signsInNever();
            case OWN_DOMAIN -> situation.staysInDomain();
            case OTHER_DOMAIN -> situation.leavesDomain();
            case FOR_PERSON -> situation.sendsForPerson();
            case FOR_APPLICATION -> situation.signsInByToken() && !situation.sendsForPerson();
        };
    }

    /** @throws IllegalArgumentException when none is written so */
    static Circumstance of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
