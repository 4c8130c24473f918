package news.dateline.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.PageEvent;
import news.dateline.model.Removal;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.press.page.Pages;
import news.dateline.press.page.PictureView;
import news.dateline.press.page.UnavailableView;

/**
 * Decides, from one desk event or one signal, what readers may see from now on, and which pages that touches. Pure: no clock but the entry's own time; any thread may call.
 *
 * <p>Signals come before the desk has decided on them. A closing signal closes every shown story that rests on the item, and is remembered: decisions of the desk that are older than it open
 * nothing, and nothing opens a version that was killed. So it does not matter how far the two logs have been read apart from each other, and a rebuilt site ends the same.
 */
public final class Press {
    /** A closed list is pressed again in less than this. */
    private static final int RETRY_CLOSED_SECONDS = 1;

    private final Articles articles;
    private final Addressing addressing;

    private final String closed;
    private final StoryRecords records;
    private final List<PressChange> fronts;
    private final LivePages live;

    public Press(Newsroom newsroom, Pages pages, Filings filings, StoryRecords records) {
        this.records = records;
        this.closed = pages.unavailable(newsroom.site(), new UnavailableView(RETRY_CLOSED_SECONDS));
        this.articles = new Articles(newsroom, pages, filings);
        this.addressing = new Addressing(newsroom, pages);
        this.live = new LivePages(newsroom, pages, articles, new LiveEntries(newsroom, filings, records), records);
        this.fronts = newsroom.editions().stream().<PressChange>map(edition -> new PressChange.Mark(new Target.OfList(ListName.ofEdition(edition.id())), false)).toList();
    }

    /** What the desk decided. {@code at} is when its entry was appended. */
    public List<PressChange> happened(DeskEvent event, Instant at, Shown shown) {
        return switch (event) {
            case DeskEvent.StoryPublished it -> show(it.story(), new Version(it.draft(), it.check(), it.firstPublishedAt(), it.updatedAt(), false), at, shown);
            case DeskEvent.OutcomeSet it -> sequels(it.story(), shown);
            case DeskEvent.OutcomeLifted it -> sequels(it.story(), shown);
            // The desk may correct what it withholds, and goes on withholding it.
            case DeskEvent.StoryCorrected it when standing(it.story(), shown).heldByDesk() -> List.of();
            case DeskEvent.StoryCorrected it -> {
                List<PressChange> changes = new ArrayList<>(it.correction().seals() ? sealed(it.story(), shown) : List.of());
                changes.addAll(show(it.story(), new Version(it.draft(), it.check(), it.updatedAt(), it.updatedAt(), false), at, shown));
                yield changes;
            }
            case DeskEvent.StoryReleased it -> show(it.story(), new Version(it.draft(), it.check(), it.updatedAt(), it.updatedAt(), true), at, shown);
            case DeskEvent.StoryWithheld it -> close(standing(it.story(), shown), Showing.Standing.WITHHELD, at, true, shown);
            case DeskEvent.StoryKilled it -> close(standing(it.story(), shown), Showing.Standing.KILLED, at, true, it.removal(), shown);
            case DeskEvent.StoryMerged it -> merged(it.from(), it.into(), shown);
            case DeskEvent.CoverageEnded it -> ended(it.story(), shown);
            // What was told of earlier versions, or is told by pages that wait, may hold what an order is about; its words are the desk's alone.
            case DeskEvent.OrderGiven _ -> Stream.concat(retold(shown).stream(), shown.waiting().stream().map(target -> new PressChange.Mark(target, true))).toList();
            case DeskEvent.OrderLifted _ -> retold(shown);
            // Of a story that was published only the proposal beside it is spiked.
            case DeskEvent.ItemRedacted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.StoryDrafted _, DeskEvent.StorySpiked _, DeskEvent.SectorChanged _, DeskEvent.PublishingStopped _, DeskEvent.PublishingResumed _, DeskEvent.StoryHandled _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _, DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _ -> List.of();
        };
    }

    private List<PressChange> retold(Shown shown) {
        return shown.retold().keySet().stream().flatMap(story -> live.again(standing(story, shown)).stream()).toList();
    }

