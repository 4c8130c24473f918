package news.dateline.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.desk.Decision;
import news.dateline.desk.Difference;
import news.dateline.desk.Remain;
import news.dateline.desk.Standing;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;

/**
 * What the desk's pages see and do. Any thread may call.
 *
 * <p>Contract: lists are newest first and no longer than asked; {@link #submit} returns when its answer is durable and what it decided can be read here.
 */
public interface Desks {
    /** The first stories of a queue, and how many it holds. */
    record Listed(List<Story> stories, int total) {
        public Listed {
            stories = List.copyOf(stories);
        }
    }

    /** An entry of the desk log about a story. */
    record Entry(Instant at, DeskRecord entry) { }

    /** An item that may not be seen yet; {@code embargo} says until when. */
    record Embargoed(ItemVersion version, String headline, Embargo embargo) { }

    Listed stories(Queue queue, int max);

    Optional<Story> story(StoryId id);

    List<Entry> entries(StoryId story, int max);

    /** What was done to a story, oldest first, with what it was before and became after. */
    List<Act> acts(StoryId story, int max);

    Standing standing();

    /** Who holds editorial responsibility, as the settings name them. */
    Optional<String> responsible();

    Optional<Agency> agency(String id);

    /** The text that sentences rest on; empty when it was redacted. */
    Optional<WireItem> item(ItemVersion version);

    ItemState state(ItemId item);

    /** What an editor has to be shown before this text of a withheld story is released. */
    List<Remain> remains(Draft text);

    /** What the proposed draft of a story would change of what readers read or last read, and the notes that may say so; empty where either is missing. */
    Optional<Difference> difference(Story story);

    /** From where a story was taken when, in the order in which it was. */
    List<KillReceipt> receipts(StoryId story);

    /** What stories are made of, and orders about it. */
    ClusterDesk clusters();

    /** Of which matter stories are, and orders about it. */
    StorylineDesk storylines();

    /** Standing orders with their words. */
    OrderDesk orders();

    List<Embargoed> embargoed(int max);

    List<WireEvent.Unreadable> unreadable(int max);

    /** What the desk would answer now; nothing is recorded. */
    Decision would(DeskCommand command, String by);

    /** Decides and records. {@code request} names the asking: the same one again gets the same answer and does nothing twice. */
    Decision submit(DeskCommand command, String by, String request);
}
