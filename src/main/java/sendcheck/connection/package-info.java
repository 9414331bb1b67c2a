/**
 * Accounts that a person connects, so that settings may send with that person's right: {@link sendcheck.connection.ConnectAccount}
 * takes an {@link sendcheck.connection.Attempt} from the code that is shown (RFC 8628) to its {@link sendcheck.connection.Ending};
 * {@link sendcheck.connection.ConnectedAccounts} keeps what came of it. The rest are ports and values.
 */
@NullMarked
package sendcheck.connection;

import org.jspecify.annotations.NullMarked;
