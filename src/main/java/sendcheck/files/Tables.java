package sendcheck.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sendcheck.catalog.Inventory;
import sendcheck.editing.Form;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.SenderOverride;

/** Writes tables as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it. */
final class Tables {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Map<Field, String> COLUMNS = columns();

    private Tables() {}

    private static Map<Field, String> columns() {
        Map<Field, String> columns = new LinkedHashMap<>();
        columns.put(Field.DELIVERY, "delivery");
        columns.put(Field.HOST, "host");
        columns.put(Field.PORT, "port");
        columns.put(Field.SECURITY, "security");
        columns.put(Field.SIGN_IN, "sign_in");
        columns.put(Field.USER, "user");
        columns.put(Field.AUTHORITY_HOST, "oauth_authority");
        columns.put(Field.TENANT, "oauth_tenant");
        columns.put(Field.CLIENT_ID, "oauth_client");
        columns.put(Field.GRANT, "oauth_grant");
        columns.put(Field.CLEARTEXT, "cleartext_password");
        columns.put(Field.FROM_NAME, "from_name");
        columns.put(Field.FROM_ADDRESS, "from");
        columns.put(Field.REPLY_TO, "reply_to");
        columns.put(Field.BCC, "bcc");
        columns.put(Field.TEST_RECIPIENT, "test_recipient");
        columns.put(Field.TRUST_ANCHORS, "trust_anchors");
        return columns;
    }

    /** One row a profile. */
    static byte[] profiles(Inventory inventory) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header =
                new ArrayList<>(List.of("module", "module_title", "profile", "profile_title", "archived"));
        header.addAll(COLUMNS.values());
        rows.add(header);
        inventory.modules().forEach(module -> module.profiles().forEach(entry -> rows.add(row(module, entry))));
        return csv(rows);
    }

    private static List<String> row(Inventory.ModuleEntry module, Inventory.ProfileEntry entry) {
        List<String> row = new ArrayList<>(List.of(
                module.key(),
                module.title(),
                entry.profile().key().profile(),
                entry.profile().title(),
                module.archived() || entry.archived() ? "yes" : ""));
        Form form = Form.of(entry.profile());
        COLUMNS.keySet().forEach(field -> row.add(form.get(field)));
        return row;
    }

    /** One row an override, of all profiles. */
    static byte[] overrides(Inventory inventory) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                OverrideColumns.MODULE, OverrideColumns.PROFILE, OverrideColumns.USER, OverrideColumns.ADDRESS));
        inventory.modules().stream()
                .flatMap(module -> module.profiles().stream())
                .flatMap(entry -> entry.overrides().stream())
                .forEach(override -> rows.add(List.of(
                        override.profile().module(),
                        override.profile().profile(),
                        override.portalUser(),
                        override.address())));
        return csv(rows);
    }

    /** One row an override, of one profile. */
    static byte[] overrides(List<SenderOverride> overrides) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(OverrideColumns.USER, OverrideColumns.ADDRESS));
        overrides.forEach(override -> rows.add(List.of(override.portalUser(), override.address())));
        return csv(rows);
    }

    private static byte[] csv(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BYTE_ORDER_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(bytes, StandardCharsets.UTF_8)) {
            rows.forEach(row ->
                    writer.writeRecord(row.stream().map(SafeCell::written).toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
