package sendcheck.editing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Provider;
import sendcheck.settings.Providers;
import sendcheck.settings.Submission;

/** The settings of providers that many use, to be filled in by name. */
public final class Presets {

    private static final List<String> COMMON = List.of(
            "m365",
            "outlook-com",
            "gmail",
            "gmail-relay",
            "yahoo",
            "icloud",
            "zoho",
            "fastmail",
            "ionos",
            "godaddy",
            "ses",
            "sendgrid",
            "mailgun",
            "postmark",
            "mailjet",
            "brevo",
            "smtp2go",
            "gmx",
            "ovh",
            "strato");

    private static final String WHOLE_ADDRESS = "full email address";

    private Presets() {}

    /** The providers to offer, those that most people use first. */
    public static List<Provider> common() {
        return COMMON.stream().flatMap(id -> Providers.ofId(id).stream()).toList();
    }

    /**
     * What a provider wants.
     *
     * @param fromAddress as typed; the user name of a provider that wants the whole address
     * @return empty: it has no server of one name
     */
    public static Optional<Suggestion> of(Provider provider, String fromAddress) {
        return provider.submission()
                .map(submission -> new Suggestion(why(provider), values(provider, submission, fromAddress)));
    }

    private static String why(Provider provider) {
        String password = provider.needsAppPassword()
                ? " It takes no normal password: make an app password there, and set that here."
                : provider.signIns().contains(Provider.SignInWay.API_KEY)
                        ? " Its password is made in the provider's console for sending only."
                        : "";
        return "Filled in for " + provider.name() + ". The user name is " + provider.user() + "." + password;
    }

    private static Map<Field, String> values(Provider provider, Submission submission, String fromAddress) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.DELIVERY, Form.SPECIFY_SERVER);
        values.put(Field.HOST, submission.host());
        values.put(Field.PORT, Integer.toString(submission.port()));
        values.put(Field.SECURITY, submission.security().key());
        values.put(Field.SIGN_IN, signIn(provider));
        if (provider.user().contains(WHOLE_ADDRESS) && !fromAddress.isBlank()) {
            values.put(Field.USER, fromAddress.strip());
        }
        return values;
    }

    /** The first way that this service knows; a token only where the provider is Microsoft. */
    private static String signIn(Provider provider) {
        boolean isMicrosoft = provider.id().startsWith("m365") || provider.id().equals("outlook-com");
        return provider.signIns().stream()
                .flatMap(way -> switch (way) {
                    case OAUTH -> isMicrosoft ? Stream.of(Form.WITH_OAUTH) : Stream.<String>empty();
                    case ADDRESS -> Stream.of(Form.NO_SIGN_IN);
                    case PASSWORD, APP_PASSWORD, API_KEY -> Stream.of(Form.WITH_PASSWORD);
                })
                .findFirst()
                .orElse(Form.WITH_PASSWORD);
    }
}
