package news.dateline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;

/** What an editor decides about an item itself, whatever stories rest on it: that its embargo is over, that it may be used in spite of new terms or a doubt. A kill or hold is its agency's alone to end. */
final class Judging {
    private Judging() { }

    static Decision lift(Stories stories, DeskCommand.LiftEmbargo c, String by, Instant at) {
        ItemState state = stories.item(c.item());
        Optional<Decision.Rejected> bar = Editing.reasoned(c.reason()).or(() -> unknown(state));
        if (bar.isPresent()) return bar.get();
        if (state.embargo() instanceof Embargo.None || state.embargo().liftedAt(at)) return Editing.rejected("NOT_EMBARGOED", "No embargo is on " + c.item() + ": there is nothing to lift.");
        return new Decision.Accepted(List.of(new DeskEvent.EmbargoLifted(c.item(), by + ": " + c.reason().strip())), by);
    }

    static Decision judge(Stories stories, DeskCommand.JudgeItem c, String by) {
        ItemState state = stories.item(c.item());
        Optional<Decision.Rejected> bar = Editing.reasoned(c.reason()).or(() -> unknown(state));
        if (bar.isPresent()) return bar.get();
        if (state.isDead()) return Editing.rejected(state.killed() ? "ITEM_KILLED" : "ITEM_HELD", "Its agency " + (state.killed() ? "killed " : "holds ") + c.item() + ", and only its agency may end that.");
        if (!isOpen(stories, c.item(), state)) return Editing.rejected("NOTHING_TO_JUDGE", "Nothing about " + c.item() + " waits for an editor's judgement.");
        return new Decision.Accepted(List.of(new DeskEvent.ItemJudged(c.item(), by + ": " + c.reason().strip())), by);
    }

    private static boolean isOpen(Stories stories, ItemId item, ItemState state) {
        return state.doubted() || state.rightsChanged() || !state.termsRead() && stories.restrictions(new ItemVersion(item, state.newest())).unread().isPresent();
    }

    private static Optional<Decision.Rejected> unknown(ItemState state) {
        return state.newest() > 0 ? Optional.empty() : Optional.of(new Decision.Rejected("NO_SUCH_ITEM", "No item " + state.item() + " was filed: use AGENCY:GUID as the desk shows it."));
    }
}
