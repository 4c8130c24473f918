package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.config.SourceConfig;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that moves for good, and one that only seemed to. */
class MovingTest {
    private final SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
    private final Ledger ledger = new MemoryLedger(clock);
    private final RecordingReceiver receiver = new RecordingReceiver(ledger);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AgencyServer server = new AgencyServer();
    private final SourceConfig source = Copy.polled("anp-feed", server.address("/feed"));
    private final Polling polling = new Polling(List.of(Copy.agency("anp", source)), Copy.config(), ledger, receiver, clock, new Random(7), executor);

    @BeforeEach void move() {
        server.status("/feed", 301, "Location", "/moved");
        server.serve("/moved", "Item", "ETag", "\"m1\"");
    }

    @AfterEach void close() {
        polling.close();
        server.close();
        executor.shutdownNow();
    }

    private List<String> asked() {
        return server.requests().stream().map(AgencyServer.Request::path).toList();
    }

    private Bookmark bookmark() {
        return ledger.read(view -> view.get(SourceStates.TABLE, "anp-feed")).orElseThrow().bookmark();
    }

    @Test void permanentMoveIsRememberedAndAskedDirectly() {
        polling.pollOnce(source);
        assertThat(bookmark().movedTo()).contains(server.address("/moved"));
        polling.pollOnce(source);
        assertThat(asked()).containsExactly("/feed", "/moved", "/moved");
        assertThat(server.requests().getLast().headers().getFirst("If-None-Match")).isEqualTo("\"m1\"");
        assertThat(receiver.deliveries.getFirst().base()).contains(server.address("/moved"));
    }

    @Test void moveIsRememberedOnlyWithItsDelivery() {
        receiver.fault(_ -> {
            throw new DatelineException.Retriable("the disk is full", new java.io.IOException());
        });
        polling.pollOnce(source);
        assertThat(bookmark().movedTo()).isEmpty();
    }

    @Test void temporaryMoveIsNotRemembered() {
        server.status("/feed", 302, "Location", "/moved");
        polling.pollOnce(source);
        polling.pollOnce(source);
        assertThat(asked()).containsExactly("/feed", "/moved", "/feed", "/moved");
    }

    @Test void addressThatFailsAfterAMoveIsGivenUpForTheConfiguredOne() {
        polling.pollOnce(source);
        server.status("/moved", 404);
        server.serve("/feed", "Item\nAnother");
        for (int i = 0; i < 3; i++) assertThat(polling.pollOnce(source)).isInstanceOf(Poll.Failed.class);
        assertThat(polling.pollOnce(source)).isInstanceOf(Poll.Delivered.class);
        assertThat(asked()).containsExactly("/feed", "/moved", "/moved", "/moved", "/moved", "/feed");
    }
}
