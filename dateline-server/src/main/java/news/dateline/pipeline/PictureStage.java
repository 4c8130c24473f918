package news.dateline.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.intake.PictureFetch;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.media.Reencoding;
import news.dateline.model.Agency;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.PageEvent;
import news.dateline.model.Signal;
import news.dateline.model.StoryId;
import news.dateline.model.WireEvent;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.press.HeldPicture;
import news.dateline.press.Pictures;
import news.dateline.press.Showing;
import news.dateline.web.site.PictureDoor;
import news.dateline.web.site.PictureFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives stories the pictures of their agencies, and takes them away. Looks at a story when it is shown or goes, when an item that it rests on is filed again, when a signal names such an item or the picture, and
 * when a time comes at which something ends or begins. What may stand no longer is gone from readers in that step, before anything is fetched or written; fetching and decoding happen on the executor, so that no
 * slow server holds up a kill. One step at a time.
 */
public final class PictureStage implements Stage {
    static final String NAME = "picture";
    static final int TRIES_MAX = 5;
    static final Duration TRY_AGAIN = Duration.ofMinutes(1);
    /** A withdrawn address says so this long, then nothing. */
    static final Duration GONE_FOR = Duration.ofDays(90);
    private static final int BATCH = 64;
    private static final int IN_FLIGHT_MAX = 4;
    private static final int WANTED_MAX = 10_000;
    private static final int STORIES_MAX = 10_000;
    /** Looked at again if nothing came of asking, be it because of a crash. */
    private static final Duration LOST = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(PictureStage.class);

    /** Where pictures come from. */
    @FunctionalInterface public interface Source {
        /** {@code agency} is whose settings say whether private addresses are allowed. */
        PictureFetch.Answer fetch(String agency, String address);
    }

    private record Done(StoryId story, Pictures.Candidate candidate, Reencoding.Result result) { }

    private record Failed(int tries, Instant until) { }

    private final Ledger news;
    private final Ledger pages;
    private final Function<String, Optional<Agency>> agencies;
    private final Source source;
    private final Executor executor;
    private final PictureFiles files;
    private final PictureDoor door;
    private final InstantSource clock;
    private final Map<StoryId, Pictures.Candidate> wanted = new LinkedHashMap<>();
    private final Set<StoryId> asked = new LinkedHashSet<>();
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final Map<String, Failed> failed = new HashMap<>();
    private boolean begun;

    public PictureStage(Ledger news, Ledger pages, Function<String, Optional<Agency>> agencies, Source source, Executor executor, PictureFiles files, PictureDoor door, InstantSource clock) {
        this.news = news;
        this.pages = pages;
        this.agencies = agencies;
        this.source = source;
        this.executor = executor;
        this.files = files;
        this.door = door;
        this.clock = clock;
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        if (!begun) begin();
        boolean busy = signals() || wire() || shown() || due() || took();
        ask();
        return busy;
    }

    /** Before the first page is served: nothing that was withdrawn may be seen, whatever its page says. */
    public void closeWithdrawn() {
        door.withdraw(pages.read(view -> view.range(PictureTables.GONE, "", "~", Integer.MAX_VALUE)).stream().map(View.Row::key).toList());
    }

    /** Files may be lost, as after a restore: backups hold none. They are fetched again. */
    private void begin() {
        begun = true;
        Instant now = clock.instant();
        closeWithdrawn();
        boolean first = pages.read(view -> view.position(NAME, Logs.PAGES)) == 0;
        List<StoryId> lost = pages.read(view -> view.range(PictureTables.HELD, "", "~", Integer.MAX_VALUE)).stream().filter(row -> row.value().widths().stream().anyMatch(width -> !files.has(PictureFiles.name(row.value().hash(), width))))
                .map(row -> new StoryId(row.key())).toList();
        pages.change(transaction -> {
            for (View.Row<Instant> gone : transaction.range(PictureTables.GONE, "", "~", Integer.MAX_VALUE)) if (gone.value().isBefore(now.minus(GONE_FOR))) transaction.delete(PictureTables.GONE, gone.key());
            for (StoryId story : lost) transaction.put(PictureTables.DUE, PictureTables.due(now, story), story);
            if (!first) return;
            transaction.position(NAME, Logs.WIRE, news.read(view -> view.end(Logs.WIRE)));
            transaction.position(NAME, Logs.SIGNALS, news.read(view -> view.end(Logs.SIGNALS)));
        });
    }

