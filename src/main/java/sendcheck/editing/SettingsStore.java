package sendcheck.editing;

import java.util.List;
import java.util.Optional;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/** Where settings are changed; every method throws an unchecked exception when the store is out of reach. */
public interface SettingsStore {

    /** The profile, whether its secrets can be decrypted or not; one that cannot is empty in it. */
    Optional<Kept> kept(ProfileKey key);

    /**
     * Keeps the settings of a profile and logs what is different; its secrets stay as they are.
     *
     * @param changed its {@link Profile#version()} is the one that the change was made from
     */
    Saving save(Profile changed, Person by, Source source);

    /**
     * Keeps a secret, encrypted, and logs that it changed; takes whatever version the profile has.
     *
     * @param field {@link Field#PASSWORD}, {@link Field#CLIENT_SECRET} or {@link Field#CLIENT_CERTIFICATE}
     */
    Saving set(ProfileKey key, Field field, Secret secret, Person by, Source source);

    /** What was changed, latest first. */
    List<SettingsChange> log(ProfileKey key, int most);

    /** The change that led to this version. */
    Optional<SettingsChange> change(ProfileKey key, long version);
}
