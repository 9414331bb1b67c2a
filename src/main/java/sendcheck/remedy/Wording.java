package sendcheck.remedy;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.ShownText;
import sendcheck.settings.SignIn;

/** Fills the names of a situation into the texts of the knowledge. */
final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    private final Situation situation;

    Wording(Situation situation) {
        this.situation = situation;
    }

    /** The text with every {@code {name}} replaced; begins with a capital letter unless it begins with a name. */
    String sentence(String text) {
        String filled =
                PLACE.matcher(unnamed(text)).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
        return Situation.capitalised(filled);
    }

    /** The text with other words in place of those that stand before a name, where the name is unknown. */
    private String unnamed(String text) {
        String words = text;
        for (Unnamed one : Unnamed.ALL) {
            words = one.isUnknown(situation) ? one.in(words) : words;
        }
        return words;
    }

    /** @throws IllegalArgumentException when there is no such name */
    private String value(String name) {
        return switch (name) {
            case "host" -> situation.host();
            case "from" -> situation.from();
            case "recipient" -> situation.recipient();
            case "account" -> situation.account();
            case "name" -> situation.accountName();
            case "app" -> of("the application", OAuthClient::clientId);
            case "tenant" -> of("the tenant", OAuthClient::tenant);
            case "addresses" -> situation.ourAddresses();
            case "allow" -> situation.allowAddresses();
            case "firewall" -> situation.openFirewall();
            case "stage" -> situation.stageTitle();
            case "submission" -> situation.submission();
            case "user" -> situation.userName();
            default -> throw new IllegalArgumentException("nothing is called " + name);
        };
    }

    /** The noun with what the application that signs in tells of it, when one does. */
    private String of(String noun, Function<OAuthClient, String> told) {
        return situation.signIn() instanceof SignIn.OAuth(String user, OAuthClient client)
                ? noun + " " + ShownText.of(told.apply(client))
                : noun;
    }
}
