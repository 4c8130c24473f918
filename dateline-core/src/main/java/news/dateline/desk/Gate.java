package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.Urgency;

/**
 * What every decision passes before it becomes events, whoever decided: no text that a standing order bars, and no headline that names what a story's handling keeps out of it, comes before readers. An
 * editor is refused; what a rule would have published waits with the reason. Asked at one place, so that no way of publishing can forget it. Pure.
 */
final class Gate {
    static final String METHOD = "Its headline names a method, which its handling keeps out of headlines.";

    private Gate() { }

    /** What a text would put before readers, and under which story. */
    private record Shown(StoryId story, Draft draft, List<String> notes) { }

    static Decision pass(Stories stories, DeskCommand command, Decision decision, Instant at) {
        // What is only handled otherwise stands before readers already.
        if (!(decision instanceof Decision.Accepted accepted) || command instanceof DeskCommand.HandleStory) return decision;
        if (command instanceof DeskCommand.FilePiece)
            return refusal(stories, accepted.events(), at).<Decision>map(refused -> refused).orElseGet(() -> new Decision.Accepted(waiting(stories, accepted.events(), at), accepted.by()));
        boolean byEditor = switch (command) {
            case DeskCommand.PublishStory _, DeskCommand.CorrectStory _, DeskCommand.ReleaseStory _ -> true;
            case DeskCommand.RedactItem _, DeskCommand.SetOutcome _, DeskCommand.LiftOutcome _, DeskCommand.LiftEmbargo _, DeskCommand.JudgeItem _, DeskCommand.EnforceLicences _, DeskCommand.LapseLicence _, DeskCommand.ProposeDraft _, DeskCommand.FilePiece _, DeskCommand.DeclineWriting _,
                 DeskCommand.WithholdStory _, DeskCommand.KillStory _, DeskCommand.SpikeStory _, DeskCommand.ChangeSector _, DeskCommand.StopPublishing _,
                 DeskCommand.ResumePublishing _, DeskCommand.GiveOrder _, DeskCommand.LiftOrder _, DeskCommand.RunOrder _, DeskCommand.HandleStory _, DeskCommand.ExpireStory _, DeskCommand.AcknowledgeAlarm _ -> false;
        };
        if (byEditor) return refusal(stories, accepted.events(), at).<Decision>map(refused -> refused).orElse(accepted);
        return new Decision.Accepted(waiting(stories, accepted.events(), at), accepted.by());
    }

    private static Optional<Decision.Rejected> refusal(Stories stories, List<DeskEvent> events, Instant at) {
        for (DeskEvent event : events) {
            Optional<Shown> shown = shown(stories, event);
            if (shown.isEmpty()) continue;
            Optional<String> order = order(stories, shown.get(), at);
            if (order.isPresent()) return order.map(StandingOrders::refused);
            if (namesMethod(stories, shown.get()))
                return Optional.of(Editing.rejected("METHOD_IN_HEADLINE", "The headline names a method, and the story's handling keeps it out of headlines: give another headline, or lift " + Handling.NO_METHOD_IN_HEADLINE.slug() + " for this story by name."));
        }
        return Optional.empty();
    }

    /** What agencies' orders bring back passes here too; what does not, stays closed. */
    static List<DeskEvent> obeyed(Stories stories, List<DeskEvent> events, Instant at) {
        return waiting(stories, events, at);
    }

    /** Each text that may not come before readers becomes one that waits; a story that it would have taken in goes on as it was. */
    private static List<DeskEvent> waiting(Stories stories, List<DeskEvent> events, Instant at) {
        List<DeskEvent> passed = new ArrayList<>();
        boolean stopped = false;
        for (DeskEvent event : events) {
            Optional<Shown> shown = shown(stories, event);
            List<String> reasons = shown.map(text -> reasons(stories, text, at)).orElse(List.of());
            if (!reasons.isEmpty()) {
                stopped = true;
                if (!waitsAlready(stories, shown.orElseThrow(), reasons)) passed.add(new DeskEvent.StoryDrafted(shown.orElseThrow().story(), shown.orElseThrow().draft(), reasons));
            } else if (event instanceof DeskEvent.StoryDrafted drafted) {
                passed.add(withReasons(stories, drafted, at));
                alert(stories, drafted).ifPresent(passed::add);
            } else if (!(stopped && event instanceof DeskEvent.StoryMerged)) passed.add(event);
        }
        return passed;
    }

