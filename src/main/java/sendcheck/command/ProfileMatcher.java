package sendcheck.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ProfileName;

/**
 * Finds the profiles that a typed name means: by key, title, words and prefixes. What is only near a name, as with a typing
 * error, is offered and never taken: a test sends mail.
 */
public final class ProfileMatcher {

    private static final int MOST_NEAREST = 5;

    private final List<String> typed;
    private final List<Names> names;
    private final Supplier<List<ProfileName>> archived;
    private final @Nullable String defaultModule;

    private ProfileMatcher(
            List<String> typed,
            List<Names> names,
            Supplier<List<ProfileName>> archived,
            @Nullable String defaultModule) {
        this.typed = typed;
        this.names = names;
        this.archived = archived;
        this.defaultModule = defaultModule;
    }

    /**
     * @param target as typed
     * @param profiles all that are in use, in the order of the catalog
     * @param archived those that are not; asked for when none in use is called exactly so
     * @param defaultModule key of the module that an unclear name means; null: none
     */
    public static Match match(
            String target,
            List<ProfileName> profiles,
            Supplier<List<ProfileName>> archived,
            @Nullable String defaultModule) {
        List<Names> names = profiles.stream().map(Names::of).toList();
        return new ProfileMatcher(Names.words(target), names, archived, defaultModule).match();
    }

    private Match match() {
        if (typed.isEmpty()) {
            return nearest();
        }
        if (typed.equals(List.of("all")) && !names.isEmpty()) {
            return sweep("all", profiles(name -> true));
        }
        List<ProfileName> module = profiles(name -> name.isModule(typed));
        if (!module.isEmpty()) {
            return sweep(module.get(0).moduleTitle(), module);
        }
        return firstOf(List.of(name -> name.isCalled(typed))).orElseGet(this::notCalledSo);
    }

    /** What is archived under exactly this name is meant rather than what is in use under a longer one. */
    private Match notCalledSo() {
        List<Names> former = archived.get().stream().map(Names::of).toList();
        return outOfUse(former, name -> name.isModule(typed) || name.isCalled(typed))
                .or(() -> firstOf(List.of(name -> name.hasAll(typed), name -> name.hasPrefixes(typed))))
                .or(() -> outOfUse(former, name -> name.hasAll(typed)))
                .or(() -> outOfUse(former, name -> name.hasPrefixes(typed)))
                .orElseGet(this::nearest);
    }

    private static Optional<Match> outOfUse(List<Names> former, Predicate<Names> way) {
        List<ProfileName> found =
                former.stream().filter(way).map(Names::profile).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Match.Archived(found));
    }

    private static Match sweep(String title, List<ProfileName> profiles) {
        return profiles.size() == 1 ? new Match.One(profiles.get(0)) : new Match.Sweep(title, profiles);
    }

    private Optional<Match> firstOf(List<Predicate<Names>> ways) {
        return ways.stream()
                .map(this::profiles)
                .filter(found -> !found.isEmpty())
                .map(this::choose)
                .findFirst();
    }

    private Match choose(List<ProfileName> found) {
        List<ProfileName> preferred = found.stream().filter(this::isPreferred).toList();
        List<ProfileName> left = preferred.isEmpty() ? found : preferred;
        return left.size() == 1 ? new Match.One(left.get(0)) : new Match.Several(left);
    }

    /** Those that a few typing errors may have meant, else whatever sounds most alike. */
    private Match nearest() {
        List<Names> meant =
                names.stream().filter(name -> name.hasAllWithTypos(typed)).toList();
        return new Match.Nearest((typed.isEmpty() || meant.isEmpty() ? names : meant)
                .stream()
                        .sorted(Comparator.comparingInt((Names name) -> name.typos(typed))
                                .thenComparing(name -> !isPreferred(name.profile())))
                        .limit(MOST_NEAREST)
                        .map(Names::profile)
                        .toList());
    }

    private boolean isPreferred(ProfileName profile) {
        return profile.key().module().equals(defaultModule);
    }

    private List<ProfileName> profiles(Predicate<Names> way) {
        return names.stream().filter(way).map(Names::profile).toList();
    }
}
