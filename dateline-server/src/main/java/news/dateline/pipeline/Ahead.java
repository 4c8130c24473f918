package news.dateline.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import news.dateline.desk.Fold;
import news.dateline.desk.Stories;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/**
 * A look at every story that stands, for a command that is held against all of them, before the transaction in which it is decided: that takes seconds of a large newspaper, and a kill would have to wait. The
 * transaction looks again at what was found and at what has happened to stories since, which the desk's log tells; so a story that is published between the look and the transaction is not missed. One thread.
 */
final class Ahead {
    private static final int STORIES_AT_ONCE = 200;
    private static final int ENTRIES_AT_ONCE = 256;

    private final Ledger ledger;
    private final Function<Stories, Predicate<Story>> touches;
    private final SortedSet<StoryId> touched = new TreeSet<>();
    /** What stands on the desk's log up to here had happened before the first look. */
    private final long seen;
    private String from = "";
    private boolean done;

    /** {@code touches} says for a moment of the ledger which stories the command would touch, and may change its mind about one only by an event of the desk that concerns it, or by licences put in force. */
    Ahead(Ledger ledger, Function<Stories, Predicate<Story>> touches) {
        this.ledger = ledger;
        this.touches = touches;
        // Before the first story is looked at, so that whatever happens to one meanwhile is looked at again.
        this.seen = ledger.read(view -> view.end(Logs.DESK));
    }

    /** This, once it has looked at everything. */
    Ahead all() {
        boolean more = true;
        while (more) more = step();
        return this;
    }

    /** Looks at some more stories; false when none is left. What it reads it reads at one moment, each time another. */
    boolean step() {
        return !done && ledger.read(view -> {
            List<View.Row<Story>> rows = view.range(Tables.STORIES, from, "~", STORIES_AT_ONCE);
            Predicate<Story> wanted = touches.apply(new DeskStories(view));
            rows.stream().map(View.Row::value).filter(DeskStories::stands).filter(wanted).map(Story::id).forEach(touched::add);
            done = rows.size() < STORIES_AT_ONCE;
            if (!done) from = rows.getLast().key() + "\0";
            return !done;
        });
    }

    /** The stories that may be touched at this moment of the ledger; empty when all have to be looked at once more. Keeps nothing, since the moment may be a transaction that fails. */
    Optional<SortedSet<StoryId>> touched(View view) {
        if (!done) return Optional.empty();
        Predicate<Story> wanted = touches.apply(new DeskStories(view));
        SortedSet<StoryId> now = new TreeSet<>(touched);
        long after = seen;
        for (List<Envelope<DeskRecord>> entries = view.read(Logs.DESK, after, ENTRIES_AT_ONCE); !entries.isEmpty(); entries = view.read(Logs.DESK, after, ENTRIES_AT_ONCE)) {
            for (Envelope<DeskRecord> entry : entries) {
                if (!(entry.event() instanceof DeskRecord.Happened(DeskEvent event, _))) continue;
                if (event instanceof DeskEvent.LawChanged) return Optional.empty();
                Fold.concerns(event).ifPresent(id -> {
                    if (view.get(Tables.STORIES, id.value()).filter(DeskStories::stands).filter(wanted).isPresent()) now.add(id);
                    else now.remove(id);
                });
            }
            after = entries.getLast().position();
        }
        return Optional.of(now);
    }
}
