package sandbox.slack.blockkit;

import java.util.Locale;

/** Where blocks are shown; each surface has its own limit of blocks and its own allowed types. */
public enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private final int maxBlocks;

    Surface(int maxBlocks) {
        this.maxBlocks = maxBlocks;
    }

    /** The most blocks that Slack takes on this surface. */
    public int maxBlocks() {
        return maxBlocks;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
