package sendcheck.history;

import java.time.Instant;
import java.util.List;
import sendcheck.settings.ProfileKey;

/** Who changed what in the settings. */
public interface SettingsLog {

    /** Changes after this moment, latest first; throws an unchecked exception when the store is out of reach. */
    List<ChangedSetting> since(ProfileKey profile, Instant moment);
}
