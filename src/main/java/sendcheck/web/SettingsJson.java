package sendcheck.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sendcheck.reading.ReadSettings;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Profile;
import sendcheck.settings.Secret;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings in the form that {@code openapi.yaml} describes.
 *
 * @param text may hold secrets
 * @param tag of the text (RFC 9110 section 8.8.3), made without the secrets themselves: it tells nothing of them, and
 *     changes with the version when they do
 */
record SettingsJson(String text, String tag) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param secrets whether they are in it */
    static SettingsJson of(ReadSettings.Settings settings, boolean secrets) {
        Map<String, Object> body = body(settings);
        String tag = tag(JSON.writeValueAsString(body) + secrets);
        if (secrets) {
            body.put("secrets", secrets(settings.profile().delivery()));
        }
        return new SettingsJson(JSON.writeValueAsString(body), tag);
    }

    private static String tag(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static Map<String, Object> body(ReadSettings.Settings settings) {
        Profile profile = settings.profile();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("module", profile.key().module());
        body.put("moduleTitle", profile.moduleTitle());
        body.put("profile", profile.key().profile());
        body.put("profileTitle", profile.title());
        body.put("version", profile.version());
        switch (profile.delivery()) {
            case Delivery.PreparersEmailProgram() -> {
                body.put("delivery", "preparers-email-program");
                body.put("server", null);
            }
            case Delivery.SpecifyServer(MailServer server) -> {
                body.put("delivery", "specify-server");
                body.put("server", server(server));
            }
        }
        body.put("sender", sender(profile.sender()));
        Map<String, String> overrides = new LinkedHashMap<>();
        settings.overrides().forEach(override -> overrides.put(override.portalUser(), override.address()));
        body.put("overrides", overrides);
        return body;
    }

    private static Map<String, Object> server(MailServer server) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("host", orNull(server.host()));
        body.put("port", server.port() == 0 ? null : server.port());
        body.put("security", server.security().key());
        body.put("allowCleartextPassword", server.allowsCleartextPassword());
        body.put("trustAnchors", server.trustAnchors());
        switch (server.signIn()) {
            case SignIn.None() -> body.put("signIn", "none");
            case SignIn.Password(String user, Secret password) -> {
                body.put("signIn", "password");
                body.put("user", orNull(user));
            }
            case SignIn.OAuth(String user, OAuthClient client) -> {
                body.put("signIn", "oauth");
                body.put("user", orNull(user));
                body.put("oauth", oauth(client));
            }
        }
        return body;
    }

    private static Map<String, Object> oauth(OAuthClient client) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("authorityHost", client.authorityHost());
        body.put("tenant", orNull(client.tenant()));
        body.put("clientId", orNull(client.clientId()));
        body.put(
                "grant",
                switch (client.grant()) {
                    case OAuthGrant.ClientSecret secret -> "client-secret";
                    case OAuthGrant.Certificate certificate -> "client-certificate";
                    case OAuthGrant.Delegated() -> "delegated";
                });
        return body;
    }

    private static Map<String, Object> sender(Sender sender) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fromName", orNull(sender.name()));
        body.put("from", orNull(sender.address()));
        body.put("replyTo", sender.replyTo());
        body.put("bcc", List.copyOf(sender.bcc()));
        return body;
    }

    /** Those that the sign-in needs and that are set. */
    private static Map<String, Object> secrets(Delivery delivery) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (delivery instanceof Delivery.SpecifyServer(MailServer server)) {
            switch (server.signIn()) {
                case SignIn.None() -> {}
                case SignIn.Password(String user, Secret password) -> put(body, "password", password);
                case SignIn.OAuth(String user, OAuthClient client) -> {
                    switch (client.grant()) {
                        case OAuthGrant.ClientSecret(Secret secret) -> put(body, "clientSecret", secret);
                        case OAuthGrant.Certificate(Secret pem) -> put(body, "clientCertificate", pem);
                        case OAuthGrant.Delegated() -> {}
                    }
                }
            }
        }
        return body;
    }

    private static void put(Map<String, Object> body, String name, Secret secret) {
        if (!secret.isEmpty()) {
            body.put(name, secret.reveal());
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
