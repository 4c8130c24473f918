package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.log.MemoryLedger;
import news.dateline.model.ItemId;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;

/** What may be kept for so many days is kept for them, and no longer. */
class RetentionTest {
    private final SteppedClock clock = SteppedClock.at("2026-03-02T09:00:00Z");
    private final MemoryLedger news = new MemoryLedger(clock);
    private final Receiving receiving = new Receiving(news, clock, Map.of());
    private final Set<String> forgotten = new TreeSet<>();

    private void file(String agency, String name, int version) {
        ItemSketch item = ItemSketch.of(agency, name, clock.instant(), "Kesholm tests plant " + name, "Kesholm tested water plant " + name + " of version " + version + " on Tuesday.");
        receiving.receive(new news.dateline.intake.Delivery(RoadWorld.id(agency), agency, item.ninjs().getBytes(StandardCharsets.UTF_8), Optional.of("application/json"), Optional.empty(), _ -> { }));
    }

    private int documents() {
        return news.read(view -> view.startingWith(Tables.RAW, "", 100).size());
    }

    private boolean isRedacted(String agency, String name) {
        return news.read(view -> view.get(Tables.REDACTED, new ItemId(agency, "urn:newsml:" + agency + ".example:20260302:" + name).key())).isPresent();
    }

    private static void run(Retention retention) {
        while (retention.step()) { }
    }

    @Test void documentsAsReceivedGoAfterTheirDaysWithTheirKeys() {
        file("Norden", "n1", 1);
        clock.advance(Duration.ofDays(2));
        file("Norden", "n2", 1);
        Retention retention = new Retention(news, forgotten::add, 3, Map.of(), clock);
        clock.advance(Duration.ofDays(1));
        run(retention);
        assertThat(documents()).as("at the limit").isEqualTo(2);
        clock.advance(Duration.ofMinutes(59));
        run(retention);
        assertThat(documents()).as("it looks once an hour").isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        run(retention);
        assertThat(documents()).as("above it").isEqualTo(1);
        assertThat(forgotten).hasSize(1).allMatch(name -> name.startsWith("raw "));
        assertThat(isRedacted("norden", "n1")).isFalse();
    }

    @Test void copyGoesAfterTheDaysOfItsLicenceCountedFromItsNewestVersion() {
        file("Norden", "n1", 1);
        file("Norden", "n2", 1);
        file("Estuary", "e1", 1);
        clock.advance(Duration.ofDays(5));
        file("Norden", "n2", 2);
        clock.advance(Duration.ofDays(6));
        Retention retention = new Retention(news, forgotten::add, 0, Map.of("norden", 10), clock);
        run(retention);
        assertThat(isRedacted("norden", "n1")).isTrue();
        assertThat(isRedacted("norden", "n2")).as("its newest version is younger").isFalse();
        assertThat(isRedacted("estuary", "e1")).as("no limit").isFalse();
        assertThat(news.<Boolean>read(view -> Signalling.state(view, new ItemId("norden", "urn:newsml:norden.example:20260302:n1")).killed())).isTrue();
        clock.advance(Duration.ofDays(5));
        run(retention);
        assertThat(isRedacted("norden", "n2")).isTrue();
        assertThat(Redacting.isDue(news)).isTrue();
        assertThat(documents()).as("destroyed with the rest").isEqualTo(4);
    }

    @Test void withoutALimitNothingGoes() {
        file("Norden", "n1", 1);
        clock.advance(Duration.ofDays(4_000));
        run(new Retention(news, forgotten::add, 0, Map.of(), clock));
        assertThat(documents()).isEqualTo(1);
        assertThat(isRedacted("norden", "n1")).isFalse();
    }
}
