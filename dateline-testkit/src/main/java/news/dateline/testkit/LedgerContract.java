package news.dateline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.log.AuditChecks;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Stored;
import news.dateline.log.Table;
import news.dateline.log.View;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger promises. An implementation's test extends this and says how one is opened. */
public abstract class LedgerContract {
    /** A thing to append. */
    public record Note(String text) { }

    protected static final EventLog<Note> NOTES = new EventLog<>("notes", Note.class);
    private static final EventLog<Note> OTHERS = new EventLog<>("others", Note.class);
    private static final Table<Note> TABLE = Table.json("sheet", Note.class);

    protected final SteppedClock clock = SteppedClock.at("2026-11-23T08:00:00.123456Z");
    private Ledger ledger;

    protected abstract Ledger open();

    @BeforeEach void openLedger() {
        ledger = open();
    }

    /** After each test: positions have no gaps, whatever the test did. */
    @AfterEach void positionsHaveNoGapsThenClose() {
        List<Long> positions = ledger.read(view -> view.read(NOTES, 0, Integer.MAX_VALUE)).stream().map(Envelope::position).toList();
        for (int i = 0; i < positions.size(); i++) assertThat(positions.get(i)).isEqualTo(i + 1);
        ledger.close();
    }

    private void append(String... texts) {
        ledger.change(transaction -> {
            for (String text : texts) transaction.append(NOTES, new Note(text), "test");
        });
    }

    private List<Envelope<Note>> notes(long after, int max) {
        return ledger.read(view -> view.read(NOTES, after, max));
    }

    private long end(EventLog<?> log) {
        return ledger.read(view -> view.end(log));
    }

    private long position(String reader) {
        return ledger.read(view -> view.position(reader, NOTES));
    }

    private Optional<Note> row(String key) {
        return ledger.read(view -> view.get(TABLE, key));
    }

    private List<View.Row<Note>> range(String from, String to, int max) {
        return ledger.read(view -> view.range(TABLE, from, to, max));
    }

    private List<View.Row<Note>> startingWith(String prefix) {
        return ledger.read(view -> view.startingWith(TABLE, prefix, 10));
    }

    private static Signal held(String reason) {
        return new Signal(SignalKind.HOLD, "norden", List.of(new ItemId("norden", "n1")), Optional.empty(), Embargo.NONE, reason);
    }

