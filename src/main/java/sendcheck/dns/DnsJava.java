package sendcheck.dns;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import sendcheck.lookup.PublishedServices;
import sendcheck.posture.Dns;

/** Asks DNS servers directly, without a cache, so that a record that was corrected is seen at once. */
public final class DnsJava implements Dns, PublishedServices {

    private final Resolver resolver;

    /**
     * @param servers empty: those of the system
     * @param patience for one server to answer
     */
    public DnsJava(List<InetSocketAddress> servers, Duration patience) {
        this.resolver = servers.isEmpty()
                ? new ExtendedResolver()
                : new ExtendedResolver(servers.stream().map(SimpleResolver::new).toArray(Resolver[]::new));
        resolver.setTimeout(patience);
    }

    @Override
    public Found texts(String name) {
        return ask(
                name,
                Type.TXT,
                records ->
                        records.map(TXTRecord.class::cast).map(DnsJava::joined).toList());
    }

    private static String joined(TXTRecord record) {
        StringBuilder text = new StringBuilder();
        record.getStringsAsByteArrays().forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)));
        return text.toString();
    }

    @Override
    public Found mailExchangers(String name) {
        return ask(
                name,
                Type.MX,
                records -> records.map(MXRecord.class::cast)
                        .sorted(Comparator.comparingInt(MXRecord::getPriority))
                        .map(record -> record.getTarget().toString(true))
                        .map(target -> target.equals("@") || target.equals(".") ? "" : target)
                        .toList());
    }

    @Override
    public Found addresses(String name) {
        Found four =
                ask(name, Type.A, records -> records.map(Record::rdataToString).toList());
        if (four instanceof Found.Records) {
            return four;
        }
        Found six = ask(
                name, Type.AAAA, records -> records.map(Record::rdataToString).toList());
        return four instanceof Found.Failed && !(six instanceof Found.Records) ? four : six;
    }

    @Override
    public List<Server> servers(String name) {
        Lookup lookup = lookup(name, Type.SRV);
        Record[] records = lookup == null ? null : lookup.run();
        return records == null
                ? List.of()
                : Stream.of(records)
                        .map(SRVRecord.class::cast)
                        .sorted(Comparator.comparingInt(SRVRecord::getPriority)
                                .thenComparing(SRVRecord::getWeight, Comparator.reverseOrder()))
                        .filter(record ->
                                record.getPort() > 0 && !record.getTarget().equals(Name.root))
                        .map(record -> new Server(record.getTarget().toString(true), record.getPort()))
                        .toList();
    }

    private Found ask(String name, int type, Function<Stream<Record>, List<String>> read) {
        Lookup lookup = lookup(name, type);
        if (lookup == null) {
            return new Found.Nothing(false);
        }
        Record[] records = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL -> new Found.Records(read.apply(Stream.of(records)));
            case Lookup.TYPE_NOT_FOUND -> new Found.Nothing(true);
            case Lookup.HOST_NOT_FOUND -> new Found.Nothing(false);
            default -> new Found.Failed();
        };
    }

    /** Null when it can be no name. */
    private @Nullable Lookup lookup(String name, int type) {
        try {
            Lookup lookup = new Lookup(Name.fromString(name, Name.root), type, DClass.IN);
            lookup.setResolver(resolver);
            lookup.setCache(null);
            lookup.setSearchPath(List.of());
            return lookup;
        } catch (TextParseException noName) {
            return null;
        }
    }
}
