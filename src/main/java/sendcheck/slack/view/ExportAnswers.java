package sendcheck.slack.view;

import java.util.List;

/** What is said of an export. */
public final class ExportAnswers {

    private ExportAnswers() {}

    public static Message coming() {
        String words = "The export comes in a direct message.";
        return new Message(words, List.of(Pieces.section(words)));
    }

    public static Message noModule(String typed) {
        String words = "No module is called " + Mrkdwn.code(typed, 200) + ". `/email-settings modules` lists them.";
        return new Message(words, List.of(Pieces.section(words)));
    }

    /** Beside the file. */
    public static String comment() {
        return "Modules, profiles and overrides, as they are now. Secrets are not in it. `sendcheck import` takes the JSON file"
                + " over into another installation.";
    }
}
