package news.dateline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.NoteKind;
import news.dateline.model.Piece;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;

/**
 * Pieces that people write in their own name: filed and updated by an editor, never published by a rule, and never by the one who wrote them alone. Everything else that happens to a story happens to them
 * alike. Pure.
 */
final class Filing {
    private final Publication publication;

    Filing(Publication publication) {
        this.publication = publication;
    }

    Decision file(Stories stories, DeskCommand.FilePiece c, String by, Instant at) {
        Optional<Decision.Rejected> bar = unfit(c.draft()).or(() -> c.publish() ? ofOwn(c.draft(), by) : Optional.empty()).or(() -> unsaid(c));
        if (bar.isPresent()) return bar.get();
        return c.updates().map(id -> stories.story(id).map(story -> updated(stories, story, c, by, at)).orElseGet(() -> Editing.rejected("NO_SUCH_STORY", "There is no story " + id + ": look it up in the list.")))
                .orElseGet(() -> first(stories, c, by, at));
    }

    /** Nobody is the only one to have read their own piece. */
    static Optional<Decision.Rejected> ofOwn(Draft draft, String by) {
        return draft.piece().filter(piece -> piece.isBy(by))
                .map(_ -> Editing.rejected("OWN_PIECE", "You wrote this piece: another editor has to read it and publish it."));
    }

    /** Whether an author's new text says something else; mended commas do not move "Updated" (the law, 21). */
    static boolean isNews(Draft before, Draft after) {
        return !said(before).equals(said(after)) || !before.piece().flatMap(Piece::when).equals(after.piece().flatMap(Piece::when)) || !before.located().equals(after.located());
    }

    private static String said(Draft draft) {
        return draft.sentences().stream().map(Sentence::text).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }

    /** What would bring an agency's words in by this door, where no licence and no kill is looked at. */
    private static Optional<Decision.Rejected> unfit(Draft draft) {
        boolean own = draft.agencies().isEmpty() && draft.linked().isEmpty() && draft.absorbed().isEmpty() && draft.writing().isEmpty()
                && draft.sentences().stream().flatMap(sentence -> sentence.sources().stream()).allMatch(Source.Editor.class::isInstance);
        if (draft.piece().isEmpty() || !own) return Optional.of(Editing.rejected("NOT_A_PIECE", "Only what people wrote in their own name is filed like this: agencies' copy comes by their wires."));
        return draft.piece().filter(piece -> piece.form().isFiled()).isPresent() ? Optional.empty() : Optional.of(Editing.rejected("NOT_A_PIECE", "Press releases come from agencies: nobody at the desk files one."));
    }

    /** A note says what was wrong and what is right, to readers of what stands (the law, 18). */
    private static Optional<Decision.Rejected> unsaid(DeskCommand.FilePiece c) {
        boolean notes = !c.wrong().isBlank() || !c.right().isBlank();
        if (!notes) return Optional.empty();
        if (c.wrong().isBlank() || c.right().isBlank()) return Optional.of(Editing.rejected("NOTE_INCOMPLETE", "Say both what was wrong, as it was printed, and what is right, as it is printed now."));
        if (c.wrong().length() > Editing.WORDS_LENGTH_MAX || c.right().length() > Editing.WORDS_LENGTH_MAX) return Optional.of(Editing.rejected("WORDS_TOO_LONG", "Use at most " + Editing.WORDS_LENGTH_MAX + " characters each for what was wrong and what is right."));
        return c.updates().isPresent() && c.publish() ? Optional.empty() : Optional.of(Editing.rejected("NOTHING_TO_CORRECT", "A note of correction goes out with the text that corrects: name the story that it updates, and publish."));
    }

    private static Decision first(Stories stories, DeskCommand.FilePiece c, String by, Instant at) {
        Draft draft = c.draft().filed(c.draft().cluster(), at);
        StoryId id = StoryId.of(draft.cluster());
        Optional<Story> known = stories.story(id);
        if (known.filter(story -> story.state() == StoryState.KILLED).isPresent()) return Editing.gone(known.get());
        if (known.isPresent()) return Editing.rejected("ALREADY_FILED", "This piece was filed before, as story " + id + ": update that one.");
        DeskEvent event = c.publish() ? Publication.first(id, draft, new Check.ByEditor(by, at), at) : waiting(id, draft);
        return new Decision.Accepted(List.of(event), by);
    }

    private Decision updated(Stories stories, Story story, DeskCommand.FilePiece c, String by, Instant at) {
        if (story.state() == StoryState.KILLED || story.state() == StoryState.MERGED) return Editing.gone(story);
        Optional<Draft> current = story.proposed().or(story::published).filter(draft -> draft.piece().isPresent());
        if (current.isEmpty()) return Editing.rejected("NOT_A_PIECE", "Story " + story.id() + " is agencies' copy: correct it instead.");
        Draft draft = c.draft().filed(current.get().cluster(), at);
        if (isSame(current.get(), draft) && !(c.publish() && story.proposed().isPresent())) return Editing.rejected("NOTHING_NEW", "The story says this already: change the text first.");
        if (!c.publish()) return new Decision.Accepted(List.of(story.state() == StoryState.WITHHELD ? new DeskEvent.StoryDrafted(story.id(), draft, List.of(Drafting.PROPOSED)) : waiting(story.id(), draft)), by);
        return switch (story.state()) {
            case WAITING, SPIKED -> accepted(Publication.first(story.id(), draft, new Check.ByEditor(by, at), at), by);
            case PUBLISHED -> c.wrong().isBlank() ? accepted(publication.next(stories, story, draft, new Check.ByEditor(by, at), List.of(), at), by) : corrected(story, c, draft, by, at);
            case WITHHELD -> Editing.rejected("WITHHELD", "The story is withheld: file the text without publishing it, then release it.");
            case KILLED, MERGED -> Editing.gone(story);
        };
    }

    private static boolean isSame(Draft before, Draft after) {
        return before.fingerprint().equals(after.fingerprint()) && before.standsLike(after) && before.piece().equals(after.piece());
    }

    private static Decision corrected(Story story, DeskCommand.FilePiece c, Draft draft, String by, Instant at) {
        Draft before = story.published().orElseThrow();
        String wrong = c.wrong().strip();
        String right = c.right().strip();
        if (!Edit.finds(wrong, before)) return Editing.rejected("WORDS_NOT_FOUND", "The story does not print what you call wrong: copy it exactly as it is printed, from within one sentence.");
        if (!Edit.finds(right, draft)) return Editing.rejected("WORDS_NOT_FOUND", "The new text does not print what you call right: copy it exactly as it stands in the file, from within one sentence.");
        if (Edit.finds(wrong, draft) && !right.contains(wrong)) return Editing.rejected("STILL_WRONG", "The new text still prints what you call wrong: change it in the file.");
        boolean seals = Editing.accusesAnother(new DeskCommand.CorrectStory(story.id(), wrong, right, false, Optional.empty()), before);
        Change note = seals ? Wordings.corrected(at, Wordings.correctedBy(draft.language(), List.of(), NoteKind.PERSON, List.of())) : Wordings.corrected(at, draft.language(), wrong, right);
        return accepted(new DeskEvent.StoryCorrected(story.id(), story.version() + 1, draft, new Check.ByEditor(by, at), at, note), by);
    }

    private static DeskEvent waiting(StoryId id, Draft draft) {
        return new DeskEvent.StoryDrafted(id, draft, List.of(RuleBook.PIECE));
    }

    private static Decision accepted(DeskEvent event, String by) {
        return new Decision.Accepted(List.of(event), by);
    }
}
