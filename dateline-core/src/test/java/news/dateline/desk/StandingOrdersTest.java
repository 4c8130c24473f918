package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.log.Json;
import news.dateline.model.Agency;
import news.dateline.model.Association;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

class StandingOrdersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ItemId ITEM = new ItemId("norden", "n1");
    private static final ItemVersion VERSION = new ItemVersion(ITEM, 1);
    private static final String WORDS = "Anita Rao opened a bridge in Barvik.";

    private final MemoryStories stories = new MemoryStories();
    private final Desk desk = new Desk(new DeskRules(Optional.of("Ana Ruiz"), List.of(PublishRule.anything("wires")), EnumSet.allOf(Sensitivity.class), true, false, List.of()),
            Map.of("norden", new Agency("norden", "Norden", Optional.empty(), Licence.EVERYTHING, 1)));
    private int orders;

    private Decision ask(DeskCommand command, String by, Instant at) {
        Decision decision = desk.decide(stories, command, by, at);
        if (decision instanceof Decision.Accepted accepted) accepted.events().forEach(event -> stories.apply(event, accepted.by(), at));
        return decision;
    }

    private String order(StandingOrder.Matter matter, Instant at) {
        String id = "o-0000000" + ++orders;
        stories.lays(new StandingOrder(id, matter, Set.of(), Optional.empty(), "court", "Ana", at, Optional.empty()));
        assertThat(ask(new DeskCommand.GiveOrder(id), "Ana", at)).isInstanceOf(Decision.Accepted.class);
        return id;
    }

    private StoryId propose(DraftSketch sketch, Instant at) {
        Draft draft = sketch.at(at);
        stories.filed(ITEM, 1);
        ask(new DeskCommand.ProposeDraft(draft), "compose", at);
        return StoryId.of(draft.cluster());
    }

    private DraftSketch bridge(String says) {
        DraftSketch sketch = DraftSketch.of("bridge", VERSION);
        sketch.says.put(ITEM, says);
        return sketch;
    }

    private Story story(StoryId id) {
        return stories.story(id).orElseThrow();
    }

    @Test void aNewOrderWithholdsWhatStandsInTheSameDecisionAndTheLogNamesItByItsId() {
        StoryId id = propose(bridge(WORDS), NOON);
        assertThat(story(id).state()).isEqualTo(StoryState.PUBLISHED);
        String order = order(new StandingOrder.PersonsName(List.of("Rao Anita")), NOON);
        assertThat(story(id).state()).isEqualTo(StoryState.WITHHELD);
        assertThat(story(id).waitsFor()).containsExactly("Standing order " + order + " bars it.");
    }

    @Test void whatARuleWouldPublishWaitsAndAnEditorIsRefusedUntilTheOrderIsLifted() {
        String order = order(new StandingOrder.PersonsName(List.of("Anita Rao")), NOON);
        StoryId id = propose(bridge(WORDS), NOON);
        assertThat(story(id).state()).isEqualTo(StoryState.WAITING);
        DeskCommand publish = new DeskCommand.PublishStory(id, story(id).proposed().map(Draft::fingerprint));
        assertThat(ask(publish, "Ana", NOON)).isEqualTo(StandingOrders.refused(order));
        assertThat(Json.text(ask(publish, "Ana", NOON))).doesNotContain("Anita", "Rao");
        ask(new DeskCommand.LiftOrder(order), "Ana", NOON);
        assertThat(story(id).state()).as("lifting releases nothing").isEqualTo(StoryState.WAITING);
        assertThat(ask(publish, "Ana", NOON)).isInstanceOf(Decision.Accepted.class);
    }

    @Test void captionsLinksTagsAndWhatTheSourcesBoxQuotesAreLookedAtToo() {
        order(new StandingOrder.PersonsName(List.of("Anita Rao")), NOON);
        stories.filed(VERSION, WireItem.of(ITEM, "ninjs").headline("A bridge").body("A bridge opened in Barvik.").associations(List.of(Association.of("picture").caption("Rao Anita cuts the ribbon").build())).build());
        assertThat(story(propose(bridge("A bridge opened in Barvik."), NOON)).state()).isEqualTo(StoryState.WAITING);

        ItemVersion linked = new ItemVersion(new ItemId("estuary", "e1"), 1);
        stories.filed(linked, WireItem.of(linked.item(), "rss-2.0").headline("A bridge").link("https://estuary.example/2026/%41nita-rao-opens").body("x").build());
        DraftSketch ferry = DraftSketch.of("ferry", new ItemVersion(new ItemId("norden", "n2"), 1));
        ferry.linked.add(linked);
        assertThat(story(propose(ferry, NOON)).state()).isEqualTo(StoryState.WAITING);

        DraftSketch tagged = DraftSketch.of("mill", new ItemVersion(new ItemId("norden", "n3"), 1));
        tagged.tags.add("Anita Rao");
        assertThat(story(propose(tagged, NOON)).state()).isEqualTo(StoryState.WAITING);

        ItemVersion quoted = new ItemVersion(new ItemId("norden", "n4"), 1);
        stories.filed(quoted, WireItem.of(quoted.item(), "ninjs").headline("Anita Rao speaks").body("So says norden of the pier.").build());
        assertThat(story(propose(DraftSketch.of("pier", quoted), NOON)).state()).as("the sources box tells the agency's headline").isEqualTo(StoryState.WAITING);
    }

    @Test void anOrderOfWhichTheWordsAreGoneBarsEverything() {
        StoryId before = propose(bridge("A bridge opened."), NOON);
        stories.apply(new DeskEvent.OrderGiven("o-000000ff"), "Ana", NOON);
        DraftSketch next = DraftSketch.of("ferry", new ItemVersion(new ItemId("norden", "n2"), 1));
        assertThat(story(propose(next, NOON)).state()).isEqualTo(StoryState.WAITING);
        assertThat(story(before).state()).isEqualTo(StoryState.PUBLISHED);
    }

    @Test void itemsAndStoriesAreBarredAsSuch() {
        StoryId id = propose(bridge(WORDS), NOON);
        order(new StandingOrder.OneStory(id, Set.of(new ClusterId("bridge"))), NOON);
        assertThat(story(id).state()).isEqualTo(StoryState.WITHHELD);
        order(new StandingOrder.OneItem(new ItemId("norden", "n2")), NOON);
        DraftSketch linking = DraftSketch.of("ferry", new ItemVersion(new ItemId("norden", "n3"), 1));
        linking.linked.add(new ItemVersion(new ItemId("norden", "n2"), 4));
        assertThat(story(propose(linking, NOON)).state()).isEqualTo(StoryState.WAITING);
    }

    @Test void aBlackoutClosesInItsHoursAndBringsBackWhatItAloneClosed() {
        StoryId id = propose(bridge(WORDS), NOON);
        String order = order(new StandingOrder.Blackout(Set.of("NO"), Set.of("politics"), List.of(), LocalDateTime.parse("2026-03-02T13:00"), LocalDateTime.parse("2026-03-02T15:00"), ZoneId.of("UTC"), true), NOON);
        assertThat(story(id).state()).isEqualTo(StoryState.PUBLISHED);
        Instant begins = NOON.plusSeconds(3600);
        ask(new DeskCommand.RunOrder(order), "timer", begins);
        assertThat(story(id).state()).isEqualTo(StoryState.WITHHELD);
        DraftSketch later = DraftSketch.of("ferry", new ItemVersion(new ItemId("norden", "n2"), 1));
        assertThat(story(propose(later, begins)).waitsFor()).contains(StandingOrders.reason(order));
        ask(new DeskCommand.RunOrder(order), "timer", NOON.plusSeconds(3 * 3600));
        assertThat(story(id).state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(stories.standing().orders()).doesNotContainKey(order);
    }

    @Test void whatAnEditorAlsoClosedStaysClosedWhenTheBlackoutIsOver() {
        StoryId id = propose(bridge(WORDS), NOON);
        String order = order(new StandingOrder.Blackout(Set.of("NO"), Set.of(), List.of(), LocalDateTime.parse("2026-03-02T12:00"), LocalDateTime.parse("2026-03-02T15:00"), ZoneId.of("UTC"), true), NOON);
        ask(new DeskCommand.RunOrder(order), "timer", NOON);
        ask(new DeskCommand.WithholdStory(id, "a reader's doubt"), "Ana", NOON.plusSeconds(60));
        ask(new DeskCommand.RunOrder(order), "timer", NOON.plusSeconds(3 * 3600));
        assertThat(story(id).state()).isEqualTo(StoryState.WITHHELD);
    }

    @Test void anotherOrderThatGoesOnKeepsWhatABlackoutLetsGo() {
        StoryId id = propose(bridge(WORDS), NOON);
        String order = order(new StandingOrder.Blackout(Set.of("NO"), Set.of(), List.of(), LocalDateTime.parse("2026-03-02T12:00"), LocalDateTime.parse("2026-03-02T15:00"), ZoneId.of("UTC"), true), NOON);
        ask(new DeskCommand.RunOrder(order), "timer", NOON);
        order(new StandingOrder.PersonsName(List.of("Anita Rao")), NOON);
        ask(new DeskCommand.RunOrder(order), "timer", NOON.plusSeconds(3 * 3600));
        assertThat(story(id).state()).isEqualTo(StoryState.WITHHELD);
    }

    @Test void aMethodInAHeadlineWaitsAndAnEditorLiftsItByName() {
        DraftSketch sketch = bridge("A poet was found dead.");
        sketch.headline = "Poet hanged himself, family says";
        sketch.sensitivities.add(Sensitivity.SUICIDE);
        StoryId id = propose(sketch, NOON);
        assertThat(story(id).waitsFor()).contains(Gate.METHOD);
        DeskCommand publish = new DeskCommand.PublishStory(id, story(id).proposed().map(Draft::fingerprint));
        assertThat(ask(publish, "Ana", NOON)).isInstanceOfSatisfying(Decision.Rejected.class, refused -> assertThat(refused.code()).isEqualTo("METHOD_IN_HEADLINE"));
        ask(new DeskCommand.HandleStory(id, Handling.NO_METHOD_IN_HEADLINE, false, "the family's own words"), "Ana", NOON);
        assertThat(ask(publish, "Ana", NOON)).isInstanceOf(Decision.Accepted.class);
        ask(new DeskCommand.HandleStory(id, Handling.NO_METHOD_IN_HEADLINE, true, "second thoughts"), "Ana", NOON);
        assertThat(story(id).state()).isEqualTo(StoryState.WITHHELD);
    }

    @Test void headlinesInAllTheSitesLanguagesAreReadForMethods() {
        assertThat(SuicideMethods.areNamed("Poet found dead after long illness", "en")).isFalse();
        assertThat(SuicideMethods.areNamed("Minister jumps from bridge", "en-GB")).isTrue();
        assertThat(SuicideMethods.areNamed("Dichter erhängt sich", "de")).isTrue();
        assertThat(SuicideMethods.areNamed("Le poète s’est jeté sous un train", "fr")).isTrue();
        assertThat(SuicideMethods.areNamed("El poeta se ahorcó", "es")).isTrue();
        assertThat(SuicideMethods.areNamed("Poeta enforcou-se em casa", "pt")).isTrue();
        assertThat(SuicideMethods.areNamed("Поэт повесился", "ru")).isTrue();
        assertThat(SuicideMethods.areNamed("شنق الشاعر نفسه", "ar")).isTrue();
        assertThat(SuicideMethods.areNamed("कवि ने फांसी लगाई", "hi")).isTrue();
        assertThat(SuicideMethods.areNamed("कवि का निधन", "hi")).isFalse();
        assertThat(SuicideMethods.areNamed("Runoilija on kuollut", "fi")).as("no list: it may").isTrue();
    }

    @Test void anAlertThatMustWaitRaisesAnAlarmOnce() {
        DraftSketch sketch = bridge("The poet Rui Sand has died.");
        sketch.sensitivities.add(Sensitivity.DEATH_OF_NAMED_PERSON);
        sketch.developing = true;
        StoryId id = propose(sketch, NOON);
        assertThat(stories.standing().alarms()).containsOnlyKeys("alert:" + id);
        ask(new DeskCommand.AcknowledgeAlarm("alert:" + id), "Ana", NOON);
        sketch.says.put(ITEM, "The poet Rui Sand has died, his publisher says.");
        propose(sketch, NOON.plusSeconds(60));
        assertThat(stories.standing().alarms()).isEmpty();
    }

    @Test void logsFromBeforeOrdersAndHandlingAreRead() {
        assertThat(Json.read("{\"stopped\":{},\"alarms\":{\"a\":{\"id\":\"a\",\"words\":\"w\",\"stories\":[],\"raisedAt\":\"2026-03-02T12:00:00Z\"}}}".getBytes(java.nio.charset.StandardCharsets.UTF_8), Standing.class).orders()).isEmpty();
    }

    @Test void theLawLoosenedIsKeptAndCanBeReadAgain() {
        Standing loosened = Standing.NONE.after(new DeskEvent.LawLoosened(Set.of(Sensitivity.HOSTAGES)), NOON);
        assertThat(Json.read(Json.bytes(loosened), Standing.class)).isEqualTo(loosened);
    }

    @Test void anAlarmRemembersWhoWasTold() {
        Standing open = Standing.NONE.after(new DeskEvent.AlarmRaised("a", "look", List.of()), NOON).after(new DeskEvent.AlarmEscalated("a", "Bela", true), NOON.plusSeconds(600));
        assertThat(open.alarms().get("a").told()).containsExactly(new Alarm.Told("Bela", NOON.plusSeconds(600), true));
        assertThat(Json.read(Json.bytes(open), Standing.class)).isEqualTo(open);
    }
}
