package sendcheck.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import sendcheck.catalog.Formats;
import sendcheck.catalog.Inventory;
import sendcheck.catalog.OverridesReading;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files in their usual forms. */
public final class JsonAndCsv implements Formats {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public ExportFile json(Inventory inventory) {
        String text = JSON.writeValueAsString(InventoryWriter.written(inventory)) + "\n";
        return new ExportFile("sendcheck" + of(inventory) + ".json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<ExportFile> csv(Inventory inventory) {
        return List.of(
                new ExportFile("profiles" + of(inventory) + ".csv", Tables.profiles(inventory)),
                new ExportFile("overrides" + of(inventory) + ".csv", Tables.overrides(inventory)));
    }

    private static String of(Inventory inventory) {
        return inventory.modules().size() == 1
                ? "-" + inventory.modules().getFirst().key()
                : "";
    }

    @Override
    public ExportFile csv(ProfileKey profile, List<SenderOverride> overrides) {
        return new ExportFile(
                "overrides-" + profile.module() + "-" + profile.profile() + ".csv", Tables.overrides(overrides));
    }

    @Override
    public OverridesReading overrides(ProfileKey profile, byte[] file) {
        return OverrideTable.read(profile, file);
    }
}
