package sendcheck.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/**
 * The settings of a profile as texts, as someone types them; secrets are not among them.
 *
 * @param values by field, unchecked; what is missing is empty
 */
public record Form(Map<Field, String> values) {

    /** Values of {@link Field#DELIVERY}. */
    public static final String SPECIFY_SERVER = "specify-server";

    public static final String PREPARERS_EMAIL_PROGRAM = "preparers-email-program";

    /** Values of {@link Field#SIGN_IN}. */
    public static final String NO_SIGN_IN = "none";

    public static final String WITH_PASSWORD = "password";
    public static final String WITH_OAUTH = "oauth";

    /** Values of {@link Field#GRANT}. */
    public static final String CLIENT_SECRET = "client-secret";

    public static final String CLIENT_CERTIFICATE = "client-certificate";
    public static final String DELEGATED = "delegated";

    /** Values of {@link Field#CLEARTEXT}; anything else is no. */
    public static final String YES = "yes";

    public Form {
        EnumMap<Field, String> copy = new EnumMap<>(Field.class);
        values.forEach((field, text) -> {
            if (!text.isEmpty()) {
                copy.put(field, text);
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** What a profile holds now. */
    public static Form of(Profile profile) {
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        Sender sender = profile.sender();
        values.put(Field.FROM_NAME, sender.name());
        values.put(Field.FROM_ADDRESS, sender.address());
        values.put(Field.REPLY_TO, sender.replyTo() == null ? "" : sender.replyTo());
        values.put(Field.BCC, String.join(", ", sender.bcc()));
        values.put(Field.TEST_RECIPIENT, profile.testRecipient());
        switch (profile.delivery()) {
            case Delivery.PreparersEmailProgram() -> values.put(Field.DELIVERY, PREPARERS_EMAIL_PROGRAM);
            case Delivery.SpecifyServer(MailServer server) -> {
                values.put(Field.DELIVERY, SPECIFY_SERVER);
                add(server, values);
            }
        }
        return new Form(values);
    }

    private static void add(MailServer server, Map<Field, String> values) {
        values.put(Field.HOST, server.host());
        values.put(Field.PORT, server.port() == 0 ? "" : Integer.toString(server.port()));
        values.put(Field.SECURITY, server.security().key());
        values.put(Field.TRUST_ANCHORS, server.trustAnchors() == null ? "" : server.trustAnchors());
        values.put(Field.CLEARTEXT, server.allowsCleartextPassword() ? YES : "");
        switch (server.signIn()) {
            case SignIn.None() -> values.put(Field.SIGN_IN, NO_SIGN_IN);
            case SignIn.Password(String user, var password) -> {
                values.put(Field.SIGN_IN, WITH_PASSWORD);
                values.put(Field.USER, user);
            }
            case SignIn.OAuth(String user, OAuthClient client) -> {
                values.put(Field.SIGN_IN, WITH_OAUTH);
                values.put(Field.USER, user);
                add(client, values);
            }
        }
    }

    private static void add(OAuthClient client, Map<Field, String> values) {
        values.put(Field.AUTHORITY_HOST, client.authorityHost());
        values.put(Field.TENANT, client.tenant());
        values.put(Field.CLIENT_ID, client.clientId());
        values.put(
                Field.GRANT,
                switch (client.grant()) {
                    case OAuthGrant.ClientSecret secret -> CLIENT_SECRET;
                    case OAuthGrant.Certificate certificate -> CLIENT_CERTIFICATE;
                    case OAuthGrant.Delegated delegated -> DELEGATED;
                });
    }

    /** What was typed; empty when it was not filled in. */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** With these texts in place of those that it has; an empty one takes the field away. */
    public Form with(Map<Field, String> texts) {
        EnumMap<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(values);
        more.putAll(texts);
        return new Form(more);
    }

    /** The text of every field, empty ones included, so that what was cleared stays cleared where this is laid over another form. */
    public Map<Field, String> everything() {
        EnumMap<Field, String> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            all.put(field, get(field));
        }
        return all;
    }

    public Form with(Field field, String text) {
        return with(Map.of(field, text));
    }

    /** The fields that another form has otherwise, in the order of the fields; white space around a text does not count. */
    public List<Difference> changesTo(Form other) {
        return Arrays.stream(Field.values())
                .filter(field -> !isSame(field, other))
                .map(field -> new Difference(field, get(field), other.get(field)))
                .toList();
    }

    /** Both have the same text there; white space around it does not count. */
    boolean isSame(Field field, Form other) {
        return Margins.strip(get(field)).equals(Margins.strip(other.get(field)));
    }

    /** With the former texts of these fields, whatever they are now. */
    public Form without(List<Difference> changes) {
        Form former = this;
        for (Difference change : changes) {
            former = former.with(change.field(), change.before());
        }
        return former;
    }

    /** The addresses of a text that may hold several, parted by commas, semicolons or line breaks. */
    static List<String> addresses(String text) {
        return Arrays.stream(text.split("[,;\\n]"))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
