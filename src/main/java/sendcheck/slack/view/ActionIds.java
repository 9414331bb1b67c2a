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
}
