package news.dateline.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.Outcome;
import news.dateline.model.PageEvent;
import news.dateline.model.StoryId;
import news.dateline.press.ListName;
import news.dateline.press.Page;
import news.dateline.press.Press;
import news.dateline.press.PressChange;
import news.dateline.press.Showing;
import news.dateline.press.StoryCard;
import news.dateline.press.Surface;
import news.dateline.press.Target;
import news.dateline.web.desk.KillReceipt;
import news.dateline.web.site.StoredPage;

/** Writes down what the press decided, in one transaction; what readers see is changed after it. For one transaction and one thread. */
final class PressWriter {
    private static final int TAG_LENGTH = 20;
    private static final int CLOSED = 503;
    private static final int NOT_FOUND = 404;
    /** Where open pages are told. */
    private static final String LIVE = "/stream/latest";

    private final Transaction transaction;
    private final Press press;
    private final String cause;
    /** Path to page; empty for one that is gone. */
    private final Map<String, Optional<StoredPage>> seen = new LinkedHashMap<>();
    private Optional<StoredPage> shut = Optional.empty();
    /** What was marked by target, true for at once; empty for what was pressed. */
    private final Map<String, Optional<Boolean>> marks = new HashMap<>();

    PressWriter(Transaction transaction, Press press, String cause) {
        this.transaction = transaction;
        this.press = press;
        this.cause = cause;
    }

    Transaction transaction() {
        return transaction;
    }

    void apply(List<PressChange> changes) {
        for (PressChange change : changes) apply(change);
    }

    /** What readers are to see when the transaction is durable: pages by path, empty for those that are gone. */
    Map<String, Optional<StoredPage>> seen() {
        return seen;
    }

    /** What has to be pressed because of it, and what no longer; to be told when the transaction is durable. */
    Map<String, Optional<Boolean>> marks() {
        return marks;
    }

    /** The paths of the pages that it touched. */
    Set<String> paths() {
        return seen.keySet();
    }

    /** How many pages it touched. */
    int touched() {
        return seen.size();
    }

    private void apply(PressChange change) {
        switch (change) {
            case PressChange.PutPage it -> put(it.page());
            case PressChange.DropPage it -> drop(it.path());
            case PressChange.ClosePage it -> close(it.path(), it.surface(), it.because());
            case PressChange.Stand it -> stand(it.after());
            case PressChange.Close it -> transaction.put(PressTables.CLOSINGS, it.item().map(ItemId::key).orElse(it.agency() + " "), it.closing());
            case PressChange.Mark it -> mark(it);
            case PressChange.Weave it -> weave(it);
            case PressChange.Retell it -> it.items().ifPresentOrElse(items -> transaction.put(PressTables.RETOLD, it.story().value(), new PressTables.Retold(it.story(), items)), () -> transaction.delete(PressTables.RETOLD, it.story().value()));
            case PressChange.Name it -> transaction.put(PressTables.STORYLINE_NAMES, it.storyline().value(), it.name());
            case PressChange.Pair it -> pair(it);
            case PressChange.Tell it -> tell(it.event());
        }
    }

    private void tell(PageEvent event) {
        Envelope<PageEvent> entry = transaction.append(Logs.PAGES, event, cause);
        switch (event) {
            case PageEvent.PageClosed closed -> receipt(entry, closed.story(), closed.surface(), closed.path());
            case PageEvent.StoryGone gone when gone.into().isEmpty() -> receipt(entry, gone.story(), Surface.LIVE.name(), LIVE);
            case PageEvent.StoryGone _, PageEvent.StoryShown _, PageEvent.PagePressed _ -> { }
        }
    }

    private void receipt(Envelope<PageEvent> entry, StoryId story, String surface, String place) {
        transaction.put(PressTables.RECEIPTS, PressTables.receipt(story, entry.position()), new KillReceipt(story, surface, place, entry.at(), Optional.empty(), cause));
    }

    private void weave(PressChange.Weave change) {
        List<Showing> telling = new LedgerShown(transaction).telling(change.cluster());
        telling.forEach(this::unweave);
        change.storyline().ifPresentOrElse(line -> transaction.put(PressTables.STORYLINE_OF_CLUSTER, change.cluster().value(), line),
                () -> transaction.delete(PressTables.STORYLINE_OF_CLUSTER, change.cluster().value()));
        telling.forEach(this::weave);
    }

