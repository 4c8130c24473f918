package news.dateline.pipeline;

import java.time.Instant;
import java.util.List;
import news.dateline.log.Table;
import news.dateline.model.ItemId;
import news.dateline.model.StoryId;
import news.dateline.press.HeldPicture;

/** What is kept of agencies' pictures, in the pages ledger. No view of the logs: what a server answered when it was asked for a file stands on none. None of it holds words. */
final class PictureTables {
    /** The picture of a story, by story. */
    static final Table<HeldPicture> HELD = Table.json("picture", HeldPicture.class);
    /** Stories by what their picture rests on: its item, itself as an item, or its file; then a line break and the story. */
    static final Table<StoryId> USES = Table.json("picture_use", StoryId.class);
    /** Addresses whose picture was withdrawn, since when. */
    static final Table<Instant> GONE = Table.json("picture_gone", Instant.class);
    /** Stories that have to be looked at again, by time. */
    static final Table<StoryId> DUE = Table.json("picture_due", StoryId.class);
    /** What the press has to do: stories whose picture came, or went from these addresses. */
    static final Table<Work> WORK = Table.json("picture_work", Work.class);

    record Work(List<String> withdrawn) {
        Work {
            withdrawn = List.copyOf(withdrawn);
        }
    }

    private PictureTables() { }

    static String ofItem(ItemId item) {
        return "item " + item.key() + "\n";
    }

    static String ofFile(String hash) {
        return "file " + hash + "\n";
    }

    static String due(Instant at, StoryId story) {
        return before(at) + " " + story;
    }

    static String before(Instant at) {
        return Tables.ordered(Math.max(0, at.toEpochMilli()));
    }
}
