package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.catalog.CatalogEditor.ModuleLine;
import sendcheck.catalog.CatalogEditor.ProfileLine;
import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.OverridesReading;
import sendcheck.catalog.OverridesReading.LineProblem;
import sendcheck.settings.Module;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.SenderOverride;

class ManageViewsTest {
    private static final OverridesModal.State STATE = new OverridesModal.State(Samples.PORTAL, "");

    private static ModuleLine module(String key, String title, boolean archived, int profiles) {
        List<ProfileLine> lines = new ArrayList<>();
        for (int i = 0; i < profiles; i++) {
            lines.add(new ProfileLine(
                    new ProfileName(new ProfileKey(key, "profile-" + i), title, title + " Email " + i), i == 1));
        }
        return new ModuleLine(new Module(key, title, null), archived, lines);
    }

    @Test
    void modules_with_their_profiles() {
        Approved.view(ModulesModal.of(
                List.of(module("5500", "5500", false, 2), module("old", "Old <!here>", true, 1)), "", null));
    }

    @Test
    void a_title_with_marks_shows_as_it_was_typed() {
        String rows = ModulesModal.of(List.of(module("m", "<!channel> & *x*", false, 1)), "", null)
                .toString();

        assertThat(rows)
                .contains("&lt;!channel&gt; &amp; \u2217x\u2217 Email 0")
                .doesNotContain("*x*", "<!channel>");
    }

    @Test
    void one_module_of_many_after_something_was_done() {
        Approved.view(ModulesModal.of(
                List.of(module("5500", "5500", false, 1), module("other", "Other", false, 1)),
                "other",
                ManageNotes.renamed("Another", "Other")));
    }

    @Test
    void hundreds_of_profiles_are_had_module_by_module() {
        List<ModuleLine> many = IntStream.range(0, 40)
                .mapToObj(i -> module("module-" + i, "Module " + i, false, 10))
                .toList();

        Approved.obeysTheRules(ModulesModal.of(many, "", null));
        Approved.obeysTheRules(ModulesModal.of(many, "module-7", null));
        Approved.obeysTheRules(ModulesModal.of(List.of(module("m", "M", false, 300)), "m", null));
        assertThat(ModulesModal.of(many, "", null).toString()).contains("Show its profiles");
    }

    @Test
    void form_for_a_module() {
        Approved.view(SubjectForms.addModule(""));
    }

    @Test
    void form_for_a_profile() {
        Approved.view(SubjectForms.addProfile(new SubjectForms.About("5500", "5500", "")));
    }

    @Test
    void form_for_another_title() {
        Approved.view(SubjectForms.rename(new SubjectForms.About("5500/portal", "Portal Email", "")));
    }

    @Test
    void question_before_archiving() {
        Approved.view(SubjectForms.archive(new SubjectForms.About("5500", "5500", "")));
    }

