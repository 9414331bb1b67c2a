package sendcheck.posture;

/** A name service that is out of reach. */
public final class UnansweredDns implements Dns {

    @Override
    public Found texts(String name) {
        return new Found.Failed();
    }

    @Override
    public Found mailExchangers(String name) {
        return new Found.Failed();
    }

    @Override
    public Found addresses(String name) {
        return new Found.Failed();
    }
}