    private boolean signals() {
        return each(news, Logs.SIGNALS, (Signal signal, Set<StoryId> stories) -> {
            for (ItemId item : signal.items()) stories.addAll(using(PictureTables.ofItem(item)));
            for (ItemId item : signal.items()) stories.addAll(resting(item));
        });
    }

    private boolean wire() {
        return each(news, Logs.WIRE, (WireEvent event, Set<StoryId> stories) -> {
            if (!(event instanceof ItemFiled filed)) return;
            ItemId item = filed.version().item();
            stories.addAll(using(PictureTables.ofItem(item)));
            if (!filed.item().associations().isEmpty()) stories.addAll(resting(item));
        });
    }

    private boolean shown() {
        return each(pages, Logs.PAGES, (PageEvent event, Set<StoryId> stories) -> {
            switch (event) {
                case PageEvent.StoryShown it -> stories.add(it.story());
                case PageEvent.StoryGone it -> stories.add(it.story());
                case PageEvent.PagePressed _, PageEvent.PageClosed _ -> { }
            }
        });
    }

    @FunctionalInterface private interface Concerns<E> {
        void on(E event, Set<StoryId> stories);
    }

    private <E> boolean each(Ledger ledger, EventLog<E> log, Concerns<E> concerns) {
        long position = pages.read(view -> view.position(NAME, log));
        List<Envelope<E>> entries = ledger.read(view -> view.read(log, position, BATCH));
        if (entries.isEmpty()) return false;
        Set<StoryId> stories = new LinkedHashSet<>();
        for (Envelope<E> entry : entries) concerns.on(entry.event(), stories);
        for (StoryId story : stories) consider(story);
        pages.change(transaction -> transaction.position(NAME, log, entries.getLast().position()));
        return true;
    }

    private boolean due() {
        List<View.Row<StoryId>> rows = pages.read(view -> view.range(PictureTables.DUE, "", PictureTables.before(clock.instant()) + " ~", BATCH));
        if (rows.isEmpty()) return false;
        for (View.Row<StoryId> row : rows) consider(row.value());
        pages.change(transaction -> rows.forEach(row -> transaction.delete(PictureTables.DUE, row.key())));
        return true;
    }

    private List<StoryId> using(String what) {
        return pages.read(view -> view.startingWith(PictureTables.USES, what, STORIES_MAX)).stream().map(View.Row::value).toList();
    }

    private List<StoryId> resting(ItemId item) {
        return pages.read(view -> new LedgerShown(view).restingOn(item));
    }

    /** What may stand with a story now; nothing with one that is not shown. */
    private List<Pictures.Candidate> candidates(StoryId story, Instant now) {
        Optional<Draft> draft = pages.read(view -> new LedgerShown(view).story(story)).filter(Showing::isShown).flatMap(Showing::draft);
        return draft.map(text -> news.read(view -> Pictures.candidates(text, filed(view, text), agencies, item -> isUsable(view, item, now), now))).orElse(List.of());
    }

    private static List<ItemFiled> filed(View view, Draft draft) {
        return draft.restsOn().stream().map(ItemVersion::item).distinct().flatMap(item -> new FiledItems(view).last(item).stream().flatMap(last -> NewsItems.filed(view, new ItemVersion(item, last.number())).stream())).toList();
    }

    private static boolean isUsable(View view, ItemId item, Instant now) {
        return view.get(Tables.ITEM_STATES, item.key()).map(state -> state.publishableAt(now) && !state.rightsChanged()).orElse(true);
    }

    private void consider(StoryId story) {
        Instant now = clock.instant();
        Optional<HeldPicture> held = held(story);
        List<Pictures.Candidate> may = candidates(story, now);
        Optional<Pictures.Candidate> same = held.flatMap(picture -> may.stream().filter(candidate -> key(candidate).equals(picture.key())).findFirst());
        if (held.isPresent() && same.isEmpty()) withdraw(story, held.get());
        // What is said about it may have changed with a new version.
        same.ifPresent(candidate -> keep(story, new HeldPicture(candidate.version(), candidate.association(), held.orElseThrow().key(), held.orElseThrow().hash(), held.orElseThrow().widths(), held.orElseThrow().heights())));
        wanted.remove(story);
        Optional<Pictures.Candidate> best = may.stream().filter(candidate -> candidate.address().isPresent() && !hasFailed(candidate, now)).findFirst();
        boolean has = same.isPresent() && best.map(candidate -> key(candidate).equals(key(same.get()))).orElse(true) && held.orElseThrow().widths().stream().allMatch(width -> files.has(PictureFiles.name(held.orElseThrow().hash(), width)));
        if (!has && best.isPresent() && wanted.size() < WANTED_MAX) wanted.put(story, best.get());
        next(story, now, !has && best.isPresent());
    }

