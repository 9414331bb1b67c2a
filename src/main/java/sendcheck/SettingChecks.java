package sendcheck;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import sendcheck.config.ConfigurationReader.Check;
import sendcheck.config.InvalidConfiguration;
import sendcheck.config.Setting;
import sendcheck.files.InventoryFile;
import sendcheck.mailbox.ImapMailbox;
import sendcheck.postgres.Database;
import sendcheck.postgres.Keysets;
import sendcheck.settings.Secret;
import sendcheck.smtp.SmtpProbe;

/** What the adapters ask of their settings, so that a start says all that is wrong at once. */
final class SettingChecks {

    static final Map<Setting, Check> ALL = Map.of(
            Setting.KEYSET,
            keyset -> Keysets.check(new Secret(keyset)),
            Setting.DB_URL,
            Database::checkUrl,
            Setting.SEED,
            file -> InventoryFile.read(Path.of(file)),
            Setting.PROBE_IMAP_CA_FILE,
            file -> ImapMailbox.checkAuthorities(Path.of(file)),
            Setting.EHLO_NAME,
            SettingChecks::ehloName);

    private SettingChecks() {}

    private static void ehloName(String name) throws InvalidConfiguration {
        if (!SmtpProbe.isEhloName(name)) {
            throw new InvalidConfiguration(List.of(
                    "SENDCHECK_EHLO_NAME (or --ehlo-name) must be a domain name in ASCII, as in mail.example.com, not \""
                            + name + "\""));
        }
    }
}
