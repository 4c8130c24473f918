package news.dateline.pipeline;

import static news.dateline.writer.ModelServer.say;
import static news.dateline.writer.ModelServer.sentence;
import static news.dateline.writer.ModelServer.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Json;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Authorship;
import news.dateline.model.Check;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.DigitalSourceType;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Spent;
import news.dateline.model.StoryState;
import news.dateline.web.site.StoredPage;
import news.dateline.writer.ModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A writer that does what it is asked, over a real server and through the whole road. */
class WriterIT {
    private static final String TOWERS = "Engineers repainted both towers and replaced 48 steel cables.";
    private static final String LORRIES = "Until May, lorries heavier than 30 tonnes remain banned from the Brackwater bridge, transport minister Ilse Varn told reporters.";

    private final WritersRoom room = new WritersRoom();

    @AfterEach void close() {
        room.close();
    }

    /** Writes two sentences of its own; the others as filed. */
    private static String well(ModelServer.Asked asked) {
        return story(sentence("The Brackwater bridge reopened to traffic on Tuesday after seven months of repairs, the port authority said.", asked.number("reopened to traffic")),
                sentence(TOWERS, asked.number("48 steel")), sentence(LORRIES, asked.number("30 tonnes")));
    }

    private void writeWell() {
        room.server.that((exchange, asked) -> say(exchange, well(asked)));
        room.fileTheBridge();
        room.settle();
    }

    private Draft proposed() {
        return room.story().proposed().orElseThrow();
    }

    private List<DeskRecord> ask(DeskCommand command, String request) {
        return room.road.desk.submit(command, "Ana Ruiz", request);
    }

    private String article() {
        List<View.Row<StoredPage>> pages = room.pages.read(view -> view.startingWith(PressTables.PAGES, "/", 10_000));
        return pages.stream().filter(row -> row.key().contains(room.story().id().value()) && row.value().status() == 200).map(row -> new String(row.value().identity(), StandardCharsets.UTF_8))
                .filter(page -> page.contains("<article class=\"article\"")).findFirst().orElseThrow();
    }

