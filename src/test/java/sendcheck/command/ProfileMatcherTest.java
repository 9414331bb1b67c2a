package sendcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;

class ProfileMatcherTest {

    private static final ProfileName SIGNER = profile("5500/signer", "5500", "Signer Email");
    private static final ProfileName PORTAL = profile("5500/portal", "5500", "Portal Email");
    private static final ProfileName DOCUMENTS = profile("documents/sharing", "Documents", "Sharing Email");
    private static final ProfileName NOTICES = profile("compliance/notices", "Compliance", "Notice Email");
    private static final ProfileName OTHER_PORTAL = profile("compliance/portal", "Compliance", "Portal Notices");
    private static final List<ProfileName> ALL = List.of(SIGNER, PORTAL, DOCUMENTS, NOTICES, OTHER_PORTAL);

    private static Match match(String target, List<ProfileName> profiles, @Nullable String defaultModule) {
        return ProfileMatcher.match(target, profiles, List::of, defaultModule);
    }

    private static Match among(List<ProfileName> inUse, String target, ProfileName... archived) {
        return ProfileMatcher.match(target, inUse, () -> List.of(archived), null);
    }

    @Test
    void tells_what_is_archived_from_what_was_never_there() {
        List<ProfileName> inUse = List.of(SIGNER, DOCUMENTS);

        assertThat(among(inUse, "5500/portal", PORTAL)).isEqualTo(new Match.Archived(List.of(PORTAL)));
        assertThat(among(inUse, "port", PORTAL)).isEqualTo(new Match.Archived(List.of(PORTAL)));
        assertThat(among(inUse, "Compliance", NOTICES, OTHER_PORTAL))
                .isEqualTo(new Match.Archived(List.of(NOTICES, OTHER_PORTAL)));
        assertThat(among(inUse, "portla", PORTAL)).isInstanceOf(Match.Nearest.class);
        assertThat(among(List.of(), "portal", PORTAL)).isEqualTo(new Match.Archived(List.of(PORTAL)));
    }

    @Test
    void takes_what_is_in_use_before_what_is_archived_but_never_a_longer_name_for_an_archived_one() {
        ProfileName longer = profile("5500/portal-new", "5500", "New Portal Email");

        assertThat(among(List.of(OTHER_PORTAL), "portal", PORTAL)).isEqualTo(new Match.One(OTHER_PORTAL));
        assertThat(among(List.of(SIGNER), "email", PORTAL)).isEqualTo(new Match.One(SIGNER));
        assertThat(among(List.of(longer), "5500/portal", PORTAL)).isEqualTo(new Match.Archived(List.of(PORTAL)));
        assertThat(among(List.of(longer), "new", PORTAL)).isEqualTo(new Match.One(longer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5500/portal",
                "5500 portal",
                "5500 \u00B7 Portal Email",
                "Portal Email",
                "PORTAL EMAIL",
                "5500 port",
                "5500-portal",
                "\uFF15\uFF15\uFF10\uFF10 portal"
            })
    void finds_a_profile_by_key_title_words_and_prefix(String target) {
        assertThat(match(target, ALL, null)).isEqualTo(new Match.One(PORTAL));
    }

    @Test
    void offers_every_profile_of_that_name() {
        assertThat(match("portal", ALL, null)).isEqualTo(new Match.Several(List.of(PORTAL, OTHER_PORTAL)));
        assertThat(match("email", ALL, null)).isEqualTo(new Match.Several(List.of(SIGNER, PORTAL, DOCUMENTS, NOTICES)));
    }

    @Test
    void prefers_the_default_module_of_the_channel() {
        assertThat(match("portal", ALL, "5500")).isEqualTo(new Match.One(PORTAL));
        assertThat(match("portal", ALL, "compliance")).isEqualTo(new Match.One(OTHER_PORTAL));
        assertThat(match("portal", ALL, "documents")).isEqualTo(new Match.Several(List.of(PORTAL, OTHER_PORTAL)));
        assertThat(match("email", ALL, "5500")).isEqualTo(new Match.Several(List.of(SIGNER, PORTAL)));
    }

    @Test
    void does_not_let_the_default_module_win_over_another_that_is_named() {
        assertThat(match("compliance portal", ALL, "5500")).isEqualTo(new Match.One(OTHER_PORTAL));
    }

    @Test
    void sweeps_a_module_or_all() {
        assertThat(match("5500", ALL, null)).isEqualTo(new Match.Sweep("5500", List.of(SIGNER, PORTAL)));
        assertThat(match("COMPLIANCE", ALL, "5500"))
                .isEqualTo(new Match.Sweep("Compliance", List.of(NOTICES, OTHER_PORTAL)));
        assertThat(match("All", ALL, null)).isEqualTo(new Match.Sweep("all", ALL));
    }

    @Test
    void runs_the_only_profile_of_a_module_by_itself() {
        assertThat(match("documents", ALL, "5500")).isEqualTo(new Match.One(DOCUMENTS));
        assertThat(match("all", List.of(SIGNER), null)).isEqualTo(new Match.One(SIGNER));
    }

    @Test
    void asks_about_a_name_with_typing_errors_and_never_starts_it() {
        assertThat(match("sharin emial", ALL, null)).isEqualTo(new Match.Nearest(List.of(DOCUMENTS)));
        assertThat(match("portla", ALL, null)).isEqualTo(new Match.Nearest(List.of(PORTAL, OTHER_PORTAL)));
        assertThat(match("portla", ALL, "compliance")).isEqualTo(new Match.Nearest(List.of(OTHER_PORTAL, PORTAL)));
    }

    @Test
    void puts_fewer_typing_errors_before_the_default_module() {
        assertThat(match("complianse notices", ALL, "5500"))
                .isInstanceOfSatisfying(
                        Match.Nearest.class,
                        nearest -> assertThat(nearest.profiles()).startsWith(NOTICES));
    }

    @Test
    void names_the_nearest_when_nothing_fits() {
        assertThat(match("portfolio", ALL, null))
                .isInstanceOfSatisfying(
                        Match.Nearest.class,
                        nearest -> assertThat(nearest.profiles())
                                .startsWith(PORTAL, OTHER_PORTAL)
                                .hasSize(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDCE7",
                "\u05E9\u05DC\u05D5\u05DD",
                "@channel",
                "'; DROP TABLE profiles; --",
                "-",
                "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
            })
    void offers_names_for_whatever_is_typed(String target) {
        assertThat(match(target, ALL, "5500")).isInstanceOf(Match.Nearest.class);
    }

    @Test
    void has_nothing_to_offer_without_profiles() {
        assertThat(match("portal", List.of(), null)).isEqualTo(new Match.Nearest(List.of()));
        assertThat(match("all", List.of(), null)).isEqualTo(new Match.Nearest(List.of()));
    }

    private static ProfileName profile(String key, String moduleTitle, String title) {
        return new ProfileName(ProfileKey.parse(key), moduleTitle, title);
    }
}
