package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Handling;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryState;

/** What standing orders and handling do to stories that stand. What comes later meets them at the {@link Gate}. */
final class Ordering {
    private Ordering() { }

    /** The order is in force, and what it bars leaves readers in the same moment. A blackout waits for its hours, which the timer calls. */
    static Decision give(Stories stories, DeskCommand.GiveOrder command, String by, Instant at) {
        Optional<StandingOrder> order = stories.order(command.order());
        if (order.isEmpty() || order.get().lifted().isPresent()) return unknown();
        if (stories.standing().orders().containsKey(command.order())) return Editing.rejected("ALREADY_ORDERED", "The order is in force already.");
        List<DeskEvent> events = new ArrayList<>(List.of(new DeskEvent.OrderGiven(command.order())));
        boolean hours = order.get().matter() instanceof StandingOrder.Blackout;
        if (!hours) events.addAll(barred(stories, order.get(), at));
        return new Decision.Accepted(events, by);
    }

    private static List<DeskEvent> barred(Stories stories, StandingOrder order, Instant at) {
        List<DeskEvent> events = new ArrayList<>();
        stories.published(story -> {
            if (story.isPublished() && StandingOrders.bars(stories, order, story, at)) events.add(new DeskEvent.StoryWithheld(story.id(), Optional.empty(), StandingOrders.reason(order.id())));
        });
        return events;
    }

    /** Whether an order is about a story that stands, or a text beside one waits for the order's end; at whatever time. */
    static Predicate<Story> touches(Stories stories, String order) {
        Optional<StandingOrder> known = stories.order(order);
        return story -> story.isPublished() && (known.isEmpty() || StandingOrders.isAbout(stories, known.get(), story) || StandingOrders.closes(order, story));
    }

    /** Releases nothing: what was barred waits for an editor. */
    static Decision lift(Stories stories, DeskCommand.LiftOrder command, String by) {
        if (!stories.standing().orders().containsKey(command.order())) return unknown();
        return new Decision.Accepted(List.of(new DeskEvent.OrderLifted(command.order())), by);
    }

    private static Decision unknown() {
        return Editing.rejected("NO_SUCH_ORDER", "There is no such standing order in force: it may have been lifted.");
    }

    /** A blackout's hours begin or are over. Said by the timer. */
    static Decision run(Stories stories, DeskCommand.RunOrder command, String by, Instant at) {
        Optional<StandingOrder> order = stories.order(command.order()).filter(_ -> stories.standing().orders().containsKey(command.order()));
        if (order.isEmpty() || !(order.get().matter() instanceof StandingOrder.Blackout blackout)) return unknown();
        if (order.get().bindsAt(at)) return new Decision.Accepted(barred(stories, order.get(), at), by);
        if (at.isBefore(blackout.ends())) return Editing.rejected("NOT_YET", "The blackout's hours have not begun.");
        List<DeskEvent> events = new ArrayList<>();
        if (blackout.comesBack()) for (Story story : stories.in(StoryState.WITHHELD)) comesBack(stories, story, order.get(), at).ifPresent(events::add);
        events.add(new DeskEvent.OrderLifted(order.get().id()));
        return new Decision.Accepted(events, "rule");
    }

    /** As it stood, under whoever answers for it, where nothing but silence closed it; a newer draft is proposed again by who calls. */
    private static Optional<DeskEvent> comesBack(Stories stories, Story story, StandingOrder order, Instant at) {
        boolean silenced = story.withheldBy().isEmpty() && story.published().isPresent() && story.check().isPresent() && story.waitsFor().contains(StandingOrders.reason(order.id()))
                && story.waitsFor().stream().allMatch(reason -> isSilence(stories, reason) || reason.equals(Drafting.PROPOSED));
        return silenced ? Optional.of(Publication.unchangedAgain(story, story.published().orElseThrow(), story.check().orElseThrow(), at)) : Optional.empty();
    }

    /** A blackout that is over may close nothing for ever; one that goes on is asked at the gate. A block is lifted, and its stories released, by a person. */
    private static boolean isSilence(Stories stories, String reason) {
        return StandingOrders.ofReason(reason).flatMap(stories::order).filter(order -> order.matter() instanceof StandingOrder.Blackout blackout && blackout.comesBack()).isPresent();
    }

    /** What an editor says of a story's handling holds for what readers read at once; a headline that it forbids closes the story until there is another. */
    static Decision handle(Story story, DeskCommand.HandleStory command, String by, Instant at) {
        if (story.state() == StoryState.KILLED || story.state() == StoryState.MERGED) return Editing.gone(story);
        Optional<Decision.Rejected> bar = Editing.reasoned(command.reason());
        if (bar.isPresent()) return bar.get();
        if (Optional.ofNullable(story.handling().get(command.handling())).filter(said -> said == command.on()).isPresent()) return Editing.rejected("SAME_HANDLING", "That is said of the story already.");
        DeskEvent handled = new DeskEvent.StoryHandled(story.id(), command.handling(), command.on(), command.reason().strip());
        Story after = Fold.apply(Optional.of(story), handled, at, by);
        List<DeskEvent> events = new ArrayList<>(List.of(handled));
        if (story.isPublished()) events.addAll(shown(after, command, by, at));
        return new Decision.Accepted(events, by);
    }

    private static List<DeskEvent> shown(Story story, DeskCommand.HandleStory command, String by, Instant at) {
        boolean forbidden = command.handling() == Handling.NO_METHOD_IN_HEADLINE && Gate.namesMethod(story.published().orElseThrow(), story.handling());
        if (forbidden) return List.of(new DeskEvent.StoryWithheld(story.id(), Optional.empty(), by + ": " + Gate.METHOD));
        List<DeskEvent> events = new ArrayList<>(List.of(Publication.unchanged(story, story.published().orElseThrow(), story.check().orElseThrow(), at)));
        // A publication takes the proposal beside it away.
        story.proposed().ifPresent(draft -> events.add(new DeskEvent.StoryDrafted(story.id(), draft, story.waitsFor())));
        return events;
    }
}