    private static List<SenderOverride> overrides(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SenderOverride(Samples.PORTAL, "user" + i, "user" + i + "@example.com"))
                .toList();
    }

    @Test
    void a_few_overrides() {
        Approved.view(OverridesModal.of(STATE, "5500 · Portal Email", overrides(2), null));
    }

    @Test
    void many_overrides_are_found_by_a_part() {
        Approved.view(OverridesModal.of(
                new OverridesModal.State(Samples.PORTAL, "USER11"), "5500 · Portal Email", overrides(112), null));
        Approved.obeysTheRules(OverridesModal.of(STATE, "5500 · Portal Email", overrides(1_000), null));
    }

    @Test
    void form_for_an_override() {
        Approved.view(OverridesModal.form(STATE));
    }

    @Test
    void form_for_a_file() {
        Approved.view(ImportModal.choose(STATE));
    }

    private static final ImportPlan PLAN =
            new ImportPlan(Samples.PORTAL, true, "0".repeat(32), "https://files.slack.com/files-pri/T0-F0/list.csv");

    @Test
    void what_a_file_would_change() {
        Approved.view(ImportModal.plan(PLAN, new OverridesDelta(3, 2, 1, 40), 0, false));
    }

    @Test
    void what_a_file_would_change_after_someone_else_changed_the_list() {
        Approved.view(ImportModal.plan(PLAN, new OverridesDelta(3, 2, 0, 41), 0, true));
    }

    @Test
    void a_file_with_nothing_new() {
        Approved.view(ImportModal.plan(PLAN, new OverridesDelta(0, 0, 0, 41), 0, false));
    }

    @Test
    void what_a_file_with_lines_for_other_profiles_would_change() {
        Approved.view(ImportModal.plan(PLAN, new OverridesDelta(3, 0, 0, 41), 17, false));
    }

    @Test
    void one_line_for_another_profile_is_told_before_and_after_the_import() {
        String line = "*1* line for another profile, left out";

        assertThat(ImportModal.plan(PLAN, new OverridesDelta(0, 0, 0, 41), 1, false)
                        .toString())
                .contains(line);
        assertThat(ImportModal.done(new OverridesDelta(1, 0, 0, 41), 1).toString())
                .contains(line);
    }

    @Test
    void a_user_with_a_line_break_can_be_removed() {
        assertThat(OverridesModal.removal(Samples.PORTAL, "bad\nuser\nx@example.com"))
                .contains(new SenderOverride(Samples.PORTAL, "bad\nuser", "x@example.com"));
    }

    @Test
    void lines_that_are_wrong() {
        Approved.view(ImportModal.problems(new OverridesReading.Bad(
                List.of(
                        new LineProblem(3, "The portal user is missing."),
                        new LineProblem(17, "The portal user <!here> stands in line 3 already. Remove one of the two."),
                        new LineProblem(0, "The file is empty.")),
                12)));
    }

    @Test
    void an_import_whose_form_was_closed_is_told_in_a_message() {
        OverridesDelta delta = new OverridesDelta(3, 2, 1, 40);

        assertThat(told(new ImportOutcome.Imported(delta, 1)))
                .contains("were imported", "`5500/portal`", "*3* added", "*1* line for another");
        assertThat(told(new ImportOutcome.Planned(PLAN, delta, 0, false)))
                .contains("*No From addresses were imported*", "since the form is not open any more", "*1* removed");
        assertThat(told(new ImportOutcome.Planned(PLAN, delta, 0, true))).contains("someone else has changed");
        assertThat(told(new ImportOutcome.Planned(PLAN, new OverridesDelta(0, 0, 0, 4), 0, false)))
                .contains("holds nothing new");
        assertThat(told(new ImportOutcome.Failed("No <file>."))).contains("No &lt;file&gt;.");
    }

    private static String told(ImportOutcome outcome) {
        Message message = ImportMessage.of(Samples.PORTAL, outcome);
        Approved.obeysTheRules(message);
        return message.blocks().toString();
    }

    @Test
    void lines_that_are_wrong_in_a_message() {
        Approved.message(ImportMessage.of(
                Samples.PORTAL,
                new ImportOutcome.Unusable(new OverridesReading.Bad(
                        Collections.nCopies(21, new LineProblem(3, "The portal user is missing.")), 2))));
    }

    @Test
    void what_was_typed_is_read_back() {
        SubjectForms.About about = new SubjectForms.About("5500/portal", "A\nB", "5500");

        assertThat(SubjectForms.About.read(about.metadata())).contains(about);
        assertThat(OverridesModal.State.read(new OverridesModal.State(Samples.PORTAL, "x y").metadata()))
                .contains(new OverridesModal.State(Samples.PORTAL, "x y"));
        assertThat(ImportPlan.read(PLAN.metadata())).contains(PLAN);
        assertThat(ImportPlan.read("")).isEmpty();
        assertThat(SubjectForms.About.read("x")).isEmpty();
        assertThat(OverridesModal.State.read("x")).isEmpty();
    }

    static Stream<String> texts() {
        return WorstCaseTest.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatever_stands_in_titles_and_files_slack_takes_every_modal(String text) {
        ProfileName name = new ProfileName(Samples.PORTAL, text, text);
        ModuleLine module =
                new ModuleLine(new Module("5500", text, null), false, List.of(new ProfileLine(name, false)));
        SubjectForms.About about = new SubjectForms.About("5500/portal", text, "");
        SenderOverride override = new SenderOverride(Samples.PORTAL, text, text);
        List<LineProblem> problems = Collections.nCopies(100, new LineProblem(7, text));

        List.of(
                        ModulesModal.of(List.of(module), "", ManageNotes.renamed(text, text)),
                        SubjectForms.addProfile(about),
                        SubjectForms.archive(about),
                        OverridesModal.of(STATE, text, List.of(override), ManageNotes.saved(text, text)),
                        ImportModal.problems(new OverridesReading.Bad(problems, 0)),
                        ImportModal.failed(text))
                .forEach(Approved::obeysTheRules);
        List.of(
                        ExportAnswers.noModule(text),
                        ImportMessage.of(
                                Samples.PORTAL, new ImportOutcome.Unusable(new OverridesReading.Bad(problems, 0))),
                        ImportMessage.of(Samples.PORTAL, new ImportOutcome.Failed(text)),
                        ArchivedAnswer.of(Collections.nCopies(30, name), true),
                        SettingsAnswers.which(
                                text, Collections.nCopies(30, name), true, SettingsAnswers.Purpose.OVERRIDES))
                .forEach(Approved::obeysTheRules);
    }
}
