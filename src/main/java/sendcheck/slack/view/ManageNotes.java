package sendcheck.slack.view;

import sendcheck.settings.ProfileKey;

/** What was done with modules, profiles and overrides just now, for the list that shows it; mrkdwn. */
public final class ManageNotes {

    private static final int TITLE = 200;

    private ManageNotes() {}

    public static String moduleAdded(String title) {
        return Signs.GOOD + " Added the module " + Mrkdwn.bold(title, TITLE) + ". Add its profiles from its menu.";
    }

    public static String profileAdded(String title, ProfileKey key) {
        return Signs.GOOD + " Added " + Mrkdwn.bold(title, TITLE) + ". Fill in its settings with `/email-settings "
                + key + "`.";
    }

    public static String renamed(String before, String after) {
        return Signs.GOOD + " " + Mrkdwn.bold(before, TITLE) + " is called " + Mrkdwn.bold(after, TITLE) + " now.";
    }

    public static String archived(String title) {
        return Signs.GOOD + " Archived " + Mrkdwn.bold(title, TITLE) + ".";
    }

    public static String broughtBack(String title) {
        return Signs.GOOD + " " + Mrkdwn.bold(title, TITLE) + " is back.";
    }

    public static String saved(String user, String address) {
        return Signs.GOOD + " Mail of " + Mrkdwn.bold(user, TITLE) + " goes out from " + Mrkdwn.text(address, TITLE)
                + " now.";
    }

    public static String removed(String user) {
        return Signs.GOOD + " Removed the address of " + Mrkdwn.bold(user, TITLE) + ".";
    }

    public static String sent() {
        return Signs.GOOD + " The file comes in a direct message.";
    }

    /** @param words whole sentences without mrkdwn */
    public static String refused(String words) {
        return Signs.WARNING + " Nothing was changed. " + Mrkdwn.text(words, 1_000);
    }
}
