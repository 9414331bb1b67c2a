package sandbox.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Answers over UDP on a free port of this machine what its master file says, and that nothing else exists. */
public final class NameServer implements AutoCloseable {

    private static final int LONGEST_QUERY = 4096;
    private static final String SILENT = "silent.";

    private final DatagramSocket socket;
    private final List<Record> records;

    private NameServer(DatagramSocket socket, List<Record> records) {
        this.socket = socket;
        this.records = records;
    }

    /**
     * Starts it.
     *
     * @param masterFile RFC 1035 section 5; names without a final dot are completed by it. Questions for names under
     *     {@code silent.} are never answered
     */
    public static NameServer start(String masterFile) throws IOException {
        List<Record> records = new ArrayList<>();
        try (Master master =
                new Master(new ByteArrayInputStream(masterFile.getBytes(StandardCharsets.UTF_8)), Name.root, 60)) {
            for (Record next = master.nextRecord(); next != null; next = master.nextRecord()) {
                records.add(next);
            }
        }
        NameServer server =
                new NameServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()), List.copyOf(records));
        Thread.ofPlatform().daemon().name("name-server").start(server::serve);
        return server;
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    private void serve() {
        byte[] buffer = new byte[LONGEST_QUERY];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (!query.getQuestion().getName().toString().contains(SILENT)) {
                    byte[] reply = reply(query).toWire();
                    socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
                }
            } catch (IOException failed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
    }

    private Message reply(Message query) {
        Record question = query.getQuestion();
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setFlag(Flags.AA);
        reply.addRecord(question, Section.QUESTION);
        boolean exists = false;
        for (Record record : records) {
            if (record.getName().equals(question.getName())) {
                exists = true;
                if (record.getType() == question.getType() || record.getType() == Type.CNAME) {
                    reply.addRecord(record, Section.ANSWER);
                }
            }
        }
        reply.getHeader().setRcode(exists ? Rcode.NOERROR : Rcode.NXDOMAIN);
        return reply;
    }

    @Override
    public void close() {
        socket.close();
    }
}
