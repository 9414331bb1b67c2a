package sendcheck.microsoft;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Lies before a server, and holds back what that says from some point on. */
final class HeldReplies implements AutoCloseable {

    private final ServerSocket listening;
    private final int server;
    private final BooleanSupplier holding;
    private final CountDownLatch released = new CountDownLatch(1);

    private HeldReplies(ServerSocket listening, int server, BooleanSupplier holding) {
        this.listening = listening;
        this.server = server;
        this.holding = holding;
    }

    /** @param holding whether what comes now is held back */
    static HeldReplies before(int server, BooleanSupplier holding) throws IOException {
        var held = new HeldReplies(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, holding);
        held.inBackground(held::listen);
        return held;
    }

    /** As an authority host in settings. */
    String host() {
        return "localhost:" + listening.getLocalPort();
    }

    void release() {
        released.countDown();
    }

    private void listen() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket beyond = new Socket(InetAddress.getLoopbackAddress(), server);
            inBackground(() -> client.getInputStream().transferTo(beyond.getOutputStream()));
            inBackground(() -> answer(beyond, client));
        }
    }

    private void answer(Socket from, Socket to) throws Exception {
        byte[] some = new byte[8192];
        for (int got = from.getInputStream().read(some);
                got > 0;
                got = from.getInputStream().read(some)) {
            if (holding.getAsBoolean()) {
                released.await();
            }
            to.getOutputStream().write(some, 0, got);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private void inBackground(Work work) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                work.run();
            } catch (Exception closed) {
                release();
            }
        });
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
