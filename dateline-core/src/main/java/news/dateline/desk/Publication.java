package news.dateline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.NoteKind;
import news.dateline.model.Signal;
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

    /** Of a story that has been published before and stands. {@code wanted}: the note that an editor chose, else the one that is proposed. */
    DeskEvent next(Stories stories, Story story, Draft draft, Check check, List<NoteKind> wanted, Instant at) {
        int version = story.version() + 1;
        Draft before = story.published().orElseThrow();
        if (before.fingerprint().equals(draft.fingerprint())) return published(story, version, draft, check, updatedAt(story, at), Wordings.furniture(at));
        if (draft.piece().isPresent()) return Filing.isNews(before, draft) ? published(story, version, draft, check, movedTo(story, draft, at), Wordings.updated(at)) : published(story, version, draft, check, updatedAt(story, at), Wordings.refiled(at));
        Optional<Difference.Note> note = note(correction(stories, story, draft), wanted);
        if (note.isPresent()) return new DeskEvent.StoryCorrected(story.id(), version, sealed(stories, before, draft, note.get()), check, at, Wordings.corrected(at, note.get().words()));
        if (new Comparison(stories, before, draft).isNews()) return published(story, version, draft, check, movedTo(story, draft, at), Wordings.updated(at));
        return published(story, version, draft, check, updatedAt(story, at), Wordings.refiled(at));
    }

    /** What a draft would change of the text that stands or last stood, and the notes that may say so: of a story that a correction closed none that shows anything of what stood. */
    Difference difference(Stories stories, Story story, Draft draft) {
        Difference difference = Difference.of(stories, story.published().orElseThrow(), draft, bars::name);
        List<Signal> corrections = story.withheldBy().stream().filter(signal -> signal.kind() == SignalKind.CORRECTION).toList();
        return corrections.isEmpty() ? difference : difference.closed(corrections.stream().anyMatch(signal -> Obeying.isMatterOfLaw(stories, signal)));
    }

    /** The same where something may have been corrected; sentences are not held against each other for every update. */
    private Difference correction(Stories stories, Story story, Draft draft) {
        boolean mayBe = story.withheldBy().stream().anyMatch(signal -> signal.kind() == SignalKind.CORRECTION) || Obeying.restsOnWrong(stories, story.published().orElseThrow());
        return mayBe ? difference(stories, story, draft) : Difference.NONE;
    }

    private static Optional<Difference.Note> note(Difference difference, List<NoteKind> wanted) {
        return wanted.stream().map(difference::note).flatMap(Optional::stream).findFirst().or(difference::proposed);
    }

    /** Agencies that have corrected words which the draft prints all the same, from copy of others. */
    List<String> repeatedFrom(Stories stories, Story story, Draft draft) {
        Draft before = story.published().orElseThrow();
        return Obeying.restsOnWrong(stories, before) ? new Comparison(stories, before, draft).repeatedFrom() : List.of();
    }

    /** Agencies whose declared corrections the draft brings. */
    List<String> correctors(Stories stories, Story story, Draft draft) {
        return correction(stories, story, draft).correctors();
    }

    /** Why an editor may not have the note that they want. */
    Optional<Decision.Rejected> barOfNote(Stories stories, Story story, Draft draft, Optional<NoteKind> wanted) {
        if (wanted.isEmpty()) return Optional.empty();
        List<Difference.Note> notes = story.published().isPresent() ? correction(stories, story, draft).notes() : List.of();
        if (notes.stream().anyMatch(note -> note.kind() == wanted.get())) return Optional.empty();
        if (notes.isEmpty()) return Optional.of(Editing.rejected("NO_CORRECTION", "No agency has corrected what readers read of this story: there is nothing for a note to say."));
        String rest = notes.stream().map(note -> note.kind().name()).collect(Collectors.joining(", "));
        return Optional.of(Editing.rejected("NOTE_NOT_ALLOWED", "That note is not to be had here: it would repeat what may not be repeated, or it has nothing to say. Use one of " + rest + "."));
    }

    /** Beside a note that repeats nothing stands nothing that tells of whom it is about: no link, no tag, no headline of a source. */
    private static Draft sealed(Stories stories, Draft before, Draft draft, Difference.Note note) {
        if (note.kind() != NoteKind.PERSON && note.kind() != NoteKind.LEGAL) return draft;
        return Seal.ofNames(stories, draft, Accused.unnamed(before, Pairing.without(before, draft), Difference.text(draft)));
    }

    /** Whether the draft takes back words as wrong, and neither its agency's note nor the texts say plainly which: readers would be told that something was wrong and not what (the law, 18). */
    boolean leavesUnsaid(Stories stories, Story story, Draft draft) {
        return correction(stories, story, draft).proposed().filter(note -> !note.byRule()).isPresent();
    }

    /** Of a story that was closed. What an editor or a rule brings back unchanged is not news; what an agency has corrected says so, without saying what stood. */
    DeskEvent again(Stories stories, Story story, Draft draft, Check check, List<NoteKind> wanted, Instant at) {
        if (story.version() == 0) return first(story.id(), draft, check, at);
        Draft before = story.published().orElseThrow();
        boolean corrects = !before.fingerprint().equals(draft.fingerprint()) && story.withheldBy().stream().anyMatch(signal -> signal.kind() == SignalKind.CORRECTION);
        if (!corrects) return unchangedOr(story, draft, check, Wordings.released(at), at);
        Difference.Note note = note(correction(stories, story, draft), wanted).orElseThrow();
        return unchangedOr(story, sealed(stories, before, draft, note), check, Wordings.corrected(at, note.words()), at);
    }

    /** Of a story that was closed and comes back as it was. */
    static DeskEvent unchangedAgain(Story story, Draft draft, Check check, Instant at) {
        return unchangedOr(story, draft, check, Wordings.released(at), at);
    }

    private static DeskEvent unchangedOr(Story story, Draft draft, Check check, Change change, Instant at) {
        boolean unchanged = story.published().filter(before -> before.fingerprint().equals(draft.fingerprint())).isPresent();
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
