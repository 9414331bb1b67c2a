package sendcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchCheckTest {

    private final KnownProbe probe = new KnownProbe();
    private final Terminal terminal = new Terminal(probe);

    @Test
    void each_line_gives_one_named_object_and_a_failure_ends_with_1() {
        assertThat(terminal.withInput(line("one", "good.example.com") + "\n\n" + line("two", "bad.example.com"))
                        .run("--batch", "-"))
                .isEqualTo(1);
        assertThat(terminal.lines())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("{\"name\":\"one\",\"verdict\":\"passed\",\"stage\":null"),
                        two -> assertThat(two)
                                .startsWith("{\"name\":\"two\",\"verdict\":\"failed\",\"stage\":\"sign-in\""));
    }

    @Test
    void a_file_is_read_and_all_good_ends_with_0(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("batch.jsonl"), "\ufeff" + line("one", "good.example.com") + "\r\n");
        assertThat(terminal.run("--batch", file.toString(), "--dry-run")).isZero();
        assertThat(probe.assignments).singleElement().matches(assignment -> assignment.dryRun());
    }

    @Test
    void a_file_that_is_not_there_is_wrong_use() {
        assertThat(terminal.run("--batch", "/no/such.jsonl")).isEqualTo(2);
        assertThat(terminal.err()).isEqualToIgnoringNewLines("--batch /no/such.jsonl cannot be read.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    hunter2                                 | line 1 | The line is not valid JSON, seen at character
                    {"password": hunter2}                   | line 1 | The line is not valid JSON, seen at character
                    ["hunter2"]                             | line 1 | The line is not a JSON object.
                    {"name":"a","hsot":"hunter2"}           | a      | There is no setting \\"hsot\\". host is missing. port is missing.
                    {"name":"a","port":"587"}               | a      | port must be a whole number without quotes.
                    {"name":7,"dryRun":"no"}                |        | name must be a text in quotes. dryRun must be true or false.
                    {"name":"a","user":"u"}                 | a      | user is given without a password: add passwordEnv.
                    {"name":"a","passwordEnv":"NONE"}       | a      | The environment variable NONE, named by passwordEnv, is not set.
                    {"name":"a","caFile":"/no/such"}        | a      | caFile /no/such does not exist.
                    {"password":"hunter2","passwordEnv":"X"}| line 1 | Give the password in one way only.
                    """)
    void a_line_that_cannot_be_read_is_answered_in_words_and_the_rest_goes_on(String bad, String name, String error) {
        assertThat(terminal.withInput(bad + "\n" + line("next", "good.example.com"))
                        .run("--batch", "-"))
                .isEqualTo(2);
        assertThat(terminal.lines())
                .satisfiesExactlyInAnyOrder(
                        invalid -> assertThat(invalid)
                                .startsWith("{\"name\":\"" + (name == null ? "" : name)
                                        + "\",\"verdict\":\"invalid\",\"error\":\"")
                                .contains(error)
                                .doesNotContain("hunter2"),
                        next -> assertThat(next).startsWith("{\"name\":\"next\",\"verdict\":\"passed\""));
    }

    @Test
    void a_line_without_end_is_dropped_and_not_kept() {
        assertThat(terminal.withInput("x".repeat(5_000_000) + "\n" + line("next", "good.example.com"))
                        .run("--batch", "-"))
                .isEqualTo(2);
        assertThat(terminal.out()).contains("The line is longer than 65536 characters.", "\"name\":\"next\"");
    }

    @Test
    void a_bug_in_one_check_is_told_without_its_words_and_the_rest_goes_on() {
        assertThat(terminal.withInput(line("one", "broken.example.com") + "\n" + line("two", "good.example.com"))
                        .run("--batch", "-"))
                .isEqualTo(2);
        assertThat(terminal.out())
                .contains("Sendcheck itself failed", "\"name\":\"two\"")
                .doesNotContain("hunter2");
    }

    @Test
    void as_many_run_at_once_as_are_allowed_and_no_more() {
        var allUnderWay = new CountDownLatch(8);
        probe.meanwhile = () -> {
            allUnderWay.countDown();
            await(allUnderWay);
        };
        String input = IntStream.range(0, 64)
                .mapToObj(number -> line("n" + number, "good.example.com"))
                .collect(Collectors.joining("\n"));
        assertThat(terminal.withInput(input).run("--batch", "-", "--concurrency", "8"))
                .isZero();
        assertThat(probe.mostRunning).hasValue(8);
        assertThat(terminal.lines()).hasSize(64).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static String line(String name, String host) {
        return """
                {"name":"%s","host":"%s","port":587,"security":"starttls","user":"u","password":"hunter2",\
                "from":"a@example.com","to":"b@example.com"}""".formatted(name, host);
    }
}
