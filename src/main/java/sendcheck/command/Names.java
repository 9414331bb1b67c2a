package sendcheck.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sendcheck.settings.ProfileName;
import sendcheck.settings.TypoDistance;

/** How a profile may be called, in words without case, punctuation and compatibility forms. */
record Names(ProfileName profile, Set<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{So}]+");

    static Names of(ProfileName profile) {
        Set<String> words = new LinkedHashSet<>(words(profile.fullTitle()));
        words.addAll(words(profile.key().toString()));
        return new Names(profile, words);
    }

    /** The words of a text; empty when there is neither letter nor digit in it. */
    static List<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(folded))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean isModule(List<String> typed) {
        return typed.equals(words(profile.moduleTitle()))
                || typed.equals(words(profile.key().module()));
    }

    /** Called exactly so, with or without its module. */
    boolean isCalled(List<String> typed) {
        return typed.equals(words(profile.title()))
                || typed.equals(words(profile.fullTitle()))
                || typed.equals(words(profile.key().profile()))
                || typed.equals(words(profile.key().toString()));
    }

    boolean hasAll(List<String> typed) {
        return words.containsAll(typed);
    }

    boolean hasPrefixes(List<String> typed) {
        return typed.stream().allMatch(prefix -> words.stream().anyMatch(word -> word.startsWith(prefix)));
    }

    /** Typing errors between the typed words and the words of this profile, each by its nearest. */
    int typos(List<String> typed) {
        return typed.stream().mapToInt(this::typos).sum();
    }

    /** Each typed word is near enough to one of this profile: one error from three letters on, two from six. */
    boolean hasAllWithTypos(List<String> typed) {
        return typed.stream().allMatch(word -> typos(word) <= allowed(word));
    }

    private int typos(String typed) {
        return words.stream()
                .mapToInt(word -> TypoDistance.between(typed, word))
                .min()
                .orElse(typed.length());
    }

    private static int allowed(String word) {
        return word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
    }
}
