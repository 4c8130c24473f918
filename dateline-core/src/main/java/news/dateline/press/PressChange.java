package news.dateline.press;

import java.util.List;
import java.util.Optional;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.PageEvent;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineId;

/** What has to be written down after a decision of the press. */
public sealed interface PressChange {
    /** A finished page; replaces what is at its path. */
    record PutPage(Page page) implements PressChange { }

    /** Nothing stands at the path any more: an old address of an article leads to the bare one by its id. */
    record DropPage(String path) implements PressChange { }

    /** A page that showed a story is closed for readers at once (503), until it is pressed without it. A receipt is kept. */
    record ClosePage(String path, Surface surface, StoryId because) implements PressChange { }

    /** How the story stands now; its rows in lists, the items it rests on and its entry among the gone follow from the difference to how it stood. */
    record Stand(Showing after) implements PressChange { }

    /** What signals have said about one item, or ({@code item} empty) about all of an agency. */
    record Close(String agency, Optional<ItemId> item, Closing closing) implements PressChange { }

    /** Has to be pressed: soon, at its pace, or at once when {@code urgent} (its pages are closed). */
    record Mark(Target target, boolean urgent) implements PressChange { }

    /** The storyline that a cluster is in from now on; its stories' rows in the list of the storyline follow. */
    record Weave(ClusterId cluster, Optional<StorylineId> storyline) implements PressChange { }

    /** The items on which what its live page tells of earlier versions rests; empty for a story that has no live page any more. */
    record Retell(StoryId story, Optional<List<ItemId>> items) implements PressChange { }

    /** What an editor calls a storyline. */
    record Name(StorylineId storyline, String name) implements PressChange { }

    /** Whether two clusters of two languages report the same news. */
    record Pair(ClusterId one, ClusterId other, boolean twins) implements PressChange { }

    /** For the pages log. */
    record Tell(PageEvent event) implements PressChange { }
}
