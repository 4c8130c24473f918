package news.dateline.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import news.dateline.log.Table;
import news.dateline.log.View;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineId;
import news.dateline.press.Closing;
import news.dateline.press.Gone;
import news.dateline.press.ListName;
import news.dateline.press.Newsroom;
import news.dateline.press.Showing;
import news.dateline.press.StoryCard;
import news.dateline.press.Surface;
import news.dateline.press.Target;
import news.dateline.web.desk.KillReceipt;
import news.dateline.web.site.StoredPage;

/** What the press keeps in the pages ledger. All of it is a view of the desk log and the signals. */
final class PressTables {
    /** Finished pages by path. */
    static final Table<StoredPage> PAGES = new Table<>("page", StoredPage::encoded, StoredPage::decoded);
    /** Where each of them lies in the file that readers are served from. A view of {@link #PAGES} that belongs to that file alone. */
    static final Table<Long> PAGE_PLACES = new Table<>("page_place", place -> ByteBuffer.allocate(Long.BYTES).putLong(place).array(), bytes -> ByteBuffer.wrap(bytes).getLong());
    /** The number of the file of which the places are; none where pages were changed without it. */
    static final Table<Long> PLACED_IN = Table.json("page_placed_in", Long.class);
    /** What each page is, by path; its content's tag without its bytes. */
    static final Table<Kept> KEPT = Table.json("page_kept", Kept.class);
    /** On which pages a story stands: story, line feed, path. */
    static final Table<Place> PLACES = Table.json("story_place", Place.class);
    static final Table<Showing> SHOWINGS = Table.json("showing", Showing.class);
    /** By list, then newest first. */
    static final Table<StoryCard> CARDS = Table.json("card", StoryCard.class);
    /** Keys of sectors' cards, oldest first: the ledger reads one way only. */
    static final Table<String> CARDS_BY_AGE = Table.json("card_by_age", String.class);
    /** Places of the archive: list, day, moment, story. What stands there is the card with this key; nothing where it is empty. */
    static final Table<String> ARCHIVE = Table.json("archive", String.class);
    /** How many places a day of a list has: list, day. */
    static final Table<Integer> ARCHIVE_DAYS = Table.json("archive_day", Integer.class);
    /** The same days, newest first. */
    static final Table<LocalDate> ARCHIVE_DAYS_BACK = Table.json("archive_day_back", LocalDate.class);
    /** By list, then newest first. */
    static final Table<Gone> GONE = Table.json("gone", Gone.class);
    /** Stories by what they rest on: item, line feed, story. */
    static final Table<StoryId> RESTING = Table.json("resting", StoryId.class);
    /** Stories by what they rested on in an earlier version and do no longer: item, line feed, story. */
    static final Table<StoryId> RESTED = Table.json("rested", StoryId.class);
    /** By item, or by agency and a blank. */
    static final Table<Closing> CLOSINGS = Table.json("closing", Closing.class);
    static final Table<StorylineId> STORYLINE_OF_CLUSTER = Table.json("press_storyline", StorylineId.class);
    /** As an editor calls them. */
    static final Table<String> STORYLINE_NAMES = Table.json("press_storyline_name", String.class);
    /** By cluster, line feed, its twin in another language; both ways. */
    static final Table<ClusterId> TWINS = Table.json("press_twin", ClusterId.class);
    /** Shown stories by what they tell of: cluster, line feed, story. */
    static final Table<StoryId> TELLING = Table.json("telling", StoryId.class);
    /** Shown stories by those that tell how their matter went on: the later story, line feed, the earlier one. */
    static final Table<StoryId> LEADING_TO = Table.json("leading_to", StoryId.class);
    /** By story that has a live page: on what rests that it tells of earlier versions. */
    static final Table<Retold> RETOLD = Table.json("retold", Retold.class);
    /** What has to be pressed; true for what is closed until then. */
    static final Table<Boolean> DIRTY = new Table<>("dirty", urgent -> Boolean.toString(urgent).getBytes(StandardCharsets.UTF_8), bytes -> bytes[0] == 't');
    /** Paths whose pages were compressed in haste. */
    static final Table<String> HASTY = Table.json("hasty", String.class);
    /** What could not be pressed. */
    static final Table<SetAside> SET_ASIDE = Table.json("press_set_aside", SetAside.class);
    /** What was taken from which place when: by story and position on the pages log. A view of that log, which no replay of the others makes again. */
    static final Table<KillReceipt> RECEIPTS = Table.json("receipt", KillReceipt.class);
    /** When a place that had been closed was pressed again: by a hash of its path, which may hold words of a headline or tag, and position on the pages log. */
    static final Table<Instant> OPENED = Table.json("place_opened", Instant.class);
    /** Stories that readers have seen and may not see now, newest first. */
    static final Table<Gone> TOMBSTONES = Table.json("tombstone", Gone.class);
    /** Every path of a story's article that a shared cache may keep, while the story is shown: by story, a line break and the path. */
    static final Table<String> PURGE_PATHS = Table.json("purge_path", String.class);
    /** For which look all pages were pressed. */
    static final Table<String> LOOK = Table.json("look", String.class);
    static final String LOOK_KEY = "look";
    /** The newsroom that all pages were pressed for, so that a replay can press them again without its configuration. */
    static final Table<Newsroom> NEWSROOM = Table.json("newsroom", Newsroom.class);

