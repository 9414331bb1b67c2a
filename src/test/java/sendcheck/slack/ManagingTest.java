package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.slack.model.Answer;
import sendcheck.catalog.CatalogChange;
import sendcheck.catalog.Subject;
import sendcheck.editing.Source;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.settings.SenderOverride;
import sendcheck.slack.view.ActionIds;
import sendcheck.slack.view.ManageIds;
import sendcheck.testrun.Person;

class ManagingTest {
    private static final Answer ACKNOWLEDGED = new Answer.Acknowledged();
    private static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");
    private static final Person SAM = new Person("U0SAM0001", "sam");

    private ManageFixture slack;

    @BeforeEach
    void start() throws Exception {
        slack = new ManageFixture("""
                {"modules": [{"key": "5500", "title": "5500", "channels": ["email-admin"], "profiles": [
                  {"key": "portal", "title": "Portal Email", "host": "smtp.example.com", "user": "u",
                   "password": "horse-battery", "overrides": [
                     {"portalUser": "jsmith", "address": "jsmith@example.com"},
                     {"portalUser": "<!channel>", "address": "all@example.com"}]},
                  {"key": "signer", "title": "Signer Email"}]},
                 {"key": "documents", "title": "Documents", "profiles": [
                  {"key": "portal", "title": "Portal Email"}]}]}
                """);
    }

    @AfterEach
    void stop() throws Exception {
        slack.close();
    }

    private void openModules() {
        slack.type("ann", "/email-settings modules");
        slack.see("ann", "Modules and profiles");
    }

    private void openOverrides() {
        slack.type("ann", "/email-settings overrides 5500/portal");
        slack.see("ann", "From addresses");
    }

