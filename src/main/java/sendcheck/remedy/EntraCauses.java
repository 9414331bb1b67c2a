package sendcheck.remedy;

import static sendcheck.remedy.Actor.MAIL_ADMIN;
import static sendcheck.remedy.Actor.VENDOR;
import static sendcheck.remedy.Actor.WAIT;
import static sendcheck.remedy.Actor.YOU;

import java.util.List;

/** What Microsoft's error codes mean for someone who wants to send; from its list of AADSTS codes. */
final class EntraCauses {

    static final List<EntraCause> ALL = List.of(
            new EntraCause(
                    List.of(7_000_215),
                    "secret",
                    YOU,
                    "Microsoft does not accept the client secret",
                    "The application is known, but this is not one of its secrets. Most often the ID of the "
                            + "secret was copied in place of its value, or the secret belongs to another application.",
                    List.of(
                            "In Microsoft Entra, open \"App registrations\", {app}, \"Certificates & secrets\".",
                            "Create a new client secret and copy what stands in the column \"Value\", at once: it is "
                                    + "shown only once.",
                            "Enter it as the client secret, and run the test again.")),
            new EntraCause(
                    List.of(7_000_222),
                    "secret-expired",
                    YOU,
                    "The client secret has expired",
                    "Every client secret of Microsoft Entra ends on a date that was chosen when it was made, "
                            + "and this one is past it.",
                    List.of(
                            "In Microsoft Entra, open \"App registrations\", {app}, \"Certificates & secrets\", and "
                                    + "create a new client secret.",
                            "Enter its value as the client secret, and run the test again.",
                            "Note the date on which the new one expires, or use a certificate.")),
            new EntraCause(
                    List.of(700_027, 700_030, 7_000_214),
                    "certificate",
                    YOU,
                    "Microsoft does not know the client certificate",
                    "The sign-in was signed with the key of a certificate that is not registered with the "
                            + "application, or that has expired.",
                    List.of(
                            "In Microsoft Entra, open \"App registrations\", {app}, \"Certificates & secrets\", "
                                    + "\"Certificates\".",
                            "Upload the certificate that the settings hold, without its key, or enter one that is "
                                    + "listed there.",
                            "Run the test again.")),
            new EntraCause(
                    List.of(700_024, 700_021),
                    "clock",
                    VENDOR,
                    "The clocks of Sendcheck and Microsoft differ",
                    "What we signed is valid only for minutes, and Microsoft saw it as too early or too late.",
                    List.of(
                            "Tell whoever runs Sendcheck to check the clock of its machine.",
                            "Run the test again afterwards.")),
            new EntraCause(
                    List.of(7_000_216, 7_000_218, 70_002),
                    "no-secret",
                    YOU,
                    "Microsoft wants a secret or certificate of the application",
                    "The application proved nothing of itself. Either its settings lack a client secret, or "
                            + "an account is to be connected and the application does not allow that without one.",
                    List.of(
                            "Enter a client secret or a client certificate.",
                            "To connect an account by code instead, open \"App registrations\", {app}, "
                                    + "\"Authentication\", and allow \"public client flows\".")),
            new EntraCause(
                    List.of(700_016, 7_000_229, 7_000_112, 90_099),
                    "app",
                    YOU,
                    "There is no such application in this tenant",
                    "Microsoft does not find {app} in {tenant}, or it is disabled there. Client ID or tenant "
                            + "is mistyped, the two belong to different organisations, or nobody has added the "
                            + "application to the tenant.",
                    List.of(
                            "Compare the client ID with the \"Application (client) ID\" in Microsoft Entra, \"App "
                                    + "registrations\".",
                            "Compare the tenant with the \"Directory (tenant) ID\" on the same page.",
                            "If the application belongs to another organisation, ask the administrator of {tenant} to"
                                    + " grant it consent.")),
            new EntraCause(
                    List.of(90_002, 900_021, 900_023, 90_013, 50_059, 50_128),
                    "tenant",
                    YOU,
                    "Microsoft knows no such tenant",
                    "The settings name {tenant}, and there is none of this name. It is mistyped, or it lives "
                            + "in a national cloud with another authority host.",
                    List.of(
                            "Enter the \"Directory (tenant) ID\" that Microsoft Entra shows in its overview.",
                            "If the organisation uses a national cloud of Microsoft, enter its authority host.")),
            new EntraCause(
                    List.of(50_194),
                    "single-tenant",
                    YOU,
                    "The application must be asked through its own tenant",
                    "The application belongs to one organisation, and the settings name no tenant of it.",
                    List.of("Enter the \"Directory (tenant) ID\" of the organisation that owns the application.")),
            new EntraCause(
                    List.of(65_001, 65_004, 650_051, 650_056, 90_094, 90_093),
                    "consent",
                    MAIL_ADMIN,
                    "Nobody has agreed yet that the application may send",
                    "The application asks for a permission that needs the agreement (\"consent\") of an "
                            + "administrator, and it was not given, or was taken back.",
                    List.of(
                            "In Microsoft Entra, open \"App registrations\", {app}, \"API permissions\".",
                            "Check that \"SMTP.SendAsApp\" of \"Office 365 Exchange Online\" is listed.",
                            "Choose \"Grant admin consent\", and run the test again after some minutes.")),
            new EntraCause(
                    List.of(500_011, 650_052, 650_057, 50_001, 500_014),
                    "resource",
                    MAIL_ADMIN,
                    "The tenant has no Exchange Online for this application",
                    "The token is for Exchange Online, and {tenant} does not have it, or the application has "
                            + "no permission that belongs to it.",
                    List.of(
                            "Check that the tenant has Exchange Online mailboxes and is the right one.",
                            "In \"API permissions\" of {app}, add \"Office 365 Exchange Online\", \"Application "
                                    + "permissions\", \"SMTP.SendAsApp\", and grant admin consent.")),
            new EntraCause(
                    List.of(70_011, 1_002_012, 650_053, 28_002, 28_003),
                    "scope",
                    VENDOR,
                    "Microsoft does not know the permission that was asked for",
                    "We asked for sending through Exchange Online, in a form that this authorization server "
                            + "does not take. In a national cloud the names differ.",
                    List.of("Check the authority host.", "If it is right, send us the transcript of the test.")),
            new EntraCause(
                    List.of(50_034, 50_020, 51_004, 90_072),
                    "account",
                    YOU,
                    "Microsoft does not know this account in the tenant",
                    "The account that signed in is not one of {tenant}.",
                    List.of(
                            "Check the user name: it is the address with which the person signs in to Microsoft 365.",
                            "Connect the account again, with an account of this organisation.")),
            new EntraCause(
                    List.of(50_126, 50_056),
                    "password",
                    YOU,
                    "Microsoft does not accept the password of the account",
                    "User name or password were wrong at the sign-in to Microsoft.",
                    List.of("Connect the account again, with its present password.")),
            new EntraCause(
                    List.of(50_053, 50_057, 50_144),
                    "account-locked",
                    MAIL_ADMIN,
                    "The account is locked or disabled",
                    "Microsoft lets nobody sign in to the account at present.",
                    List.of("Ask the administrator to unlock or enable {mailbox}.", "Run the test again afterwards.")),
            new EntraCause(
                    List.of(50_055, 50_173),
                    "password-changed",
                    YOU,
                    "The password of the account has changed or expired",
                    "Microsoft ends what was allowed before when a password changes or expires.",
                    List.of(
                            "Sign in to Microsoft 365 once with the account, and change the password if asked.",
                            "Connect the account again.")),
            new EntraCause(
                    List.of(50_076, 50_079, 50_072, 50_074, 50_158, 500_121),
                    "second-factor",
                    YOU,
                    "Microsoft wants a second factor for this account",
                    "The organisation asks for another proof than the password, and a program cannot give it."
                            + " A person can, once, when connecting the account.",
                    List.of(
                            "Connect the account again, and confirm the second factor when asked.",
                            "If that is asked again and again, use an application with a client secret or certificate"
                                    + " instead.")),
            new EntraCause(
                    List.of(
                            53_003, 53_000, 53_001, 53_002, 53_004, 53_011, 530_003, 530_004, 530_034, 50_105, 50_131,
                            50_005),
                    "conditional-access",
                    MAIL_ADMIN,
                    "A security rule of the organisation forbids this sign-in",
                    "The organisation's rules (\"Conditional Access\") or assignments do not allow the "
                            + "application to get a token from where we are. Secret and permissions may well be right.",
                    List.of(
                            "Ask the administrator to look into \"Sign-in logs\" in Microsoft Entra, where the rule is "
                                    + "named.",
                            "Have {app} exempted, or {addresses} allowed as a trusted location.")),
            new EntraCause(
                    List.of(700_082, 70_043, 70_008, 700_084, 50_078, 50_089),
                    "connection-ended",
                    YOU,
                    "The connection of the account has ended",
                    "What a person once allowed is valid as long as it is used and the rules of the "
                            + "organisation let it, and that has passed.",
                    List.of("Connect the account again.")),
            new EntraCause(
                    List.of(90_033, 50_196, 50_197, 90_055, 70_007, 90_019, 90_008),
                    "busy",
                    WAIT,
                    "Microsoft cannot give tokens at the moment",
                    "The sign-in service of Microsoft reports a passing fault of its own.",
                    List.of("Run the test again in some minutes.")),
            new EntraCause(
                    List.of(70_018, 70_019, 70_020, 70_016),
                    "code-expired",
                    YOU,
                    "The code was not entered in time",
                    "Nobody finished the sign-in with the code while it was valid.",
                    List.of("Connect the account again, and enter the new code within a quarter of an hour.")));

    private EntraCauses() {}
}