    private void pair(PressChange.Pair change) {
        String there = PressTables.twins(change.one(), change.other());
        String back = PressTables.twins(change.other(), change.one());
        if (change.twins()) {
            transaction.put(PressTables.TWINS, there, change.other());
            transaction.put(PressTables.TWINS, back, change.one());
        } else {
            transaction.delete(PressTables.TWINS, there);
            transaction.delete(PressTables.TWINS, back);
        }
    }

    /** Puts a shown story where it is found by what it tells of, and into the list of its storyline. */
    void weave(Showing story) {
        for (ClusterId cluster : story.clusters()) transaction.put(PressTables.TELLING, PressTables.telling(cluster, story.id()), story.id());
        story.card().ifPresent(card -> new LedgerShown(transaction).storyline(story).map(ListName.OfStoryline::new).ifPresent(list -> transaction.put(PressTables.CARDS, PressTables.card(list, card), card)));
    }

    private void unweave(Showing story) {
        story.card().ifPresent(card -> new LedgerShown(transaction).storyline(story).map(ListName.OfStoryline::new).ifPresent(list -> transaction.delete(PressTables.CARDS, PressTables.card(list, card))));
        for (ClusterId cluster : story.clusters()) transaction.delete(PressTables.TELLING, PressTables.telling(cluster, story.id()));
    }

    private void mark(PressChange.Mark mark) {
        String key = mark.target().key();
        Optional<Boolean> already = marks.getOrDefault(key, Optional.empty());
        // One order marks the same list for each of hundreds of stories.
        if (already.filter(atOnce -> atOnce || !mark.urgent()).isPresent()) return;
        boolean urgent = mark.urgent() || transaction.get(PressTables.DIRTY, key).orElse(false);
        transaction.put(PressTables.DIRTY, key, urgent);
        marks.put(key, Optional.of(urgent));
    }

    /** It is pressed now. */
    void done(Target target) {
        transaction.delete(PressTables.DIRTY, target.key());
        marks.put(target.key(), Optional.empty());
    }

    void put(Page page) {
        String tag = tag(page);
        put(page, tag, () -> stored(page, tag));
    }

    private void put(Page page, String tag, Supplier<StoredPage> made) {
        Optional<PressTables.Kept> before = transaction.get(PressTables.KEPT, page.path());
        PressTables.Kept kept = new PressTables.Kept(tag, page.status(), page.surface(), page.target(), page.shows());
        if (before.filter(kept::equals).isPresent()) return;
        places(page, before);
        transaction.put(PressTables.KEPT, page.path(), kept);
        if (before.filter(old -> old.tag().equals(tag)).isPresent()) return;
        StoredPage stored = made.get();
        transaction.put(PressTables.PAGES, page.path(), stored);
        if (page.bytes().length > 0) transaction.put(PressTables.HASTY, page.path(), tag);
        Envelope<PageEvent> pressed = transaction.append(Logs.PAGES, new PageEvent.PagePressed(page.path(), tag, page.status()), cause);
        if (before.filter(PressWriter::isClosed).isPresent() && page.status() != CLOSED) opened(page.path(), pressed);
        seen.put(page.path(), Optional.of(stored));
    }

    /** Only what has changed: long lists change by a story or two. A page that is pressed with another target than before has to be found under it for every story. */
    private void places(Page page, Optional<PressTables.Kept> kept) {
        List<StoryId> before = kept.map(PressTables.Kept::shows).orElse(List.of());
        boolean moved = kept.filter(old -> old.target().equals(page.target()) && old.surface() == page.surface()).isEmpty();
        Set<StoryId> gone = new HashSet<>(before);
        page.shows().forEach(gone::remove);
        for (StoryId story : gone) transaction.delete(PressTables.PLACES, PressTables.place(story, page.path()));
        Set<StoryId> added = new HashSet<>(page.shows());
        if (!moved) before.forEach(added::remove);
        for (StoryId story : added) transaction.put(PressTables.PLACES, PressTables.place(story, page.path()), new PressTables.Place(page.surface(), page.target()));
    }

    private static boolean isClosed(PressTables.Kept page) {
        return page.status() == CLOSED && page.surface() == Surface.TEXT;
    }

    /** One row, and not one for each of the hundreds of stories that stood there. */
    private void opened(String path, Envelope<PageEvent> pressed) {
        transaction.put(PressTables.OPENED, PressTables.opened(path, pressed.position()), pressed.at());
    }

