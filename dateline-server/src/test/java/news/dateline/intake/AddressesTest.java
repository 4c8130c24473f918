package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.config.SourceConfig;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
    private final Ledger ledger = new MemoryLedger(clock);
    private final RecordingReceiver receiver = new RecordingReceiver(ledger);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AgencyServer server = new AgencyServer();
    private final List<Polling> opened = new ArrayList<>();

    @AfterEach void close() {
        opened.forEach(Polling::close);
        server.close();
        executor.shutdownNow();
    }

    /** The name server of agency.example. Its public address is the loopback address with the agency's name on it, so that the tests need no net. */
    private static final class NameServer implements Names {
        private final Deque<InetAddress> answers = new ArrayDeque<>();
        private int asked;

        static InetAddress open() throws UnknownHostException {
            return InetAddress.getByAddress("agency.example", new byte[] {127, 0, 0, 1});
        }

        static InetAddress closed() throws UnknownHostException {
            return InetAddress.getByAddress("rebound.example", new byte[] {127, 0, 0, 1});
        }

        @Override public InetAddress[] addresses(String host) throws UnknownHostException {
            if (!host.equals("agency.example")) return InetAddress.getAllByName(host);
            asked++;
            return new InetAddress[] {answers.size() > 1 ? answers.pop() : answers.peek()};
        }

        @Override public Reach reach(InetAddress address) {
            return address.getHostName().equals("agency.example") ? Reach.PUBLIC : Reach.of(address);
        }
    }

    private Poll poll(Names names, SourceConfig source) {
        Polling polling = new Polling(List.of(Copy.agency("anp", source)), Copy.config(), ledger, receiver, ListPages.NONE, clock, new Random(7), executor, names);
        opened.add(polling);
        return polling.pollOnce(source);
    }

    private static String code(Poll poll) {
        assertThat(poll).isInstanceOf(Poll.Failed.class);
        return ((Poll.Failed) poll).failure().code();
    }

    @Test void privateAddressIsRefusedUnlessTheSourceAllowsIt() {
        server.serve("/feed", "Item");
        for (String host : List.of("127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0"))
            assertThat(code(poll(Names.SYSTEM, Copy.strict("a", server.at(host, "/feed"))))).as(host).isIn("ADDRESS_REFUSED", "BAD_ADDRESS");
        assertThat(server.requests()).isEmpty();
        assertThat(poll(Names.SYSTEM, Copy.polled("a", server.at("localhost", "/feed")))).isInstanceOf(Poll.Delivered.class);
    }

    @Test void refusalSaysWhichSettingWouldAllowIt() {
        Poll.Failed failed = (Poll.Failed) poll(Names.SYSTEM, Copy.strict("a", server.address("/feed")));
        assertThat(failed.failure().sentence()).contains("127.0.0.1", "allow-private-addresses");
    }

    @Test void cloudCredentialsAreRefusedEvenWherePrivateAddressesAreAllowed() {
        assertThat(code(poll(Names.SYSTEM, Copy.polled("a", URI.create("http://169.254.169.254/latest/meta-data/"))))).isEqualTo("ADDRESS_REFUSED");
    }

    @Test void redirectIntoOurNetworkIsRefused() throws UnknownHostException {
        NameServer names = new NameServer();
        names.answers.add(NameServer.open());
        server.on("/feed", exchange -> AgencyServer.send(exchange, 302, new byte[0], "Location", server.address("/secret").toString()));
        server.serve("/secret", "our own");
        assertThat(code(poll(names, Copy.strict("a", server.at("agency.example", "/feed"))))).isEqualTo("ADDRESS_REFUSED");
        assertThat(server.requests()).extracting(AgencyServer.Request::path).containsExactly("/feed");
    }

    @Test void addressThatWasCheckedIsTheOneThatIsConnectedTo() throws UnknownHostException {
        NameServer names = new NameServer();
        names.answers.addAll(List.of(NameServer.open(), NameServer.closed()));
        server.serve("/feed", "Item", "Connection", "close");
        SourceConfig source = Copy.strict("a", server.at("agency.example", "/feed"));
        assertThat(poll(names, source)).isInstanceOf(Poll.Delivered.class);
        assertThat(names.asked).as("a second look-up could get a second answer").isEqualTo(1);
    }

    @Test void nameThatLeadsInwardsTheSecondTimeIsRefusedTheSecondTime() throws UnknownHostException {
        NameServer names = new NameServer();
        names.answers.addAll(List.of(NameServer.open(), NameServer.closed()));
        server.serve("/feed", "Item", "Connection", "close");
        SourceConfig source = Copy.strict("a", server.at("agency.example", "/feed"));
        Polling polling = new Polling(List.of(Copy.agency("anp", source)), Copy.config(), ledger, receiver, ListPages.NONE, clock, new Random(7), executor, names);
        opened.add(polling);
        assertThat(polling.pollOnce(source)).isInstanceOf(Poll.Delivered.class);
        assertThat(code(polling.pollOnce(source))).isEqualTo("ADDRESS_REFUSED");
        assertThat(server.requests()).hasSize(1);
    }

    @Test void rebindingBetweenARedirectAndItsTargetIsRefused() throws UnknownHostException {
        NameServer names = new NameServer();
        names.answers.addAll(List.of(NameServer.open(), NameServer.closed()));
        server.on("/feed", exchange -> AgencyServer.send(exchange, 302, new byte[0], "Location", "/next", "Connection", "close"));
        server.serve("/next", "Item");
        assertThat(code(poll(names, Copy.strict("a", server.at("agency.example", "/feed"))))).isEqualTo("ADDRESS_REFUSED");
    }

    @Test void hostWithOneGoodAndOneBadAddressIsRefused() {
        Names both = _ -> new InetAddress[] {InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("10.0.0.1")};
        assertThat(code(poll(both, Copy.strict("a", URI.create("http://agency.example/feed"))))).isEqualTo("ADDRESS_REFUSED");
    }

    @Test void unknownHostSaysSo() {
        Names none = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(code(poll(none, Copy.strict("a", URI.create("http://agency.example/feed"))))).isEqualTo("UNKNOWN_HOST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "127.0.0.1", "127.255.255.254", "169.254.1.1", "100.64.0.1", "100.127.255.255", "::1", "fe80::1", "fc00::1", "fdff::1",
        "fec0::1", "64:ff9b::10.0.0.1"})
    void privateBlocks(String address) {
        assertThat(Reach.of(InetAddress.ofLiteral(address))).isEqualTo(Reach.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "169.254.169.254",
        "169.254.170.2", "100.100.100.200", "168.63.129.16", "::", "ff02::1", "2001:db8::1", "2002:7f00:1::1", "2001::1", "fd00:ec2::254", "64:ff9b::169.254.169.254", "64:ff9b:1::1", "100::1", "::7f00:1",
        "4000::1"})
    void blocksWhereNoAgencyCanBe(String address) {
        assertThat(Reach.of(InetAddress.ofLiteral(address))).isEqualTo(Reach.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "1.1.1.1", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "169.253.255.255", "223.255.255.255", "11.0.0.1", "2606:4700::1111", "2a00:1450::1",
        "64:ff9b::93.184.215.14"})
    void publicAddresses(String address) {
        assertThat(Reach.of(InetAddress.ofLiteral(address))).isEqualTo(Reach.PUBLIC);
    }
}
