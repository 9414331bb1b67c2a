package sendcheck.slack;

import java.util.Optional;
import java.util.function.Supplier;

/** Shows what is kept as it stands, and once more when it was changed meanwhile, so that the last word stays. */
final class Fresh {

    private Fresh() {}

    /** Makes people see it. */
    interface Display<T> {
        void show(T standing) throws ApiFailure;
    }

    /** @param read empty: there is nothing to show */
    static <T> void show(Supplier<Optional<T>> read, Display<T> display) throws ApiFailure {
        Optional<T> shown = Optional.empty();
        for (Optional<T> now = read.get(); now.isPresent() && !now.equals(shown); now = read.get()) {
            display.show(now.get());
            shown = now;
        }
    }
}
