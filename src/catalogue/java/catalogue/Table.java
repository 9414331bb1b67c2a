package catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue as Markdown; the first column is Sendcheck's. */
record Table(List<Failure> failures, List<Column> columns, LocalDate date) {

    String markdown() {
        List<String> lines = new ArrayList<>(counts());
        lines.add("");
        lines.add("<details>");
        lines.add("<summary>All " + failures.size() + " failures</summary>");
        lines.add("");
        lines.add(line("failure", cells(column -> column.tool().name())));
        lines.add(line("---", cells(column -> "---")));
        failures.forEach(failure -> lines.add(row(failure)));
        lines.add("");
        lines.add("</details>");
        return String.join("\n", lines);
    }

    private List<String> counts() {
        List<String> lines = new ArrayList<>();
        lines.add("| of " + failures.size()
                + " failures | names the cause | only the stage | neither | says that it works |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (Column column : columns) {
            lines.add("| " + column.tool().name() + " | " + column.count(Judgement.CAUSE) + " | "
                    + column.count(Judgement.STAGE) + " | " + column.count(Judgement.NEITHER) + " | "
                    + column.count(Judgement.WORKS) + " |");
        }
        lines.add("");
        lines.add("Asked on " + date + ": "
                + columns.stream().map(column -> column.tool().version()).collect(Collectors.joining(", ")) + ".");
        return lines;
    }

    private String row(Failure failure) {
        List<String> cells = new ArrayList<>();
        for (Column column : columns) {
            String word = column.judgement(failure).words();
            cells.add(cells.isEmpty() ? OwnWords.of(failure, column.answer(failure)) + " (" + word + ")" : word);
        }
        return line(failure.words(), cells);
    }

    private List<String> cells(Function<Column, String> text) {
        return columns.stream().map(text).toList();
    }

    private static String line(String first, List<String> others) {
        return "| " + first + " | " + String.join(" | ", others) + " |";
    }
}
