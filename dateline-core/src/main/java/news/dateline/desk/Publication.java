package news.dateline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/** The event by which a draft comes before readers: first published, updated, corrected or refiled, with the times and the note that go with it. */
final class Publication {
    private final Bars bars;

    Publication(Bars bars) {
        this.bars = bars;
    }

    static DeskEvent first(StoryId story, Draft draft, Check check, Instant at) {
        return new DeskEvent.StoryPublished(story, 1, draft, check, at, at, Wordings.published(at));
    }

    /** Of a story that has been published before and stands. */
    DeskEvent next(Stories stories, Story story, Draft draft, Check check, Instant at) {
        int version = story.version() + 1;
        Draft before = story.published().orElseThrow();
        if (before.fingerprint().equals(draft.fingerprint())) return published(story, version, draft, check, updatedAt(story, at), Wordings.furniture(at));
        Comparison comparison = new Comparison(stories, before, draft);
        List<String> correctors = comparison.correctedBy();
        if (!correctors.isEmpty()) return new DeskEvent.StoryCorrected(story.id(), version, draft, check, at, note(comparison, correctors, draft, check, at));
        if (comparison.isNews()) return published(story, version, draft, check, movedTo(story, draft, at), Wordings.updated(at));
        return published(story, version, draft, check, updatedAt(story, at), Wordings.refiled(at));
    }

    private Change note(Comparison comparison, List<String> correctors, Draft draft, Check check, Instant at) {
        List<String> notes = notes(correctors, draft);
        if (notes.stream().anyMatch(CorrectionNote::isLegal)) return Wordings.correctedForLegalReasons(at);
        Optional<CorrectionNote.Words> words = comparison.corrected(notes).or(() -> check instanceof Check.ByEditor ? comparison.correctedSentences() : Optional.empty());
        return Wordings.correctedBy(at, correctors.stream().map(bars::name).collect(Collectors.joining(" and ")), words);
    }

    /** Whether the draft takes back words as wrong, and neither its agency's note nor the texts say plainly which: readers would be told that something was wrong and not what (the law, 18). */
    boolean leavesUnsaid(Stories stories, Draft before, Draft draft) {
        Comparison comparison = new Comparison(stories, before, draft);
        List<String> correctors = comparison.correctedBy();
        List<String> notes = notes(correctors, draft);
        return !correctors.isEmpty() && notes.stream().noneMatch(CorrectionNote::isLegal) && comparison.corrected(notes).isEmpty();
    }

    /** The correctors' notes to editors on what the draft rests on. */
    private List<String> notes(List<String> correctors, Draft draft) {
        return correctors.stream().map(agency -> bars.name(agency) + ": ").flatMap(opening -> draft.editorNotes().stream().filter(note -> note.startsWith(opening)).map(note -> note.substring(opening.length()))).toList();
    }

    /** Of a story that was closed. What an editor or a rule brings back unchanged is not news. */
    static DeskEvent again(Story story, Draft draft, Check check, Instant at) {
        if (story.version() == 0) return first(story.id(), draft, check, at);
        boolean unchanged = story.published().filter(before -> before.fingerprint().equals(draft.fingerprint())).isPresent();
        boolean corrects = !unchanged && story.withheldBy().stream().anyMatch(signal -> signal.kind() == SignalKind.CORRECTION);
        Change change = corrects ? Wordings.correctedPerson(at) : Wordings.released(at);
        return new DeskEvent.StoryReleased(story.id(), story.version() + 1, draft, check, unchanged ? updatedAt(story, at) : at, change);
    }

    /** Something that readers do not read has changed: who checked it, or that it has expired. */
    static DeskEvent unchanged(Story story, Draft draft, Check check, Instant at) {
        return published(story, story.version() + 1, draft, check, updatedAt(story, at), Wordings.furniture(at));
    }

    private static DeskEvent published(Story story, int version, Draft draft, Check check, Instant updatedAt, Change change) {
        return new DeskEvent.StoryPublished(story.id(), version, draft, check, story.firstPublishedAt().orElseThrow(), updatedAt, change);
    }

    private static Instant updatedAt(Story story, Instant at) {
        return Optional.of(story).flatMap(Story::updatedAt).orElse(at);
    }

    /** The news' own time where it lies after the last and not in the future; agencies' clocks are not to be trusted further. */
    private static Instant movedTo(Story story, Draft draft, Instant at) {
        Instant news = draft.newsAt();
        return news.isAfter(updatedAt(story, at)) && !news.isAfter(at) ? news : at;
    }
}