    /** When to look again. */
    private void next(StoryId story, Instant now, boolean fetching) {
        Optional<Draft> draft = pages.read(view -> new LedgerShown(view).story(story)).filter(Showing::isShown).flatMap(Showing::draft);
        if (draft.isEmpty()) return;
        Stream<Instant> changes = news.read(view -> filed(view, draft.get()).stream().flatMap(it -> Stream.concat(Pictures.changes(it).stream(), states(view, it))).toList()).stream();
        Stream<Instant> lost = fetching ? Stream.of(now.plus(LOST)) : Stream.of();
        Stream.concat(changes, lost).filter(now::isBefore).min(Instant::compareTo).ifPresent(at -> look(story, at));
    }

    private static Stream<Instant> states(View view, ItemFiled filed) {
        Stream<ItemId> items = Stream.concat(Stream.of(filed.version().item()), filed.item().associations().stream().flatMap(it -> it.uri().stream()).filter(uri -> !uri.isBlank()).map(uri -> new ItemId(filed.agency(), uri)));
        return items.flatMap(item -> view.get(Tables.ITEM_STATES, item.key()).stream()).flatMap(PictureStage::times);
    }

    private static Stream<Instant> times(ItemState state) {
        return Stream.concat(state.expires().stream(), state.embargo() instanceof news.dateline.model.Embargo.Until until ? Stream.of(until.time()) : Stream.of());
    }

    private void look(StoryId story, Instant at) {
        pages.change(transaction -> transaction.put(PictureTables.DUE, PictureTables.due(at, story), story));
    }

    private boolean hasFailed(Pictures.Candidate candidate, Instant now) {
        Failed before = failed.get(key(candidate));
        return before != null && (before.tries() >= TRIES_MAX || now.isBefore(before.until()));
    }

    private void ask() {
        List<Map.Entry<StoryId, Pictures.Candidate>> next = wanted.entrySet().stream().filter(want -> !asked.contains(want.getKey())).limit(Math.max(0, IN_FLIGHT_MAX - asked.size())).map(want -> Map.entry(want.getKey(), want.getValue())).toList();
        for (Map.Entry<StoryId, Pictures.Candidate> want : next) {
            wanted.remove(want.getKey());
            asked.add(want.getKey());
            try {
                executor.execute(() -> done.add(new Done(want.getKey(), want.getValue(), fetched(want.getValue()))));
            } catch (RejectedExecutionException e) {
                LOG.info("stage=picture stopping: {} is fetched after the next start", want.getKey());
            }
        }
    }

    private Reencoding.Result fetched(Pictures.Candidate candidate) {
        return switch (source.fetch(candidate.version().item().agency(), candidate.address().orElseThrow())) {
            case PictureFetch.Answer.Got(byte[] bytes) -> Reencoding.of(bytes);
            case PictureFetch.Answer.Refused(String why) -> new Reencoding.Result.Refused(why);
        };
    }

    private boolean took() {
        Done next = done.poll();
        if (next == null) return false;
        asked.remove(next.story());
        switch (next.result()) {
            case Reencoding.Result.Made(List<Reencoding.Size> sizes) -> take(next, sizes);
            case Reencoding.Result.Refused(String why) -> refuse(next, why);
        }
        return true;
    }

    private void refuse(Done next, String why) {
        int tries = Optional.ofNullable(failed.get(key(next.candidate()))).map(Failed::tries).orElse(0) + 1;
        Instant until = clock.instant().plus(TRY_AGAIN.multipliedBy(1L << 2 * tries));
        if (failed.size() >= STORIES_MAX) failed.clear();
        failed.put(key(next.candidate()), new Failed(tries, until));
        LOG.warn("stage=picture story={} item={} no picture (try {} of {}): {}", next.story(), next.candidate().version(), tries, TRIES_MAX, why);
        if (tries < TRIES_MAX) look(next.story(), until);
        // Another may stand in its place.
        consider(next.story());
    }

