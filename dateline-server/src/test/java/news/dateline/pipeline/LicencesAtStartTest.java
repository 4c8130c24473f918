package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.Draft;
import news.dateline.model.Licence;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.press.Newsroom;
import news.dateline.testkit.SteppedClock;
import news.dateline.testkit.sim.FaultyLedger;
import news.dateline.testkit.sim.FaultyLedger.Moment;
import news.dateline.web.site.StoredPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Licences that are tightened while the program is stopped, and starts that die: what readers get at first, and what comes of it. */
class LicencesAtStartTest {
    private static final Licence SUMMARIES = new Licence(true, true, true, true, true, false, true, true, 0, 0, Set.of());
    private static final List<String> FEEDS = List.of("/feed.xml", "/atom.xml", "/feed.json");
    /** Stands in no summary. */
    private static final String AT_THE_END = "nine million litres a day";

    private final SteppedClock clock = SteppedClock.at("2026-03-02T09:00:00Z");
    private final Ledger news = new MemoryLedger(clock);
    private final Ledger pages = new MemoryLedger(clock);

    private static Map<String, Agency> agencies(Licence norden, Licence estuary) {
        Map<String, Agency> agencies = new TreeMap<>();
        Map.of("Norden", norden, "Estuary", estuary).forEach((name, licence) -> agencies.put(RoadWorld.id(name), new Agency(RoadWorld.id(name), name, Optional.of("https://" + RoadWorld.id(name) + ".example"), licence, name.equals("Norden") ? 2 : 1)));
        return agencies;
    }

    private Road road(Ledger ofNews, Ledger ofPages, Map<String, Agency> agencies) {
        Newsroom small = Road.newsroom();
        return new Road(ofNews, ofPages, clock, agencies, Road.rules(), new Newsroom(small.site(), small.editions(), small.sectors(), List.copyOf(agencies.values()), 30));
    }

    private static void start(Road road, Map<String, Agency> agencies) {
        LicencesAtStart.enforce(road.news, road.pages, road.desk, road.press, agencies, road.clock);
    }

    /** A story of both, and one of Estuary alone. */
    private void aDay() {
        Map<String, Agency> agencies = agencies(Licence.EVERYTHING, Licence.EVERYTHING);
        Road road = road(news, pages, agencies);
        start(road, agencies);
        file(road, ItemSketch.of("Norden", "n1", clock.instant(), "Velmar opens footbridge in Osterholt",
                "Velmar opened a footbridge in Osterholt, Kenya, on Tuesday, engineer Tora Quist told reporters. / The work comes to 40 million crowns, the planning office of Osterholt said."));
        file(road, ItemSketch.of("Estuary", "e1", clock.instant(), "Velmar opens footbridge in Osterholt",
                "In Osterholt, Kenya, Velmar opened a footbridge on Tuesday, project head Dov Zarmir announced. / A market went on beside it into the evening, the council of Osterholt said."));
        file(road, ItemSketch.of("Estuary", "e2", clock.instant(), "Kesholm tests water plant in Barvik",
                "Kesholm tested a water plant in Barvik, Fiji, on Tuesday, surveyor Nar Ostwen said. / The plant had been planned for eleven years, since wells in the north of the island turned salty in a dry summer, the council of Barvik said. / Households in four valleys are to be joined to it by pipes next year, engineer Ebb Lomwen told the council. / The plant makes " + AT_THE_END + ", the office of Barvik said."));
        assertThat(saying(road, AT_THE_END)).containsAll(FEEDS);
    }

    private void file(Road road, ItemSketch item) {
        road.receive(RoadWorld.id(item.agency()), item.ninjs().getBytes(StandardCharsets.UTF_8), "application/json");
        road.until(clock.instant().plus(Duration.ofMinutes(5)));
        road.settle();
    }

    private static List<String> saying(Road road, String words) {
        return PressStage.digest(road.pages).keySet().stream().filter(path -> road.store.page(path).map(StoredPage::text).filter(text -> text.contains(words)).isPresent()).toList();
    }

    @Test void fullTextThatALicenceNoLongerAllowsIsInNoFeedThatIsServed() {
        aDay();
        Map<String, Agency> agencies = agencies(Licence.EVERYTHING, SUMMARIES);
        Road road = road(news, pages, agencies);
        start(road, agencies);
        assertThat(saying(road, AT_THE_END)).doesNotContainAnyElementsOf(FEEDS).anyMatch(path -> path.startsWith("/article/"));
        Map<String, Agency> again = agencies(Licence.EVERYTHING, Licence.EVERYTHING);
        Road later = road(news, pages, again);
        start(later, again);
        later.settle();
        assertThat(saying(later, AT_THE_END)).as("given back").containsAll(FEEDS);
    }

    @ParameterizedTest @EnumSource(Moment.class)
    void aStartThatDiesAtAnyWriteIsMadeGoodByTheNext(Moment moment) {
        Map<String, Agency> agencies = agencies(Licence.LINK_ONLY, SUMMARIES);
        int n = 1;
        for (boolean died = true; died; n++) {
            LicencesAtStartTest day = new LicencesAtStartTest();
            day.aDay();
            died = day.dies(agencies, n, moment);
            day.isInForce(agencies, "write " + n + " failing " + moment);
        }
        assertThat(n).as("writes of a start").isGreaterThan(4);
    }

    private boolean dies(Map<String, Agency> agencies, int write, Moment moment) {
        FaultyLedger faulty = FaultyLedger.once(news, write, moment);
        try {
            start(road(faulty, faulty.beside(pages), agencies), agencies);
            return false;
        } catch (DatelineException.Retriable _) {
            return true;
        }
    }

    private void isInForce(Map<String, Agency> agencies, String when) {
        Road road = road(news, pages, agencies);
        start(road, agencies);
        assertThat(saying(road, "Tora Quist")).as("served at the next start, %s", when).isEmpty();
        assertThat(saying(road, AT_THE_END)).as("served at the next start, %s", when).doesNotContainAnyElementsOf(FEEDS).isNotEmpty();
        road.until(clock.instant().plus(Duration.ofMinutes(5)));
        road.settle();
        List<Draft> proposed = news.read(view -> view.startingWith(Tables.STORIES, "", 10)).stream().map(View.Row::value).filter(story -> story.state() == StoryState.WITHHELD).map(Story::proposed).flatMap(Optional::stream).toList();
        assertThat(proposed).as("what may still be printed of it waits, %s", when).singleElement().satisfies(draft -> assertThat(draft.agencies()).containsExactly("estuary"));
    }
}
