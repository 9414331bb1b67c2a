package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.remedy.Pasted.assertExplained;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

    private static final Remedies REMEDIES = new Remedies(Runs.EGRESS);

    /** In the texts, {@code \n} parts lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Nov  3 10:00:01 mx postfix/smtp[123]: 4ABC: to=<bob@example.org>, relay=mx.example.org[192.0.2.99]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.99] said: 550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)) | recipient.unknown",
                "to=<bob@example.org>, relay=mx.example.org[192.0.2.99]:25, dsn=5.7.1, status=bounced (host mx.example.org said: 554 5.7.1 Spam message rejected (in reply to end of DATA command)) | message.filtered",
                "to=<bob@example.org>, relay=mx.example.org[192.0.2.99]:25, dsn=5.3.4, status=bounced (message size 30000000 exceeds size limit 10485760 of server mx.example.org) | sender.too-big",
                "to=<bob@example.org>, relay=none, delay=3000, dsn=4.4.1, status=deferred (connect to mx.example.org[192.0.2.99]:25: Connection timed out) | arrival.delivery-delayed",
                "to=<b@x.example>, relay=smtp.x.example[192.0.2.9]:587, dsn=5.7.1, status=bounced (host smtp.x.example said: 554 5.7.1 <b@x.example>: Relay access denied (in reply to RCPT TO command)) | recipient.relay-denied",
                "1tDxyz-0001 ** bob@gmail.com R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.9]: SMTP error from remote mail server after RCPT TO:<bob@gmail.com>: 550-5.1.1 User unknown\\n550 5.1.1 in mailbox table | recipient.unknown",
                "Jan  1 00:00:01 mail sendmail[2]: xA: to=<bob@example.org>, mailer=esmtp, relay=mx.example.org. [192.0.2.9], dsn=5.1.1, stat=User unknown | recipient.unknown",
            })
    void only_what_the_server_said_counts_of_a_log_line(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Action: failed\\nFinal-Recipient: rfc822; bob@example.org\\nStatus: 5.1.1\\nDiagnostic-Code: smtp; 550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown\\n\\nReceived: from a by b\\nAuthentication-Results: mx.example.com; spf=fail; dkim=none (message not signed)\\nSubject: hello | recipient.unknown",
                "Status: 5.2.2\\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full\\nSubject: your subscription has expired | recipient.full",
                "Diagnostic-Code: smtp; 550 5.1.1 User unknown\\nX-Barracuda-Spam-Score: 0.0\\nX-Spam-Status: No, RBL check passed | recipient.unknown",
                "A message that you sent could not be delivered to all of its recipients.\\n  bob@example.org\\n    host mx.example.org [192.0.2.99]\\n    SMTP error from remote mail server after RCPT TO:<bob@example.org>:\\n    550 5.1.1 User unknown\\n\\n------ This is a copy of the message. ------\\nDKIM-Signature: v=1; a=rsa-sha256\\nSubject: invalid DKIM | recipient.unknown",
                "<bob@example.org>\\n    (reason: 550 5.1.1 <bob@example.org>... User unknown)\\n\\n   ----- Transcript of session follows -----\\n<<< 503 5.0.0 Need RCPT (recipient) | recipient.unknown",
                "bob@example.org\\nRemote Server returned '550 5.1.1 User unknown'\\n\\nOriginal message headers:\\n\\nAuthentication-Results: spf=fail dkim=none | recipient.unknown",
                "Remote host said: 550 5.1.1 User unknown\\nGiving up on 192.0.2.9.\\n\\n--- Below this line is a copy of the message.\\n\\nX-Spam: RBL | recipient.unknown",
                "I could not deliver your mail: mailbox is full.\\n\\nReturn-Path: <a@example.com>\\nReceived: from a by b\\nAuthentication-Results: dmarc=fail | recipient.full",
                "Final-Recipient: rfc822; bob@example.org\\nAction: failed\\nStatus: 5.1.1 | recipient.unknown",
            })
    void headers_and_text_of_the_returned_mail_do_not_count(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "250 2.1.0 Sender OK\\n250 2.1.5 Recipient OK\\n354 Start mail input\\n550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP | recipient.m365-ip-unknown",
                "235 2.7.0 Authentication successful\\n250 2.1.0 Ok\\n550 5.1.1 rejected | recipient.unknown",
                "220 mail.example.com ESMTP Postfix\\nEHLO x\\n250-mail.example.com\\n250-STARTTLS\\n250 8BITMIME\\nMAIL FROM:<a@example.com>\\n530 5.7.1 Authentication required | sender.sign-in-needed",
                "220 mail.example.com ESMTP\\n250-STARTTLS\\n250 SMTPUTF8\\n250 2.1.0 Ok\\n550 5.1.1 <bob@example.org> User unknown\\n554 5.5.1 Error: no valid recipients\\nQUIT\\n221 Bye | recipient.unknown",
                "<-  220 smtp.example.com ESMTP\\n -> EHLO pc\\n<-  250-STARTTLS\\n<-  250 SMTPUTF8\\n ~> RCPT TO:<bob@example.org>\\n<~* 550-5.1.1 No such user\\n<~* 550 5.1.1 spelt so\\n ~> QUIT\\n<~  221 Bye | recipient.unknown",
                "2026-11-03 10:00:00 SERVER -> CLIENT: 250 SMTPUTF8\\n2026-11-03 10:00:00 CLIENT -> SERVER: AUTH LOGIN\\n2026-11-03 10:00:01 SERVER -> CLIENT: 535 5.7.8 Error: authentication failed\\nSMTP Error: Could not authenticate. | sign-in.rejected",
            })
    void the_last_refusal_of_a_conversation_counts(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "smtplib.SMTPRecipientsRefused: {'bob@example.org': (550, b'5.1.1 <bob@example.org>: Recipient address rejected: User unknown')} | recipient.unknown",
                "smtplib.SMTPAuthenticationError: (535, b'5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.') | sign-in.m365-smtp-auth-off-tenant",
                "smtplib.SMTPDataError: (554, b\"5.7.1 Spam message rejected\") | message.filtered",
                "SMTP Error: Could not authenticate. | sign-in.rejected",
                "SMTP connect() failed. https://example.org/Troubleshooting | connect.timeout",
                "Error: getaddrinfo EAI_AGAIN smtp.office365.com | resolve.no-answer",
                "java.net.UnknownHostException: smtp.example.com: Temporary failure in name resolution | resolve.no-answer",
                "php_network_getaddresses: getaddrinfo failed: Temporary failure in name resolution | resolve.no-answer",
                "error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure | encrypt.cipher",
                "error:14094418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca | encrypt.unknown-issuer",
                "jakarta.mail.AuthenticationFailedException: [EOF] | sign-in.closed",
                "error:0A00045C:SSL routines::tlsv13 alert certificate required | encrypt.client-certificate",
                "error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version | encrypt.protocol-version",
                "javax.mail.MessagingException: Could not convert socket to TLS; nested exception is: javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake | encrypt.closed",
                "javax.mail.MessagingException: Could not convert socket to TLS | encrypt.failed",
                "Error: Client network socket disconnected before secure TLS connection was established | encrypt.closed",
                "x509: certificate is valid for *.hosting.example, not smtp.example.com | encrypt.name-mismatch",
                "Outlook 0x800CCC92: Your e-mail server rejected your login. Verify your user name and password | sign-in.rejected",
                "Sending reported error (0x80042109): Outlook cannot connect to your outgoing (SMTP) e-mail server | connect.timeout",
                "0x800CCC79: The server rejected one or more recipient addresses. The server response was: 550 Relay not permitted | recipient.relay-denied",
                "Fehler (0x800CCC0D): Der E-Mail-Server wurde nicht gefunden | resolve.not-found",
                "Le nom distant n\u2019a pas pu être résolu: 'smtp.exemple.fr' | resolve.not-found",
                "Der Remotename konnte nicht aufgelöst werden: 'smtp.example.com' | resolve.not-found",
                "Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte 192.0.2.5:25 | connect.refused",
                "Une tentative de connexion a échoué car le parti connecté n'a pas répondu convenablement | connect.timeout",
                "** Address not found ** Your message wasn't delivered to bob@example.org because the address couldn't be found, or is unable to receive mail. | recipient.unknown",
            })
    void what_programs_say_is_known(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "535 Authentication failed: Basic authentication no longer supported; please use an API key | sign-in.api-key-needed",
                "535 Login Fail. Please enter your authorization code to login | sign-in.authorisation-code",
                "535 5.7.8 Error: authentication failed: This user does not have access rights to this service | sign-in.yandex-access-off",
                "535 5.7.3 Authentication unsuccessful [AM0PR01CA0001.eurprd01.prod.exchangelabs.com] | sign-in.m365-rejected",
                "535 5.7.3 Authentication unsuccessful; XOAUTH2: the service principal has no permission on the mailbox | sign-in.m365-service-principal",
                "warning: SASL authentication failure: No worthy mechs found | sign-in.sasl-no-mechanism",
                "to=<b@x.example>, relay=smtp.x.example[192.0.2.9]:587, status=deferred (SASL authentication failed; cannot authenticate to server smtp.x.example[192.0.2.9]: no mechanism available) | sign-in.sasl-no-mechanism",
                "fatal: no SASL authentication mechanisms | sign-in.sasl-no-mechanism",
                "A1 NO AUTHENTICATE failed. | sign-in.rejected",
                "imap-login: Disconnected: Connection closed (auth failed, 1 attempts in 2 secs): user=<a@x.example> | sign-in.rejected",
                "AuthenticationFailedException: failed to connect, no password specified? | sign-in.credentials-missing",
                "Error: Missing credentials for `PLAIN` | sign-in.credentials-missing",
                "* NO LOGIN failed: IMAP access is disabled for your account | sign-in.gmx-programs-off",
                "unencrypted connection | sign-in.in-clear",
            })
    void what_stands_in_the_way_of_a_sign_in_is_not_always_the_password(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=deferred (lost connection with mx.x.example[192.0.2.9] while sending end of data -- message may be sent more than once) | message.closed",
                "status=deferred (lost connection with mx.x.example[192.0.2.9] while sending RCPT TO) | recipient.closed",
                "status=deferred (lost connection with mx.x.example[192.0.2.9] while receiving the initial server greeting) | greeting.closed",
                "status=deferred (conversation with mx.x.example[192.0.2.9] timed out while sending message body) | message.timeout",
                "status=deferred (conversation with mx.x.example[192.0.2.9] timed out while receiving the initial server greeting) | greeting.timeout",
                "status=deferred (Server certificate not trusted) | encrypt.unknown-issuer",
                "status=bounced (mail for example.com loops back to myself) | arrival.exchange-loop",
                "Error: Greeting never received { code: 'ETIMEDOUT' } | greeting.timeout",
                "220 **************************\\n250-mail.example.com\\n250 XXXXXXXA | hello.masked",
                "ssl.SSLEOFError: EOF occurred in violation of protocol | encrypt.closed",
                "Didn't find STARTTLS in server response, trying anyway... | encrypt.not-offered",
                "When connecting to an SMTP service, port 587 is typically reserved for plain-text connections. | encrypt.not-tls",
            })
    void the_step_that_a_log_names_is_the_one_that_failed(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"Access token has expired or is not yet valid.\"}} | token.graph-token",
                "{\"error\":{\"code\":\"ApplicationThrottled\",\"message\":\"Application is over its MailboxConcurrency limit.\"}} | message.graph-throttled",
                "{\"error\":{\"code\":\"MailboxNotEnabledForRESTAPI\",\"message\":\"The mailbox is either inactive or on-premise.\"}} | sender.graph-no-mailbox",
                "{ 'error': {\\n  'code': 80049228,\\n  'message': 'Access token has expired or is not yet valid.'\\n} } | token.graph-token",
                "SSLError\\nerror 9 at 0 depth lookup:certificate is not yet valid | encrypt.not-yet-valid",
                "AADSTS50105: Your administrator has configured the application to block users | token.not-assigned",
                "AADSTS70016: Authorization is pending. Continue polling. | token.code-awaited",
                "AADSTS70020: Device code supplied is expired. | token.code-expired",
                "AADSTS650057: Invalid resource. | token.permission-not-listed",
                "AADSTS7000229: The client application is missing service principal in the tenant. | token.app-not-added",
                "AADSTS500113: No reply address is registered for the application. | token.reply-address",
            })
    void microsofts_own_codes_have_their_own_causes(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The price is 530 EUR for the whole year",
                "530 EUR for the whole year",
                "Everything works, no spam, no virus, delivered in 535 ms",
                "We shipped 551 pieces and 432 boxes last week",
                "Can you book room 454 for Monday?",
                "Ticket 421 too many people waiting",
                "Our host said nothing is wrong, the mail loop in the office is fine",
                "250 2.0.0 Ok: queued as 814DE21E04A"
            })
    void plain_speech_is_no_finding(String pasted) {
        Explanation explanation = REMEDIES.explain(pasted);

        assertThat(explanation.finding()).isNull();
        assertThat(explanation.others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "mail.example.com said: 535 5.7.8 Error: authentication failed for bob@yahoo.com | -",
                "535 5.7.8 Authentication failed, contact your administrator | -",
                "535 5.7.8 Authentication failed, please resend your message | -",
                "535 5.7.8 Authentication failed for jo.smtp.office365.com@example.org | -",
                "550 5.1.1 no mailbox in the domain gmail.com | -",
                "535 5.7.3 Authentication unsuccessful [AS9PR06CA0331.eurprd06.prod.outlook.com] | Microsoft 365",
                "535-5.7.8 Username and Password not accepted. x-1.1 - gsmtp | Gmail or Google Workspace",
                "to=<a@yahoo.com>, relay=smtp.office365.com[192.0.2.1]:587, dsn=5.1.1, status=bounced (host said: 550 5.1.1 User unknown) | Microsoft 365"
            })
    void the_provider_is_told_by_hosts_and_not_by_addresses_or_words(String pasted, String provider) {
        assertThat(REMEDIES.explain(pasted).provider()).isEqualTo(provider);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250 2.0.0 OK queued as 4F1A23C0 | TAKEN",
                "250 2.6.0 <a@x.example> [InternalId=1] Queued mail for delivery | TAKEN",
                "to=<b@x.example>, relay=mx.x.example[192.0.2.9]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 1) | TAKEN",
                "1tABC-0001 => bob@x.example R=dnslookup T=remote_smtp H=mx [192.0.2.9] C=\"250 2.0.0 OK\" | TAKEN",
                "Your message has been delivered to bob@x.example | DELIVERED",
                "Delivery to these recipients is complete, but no delivery notification was sent by the destination server | RELAYED",
                "250 2.0.0 OK  1732589283 5b1f17b1804b1-434b0dbf95bsm - gsmtp | TAKEN",
                "HTTP/1.1 202 Accepted POST https://graph.microsoft.com/v1.0/users/a@x.example/sendMail | TAKEN",
                "HTTP/1.1 202 Accepted x-message-id: abc (api.sendgrid.com/v3/mail/send) | TAKEN",
                "{\"event\":\"delivered\",\"email\":\"b@x.example\",\"response\":\"250 OK\"} | RELAYED",
                "SenderAddress a@x.example, RecipientAddress b@x.example, Status: Delivered | DELIVERED",
                "Received SenderAddress RecipientAddress Subject Status\\n11/26/2026 a@x.example b@x.example Test Delivered | DELIVERED",
                "Subject: Automatic reply: Test\\nI am out of the office until 3 December. | ARRIVED",
                "Betreff: Abwesenheitsnotiz: Test\\nIch bin bis 3.12. nicht im Büro. | ARRIVED",
                "Your message\\n  To: Bob\\n  Subject: Test\\nwas read on Thursday, 26 November 2026 03:11. | ARRIVED",
                "250-mail.x.example\\n250-SIZE 35882577\\n250-STARTTLS\\n250-AUTH PLAIN LOGIN\\n250 SMTPUTF8 | OFFERED",
                "CONNECTED(00000003)\\nVerify return code: 0 (ok)\\n---\\n250 SMTPUTF8 | OFFERED",
                "verify return code: 0 (ok) 250 SMTPUTF8 | OFFERED",
                "250 2.1.0 Sender OK | AGREED",
                "235 2.7.0 Authentication successful | AGREED",
                "Final-Recipient: rfc822; b@x.example\\nAction: delivered\\nStatus: 2.0.0 | DELIVERED",
                "Final-Recipient: rfc822; b@x.example\\nAction: relayed\\nStatus: 2.0.0 | RELAYED",
                "Final-Recipient: rfc822; b@x.example\\nAction: relayed (to non-DSN-aware mailer)\\nStatus: 2.0.0 | RELAYED",
                "Final-Recipient: rfc822; list@x.example\\nAction: expanded\\nStatus: 2.0.0 | EXPANDED",
            })
    void good_news_is_told_as_such(String pasted, Notice notice) {
        Explanation explanation = REMEDIES.explain(pasted.replace("\\n", "\n"));

        assertThat(explanation.notice()).isEqualTo(notice);
        assertThat(explanation.finding()).isNull();
        assertThat(explanation.isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh: connect to host 10.0.0.1 port 22: Connection refused",
                "Permission denied (publickey,password).",
                "kex_exchange_identification: Connection closed by remote host",
                "mysqli_connect(): (HY000/2002): Connection refused",
                "FATAL: password authentication failed for user \"postgres\"",
                "org.postgresql.util.PSQLException: Connection to localhost:5432 refused",
                "HTTP/1.1 404 Not Found",
                "401 Unauthorized",
                "LDAP: error code 49 - 80090308: LdapErr: DSID-0C09044E, AcceptSecurityContext error",
                "curl: (6) Could not resolve host: www.example.com",
                "Error: getaddrinfo ENOTFOUND api.example.com",
                "500 Internal Server Error - The server encountered an internal error",
                "503 Service Unavailable - No server is available to handle this request.",
                "Liveness probe failed: HTTP probe failed with statuscode: 503",
                "INVALID_LOGIN: Invalid username, password, security token; or user locked out.",
                "User account locked out in Active Directory, event 4740",
                "fatal: Authentication failed for 'https://github.com/acme/repo.git/'",
                "530 Login incorrect. ftp: Login failed.",
                "Error response from daemon: Get \"https://registry-1.docker.io/v2/\": lookup registry-1.docker.io: no such host",
                "npm ERR! code ECONNREFUSED",
                "Unable to connect to the server: x509: certificate signed by unknown authority",
                "curl: (60) SSL certificate problem: certificate has expired https://intranet.example.com",
                "SSLHandshakeException: PKIX path building failed calling https://api.stripe.com/v1/charges",
                "TLS Error: TLS handshake failed (openvpn 1194)",
                "rsync: connection unexpectedly closed (0 bytes received so far) [sender]",
                "cp: cannot create regular file '/home/x': Disk quota exceeded",
            })
    void errors_of_something_else_do_not_look_like_mail(String pasted) {
        Explanation explanation = REMEDIES.explain(pasted);

        assertThat(explanation.notice()).isEqualTo(Notice.NOT_MAIL);
        assertThat(explanation.isKnown()).isFalse();
        assertThat(explanation.nearest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MailConnectException: Couldn't connect to host, port: www.x.example, 25; Connection refused | connect.refused",
                "Could not open connection to the host mail.x.example, response: HTTP/1.1 404 | greeting.http",
                "550 5.7.1 LDAP: error code 49, recipient refused | message.refused",
                "535 Authentication failed for user ann | sign-in.rejected",
                "Error: Authentication failed for user 'ann' | sign-in.rejected",
                "535 authentication failed: ldap_bind: Invalid credentials | sign-in.rejected",
                "550 Relaying denied for user bob | recipient.relay-denied",
                "getaddrinfo ENOTFOUND api.sendgrid.com | resolve.not-found",
                "getaddrinfo ENOTFOUND www.example.org | resolve.not-found",
                "java.net.UnknownHostException: mx1.api.example.org | resolve.not-found",
                "SSLHandshakeException: DHPublicKey does not comply to algorithm constraints | encrypt.cipher",
            })
    void what_names_mail_is_of_mail(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed | 5.0.0 | arrival.undelivered",
                "failed | 5.3.0 | arrival.undelivered",
                "failed | 5.1.0 | arrival.address",
                "failed | 5.2.0 | arrival.mailbox",
                "failed | 5.7.1 | message.policy",
                "delayed | 4.0.0 | arrival.temporary",
            })
    void a_report_with_a_status_alone_is_explained_by_its_class(String action, String status, String finding) {
        assertExplained("Final-Recipient: rfc822; bob@example.org\nAction: " + action + "\nStatus: " + status, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "リモート名を解決できませんでした。: 'smtp.x.example' | resolve.not-found",
                "対象のコンピューターによって拒否されたため、接続できませんでした。 | connect.refused",
                "既存の接続はリモート ホストに強制的に切断されました。 | greeting.reset",
                "検証プロシージャによると、リモート証明書は無効です。 | encrypt.unknown-issuer",
                "De externe naam kan niet worden omgezet: 'smtp.x.example' | resolve.not-found",
                "Kan geen verbinding maken omdat de doelcomputer de verbinding actief heeft geweigerd | connect.refused",
                "omdat de verbonden partij na een bepaalde tijd niet correct heeft gereageerd | connect.timeout",
                "O nome remoto não pôde ser resolvido: 'smtp.x.example' | resolve.not-found",
                "Nenhuma conexão pôde ser feita porque a máquina de destino as recusou ativamente | connect.refused",
                "o componente conectado não respondeu corretamente após um período de tempo | connect.timeout",
                "Se ha forzado la interrupción de una conexión existente por el host remoto | greeting.reset",
                "Impossibile stabilire la connessione. Rifiuto persistente del computer di destinazione | connect.refused",
                "System.Net.Sockets.SocketException (10060): Próba połączenia nie powiodła się | connect.timeout",
                "Winsock error 10061 | connect.refused",
            })
    void windows_and_dotnet_are_understood_in_other_languages(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @Test
    void a_connection_that_ended_at_an_unknown_step_is_not_said_to_have_ended_at_the_greeting() {
        Finding finding = Objects.requireNonNull(
                REMEDIES.explain("smtplib.SMTPServerDisconnected: Connection unexpectedly closed")
                        .finding());

        assertThat(finding.title()).isEqualTo("The mail server hangs up without giving a reason");
        assertThat(finding.sureness()).isEqualTo(Sureness.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_500, 4_000})
    void of_a_long_text_beginning_and_end_are_looked_at(int linesBefore) {
        String noise = "all is well here\n";
        String error = "535 5.7.139 SmtpClientAuthentication is disabled for the Tenant\n";
        Explanation explanation =
                REMEDIES.explain(noise.repeat(linesBefore) + error + noise.repeat(4_000 - linesBefore));

        assertThat(explanation.finding()).extracting(Finding::id).isEqualTo("sign-in.m365-smtp-auth-off-tenant");
        assertThat(explanation.shortened()).isTrue();
        assertThat(REMEDIES.explain(error).shortened()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.7.1 rejected by the moon",
                "451 address of the sender is odd today",
                "Nov 20 mx: loops and mailbox",
            })
    void words_that_are_in_all_replies_make_nothing_near(String pasted) {
        assertThat(REMEDIES.explain(pasted).nearest()).isEmpty();
    }

    @Test
    void a_mail_that_was_put_off_and_then_taken_did_not_fail() {
        String line =
                "mx postfix/smtp[1]: 4F: to=<bob@example.org>, relay=mx.example.org[192.0.2.9]:25, dsn=%s, status=%s\n";
        Explanation explanation = REMEDIES.explain(line.formatted("4.7.1", "deferred (450 4.7.1 Greylisted)")
                + line.formatted("2.0.0", "sent (250 2.0.0 Ok: queued as 1)"));

        assertThat(explanation.notice()).isEqualTo(Notice.TAKEN);
        assertThat(explanation.recipients()).containsExactly("bob@example.org");
    }

    @Test
    void each_recipient_of_a_bounce_is_explained() {
        Explanation explanation = REMEDIES.explain("""
                <bob@example.org>: host mx.example.org said: 552 5.2.2 Mailbox full (in reply to
                    RCPT TO command)

                <eve@example.net>: host mx.example.net said: 550 5.1.1
                    <eve@example.net>: User unknown (in reply to RCPT TO command)

                <ann@example.com>: host mx.example.com said: 552 5.2.2 Mailbox full (in reply
                    to RCPT TO command)
                """);

        assertThat(explanation.finding()).extracting(Finding::id).isEqualTo("recipient.full");
        assertThat(explanation.recipients()).containsExactly("bob@example.org", "ann@example.com");
        assertThat(explanation.others())
                .singleElement()
                .satisfies(other -> assertThat(other.recipients()).containsExactly("eve@example.net"))
                .satisfies(other ->
                        assertThat(other.finding()).extracting(Finding::id).isEqualTo("recipient.unknown"));
    }

    @Test
    void recipients_that_arrived_or_wait_no_more_are_left_out() {
        Explanation explanation = REMEDIES.explain("""
                Final-Recipient: rfc822; ann@example.org
                Action: delivered
                Status: 2.0.0

                Final-Recipient: rfc822; bob@example.org
                Action: failed
                Status: 5.2.2
                Diagnostic-Code: smtp; 552 5.2.2 Mailbox full
                """);

        assertThat(explanation.recipients()).containsExactly("bob@example.org");
        assertThat(explanation.namesRecipients()).isFalse();
    }

    @Test
    void of_a_log_the_last_word_on_a_recipient_counts() {
        String line =
                "mx postfix/smtp[1]: 4F: to=<bob@example.org>, relay=mx.example.org[192.0.2.9]:25, dsn=%s, status=%s"
                        + " (host mx.example.org said: %s (in reply to RCPT TO command))\n";
        Explanation explanation = REMEDIES.explain(line.formatted("4.7.1", "deferred", "450 4.7.1 Greylisted")
                + line.formatted("5.1.1", "bounced", "550 5.1.1 User unknown"));

        assertThat(explanation.finding()).extracting(Finding::id).isEqualTo("recipient.unknown");
        assertThat(explanation.others()).isEqualTo(List.of());
    }
}
