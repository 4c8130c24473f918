package news.dateline.pipeline;

import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.ItemVersion;
import news.dateline.model.StoryId;

/** A story that is told live: each report of its agency is a version of it. */
final class LiveStory {
    static final StoryId ID = new StoryId("fire");
    static final String PATH = "/live/fire-fire-in-the-market-of-mombasa";
    private static final String HEADLINE = "Fire in the market of Mombasa";

    private final PressRoom room;
    private int version;

    LiveStory(PressRoom room) {
        this.room = room;
    }

    /** Not pressed yet. */
    void goesOn(String guid, String text) {
        ItemVersion item = room.filed(guid, HEADLINE, text);
        Draft draft = PressRoom.draft(item, HEADLINE, text);
        Change change = new Change(room.now(), version == 0 ? Change.Kind.PUBLISHED : Change.Kind.UPDATED, "News");
        happened(new DeskEvent.StoryPublished(ID, ++version, draft, new Check.ByRule("all"), room.now(), room.now(), change));
        if (version == 1) happened(new DeskEvent.StoryHandled(ID, Handling.LIVE, true, "we follow it"));
    }

    private void happened(DeskEvent event) {
        room.news.change(transaction -> DeskStage.happened(transaction, event, "rule", "desk/1"));
    }
}
