package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.dateline.guard.FactGuard;
import news.dateline.guard.Told;
import news.dateline.guard.TokenVectors;
import org.junit.jupiter.api.Test;

final class GuardBenchTest {
    private static final List<ClaimLine> CLAIMS = IntStream.range(0, 100).mapToObj(i -> new ClaimLine("c" + i, Told.undated("A ferry sank."), List.of(Told.undated("A ferry sank off Sela. Twelve died. It was dark.")))).toList();

    @Test void theNinetyNinthOfAHundredIsNotTheSlowest() {
        AtomicLong clock = new AtomicLong();
        AtomicLong asked = new AtomicLong();
        // The first claim takes a millisecond, the next one two, and so on.
        GuardBench.Took took = new GuardBench(() -> clock.addAndGet(asked.getAndIncrement() % 2 == 0 ? 0 : asked.get() / 2 * 1_000_000)).check(FactGuard.load(TokenVectors.NONE), CLAIMS);
        assertThat(took).isEqualTo(new GuardBench.Took(100, 50.5, 50, 99, 100));
    }

    @Test void aSourceIsCutToItsFirstSentences() {
        assertThat(GuardBench.cut(CLAIMS.subList(0, 1), 2)).singleElement().satisfies(claim -> assertThat(claim.told().getFirst().text().strip()).isEqualTo("A ferry sank off Sela. Twelve died."));
    }

    @Test void aShorterSourceIsLeftOut() {
        assertThat(GuardBench.cut(CLAIMS.subList(0, 1), 3)).hasSize(1);
        assertThat(GuardBench.cut(CLAIMS.subList(0, 1), 4)).isEmpty();
    }
}
