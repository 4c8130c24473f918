package news.dateline.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a source answers.
 *
 * @param code     of the present failure; empty while all is well
 * @param sentence what is wrong and what to do; empty while all is well
 * @param failures on end
 */
public record Health(Optional<Instant> lastSuccess, Optional<Instant> lastFailure, Optional<String> code, Optional<String> sentence, int failures) {
    static final Health NEW = new Health(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    private static final int SENTENCE_MAX = 600;

    Health succeeded(Instant now) {
        return new Health(Optional.of(now), lastFailure, Optional.empty(), Optional.empty(), 0);
    }

    Health failed(Instant now, Failure failure) {
        String sentence = failure.sentence();
        return new Health(lastSuccess, Optional.of(now), Optional.of(failure.code()), Optional.of(sentence.substring(0, Math.min(sentence.length(), SENTENCE_MAX))),
                Math.min(failures + 1, Integer.MAX_VALUE - 1));
    }
}
