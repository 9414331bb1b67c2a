package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import sendcheck.testrun.TestRun;

/** The whole transcript of a run, split over blocks. */
public final class TranscriptModal {

    private static final int SECTION = 2_900;
    private static final int MOST_SECTIONS = 60;

    private TranscriptModal() {}

    /** Of a run, whether it has ended or not. */
    public static View of(TestRun run) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Facts.of(run));
        TestRun.Conclusion conclusion = run.conclusion();
        List<String> lines = conclusion == null
                ? List.of()
                : TranscriptLines.of(conclusion.report().transcript());
        if (conclusion == null) {
            blocks.add(Pieces.section("The test goes on. Its transcript can be read when it has ended."));
        } else if (lines.isEmpty()) {
            blocks.add(Pieces.section("There was no conversation with a mail server."));
        } else {
            blocks.addAll(sections(lines));
            blocks.add(Pieces.facts(List.of(
                    "Seconds since the start", "`C` Sendcheck", "`S` the mail server", "secrets are left out")));
        }
        return View.builder()
                .type("modal")
                .callbackId(ActionIds.TRANSCRIPT_MODAL)
                .privateMetadata(ActionValues.run(run.id()))
                .title(ViewTitle.builder().type("plain_text").text("Transcript").build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks)
                .build();
    }

    private static List<LayoutBlock> sections(List<String> lines) {
        List<LayoutBlock> sections = new ArrayList<>();
        List<String> section = new ArrayList<>();
        int used = 0;
        for (String line : lines) {
            if (used + line.length() > SECTION) {
                sections.add(Pieces.section(CodeBlock.fenced(section)));
                section.clear();
                used = 0;
            }
            section.add(line);
            used += line.length() + 1;
        }
        sections.add(Pieces.section(CodeBlock.fenced(section)));
        if (sections.size() <= MOST_SECTIONS) {
            return sections;
        }
        List<LayoutBlock> shown = new ArrayList<>(sections.subList(0, MOST_SECTIONS));
        shown.add(Pieces.section("The rest is too long to be shown here."));
        return shown;
    }
}