    /** Besides {@link #PAGES}, what must come out the same from a replay. */
    static final List<Table<?>> VIEWS = List.of(KEPT, PLACES, SHOWINGS, CARDS, CARDS_BY_AGE, ARCHIVE, ARCHIVE_DAYS, ARCHIVE_DAYS_BACK, GONE, TOMBSTONES, RESTING, RESTED, CLOSINGS, STORYLINE_OF_CLUSTER, STORYLINE_NAMES, TWINS, TELLING, LEADING_TO, RETOLD);
    /** What is still to be done. */
    static final List<Table<?>> WORK = List.of(DIRTY, HASTY);

    /** What a page is. */
    record Kept(String tag, int status, Surface surface, Target target, List<StoryId> shows) { }

    record Retold(StoryId story, List<ItemId> items) {
        Retold {
            items = List.copyOf(items);
        }
    }

    /** A page on which a story stands. */
    record Place(Surface surface, Target target) { }

    private static final long TIME_MAX = 9_999_999_999_999_999L;

    private PressTables() { }

    static String place(StoryId story, String path) {
        return story + "\n" + path;
    }

    static String resting(ItemId item, StoryId story) {
        return item.key() + "\n" + story;
    }

    static String leadingTo(StoryId told, StoryId earlier) {
        return told + "\n" + earlier;
    }

    static String telling(ClusterId cluster, StoryId story) {
        return cluster + "\n" + story;
    }

    static String twins(ClusterId one, ClusterId other) {
        return one + "\n" + other;
    }

    static String card(ListName list, StoryCard card) {
        return newestFirst(list, card.updatedAt().toEpochMilli(), card.id());
    }

    static String gone(ListName list, Gone gone) {
        return newestFirst(list, gone.at().toEpochMilli(), gone.id());
    }

    /** Receipts of a story, each with when its place was pressed again; those of the story's own pages, which are gone with it, have none. */
    static List<KillReceipt> receipts(View view, StoryId story, int max) {
        return view.startingWith(RECEIPTS, story + "\n", max).stream().map(row -> opened(view, row.value(), row.key().substring(row.key().indexOf('\n') + 1))).toList();
    }

    private static KillReceipt opened(View view, KillReceipt receipt, String position) {
        boolean isOwn = receipt.place().startsWith("/fragment/") && receipt.place().endsWith("/" + receipt.story());
        if (receipt.pressedAt().isPresent() || isOwn) return receipt;
        String place = ShortHash.of(receipt.place()) + " ";
        return view.range(OPENED, place + position, place + Character.MAX_VALUE, 1).stream().findFirst().map(row -> receipt.pressedAgain(row.value())).orElse(receipt);
    }

    static String opened(String path, long position) {
        return ShortHash.of(path) + " " + Tables.ordered(position);
    }

    static String receipt(StoryId story, long position) {
        return story + "\n" + Tables.ordered(position);
    }

    static String tombstone(Gone gone) {
        return newest(gone.at().toEpochMilli()) + " " + gone.id();
    }

    /** Where the tombstones of this moment begin; those after it in order are older. */
    static String newest(long millis) {
        return String.format(Locale.ROOT, "%016d", TIME_MAX - Math.max(0, millis));
    }

    private static String newestFirst(ListName list, long millis, StoryId id) {
        return list.key() + " " + String.format(Locale.ROOT, "%016d", TIME_MAX - Math.max(0, millis)) + " " + id;
    }

    /** The exact reverse of {@link #card}'s order, also among stories of the same moment. */
    static String byAge(ListName list, StoryCard card) {
        StringBuilder id = new StringBuilder();
        for (char c : card.id().value().toCharArray()) id.append((char) ('z' - c + '0'));
        return list.key() + " " + String.format(Locale.ROOT, "%016d", Math.max(0, card.updatedAt().toEpochMilli())) + " " + id.append('~');
    }
}
