package sandbox.slack.model;

/** Listening that ends when it is closed. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