    /** Words are taken out of it: pages with what it said before are closed, or with what those said that it took in. */
    private static List<PressChange> sealed(StoryId story, Shown shown) {
        List<PressChange> changes = new ArrayList<>(Closings.ofSealed(story, shown));
        for (StoryId part : standing(story, shown).absorbed()) changes.addAll(Closings.ofStale(part, shown));
        return changes;
    }

    /** What was found out, or ordered by an editor, about storylines and the same news in other languages. */
    public List<PressChange> woven(StorylineEvent event, Shown shown) {
        return Weaving.of(event, shown);
    }

    /** What an agency ordered, ahead of the desk. {@code each} is to carry out the changes for one story before the next is looked at: it may be what the next one stands beside. */
    public void signalled(Signal signal, Instant at, Shown shown, Consumer<List<PressChange>> each) {
        if (!orders(signal, at)) return;
        List<PressChange> changes = new ArrayList<>();
        if (signal.items().isEmpty())
            changes.add(new PressChange.Close(signal.agency(), Optional.empty(), shown.closingOfAgency(signal.agency()).map(before -> before.and(signal, at)).orElseGet(() -> Closing.first(signal, at))));
        for (ItemId item : signal.items())
            changes.add(new PressChange.Close(signal.agency(), Optional.of(item), shown.closing(item).map(before -> before.and(signal, at)).orElseGet(() -> Closing.first(signal, at))));
        each.accept(changes);
        List<StoryId> resting = resting(signal, shown);
        List<StoryId> rested = rested(signal, shown);
        for (StoryId story : resting) each.accept(close(standing(story, shown), Showing.Standing.WITHHELD, at, false, shown));
        for (StoryId story : rested) each.accept(Closings.ofStale(story, shown));
        for (StoryId story : retelling(signal, shown)) if (!resting.contains(story)) each.accept(live.again(standing(story, shown)));
    }

    /** The stories before readers that a signal will close. */
    public List<StoryId> closing(Signal signal, Instant at, Shown shown) {
        return orders(signal, at) ? resting(signal, shown).stream().filter(story -> standing(story, shown).isShown()).toList() : List.of();
    }

    /** The stories that rested on what a signal takes away in an earlier version, which may still stand on pages that wait to be pressed. */
    public List<StoryId> stale(Signal signal, Instant at, Shown shown) {
        return orders(signal, at) ? rested(signal, shown) : List.of();
    }

    /** The stories whose live pages tell of earlier versions that rest on what a signal takes away. */
    public List<StoryId> retelling(Signal signal, Instant at, Shown shown) {
        return orders(signal, at) ? retelling(signal, shown) : List.of();
    }

