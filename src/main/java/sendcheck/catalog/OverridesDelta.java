package sendcheck.catalog;

/** How many overrides are different. */
public record OverridesDelta(int added, int changed, int removed, int unchanged) {

    public static final OverridesDelta NONE = new OverridesDelta(0, 0, 0, 0);

    public OverridesDelta plus(OverridesDelta other) {
        return new OverridesDelta(
                added + other.added, changed + other.changed, removed + other.removed, unchanged + other.unchanged);
    }

    public boolean isEmpty() {
        return added + changed + removed == 0;
    }
}
