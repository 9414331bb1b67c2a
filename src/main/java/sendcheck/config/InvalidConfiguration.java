package sendcheck.config;

import java.util.List;

/** The configuration cannot be used; says everything that is wrong with it, in words. */
public final class InvalidConfiguration extends Exception {

    private final List<String> problems;

    public InvalidConfiguration(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
