package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which stage goes before which. */
@Timeout(60)
class PipelineTest {
    private final AtomicBoolean obeying = new AtomicBoolean(true);
    private final CountDownLatch stepped = new CountDownLatch(1);
    private final AtomicInteger tooSoon = new AtomicInteger();

    /** Obeys an order in so many steps. */
    private Stage obedient(int steps) {
        AtomicInteger left = new AtomicInteger(steps);
        return new Stage() {
            @Override public String name() {
                return "press";
            }

            @Override public boolean step() {
                if (left.decrementAndGet() == 0) obeying.set(false);
                return left.get() > 0;
            }

            @Override public boolean isObeying() {
                return obeying.get();
            }
        };
    }

    private Stage taking(boolean givesWay) {
        return new Stage() {
            @Override public String name() {
                return "annotate";
            }

            @Override public boolean step() {
                if (obeying.get()) tooSoon.incrementAndGet();
                stepped.countDown();
                return false;
            }

            @Override public boolean givesWay() {
                return givesWay;
            }
        };
    }

    private void untilStepped(long restMaxMillis, Stage... stages) throws InterruptedException {
        try (Pipeline pipeline = new Pipeline(List.of(stages), List.of(), restMaxMillis)) {
            pipeline.start();
            assertThat(stepped.await(50, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test void stagesThatTakeInCopyRestWhileAnOrderIsObeyed() throws InterruptedException {
        untilStepped(60_000, taking(true), obedient(1_000));
        assertThat(tooSoon).hasValue(0);
    }

    @Test void othersDoNot() throws InterruptedException {
        untilStepped(60_000, taking(false), obedient(Integer.MAX_VALUE));
        assertThat(tooSoon.get()).isPositive();
    }

    @Test void copyIsTakenInAlthoughOrdersComeWithoutEnd() throws InterruptedException {
        untilStepped(20, taking(true), obedient(Integer.MAX_VALUE));
        assertThat(tooSoon.get()).isPositive();
    }
}
