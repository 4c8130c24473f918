package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.cluster.Arrival;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ClusterId;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Name;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

/** The wire that clustering is measured with. */
class GrownWireTest {
    private static final List<String> HARBOURS = List.of("Keshwick", "Dovholm", "Ticao", "Masbate", "Velimok", "Ostrava", "Lundqvist", "Harrow");

    /** Two items an event. */
    private final List<Arrival> recorded = IntStream.range(0, 400).mapToObj(GrownWireTest::item).toList();
    private final List<ClusterId> events = IntStream.range(0, 400).mapToObj(i -> ClusterId.of(new ItemId("northwire", "event " + i / 2))).toList();
    private final GrownWire wire = new GrownWire(recorded, events, 100_000);

    @Test void theSameNumberIsAlwaysTheSameItem() {
        GrownWire again = new GrownWire(recorded, events, 100_000);
        for (long number : new long[] {0, 399, 400, 12_345}) assertThat(again.get(number)).isEqualTo(wire.get(number));
    }

    @Test void theFirstLapIsAsRecorded() {
        assertThat(wire.get(17).item().body()).isEqualTo(recorded.get(17).item().body());
        assertThat(wire.get(17).notes().embedding()).isEqualTo(recorded.get(17).notes().embedding());
    }

    @Test void eventsHaveAsManyItemsInEveryLap() {
        assertThat(wire.event(800)).isEqualTo(wire.event(801)).isNotEqualTo(wire.event(400)).isNotEqualTo(wire.event(802));
        assertThat(wire.opens(800)).isTrue();
        assertThat(wire.opens(801)).isFalse();
        assertThat(wire.clusters(400)).isEqualTo(200);
        assertThat(wire.clusters(1_003)).isEqualTo(502);
        Set<ClusterId> counted = new HashSet<>();
        for (int i = 0; i < 1_003; i++) counted.add(wire.event(i));
        assertThat(counted).hasSize(502);
    }

    @Test void spansStillStandOnTheirNamesAndTheTextHasOtherWords() {
        for (long number = 400; number < 440; number++) {
            Arrival arrival = wire.get(number);
            assertThat(arrival.item().body()).isNotEqualTo(recorded.get((int) number - 400).item().body());
            for (Name name : arrival.notes().names()) {
                assertThat(arrival.item().text(name.span())).isEqualTo(name.text()).matches("\\p{Lu}\\p{L}+");
                assertThat(name.span().start() == 0 || arrival.item().body().charAt(name.span().start() - 1) == ' ').isTrue();
            }
        }
    }

    @Test void numbersChangeAndYearsStay() {
        String body = wire.get(440).item().body();
        assertThat(body).contains("in 2026").doesNotContain(" " + recorded.get(40).item().body().replaceAll(".* with (\\d+) .*", "$1") + " aboard");
    }

    @Test void theMeanGrowsWithTheSlopeOfTheLogarithms() {
        List<ClusterBench.Found> found = new ArrayList<>();
        for (long size : new long[] {1_000, 10_000, 100_000}) {
            ClusterBench.Times times = new ClusterBench.Times(Math.pow(size, 0.25), 1, 1);
            found.add(new ClusterBench.Found(size, 1, times, times, 0, 0, 2_000));
        }
        assertThat(ClusterBench.exponent(found)).isCloseTo(0.25, within(1e-9));
        assertThat(GrowthPlot.of(found)).startsWith("<svg").contains("100,000").endsWith("</svg>\n");
    }

    private static Arrival item(int i) {
        String harbour = HARBOURS.get(i / 2 % HARBOURS.size());
        String body = "word" + (char) ('a' + i % 26) + "x left the pier of " + harbour + " with " + (100_000 + i / 2 * 37) + " aboard in 2026 and returned, passenger" + (char) ('a' + i / 2 % 26) + " said.";
        ItemVersion version = new ItemVersion(new ItemId("northwire", "n" + i), 1);
        WireItem item = WireItem.of(version.item(), "ninjs").language("en").headline("Ferry leaves " + harbour).body(body).build();
        int at = body.indexOf(harbour);
        Name name = new Name(Name.Kind.PLACE, harbour, new Span(Field.BODY, at, at + harbour.length()));
        float[] vector = {i % 7 - 3, i % 11 - 5, i % 5 + 1, 1};
        return new Arrival(new AnnotatedItem(version, "en", List.of(Span.body(0, body.length())), List.of(name), List.of(), List.of(), List.of(), List.of(), "transport", Optional.empty(), 1, Set.of(), Optional.empty(),
                Embedding.of("test", vector)), item, Instant.EPOCH);
    }
}
