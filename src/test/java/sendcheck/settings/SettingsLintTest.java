package sendcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.mail.tls.CertificateFolder;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Problem.Severity;

class SettingsLintTest {

    private static final SignIn SIGN_IN = new SignIn.Password("portal@example.com", new Secret("Tr0ub4dor"));
    private static final MailServer GOOD = new MailServer("smtp.example.com", 587, Security.STARTTLS, SIGN_IN, null);
    private static final Sender SENDER = new Sender("Portal", "portal@example.com", null, List.of());
    private static final String RECIPIENT = "you@example.com";

    @Test
    void good_settings_have_no_problem() {
        assertThat(SettingsLint.check(GOOD, SENDER, RECIPIENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp.example.com.",
                "localhost",
                "10.0.0.25",
                "2001:db8::25",
                "[2001:db8::25]",
                "mail_1.example.com",
                "smtp.bücher.example"
            })
    void names_and_addresses_are_hosts(String host) {
        assertThat(problemsOfHost(host)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    |The host is missing. Enter the name of the mail server, for example smtp.example.com.
                    ' '|The host is missing. Enter the name of the mail server, for example smtp.example.com.
                    smtp.example.com |The host begins or ends with a space. Enter smtp.example.com without the space.
                    smtp example.com|The host contains a space. Enter the bare name of the server.
                    smtp.exa\u200bmple.com|The host contains a character that cannot be seen (U+200B, ZERO WIDTH SPACE). Type it anew by hand.
                    smtp.gm\u0430il.com|The host contains letters of two alphabets, of which one only looks like the other: U+0430, CYRILLIC SMALL LETTER A. Type it anew by hand.
                    smtp://smtp.example.com|The host is a name, not a web address. Enter it without smtp://, for example smtp.example.com.
                    smtp.example.com/|The host contains a slash. Enter only the name of the server, nothing after it.
                    me@example.com|The host contains an @, like an e-mail address. Enter the name of the server, for example smtp.example.com.
                    smtp.example.com:587|The host contains a port. Enter smtp.example.com as the host and 587 as the port.
                    10.0.0.300|10.0.0.300 is neither a host name nor an IP address. Enter a name such as smtp.example.com.
                    smtp..example.com|smtp..example.com is neither a host name nor an IP address. Enter a name such as smtp.example.com.
                    <!channel>|<!channel> is neither a host name nor an IP address. Enter a name such as smtp.example.com.
                    smtp.straße.example|smtp.straße.example contains a letter that programs translate in different ways. Enter the name in its ASCII form, which begins with xn--.
                    12::34::56|12::34::56 is neither a host name nor an IP address. Enter a name such as smtp.example.com.
                    """)
    void a_host_that_cannot_be_one_is_an_error(String host, String message) {
        assertThat(problemsOfHost(host == null ? "" : host))
                .containsExactly(new Problem(Field.HOST, Severity.ERROR, message));
    }

    @Test
    void a_host_of_3000_characters_is_too_long_and_a_line_break_is_none() {
        assertThat(problemsOfHost("a.".repeat(1500)))
                .extracting(Problem::message)
                .first()
                .asString()
                .contains("too long");
        assertThat(problemsOfHost("a\r\nQUIT"))
                .extracting(Problem::message)
                .first()
                .asString()
                .contains("line break");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    imap.example.com|imap.example.com looks like an IMAP server, which serves reading mail. Enter the SMTP server, often smtp.example.com.
                    pop3.example.com|pop3.example.com looks like a POP server, which serves reading mail. Enter the SMTP server, often smtp.example.com.
                    outlook.office365.com|outlook.office365.com serves reading mail. Microsoft 365 sends through smtp.office365.com.
                    """)
    void a_host_for_reading_mail_is_a_mistake(String host, String message) {
        assertThat(problemsOfHost(host)).containsExactly(new Problem(Field.HOST, Severity.MISTAKE, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    smtp.offce365.com|smtp.offce365.com looks like a typing error. Did you mean smtp.office365.com?
                    SMTP.GMIAL.COM|smtp.gmial.com looks like a typing error. Did you mean smtp.gmail.com?
                    """)
    void a_host_that_is_hardly_meant_is_a_warning(String host, String message) {
        assertThat(problemsOfHost(host)).containsExactly(new Problem(Field.HOST, Severity.WARNING, message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"smtp.mail.com", "smtp.aon.com", "popular.example.com", "imapala.example.com", "mail.gmx.net"})
    void names_of_ones_own_raise_no_suspicion(String host) {
        assertThat(problemsOfHost(host)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0|starttls|PORT|ERROR|The port is missing
                    -1|starttls|PORT|ERROR|Port -1 does not exist
                    70000|starttls|PORT|ERROR|Port 70000 does not exist
                    993|tls|PORT|MISTAKE|993 is an IMAP port; mail is submitted on 587 or 465.
                    143|starttls|PORT|MISTAKE|143 is an IMAP port
                    995|tls|PORT|MISTAKE|995 is a POP port
                    110|starttls|PORT|MISTAKE|110 is a POP port
                    443|tls|PORT|MISTAKE|443 is a web port
                    465|starttls|SECURITY|MISTAKE|Port 465 expects TLS from the first byte
                    587|tls|SECURITY|MISTAKE|Port 587 begins without TLS
                    587|none|SECURITY|WARNING|anyone on the way can read the password
                    25|starttls|PORT|WARNING|Port 25 is for mail between servers
                    """)
    void port_and_security_must_fit(int port, String security, Field field, Severity severity, String words) {
        var server = new MailServer(GOOD.host(), port, Security.of(security), SIGN_IN, null);
        assertThat(SettingsLint.check(server, SENDER, RECIPIENT))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.severity()).isEqualTo(severity);
                    assertThat(problem.message()).contains(words).endsWith(".");
                });
    }

    @Test
    void every_field_of_the_mail_is_held_to_one_line() {
        var sender = new Sender("A\r\nBcc: x@y.z", "a\n@b.c", "r@b.c\r", List.of("ok@b.c", "b\r\n@b.c"));
        assertThat(SettingsLint.check(GOOD, sender, "you\n@example.com"))
                .allMatch(problem -> problem.severity() == Severity.ERROR)
                .allMatch(problem -> problem.message().chars().noneMatch(Character::isISOControl))
                .extracting(Problem::field)
                .containsExactly(Field.FROM_NAME, Field.FROM_ADDRESS, Field.REPLY_TO, Field.BCC, Field.TEST_RECIPIENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Portal <portal@example.com>|has a name with it; give only portal@example.com here
                    Portal<portal@example.com>|has a name with it; give only portal@example.com here
                    a@example.com, b@example.com|holds several addresses; give one
                    a@example.com;b@example.com|holds several addresses; give one
                    portal @example.com|contains a space; give the bare address
                    <portal@example.com|contains an angle bracket
                    """)
    void what_is_more_than_an_address_is_told_with_what_to_leave_out(String from, String words) {
        assertThat(SettingsLint.check(GOOD, new Sender("", from, null, List.of()), RECIPIENT))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"post@bücher.example", "größe@bücher.example", "post@xn--bcher-kva.example"})
    void addresses_of_all_scripts_are_kept(String from) {
        assertThat(SettingsLint.check(GOOD, new Sender("", from, null, List.of()), RECIPIENT))
                .noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    @Test
    void missing_addresses_are_told_all_at_once() {
        assertThat(SettingsLint.check(GOOD, new Sender("", "", null, List.of("")), ""))
                .extracting(Problem::message)
                .containsExactly(
                        "The From address is missing. Enter one address, for example name@example.com.",
                        "A BCC address is missing. Enter one address, for example name@example.com.",
                        "The test recipient is missing. Enter one address, for example name@example.com.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''|x|USER|ERROR|The user name is missing
                    'a
                    b'|x|USER|ERROR|line break
                    'ann '|x|USER|WARNING|begins or ends with a space
                    ann|''|PASSWORD|ERROR|The password is missing
                    ann|'hunter2 '|PASSWORD|WARNING|begins or ends with a space
                    other@example.com|x|FROM_ADDRESS|WARNING|differs from the account other@example.com
                    """)
    void the_sign_in_must_be_complete(String user, String password, Field field, Severity severity, String words) {
        var signIn = new SignIn.Password(user, new Secret(password));
        var server = new MailServer(GOOD.host(), 587, Security.STARTTLS, signIn, null);
        assertThat(SettingsLint.check(server, SENDER, RECIPIENT))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.severity()).isEqualTo(severity);
                    assertThat(problem.message()).contains(words).doesNotContain("hunter2");
                });
    }

    @Test
    void a_password_at_microsoft_365_is_warned_of() {
        assertThat(problemsOfHost("smtp.office365.com"))
                .extracting(Problem::field)
                .containsExactly(Field.SIGN_IN);
    }

    @Test
    void extra_certificates_must_be_certificates_in_pem() throws IOException {
        var certificates = CertificateFolder.open(Path.of("target", "test-certificates"));
        String pem = Files.readString(certificates.authorityFile());
        assertThat(problemsOfTrust(pem)).isEmpty();
        assertThat(problemsOfTrust("hello")).extracting(Problem::field).containsExactly(Field.TRUST_ANCHORS);
        assertThat(problemsOfTrust("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"))
                .extracting(Problem::severity)
                .containsExactly(Severity.ERROR);
        assertThat(problemsOfTrust("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"))
                .extracting(Problem::message)
                .first()
                .asString()
                .contains("private key");
    }

    private static List<Problem> problemsOfHost(String host) {
        var server = new MailServer(host, 587, Security.STARTTLS, SIGN_IN, null);
        return SettingsLint.check(server, SENDER, RECIPIENT);
    }

    private static List<Problem> problemsOfTrust(String pem) {
        return SettingsLint.check(new MailServer(GOOD.host(), 587, Security.STARTTLS, SIGN_IN, pem), SENDER, RECIPIENT);
    }
}