    private static boolean waitsAlready(Stories stories, Shown shown, List<String> reasons) {
        return stories.story(shown.story()).filter(story -> story.waitsFor().containsAll(reasons) && story.proposed().filter(shown.draft()::equals).isPresent()).isPresent();
    }

    private static DeskEvent withReasons(Stories stories, DeskEvent.StoryDrafted e, Instant at) {
        List<String> reasons = reasons(stories, new Shown(e.story(), e.draft(), List.of()), at);
        if (e.waitsFor().containsAll(reasons)) return e;
        List<String> all = new ArrayList<>(reasons);
        all.addAll(e.waitsFor());
        return new DeskEvent.StoryDrafted(e.story(), e.draft(), all);
    }

    /** Nobody may be at the desk at three in the morning, and an alert is news for minutes: one that waits is an alarm, so that somebody is told. */
    private static Optional<DeskEvent> alert(Stories stories, DeskEvent.StoryDrafted e) {
        boolean waits = isAlert(e.draft()) && e.waitsFor().stream().anyMatch(RuleBook::isNever);
        boolean known = stories.story(e.story()).flatMap(Story::current).filter(Gate::isAlert).isPresent();
        return waits && !known ? Drafting.unlessOpen(stories, Alarms.alert(e.story())) : Optional.empty();
    }

    private static boolean isAlert(Draft draft) {
        return draft.developing() && draft.urgency().value() <= Urgency.ALERT.value();
    }

    private static List<String> reasons(Stories stories, Shown shown, Instant at) {
        List<String> reasons = new ArrayList<>();
        order(stories, shown, at).map(StandingOrders::reason).ifPresent(reasons::add);
        if (namesMethod(stories, shown)) reasons.add(METHOD);
        return reasons;
    }

    private static Optional<String> order(Stories stories, Shown shown, Instant at) {
        return StandingOrders.bar(stories, shown.draft(), at).or(() -> StandingOrders.barOfWords(stories, shown.notes(), at));
    }

    private static boolean namesMethod(Stories stories, Shown shown) {
        return namesMethod(shown.draft(), stories.story(shown.story()).map(Story::handling).orElse(Map.of()));
    }

    /** Whether a headline names what the story's handling keeps out of it. */
    static boolean namesMethod(Draft draft, Map<Handling, Boolean> said) {
        Set<Handling> handling = Handling.of(draft, said);
        return handling.contains(Handling.NO_METHOD_IN_HEADLINE) && SuicideMethods.areNamed(draft.headline().text(), draft.language());
    }

    /** Empty for an event that brings no text before readers; a correction of what is withheld brings none. */
    private static Optional<Shown> shown(Stories stories, DeskEvent event) {
        return switch (event) {
            case DeskEvent.StoryPublished e -> Optional.of(new Shown(e.story(), e.draft(), notes(stories, e.story(), e.change().note())));
            case DeskEvent.StoryReleased e -> Optional.of(new Shown(e.story(), e.draft(), notes(stories, e.story(), e.change().note())));
            case DeskEvent.StoryCorrected e when stories.story(e.story()).filter(story -> story.state() == StoryState.WITHHELD).isPresent() -> Optional.empty();
            case DeskEvent.StoryCorrected e -> Optional.of(new Shown(e.story(), e.draft(), e.correction().seals() ? List.of() : notes(stories, e.story(), e.correction().note())));
            case DeskEvent.ItemRedacted _, DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.StoryDrafted _, DeskEvent.StoryWithheld _, DeskEvent.StoryKilled _,
                 DeskEvent.StorySpiked _, DeskEvent.StoryMerged _, DeskEvent.SectorChanged _, DeskEvent.PublishingStopped _,
                 DeskEvent.PublishingResumed _, DeskEvent.OrderGiven _, DeskEvent.OrderLifted _, DeskEvent.StoryHandled _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _, DeskEvent.AlarmRaised _,
                 DeskEvent.AlarmAcknowledged _ -> Optional.empty();
        };
    }

    private static List<String> notes(Stories stories, StoryId id, String next) {
        List<String> notes = new ArrayList<>(stories.story(id).map(StandingOrders::notes).orElse(List.of()));
        notes.add(next);
        return notes;
    }
}
