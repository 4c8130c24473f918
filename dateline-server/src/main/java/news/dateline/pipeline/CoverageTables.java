package news.dateline.pipeline;

import java.time.Instant;
import java.util.Optional;
import news.dateline.log.Envelope;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.Change;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Handling;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.press.Coverage;

/** Since when the live pages of stories are to say that they have ended: when each is due, and which it has been said of. Views of the desk's log. */
final class CoverageTables {
    private CoverageTables() { }

    /** To be called when the story's own record says what the entry says. */
    static void apply(Transaction transaction, DeskEvent event, Envelope<DeskRecord> entry) {
        if (event instanceof DeskEvent.CoverageEnded(StoryId story)) {
            transaction.put(Tables.COVERAGE_ENDED, story.value(), entry.at());
            transaction.delete(Tables.COVERAGE_DUE, story.value());
        } else {
            goesOn(event).flatMap(id -> transaction.get(Tables.STORIES, id.value())).ifPresent(story -> goesOn(transaction, story, entry.at()));
        }
    }

    /** What brings news, or an editor who wants it. */
    private static Optional<StoryId> goesOn(DeskEvent event) {
        if (event instanceof DeskEvent.StoryPublished it && (it.change().kind() == Change.Kind.PUBLISHED || it.change().kind() == Change.Kind.UPDATED)) return Optional.of(it.story());
        if (event instanceof DeskEvent.StoryCorrected it) return Optional.of(it.story());
        if (event instanceof DeskEvent.StoryReleased it) return Optional.of(it.story());
        return event instanceof DeskEvent.StoryHandled it && it.handling() == Handling.LIVE && it.on() ? Optional.of(it.story()) : Optional.empty();
    }

    private static void goesOn(Transaction transaction, Story story, Instant at) {
        transaction.delete(Tables.COVERAGE_ENDED, story.id().value());
        if (!Coverage.isLive(story)) return;
        Instant due = at.plus(Coverage.QUIET);
        transaction.put(Tables.COVERAGE_DUE, story.id().value(), due);
        Timers.set(transaction, due, new Timer.EndCoverage(story.id()));
    }

    /** Whether nothing has come since the timer was set. */
    static boolean isOver(View view, StoryId story, Instant now) {
        return view.get(Tables.COVERAGE_DUE, story.value()).filter(due -> !due.isAfter(now)).isPresent() && view.get(Tables.STORIES, story.value()).filter(Coverage::isLive).isPresent();
    }
}