    /** It may have been withdrawn while it was fetched. */
    private void take(Done next, List<Reencoding.Size> sizes) {
        failed.remove(key(next.candidate()));
        wanted.remove(next.story());
        Optional<Pictures.Candidate> still = candidates(next.story(), clock.instant()).stream().filter(candidate -> key(candidate).equals(key(next.candidate()))).findFirst();
        if (still.isEmpty()) {
            consider(next.story());
            return;
        }
        String hash = ShortHash.of(sizes.getLast().jpeg());
        try {
            for (Reencoding.Size size : sizes) files.write(PictureFiles.name(hash, size.width()), size.jpeg());
        } catch (IOException e) {
            refuse(next, "it could not be written down: " + e.getMessage());
            return;
        }
        keep(next.story(), new HeldPicture(still.get().version(), still.get().association(), key(still.get()), hash, sizes.stream().map(Reencoding.Size::width).toList(), sizes.stream().map(Reencoding.Size::height).toList()));
    }

    private Optional<HeldPicture> held(StoryId story) {
        return pages.read(view -> view.get(PictureTables.HELD, story.value()));
    }

    private void keep(StoryId story, HeldPicture picture) {
        Optional<HeldPicture> before = held(story);
        if (before.filter(picture::equals).isPresent()) return;
        List<String> addresses = picture.addresses(story);
        List<String> left = before.stream().flatMap(old -> old.addresses(story).stream()).filter(address -> !addresses.contains(address)).toList();
        pages.change(transaction -> {
            before.ifPresent(old -> forget(transaction, story, old));
            transaction.put(PictureTables.HELD, story.value(), picture);
            for (String use : uses(picture)) transaction.put(PictureTables.USES, use + story, story);
            for (String address : addresses) transaction.delete(PictureTables.GONE, address);
            for (String address : left) transaction.put(PictureTables.GONE, address, clock.instant());
            transaction.put(PictureTables.WORK, story.value(), work(transaction, story, List.of()));
        });
        door.withdraw(left);
        door.give(addresses);
        before.filter(old -> !old.hash().equals(picture.hash())).ifPresent(this::clean);
    }

    private void withdraw(StoryId story, HeldPicture picture) {
        List<String> addresses = picture.addresses(story);
        door.withdraw(addresses);
        pages.change(transaction -> {
            forget(transaction, story, picture);
            for (String address : addresses) transaction.put(PictureTables.GONE, address, clock.instant());
            transaction.put(PictureTables.WORK, story.value(), work(transaction, story, addresses));
        });
        clean(picture);
    }

    /** Receipts of before that the press has not made yet are not lost. */
    private static PictureTables.Work work(Transaction transaction, StoryId story, List<String> withdrawn) {
        List<String> all = new ArrayList<>(transaction.get(PictureTables.WORK, story.value()).map(PictureTables.Work::withdrawn).orElse(List.of()));
        all.addAll(withdrawn);
        return new PictureTables.Work(all);
    }

    private void forget(Transaction transaction, StoryId story, HeldPicture picture) {
        transaction.delete(PictureTables.HELD, story.value());
        for (String use : uses(picture)) transaction.delete(PictureTables.USES, use + story);
    }

    private List<String> uses(HeldPicture picture) {
        List<String> uses = new ArrayList<>(List.of(PictureTables.ofItem(picture.version().item()), PictureTables.ofFile(picture.hash())));
        news.read(view -> NewsItems.filed(view, picture.version())).map(filed -> filed.item().associations()).filter(all -> picture.association() < all.size()).flatMap(all -> all.get(picture.association()).uri())
                .filter(uri -> !uri.isBlank()).ifPresent(uri -> uses.add(PictureTables.ofItem(new ItemId(picture.version().item().agency(), uri))));
        return uses;
    }

    /** A file that no story shows is destroyed. */
    private void clean(HeldPicture picture) {
        if (!using(PictureTables.ofFile(picture.hash())).isEmpty()) return;
        try {
            for (int width : picture.widths()) files.delete(PictureFiles.name(picture.hash(), width));
        } catch (IOException e) {
            LOG.warn("stage=picture a file of a withdrawn picture could not be deleted; nobody is sent it", e);
        }
    }

    private static String key(Pictures.Candidate candidate) {
        return ShortHash.of(candidate.name());
    }
}
