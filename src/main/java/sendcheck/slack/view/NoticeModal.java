package sendcheck.slack.view;

import com.slack.api.model.view.View;
import java.util.List;

/** A modal that only says something. */
public final class NoticeModal {

    private NoticeModal() {}

    /**
     * @param title at most 24 characters
     * @param words whole sentences without mrkdwn
     */
    public static View of(String title, String words) {
        return View.builder()
                .type("modal")
                .title(SettingsForm.title(title))
                .close(SettingsForm.close("Close"))
                .blocks(List.of(Pieces.section(Signs.WARNING + " " + Mrkdwn.text(words, 2_000))))
                .build();
    }
}
