package sendcheck.files;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.Inventory;
import sendcheck.catalog.Names;
import sendcheck.editing.Form;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/** Reads an inventory from JSON; what is wrong is told to the place, and the inventory must then not be used. */
final class InventoryReader {
    /** Version of the form of the files. */
    static final int FORMAT = 1;

    private static final String KEY_FORM = "[a-z0-9][a-z0-9-]{0,39}";
    private static final String CHANNEL_ID = "[CG][A-Z0-9]{6,}";
    /** Stands for a key that was told as wrong. */
    private static final String NO_KEY = "none";

    private final Set<String> keys = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> channels = new HashSet<>();

    Inventory read(JsonPlace file) {
        file.allow("format", "modules");
        file.number("format", FORMAT, FORMAT);
        List<Inventory.ModuleEntry> modules =
                file.objects("modules").stream().map(this::module).toList();
        if (modules.isEmpty()) {
            file.complain("modules", "must name at least one module");
        }
        return new Inventory(modules);
    }

    private Inventory.ModuleEntry module(JsonPlace place) {
        place.allow("key", "title", "alertChannel", "channels", "archived", "profiles");
        String key = key(place, "");
        boolean archived = place.flag("archived");
        String title = title(place, "", archived);
        return new Inventory.ModuleEntry(
                key,
                title,
                alertChannel(place),
                place.texts("channels").stream()
                        .map(channel -> channel(place, channel))
                        .toList(),
                archived,
                place.objects("profiles").stream()
                        .map(profile -> profile(profile, key, title))
                        .toList());
    }

    private String key(JsonPlace place, String before) {
        String key = place.required("key");
        if (key.isEmpty()) {
            return NO_KEY;
        }
        if (!key.matches(KEY_FORM)) {
            place.complain("key", "must be 1 to 40 lower-case letters, digits and hyphens");
            return NO_KEY;
        }
        if (!keys.add(before + key)) {
            place.complain("key", "is there twice: " + key);
        }
        return key;
    }

    /** Only what is out of use may be called as something else is. */
    private String title(JsonPlace place, String before, boolean archived) {
        String title = place.required("title", Names::titleProblem);
        if (!archived && !title.isEmpty() && !titles.add(before + '\n' + title.toLowerCase(Locale.ROOT))) {
            place.complain("title", "is there twice: " + title);
        }
        return title;
    }

    /** An id as it is, a name with its {@code #}. */
    private static @Nullable String alertChannel(JsonPlace place) {
        String channel = place.text("alertChannel");
        if (channel == null || channel.startsWith("#") || channel.matches(CHANNEL_ID)) {
            return channel;
        }
        if (channel.isBlank()) {
            place.complain("alertChannel", "must be a channel id or name");
        }
        return "#" + channel;
    }

    private String channel(JsonPlace place, String text) {
        String channel = text.startsWith("#") ? text.substring(1) : text;
        if (channel.isBlank() || channel.startsWith("#")) {
            place.complain("channels", "must hold channel ids or names");
        } else if (!channels.add(channel)) {
            place.complain("channels", "gives a channel a second module: " + channel);
        }
        return channel;
    }

    private Inventory.ProfileEntry profile(JsonPlace place, String module, String moduleTitle) {
        place.allow(
                "key",
                "title",
                "delivery",
                "host",
                "port",
                "security",
                "user",
                "password",
                "oauth",
                "trustAnchors",
                "allowCleartextPassword",
                "fromName",
                "from",
                "replyTo",
                "bcc",
                "testRecipient",
                "archived",
                "overrides");
        ProfileKey key = new ProfileKey(module, key(place, module + "/"));
        boolean archived = place.flag("archived");
        String title = title(place, module + "/", archived);
        Sender sender = new Sender(
                place.text("fromName", ""), place.text("from", ""), place.text("replyTo"), place.texts("bcc"));
        Profile profile =
                new Profile(key, moduleTitle, title, delivery(place), sender, place.text("testRecipient", ""), 1);
        return new Inventory.ProfileEntry(profile, archived, OverridesPart.of(key, place));
    }

    private static Delivery delivery(JsonPlace place) {
        MailServer server = new MailServer(
                place.text("host", ""),
                place.number("port", 1, 65535),
                Security.of(place.choice("security", "starttls", "tls", "none")),
                signIn(place),
                place.text("trustAnchors"),
                place.flag("allowCleartextPassword"));
        String delivery = place.choice("delivery", Form.SPECIFY_SERVER, Form.PREPARERS_EMAIL_PROGRAM);
        return delivery.equals(Form.SPECIFY_SERVER)
                ? new Delivery.SpecifyServer(server)
                : new Delivery.PreparersEmailProgram();
    }

    private static SignIn signIn(JsonPlace place) {
        String user = place.text("user");
        String password = place.text("password");
        JsonPlace oauth = place.object("oauth");
        if (user == null && password == null && oauth == null) {
            return new SignIn.None();
        }
        if (user == null) {
            place.complain("user", "is missing, but there is a " + (oauth == null ? "password" : "sign-in by OAuth"));
        }
        if (password != null && oauth != null) {
            place.complain("password", "and oauth exclude each other");
        }
        String known = user == null ? "" : user;
        return oauth == null
                ? new SignIn.Password(known, new Secret(password == null ? "" : password))
                : new SignIn.OAuth(known, OAuthPart.client(oauth));
    }
}
