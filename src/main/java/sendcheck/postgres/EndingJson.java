package sendcheck.postgres;

import org.jspecify.annotations.Nullable;
import sendcheck.connection.Ending;
import sendcheck.remedy.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How an attempt to connect an account ended, as JSON; a name in use is never changed. */
final class EndingJson {
    private static final String KIND = "kind";
    private static final String ACCOUNT = "account";
    private static final String FINDING = "finding";

    private final JsonMapper json = JsonMapper.builder().build();
    private final ReportJson findings = new ReportJson();

    String write(Ending ending) {
        return switch (ending) {
            case Ending.Connected() -> form("connected", null, null);
            case Ending.OtherAccount(String account) -> form("other-account", account, null);
            case Ending.Expired() -> form("expired", null, null);
            case Ending.Declined() -> form("declined", null, null);
            case Ending.Cancelled() -> form("cancelled", null, null);
            case Ending.Interrupted() -> form("interrupted", null, null);
            case Ending.Failed(Finding finding) -> form("failed", null, finding);
        };
    }

    private String form(String kind, @Nullable String account, @Nullable Finding finding) {
        ObjectNode form = json.createObjectNode().put(KIND, kind);
        if (account != null) {
            form.put(ACCOUNT, StorableText.of(account));
        }
        if (finding != null) {
            form.set(FINDING, json.readTree(findings.write(finding)));
        }
        return json.writeValueAsString(form);
    }

    Ending read(String text) {
        var form = json.readTree(text);
        Finding finding =
                form.has(FINDING) ? findings.finding(form.path(FINDING).toString()) : null;
        return switch (form.path(KIND).asString("")) {
            case "connected" -> new Ending.Connected();
            case "other-account" -> new Ending.OtherAccount(form.path(ACCOUNT).asString(""));
            case "expired" -> new Ending.Expired();
            case "declined" -> new Ending.Declined();
            case "cancelled" -> new Ending.Cancelled();
            case "failed" -> finding == null ? new Ending.Interrupted() : new Ending.Failed(finding);
            default -> new Ending.Interrupted();
        };
    }
}
