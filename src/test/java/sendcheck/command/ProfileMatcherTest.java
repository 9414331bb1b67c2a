package sendcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(ProfileMatcher.match(target, ALL, null)).isEqualTo(new Match.One(PORTAL));
    }

    @Test
    void offers_every_profile_of_that_name() {
        assertThat(ProfileMatcher.match("portal", ALL, null))
                .isEqualTo(new Match.Several(List.of(PORTAL, OTHER_PORTAL)));
        assertThat(ProfileMatcher.match("email", ALL, null))
                .isEqualTo(new Match.Several(List.of(SIGNER, PORTAL, DOCUMENTS, NOTICES)));
    }

    @Test
    void prefers_the_default_module_of_the_channel() {
        assertThat(ProfileMatcher.match("portal", ALL, "5500")).isEqualTo(new Match.One(PORTAL));
        assertThat(ProfileMatcher.match("portal", ALL, "compliance")).isEqualTo(new Match.One(OTHER_PORTAL));
        assertThat(ProfileMatcher.match("portal", ALL, "documents"))
                .isEqualTo(new Match.Several(List.of(PORTAL, OTHER_PORTAL)));
        assertThat(ProfileMatcher.match("email", ALL, "5500")).isEqualTo(new Match.Several(List.of(SIGNER, PORTAL)));
    }

    @Test
    void does_not_let_the_default_module_win_over_another_that_is_named() {
        assertThat(ProfileMatcher.match("compliance portal", ALL, "5500")).isEqualTo(new Match.One(OTHER_PORTAL));
    }

    @Test
    void sweeps_a_module_or_all() {
        assertThat(ProfileMatcher.match("5500", ALL, null)).isEqualTo(new Match.Sweep("5500", List.of(SIGNER, PORTAL)));
        assertThat(ProfileMatcher.match("COMPLIANCE", ALL, "5500"))
                .isEqualTo(new Match.Sweep("Compliance", List.of(NOTICES, OTHER_PORTAL)));
        assertThat(ProfileMatcher.match("All", ALL, null)).isEqualTo(new Match.Sweep("all", ALL));
    }

    @Test
    void runs_the_only_profile_of_a_module_by_itself() {
        assertThat(ProfileMatcher.match("documents", ALL, "5500")).isEqualTo(new Match.One(DOCUMENTS));
        assertThat(ProfileMatcher.match("all", List.of(SIGNER), null)).isEqualTo(new Match.One(SIGNER));
    }

    @Test
    void asks_about_a_name_with_typing_errors_and_never_starts_it() {
        assertThat(ProfileMatcher.match("sharin emial", ALL, null)).isEqualTo(new Match.Nearest(List.of(DOCUMENTS)));
        assertThat(ProfileMatcher.match("portla", ALL, null))
                .isEqualTo(new Match.Nearest(List.of(PORTAL, OTHER_PORTAL)));
        assertThat(ProfileMatcher.match("portla", ALL, "compliance"))
                .isEqualTo(new Match.Nearest(List.of(OTHER_PORTAL, PORTAL)));
    }

    @Test
    void puts_fewer_typing_errors_before_the_default_module() {
        assertThat(ProfileMatcher.match("complianse notices", ALL, "5500"))
                .isInstanceOfSatisfying(
                        Match.Nearest.class,
                        nearest -> assertThat(nearest.profiles()).startsWith(NOTICES));
    }

    @Test
    void names_the_nearest_when_nothing_fits() {
        assertThat(ProfileMatcher.match("portfolio", ALL, null))
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
        assertThat(ProfileMatcher.match(target, ALL, "5500")).isInstanceOf(Match.Nearest.class);
    }

    @Test
    void has_nothing_to_offer_without_profiles() {
        assertThat(ProfileMatcher.match("portal", List.of(), null)).isEqualTo(new Match.Nearest(List.of()));
        assertThat(ProfileMatcher.match("all", List.of(), null)).isEqualTo(new Match.Nearest(List.of()));
    }

    private static ProfileName profile(String key, String moduleTitle, String title) {
        return new ProfileName(ProfileKey.parse(key), moduleTitle, title);
    }
}
