package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.HOST;
import static sendcheck.settings.Problem.Field.PORT;

import java.util.List;

/** From the server's name to the first packet. */
final class NetworkFindings {

    private static final List<Integer> MAIL_PORTS = List.of(25, 465, 587, 2525);

    private NetworkFindings() {}

    static Finding nameNotFound(Situation situation) {
        return situation.finding(
                "not-found",
                new Wording(situation).sentence("There is no server named {host}"),
                Actor.YOU,
                "The public directory of server names (DNS) has no address for this host. Most often the name contains a"
                        + " typing error, or it is known only inside another network.",
                List.of(HOST),
                "Compare the host with the SMTP server that your mail provider names, letter by letter.",
                "If it is an internal name, ask your network team for the name that is valid outside.");
    }

    static Finding nameServiceFailed(Situation situation) {
        return situation.finding(
                "no-answer",
                "The address of " + situation.host() + " could not be looked up just now",
                Actor.WAIT,
                "The directory of server names (DNS) did not give an answer. This says nothing about the settings;"
                        + " it usually passes within minutes.",
                List.of(HOST),
                "Run the test again in a few minutes.",
                "If it stays, tell whoever manages the domain of " + situation.host()
                        + " that its name servers do not answer.");
    }

    static Finding refused(Situation situation) {
        return situation.finding(
                "refused",
                situation.host() + " refuses connections on " + situation.port(),
                situation.isPort(MAIL_PORTS) ? Actor.NETWORK : Actor.YOU,
                "The address was reached, but nothing takes connections on this port: the port is wrong, the mail service"
                        + " is not running, or a firewall turns our connection away.",
                List.of(HOST, PORT),
                "Check the port: mail is usually submitted on 587 (STARTTLS) or 465 (TLS on connect).",
                situation.openFirewall(),
                "If it is your own server, check that its mail service is running and listens on this port.");
    }

    static Finding unreachable(Situation situation) {
        return situation.finding(
                "unreachable",
                "No network path leads to " + situation.host(),
                Actor.NETWORK,
                "The name has an address, but the network reports that it cannot be reached. The address may be an internal"
                        + " one, or a firewall or router rejects our connection.",
                List.of(HOST),
                "Check that the host is the public name of the mail server, not an internal address.",
                situation.openFirewall());
    }
}
