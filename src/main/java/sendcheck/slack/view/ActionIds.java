package sendcheck.slack.view;

/** Names of what can be clicked and sent; Slack's {@code action_id} and {@code callback_id}. */
public final class ActionIds {

    /** Value: {@link ActionValues#run}. Orders the same test again. */
    public static final String RUN_AGAIN = "run_again";
    /** Value: {@link ActionValues#start}. Orders this test; several in one block carry a suffix, see {@link #isStart}. */
    public static final String START = "start";
    /** Selected option's value: {@link ActionValues#start}. Orders this test. */
    public static final String CHOOSE = "choose";
    /** Value: {@link ActionValues#edit}. */
    public static final String EDIT_SETTINGS = "edit_settings";
    /** Value: {@link ActionValues#run}. Opens the transcript modal. */
    public static final String TRANSCRIPT = "transcript";
    /** Value: {@link ActionValues#run}. */
    public static final String ARRIVED = "arrived";
    /** Value: {@link ActionValues#run}. */
    public static final String NOT_YET = "not_yet";
    /** Value: {@link ActionValues#profile}. Connects the account of the profile; several in one block carry a suffix. */
    public static final String CONNECT = "connect";
    /** Value: {@link ActionValues#profile}. Disconnects it; several in one block carry a suffix. */
    public static final String DISCONNECT = "disconnect";
    /** Value: {@link ActionValues#attempt}. Ends an attempt to connect. */
    public static final String CANCEL_CONNECTING = "cancel_connecting";
    /** A link that only opens a page; Slack reports the click, nothing is to be done. */
    public static final String LINK = "link";

    /** Value: {@link ActionValues#change}. Brings back the settings from before a change. */
    public static final String UNDO = "undo";

    public static final String RESTORE = "restore";
    public static final String OLDER_CHANGES = "older_changes";

    /** Selected option's value: the id of a provider. Fills in its settings. */
    public static final String FORM_PRESET = "form_preset";
    /** Looks up the settings for the From address in the form. */
    public static final String FORM_FILL_IN = "form_fill_in";
    /** Value: {@link ActionValues#texts}. Fills them in; several stand in one form, each with a suffix. */
    public static final String FORM_USE = "form_use";
    /** Makes room for one more CA certificate. */
    public static final String FORM_CERTIFICATE = "form_certificate";
    /** Fills in what is kept, in place of what was typed. */
    public static final String FORM_START_AGAIN = "form_start_again";
    /** Value: name of the secret's field. Leads to the page where it is typed; each has a suffix. */
    public static final String FORM_SECRET = "form_secret";
    /** Tests what is typed, and keeps nothing. */
    public static final String FORM_TEST = "form_test";
    /** Leads from the choice between two changes back to the form. */
    public static final String FORM_BACK = "form_back";

    /** {@code callback_id} of the settings form; its {@code private_metadata} is {@link FormScreen#metadata()}. */
    public static final String SETTINGS_FORM = "settings_form";
    /** {@code callback_id} of the choice between two changes; its {@code private_metadata} is {@link FormScreen#metadata()}. */
    public static final String SETTINGS_CONFLICT = "settings_conflict";

    /** {@code callback_id} of the transcript modal; its {@code private_metadata} is {@link ActionValues#run}. */
    public static final String TRANSCRIPT_MODAL = "transcript_modal";
    /** {@code callback_id} of App Home. */
    public static final String HOME = "home";

    private ActionIds() {}

    /** The action starts a test, whatever its place among its neighbours. */
    public static boolean isStart(String actionId) {
        return actionId.equals(START) || actionId.startsWith(START + ":");
    }

    static String start(int place) {
        return placed(START, place);
    }

    static String placed(String action, int place) {
        return action + ":" + place;
    }

    static String placed(String action, String place) {
        return action + ":" + place;
    }
}
