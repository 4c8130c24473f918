package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.desk.StandingOrders;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.model.Storyline;
import news.dateline.model.StorylineEvent;

/** What follows from a standing order beside the desk's own events: timers for a blackout's hours, a neutral name for a storyline that it bars, and a second look at what waited for silence to end. */
final class OrderHours {
    /** What a storyline without a name of its own is called. */
    private static final String UNNAMED = "One matter over days";

    private OrderHours() { }

    static void given(Transaction transaction, String id, Envelope<DeskRecord> entry) {
        Optional<StandingOrder> order = transaction.get(Tables.STANDING_ORDERS, id);
        if (order.isEmpty()) return;
        if (order.get().matter() instanceof StandingOrder.Blackout blackout) {
            Timers.set(transaction, blackout.begins(), new Timer.RunOrder(id, false));
            Timers.set(transaction, blackout.ends(), new Timer.RunOrder(id, true));
        }
        DeskStories stories = new DeskStories(transaction);
        for (View.Row<Storyline> row : transaction.range(Tables.STORYLINES, "", "~", Integer.MAX_VALUE)) {
            if (row.value().name().isEmpty() || StandingOrders.barOfWords(stories, List.of(row.value().name().orElseThrow()), entry.at()).isEmpty()) continue;
            StorylineEvent named = new StorylineEvent.StorylineNamed(row.value().id(), UNNAMED, List.of("a standing order bars the name that it had"));
            Views.woven(transaction, transaction.append(Logs.STORYLINES, named, entry.name()));
        }
    }

    /** Once silence is over: a draft that waited for its end is proposed again, and goes out where rules let it. */
    static void over(Transaction transaction, DeskStories stories, String id, Envelope<DeskRecord> entry) {
        Optional<StandingOrder> order = transaction.get(Tables.STANDING_ORDERS, id);
        if (order.isEmpty() || !(order.get().matter() instanceof StandingOrder.Blackout blackout) || !blackout.comesBack() || entry.at().isBefore(blackout.ends())) return;
        List<Story> waiting = new ArrayList<>(stories.in(StoryState.WAITING));
        stories.published(story -> {
            if (story.isPublished()) waiting.add(story);
        });
        for (Story story : waiting) {
            Optional<Draft> draft = story.proposed().filter(_ -> StandingOrders.closes(id, story));
            draft.ifPresent(text -> transaction.append(Logs.DESK, new DeskRecord.Asked(new DeskCommand.ProposeDraft(text), "timer", "timer " + id + " " + story.id()), entry.name()));
        }
    }
}
