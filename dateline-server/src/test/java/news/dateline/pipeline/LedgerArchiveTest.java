package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.model.DeskEvent;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.press.Archive;
import news.dateline.press.ListName;
import news.dateline.web.site.StoredPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The archive as the pages ledger keeps it. */
class LedgerArchiveTest {
    private static final ListName HEALTH = new ListName.OfSector("health");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-04");
    private static final LocalDate LATER = LocalDate.parse("2026-03-07");
    private final PressRoom room = new PressRoom();

    @BeforeEach void twoDays() {
        for (String id : List.of("aaa", "bbb", "ccc")) publish(id);
        room.clock.advance(Duration.ofDays(3));
        for (String id : List.of("ddd", "eee")) publish(id);
    }

    private void publish(String id) {
        room.publish(id, "Report " + id, "Words of " + id + ".");
        room.run();
    }

    private List<LocalDate> days(Function<Archive, List<LocalDate>> asked) {
        return room.pages.read(view -> asked.apply(new LedgerShown(view).archive()));
    }

    private Optional<LocalDate> day(Function<Archive, Optional<LocalDate>> asked) {
        return room.pages.read(view -> asked.apply(new LedgerShown(view).archive()));
    }

    private int count(ToIntFunction<Archive> asked) {
        return room.pages.read(view -> asked.applyAsInt(new LedgerShown(view).archive()));
    }

    private List<String> placed(LocalDate day, int from, int max) {
        return room.pages.read(view -> new LedgerShown(view).archive().placed(HEALTH, day, from, max)).stream().map(place -> place.card().id().value()).toList();
    }

    private String page(String path) {
        return room.store.page(path).map(StoredPage::text).orElseThrow(() -> new AssertionError("Expected a page at " + path));
    }

    @Test void daysAndPlacesAreFoundInBothDirections() {
        assertThat(days(archive -> archive.days(HEALTH, 10))).containsExactly(LATER, FIRST);
        assertThat(days(archive -> archive.days(HEALTH, 1))).containsExactly(LATER);
        assertThat(day(archive -> archive.before(HEALTH, LATER))).contains(FIRST);
        assertThat(day(archive -> archive.before(HEALTH, FIRST))).isEmpty();
        assertThat(day(archive -> archive.after(HEALTH, FIRST))).contains(LATER);
        assertThat(day(archive -> archive.after(HEALTH, FIRST.plusDays(1)))).contains(LATER);
        assertThat(day(archive -> archive.after(HEALTH, LATER))).isEmpty();
        assertThat(count(archive -> archive.size(HEALTH, FIRST))).isEqualTo(3);
        assertThat(count(archive -> archive.size(HEALTH, FIRST.plusDays(1)))).isZero();
        assertThat(placed(FIRST, 0, 100)).containsExactly("aaa", "bbb", "ccc");
        assertThat(placed(FIRST, 1, 1)).containsExactly("bbb");
        assertThat(placed(FIRST, 3, 100)).isEmpty();
        Archive.Slot second = room.pages.read(view -> Archive.slots(new LedgerShown(view).story(new StoryId("bbb")).orElseThrow())).stream().filter(slot -> slot.list().equals(HEALTH)).findFirst().orElseThrow();
        assertThat(count(archive -> archive.behind(second))).isEqualTo(1);
    }

    private boolean hasMore(String... shown) {
        return room.pages.read(view -> new LedgerShown(view).archive().hasMore(HEALTH, FIRST, Stream.of(shown).map(StoryId::new).collect(Collectors.toSet())));
    }

    @Test void aDayLeadsOnWhileAStoryStandsThereThatTheListDoesNotShow() {
        assertThat(hasMore()).isTrue();
        assertThat(hasMore("aaa", "ccc")).isTrue();
        assertThat(hasMore("aaa", "bbb", "ccc")).isFalse();
        room.happened(new DeskEvent.StoryKilled(new StoryId("bbb"), "wrong"));
        room.run();
        assertThat(hasMore("aaa", "ccc")).as("its place is empty").isFalse();
        for (int i = 0; i < Archive.LOOK; i++) publish("n" + i);
        assertThat(count(archive -> archive.size(HEALTH, LATER))).isGreaterThan(Archive.LOOK);
        assertThat(room.pages.<Boolean>read(view -> new LedgerShown(view).archive().hasMore(HEALTH, LATER, IntStream.range(0, Archive.LOOK).mapToObj(i -> new StoryId("n" + i)).collect(Collectors.toSet())))).as("behind the first few").isTrue();
    }

    @Test void aKillLeavesThePlaceEmptyAndTheCountAsItWas() {
        String before = page("/news/health/archive/2026-03-04");
        assertThat(before).contains("aaa-report", "bbb-report", "ccc-report", "Later: 7 March 2026");
        room.signal(SignalKind.KILL, "bbb");
        assertThat(room.stage.step()).isTrue();
        assertThat(room.store.page("/news/health/archive/2026-03-04").orElseThrow().status()).as("in one step").isEqualTo(503);
        room.happened(new DeskEvent.StoryKilled(new StoryId("bbb"), "wrong"));
        room.run();
        assertThat(placed(FIRST, 0, 100)).containsExactly("aaa", "ccc");
        assertThat(placed(FIRST, 2, 1)).as("it is still the third place").containsExactly("ccc");
        assertThat(count(archive -> archive.size(HEALTH, FIRST))).isEqualTo(3);
        assertThat(page("/news/health/archive/2026-03-04")).contains("aaa-report", "ccc-report").doesNotContain("bbb");
    }

    @Test void aDayStaysWhenItsLastStoryIsKilledAndSaysSo() {
        for (String id : List.of("ddd", "eee")) room.happened(new DeskEvent.StoryKilled(new StoryId(id), "wrong"));
        room.run();
        assertThat(page("/archive/2026-03-07")).contains("No story of this day stands any more", "Earlier: 4 March 2026");
        assertThat(page("/archive")).contains("/archive/2026-03-07", "/archive/2026-03-04");
        assertThat(page("/latest")).as("it shows all that stands").doesNotContain("Earlier: ");
    }
}
