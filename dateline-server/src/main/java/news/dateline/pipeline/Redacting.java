package news.dateline.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import news.dateline.desk.Echoes;
import news.dateline.log.EventLog;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Table;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.DeskEvent;
import news.dateline.model.ItemId;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.WireEvent;

/**
 * Destroys the content of redacted items: rewrites every entry of every log that rests on them as its {@linkplain Skeletons skeleton}, deletes the documents as received, and has every view and page made anew
 * from what is left. One transaction a ledger; each step may be done again, so a crash between them is mended by the next run. Nobody else writes meanwhile; one thread.
 */
public final class Redacting {
    private static final int ROWS_MAX = 100_000;
    private static final int DOCUMENT_BYTES_MAX = 64 << 20;
    private static final int FOUND_MAX = 200;

    private final Ledger news;
    private final Ledger pages;
    private final Consumer<String> forget;
    private final InstantSource clock;
    private final LongSupplier nanos;

    /** {@code forget} destroys a key by its name, and may be told the same again. */
    public Redacting(Ledger news, Ledger pages, Consumer<String> forget, InstantSource clock, LongSupplier nanos) {
        this.news = news;
        this.pages = pages;
        this.forget = forget;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Whether something waits to be destroyed. */
    public static boolean isDue(Ledger news) {
        return news.read(view -> !pending(view).isEmpty());
    }

    private static List<Redacted> pending(View view) {
        return view.startingWith(Tables.REDACTED, "", ROWS_MAX).stream().map(View.Row::value)
                .filter(redacted -> view.get(Tables.DESTROYED, redacted.item().key()).filter(Destroyed::finished).isEmpty()).toList();
    }

    /**
     * Destroys whatever waits for it, and says what became of each.
     *
     * @param rebuiltNews, rebuiltPages empty ledgers that tell the time by {@code replayed}
     */
    public List<Destroyed> run(Ledger rebuiltNews, Ledger rebuiltPages, ReplayClock replayed) {
        List<ItemId> items = news.read(view -> pending(view).stream().map(Redacted::item).toList());
        if (items.isEmpty()) return List.of();
        items.forEach(item -> forget.accept(Sealing.key(item)));
        rewrite(items);
        Replay replay = new Replay(news, pages, rebuiltNews, rebuiltPages, replayed, nanos);
        if (!replay.run(_ -> { }).isIdentical()) replay.replace();
        return news.write(transaction -> {
            List<Destroyed> done = new ArrayList<>();
            for (ItemId item : items) {
                Destroyed whole = transaction.get(Tables.DESTROYED, item.key()).orElseThrow().whole();
                transaction.put(Tables.DESTROYED, item.key(), whole);
                done.add(whole);
            }
            return done;
        });
    }

    /**
     * The first half: no word of them is on a log or in a row afterwards. Beside stages that run it takes the writer's lock for the few entries that change, and for no more: everything is looked for before.
     * What holds hashes alone is made anew by the replay.
     */
    void rewrite(List<ItemId> items) {
        Set<ItemId> redacted = new TreeSet<>(items);
        View before = new Steps(news);
        Grounds grounds = Grounds.of(before);
        Phrases phrases = phrases(before, redacted);
        List<String> found = new ArrayList<>();
        Traces traces = new Traces(redacted, grounds::of);
        for (EventLog<?> log : Views.LOGS) look(traces, before, log, phrases, found);
        Traces inPages = new Traces(redacted, grounds::of);
        inPages.look(new Steps(pages), Logs.PAGES, (_, _) -> { });
        Set<String> raws = raws(before, redacted, phrases);
        raws.forEach(raw -> forget.accept(Sealing.key(raw)));

        List<StorylineEvent.StorylineNamed> names = new ArrayList<>();
        news.change(transaction -> {
            Map<ItemId, Integer> entries = rewrite(transaction, redacted, traces, names);
            int deleted = 0;
            for (String raw : raws) {
                if (transaction.get(Tables.RAW, raw).isEmpty()) continue;
                transaction.delete(Tables.RAW, raw);
                deleted++;
            }
            for (ItemId item : redacted) for (String cluster : grounds.clusters(item)) {
                transaction.delete(Tables.COMPOSED, cluster);
                transaction.delete(Tables.STORYLINE_TOLD, cluster);
            }
            silence(transaction, Tables.SET_ASIDE);
            for (ItemId item : redacted) {
                Optional<Destroyed> was = transaction.get(Tables.DESTROYED, item.key());
                transaction.put(Tables.DESTROYED, item.key(), new Destroyed(item, clock.instant(), was.map(Destroyed::entries).orElse(0) + entries.getOrDefault(item, 0), was.map(Destroyed::raws).orElse(0) + deleted,
                        List.copyOf(grounds.stories(item)), phrases.isEmpty() ? was.map(Destroyed::found).orElse(List.of()) : found, false));
            }
        });
        pages.change(transaction -> {
            silence(transaction, PressTables.SET_ASIDE);
            inPages.rewrite(transaction, Logs.PAGES);
            Wordless.inPages(transaction, names);
            for (ItemId item : redacted) for (String story : grounds.stories(item)) Wordless.untag(transaction, new StoryId(story));
        });
    }

    private static <E> void look(Traces traces, View view, EventLog<E> log, Phrases phrases, List<String> found) {
        traces.look(view, log, (entry, left) -> {
            if (!phrases.isEmpty() && found.size() < FOUND_MAX && phrases.standIn(Json.text(left))) found.add(entry.name());
        });
    }

    private static Map<ItemId, Integer> rewrite(Transaction transaction, Set<ItemId> redacted, Traces traces, List<StorylineEvent.StorylineNamed> names) {
        Map<ItemId, Integer> entries = new TreeMap<>();
        Wordless wordless = new Wordless(transaction);
        for (EventLog<?> log : Views.LOGS) for (Traces.Rewritten<?> entry : traces.rewrite(transaction, log)) {
            entry.items().forEach(item -> entries.merge(item, 1, Integer::sum));
            wordless.rewritten(entry.was(), entry.is());
            if (entry.was().event() instanceof StorylineEvent.StorylineNamed named) names.add(named);
        }
        wordless.finish(redacted);
        return entries;
    }

    /**
     * What a stage that was in the middle of its work, or a language model that was asked before, has put on a log since: entries that name the items themselves, from {@code ends} on. True where there were any;
     * {@code ends} then says up to where it has looked.
     */
    boolean late(Set<ItemId> redacted, Map<EventLog<?>, Long> ends) {
        Traces traces = new Traces(redacted, Grounds::naming);
        int[] found = new int[1];
        for (EventLog<?> log : Views.LOGS) look(traces, log, ends, found);
        if (found[0] == 0) return false;
        news.change(transaction -> rewrite(transaction, redacted, traces, new ArrayList<>()));
        return true;
    }

    private <E> void look(Traces traces, EventLog<E> log, Map<EventLog<?>, Long> ends, int[] found) {
        traces.from(log, ends.getOrDefault(log, 0L));
        traces.look(new Steps(news), log, (entry, left) -> {
            if (left != entry.event()) found[0]++;
            ends.put(log, entry.position());
        });
    }

    /** What is left of an item that was rewritten before has no words to look for. */
    private static Phrases phrases(View view, Set<ItemId> redacted) {
        Phrases phrases = new Phrases();
        Grounds.walk(view, Logs.WIRE, entry -> {
            if (entry.event() instanceof WireEvent.ItemFiled filed && redacted.contains(filed.version().item()) && !Skeletons.of(Logs.WIRE, entry.event()).equals(entry.event())) phrases.add(filed.item());
        });
        return phrases;
    }

    /** Every document of the item, and every other of its agency that has its id or its words: a feed repeats an item for days. */
    private static Set<String> raws(View view, Set<ItemId> redacted, Phrases phrases) {
        Set<String> own = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        Set<String> agencies = new TreeSet<>();
        redacted.forEach(item -> agencies.add(item.agency()));
        Grounds.walk(view, Logs.WIRE, entry -> {
            WireEvent event = entry.event();
            if (event instanceof WireEvent.ItemFiled filed && redacted.contains(filed.version().item())) own.add(event.raw());
            else if (agencies.contains(event.agency())) others.add(event.raw());
        });
        if (!phrases.isEmpty()) for (String raw : others) if (!own.contains(raw) && view.get(Tables.RAW, raw).filter(packed -> phrases.standInBytes(unpacked(packed))).isPresent()) own.add(raw);
        return own;
    }

    static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(DOCUMENT_BYTES_MAX);
        } catch (IOException e) {
            // What cannot be unpacked cannot be searched; it is searched as it lies.
            return packed;
        }
    }

    /** Messages of exceptions may quote copy. */
    static void silence(Transaction transaction, Table<SetAside> table) {
        for (View.Row<SetAside> row : transaction.startingWith(table, "", ROWS_MAX))
            transaction.put(table, row.key(), new SetAside(row.value().stage(), row.value().entry(), Skeletons.blocks(row.value().reason()), row.value().at()));
    }

    /** Records what an editor asks of a directory that nobody serves; the desk itself does it where one does ({@link DeskStage}). Empty where nothing was filed under the item. */
    public static boolean ask(Ledger news, ItemId item, String by, String because) {
        return news.write(transaction -> {
            if (Signalling.state(transaction, item).newest() == 0) return false;
            DeskStage.happened(transaction, new DeskEvent.ItemRedacted(item, because, Echoes.fingerprints(new DeskStories(transaction).copy(item))), by, Views.EDITOR + by);
            return true;
        });
    }

    /** What was destroyed so far, newest first. */
    public static List<Destroyed> done(View view) {
        return view.startingWith(Tables.DESTROYED, "", ROWS_MAX).stream().map(View.Row::value).sorted(java.util.Comparator.comparing(Destroyed::at).reversed()).toList();
    }
}