    @Test
    void a_module_and_a_profile_are_added_and_the_list_shows_them() {
        openModules();

        slack.press("ann", "", ManageIds.ADD_MODULE);
        slack.see("ann", "Add a module");
        slack.submit("ann", ManageIds.TITLE, "Compliance & Audit", ManageIds.CHANNEL, "C0ALERTS1");
        slack.see("ann", "Added the module *Compliance &amp; Audit*");
        slack.press("ann", "compliance-audit", ManageIds.MENU, "add-profile");
        slack.see("ann", "Add a profile");
        slack.submit("ann", ManageIds.TITLE, "Audit Email", ManageIds.KEY, "audit");

        slack.see("ann", "`/email-settings compliance-audit/audit`");
        assertThat(slack.database.catalog().profileNames())
                .extracting(ProfileName::fullTitle)
                .contains("Compliance & Audit · Audit Email");
        assertThat(slack.database.catalogEditor().log(null, 1).getFirst().by().id())
                .isEqualTo("U0ANN0001");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_nothing_is_lost() {
        openModules();
        slack.press("ann", "", ManageIds.ADD_MODULE);
        slack.see("ann", "Add a module");

        assertThat(slack.submit("ann", ManageIds.TITLE, "Other", ManageIds.KEY, "5500"))
                .isEqualTo(new Answer.Refused(
                        Map.of(ManageIds.KEY, "There is one with this key already. Choose another key.")));
        assertThat(slack.submit("ann", ManageIds.TITLE, "documents", ManageIds.KEY, "other"))
                .isEqualTo(new Answer.Refused(
                        Map.of(ManageIds.TITLE, "There is one with this title already. Choose another title.")));
        assertThat(slack.submit("ann", ManageIds.TITLE, "Other", ManageIds.KEY, "A B"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.errors()).containsKey(ManageIds.KEY));
        assertThat(slack.submit("ann", ManageIds.TITLE, "\u4e2d\u6587"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.errors()).containsKey(ManageIds.KEY));
        assertThat(slack.submit("ann", ManageIds.TITLE, "Other")).isEqualTo(ACKNOWLEDGED);
    }

    @Test
    void a_profile_is_renamed_archived_and_brought_back() {
        openModules();
        slack.press("ann", "5500/portal", ManageIds.MENU, "rename");
        slack.see("ann", "The key stays: 5500/portal");
        slack.submit("ann", ManageIds.TITLE, "Client Portal");
        slack.see("ann", "*Portal Email* is called *Client Portal* now");

        slack.press("ann", "5500/portal", ManageIds.MENU, "archive");
        slack.see("ann", "it can be brought back");
        slack.submit("ann");
        slack.see("ann", "Archived *Client Portal*");
        assertThat(slack.database.catalog().profile(PORTAL)).isEmpty();
        slack.type("ann", "/email-test 5500/portal dry-run");
        assertThat(slack.told("ann")).contains("*5500 · Client Portal* is archived");

        slack.press("ann", "5500/portal", ManageIds.MENU, "bring-back");
        slack.see("ann", "*Client Portal* is back");
        assertThat(slack.database.catalog().profile(PORTAL)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/email-settings 5500/portal",
                "/email-settings overrides 5500/portal",
                "/email-test 5500/portal",
                "/email-test connect 5500/portal"
            })
    void an_archived_profile_is_told_as_such_to_whoever_asks_for_it(String line) {
        slack.database.catalogEditor().archive(new Subject.OfProfile(PORTAL), SAM);

        slack.type("ann", line);

        assertThat(slack.told("ann"))
                .contains("*5500 · Portal Email* is archived", "Bring it back in `/email-settings modules`")
                .doesNotContain("Did you mean");
        assertThat(slack.workspace.modal("ann")).isEmpty();
    }

    @Test
    void who_may_not_bring_it_back_is_told_who_can() {
        slack.database.catalogEditor().archive(new Subject.OfProfile(PORTAL), SAM);

        slack.type("ivo", "/email-test 5500/portal");

        assertThat(slack.told("ivo")).contains("is archived", "An admin can bring it back");
    }

    @Test
    void the_log_of_an_archived_profile_is_shown_headed_by_that_it_is_archived() {
        slack.database.catalogEditor().archive(new Subject.OfModule("5500"), SAM);

        slack.type("ann", "/email-settings log 5500/portal");
        assertThat(slack.told("ann"))
                .contains("This profile is archived", "`/email-settings modules`", "have not been changed");

        slack.type("ann", "/email-settings log 5500");
        assertThat(slack.told("ann")).contains("do you want to see the changes of?", "Signer Email");
        slack.pressInMessage("ann", ActionIds.OLDER_CHANGES);
        await().untilAsserted(() -> assertThat(slack.told("ann")).contains("This profile is archived"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "overrides", "modules x", "export \"", "\"portal"})
    void what_cannot_be_understood_leads_to_the_help_of_this_command(String text) {
        slack.type("ann", "/email-settings " + text);
        assertThat(slack.told("ann")).contains("`/email-settings help`").doesNotContain("/email-test help");

        slack.type("ivo", "/email-settings portal");
        assertThat(slack.told("ivo"))
                .contains("You may not", "`/email-settings help`")
                .doesNotContain("/email-test help");
    }

    @Test
    void an_import_whose_form_was_closed_tells_what_came_of_it_in_a_direct_message() throws Exception {
        openOverrides();
        slack.press("ann", "", ManageIds.IMPORT);
        slack.see("ann", "Check the file");
        slack.submit("ann", ManageIds.FILE, slack.upload("portal_user,address\nzoe,zoe@example.com\n"));
        slack.see("ann", "*1* added");

        whileNobodyReadsOverrides(() -> {
            slack.submit("ann");
            slack.workspace.close("ann", slack.modal("ann").id());
        });

        await().untilAsserted(() -> assertThat(directs()).contains("The From addresses were imported", "*1* added"));
        assertThat(slack.database.catalog().overrides(PORTAL)).hasSize(3);
    }

    @Test
    void a_file_that_was_read_after_its_form_was_closed_is_told_as_not_imported() throws Exception {
        openOverrides();
        slack.press("ann", "", ManageIds.IMPORT);
        slack.see("ann", "Check the file");
        String file = slack.upload("portal_user,address\nzoe,zoe@example.com\n");

        whileNobodyReadsOverrides(() -> {
            slack.submit("ann", ManageIds.FILE, file);
            slack.workspace.close("ann", slack.modal("ann").id());
        });

        await().untilAsserted(() -> assertThat(directs()).contains("No From addresses were imported"));
        assertThat(slack.database.catalog().overrides(PORTAL)).hasSize(2);
    }

    private String directs() {
        return slack.workspace
                .messages(slack.workspace.direct("ann").id(), "ann")
                .toString();
    }

    private void whileNobodyReadsOverrides(Runnable step) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(slack.real.jdbcUrl(), slack.real.user(), slack.real.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE overrides IN ACCESS EXCLUSIVE MODE");
            step.run();
            connection.rollback();
        }
    }

    @Test
    void whoever_renames_what_someone_else_has_renamed_meanwhile_is_told_so() {
        openModules();
        slack.press("ann", "5500/portal", ManageIds.MENU, "rename");
        slack.see("ann", "The key stays");
        slack.database.catalogEditor().rename(new Subject.OfProfile(PORTAL), "Portal Email", "Sam's Portal", SAM);

        slack.submit("ann", ManageIds.TITLE, "Ann's Portal");

        slack.see("ann", "Someone else has changed it meanwhile");
        assertThat(slack.database.catalog().profile(PORTAL).orElseThrow().title())
                .isEqualTo("Sam's Portal");
    }

    @Test
    void an_override_is_added_changed_and_removed() {
        openOverrides();
        assertThat(slack.text("ann"))
                .contains("jsmith@example.com", "&lt;!channel&gt;")
                .doesNotContain("<!channel>*");

        slack.press("ann", "", ManageIds.ADD_OVERRIDE);
        slack.see("ann", "From address of a user");
        assertThat(slack.submit("ann", ManageIds.USER, "zoe", ManageIds.ADDRESS, "Zoe <zoe@example.com>"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.errors()).containsKey(ManageIds.ADDRESS));
        slack.submit("ann", ManageIds.USER, "zoe", ManageIds.ADDRESS, "zoe@example.com");
        slack.see("ann", "Mail of *zoe* goes out from zoe@example.com now");

        slack.press("ann", "", ManageIds.REMOVE + ":1");
        slack.see("ann", "Removed the address of *jsmith*");
        assertThat(slack.database.catalog().overrides(PORTAL))
                .extracting(SenderOverride::portalUser)
                .containsExactly("<!channel>", "zoe");
    }

    @Test
    void a_file_is_read_agreed_to_and_imported() {
        openOverrides();
        slack.press("ann", "", ManageIds.IMPORT);
        slack.see("ann", "Check the file");
        String file = slack.upload("\uFEFFAddress;Portal User\r\njohn@example.com;JSmith\r\nzoe@example.com;zoe\r\n");

        slack.submit("ann", ManageIds.FILE, file, ManageIds.WHOLE, "whole");

        slack.see("ann", "*1* added\\n*1* changed\\n*1* removed");
        assertThat(slack.database.catalog().overrides(PORTAL)).hasSize(2);
        slack.submit("ann");
        slack.see("ann", "*Imported*");
        assertThat(slack.database.catalog().overrides(PORTAL))
                .containsExactly(
                        new SenderOverride(PORTAL, "jsmith", "john@example.com"),
                        new SenderOverride(PORTAL, "zoe", "zoe@example.com"));
        assertThat(slack.database.catalogEditor().log(PORTAL, 10))
                .hasSize(3)
                .extracting(CatalogChange::source)
                .containsOnly(Source.IMPORT);
    }

    @Test
    void of_a_file_of_all_overrides_the_lines_of_other_profiles_are_counted_and_left_out() {
        openOverrides();
        slack.press("ann", "", ManageIds.IMPORT);
        slack.see("ann", "Check the file");
        String file = slack.upload("""
                module,profile,portal_user,address
                5500,portal,zoe,zoe@example.com
                5500,other,bob,bob@example.com
                documents,email,eve,eve@example.com
                """);

        slack.submit("ann", ManageIds.FILE, file);

        slack.see("ann", "*2* lines for other profiles, left out");
        slack.submit("ann");
        slack.see("ann", "*Imported*");
        assertThat(slack.database.catalog().overrides(PORTAL))
                .extracting(SenderOverride::portalUser)
                .containsExactlyInAnyOrder("<!channel>", "jsmith", "zoe");
    }

    @Test
    void a_file_with_bad_lines_is_reported_line_by_line_and_not_imported() {
        openOverrides();
        slack.press("ann", "", ManageIds.IMPORT);
        slack.see("ann", "Check the file");
        String bad = IntStream.range(0, 300).mapToObj(i -> "u" + i + ",<!here>").collect(Collectors.joining("\n"));

        slack.submit("ann", ManageIds.FILE, slack.upload("portal_user,address\nann,ann@example.com\n" + bad));

        slack.see("ann", "300 things in the file are wrong");
        assertThat(slack.text("ann"))
                .contains("*Line 3*", "contains an angle bracket", "and 240 more")
                .doesNotContain("<!here>", "\"submit\":{");
        assertThat(slack.database.catalog().overrides(PORTAL)).hasSize(2);
    }

    @Test
    void when_someone_else_changes_the_list_meanwhile_it_is_asked_again() {
        openOverrides();
        slack.press("ann", "", ManageIds.IMPORT);
        slack.see("ann", "Check the file");
        slack.submit("ann", ManageIds.FILE, slack.upload("portal_user,address\nzoe,zoe@example.com\n"));
        slack.see("ann", "*1* added");
        slack.database.overrides().put(new SenderOverride(PORTAL, "new", "new@example.com"), SAM);

        slack.submit("ann");

        slack.see("ann", "Someone else has changed the list meanwhile");
        assertThat(slack.database.catalog().overrides(PORTAL)).hasSize(3);
        slack.submit("ann");
        slack.see("ann", "*Imported*");
        assertThat(slack.database.catalog().overrides(PORTAL)).hasSize(4);
    }

    @Test
    void a_long_list_is_searched() {
        String list = IntStream.range(0, 120)
                .mapToObj(i -> "user" + i + ",user" + i + "@example.com")
                .collect(Collectors.joining("\n"));
        openOverrides();
        slack.press("ann", "", ManageIds.IMPORT);
        slack.see("ann", "Check the file");
        slack.submit("ann", ManageIds.FILE, slack.upload("portal_user,address\n" + list));
        slack.see("ann", "*120* added");
        slack.submit("ann");
        slack.see("ann", "*Imported*");
        slack.workspace.close("ann", slack.modal("ann").id());
        slack.see("ann", "own: 122");

        slack.submit("ann", ManageIds.FIND, "USER11");

        slack.see("ann", "user111@example.com");
        assertThat(slack.text("ann")).contains("user11@example.com").doesNotContain("user12@", "more; find");
    }

    @Test
    void overrides_come_as_a_file_that_can_be_imported_again() {
        openOverrides();

        slack.press("ann", "", ManageIds.DOWNLOAD);

        await().until(() -> slack.files("ann").size() == 1);
        assertThat(slack.files("ann").getFirst())
                .isEqualTo("\uFEFFportal_user,address\r\n<!channel>,all@example.com\r\njsmith,jsmith@example.com\r\n");
    }

    @Test
    void everything_comes_as_a_file_without_secrets() {
        slack.type("ann", "/email-settings export");

        await().until(() -> slack.files("ann").size() == 1);
        assertThat(slack.told("ann")).contains("comes in a direct message");
        assertThat(slack.files("ann").getFirst())
                .contains("\"key\" : \"documents\"", "jsmith@example.com")
                .doesNotContain("horse-battery");

        slack.type("ann", "/email-settings export Documents csv");
        await().until(() -> slack.files("ann").size() == 3);
        assertThat(slack.files("ann").get(1)).contains("documents").doesNotContain("smtp.example.com");
        slack.type("ann", "/email-settings export none");
        assertThat(slack.told("ann")).contains("No module is called `none`");
    }

    @Test
    void an_unclear_profile_offers_buttons_that_open_the_list() {
        slack.type("ann", "/email-settings overrides 5500");
        assertThat(slack.told("ann")).contains("do you want to see the From addresses of?");

        slack.pressInMessage("ann", ManageIds.OPEN_OVERRIDES);

        slack.see("ann", "From addresses");
    }

    @Test
    void who_may_not_is_refused_on_every_way() {
        slack.type("ivo", "/email-settings modules");
        assertThat(slack.told("ivo")).contains("You may not change mail settings");
        assertThat(slack.workspace.modal("ivo")).isEmpty();
        slack.type("ivo", "/email-settings overrides 5500/portal");
        slack.type("ivo", "/email-settings export");
        assertThat(slack.told("ivo")).contains("You may not");
        assertThat(slack.files("ivo")).isEmpty();
    }
}
