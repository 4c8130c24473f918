package news.dateline.search;

import java.time.Duration;

/** How long ago a story was last published, at most; each holds those before it. */
public enum Age {
    DAY(Duration.ofDays(1)), WEEK(Duration.ofDays(7)), MONTH(Duration.ofDays(31)), YEAR(Duration.ofDays(366));

    private final Duration most;

    Age(Duration most) {
        this.most = most;
    }

    long seconds() {
        return most.toSeconds();
    }
}
