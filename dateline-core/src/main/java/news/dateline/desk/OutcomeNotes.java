package news.dateline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Change;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Outcome;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/** What becomes of the outcomes that a story tells of when something happens to it. Pure. */
final class OutcomeNotes {
    private OutcomeNotes() { }

    /** A later note of the same telling story takes the place of the earlier one. */
    static Story set(Story story, DeskEvent.OutcomeSet e) {
        List<Outcome> outcomes = new ArrayList<>(without(story, e.outcome().told()));
        outcomes.add(e.outcome());
        return story.withOutcomes(outcomes);
    }

    static Story lifted(Story story, DeskEvent.OutcomeLifted e) {
        List<Outcome> outcomes = new ArrayList<>(without(story, e.told()));
        if (e.forGood()) of(story, e.told()).map(Outcome::lift).ifPresent(outcomes::add);
        return story.withOutcomes(outcomes);
    }

    static Optional<Outcome> of(Story story, StoryId told) {
        return story.outcomes().stream().filter(outcome -> outcome.told().equals(told)).findFirst();
    }

    private static List<Outcome> without(Story story, StoryId told) {
        return story.outcomes().stream().filter(outcome -> !outcome.told().equals(told)).toList();
    }

    /** A note names nobody whom the text does not name any more, and none stands beside what was taken back for good. */
    static List<Outcome> kept(Story before, DeskEvent event) {
        return switch (event) {
            case DeskEvent.StoryKilled _, DeskEvent.StoryMerged _ -> List.of();
            case DeskEvent.StoryPublished e -> named(before, e.draft());
            case DeskEvent.StoryReleased e -> sealed(named(before, e.draft()), e.change());
            case DeskEvent.StoryCorrected e -> sealed(named(before, e.draft()), e.correction());
            case DeskEvent.ItemRedacted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.OrderGiven _, DeskEvent.OrderLifted _, DeskEvent.StoryHandled _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _,
                 DeskEvent.StoryDrafted _, DeskEvent.StoryWithheld _, DeskEvent.StorySpiked _, DeskEvent.SectorChanged _, DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.PublishingStopped _,
                 DeskEvent.PublishingResumed _, DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _ -> before.outcomes();
        };
    }

    private static List<Outcome> named(Story before, Draft text) {
        return before.outcomes().stream().filter(outcome -> outcome.person().filter(person -> !Comparison.Printing.of(text).prints(person)).isEmpty()).toList();
    }

    private static List<Outcome> sealed(List<Outcome> outcomes, Change change) {
        return change.seals() ? outcomes.stream().filter(outcome -> outcome.person().isEmpty()).toList() : outcomes;
    }
}
