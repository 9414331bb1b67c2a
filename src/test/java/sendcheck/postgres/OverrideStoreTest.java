package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sendcheck.catalog.Arranged;
import sendcheck.catalog.Arranged.Reason;
import sendcheck.catalog.CatalogChange;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.CatalogEditor;
import sendcheck.catalog.Overrides;
import sendcheck.catalog.Overrides.Comparison;
import sendcheck.catalog.Overrides.Replacement;
import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.Subject;
import sendcheck.editing.Source;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;
import sendcheck.testrun.Person;

class OverrideStoreTest {
    private static final Person SAM = new Person("U2", "Sam");
    private static final ProfileKey PORTAL = Installation.PORTAL;

    private Catalog catalog;
    private CatalogEditor editor;
    private Overrides overrides;

    @BeforeEach
    void install() throws Exception {
        Installation installation = Installation.seeded("""
                {"modules": [{"key": "5500", "title": "5500", "profiles": [
                  {"key": "portal", "title": "Portal Email", "overrides": [
                    {"portalUser": "ann", "address": "ann@example.com"},
                    {"portalUser": "bob", "address": "bob@example.com"},
                    {"portalUser": "eve", "address": "eve@example.com"}]}]}]}
                """);
        catalog = new CatalogStore(installation.jdbi(), installation.vault());
        editor = new CatalogEditStore(installation.jdbi(), installation.vault(), Clock.systemUTC());
        overrides = new OverrideStore(installation.jdbi(), Clock.systemUTC());
    }

    private static SenderOverride override(String user, String address) {
        return new SenderOverride(PORTAL, user, address);
    }

    private List<String> users() {
        return catalog.overrides(PORTAL).stream()
                .map(override -> override.portalUser() + "=" + override.address())
                .toList();
    }

    private List<String> log() {
        return editor.log(PORTAL, 10).stream()
                .map(change ->
                        change.kind() + " " + change.portalUser() + ": " + change.before() + " > " + change.after())
                .sorted()
                .toList();
    }

    @Test
    void one_is_added_changed_and_removed_and_each_is_logged() {
        overrides.put(override("zoe", "zoe@example.com"), SAM);
        overrides.put(override("BOB", "robert@example.com"), SAM);
        overrides.put(override("ann", "ann@example.com"), SAM);

        assertThat(overrides.remove(PORTAL, "Eve", "eve@example.com", SAM)).isEqualTo(new Arranged.Done());

        assertThat(users()).containsExactly("ann=ann@example.com", "bob=robert@example.com", "zoe=zoe@example.com");
        assertThat(log())
                .containsExactly(
                        "ADDED zoe:  > zoe@example.com",
                        "CHANGED bob: bob@example.com > robert@example.com",
                        "REMOVED eve: eve@example.com > ");
    }

    @Test
    void one_that_was_changed_meanwhile_is_not_removed() {
        overrides.put(override("bob", "robert@example.com"), SAM);

        assertThat(overrides.remove(PORTAL, "bob", "bob@example.com", SAM))
                .isEqualTo(Arranged.refused(Reason.CHANGED_MEANWHILE));
        assertThat(users()).contains("bob=robert@example.com");
    }

    private static final List<SenderOverride> LIST = List.of(
            override("ann", "ann@example.com"),
            override("Bob", "robert@example.com"),
            override("zoe", "zoe@example.com"));

    @Test
    void a_whole_list_is_compared_first_and_then_taken() {
        Comparison.Compared compared = (Comparison.Compared) overrides.compare(PORTAL, LIST, true);

        assertThat(compared.delta()).isEqualTo(new OverridesDelta(1, 1, 1, 1));
        assertThat(users()).hasSize(3).contains("eve=eve@example.com");
        assertThat(overrides.replace(PORTAL, LIST, true, compared.basis(), SAM, Source.IMPORT))
                .isEqualTo(new Replacement.Replaced(new OverridesDelta(1, 1, 1, 1)));
        assertThat(users()).containsExactly("ann=ann@example.com", "bob=robert@example.com", "zoe=zoe@example.com");
        assertThat(log()).hasSize(3);
        assertThat(editor.log(PORTAL, 10)).extracting(CatalogChange::source).containsOnly(Source.IMPORT);
    }

    @Test
    void a_list_that_is_not_the_whole_removes_nothing() {
        Comparison.Compared compared = (Comparison.Compared) overrides.compare(PORTAL, LIST, false);

        assertThat(compared.delta()).isEqualTo(new OverridesDelta(1, 1, 0, 2));
        overrides.replace(PORTAL, LIST, false, compared.basis(), SAM, Source.IMPORT);
        assertThat(users()).hasSize(4).contains("eve=eve@example.com");
        assertThat(editor.log(PORTAL, 10))
                .extracting(CatalogChange::kind)
                .containsExactlyInAnyOrder(Kind.ADDED, Kind.CHANGED);
    }

    @Test
    void a_list_agreed_to_before_someone_else_changed_something_is_not_taken() {
        Comparison.Compared compared = (Comparison.Compared) overrides.compare(PORTAL, LIST, true);
        overrides.put(override("new", "new@example.com"), SAM);

        Replacement replacement = overrides.replace(PORTAL, LIST, true, compared.basis(), SAM, Source.IMPORT);

        assertThat(replacement)
                .isInstanceOfSatisfying(
                        Replacement.Outrun.class,
                        outrun -> assertThat(outrun.now().delta()).isEqualTo(new OverridesDelta(1, 1, 2, 1)));
        assertThat(users()).hasSize(4);
    }

    @Test
    void an_archived_profile_takes_none() {
        editor.archive(new Subject.OfProfile(PORTAL), SAM);

        assertThat(overrides.put(override("zoe", "zoe@example.com"), SAM)).isEqualTo(Arranged.refused(Reason.GONE));
        assertThat(overrides.compare(PORTAL, LIST, true)).isEqualTo(new Comparison.Gone());
        assertThat(overrides.replace(PORTAL, LIST, true, "", SAM, Source.IMPORT))
                .isEqualTo(new Replacement.Gone());
    }

    @Test
    void a_hundred_thousand_are_compared_and_taken() {
        List<SenderOverride> many = IntStream.range(0, 100_000)
                .mapToObj(i -> override("user" + i, "user" + i + "@example.com"))
                .toList();

        Comparison.Compared first = (Comparison.Compared) overrides.compare(PORTAL, many, true);
        overrides.replace(PORTAL, many, true, first.basis(), SAM, Source.IMPORT);
        Comparison.Compared again = (Comparison.Compared) overrides.compare(PORTAL, many, true);

        assertThat(again.delta()).isEqualTo(new OverridesDelta(0, 0, 0, 100_000));
    }
}
