package sendcheck.postgres;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import sendcheck.catalog.Inventories;
import sendcheck.catalog.Subject;

/** Looks, when all is done, whether what got a title shares it with something else in use. */
final class TakenTitles {
    private final Set<Subject> named = new LinkedHashSet<>();

    /** It was added, renamed or brought back. */
    void named(Subject subject) {
        named.add(subject);
    }

    void refuse(Handle handle) throws Inventories.Refused {
        List<String> problems =
                named.stream().flatMap(subject -> problem(handle, subject)).toList();
        if (!problems.isEmpty()) {
            throw new Inventories.Refused(problems);
        }
    }

    private static Stream<String> problem(Handle handle, Subject subject) {
        List<SubjectRow> rows = SubjectRow.neighbours(handle, subject);
        SubjectRow mine = SubjectRow.find(rows, SubjectRow.keyOf(subject));
        if (mine == null || mine.archived()) {
            return Stream.empty();
        }
        return rows.stream()
                .filter(row -> !row.archived() && !row.key().equals(mine.key()) && row.isCalled(mine.title()))
                .limit(1)
                .map(row -> what(subject) + " " + subject + " cannot have the title " + mine.title()
                        + ": the one with the key " + row.key() + " has it already. Give one of them another title.");
    }

    private static String what(Subject subject) {
        return switch (subject) {
            case Subject.OfModule module -> "The module";
            case Subject.OfProfile profile -> "The profile";
        };
    }
}
