package sandbox.mail.tls;

import java.util.Locale;

/** The server certificates that exist, each good or bad in one way. */
public enum Leaf {
    /** For <code>localhost</code>, <code>127.0.0.1</code> and two names in <code>sandbox.example</code>, signed by the authority. */
    GOOD("localhost", KeyTool.EC + " -signer authority -validity 3650"),
    /** Was valid in 2020. */
    EXPIRED("localhost", KeyTool.EC + " -signer authority -validity 365 -startdate 2020/01/01"),
    /** Will be valid in 2090. */
    NOT_YET_VALID("localhost", KeyTool.EC + " -signer authority -validity 365 -startdate 2090/01/01"),
    /** For <code>shared.hoster.example</code> only, as behind a customer's own name for a hoster's server. */
    OTHER_NAME("shared.hoster.example", KeyTool.EC + " -signer authority -validity 3650"),
    /** Signed by nobody but itself. */
    SELF_SIGNED("localhost", KeyTool.EC + " -validity 3650"),
    /** Signed by an intermediate certificate, which the server does not send. */
    INCOMPLETE_CHAIN(
            "localhost",
            KeyTool.EC + " -signer intermediate -validity 3650"
                    + " -ext aia=caIssuers:uri:http://ca.sandbox.example/intermediate.crt"),
    /** With a key that is too short for today. */
    WEAK("localhost", "-keyalg RSA -keysize 1024 -signer authority -validity 3650");

    private final String commonName;
    private final String options;

    Leaf(String commonName, String options) {
        this.commonName = commonName;
        this.options = options;
    }

    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }

    String commonName() {
        return commonName;
    }

    /** What <code>keytool -genkeypair</code> needs beside the defaults, parted by spaces. */
    String options() {
        return options;
    }

    String alternativeNames() {
        return commonName.equals("localhost")
                ? "san=dns:localhost,ip:127.0.0.1,dns:mail.sandbox.example,dns:smtp.sandbox.example"
                : "san=dns:" + commonName;
    }
}
