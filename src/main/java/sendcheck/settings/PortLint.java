package sendcheck.settings;

import static sendcheck.settings.Problem.Field.PORT;
import static sendcheck.settings.Problem.Field.SECURITY;

/** Port and security, which must fit each other (RFC 8314, RFC 6409). */
final class PortLint {

    private static final String SUBMISSION = "mail is submitted on 587 or 465.";

    private PortLint() {}

    static void check(MailServer server, ProblemList problems) {
        int port = server.port();
        if (port == 0) {
            problems.error(PORT, "The port is missing. Enter 587 (for STARTTLS) or 465 (for TLS on connect).");
        } else if (port < 1 || port > 65_535) {
            problems.error(PORT, "Port " + port + " does not exist: ports go from 1 to 65535; " + SUBMISSION);
        } else {
            otherService(port, problems);
            security(port, server.security(), problems);
            signIn(server, problems);
        }
    }

    private static void otherService(int port, ProblemList problems) {
        switch (port) {
            case 143, 993 -> problems.mistake(PORT, port + " is an IMAP port; " + SUBMISSION);
            case 110, 995 -> problems.mistake(PORT, port + " is a POP port; " + SUBMISSION);
            case 80, 443 -> problems.mistake(PORT, port + " is a web port; " + SUBMISSION);
            default -> {}
        }
    }

    private static void security(int port, Security security, ProblemList problems) {
        if (port == 465 && security != Security.TLS) {
            problems.mistake(
                    SECURITY,
                    "Port 465 expects TLS from the first byte. Choose TLS on connect, or enter port 587 for STARTTLS.");
        } else if (port == 587 && security == Security.TLS) {
            problems.mistake(
                    SECURITY, "Port 587 begins without TLS. Choose STARTTLS, or enter port 465 for TLS on connect.");
        }
    }

    private static String inClear(String secret, boolean allowed) {
        return "Without encryption, anyone on the way can read the " + secret
                + (allowed ? "." : ", so it is not sent unless the settings allow that in so many words.")
                + " Choose STARTTLS or TLS on connect.";
    }

    private static void signIn(MailServer server, ProblemList problems) {
        String secret = switch (server.signIn()) {
            case SignIn.None() -> "";
            case SignIn.Password password -> "password";
            case SignIn.OAuth token -> "token";
        };
        if (secret.isEmpty()) {
            return;
        }
        if (server.port() == 25) {
            problems.warning(
                    PORT, "Port 25 is for mail between servers, and many accept no sign-in there. Enter 587 or 465.");
        }
        if (server.security() == Security.NONE) {
            problems.warning(SECURITY, inClear(secret, server.allowsCleartextPassword()));
        }
    }
}
