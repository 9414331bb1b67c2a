package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Message;
import sandbox.slack.model.View;
import sendcheck.command.SettingsCommand;
import sendcheck.command.SettingsCommandParser;
import sendcheck.roles.RoleRules;
import sendcheck.settings.Problem.Field;
import sendcheck.slack.view.ActionIds;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.ActionValues.Start;
import sendcheck.slack.view.FormScreen;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.Order;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.TestRun;

/**
 * What Ivo, who is no admin, is told on every way that leads to something that is for admins. The ways are read from the
 * app itself, so that a new one fails here until it asks who may go it, or is named as open to all.
 */
class RefusalTest {

    private static final String REFUSAL = "You may not change mail settings: that is for a Master Admin (@email-admins)"
            + " or a Designated Admin (@email-support).";

    /** Anyone who sees these may use them: they test, show, or tell of an arrival, and change no settings. */
    private static final Set<String> OPEN = Set.of(
            ActionIds.START,
            ActionIds.CHOOSE,
            ActionIds.RUN_AGAIN,
            ActionIds.TRANSCRIPT,
            ActionIds.ARRIVED,
            ActionIds.NOT_YET,
            ActionIds.CANCEL_CONNECTING,
            ActionIds.LINK);

    private static final String METADATA =
            FormScreen.opened(Samples.PORTAL, 1, "C0ADMIN01", null).metadata();
    private static final String IVO = "ivo";

    private static SlackFixture slack;
    private static Planted planted;
    private static Message old;

    @BeforeAll
    static void start() throws Exception {
        slack = new SlackFixture(
                setup -> setup,
                new RoleRules(SlackFixture.ADMINS_AND_SUPPORT.holders(), Set.of("C0ADMIN01"), Set.of()));
        planted = new Planted(slack);
        old = planted.message("C0ADMIN01", guardedIn(false).toList(), ActionValues.profile(Samples.PORTAL));
    }

    @AfterAll
    static void stop() throws IOException {
        planted.close();
        slack.close();
    }

    @AfterEach
    void nothing_was_done() {
        for (View open = modal(); open != null; open = modal()) {
            slack.workspace.close(IVO, open.id());
        }
        assertThat(slack.settings.log(Samples.PORTAL, 1)).isEmpty();
        assertThat(slack.settings.find("U0IVO0001", Samples.PORTAL)).isEmpty();
        assertThat(slack.attempts.isEmpty()).isTrue();
        assertThat(slack.runs.all()).allMatch(run -> run.requester().equals(Samples.ANN));
    }

    private static @Nullable View modal() {
        return slack.workspace.modal(IVO).orElse(null);
    }

    private static ConditionFactory soon() {
        return await().pollInterval(Duration.ofMillis(5));
    }

    static Stream<String> guardedInMessages() {
        return guardedIn(false);
    }

    static Stream<String> guardedInModals() {
        return guardedIn(true);
    }

    private static Stream<String> guardedIn(boolean isModal) {
        return EveryRoute.routes().actions().entrySet().stream()
                .filter(route -> isModal == isOfModals(route.getValue()))
                .map(route -> actionId(route.getKey()))
                .filter(action -> !OPEN.contains(action))
                .sorted();
    }

    private static boolean isOfModals(BlockActionHandler handler) {
        return handler instanceof FormAction || handler instanceof ManageAction;
    }

    /** The one that it names, without the place that may stand behind. */
    private static String actionId(Pattern route) {
        String quoted = route.pattern();
        String id = quoted.substring("\\Q".length(), quoted.indexOf("\\E"));
        assertThat(route.matcher(id).matches()).as(quoted).isTrue();
        return id;
    }

    @ParameterizedTest
    @MethodSource("guardedInMessages")
    void a_button_of_an_old_message_is_refused_privately(String action) {
        int before = privately().size();

        press(old, action);

        soon().untilAsserted(() -> assertThat(privately()).hasSize(before + 1));
        assertThat(privately().getLast().text()).contains(REFUSAL);
        assertThat(modal()).isNull();
    }