    private void drop(String path) {
        Optional<PressTables.Kept> before = transaction.get(PressTables.KEPT, path);
        before.ifPresent(old -> forget(path, old));
        // Where there is nothing to stand any more nothing is closed either.
        if (before.filter(PressWriter::isClosed).isPresent()) opened(path, transaction.append(Logs.PAGES, new PageEvent.PagePressed(path, "", NOT_FOUND), cause));
        transaction.delete(PressTables.KEPT, path);
        transaction.delete(PressTables.PAGES, path);
        transaction.delete(PressTables.HASTY, path);
        seen.put(path, Optional.empty());
    }

    private void close(String path, Surface surface, StoryId because) {
        Page page = press.closed(path);
        // The same bytes everywhere, and a kill may close a thousand pages.
        StoredPage stored = shut.orElseGet(() -> stored(page));
        shut = Optional.of(stored);
        put(page, stored.tag(), () -> stored);
        tell(new PageEvent.PageClosed(path, because, surface.name()));
    }

    private void forget(String path, PressTables.Kept old) {
        for (StoryId story : old.shows()) transaction.delete(PressTables.PLACES, PressTables.place(story, path));
    }

    private void stand(Showing after) {
        Optional<Showing> before = transaction.get(PressTables.SHOWINGS, after.id().value());
        before.ifPresent(this::unlist);
        before.ifPresent(old -> rested(old, after));
        LedgerArchive.place(transaction, before, after);
        after.card().ifPresent(card -> {
            for (ListName list : after.lists()) {
                transaction.put(PressTables.CARDS, PressTables.card(list, card), card);
                if (list instanceof ListName.OfSector) transaction.put(PressTables.CARDS_BY_AGE, PressTables.byAge(list, card), PressTables.card(list, card));
            }
        });
        after.gone().ifPresent(gone -> {
            for (ListName list : after.lists()) transaction.put(PressTables.GONE, PressTables.gone(list, gone), gone);
        });
        if (after.wasPublic()) after.gone().ifPresent(gone -> transaction.put(PressTables.TOMBSTONES, PressTables.tombstone(gone), gone));
        weave(after);
        for (Outcome outcome : after.outcomes()) transaction.put(PressTables.LEADING_TO, PressTables.leadingTo(outcome.told(), after.id()), after.id());
        for (ItemId item : rests(after)) transaction.put(PressTables.RESTING, PressTables.resting(item, after.id()), after.id());
        transaction.put(PressTables.SHOWINGS, after.id().value(), after);
    }

    /** Pages that are pressed later may still tell what it said by these. */
    private void rested(Showing before, Showing after) {
        for (ItemId item : before.restsOn()) if (!after.restsOn().contains(item)) transaction.put(PressTables.RESTED, PressTables.resting(item, after.id()), after.id());
    }

    private void unlist(Showing before) {
        unweave(before);
        for (ListName list : before.lists()) {
            before.card().ifPresent(card -> unlist(list, card));
            before.gone().ifPresent(gone -> transaction.delete(PressTables.GONE, PressTables.gone(list, gone)));
        }
        before.gone().ifPresent(gone -> transaction.delete(PressTables.TOMBSTONES, PressTables.tombstone(gone)));
        for (Outcome outcome : before.outcomes()) transaction.delete(PressTables.LEADING_TO, PressTables.leadingTo(outcome.told(), before.id()));
        for (ItemId item : rests(before)) transaction.delete(PressTables.RESTING, PressTables.resting(item, before.id()));
    }

    private void unlist(ListName list, StoryCard card) {
        transaction.delete(PressTables.CARDS, PressTables.card(list, card));
        transaction.delete(PressTables.CARDS_BY_AGE, PressTables.byAge(list, card));
    }

    /** What a new signal about has to close: what is shown, and what is closed but may be opened. */
    private static List<ItemId> rests(Showing story) {
        return switch (story.standing()) {
            case SHOWN, WITHHELD -> story.restsOn();
            case NEVER_SHOWN, KILLED, MERGED -> List.of();
        };
    }

    static StoredPage stored(Page page) {
        return stored(page, tag(page));
    }

    private static StoredPage stored(Page page, String tag) {
        List<StoredPage.Header> headers = new ArrayList<>();
        new TreeMap<>(page.headers()).forEach((name, value) -> headers.add(new StoredPage.Header(name, value)));
        return new StoredPage(page.status(), page.mediaType(), headers, tag, page.bytes().length, page.bytes().length == 0 ? new byte[0] : Compression.hasty(page.bytes()), Optional.empty());
    }

    /** Of everything that a reader gets. */
    private static String tag(Page page) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((page.status() + " " + page.mediaType() + " " + new TreeMap<>(page.headers()) + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(page.bytes())).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
