package sendcheck.files;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sendcheck.catalog.Names;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;

/** The overrides of a profile in a file; portal users are the same in capital and small letters. */
final class OverridesPart {

    private final ProfileKey profile;
    private final Set<String> users = new HashSet<>();

    private OverridesPart(ProfileKey profile) {
        this.profile = profile;
    }

    static List<SenderOverride> of(ProfileKey profile, JsonPlace place) {
        OverridesPart part = new OverridesPart(profile);
        return place.objects("overrides").stream().map(part::override).toList();
    }

    private SenderOverride override(JsonPlace place) {
        place.allow("portalUser", "address");
        String user = place.required("portalUser", Names::userProblem);
        if (!user.isEmpty() && !users.add(user.toLowerCase(Locale.ROOT))) {
            place.complain("portalUser", "is there twice: " + user);
        }
        return new SenderOverride(profile, user, place.required("address", Names::addressProblem));
    }
}