    @Test void everyActIsLinkedInTheTransactionThatRecordsIt() {
        append("no act");
        ledger.change(t -> t.append(Logs.SIGNALS, held("one"), "test"));
        assertThatThrownBy(() -> ledger.change(t -> {
            t.append(Logs.SIGNALS, held("undone"), "test");
            throw new IllegalStateException("the disk is full");
        })).isInstanceOf(IllegalStateException.class);
        ledger.change(t -> t.append(Logs.SIGNALS, held("two"), "test"));
        AuditChecks.Verdict verdict = ledger.read(view -> AuditChecks.verify(view, List.of()));
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.links()).isEqualTo(2);
        assertThat(ledger.<List<Stored>>read(view -> view.stored(Logs.SIGNALS, 1, 10))).extracting(Stored::position).containsExactly(2L);
    }

    @Test void aRewrittenEntryKeepsItsPlaceTimeAndCause() {
        ledger.change(t -> t.append(Logs.SIGNALS, held("words"), "test"));
        Envelope<Signal> before = ledger.<List<Envelope<Signal>>>read(view -> view.read(Logs.SIGNALS, 0, 10)).getFirst();
        clock.advance(Duration.ofHours(1));
        ledger.change(t -> t.rewrite(Logs.SIGNALS, 1, held("")));
        Envelope<Signal> after = ledger.<List<Envelope<Signal>>>read(view -> view.read(Logs.SIGNALS, 0, 10)).getFirst();
        assertThat(after).isEqualTo(new Envelope<>(Logs.SIGNALS, 1, before.at(), before.cause(), held("")));
        assertThat(ledger.<AuditChecks.Verdict>read(view -> AuditChecks.verify(view, List.of()))).satisfies(verdict -> {
            assertThat(verdict.broken()).isEmpty();
            assertThat(verdict.rewritten()).containsExactly("signals/1");
        });
        assertThatThrownBy(() -> ledger.change(t -> t.rewrite(Logs.SIGNALS, 2, held("")))).hasMessageContaining("Expected an entry of signals");
    }

    @Test void entriesComeBackInOrderWithTheirTimeAndCause() {
        append("one");
        clock.advance(Duration.ofSeconds(5));
        append("two", "three");
        List<Envelope<Note>> found = ledger.read(view -> view.read(NOTES, 0, 10));
        assertThat(found).extracting(e -> e.event().text()).containsExactly("one", "two", "three");
        assertThat(found).extracting(Envelope::position).containsExactly(1L, 2L, 3L);
        assertThat(found.getFirst().at()).isEqualTo("2026-11-23T08:00:00.123Z");
        assertThat(found.getLast().at()).isEqualTo("2026-11-23T08:00:05.123Z");
        assertThat(found.getFirst().cause()).isEqualTo("test");
    }

    @Test void readingGoesOnAfterAPositionUpToAMaximum() {
        append("a", "b", "c", "d");
        assertThat(notes(1, 2)).extracting(e -> e.event().text()).containsExactly("b", "c");
        assertThat(notes(4, 2)).isEmpty();
        assertThat(end(NOTES)).isEqualTo(4);
        assertThat(end(OTHERS)).isZero();
    }

    @Test void aTransactionThatThrowsLeavesNothing() {
        append("kept");
        ledger.change(t -> t.put(TABLE, "key", new Note("kept")));
        assertThatThrownBy(() -> ledger.change(t -> {
            t.append(NOTES, new Note("lost"), "test");
            t.append(OTHERS, new Note("lost"), "test");
            t.put(TABLE, "key", new Note("lost"));
            t.put(TABLE, "other", new Note("lost"));
            t.delete(TABLE, "key");
            t.position("reader", NOTES, 1);
            throw new IllegalStateException("the disk is full");
        })).hasMessage("the disk is full");
        assertThat(end(NOTES)).isEqualTo(1);
        assertThat(end(OTHERS)).isZero();
        assertThat(row("key")).contains(new Note("kept"));
        assertThat(row("other")).isEmpty();
        assertThat(position("reader")).isZero();
    }

    @Test void aWriterSeesItsOwnWrites() {
        ledger.change(t -> {
            t.append(NOTES, new Note("mine"), "test");
            t.put(TABLE, "k", new Note("v"));
            assertThat(t.end(NOTES)).isEqualTo(1);
            assertThat(t.read(NOTES, 0, 10)).hasSize(1);
            assertThat(t.get(TABLE, "k")).contains(new Note("v"));
        });
    }

    @Test void rangesOfKeysAreOrderedAsTheirBytes() {
        ledger.change(t -> {
            for (String key : List.of("b", "a", "aé", "az", "B", "a\uD83D\uDE00", "a\uFFFD")) t.put(TABLE, key, new Note(key));
        });
        assertThat(range("a", "b", 10)).extracting(View.Row::key).containsExactly("a", "az", "aé", "a\uFFFD", "a\uD83D\uDE00");
        assertThat(range("a", "b", 2)).hasSize(2);
        assertThat(startingWith("a")).hasSize(5);
        assertThat(range("b", "a", 10)).isEmpty();
        assertThat(ledger.<Integer>read(view -> view.count(TABLE, "a", "b"))).isEqualTo(5);
        assertThat(ledger.<Integer>read(view -> view.count(TABLE, "a\0", "az"))).isZero();
        assertThat(ledger.<Integer>read(view -> view.count(TABLE, "b", "a"))).isZero();
    }

    @Test void aRowIsReplacedAndDeleted() {
        ledger.change(t -> t.put(TABLE, "k", new Note("1")));
        ledger.change(t -> t.put(TABLE, "k", new Note("2")));
        assertThat(row("k")).contains(new Note("2"));
        ledger.change(t -> t.delete(TABLE, "k"));
        ledger.change(t -> t.delete(TABLE, "never there"));
        assertThat(row("k")).isEmpty();
    }

    @Test void aReadersPositionMovesOnlyForward() {
        append("a", "b");
        ledger.change(t -> t.position("reader", NOTES, 2));
        assertThat(position("reader")).isEqualTo(2);
        assertThatThrownBy(() -> ledger.change(t -> t.position("reader", NOTES, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(position("another")).isZero();
    }

    @Test void listenersAreWokenAfterACommitAndSeeIt() {
        List<Long> seen = new ArrayList<>();
        ledger.onCommit(() -> seen.add(ledger.read(view -> view.end(NOTES))));
        append("a");
        append("b");
        assertThat(seen).containsExactly(1L, 2L);
    }

    @Test void manyWritersLeaveOneOrder() throws InterruptedException {
        AtomicInteger written = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "writer " + i;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 25; n++) {
                    append(name + " " + n);
                    written.incrementAndGet();
                }
            }));
        }
        for (Thread thread : threads) thread.join();
        assertThat(written).hasValue(100);
        List<String> texts = ledger.read(view -> view.read(NOTES, 0, 1000)).stream().map(e -> e.event().text()).toList();
        assertThat(texts).hasSize(100).doesNotHaveDuplicates();
        for (int i = 0; i < 4; i++) {
            String name = "writer " + i + " ";
            assertThat(texts.stream().filter(text -> text.startsWith(name))).isSortedAccordingTo(java.util.Comparator.comparingInt(text -> Integer.parseInt(text.substring(name.length()))));
        }
    }
}
