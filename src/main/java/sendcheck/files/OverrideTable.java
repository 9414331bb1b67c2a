package sendcheck.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sendcheck.catalog.Names;
import sendcheck.catalog.OverridesReading;
import sendcheck.catalog.OverridesReading.LineProblem;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;

/**
 * Reads overrides from CSV: two columns with a header, in any order and case, parted by commas, semicolons or tabs; with or
 * without a byte order mark, quotes and CRLF. Where the columns module and profile are there too, only the lines of the
 * profile count. Further columns are not looked at.
 */
final class OverrideTable {

    /** Bytes of a file. */
    static final int LARGEST = 20 * 1024 * 1024;

    /** Lines with overrides. */
    static final int MOST = 100_000;

    private static final int LONGEST_RECORD = 64 * 1024;
    private static final int MOST_PROBLEMS = 100;

    private final ProfileKey profile;
    private final List<SenderOverride> overrides = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private int others;
    private int more;
    private long last;

    private OverrideTable(ProfileKey profile) {
        this.profile = profile;
    }

    static OverridesReading read(ProfileKey profile, byte[] file) {
        OverrideTable table = new OverrideTable(profile);
        if (file.length > LARGEST) {
            table.complain(0, "The file is too large: 20 MB are the limit. Split it, and import the parts one by one.");
        } else {
            table.read(file);
        }
        return table.problems.isEmpty()
                ? new OverridesReading.Good(table.overrides, table.others)
                : new OverridesReading.Bad(table.problems, table.more);
    }

    private void read(byte[] file) {
        Optional<String> text = Utf8.text(file);
        if (text.isEmpty()) {
            complain(0, "The file is not in UTF-8. Save it as \"CSV UTF-8\" and import it again.");
        } else {
            read(text.get());
        }
    }

    private void read(String text) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
            read(records);
        } catch (CsvParseException malformed) {
            complain(
                    last + 1,
                    "From this line on the file cannot be read as a table: a quotation mark is missing or stands in the"
                            + " wrong place, or the line is too long. Correct it, or save the file as CSV again.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What the header is parted by. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String header, char separator) {
        return header.chars().filter(letter -> letter == separator).count();
    }

    private void read(CsvReader<CsvRecord> records) {
        OverrideColumns columns = null;
        for (CsvRecord record : records) {
            last = record.getStartingLineNumber();
            if (columns == null) {
                columns = OverrideColumns.of(record);
                if (!columns.areComplete()) {
                    complain(last, "The first line must name the columns portal_user and address.");
                    return;
                }
            } else if (isFilled(record) && !take(record, columns)) {
                return;
            }
        }
        if (columns == null) {
            complain(0, "The file is empty. Its first line must name the columns portal_user and address.");
        } else if (overrides.isEmpty() && others > 0) {
            complain(
                    0,
                    "No line of the file is for this profile. Where there are the columns module and profile, they must"
                            + " hold its keys, " + profile.module() + " and " + profile.profile() + ".");
        }
    }

    private static boolean isFilled(CsvRecord record) {
        return record.getFields().stream().anyMatch(field -> !field.isBlank());
    }

    /** False: reading on is of no use. */
    private boolean take(CsvRecord record, OverrideColumns columns) {
        if (columns.isTooNarrowFor(record)) {
            complain(
                    last,
                    "The line has more cells than the first line names columns. Take them out, or put a text with the"
                            + " separator in it between quotation marks.");
            return true;
        }
        if (columns.nameProfiles() && columns.isOpen(record)) {
            complain(last, "Module and profile must both be filled in, or both columns be taken out of the file.");
            return true;
        }
        if (columns.nameProfiles() && !columns.isFor(profile, record)) {
            others++;
            return true;
        }
        return take(columns.user(record), columns.address(record));
    }

    /** False: there are too many, so that reading on is of no use. */
    private boolean take(String user, String address) {
        if (lines.size() == MOST) {
            complain(last, "The file has more than 100,000 overrides. Split it, and import the parts one by one.");
            return false;
        }
        Optional<String> problem = Names.userProblem(user).or(() -> Names.addressProblem(address));
        Long before = problem.isEmpty() ? lines.putIfAbsent(user.toLowerCase(Locale.ROOT), last) : null;
        if (problem.isPresent()) {
            complain(last, problem.get());
        } else if (before != null) {
            complain(
                    last, "The portal user " + user + " stands in line " + before + " already. Remove one of the two.");
        } else {
            overrides.add(new SenderOverride(profile, user, address));
        }
        return true;
    }

    private void complain(long line, String words) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new LineProblem(line, words));
        } else {
            more++;
        }
    }
}
