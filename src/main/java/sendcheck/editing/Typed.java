package sendcheck.editing;

import java.util.List;

/**
 * A form as someone sent it.
 *
 * @param kept the profile as it is kept now
 * @param version of the profile that the form was begun from
 * @param base what was kept then
 * @param form every field, those out of sight included
 * @param since what others changed since then, secrets left out, latest first
 */
public record Typed(Kept kept, long version, Form base, Form form, List<SettingsChange> since) {

    public Typed {
        since = List.copyOf(since);
    }

    /** The form and what is kept now, side by side. */
    public Merge merge() {
        return new Merge(base, form, kept.form());
    }
}
