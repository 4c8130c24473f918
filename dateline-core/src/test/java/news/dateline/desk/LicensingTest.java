package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Removal;
import news.dateline.model.Restrictions;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;
import news.dateline.model.Spent;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.model.Writing;
import org.junit.jupiter.api.Test;

/** Licences and terms after their copy was published. */
class LicensingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Licence NO_REWRITING_30_DAYS = new Licence(true, false, true, true, true, true, true, true, 30, 0, Set.of());
    private static final Licence NO_COMBINING = new Licence(true, true, false, true, true, true, true, true, 0, 0, Set.of());

    private final MemoryStories stories = new MemoryStories();
    private final Map<String, Licence> settings = new TreeMap<>(Map.of("norden", Licence.EVERYTHING, "solar", Licence.EVERYTHING));
    private Instant now = NOON;

    private static ItemVersion item(String agency, String guid) {
        return new ItemVersion(new ItemId(agency, guid), 1);
    }

    private Desk desk() {
        Map<String, Agency> agencies = new TreeMap<>();
        settings.forEach((id, licence) -> agencies.put(id, new Agency(id, id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1), Optional.empty(), licence, 0)));
        return new Desk(new DeskRules(Optional.of("Vera Lind"), List.of(PublishRule.anything("all")), EnumSet.noneOf(Sensitivity.class), true, false, List.of()), agencies);
    }

    private Decision ask(DeskCommand command, String by) {
        Decision decision = desk().decide(stories, command, by, now);
        if (decision instanceof Decision.Accepted(List<DeskEvent> events, String actor)) events.forEach(event -> stories.apply(event, actor, now));
        return decision;
    }

    private void publish(String cluster, ItemVersion... versions) {
        for (ItemVersion version : versions) stories.filed(version.item(), version.number());
        assertThat(ask(new DeskCommand.ProposeDraft(DraftSketch.of(cluster, versions).at(now)), "compose")).isInstanceOf(Decision.Accepted.class);
        assertThat(story(cluster).state()).isEqualTo(StoryState.PUBLISHED);
    }

    private Story story(String cluster) {
        return stories.ofCluster(new news.dateline.model.ClusterId(cluster)).orElseThrow();
    }

    private Decision enforce() {
        return ask(new DeskCommand.EnforceLicences("0"), "settings");
    }

    private List<DeskEvent> enforced() {
        return ((Decision.Accepted) enforce()).events();
    }

    private List<Loss> preview() {
        List<Loss> losses = new ArrayList<>();
        desk().losses(stories, now, losses::add);
        return losses;
    }

    @Test void licenceThatEndsWithholdsWhatRestsOnItAndNothingElse() {
        enforce();
        publish("flood", item("norden", "n1"));
        publish("fire", item("solar", "s1"));
        settings.put("norden", Licence.LINK_ONLY);
        assertThat(preview()).singleElement().satisfies(loss -> {
            assertThat(loss.story()).isEqualTo(story("flood").id());
            assertThat(loss.when()).isEqualTo(now);
            assertThat(loss.because()).contains("does not allow its words to be printed");
        });
        assertThat(story("flood").state()).as("a preview does nothing").isEqualTo(StoryState.PUBLISHED);
        List<DeskEvent> events = enforced();
        assertThat(events).first().isInstanceOfSatisfying(DeskEvent.LawChanged.class, changed -> {
            assertThat(changed.licences()).containsOnlyKeys("norden");
            assertThat(changed.changes()).singleElement().asString().startsWith("Norden: print from true to false");
        });
        assertThat(story("flood").state()).isEqualTo(StoryState.WITHHELD);
        assertThat(story("fire").state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(stories.standing().alarms().values()).anyMatch(alarm -> alarm.stories().contains(story("flood").id()));
        assertThat(enforced()).as("once").isEmpty();
    }

    @Test void agencyThatTheSettingsNameNoMoreIsUnlicensed() {
        enforce();
        publish("flood", item("norden", "n1"));
        settings.remove("norden");
        assertThat(enforced()).first().isInstanceOfSatisfying(DeskEvent.LawChanged.class, changed -> assertThat(changed.ended()).containsExactly("norden"));
        assertThat(story("flood").state()).isEqualTo(StoryState.WITHHELD);
        assertThat(stories.licences()).containsOnlyKeys("solar");
    }

    @Test void copyThatMayNoLongerBeCombinedLeavesOnlyTheStoriesThatCombineIt() {
        enforce();
        publish("flood", item("norden", "n1"), item("solar", "s1"));
        publish("fire", item("norden", "n2"));
        settings.put("norden", NO_COMBINING);
        enforce();
        assertThat(story("flood").state()).isEqualTo(StoryState.WITHHELD);
        assertThat(story("fire").state()).isEqualTo(StoryState.PUBLISHED);
    }

    @Test void whatALanguageModelWroteGoesWhenRewritingEndsAndTheAgencysWordsWaitInItsPlace() {
        enforce();
        ItemVersion version = item("norden", "n1");
        stories.filed(version.item(), 1);
        Draft base = DraftSketch.of("fire", version).at(now);
        Sentence sentence = new Sentence("The fire is out, says Norden.", List.of(new Source.Wire(version, Span.body(0, 5)), new Source.Model("quill")), List.of());
        ask(new DeskCommand.ProposeDraft(base), "compose");
        Draft written = base.written(List.of(List.of(sentence)), base.agencies(), "written-1", new Writing("quill", "1", base.fingerprint(), base.paragraphs(), base.agencies(), List.of(), Spent.NOTHING));
        ask(new DeskCommand.ProposeDraft(written), "writer");
        ask(new DeskCommand.PublishStory(story("fire").id(), Optional.of("written-1")), "Ana");
        assertThat(story("fire").published()).contains(written);
        settings.put("norden", NO_REWRITING_30_DAYS);
        assertThat(preview()).singleElement().satisfies(loss -> assertThat(loss.forGood()).isFalse());
        enforce();
        assertThat(story("fire").state()).isEqualTo(StoryState.WITHHELD);
        ask(new DeskCommand.ReleaseStory(story("fire").id(), Optional.of("written-1")), "Ana");
        assertThat(story("fire").state()).as("the model's words stay away").isEqualTo(StoryState.WITHHELD);
        ask(new DeskCommand.ReleaseStory(story("fire").id(), Optional.of(base.fingerprint())), "Ana");
        assertThat(story("fire").state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(story("fire").published().orElseThrow().sentences()).noneMatch(Sentence::wroteModel);
    }

    @Test void thirtyDaysAreCountedFromTheFirstPublicationAndEndForGood() {
        enforce();
        publish("old", item("norden", "n1"));
        now = NOON.plus(Duration.ofDays(20));
        publish("new", item("norden", "n2"));
        now = NOON.plus(Duration.ofDays(31));
        settings.put("norden", NO_REWRITING_30_DAYS);
        assertThat(preview()).extracting(Loss::when).containsExactlyInAnyOrder(NOON.plus(Duration.ofDays(30)), NOON.plus(Duration.ofDays(50)));
        assertThat(enforced()).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(DeskEvent.StoryKilled.class, killed -> assertThat(killed.removal()).contains(Removal.UNPUBLISHED)));
        assertThat(story("old").state()).isEqualTo(StoryState.KILLED);
        assertThat(story("new").state()).isEqualTo(StoryState.PUBLISHED);
        now = NOON.plus(Duration.ofDays(50)).minusMillis(1);
        assertThat(ask(new DeskCommand.LapseLicence(story("new").id()), "timer")).isInstanceOfSatisfying(Decision.Rejected.class, refused -> assertThat(refused.code()).isEqualTo("STILL_LICENSED"));
        now = now.plusMillis(1);
        ask(new DeskCommand.LapseLicence(story("new").id()), "timer");
        assertThat(story("new").state()).isEqualTo(StoryState.KILLED);
    }

    @Test void termsOfOneItemLimitTheWholeStory() {
        enforce();
        stories.restrict(item("norden", "n1"), new Restrictions(false, false, false, 7, Optional.empty()));
        publish("flood", item("norden", "n1"), item("solar", "s1"));
        now = NOON.plus(Duration.ofDays(7));
        ask(new DeskCommand.LapseLicence(story("flood").id()), "timer");
        assertThat(story("flood").state()).isEqualTo(StoryState.KILLED);
    }

    @Test void itemForSomeCountriesOnlyIsNotPrinted() {
        stories.restrict(item("norden", "n1"), new Restrictions(false, false, true, 0, Optional.empty()));
        stories.filed(item("norden", "n1").item(), 1);
        assertThat(ask(new DeskCommand.ProposeDraft(DraftSketch.of("flood", item("norden", "n1")).at(now)), "compose"))
                .isInstanceOfSatisfying(Decision.Rejected.class, refused -> assertThat(refused.code()).isEqualTo("TERMS_LIMIT_TO_TERRITORY"));
    }

    @Test void termsThatNobodyKnowsWaitUntilAnEditorHasReadThem() {
        ItemVersion version = item("norden", "n1");
        stories.restrict(version, new Restrictions(false, false, false, 0, Optional.of("Newspapers only")));
        stories.filed(version.item(), 1);
        Draft draft = DraftSketch.of("flood", version).at(now);
        ask(new DeskCommand.ProposeDraft(draft), "compose");
        assertThat(story("flood").waitsFor()).anyMatch(words -> words.contains("“Newspapers only”"));
        assertThat(ask(new DeskCommand.JudgeItem(version.item(), "It is one."), "Ana")).isInstanceOf(Decision.Accepted.class);
    }

    @Test void onlyTheSettingsAndTheTimerActOnLicences() {
        enforce();
        publish("flood", item("norden", "n1"));
        assertThat(ask(new DeskCommand.EnforceLicences("0"), "Ana")).isInstanceOf(Decision.Rejected.class);
        assertThat(ask(new DeskCommand.LapseLicence(story("flood").id()), "Ana")).isInstanceOf(Decision.Rejected.class);
    }

    @Test void firstTimeLooksAtEveryStoryThatStands() {
        publish("flood", item("norden", "n1"));
        settings.put("norden", Licence.LINK_ONLY);
        enforce();
        assertThat(story("flood").state()).isEqualTo(StoryState.WITHHELD);
    }
}
