package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.audience.Views;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Removal;
import news.dateline.model.Sensitivity;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.press.Trends;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.desk.KillReceipt;
import news.dateline.web.site.StoredPage;
import org.junit.jupiter.api.Test;

class TrendStageTest {
    private final PressRoom room = new PressRoom();

    private String text(String path) {
        return room.store.page(path).map(StoredPage::text).orElse("");
    }

    private void read(String story, String edition, int times) {
        for (int i = 0; i < times; i++) room.views.count(story, edition, true);
    }

    private static List<View.Row<CountTables.Count>> rows(MemoryLedger counts) {
        return counts.read(view -> view.range(CountTables.COUNTS, "", "~", 10));
    }

    private void twoStories() {
        room.publish("flood", "Flood reaches the mill", "The flood reached the mill.");
        room.publish("match", "Harbour wins the cup", "Harbour won the cup.");
        room.run();
    }

    @Test void whatIsReadMostStandsFirstWithItsEditionAndTheReason() {
        twoStories();
        read("flood", "pacific", 12);
        read("match", "global", 5);
        room.run();
        String page = text("/trending");
        assertThat(page.indexOf("Flood reaches")).isPositive().isLessThan(page.indexOf("Harbour wins"));
        assertThat(page).contains(">Pacific</a>", "12 in the last hour", "Why it stands here");
        assertThat(text("/pacific/trending")).contains("Flood reaches").doesNotContain("Harbour wins");
        assertThat(text("/fragment/trending/global")).contains("Flood reaches", "Harbour wins").doesNotContain("<html");
    }

    @Test void whereNothingWasReadThePageSaysSoAndTheRailIsEmpty() {
        twoStories();
        assertThat(text("/trending")).contains("Too little has been read");
        assertThat(text("/fragment/trending/global")).isBlank();
    }

    @Test void aKilledStoryIsGoneBeforeThePressHasWrittenAnything() {
        twoStories();
        read("flood", "global", 9);
        read("match", "global", 5);
        room.run();
        assertThat(text("/trending")).contains("Flood reaches");
        room.trend.hidden(List.of(new StoryId("flood")));
        for (String path : List.of("/trending", "/news/health/trending", "/fragment/trending/global")) assertThat(text(path)).as(path).doesNotContain("Flood");
        assertThat(text("/trending")).contains("Harbour wins");
        // Ranking again before the press is done does not bring it back.
        room.advance(TrendStage.RANK_EVERY);
        room.trend.step();
        assertThat(text("/trending")).doesNotContain("Flood");
    }

    @Test void aKillOfItsAgencyTakesItFromEveryListAndLeavesAReceipt() {
        twoStories();
        read("flood", "global", 9);
        room.run();
        room.signal(SignalKind.KILL, "flood");
        assertThat(room.stage.step()).isTrue();
        assertThat(text("/trending")).doesNotContain("Flood");
        room.happened(new DeskEvent.StoryKilled(new StoryId("flood"), "killed", Optional.of(Removal.KILLED)));
        room.run();
        assertThat(text("/trending")).doesNotContain("Flood");
        List<View.Row<KillReceipt>> receipts = room.pages.read(view -> view.startingWith(PressTables.RECEIPTS, "flood\n", 1000));
        assertThat(receipts).extracting(row -> row.value().surface() + " " + row.value().place())
                .contains("TRENDING /trending", "TRENDING /fragment/trending/global");
    }

    @Test void whatIsHandledWithCareIsNeverRankedHoweverMuchItIsRead() {
        twoStories();
        Draft plain = PressRoom.draft(room.filed("river", "Man found in the river", "A man was found in the river."), "Man found in the river", "A man was found in the river.");
        room.publish("river", new Draft(plain.cluster(), plain.absorbed(), plain.language(), plain.headline(), plain.standfirst(), plain.paragraphs(), plain.card(), plain.located(), plain.agencies(), plain.voices(), plain.linked(),
                plain.disagreements(), plain.sector(), plain.secondSector(), plain.countries(), plain.editions(), plain.label(), plain.tags(), Set.of(Sensitivity.SUICIDE), plain.editorNotes(), plain.marks(), plain.developing(), plain.urgency(),
                plain.newsAt(), plain.fingerprint()));
        room.run();
        read("river", "global", 50);
        read("flood", "global", 5);
        room.run();
        assertThat(text("/trending")).contains("Flood reaches").doesNotContain("in the river");
        assertThat(text("/fragment/trending/global")).doesNotContain("in the river");
    }

    @Test void readingOfWhatIsNotShownIsNotCounted() {
        twoStories();
        read("nothing", "global", 9);
        room.run();
        assertThat(text("/trending")).contains("Too little has been read");
    }

    @Test void anUnknownEditionCountsForGlobal() {
        twoStories();
        read("flood", "atlantis", 9);
        room.run();
        assertThat(text("/trending")).contains(">Global</a>");
    }

    @Test void countsSurviveARestart() {
        twoStories();
        SteppedClock clock = room.clock;
        MemoryLedger counts = new MemoryLedger(clock);
        TrendStage first = new TrendStage(counts, room.pages, room.views, new Trends(PressRoom.newsroom(), PressRoom.TEMPLATES), room.store, clock);
        first.step();
        read("flood", "global", 9);
        clock.advance(TrendStage.WRITE_EVERY);
        first.step();
        TrendStage second = new TrendStage(counts, room.pages, room.views, new Trends(PressRoom.newsroom(), PressRoom.TEMPLATES), room.store, clock);
        clock.advance(Duration.ofMinutes(1));
        second.step();
        assertThat(text("/trending")).contains("Flood reaches", "9 in the last hour");
    }

    @Test void countsOfOneMinuteAddUpInOneRowAndOldOnesGo() {
        twoStories();
        MemoryLedger counts = new MemoryLedger(room.clock);
        TrendStage stage = new TrendStage(counts, room.pages, room.views, new Trends(PressRoom.newsroom(), PressRoom.TEMPLATES), room.store, room.clock);
        stage.step();
        read("flood", "global", 2);
        stage.write(room.now());
        room.views.count("flood", "global", false);
        stage.write(room.now());
        assertThat(rows(counts)).singleElement().satisfies(row -> {
            assertThat(row.value().lasting()).isEqualTo(2);
            assertThat(row.value().plain()).isEqualTo(1);
        });
        room.advance(TrendStage.KEPT.plusMinutes(1));
        stage.write(room.now());
        assertThat(rows(counts)).isEmpty();
    }

    @Test void countsTakenWhileOthersComeInAreNeitherLostNorTwice() throws InterruptedException {
        twoStories();
        int each = 20_000;
        Thread reader = Thread.ofPlatform().start(() -> read("flood", "global", each));
        int taken = 0;
        while (reader.isAlive()) taken += room.views.taken().stream().mapToInt(Views::lasting).sum();
        reader.join();
        taken += room.views.taken().stream().mapToInt(Views::lasting).sum();
        assertThat(taken).isEqualTo(each);
    }
}
