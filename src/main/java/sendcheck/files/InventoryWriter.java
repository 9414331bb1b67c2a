package sendcheck.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sendcheck.catalog.Inventory;
import sendcheck.editing.Form;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Profile;
import sendcheck.settings.Sender;
import sendcheck.settings.SenderOverride;
import sendcheck.settings.SignIn;

/** Puts an inventory into the form that {@link InventoryReader} reads; what has its default is left out, and every secret. */
final class InventoryWriter {

    private InventoryWriter() {}

    static Map<String, Object> written(Inventory inventory) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", InventoryReader.FORMAT);
        file.put(
                "modules",
                inventory.modules().stream().map(InventoryWriter::written).toList());
        return file;
    }

    private static Map<String, Object> written(Inventory.ModuleEntry module) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("key", module.key());
        written.put("title", module.title());
        if (module.alertChannel() != null) {
            written.put("alertChannel", module.alertChannel());
        }
        put(written, "channels", module.channels());
        if (module.archived()) {
            written.put("archived", true);
        }
        written.put(
                "profiles",
                module.profiles().stream().map(InventoryWriter::written).toList());
        return written;
    }

    private static Map<String, Object> written(Inventory.ProfileEntry entry) {
        Map<String, Object> written = new LinkedHashMap<>();
        Profile profile = entry.profile();
        written.put("key", profile.key().profile());
        written.put("title", profile.title());
        if (entry.archived()) {
            written.put("archived", true);
        }
        switch (profile.delivery()) {
            case Delivery.PreparersEmailProgram() -> written.put("delivery", Form.PREPARERS_EMAIL_PROGRAM);
            case Delivery.SpecifyServer(MailServer server) -> {
                written.put("delivery", Form.SPECIFY_SERVER);
                server(written, server);
            }
        }
        Sender sender = profile.sender();
        put(written, "fromName", sender.name());
        put(written, "from", sender.address());
        if (sender.replyTo() != null) {
            written.put("replyTo", sender.replyTo());
        }
        put(written, "bcc", sender.bcc());
        put(written, "testRecipient", profile.testRecipient());
        put(
                written,
                "overrides",
                entry.overrides().stream().map(InventoryWriter::written).toList());
        return written;
    }

    private static void server(Map<String, Object> written, MailServer server) {
        put(written, "host", server.host());
        if (server.port() != 0) {
            written.put("port", server.port());
        }
        written.put("security", server.security().key());
        switch (server.signIn()) {
            case SignIn.None() -> {}
            case SignIn.Password(String user, var unwritten) -> written.put("user", user);
            case SignIn.OAuth(String user, OAuthClient client) -> {
                written.put("user", user);
                written.put("oauth", written(client));
            }
        }
        if (server.trustAnchors() != null) {
            written.put("trustAnchors", server.trustAnchors());
        }
        if (server.allowsCleartextPassword()) {
            written.put("allowCleartextPassword", true);
        }
    }

    private static Map<String, Object> written(OAuthClient client) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (!client.authorityHost().equals(OAuthClient.MICROSOFT)) {
            written.put("authorityHost", client.authorityHost());
        }
        written.put("tenant", client.tenant());
        written.put("clientId", client.clientId());
        written.put("grant", grant(client.grant()));
        return written;
    }

    static String grant(OAuthGrant grant) {
        return switch (grant) {
            case OAuthGrant.ClientSecret unwritten -> Form.CLIENT_SECRET;
            case OAuthGrant.Certificate unwritten -> Form.CLIENT_CERTIFICATE;
            case OAuthGrant.Delegated() -> Form.DELEGATED;
        };
    }

    private static Map<String, Object> written(SenderOverride override) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("portalUser", override.portalUser());
        written.put("address", override.address());
        return written;
    }

    private static void put(Map<String, Object> written, String field, String text) {
        if (!text.isEmpty()) {
            written.put(field, text);
        }
    }

    private static void put(Map<String, Object> written, String field, List<?> list) {
        if (!list.isEmpty()) {
            written.put(field, list);
        }
    }
}
