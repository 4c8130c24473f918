package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import news.dateline.desk.Decision;
import news.dateline.desk.Desk;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.press.Newsroom;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every story is looked at before the transaction of an order; what happens between the two is not missed. */
class AheadTest {
    private static final StandingOrder.Matter MARSK = new StandingOrder.PersonsName(List.of("Ilun Marsk"));

    private final SteppedClock clock = SteppedClock.at("2026-03-02T09:00:00Z");
    private final Map<String, Agency> agencies = new TreeMap<>(Map.of("norden", new Agency("norden", "Norden", Optional.of("https://norden.example"), Licence.EVERYTHING, 1)));
    private final DeskRules rules = new DeskRules(Optional.of("Ana Ruiz"), List.of(PublishRule.anything("wires")), EnumSet.complementOf(EnumSet.of(Sensitivity.SECTOR_UNSURE)), true, false, List.of());
    private final Road road = road();
    private final ItemSketch bridge = ItemSketch.of("Norden", "n1", clock.instant(), "Velmar opens footbridge in Osterholt", "Velmar opened a footbridge in Osterholt, Kenya, on Tuesday, builder Ilun Marsk told reporters. / The work comes to 40 million crowns, the planning office of Osterholt said.");
    private final ItemSketch ferry = ItemSketch.of("Norden", "n3", clock.instant(), "Ferry back at Keshwick", "The ferry of Keshwick, Fiji, sails again, harbour master Dov Zarmir said on Tuesday. / Ilun Marsk mended it, the harbour office of Keshwick said.");

    private Road road() {
        Newsroom small = Road.newsroom();
        return new Road(new MemoryLedger(clock), new MemoryLedger(clock), clock, agencies, rules, new Newsroom(small.site(), small.editions(), small.sectors(), List.copyOf(agencies.values()), 30));
    }

    @BeforeEach void twoStoriesOfWhichOneNamesHim() {
        file(bridge);
        file(ItemSketch.of("Norden", "n2", clock.instant(), "Kesholm tests water plant in Barvik", "Kesholm tested a water plant in Barvik, Fiji, on Tuesday, surveyor Nar Ostwen said. / The plant makes nine million litres a day, the office of Barvik said."));
    }

    private void file(ItemSketch item) {
        road.receive("norden", item.ninjs().getBytes(StandardCharsets.UTF_8), "application/json");
        road.until(clock.instant().plus(Duration.ofMinutes(5)));
        road.settle();
    }

    private Story story(String word) {
        return road.news.read(view -> view.startingWith(Tables.STORIES, "", 100)).stream().map(View.Row::value).filter(one -> one.published().orElseThrow().headline().text().contains(word)).findFirst().orElseThrow();
    }

    private Desk desk() {
        return new Desk(rules, agencies);
    }

    /** On its way to the desk's log; the ledger lets something happen before the order is asked. */
    private Decision give(Runnable meanwhile) {
        Between between = new Between(road.news, meanwhile);
        DeskStage stage = new DeskStage(between, desk(), new SimpleMeterRegistry(), () -> 0);
        LedgerDesks desks = new LedgerDesks(road.news, road.pages, stage, road.cluster, road.storyline, agencies, () -> {
            throw new AssertionError("Expected no words to be checked");
        }, clock);
        return desks.orders().give(MARSK, Set.of(), Optional.empty(), "a court's order", "Ana Ruiz", "order");
    }

    @Test void aStoryPublishedBetweenTheLookAndTheOrderIsWithheld() {
        Decision answer = give(() -> file(ferry));
        assertThat(answer).isInstanceOf(Decision.Accepted.class);
        assertThat(story("footbridge").state()).isEqualTo(StoryState.WITHHELD);
        assertThat(story("Ferry").state()).as("it came between").isEqualTo(StoryState.WITHHELD);
        assertThat(story("water").state()).isEqualTo(StoryState.PUBLISHED);
    }

    @Test void aStoryThatLostTheNameBetweenTheLookAndTheOrderStands() {
        StoryId bridges = story("footbridge").id();
        give(() -> road.ask(new DeskCommand.CorrectStory(bridges, "builder Ilun Marsk", "the builder", true, Optional.empty()), "correct"));
        assertThat(story("footbridge").published().orElseThrow().sentences()).noneMatch(sentence -> sentence.text().contains("Marsk"));
        assertThat(story("footbridge").state()).isEqualTo(StoryState.PUBLISHED);
    }

    @Test void onlyWhatWasFoundAndWhatChangedIsLookedAtInTheTransaction() {
        road.news.change(transaction -> transaction.put(Tables.STANDING_ORDERS, "o-00000001", new StandingOrder("o-00000001", MARSK, Set.of(), Optional.empty(), "a court's order", "Ana Ruiz", clock.instant(), Optional.empty())));
        Ahead ahead = new Ahead(road.news, stories -> desk().barred(stories, "o-00000001"));
        assertThat(road.news.read(ahead::touched)).as("before it has looked").isEmpty();
        ahead.all();
        assertThat(road.news.read(ahead::touched).orElseThrow()).containsExactly(story("footbridge").id());
        file(ferry);
        assertThat(road.news.read(ahead::touched).orElseThrow()).containsExactlyInAnyOrder(story("footbridge").id(), story("Ferry").id());
    }

    @Test void whatTheLicencesOfTheSettingsTakeIsLookedForAheadAndLookedForAgainOnceOthersAreInForce() {
        Licence unprinted = Licence.LINK_ONLY;
        agencies.put("norden", new Agency("norden", "Norden", Optional.of("https://norden.example"), unprinted, 1));
        Ahead ahead = new Ahead(road.news, stories -> desk().lost(stories, clock.instant())).all();
        assertThat(road.news.read(ahead::touched).orElseThrow()).containsExactlyInAnyOrder(story("footbridge").id(), story("water").id());
        road.news.change(transaction -> DeskStage.happened(transaction, new DeskEvent.LawChanged(Map.of("norden", unprinted), List.of(), List.of("nothing may be printed")), "settings", "settings"));
        assertThat(road.news.read(ahead::touched)).as("what was in force is another").isEmpty();
    }

    /** A ledger before whose first write something else happens. */
    private static final class Between implements Ledger {
        private final Ledger ledger;
        private Optional<Runnable> meanwhile;

        Between(Ledger ledger, Runnable meanwhile) {
            this.ledger = ledger;
            this.meanwhile = Optional.of(meanwhile);
        }

        @Override public <T> T read(Function<View, T> work) {
            return ledger.read(work);
        }

        @Override public <T> T write(Function<Transaction, T> work) {
            Optional<Runnable> first = meanwhile;
            meanwhile = Optional.empty();
            first.ifPresent(Runnable::run);
            return ledger.write(work);
        }

        @Override public void onCommit(Runnable wake) {
            ledger.onCommit(wake);
        }

        @Override public void close() { }
    }
}
