package sendcheck.autoconfig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import sendcheck.lookup.Autoconfig.Outgoing;
import sendcheck.lookup.Autoconfig.Way;
import sendcheck.settings.Security;

/** Reads Mozilla's {@code clientConfig} (wiki.mozilla.org, Thunderbird:Autoconfiguration:ConfigFileFormat). */
final class ClientConfig {

    private ClientConfig() {}

    /** @throws IOException when it is no XML, or XML that brings its own entities */
    static List<Outgoing> outgoing(byte[] xml) throws IOException {
        try {
            NodeList servers = parser().parse(new ByteArrayInputStream(xml)).getElementsByTagName("outgoingServer");
            List<Outgoing> all = new ArrayList<>();
            for (int i = 0; i < servers.getLength(); i++) {
                if (servers.item(i) instanceof Element server
                        && server.getAttribute("type").equals("smtp")) {
                    outgoing(server).ifPresent(all::add);
                }
            }
            return all;
        } catch (SAXException malformed) {
            throw new IOException("its answer cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    /** Without document type, so that the answer can name neither files nor other addresses, and cannot grow in memory. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException unsupported) {
            throw new IllegalStateException("the XML parser cannot be made safe", unsupported);
        }
    }

    private static Optional<Outgoing> outgoing(Element server) {
        String host = text(server, "hostname");
        String port = text(server, "port");
        Optional<Security> security = security(text(server, "socketType"));
        if (host.isEmpty() || host.length() > 253 || !port.matches("[1-9][0-9]{0,4}") || security.isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port);
        return number > 65_535
                ? Optional.empty()
                : Optional.of(new Outgoing(host, number, security.get(), text(server, "username"), way(server)));
    }

    private static Optional<Security> security(String socketType) {
        return switch (socketType.toUpperCase(Locale.ROOT)) {
            case "SSL" -> Optional.of(Security.TLS);
            case "STARTTLS" -> Optional.of(Security.STARTTLS);
            case "PLAIN" -> Optional.of(Security.NONE);
            default -> Optional.empty();
        };
    }

    /** The first way that is known of those that it names, in its order. */
    private static Way way(Element server) {
        NodeList named = server.getElementsByTagName("authentication");
        for (int i = 0; i < named.getLength(); i++) {
            switch (named.item(i).getTextContent().strip().toLowerCase(Locale.ROOT)) {
                case "password-cleartext", "password-encrypted", "plain", "secure" -> {
                    return Way.PASSWORD;
                }
                case "oauth2" -> {
                    return Way.OAUTH;
                }
                case "none", "client-ip-address", "smtp-after-pop" -> {
                    return Way.NONE;
                }
                default -> {
                    // a way that is not supported here
                }
            }
        }
        return Way.PASSWORD;
    }

    private static String text(Element parent, String name) {
        NodeList named = parent.getElementsByTagName(name);
        return named.getLength() == 0 ? "" : named.item(0).getTextContent().strip();
    }
}
