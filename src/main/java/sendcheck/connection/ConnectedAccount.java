package sendcheck.connection;

import java.time.Instant;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/**
 * An account that someone has connected.
 *
 * @param tokens what the authorization server gave, in the form of whoever asks it
 * @param version counts the changes of the tokens, from 1
 * @param by who connected it last, and {@code at} when
 */
public record ConnectedAccount(AccountKey key, Secret tokens, long version, Person by, Instant at) {}
