package catalogue;

import static catalogue.Vendor.BREVO;
import static catalogue.Vendor.EXIM;
import static catalogue.Vendor.GMAIL;
import static catalogue.Vendor.ICLOUD;
import static catalogue.Vendor.M365;
import static catalogue.Vendor.SENDGRID;
import static catalogue.Vendor.SES;
import static catalogue.Vendor.YAHOO;
import static sandbox.mail.script.Step.CREDENTIALS;

import java.util.List;
import java.util.stream.Stream;

/** How vendors refuse a sign-in. */
final class VendorSignIns {
    static final String PASSWORD = "password|credentials";
    static final String APP_PASSWORD = "app(lication)?(.specific)? password";
    static final String OFF_FOR_THE_TENANT = "(disabled|switched off|turned off|off).*(tenant|organi[sz]ation)";

    private static final String BASIC = "basic auth|no longer takes passwords|sign-in with a password";

    private VendorSignIns() {}

    static List<Failure> all() {
        return Stream.of(microsoft(), google(), others()).flatMap(List::stream).toList();
    }

    private static List<Failure> microsoft() {
        return List.of(
                microsoft(
                        "SMTP sign-in is off for the tenant",
                        "SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.",
                        "m365-smtp-auth-off-tenant",
                        OFF_FOR_THE_TENANT),
                microsoft(
                        "SMTP sign-in is off for the mailbox",
                        "SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.",
                        "m365-smtp-auth-off-mailbox",
                        "(disabled|off).*mailbox"),
                microsoft(
                        "security defaults forbid it",
                        "user is locked by your organization's security defaults policy. Contact your administrator.",
                        "m365-security-defaults",
                        "security defaults"),
                microsoft(
                        "basic authentication is off",
                        "basic authentication is disabled.",
                        "m365-basic-auth-off",
                        BASIC),
                microsoft(
                        "Conditional Access forbids it",
                        "the request did not meet the criteria to be authenticated successfully. Contact your administrator.",
                        "m365-conditional-access",
                        "conditional access"),
                microsoft("wrong password", "the user credentials were incorrect.", "m365-credentials", PASSWORD),
                M365.says(
                        "Microsoft 365: basic authentication has ended (5.7.30)",
                        CREDENTIALS,
                        "550 5.7.30 Basic authentication is not supported for Client Submission.",
                        "m365-basic-auth-retired",
                        BASIC));
    }

    private static Failure microsoft(String words, String text, String finding, String cause) {
        return M365.says(
                "Microsoft 365 (5.7.139): " + words,
                CREDENTIALS,
                "535 5.7.139 Authentication unsuccessful, " + text + " [FR2P281CA0055.DEUP281.PROD.OUTLOOK.COM]",
                finding,
                cause);
    }

    private static List<Failure> google() {
        return List.of(
                GMAIL.says(
                        "Gmail: app password needed",
                        CREDENTIALS,
                        "534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor a640c23a62f3a-gsmtp",
                        "app-password",
                        APP_PASSWORD),
                GMAIL.says(
                        "Gmail: wrong password",
                        CREDENTIALS,
                        "535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials 4fb4d7f45d1cf-gsmtp",
                        "gmail-rejected",
                        PASSWORD),
                GMAIL.says(
                        "Gmail: a sign-in with the browser is wanted first",
                        CREDENTIALS,
                        "534-5.7.9 Please log in with your web browser and then try again. For more\n534 5.7.9 information, go to https://support.google.com/mail/?p=WebLoginRequired x9-gsmtp",
                        "confirm",
                        "browser|owner to confirm"),
                GMAIL.says(
                        "Gmail: too many sign-ins",
                        CREDENTIALS,
                        "454 4.7.0 Too many login attempts, please try again later. For more information, go to https://support.google.com/a/answer/3221692",
                        "gmail-too-many",
                        "too many"));
    }

    private static List<Failure> others() {
        return List.of(
                YAHOO.says(
                        "Yahoo: the account's own password in place of an app password",
                        CREDENTIALS,
                        "535 5.7.0 (#MBR1212) Incorrect username or password.",
                        "app-password-needed",
                        "password"),
                YAHOO.says(
                        "Yahoo: too many failed sign-ins",
                        CREDENTIALS,
                        "535 5.7.0 (#AUTH005) Too many bad auth attempts.",
                        "yahoo-rejected",
                        "too many"),
                ICLOUD.says(
                        "iCloud: the Apple password in place of an app password",
                        CREDENTIALS,
                        "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
                        "app-password-needed",
                        APP_PASSWORD),
                SES.says(
                        "Amazon SES: wrong SMTP credentials",
                        CREDENTIALS,
                        "535 Authentication Credentials Invalid",
                        "ses-rejected",
                        PASSWORD),
                SENDGRID.says(
                        "SendGrid: credits used up",
                        CREDENTIALS,
                        "451 Authentication failed: Maximum credits exceeded",
                        "sendgrid-credits",
                        "credits|plan is used up"),
                SENDGRID.says(
                        "SendGrid: API key revoked",
                        CREDENTIALS,
                        "535 Authentication failed: The provided authorization grant is invalid, expired, or revoked",
                        "sendgrid-key",
                        "revoked|API key"),
                BREVO.says(
                        "Brevo: our address is not authorised",
                        CREDENTIALS,
                        "525 5.7.1 Unauthorized IP address",
                        "brevo-ip",
                        "IP address|our address"),
                EXIM.says(
                        "Exim: wrong password",
                        CREDENTIALS,
                        "535 Incorrect authentication data",
                        "exim-rejected",
                        PASSWORD + "|incorrect authentication data"));
    }
}
