package sendcheck.posture;

import java.util.List;

/** Asks the name service; every method may be called by many threads at once, and returns within some seconds. */
public interface Dns {

    /** TXT records, each with its strings joined (RFC 7208 section 3.3). */
    Found texts(String name);

    /** Host names of MX records, the most preferred first, without a final dot; empty for the null MX (RFC 7505). */
    Found mailExchangers(String name);

    /** A and AAAA records. */
    Found addresses(String name);

    /** What came of a question. */
    sealed interface Found {

        /** At least one record. */
        record Records(List<String> values) implements Found {
            public Records {
                values = List.copyOf(values);
            }
        }

        /**
         * There is none.
         *
         * @param nameExists false: there is no such name at all (NXDOMAIN)
         */
        record Nothing(boolean nameExists) implements Found {}

        /** The name service did not answer, or with an error; nothing is known. */
        record Failed() implements Found {}
    }
}
