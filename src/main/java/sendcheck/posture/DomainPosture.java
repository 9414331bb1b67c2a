package sendcheck.posture;

import java.util.List;

/**
 * Advice about a domain that mail is sent from.
 *
 * @param domain as asked of the DNS, in ASCII
 */
public record DomainPosture(String domain, List<Remark> remarks) {

    public DomainPosture {
        remarks = List.copyOf(remarks);
    }

    /**
     * One observation.
     *
     * @param text one or two sentences for people
     */
    public record Remark(Topic topic, Level level, String text) {

        static Remark good(Topic topic, String text) {
            return new Remark(topic, Level.GOOD, text);
        }

        static Remark advice(Topic topic, String text) {
            return new Remark(topic, Level.ADVICE, text);
        }

        static Remark unknown(Topic topic, String text) {
            return new Remark(topic, Level.UNKNOWN, text);
        }
    }

    /** What a remark is about, in the order of showing. */
    public enum Topic {
        /** Where mail to the domain goes (RFC 5321 section 5). */
        MX("mx", "MX"),
        /** Who may send for the domain (RFC 7208). */
        SPF("spf", "SPF"),
        /** Keys that sign the domain's mail (RFC 6376). */
        DKIM("dkim", "DKIM"),
        /** What receivers do with mail that proves neither (RFC 7489). */
        DMARC("dmarc", "DMARC");

        private final String key;
        private final String title;

        Topic(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /** As written in JSON and in the database. */
        public String key() {
            return key;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /** How much a remark matters. */
    public enum Level {
        GOOD("good"),
        ADVICE("advice"),
        /** The name service did not say. */
        UNKNOWN("unknown");

        private final String key;

        Level(String key) {
            this.key = key;
        }

        /** As written in JSON and in the database. */
        public String key() {
            return key;
        }
    }
}
