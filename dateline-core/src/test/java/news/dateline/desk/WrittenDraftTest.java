package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.log.Json;
import news.dateline.model.Agency;
import news.dateline.model.Authorship;
import news.dateline.model.Check;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DigitalSourceType;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;
import news.dateline.model.Spent;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.Writing;
import org.junit.jupiter.api.Test;

/** What the desk does with a draft of which a language model wrote sentences. */
class WrittenDraftTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ItemVersion ITEM = new ItemVersion(new ItemId("norden", "n1"), 1);

    private final MemoryStories stories = new MemoryStories();
    private Desk desk = desk(Licence.EVERYTHING);

    private static Desk desk(Licence licence) {
        return new Desk(new DeskRules(Optional.of("Vera Lind"), List.of(PublishRule.anything("all")), EnumSet.allOf(Sensitivity.class), true, false, List.of()),
                Map.of("norden", new Agency("norden", "Norden Presse", Optional.empty(), licence, 0)));
    }

    private static Draft filed(Set<Sensitivity> about) {
        DraftSketch sketch = DraftSketch.of("fire", ITEM);
        sketch.sensitivities.addAll(about);
        return sketch.at(NOON);
    }

    private static Draft written(Draft base) {
        Sentence sentence = new Sentence("The fire is out, says norden.", List.of(new Source.Wire(ITEM, Span.body(0, 5)), new Source.Model("quill")), List.of());
        return base.written(List.of(List.of(sentence)), base.agencies(), "written-1", new Writing("quill", "1", base.fingerprint(), base.paragraphs(), base.agencies(), List.of(), Spent.NOTHING));
    }

    private Decision ask(DeskCommand command, String by) {
        Decision decision = desk.decide(stories, command, by, NOON);
        if (decision instanceof Decision.Accepted(List<DeskEvent> events, String actor)) events.forEach(event -> stories.apply(event, actor, NOON));
        return decision;
    }

    private Story story() {
        return stories.story(new StoryId(StoryId.of(filed(Set.of()).cluster()).value())).orElseThrow();
    }

    private static String code(Decision decision) {
        return decision instanceof Decision.Rejected(String code, String _) ? code : "accepted";
    }

    @Test void noRulePublishesIt() {
        ask(new DeskCommand.ProposeDraft(filed(Set.of())), "compose");
        ask(new DeskCommand.ProposeDraft(written(filed(Set.of()))), "writer");
        assertThat(story().published()).contains(filed(Set.of()));
        assertThat(story().proposed()).contains(written(filed(Set.of())));
        assertThat(story().waitsFor()).anyMatch(reason -> reason.startsWith("A language model wrote 1 sentence (quill)"));
    }

    @Test void itCountsOnlyWhileItsDraftIsTheNewest() {
        assertThat(code(ask(new DeskCommand.ProposeDraft(written(filed(Set.of()))), "writer"))).isEqualTo("OUTDATED");
        ask(new DeskCommand.ProposeDraft(filed(Set.of())), "compose");
        DraftSketch newer = DraftSketch.of("fire", ITEM);
        newer.headline = "Fire is out";
        ask(new DeskCommand.ProposeDraft(newer.at(NOON)), "compose");
        assertThat(code(ask(new DeskCommand.ProposeDraft(written(filed(Set.of()))), "writer"))).isEqualTo("OUTDATED");
        ask(new DeskCommand.KillStory(story().id(), "wrong"), "Vera Lind");
        assertThat(code(ask(new DeskCommand.ProposeDraft(written(newer.at(NOON))), "writer"))).isEqualTo("OUTDATED");
    }

    @Test void agencysWordsAreNotRewrittenWithoutItsLicence() {
        desk = desk(new Licence(true, false, true, true, true, true, true, true, 0, 0, Set.of()));
        ask(new DeskCommand.ProposeDraft(filed(Set.of())), "compose");
        assertThat(code(ask(new DeskCommand.ProposeDraft(written(filed(Set.of()))), "writer"))).isEqualTo("NO_LICENCE_TO_REWRITE");
    }

    @Test void anEditorWhoDeclinesGetsTheAgencysWordsBack() {
        Set<Sensitivity> about = Set.of(Sensitivity.MINORS);
        ask(new DeskCommand.ProposeDraft(filed(about)), "compose");
        ask(new DeskCommand.ProposeDraft(written(filed(about))), "writer");
        ask(new DeskCommand.DeclineWriting(story().id()), "Vera Lind");
        assertThat(story().proposed()).contains(filed(about));
        assertThat(story().waitsFor()).isNotEmpty().noneMatch(reason -> reason.startsWith("A language model"));
        assertThat(code(ask(new DeskCommand.DeclineWriting(story().id()), "Vera Lind"))).isEqualTo("NOTHING_WRITTEN");
        assertThat(code(ask(new DeskCommand.DeclineWriting(story().id()), "writer"))).isEqualTo("NOT_AN_EDITOR");
    }

    @Test void theSameDraftAgainDoesNotPushItOut() {
        Set<Sensitivity> about = Set.of(Sensitivity.MINORS);
        ask(new DeskCommand.ProposeDraft(filed(about)), "compose");
        ask(new DeskCommand.ProposeDraft(written(filed(about))), "writer");
        ask(new DeskCommand.ProposeDraft(filed(about)), "compose");
        assertThat(story().proposed()).contains(written(filed(about)));
    }

    @Test void theReviewRecordSaysWhoReadWhichVersion() {
        ask(new DeskCommand.ProposeDraft(filed(Set.of())), "compose");
        ask(new DeskCommand.ProposeDraft(written(filed(Set.of()))), "writer");
        Decision decision = ask(new DeskCommand.PublishStory(story().id(), Optional.of("written-1")), "Vera Lind");
        assertThat(story().state()).isEqualTo(StoryState.PUBLISHED);
        Reviewed reviewed = ((Decision.Accepted) decision).events().stream().flatMap(event -> Reviewed.of(event, NOON).stream()).findFirst().orElseThrow();
        assertThat(reviewed.version()).isEqualTo(2);
        assertThat(reviewed.check()).isEqualTo(new Check.ByEditor("Vera Lind", NOON));
        assertThat(reviewed.words()).isEqualTo("compiled by software from agencies' copy; a language model wrote 1 of 2 sentences (quill, instructions 1, 0 of its sentences refused by the guard); read by Vera Lind, 2026-03-02T12:00:00Z");
        assertThat(reviewed.authorship().type()).isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
        assertThat(Json.read(Json.bytes(reviewed), Reviewed.class)).isEqualTo(reviewed);
    }

    @Test void sourceTypeFollowsFromTheSentences() {
        Draft filed = filed(Set.of());
        assertThat(Authorship.of(filed).type()).isEqualTo(DigitalSourceType.ALGORITHMIC_MEDIA);
        assertThat(Authorship.of(Edit.headed(filed, "Fire out", "Ana")).type()).isEqualTo(DigitalSourceType.HUMAN_EDITS);
        assertThat(Authorship.of(Edit.headed(written(filed), "Fire out", "Ana")).type()).isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
        Sentence own = written(filed).paragraphs().getFirst().getFirst();
        Draft all = new Draft(filed.cluster(), filed.absorbed(), "en", own, List.of(), List.of(List.of(own)), List.of(own), filed.located(), filed.agencies(), 1, List.of(), List.of(), filed.sector(),
                filed.secondSector(), filed.countries(), filed.editions(), filed.label(), List.of(), Set.of(), List.of(), List.of(), false, filed.urgency(), NOON, "all");
        assertThat(Authorship.of(all).type()).isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    }

    @Test void draftWithWhatAModelWroteIsStoredAndReadAlike() {
        assertThat(Json.read(Json.bytes(written(filed(Set.of()))), Draft.class)).isEqualTo(written(filed(Set.of())));
        String before = Json.text(filed(Set.of()));
        assertThat(before).as("logs of before have no such key").doesNotContain("writing");
        assertThat(Json.read(before.getBytes(java.nio.charset.StandardCharsets.UTF_8), Draft.class)).isEqualTo(filed(Set.of()));
    }
}
