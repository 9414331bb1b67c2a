package catalogue;

import catalogue.tool.Discourse;
import catalogue.tool.Sendcheck;
import catalogue.tool.SimpleJavaMail;
import catalogue.tool.Swaks;
import catalogue.tool.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendcheck.smtp.real.Installed;
import sendcheck.smtp.real.RealServers;

/** Asks every tool about every failure, and writes the table into the README that is named as argument. */
final class Main {
    private static final int AT_ONCE = 4;
    private static final Path FOLDER = Path.of("target", "catalogue");

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.systemUTC();
        var timer = new ScheduledThreadPoolExecutor(1);
        List<Tool> tools = List.of(new Sendcheck(timer, clock), new Swaks(), new SimpleJavaMail(), new Discourse());
        String missing = missing(tools);
        if (!missing.isEmpty()) {
            System.err.println(missing);
            System.exit(1);
        }
        List<Failure> failures = Catalogue.all();
        List<Column> columns = ask(tools, failures, clock);
        Table table = new Table(failures, columns, LocalDate.now(clock));
        new Section(Path.of(arguments[0])).write(table.markdown());
        Files.write(FOLDER.resolve("answers.txt"), transcript(failures, columns));
        System.exit(0);
    }

    private static String missing(List<Tool> tools) {
        String packages =
                tools.stream().flatMap(tool -> tool.missing().stream()).collect(Collectors.joining(" "));
        String install = packages.isEmpty() ? "" : "Missing: apt-get install " + packages;
        return Stream.concat(Stream.of(install), Installed.missing().stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Each tool has servers of its own, since some remember who has come. */
    private static List<Column> ask(List<Tool> tools, List<Failure> failures, Clock clock) throws InterruptedException {
        List<Column> columns = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (RealServers real = RealServers.start()) {
            for (Tool tool : tools) {
                try (Places places = Places.open(FOLDER, clock, real)) {
                    columns.add(Column.ask(tool, failures, places, threads));
                    System.out.println(summary(columns.getLast()));
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return columns;
    }

    private static String summary(Column column) {
        return column.tool().name() + ": cause named " + column.count(Judgement.CAUSE) + " times, only the stage "
                + column.count(Judgement.STAGE);
    }

    /** All that was said, for who doubts a judgement. */
    private static List<String> transcript(List<Failure> failures, List<Column> columns) {
        List<String> lines = new ArrayList<>();
        for (Failure failure : failures) {
            lines.add("# " + failure.words() + " [" + failure.finding() + "; " + failure.cause() + "]");
            for (Column column : columns) {
                var answer = column.answer(failure);
                lines.add("  " + column.tool().name() + ": " + column.judgement(failure) + ", stage " + answer.stage()
                        + ": " + answer.words().replaceAll("\\s*\\R\\s*", " / "));
            }
        }
        return lines;
    }
}
