package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Json;
import news.dateline.log.MemoryLedger;
import news.dateline.model.ItemId;
import news.dateline.model.WireEvent;
import news.dateline.testkit.sim.WireSimulator;
import org.junit.jupiter.api.Test;

/** Over every entry of a simulated day: agencies file, correct, kill and send rubbish, editors decide. */
class SkeletonsTest {
    private final TroubledRun run = TroubledRun.untroubled(WireSimulator.day(7, 3));

    private List<Envelope<?>> entries() {
        List<Envelope<?>> all = new ArrayList<>();
        for (EventLog<?> log : Views.LOGS) run.news.read(view -> all.addAll(view.read(log, 0, Integer.MAX_VALUE)));
        return all;
    }

    private static <E> E skeleton(Envelope<E> entry) {
        return Skeletons.of(entry.log(), entry.event());
    }

    @Test void everyEntryHasASkeletonThatCanBeReadAndIsItsOwnSkeleton() {
        for (Envelope<?> entry : entries()) {
            Object once = skeleton(entry);
            assertThat(Json.read(Json.bytes(once), entry.log().type())).as(entry.name()).isEqualTo(once);
            assertThat(skeleton(new Envelope<>(cast(entry.log()), entry.position(), entry.at(), entry.cause(), once))).as(entry.name()).isEqualTo(once);
        }
    }

    @SuppressWarnings("unchecked") private static EventLog<Object> cast(EventLog<?> log) {
        return (EventLog<Object>) log;
    }

    @Test void noSkeletonHoldsSixWordsOfAnyItem() {
        Phrases phrases = new Phrases();
        for (Envelope<?> entry : entries()) if (entry.event() instanceof WireEvent.ItemFiled filed) phrases.add(filed.item());
        long had = 0;
        for (Envelope<?> entry : entries()) {
            if (phrases.standIn(Json.text(entry.event()))) had++;
            assertThat(phrases.standIn(new String(Json.bytes(skeleton(entry)), StandardCharsets.UTF_8))).as(entry.name()).isFalse();
        }
        assertThat(had).as("entries that held words before").isGreaterThan(20);
    }

    @Test void whateverHoldsWordsOfAnItemIsKnownToRestOnOne() {
        Phrases phrases = new Phrases();
        for (Envelope<?> entry : entries()) if (entry.event() instanceof WireEvent.ItemFiled filed) phrases.add(filed.item());
        Grounds grounds = run.news.read(Grounds::of);
        for (Envelope<?> entry : entries())
            if (!(entry.event() instanceof WireEvent.Unreadable) && phrases.standIn(Json.text(entry.event()))) assertThat(grounds.of(entry)).as(entry.name() + " " + Json.text(entry.event())).isNotEmpty();
    }

    @Test void aDayOfWhichEveryItemIsRedactedIsReplayedFromSkeletonsAlone() {
        TreeSet<ItemId> items = new TreeSet<>();
        for (Envelope<?> entry : entries()) if (entry.event() instanceof WireEvent.ItemFiled filed) items.add(filed.version().item());
        Phrases phrases = new Phrases();
        for (Envelope<?> entry : entries()) if (entry.event() instanceof WireEvent.ItemFiled filed) phrases.add(filed.item());
        for (ItemId item : items) assertThat(Redacting.ask(run.news, item, "Ana Ruiz", "a test of everything")).isTrue();
        ReplayClock clock = new ReplayClock();
        List<Destroyed> done = new Redacting(run.news, run.pages, _ -> { }, run.clock, () -> 0).run(new MemoryLedger(clock), new MemoryLedger(clock), clock);
        assertThat(done).hasSameSizeAs(items).allMatch(Destroyed::finished);
        assertThat(Redacting.isDue(run.news)).isFalse();
        for (Envelope<?> entry : entries()) if (!(entry.event() instanceof WireEvent.Unreadable)) assertThat(phrases.standIn(Json.text(entry.event()))).as(entry.name()).isFalse();
        ReplayClock again = new ReplayClock();
        assertThat(new Replay(run.news, run.pages, new MemoryLedger(again), new MemoryLedger(again), again, () -> 0).run(_ -> { }).differences()).isEmpty();
    }
}
