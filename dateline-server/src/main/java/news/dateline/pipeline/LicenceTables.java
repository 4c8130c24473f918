package news.dateline.pipeline;

import java.util.Optional;
import news.dateline.desk.Archive;
import news.dateline.desk.Fold;
import news.dateline.log.Transaction;
import news.dateline.model.DeskEvent;
import news.dateline.model.Licence;
import news.dateline.model.Story;

/** The licences in force, and the timers of stories that they let stand for some days only. Also what a replay calls. */
final class LicenceTables {
    private LicenceTables() { }

    static void apply(Transaction transaction, DeskEvent event) {
        if (event instanceof DeskEvent.LawChanged changed) {
            changed.ended().forEach(agency -> transaction.delete(Tables.LICENCES, agency));
            changed.licences().forEach((agency, licence) -> transaction.put(Tables.LICENCES, agency, licence));
            new DeskStories(transaction).published(story -> time(transaction, story));
            return;
        }
        boolean shows = event instanceof DeskEvent.StoryPublished || event instanceof DeskEvent.StoryCorrected || event instanceof DeskEvent.StoryReleased;
        if (shows) Fold.concerns(event).flatMap(id -> transaction.get(Tables.STORIES, id.value())).ifPresent(story -> time(transaction, story));
    }

    /** An earlier timer of the story that has become too early finds the story still licensed, and does nothing. */
    private static void time(Transaction transaction, Story story) {
        DeskStories stories = new DeskStories(transaction);
        Archive.end(story, agency -> days(transaction.get(Tables.LICENCES, agency)), stories::restrictions).ifPresent(end -> Timers.set(transaction, end, new Timer.LapseLicence(story.id())));
    }

    private static int days(Optional<Licence> licence) {
        return licence.map(Licence::archiveDays).orElse(0);
    }
}
