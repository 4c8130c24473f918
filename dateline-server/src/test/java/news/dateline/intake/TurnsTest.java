package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.config.SourceConfig;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test void hostIsAskedOneRequestAtATimeAndOthersDoNotWaitForIt() throws Exception {
        SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
        Ledger ledger = new MemoryLedger(clock);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor(); AgencyServer server = new AgencyServer()) {
            server.on("/busy", exchange -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                begun.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                inside.decrementAndGet();
                AgencyServer.send(exchange, 200, new byte[] {'x'});
            });
            server.serve("/free", "Item");
            List<SourceConfig> busy = List.of(Copy.polled("a", server.address("/busy")), Copy.polled("b", server.address("/busy")), Copy.polled("c", server.address("/busy")));
            SourceConfig other = Copy.polled("other", server.at("localhost", "/free"));
            try (Polling polling = new Polling(List.of(Copy.agency("anp", busy.get(0), busy.get(1), busy.get(2), other)), Copy.config(), ledger, new RecordingReceiver(ledger), clock, new Random(1), executor)) {
                List<CompletableFuture<Poll>> polls = busy.stream().map(source -> CompletableFuture.supplyAsync(() -> polling.pollOnce(source), executor)).toList();
                begun.await();
                assertThat(polling.pollOnce(other)).isInstanceOf(Poll.Delivered.class);
                release.countDown();
                for (CompletableFuture<Poll> poll : polls) assertThat(poll.get(20, TimeUnit.SECONDS)).isNotInstanceOf(Poll.Failed.class);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test void nothingIsKeptOfAHostThatNobodyUses() {
        HostLocks locks = new HostLocks();
        assertThat(locks.<Integer>alone("wire.example", locks::hosts)).isEqualTo(1);
        assertThat(locks.hosts()).isZero();
    }

    @Test void hostIsFreeAgainAfterAFailure() {
        HostLocks locks = new HostLocks();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> locks.alone("wire.example", () -> {
            throw new IllegalStateException("broke");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(locks.alone("wire.example", () -> "free")).isEqualTo("free");
    }
}
