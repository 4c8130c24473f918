package news.dateline.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.desk.Alarm;
import news.dateline.desk.Fold;
import news.dateline.desk.Standing;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.log.Table;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.Bond;
import news.dateline.model.ClusterEvent;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.Storyline;
import news.dateline.model.StorylineEvent;
import news.dateline.model.WireEvent;
import news.dateline.press.Archive;
import news.dateline.press.Gone;
import news.dateline.press.ListName;
import news.dateline.press.Showing;
import news.dateline.wire.Versions;

/**
 * Takes the words out of stored views in the transaction in which their entries lose them, so that nothing has to wait for the replay that makes all views anew. What holds hashes of words alone, and no words, is left to that replay.
 * For one transaction and one thread.
 */
final class Wordless {
    private static final int ROWS_MAX = 100_000;

    private final Transaction transaction;
    private final Set<StoryId> stories = new TreeSet<>();

    Wordless(Transaction transaction) {
        this.transaction = transaction;
    }

    /** An entry of a log of the news has become {@code is}. */
    void rewritten(Envelope<?> was, Object is) {
        switch (was.event()) {
            case WireEvent.ItemFiled filed -> filed(filed, (WireEvent.ItemFiled) is);
            case ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _ -> bonds(was.position());
            case StorylineEvent.StorylineNamed named -> named(transaction, named, (StorylineEvent.StorylineNamed) is);
            case DeskRecord.Happened happened -> Fold.concerns(happened.event()).ifPresentOrElse(stories::add, () -> standing(happened.event()));
            default -> { }
        }
    }

    private void filed(WireEvent.ItemFiled filed, WireEvent.ItemFiled is) {
        String item = filed.version().item().key();
        if (transaction.get(Tables.LAST_FILED, item).filter(last -> last.number() == is.version().number()).isPresent()) transaction.put(Tables.LAST_FILED, item, Versions.last(is));
        transaction.delete(Tables.SLUGS, FiledSlugs.key(filed));
        transaction.delete(Tables.RESTRICTIONS, filed.version().key());
    }

    private void bonds(long position) {
        for (View.Row<Bond> row : transaction.startingWith(Tables.BONDS, Tables.ordered(position), ROWS_MAX)) transaction.put(Tables.BONDS, row.key(), switch (row.value()) {
            case Bond.Apart apart -> Skeletons.row(Bond.Apart.class, apart);
            case Bond.Together together -> Skeletons.row(Bond.Together.class, together);
        });
    }

    private static void named(Transaction transaction, StorylineEvent.StorylineNamed was, StorylineEvent.StorylineNamed is) {
        String line = was.storyline().value();
        transaction.get(Tables.STORYLINES, line).filter(now -> now.name().filter(was.name()::equals).isPresent())
                .ifPresent(now -> transaction.put(Tables.STORYLINES, line, new Storyline(now.id(), Optional.of(is.name()), now.clusters())));
    }

    private void standing(DeskEvent event) {
        if (!(event instanceof DeskEvent.AlarmRaised raised)) return;
        for (View.Row<Standing> row : transaction.startingWith(Tables.STANDING, "", 1)) {
            Standing now = row.value();
            TreeMap<String, Alarm> alarms = new TreeMap<>(now.alarms());
            alarms.computeIfPresent(raised.alarm(), (_, alarm) -> Skeletons.row(Alarm.class, alarm));
            transaction.put(Tables.STANDING, row.key(), new Standing(now.stopped(), alarms, now.orders(), now.loosened()));
        }
    }

    /** When all entries are rewritten: what is made of many of them. */
    void finish(Set<ItemId> redacted) {
        for (ItemId item : redacted)
            for (Table<ItemState> table : List.of(Tables.ITEM_STATES, Tables.EMBARGOED)) transaction.get(table, item.key()).ifPresent(state -> transaction.put(table, item.key(), Skeletons.row(ItemState.class, state)));
        stories.forEach(this::again);
    }

    /** The story as its entries tell it now: it is made of them alone. */
    private void again(StoryId id) {
        Optional<Story> story = Optional.empty();
        for (View.Row<Long> row : transaction.startingWith(Tables.ENTRIES_OF_STORY, id.value() + " ", ROWS_MAX))
            for (Envelope<DeskRecord> entry : transaction.read(Logs.DESK, row.value() - 1, 1))
                if (entry.event() instanceof DeskRecord.Happened(DeskEvent event, String by) && Fold.concerns(event).filter(id::equals).isPresent()) story = Optional.of(Fold.apply(story, event, entry.at(), by));
        story.ifPresent(now -> transaction.put(Tables.STORIES, id.value(), now));
    }

    /** The same for the pages' ledger, which knows storylines by their names. */
    static void inPages(Transaction pages, List<StorylineEvent.StorylineNamed> names) {
        for (StorylineEvent.StorylineNamed named : names) {
            String line = named.storyline().value();
            if (pages.get(PressTables.STORYLINE_NAMES, line).filter(named.name()::equals).isPresent()) pages.put(PressTables.STORYLINE_NAMES, line, Skeletons.blocks(named.name()));
        }
    }

    /** Lists of tags are called by the tags' words, and those were the item's: a story that rested on it leaves them without a trace. One that stands again comes into those that it has then. */
    static void untag(Transaction pages, StoryId story) {
        Optional<Showing> showing = pages.get(PressTables.SHOWINGS, story.value()).filter(one -> !one.isShown());
        List<ListName> tags = showing.stream().flatMap(one -> one.lists().stream()).filter(ListName.OfTag.class::isInstance).toList();
        if (tags.isEmpty()) return;
        for (ListName tag : tags) {
            for (View.Row<Gone> row : pages.startingWith(PressTables.GONE, tag.key() + " ", ROWS_MAX)) if (row.value().id().equals(story)) pages.delete(PressTables.GONE, row.key());
            showing.get().firstPublishedAt().ifPresent(at -> LedgerArchive.leave(pages, Archive.Slot.of(tag, at, story)));
        }
        pages.put(PressTables.SHOWINGS, story.value(), showing.get().leaving(tags));
    }
}
