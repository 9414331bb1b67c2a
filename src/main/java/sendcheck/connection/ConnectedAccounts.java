package sendcheck.connection;

import java.time.Instant;
import java.util.Optional;
import sendcheck.settings.Secret;

/**
 * Keeps the tokens of connected accounts, encrypted. Every method throws an unchecked exception when the store is out of
 * reach.
 */
public interface ConnectedAccounts {

    /** For where nothing is kept. */
    ConnectedAccounts NONE = new ConnectedAccounts() {
        @Override
        public Optional<ConnectedAccount> find(AccountKey key) {
            return Optional.empty();
        }

        @Override
        public boolean replace(ConnectedAccount read, Secret tokens) {
            return false;
        }

        @Override
        public boolean forget(AccountKey key) {
            return false;
        }

        @Override
        public boolean reserve(AccountKey key, Instant until) {
            return true;
        }

        @Override
        public void release(AccountKey key, Instant until) {}
    };

    /** Empty also when the tokens can no longer be decrypted: then the account must be connected again. */
    Optional<ConnectedAccount> find(AccountKey key);

    /** Keeps these tokens in place of the ones that were read; false when they were replaced or forgotten meanwhile. */
    boolean replace(ConnectedAccount read, Secret tokens);

    /** Disconnects the account; false when it was not connected. */
    boolean forget(AccountKey key);

    /**
     * Takes the right to renew the tokens, since a refresh token may work only once (RFC 9700 section 4.14.2). True as well
     * when there is no such account.
     *
     * @param until after this time the right has run out, since its holder must have died; whole milliseconds
     * @return false while another one holds it
     */
    boolean reserve(AccountKey key, Instant until);

    /**
     * Gives the right back, unless it has run out and someone else has it.
     *
     * @param until as it was reserved
     */
    void release(AccountKey key, Instant until);
}