    @Test void whatAModelWroteWaitsAtTheDeskBesideWhatWasPublished() {
        writeWell();
        assertThat(room.story().state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(WritersRoom.written(room.story().published().orElseThrow())).isEmpty();
        assertThat(room.story().waitsFor()).contains("A language model wrote 2 sentences (quill-small): an editor has to read them beside their sources.");
        assertThat(article()).doesNotContain("repainted both towers and replaced");
    }

    @Test void acceptedSentencesCarryTheirSources() {
        writeWell();
        assertThat(WritersRoom.written(proposed())).containsExactly(TOWERS, LORRIES.replace("reporters.", "reporters (Lantern News)."));
        Sentence towers = proposed().sentences().stream().filter(Sentence::wroteModel).findFirst().orElseThrow();
        assertThat(towers.sources()).hasSize(2).last().isEqualTo(new Source.Model("quill-small"));
        assertThat(towers.sources().getFirst()).isInstanceOfSatisfying(Source.Wire.class, wire -> assertThat(WritersRoom.TIDEWIRE.substring(wire.span().start(), wire.span().end()))
                .isEqualTo("Engineers replaced 48 steel cables and repainted both towers."));
    }

    @Test void anEditorPublishesItAndTheLabelSaysSo() {
        writeWell();
        String updatedBefore = String.valueOf(room.story().updatedAt());
        ask(new DeskCommand.PublishStory(room.story().id(), Optional.of(proposed().fingerprint())), "publish");
        room.settle();
        assertThat(room.story().check()).hasValueSatisfying(check -> assertThat(check).isInstanceOf(Check.ByEditor.class));
        assertThat(String.valueOf(room.story().updatedAt())).as("other words are no news").isEqualTo(updatedBefore);
        assertThat(article()).contains("Checked by Ana Ruiz", "a language model wrote 2 of 4 sentences", "Put into these words by a language model, <b>quill-small</b>", TOWERS,
                "digitalsourcetype/compositeWithTrainedAlgorithmicMedia", "\"accountablePerson\":{\"@type\":\"Person\",\"name\":\"Ana Ruiz\"}");
        assertThat(Authorship.of(room.story().published().orElseThrow()).type()).isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
    }

    @Test void modelPromptAndCostAreRecordedAndAReplayAsksNobody() {
        writeWell();
        assertThat(room.wrote()).singleElement().satisfies(wrote -> {
            assertThat(wrote.model()).isEqualTo("quill-small");
            assertThat(wrote.prompt()).isEqualTo("1");
            assertThat(wrote.spent()).isEqualTo(new Spent(1, 900, 200, 850));
            assertThat(wrote.outcome()).startsWith("wrote 2 of 3 sentences");
        });
        assertThat(room.spentToday()).isEqualTo(new Spent(1, 900, 200, 850));
        assertThat(proposed().writing()).hasValueSatisfying(writing -> assertThat(writing.base()).isEqualTo(room.story().published().orElseThrow().fingerprint()));
        room.server.close();
        ReplayClock clock = new ReplayClock();
        assertThat(new Replay(room.news, room.pages, new MemoryLedger(clock), new MemoryLedger(clock), clock, () -> 0).run(_ -> { }).differences()).isEmpty();
        assertThat(room.server.asked()).hasSize(1);
    }

    @Test void refusedSentenceIsWrittenOnceMore() {
        room.server.that((exchange, asked) -> {
            if (asked.turns() == 1) say(exchange, story(sentence(TOWERS.replace("48", "49"), asked.number("48 steel")), sentence(LORRIES, asked.number("30 tonnes"))));
            else say(exchange, "{\"sentences\": [" + sentence(TOWERS, asked.number("48 steel")).put("number", asked.refused().getFirst().path("number").asInt()) + "]}");
        });
        room.fileTheBridge();
        room.settle();
        assertThat(room.server.asked()).hasSize(2);
        assertThat(room.server.asked().getLast().refused()).singleElement().satisfies(refused -> assertThat(refused.path("why").toString()).contains("49"));
        assertThat(WritersRoom.written(proposed())).contains(TOWERS);
        assertThat(room.spentToday().requests()).isEqualTo(2);
    }

    @Test void refusedTwiceItIsPrintedAsItsAgencyWroteIt() {
        room.server.that((exchange, asked) -> {
            if (asked.turns() == 1) say(exchange, story(sentence(TOWERS.replace("48", "49"), asked.number("48 steel")), sentence(LORRIES, asked.number("30 tonnes"))));
            else say(exchange, "{\"sentences\": [" + sentence(TOWERS.replace("48", "50"), asked.number("48 steel")).put("number", 1) + "]}");
        });
        room.fileTheBridge();
        room.settle();
        assertThat(room.server.asked()).hasSize(2);
        assertThat(WritersRoom.body(proposed())).contains("Engineers replaced 48 steel cables and repainted both towers.").noneMatch(text -> text.contains("49") || text.contains("50"));
        assertThat(proposed().writing().orElseThrow().refusals()).singleElement().satisfies(words -> assertThat(words).contains("50"));
    }

    @Test void theKeyIsSentAndStandsNowhereElse() {
        writeWell();
        assertThat(room.server.keys()).containsOnly("Bearer the key of QUILL_KEY");
        assertThat(Json.text(room.desk().stream().map(entry -> entry.event().toString()).toList())).doesNotContain("the key of");
    }

    @Test void declinedItIsGoneAndNotAskedForAgain() {
        writeWell();
        ask(new DeskCommand.DeclineWriting(room.story().id()), "decline");
        room.after(Duration.ofMinutes(5));
        assertThat(room.story().proposed()).isEmpty();
        assertThat(room.story().isPublished()).isTrue();
        assertThat(room.server.asked()).hasSize(1);
    }

    @Test void aKillTakesWhatAModelMadeOfTheItem() {
        writeWell();
        String seen = proposed().fingerprint();
        String kill = "{\"uri\": \"urn:lantern:2\", \"pubstatus\": \"canceled\", \"headline\": \"Kill\"}";
        room.road.receive("lantern", kill.getBytes(StandardCharsets.UTF_8), "application/json");
        room.settle();
        assertThat(room.story().state()).isEqualTo(StoryState.WITHHELD);
        assertThat(ask(new DeskCommand.ReleaseStory(room.story().id(), Optional.of(seen)), "release")).noneMatch(DeskRecord.Happened.class::isInstance);
        assertThat(room.story().proposed()).hasValueSatisfying(draft -> assertThat(draft.restsOn()).noneMatch(version -> version.item().equals(new ItemId("lantern", "urn:lantern:2"))));
    }

    @Test void newerCopyOvertakesWhatTheModelWrote() {
        room.server.that((exchange, asked) -> {
            if (room.server.asked().size() == 1) {
                room.clock.advance(Duration.ofMinutes(2));
                room.file("lantern", "Brackwater bridge reopens after seven months of repairs, lorries banned", WritersRoom.LANTERN + "\n\nThe Brackwater bridge toll rises to 4 euros on Friday, Varn said.");
                room.road.pipeline.runUntilIdle();
            }
            say(exchange, room.server.asked().size() == 1 ? well(asked) : "no");
        });
        room.fileTheBridge();
        room.settle();
        assertThat(room.desk().stream().map(entry -> entry.event())).anySatisfy(entry -> assertThat(entry).isInstanceOfSatisfying(DeskRecord.Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo("OUTDATED")));
        assertThat(room.story().proposed()).isEmpty();
        assertThat(WritersRoom.body(room.story().published().orElseThrow())).anyMatch(text -> text.contains("4 euros"));
    }
}
