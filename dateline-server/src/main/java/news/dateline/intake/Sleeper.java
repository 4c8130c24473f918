package news.dateline.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How loops wait. The time is that of the clock that they were given, so whoever gives a faster clock gives a faster sleeper. Returning early is allowed. */
public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;

    /** Waits in real time. */
    static Sleeper real() {
        return time -> new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
