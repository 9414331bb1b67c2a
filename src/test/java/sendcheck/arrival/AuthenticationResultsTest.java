package sendcheck.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.arrival.AuthenticationResults.Result;

/** Headers as receiving servers write them (RFC 8601 appendix B, and large providers). */
class AuthenticationResultsTest {

    @Test
    void a_provider_with_comments_and_folded_lines() {
        AuthenticationResults read = read("""
                mx.google.com;\r
                       dkim=pass header.i=@example.com header.s=s1 header.b="abc/D=";\r
                       spf=pass (google.com: domain of bounces@example.com designates 192.0.2.1 as permitted sender)\
                 smtp.mailfrom=bounces@example.com;\r
                       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com""");

        assertThat(read.server()).isEqualTo("mx.google.com");
        assertThat(read.results())
                .containsExactly(
                        new Result("dkim", "pass", "@example.com"),
                        new Result("spf", "pass", "bounces@example.com"),
                        new Result("dmarc", "pass", "example.com"));
    }

    @Test
    void microsoft_leaves_out_its_name_and_is_read_all_the_same() {
        AuthenticationResults read = read("""
                spf=pass (sender IP is 192.0.2.1)\r
                 smtp.mailfrom=example.com; dkim=none (message not signed)\r
                 header.d=none;dmarc=fail action=none header.from=example.com;compauth=pass reason=109""");

        assertThat(read.server()).isEmpty();
        assertThat(read.results())
                .contains(
                        new Result("spf", "pass", "example.com"),
                        new Result("dkim", "none", ""),
                        new Result("dmarc", "fail", "example.com"));
    }

    @Test
    void what_holds_neither_a_name_nor_a_result_is_not_read() {
        assertThat(AuthenticationResults.parse("")).isEmpty();
        assertThat(AuthenticationResults.parse("; ;")).isEmpty();
        assertThat(AuthenticationResults.parse("=pass")).isEmpty();
    }

    @Test
    void a_name_before_a_folded_version_is_read_without_it() {
        assertThat(read("mx.example\r\n\t1; spf=pass").server()).isEqualTo("mx.example");
    }

    @Test
    void a_version_and_spaces_at_odd_places_are_allowed() {
        AuthenticationResults read = read(
                "foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail policy (A"
                        + " dot can go here) . (like that) expired (this surprised me) = (as I wasn't expecting it) 1362471462");

        assertThat(read.server()).isEqualTo("foo.example.net");
        assertThat(read.results()).containsExactly(new Result("dkim", "fail", ""));
    }

    @Test
    void no_check_at_all_is_written_as_none() {
        assertThat(read("example.org 1; none").results()).isEmpty();
    }

    @Test
    void semicolons_in_quotes_and_nested_comments_part_nothing() {
        AuthenticationResults read =
                read("mail.example; spf=fail reason=\"no; really (\" (a (b; c) \\) d) smtp.mailfrom=a@b.example");

        assertThat(read.results()).containsExactly(new Result("spf", "fail", "a@b.example"));
    }

    @Test
    void of_several_signatures_one_that_holds_is_enough() {
        AuthenticationResults read =
                read("mail.example; dkim=fail header.d=list.example; dkim=pass header.d=example.com");

        assertThat(read.best("dkim")).hasValue(new Result("dkim", "pass", "example.com"));
        assertThat(read.best("spf")).isEmpty();
    }

    @Test
    void a_greeting_that_passes_does_not_hide_a_sender_that_fails() {
        assertThat(read("mx.example; spf=pass smtp.helo=out.a.example; spf=fail smtp.mailfrom=b.example")
                        .best("spf"))
                .hasValue(new Result("spf", "fail", "b.example"));
        assertThat(read("mx.example; spf=fail; spf=pass smtp.helo=out.a.example")
                        .best("spf"))
                .hasValue(new Result("spf", "fail", ""));
        assertThat(read("mx.example; spf=pass smtp.helo=out.a.example").best("spf"))
                .hasValue(new Result("spf", "pass", "out.a.example", true));
    }

    @Test
    void filters_of_one_server_that_leave_a_header_each_are_read_together() {
        AuthenticationResults read = read(AuthenticationResults.merged(List.of(
                "mail.example; dmarc=pass header.from=example.com",
                "mail.example (OpenDKIM; v2); dkim=fail header.d=example.com",
                "relay.sender.example; spf=fail smtp.mailfrom=a@b.example",
                "mail.example; spf=fail")));

        assertThat(read)
                .isEqualTo(new AuthenticationResults(
                        "mail.example",
                        List.of(
                                new Result("dmarc", "pass", "example.com"),
                                new Result("dkim", "fail", "example.com"))));
    }

    @Test
    void a_hostile_header_comes_to_an_end() {
        assertThatNoException().isThrownBy(() -> AuthenticationResults.parse("a; spf=pass " + "(".repeat(500_000)));
        assertThatNoException().isThrownBy(() -> AuthenticationResults.parse("a; spf=x " + "a.b=\"\\".repeat(200_000)));
    }

    private static AuthenticationResults read(String header) {
        return AuthenticationResults.parse(header).orElseThrow();
    }
}
