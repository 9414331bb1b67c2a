package sendcheck.settings;

import java.util.List;
import java.util.Optional;

/** Where modules and profiles are kept; every method throws an unchecked exception when the store is out of reach. */
public interface Catalog {

    /** All modules in their order. */
    List<Module> modules();

    /** Names of all profiles, in the order of their modules and inside them. */
    List<ProfileName> profileNames();

    /** Names of the profiles that are out of use, archived by themselves or with their module, in the same order. */
    List<ProfileName> archivedNames();

    /**
     * The profile with its secrets readable; empty when there is none of this key.
     *
     * @throws UnreadableSecret when a secret of it was encrypted with another keyset, or was tampered with
     */
    Optional<Profile> profile(ProfileKey key);

    /** The profile with every secret empty, so whether they can be decrypted or not; empty when there is none of this key. */
    Optional<Profile> profileWithoutSecrets(ProfileKey key);

    /** Overrides of a profile, by portal user. */
    List<SenderOverride> overrides(ProfileKey key);

    /**
     * Key of the module that unclear names in this channel mean.
     *
     * @param channelId Slack's channel id
     * @param channelName its name without {@code #}
     */
    Optional<String> defaultModule(String channelId, String channelName);

    /** A stored secret cannot be decrypted; nothing else of the store is concerned. */
    final class UnreadableSecret extends RuntimeException {
        private final Problem.Field field;

        public UnreadableSecret(ProfileKey profile, Problem.Field field, Throwable cause) {
            super(field.label() + " of " + profile + " cannot be decrypted", cause);
            this.field = field;
        }

        /** Which secret it is. */
        public Problem.Field field() {
            return field;
        }
    }
}