    private static List<StoryId> retelling(Signal signal, Shown shown) {
        return shown.retold().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(item -> signal.items().isEmpty() ? item.agency().equals(signal.agency()) : signal.items().contains(item))).map(Map.Entry::getKey).toList();
    }

    private static boolean orders(Signal signal, Instant at) {
        return signal.kind().closes() && !alreadyLifted(signal, at) && !(signal.items().isEmpty() && signal.kind() != SignalKind.UNREADABLE);
    }

    private static List<StoryId> resting(Signal signal, Shown shown) {
        if (signal.items().isEmpty()) return shown.restingOnAgency(signal.agency());
        return signal.items().stream().flatMap(item -> shown.restingOn(item).stream()).distinct().toList();
    }

    private static List<StoryId> rested(Signal signal, Shown shown) {
        List<StoryId> resting = resting(signal, shown);
        Stream<StoryId> rested = signal.items().isEmpty() ? shown.restedOnAgency(signal.agency()).stream() : signal.items().stream().flatMap(item -> shown.restedOn(item).stream());
        return rested.distinct().filter(story -> !resting.contains(story)).toList();
    }

    /** A story's own pages anew, as it stands; for when the look of pages has changed. */
    public List<PressChange> article(StoryId id, Shown shown) {
        Showing story = standing(id, shown);
        if (!story.isShown()) return addressing.of(story, shown);
        Draft draft = story.draft().orElseThrow();
        // What is told of a story, its picture and where it stands may have changed with the program or its settings.
        Set<Handling> handling = records.story(id).map(record -> Coverage.handling(draft, record.handling(), record.history())).orElse(story.card().orElseThrow().handling());
        Showing again = story.with(articles.card(story, draft, handling, records.ended(id).isPresent(), shown), articles.lists(story, draft));
        List<PressChange> changes = new ArrayList<>();
        if (!again.equals(story)) {
            for (String old : leftPictures(story, again)) changes.add(new PressChange.DropPage(old));
            changes.add(new PressChange.Stand(again));
            changes.addAll(Marks.of(story, again, shown));
        }
        for (Page page : articles.press(again, Optional.empty(), shown)) changes.add(new PressChange.PutPage(page));
        changes.addAll(live.of(Optional.of(story), again, shown));
        changes.addAll(addressing.of(again, shown));
        return changes;
    }

    /** Its page says so, and its cards no longer that it goes on. */
    private List<PressChange> ended(StoryId id, Shown shown) {
        if (!standing(id, shown).isShown()) return List.of();
        List<PressChange> changes = new ArrayList<>(article(id, shown));
        changes.add(new PressChange.Tell(new PageEvent.StoryShown(id, false)));
        return changes;
    }

    /** A story with another picture than it had, or without the one that may stand no longer, of which receipts are left. */
    public List<PressChange> pictured(StoryId id, List<String> withdrawn, Shown shown) {
        List<PressChange> changes = new ArrayList<>(article(id, shown));
        // One that has gone left them with all else.
        if (!standing(id, shown).isShown()) return changes;
        for (String path : withdrawn) changes.add(new PressChange.Tell(new PageEvent.PageClosed(path, id, Surface.PICTURE.name())));
        return changes;
    }

    private static List<String> leftPictures(Showing before, Showing after) {
        List<String> stay = addresses(after);
        return addresses(before).stream().filter(path -> !stay.contains(path)).toList();
    }

    private static List<String> addresses(Showing story) {
        return story.card().flatMap(StoryCard::picture).map(PictureView::addresses).orElse(List.of());
    }

    /** What stands at a path that showed a story which has just gone, until it is pressed without it. It says nothing of either. */
    public Page closed(String path) {
        return Page.html(path, closed, List.of(), Surface.TEXT, new Target.Standing()).notIndexed().withStatus(503).with("Retry-After", Integer.toString(RETRY_CLOSED_SECONDS));
    }

    /** Where a story's card stands as a fragment, while it is shown. */
    public static String cardPath(StoryId id) {
        return Addresses.card(id);
    }

    /** Whether an event takes something away from readers: such events are carried out in a transaction of their own, before anything else is pressed. */
    public static boolean closes(DeskEvent event) {
        return taken(event).isPresent();
    }

    /** The story of which an event takes words from readers that may not stand for another moment, though the story stays. */
    public static Optional<StoryId> sealed(DeskEvent event) {
        return event instanceof DeskEvent.StoryCorrected it && it.correction().seals() ? Optional.of(it.story()) : Optional.empty();
    }

    /** The story that an event takes away from readers. */
    public static Optional<StoryId> taken(DeskEvent event) {
        return switch (event) {
            case DeskEvent.StoryWithheld it -> Optional.of(it.story());
            case DeskEvent.StoryKilled it -> Optional.of(it.story());
            case DeskEvent.ItemRedacted _, DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.StoryDrafted _, DeskEvent.StoryPublished _, DeskEvent.StoryCorrected _, DeskEvent.StoryReleased _, DeskEvent.StorySpiked _, DeskEvent.StoryMerged _, DeskEvent.SectorChanged _, DeskEvent.PublishingStopped _,
                 DeskEvent.PublishingResumed _, DeskEvent.OrderGiven _, DeskEvent.OrderLifted _, DeskEvent.StoryHandled _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _, DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _ -> Optional.empty();
        };
    }

    private record Version(Draft draft, Check check, Instant firstPublishedAt, Instant updatedAt, boolean releases) { }

    private List<PressChange> show(StoryId id, Version version, Instant at, Shown shown) {
        Showing before = standing(id, shown);
        if (before.standing() == Showing.Standing.MERGED || before.standing() == Showing.Standing.KILLED) return List.of();
        Optional<Story> record = records.story(id);
        Showing text = before.published(version.draft(), version.check(), version.firstPublishedAt(), version.updatedAt(), record.map(Story::history).orElse(List.of()),
                record.map(Story::corrections).orElse(List.of()), record.map(Story::outcomes).orElse(List.of()));
        Showing after = text.with(articles.card(text, version.draft(), Coverage.handling(version.draft(), record.map(Story::handling).orElse(Map.of()), text.history()), records.ended(id).isPresent(), shown), articles.lists(text, version.draft()));
        Optional<Instant> overtaken = overtaken(version.draft(), at, version.releases(), shown);
        if (overtaken.isPresent()) return closeInstead(before, after, overtaken.get(), shown);
        List<PressChange> changes = new ArrayList<>();
        before.card().filter(card -> !card.path().equals(after.card().orElseThrow().path())).ifPresent(card -> changes.add(new PressChange.DropPage(card.path())));
        for (String old : leftPictures(before, after)) changes.add(new PressChange.DropPage(old));
        for (Page page : articles.press(after, Optional.empty(), shown)) changes.add(new PressChange.PutPage(page));
        changes.addAll(live.of(Optional.of(before), after, shown));
        changes.add(new PressChange.Stand(after));
        changes.addAll(addressing.of(after, shown));
        changes.addAll(marks(before, after, shown));
        if (!before.card().map(card -> card.path() + card.headline()).equals(after.card().map(card -> card.path() + card.headline()))) changes.addAll(leadingTo(after, shown));
        changes.add(new PressChange.Tell(new PageEvent.StoryShown(id, !before.isShown())));
        return changes;
    }

    /** What a piece touches beside its lists: every front has a slot of pieces. */
    private List<PressChange> marks(Showing before, Showing after, Shown shown) {
        List<PressChange> marks = new ArrayList<>(Marks.of(before, after, shown));
        if (Stream.of(before, after).anyMatch(story -> story.lists().stream().anyMatch(list -> list instanceof ListName.OfForm))) marks.addAll(fronts);
        return marks;
    }

    /** A decision that a signal has overtaken: it is remembered as public once (the address was or may have been seen) and closed. */
    private List<PressChange> closeInstead(Showing before, Showing after, Instant at, Shown shown) {
        Showing closed = after.closed(Showing.Standing.WITHHELD, at, false);
        if (before.isShown()) return close(before, closed, shown);
        List<PressChange> changes = new ArrayList<>();
        changes.add(new PressChange.Stand(closed));
        changes.addAll(addressing.of(closed, shown));
        changes.addAll(Marks.ofLists(closed.lists(), false));
        changes.addAll(ArchiveMarks.of(before, closed, shown));
        return changes;
    }

    /** When a signal closed what the draft rests on, if the decision does not count because of it. */
    private static Optional<Instant> overtaken(Draft draft, Instant decidedAt, boolean releases, Shown shown) {
        Optional<Instant> newest = Optional.empty();
        for (ItemVersion version : Articles.restsOn(draft)) {
            ItemId item = version.item();
            for (Closing closing : Stream.concat(shown.closing(item).stream(), shown.closingOfAgency(item.agency()).stream()).toList())
                if (closing.overtakes(version.number(), decidedAt, releases) && newest.map(closing.at()::isAfter).orElse(true)) newest = Optional.of(closing.at());
        }
        return newest;
    }

    private List<PressChange> close(Showing before, Showing.Standing how, Instant at, boolean byDesk, Shown shown) {
        return close(before, how, at, byDesk, Optional.empty(), shown);
    }

    private List<PressChange> close(Showing before, Showing.Standing how, Instant at, boolean byDesk, Optional<Removal> removal, Shown shown) {
        return switch (before.standing()) {
            case MERGED, KILLED -> List.of();
            case NEVER_SHOWN -> List.of(new PressChange.Stand(before.closed(how, at, byDesk).removed(removal)));
            case SHOWN, WITHHELD -> close(before, forgetting(before.closed(how, at, byDesk).removed(removal), shown), shown);
        };
    }

    /** A tag is words of the text: of a story that is gone for good only those are kept which others carry, for their feeds tell of it. */
    private static Showing forgetting(Showing closed, Shown shown) {
        if (closed.standing() != Showing.Standing.KILLED) return closed;
        return closed.on(closed.lists().stream().filter(list -> TopicPages.isListed(list, closed.id(), shown)).toList());
    }

    private List<PressChange> close(Showing before, Showing after, Shown shown) {
        List<PressChange> changes = new ArrayList<>(Closings.of(after.id(), shown));
        // Where one that it took in still stands, it leads here.
        for (StoryId part : before.absorbed()) changes.addAll(Closings.ofStale(part, shown));
        changes.addAll(LivePages.gone(before));
        for (Showing twin : shown.twins(before)) for (Page page : articles.press(twin, Optional.of(after.id()), shown)) changes.add(new PressChange.PutPage(page));
        for (Showing earlier : earlier(before, shown)) for (Page page : articles.press(earlier, Optional.of(after.id()), shown)) changes.add(new PressChange.PutPage(page));
        changes.add(new PressChange.Stand(after));
        changes.addAll(addressing.of(after, shown));
        changes.addAll(marks(before, after, shown));
        if (before.isShown()) changes.add(Closings.gone(after.id(), shown));
        changes.addAll(Closings.searched(before));
        changes.addAll(Closings.mailed(before));
        return changes;
    }

    /** An outcome has come to a story, or gone from it: its own pages and feeds say so, and nothing else of it has changed. */
    private List<PressChange> sequels(StoryId id, Shown shown) {
        Showing before = standing(id, shown);
        if (!before.isShown()) return List.of();
        Showing after = before.telling(records.story(id).map(Story::outcomes).orElse(List.of()));
        List<PressChange> changes = new ArrayList<>();
        for (Page page : articles.press(after, Optional.empty(), shown)) changes.add(new PressChange.PutPage(page));
        changes.add(new PressChange.Stand(after));
        changes.addAll(Marks.ofFeeds(after.lists()));
        return changes;
    }

    /** What leads to a story that tells how a matter went on is pressed again when that comes, moves or comes back. */
    private static List<PressChange> leadingTo(Showing telling, Shown shown) {
        List<PressChange> marks = new ArrayList<>();
        for (Showing earlier : earlier(telling, shown)) {
            marks.add(new PressChange.Mark(new Target.Article(earlier.id()), false));
            marks.addAll(Marks.ofFeeds(earlier.lists()));
        }
        return marks;
    }

    /** The shown stories whose readers are told how the matter went on by this one, or by one that became part of it. */
    private static List<Showing> earlier(Showing telling, Shown shown) {
        return Stream.concat(Stream.of(telling.id()), telling.absorbed().stream()).flatMap(id -> shown.leadingTo(id).stream()).filter(story -> !story.id().equals(telling.id())).distinct().toList();
    }

    private List<PressChange> merged(StoryId from, StoryId into, Shown shown) {
        Showing gone = standing(from, shown);
        Showing direct = standing(into, shown);
        Showing target = direct.mergedInto().map(id -> standing(id, shown)).orElse(direct);
        if (gone.standing() == Showing.Standing.MERGED || gone.standing() == Showing.Standing.KILLED || target.id().equals(from)) return List.of();
        List<StoryId> absorbed = new ArrayList<>(List.of(from));
        absorbed.addAll(gone.absorbed());
        Showing merged = gone.merged(target.id());
        Showing after = target.absorbing(absorbed);
        List<PressChange> changes = new ArrayList<>(Closings.ofMerged(gone, shown));
        changes.add(new PressChange.DropPage(Addresses.map(from)));
        changes.addAll(LivePages.gone(gone));
        changes.add(new PressChange.Stand(merged));
        for (StoryId id : gone.absorbed()) shown.story(id).ifPresent(old -> changes.add(new PressChange.Stand(old.merged(target.id()))));
        changes.add(new PressChange.Stand(after));
        changes.addAll(addressing.of(after, shown));
        changes.addAll(marks(gone, merged, shown));
        if (gone.isShown()) changes.add(Closings.goneInto(target.id(), from, shown));
        return changes;
    }

    /** An embargo that is over when it arrives orders nothing; one that is not understood is never over. */
    private static boolean alreadyLifted(Signal signal, Instant at) {
        return signal.kind() == SignalKind.EMBARGO && !signal.embargo().equals(Embargo.NONE) && signal.embargo().liftedAt(at);
    }

    private static Showing standing(StoryId id, Shown shown) {
        return shown.story(id).orElseGet(() -> Showing.never(id));
    }
}
