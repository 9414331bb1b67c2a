package sendcheck.editing;

import java.util.List;

/** Looks up settings, so that nobody has to know them by heart. */
public interface Suggestions {

    /**
     * What is known of the domain of this address, the surest first; empty when nothing is, or when it is no address.
     * Takes about two seconds at most and never throws; what is out of reach is left out.
     *
     * @param fromAddress as typed
     */
    List<Suggestion> forAddress(String fromAddress);
}
