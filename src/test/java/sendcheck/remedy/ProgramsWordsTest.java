package sendcheck.remedy;

import static sendcheck.remedy.Pasted.assertExplained;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs, services and notices say that people paste often. */
class ProgramsWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "System.Net.Mail.SmtpException: Server does not support secure connections. | encrypt.not-offered",
                "Warning: mail(): Failed to connect to mailserver at \"localhost\" port 25, verify your \"SMTP\" setting in php.ini | connect.no-local-server",
                "Sending of the message failed. Unable to authenticate to Outgoing server (SMTP) smtp.example.com. | sign-in.rejected",
                "Cannot send message using the server smtp.mail.me.com. The sender address portal@example.com was rejected by the server. | recipient.sender-refused",
                "ORA-24247: network access denied by access control list (ACL) UTL_SMTP | connect.database-list",
                "CDO.Message.1 error '80040213' The transport failed to connect to the server. | connect.timeout",
                "0x80040211 The message could not be sent to the SMTP server. The server response was not available | message.not-accepted",
                "550 Outgoing mail from \"info@example.com\" has been suspended. | message.outgoing-suspended",
                "1qAbCd-0001 == bob@client.example R=dnslookup T=remote_smtp defer (-53): retry time not reached for any host | arrival.delivery-delayed",
                "postfix/qmgr[3]: 9AB: from=<portal@example.com>, status=expired, returned to sender | arrival.delivery-delayed",
                "554-gmx.net (mxgmx114) Nemesis ESMTP Service not available\\n554-No SMTP service\\n554 IP address is black listed. | greeting.block-list",
                "Die E-Mail-Adresse, an die Sie die Nachricht gesendet haben, konnte am Ziel nicht gefunden werden. bob@client.example | recipient.unknown",
                "550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds, which cannot be sent via DATA | message.bare-line-end",
                "An attempt was made to access a socket in a way forbidden by its access permissions 203.0.113.4:25 | connect.blocked-here",
                "450 4.3.2 Service currently unavailable | recipient.greylisted",
                "{\"error\":{\"code\":\"ErrorExceededMessageLimit\",\"message\":\"Cannot send mail.\"}} | message.graph-message-limit",
                "{\"message\":\"We have detected you are using an unrecognised IP address 203.0.113.4.\"} | sign-in.brevo-ip",
                "{\"message\":\"Domain sandbox123.mailgun.org is not allowed to send: Free accounts are for test purposes only.\"} | message.mailgun-sandbox",
                "550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources | recipient.m365-direct-send",
                "553 5.7.1 Sender is not allowed to relay emails | message.zoho-relay-as",
                "521 5.2.1 : AOL will not accept delivery of this message. (IP blocked) | recipient.aol-refused",
                "550-5.7.1 This message is not RFC 5322 compliant. There are multiple Subject headers. To reduce the amount of spam sent to Gmail, this message has been blocked. - gsmtp | message.gmail-form",
                "java.security.cert.CertificateRevokedException: Certificate has been revoked | encrypt.certificate-revoked",
                "java.net.SocketException: Malformed reply from SOCKS server (smtp) | connect.proxy",
            })
    void common_words_of_programs_are_understood(String pasted, String finding) {
        assertExplained(pasted, finding);
    }
}