    @ParameterizedTest
    @MethodSource("guardedInModals")
    void an_element_of_a_modal_is_refused_over_it(String action) throws Exception {
        planted.modal(IVO, ActionIds.SETTINGS_FORM, METADATA, List.of(action));

        slack.workspace.pressInView(IVO, shown().id(), action, action, List.of(), Map.of());

        soon().untilAsserted(() -> assertThat(shown().definition().toString()).contains(REFUSAL));
    }

    static Set<String> submissions() {
        return EveryRoute.routes().submissions().keySet();
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void a_modal_that_is_sent_is_refused_in_its_place(String callbackId) throws Exception {
        planted.modal(IVO, callbackId, METADATA, List.of("anything"));

        Answer answer = slack.workspace.submit(IVO, shown().id(), Map.of());

        assertThat(answer).isEqualTo(new Answer.Acknowledged());
        assertThat(shown().definition().toString()).contains(REFUSAL);
    }

    private static View shown() {
        return slack.workspace.modal(IVO).orElseThrow(() -> new AssertionError("no modal is open"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal",
                "log portal",
                "modules",
                "overrides portal",
                "export",
                "export csv",
                "export 5500 json",
                "log"
            })
    void email_settings_is_refused_whatever_it_is_to_do(String text) {
        assertThat(say("/email-settings " + text).text()).contains(REFUSAL);
        assertThat(modal()).isNull();
    }

    @Test
    void no_wish_of_email_settings_is_left_out_here() throws Exception {
        ValueSource typed = RefusalTest.class
                .getDeclaredMethod("email_settings_is_refused_whatever_it_is_to_do", String.class)
                .getAnnotation(ValueSource.class);
        Set<Class<?>> wishes = Arrays.stream(typed.strings())
                .map(text -> SettingsCommandParser.parse(text).getClass())
                .collect(Collectors.toSet());
        wishes.add(SettingsCommand.Help.class);

        assertThat(wishes).containsExactlyInAnyOrder(SettingsCommand.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect signer", "disconnect signer"})
    void an_account_is_neither_connected_nor_disconnected(String text) {
        assertThat(say("/email-test " + text).text()).contains(REFUSAL);
    }

    @Test
    void an_attempt_to_connect_is_cancelled_by_nobody_else() throws Exception {
        slack.say(SlackFixture.ADMIN, "/email-test connect signer");
        soon().until(() -> !slack.directs().isEmpty());
        Message code = slack.directs().getFirst();
        String attempt = code.blocks().findParents("action_id").stream()
                .filter(button -> button.path("action_id").asString("").equals(ActionIds.CANCEL_CONNECTING))
                .map(button -> button.path("value").asString(""))
                .findFirst()
                .orElseThrow();

        Message copy = planted.message("C0ADMIN01", List.of(ActionIds.CANCEL_CONNECTING), attempt);
        assertThat(pressed(copy, ActionIds.CANCEL_CONNECTING)).contains("or someone else began it");

        assertThat(slack.attempts.isEmpty()).isFalse();
        slack.click(code, ActionIds.CANCEL_CONNECTING, List.of());
        soon().until(slack.attempts::isEmpty);
    }

    @Test
    void explaining_an_error_is_open_to_all_and_the_only_shortcut() {
        assertThat(EveryRoute.routes().shortcuts().keySet()).containsExactly(ExplainShortcut.CALLBACK_ID);
    }

    @Test
    void what_is_named_as_open_to_all_is_there() {
        assertThat(EveryRoute.routes().actions().keySet().stream().map(RefusalTest::actionId))
                .containsAll(OPEN);
    }

    @Test
    void edit_settings_in_app_home_is_refused_in_a_direct_message() {
        slack.workspace.openHome(IVO);
        soon().until(() -> slack.workspace.home(IVO).isPresent());
        View home = slack.workspace.home(IVO).orElseThrow();
        String block = home.blocks().values().stream()
                .filter(candidate -> candidate.toString().contains("\"" + ActionIds.EDIT_SETTINGS + "\""))
                .findFirst()
                .orElseThrow()
                .path("block_id")
                .asString("");

        slack.workspace.pressInView(IVO, home.id(), block, ActionIds.EDIT_SETTINGS, List.of(), Map.of());

        String direct = slack.workspace.direct(IVO).id();
        soon().untilAsserted(() -> assertThat(slack.workspace.messages(direct, IVO))
                .extracting(Message::text)
                .singleElement()
                .asString()
                .contains(REFUSAL));
    }

    static Stream<Start> tests() {
        return Stream.of(
                new Start(Samples.PORTAL, null, null, false),
                new Start(Samples.PORTAL, null, null, true, true),
                new Start(Samples.PORTAL, "someone@elsewhere.example", null, false));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void a_test_is_started_neither_where_not_everyone_may_nor_to_other_recipients(Start start) throws Exception {
        boolean isOther = start.recipient() != null;
        List<String> actions = List.of(ActionIds.START, ActionIds.CHOOSE);
        Message choice = planted.message(isOther ? "C0ADMIN01" : "C0ALERTS1", actions, ActionValues.start(start));

        for (String action : actions) {
            assertThat(pressed(choice, action))
                    .contains(
                            isOther
                                    ? "You may not send a test to someone@elsewhere.example: that is for a Master Admin"
                                    : "You may not test mail settings in this conversation: that is for a Master Admin");
        }
    }

    @Test
    void a_test_of_unsaved_settings_and_one_to_another_recipient_are_not_run_again() throws Exception {
        TestRun unsaved = run(null, new Occasion.Unsaved(Map.of(Field.HOST, "smtp.example.org")));
        TestRun elsewhere = run("someone@elsewhere.example", Occasion.NONE);

        assertThat(pressed(again("C0ADMIN01", unsaved), ActionIds.RUN_AGAIN)).contains(REFUSAL);
        assertThat(pressed(again("C0ADMIN01", elsewhere), ActionIds.RUN_AGAIN))
                .contains("You may not send a test to someone@elsewhere.example");
        assertThat(pressed(again("C0ALERTS1", run(null, Occasion.NONE)), ActionIds.RUN_AGAIN))
                .contains("You may not test mail settings in this conversation");
    }

    private static Message again(String channel, TestRun run) throws ApiFailure {
        return planted.message(channel, List.of(ActionIds.RUN_AGAIN), ActionValues.run(run.id()));
    }

    private static TestRun run(@Nullable String recipient, Occasion occasion) {
        String request = recipient + "-" + occasion;
        return slack.runs
                .accept(new Order(
                        request,
                        Samples.ANN,
                        "C0ADMIN01",
                        List.of(Samples.PORTAL),
                        null,
                        recipient,
                        null,
                        false,
                        RunKind.TEST,
                        occasion))
                .getFirst();
    }

    private static void press(Message message, String action) {
        slack.workspace.press(IVO, message.channel(), message.ts(), action, action, List.of(), Map.of());
    }

    /** What it is answered with. */
    private static String pressed(Message message, String action) {
        int before = privately(message.channel()).size();
        press(message, action);
        soon().until(() -> privately(message.channel()).size() > before);
        return privately(message.channel()).getLast().text();
    }

    private static Message say(String text) {
        slack.workspace.say(IVO, SlackFixture.ADMIN, text);
        return privately().getLast();
    }

    private static List<Message> privately() {
        return privately(SlackFixture.ADMIN);
    }

    private static List<Message> privately(String channel) {
        return slack.workspace.messages(channel, IVO).stream()
                .filter(Message::ephemeral)
                .toList();
    }
}
