package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Assessment;
import news.dateline.model.Authorship;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * One line of a story's review record: which version came before readers when, who or what wrote it, and who had read it. Computed from the desk log. It is what article 50(4) of the EU's AI Act
 * (Regulation 2024/1689) asks to be shown of text that a model wrote: human review, and who holds editorial responsibility.
 *
 * @param check    by whom it was read, or by which rule it went out unread
 * @param model    the version of the instructions and what the guard refused, where a language model wrote
 * @param overridden  sentences that the fact guard refused and an editor confirmed in this version or one before, with its reasons
 */
public record Reviewed(int version, Instant at, Check check, Authorship authorship, Optional<String> model, String fingerprint, List<String> overridden) {
    public Reviewed {
        overridden = List.copyOf(overridden);
    }

    /** Empty for an event that brings no version before readers. */
    public static Optional<Reviewed> of(DeskEvent event, Instant at) {
        return switch (event) {
            case DeskEvent.StoryPublished e -> Optional.of(of(e.version(), e.draft(), e.check(), at));
            case DeskEvent.StoryCorrected e -> Optional.of(of(e.version(), e.draft(), e.check(), at));
            case DeskEvent.StoryReleased e -> Optional.of(of(e.version(), e.draft(), e.check(), at));
            case DeskEvent.ItemRedacted _, DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.StoryDrafted _, DeskEvent.StoryWithheld _, DeskEvent.StoryKilled _, DeskEvent.StorySpiked _, DeskEvent.StoryMerged _, DeskEvent.SectorChanged _, DeskEvent.PublishingStopped _,
                 DeskEvent.PublishingResumed _, DeskEvent.OrderGiven _, DeskEvent.OrderLifted _, DeskEvent.StoryHandled _, DeskEvent.CoverageEnded _, DeskEvent.LawLoosened _, DeskEvent.AlarmEscalated _, DeskEvent.AlarmRaised _, DeskEvent.AlarmAcknowledged _ -> Optional.empty();
        };
    }

    private static Reviewed of(int version, Draft draft, Check check, Instant at) {
        Authorship authorship = Authorship.of(draft);
        Optional<String> model = draft.writing().map(writing -> writing.model() + ", instructions " + writing.prompt() + ", " + writing.refusals().size() + " of its sentences refused by the guard");
        return new Reviewed(version, at, check, authorship, model, draft.fingerprint(), overridden(draft));
    }

    private static List<String> overridden(Draft draft) {
        List<String> overridden = new ArrayList<>();
        for (Sentence sentence : draft.sentences())
            for (Source source : sentence.sources())
                if (source instanceof Source.Editor(String name, Optional<Assessment> guard) && guard.filter(Assessment::overridden).isPresent())
                    overridden.add(name + ": “" + sentence.text() + "” (" + String.join("; ", guard.get().reasons()) + ")");
        return overridden.stream().distinct().toList();
    }

    /** Who wrote and read it, in words. */
    public String words() {
        StringBuilder words = new StringBuilder(authorship.authors().isEmpty() ? "compiled by software from agencies' copy" : "written by " + String.join(", ", authorship.authors()));
        if (!authorship.models().isEmpty()) words.append("; ").append(authorship.words()).append(" (").append(model.orElse(String.join(", ", authorship.models()))).append(')');
        if (!authorship.editors().isEmpty()) words.append("; ").append(authorship.edited()).append(" of ").append(authorship.sentences()).append(" sentences edited by ").append(String.join(", ", authorship.editors()));
        if (!overridden.isEmpty()) words.append("; against the fact guard, confirmed by ").append(String.join(", ", overridden));
        return words.append("; ").append(switch (check) {
            case Check.ByRule(String rule) -> "published by the rule “" + rule + "”, read by no editor";
            case Check.ByEditor(String name, Instant when) -> "read by " + name + ", " + when;
        }).toString();
    }
}
