package sendcheck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a batch: a JSON object each. */
final class BatchLineParser {

    private static final Set<String> PARTS = Set.of(
            "name",
            "host",
            "port",
            "security",
            "user",
            "password",
            "passwordEnv",
            "oauthTenant",
            "oauthClientId",
            "oauthSecret",
            "oauthSecretEnv",
            "oauthCertificateFile",
            "oauthAuthorityHost",
            "from",
            "to",
            "caFile",
            "allowCleartextPassword",
            "dryRun");

    /** Some editors put it before the first line. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final JsonMapper json;
    private final TargetReader targets;
    private final boolean dryRun;

    /** @param dryRun whether nothing is sent whatever the lines say */
    BatchLineParser(JsonMapper json, Map<String, String> environment, boolean dryRun) {
        this.json = json;
        this.targets = new TargetReader(environment, UnaryOperator.identity());
        this.dryRun = dryRun;
    }

    BatchLine parse(String text, String lineName) {
        try {
            JsonNode object = json.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            return object.isObject()
                    ? parse(object, lineName)
                    : new BatchLine.Bad(lineName, "The line is not a JSON object.");
        } catch (JacksonException malformed) {
            // its message may quote the line, which may hold a password
            return new BatchLine.Bad(
                    lineName,
                    "The line is not valid JSON, seen at character "
                            + malformed.getLocation().getColumnNr() + ".");
        }
    }

    private BatchLine parse(JsonNode object, String lineName) {
        List<String> complaints = new ArrayList<>();
        object.propertyNames().stream()
                .filter(name -> !PARTS.contains(name))
                .forEach(name -> complaints.add("There is no setting \"" + Printable.line(name) + "\"."));
        Draft draft = draft(object, complaints);
        Target target = targets.read(draft, lineName, complaints);
        return target == null || !complaints.isEmpty()
                ? new BatchLine.Bad(draft.name() == null ? lineName : draft.name(), String.join(" ", complaints))
                : new BatchLine.Good(target);
    }

    private Draft draft(JsonNode object, List<String> complaints) {
        return new Draft(
                text(object, "name", complaints),
                text(object, "host", complaints),
                port(object.get("port"), complaints),
                text(object, "security", complaints),
                text(object, "user", complaints),
                secret(object, "password", complaints),
                text(object, "passwordEnv", complaints),
                oauth(object, complaints),
                text(object, "from", complaints),
                text(object, "to", complaints),
                text(object, "caFile", complaints),
                flag(object, "allowCleartextPassword", complaints),
                flag(object, "dryRun", complaints) || dryRun);
    }

    private static OAuthDraft oauth(JsonNode object, List<String> complaints) {
        return new OAuthDraft(
                text(object, "oauthTenant", complaints),
                text(object, "oauthClientId", complaints),
                secret(object, "oauthSecret", complaints),
                text(object, "oauthSecretEnv", complaints),
                text(object, "oauthCertificateFile", complaints),
                text(object, "oauthAuthorityHost", complaints));
    }

    private static @Nullable Secret secret(JsonNode object, String part, List<String> complaints) {
        String text = text(object, part, complaints);
        return text == null ? null : new Secret(text);
    }

    private static @Nullable String text(JsonNode object, String part, List<String> complaints) {
        JsonNode value = object.get(part);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            complaints.add(part + " must be a text in quotes.");
            return "";
        }
        return value.stringValue();
    }

    private static @Nullable Integer port(@Nullable JsonNode value, List<String> complaints) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            complaints.add("port must be a whole number without quotes.");
            return 0;
        }
        return value.intValue();
    }

    private static boolean flag(JsonNode object, String part, List<String> complaints) {
        JsonNode value = object.get(part);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            complaints.add(part + " must be true or false.");
            return false;
        }
        return value.booleanValue();
    }
}
