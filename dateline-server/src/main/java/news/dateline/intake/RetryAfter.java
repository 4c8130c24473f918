package news.dateline.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** The header Retry-After: seconds, or a date. */
final class RetryAfter {
    /** Nobody sends us away for longer: a kill may be waiting there. */
    static final Duration LONGEST = Duration.ofHours(6);

    private RetryAfter() { }

    /** How long to wait from now; empty for what is neither. {@code date} is the header Date of the same answer: where both are there, their difference counts and neither clock matters. */
    static Optional<Duration> parse(String retryAfter, String date, Instant now) {
        String text = retryAfter.strip();
        if (text.matches("\\d{1,9}")) return Optional.of(limited(Duration.ofSeconds(Long.parseLong(text))));
        if (text.matches("\\d+")) return Optional.of(LONGEST);
        Instant until = DateUtils.parseStandardDate(text);
        if (until == null) return Optional.empty();
        Instant sent = DateUtils.parseStandardDate(date);
        return Optional.of(limited(Duration.between(sent == null ? now : sent, until)));
    }

    private static Duration limited(Duration wait) {
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
