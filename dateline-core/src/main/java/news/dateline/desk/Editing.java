package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.NoteKind;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Story;
import news.dateline.model.StoryState;

/** What an editor asks about one story: publish, correct, withhold, release, kill, spike. */
final class Editing {
    /** Longest reason, and longest words that a correction takes or gives, in characters. */
    static final int WORDS_LENGTH_MAX = 500;

    private final Bars bars;
    private final Publication publication;

    Editing(Bars bars, Publication publication) {
        this.bars = bars;
        this.publication = publication;
    }

    Decision publish(Stories stories, Story story, DeskCommand.PublishStory c, String by, Instant at) {
        return switch (story.state()) {
            case WAITING, SPIKED, PUBLISHED -> published(stories, story, c, by, at);
            case WITHHELD -> rejected("WITHHELD", "The story is withheld: release it instead, once what closed it is settled.");
            case KILLED, MERGED -> gone(story);
        };
    }

    private Decision published(Stories stories, Story story, DeskCommand.PublishStory c, String by, Instant at) {
        if (story.proposed().isEmpty() && !story.isPublished()) return rejected("NOTHING_PROPOSED", "The story has no draft to publish: wait for one.");
        if (story.proposed().isEmpty() && story.check().filter(check -> check instanceof Check.ByEditor).isPresent())
            return rejected("NOTHING_PROPOSED", "An editor answers for what stands already, and nothing newer waits.");
        Draft draft = story.proposed().or(story::published).orElseThrow();
        Optional<Decision.Rejected> bar = unread(draft, c.fingerprint()).or(() -> Filing.ofOwn(draft, by)).or(() -> bars.forAll(stories, draft, at)).or(() -> publication.barOfNote(stories, story, draft, c.note()));
        if (bar.isPresent()) return bar.get();
        Check check = new Check.ByEditor(by, at);
        DeskEvent event = !story.isPublished() ? Publication.first(story.id(), draft, check, at)
                : story.proposed().isEmpty() ? Publication.unchanged(story, draft, check, at) : publication.next(stories, story, draft, check, c.note().stream().toList(), at);
        List<DeskEvent> events = new ArrayList<>(List.of(event));
        events.addAll(Kin.of(stories, draft).mergedInto(story));
        return new Decision.Accepted(events, by);
    }

    /** Nobody publishes what they have not read. */
    private static Optional<Decision.Rejected> unread(Draft draft, Optional<String> seen) {
        if (seen.isEmpty()) return Optional.of(rejected("FINGERPRINT_NEEDED", "Say which text you read: open the story and send the fingerprint shown with it."));
        if (!seen.get().equals(draft.fingerprint())) return Optional.of(rejected("CHANGED_MEANWHILE", "The text has changed since you read it: open the story again and read what is new."));
        return Optional.empty();
    }

    /** Back to the agencies' own words; where those stand before readers already, the proposal beside them goes. */
    Decision decline(Story story, String by) {
        if (story.state() == StoryState.KILLED || story.state() == StoryState.MERGED) return gone(story);
        Optional<Draft> written = story.proposed().filter(draft -> draft.writing().isPresent());
        if (written.isEmpty()) return rejected("NOTHING_WRITTEN", "No language model wrote anything of the draft that waits: there is nothing to decline.");
        Draft own = written.get().unwritten();
        if (story.isPublished() && story.published().filter(draft -> draft.fingerprint().equals(own.fingerprint())).isPresent())
            return new Decision.Accepted(List.of(new DeskEvent.StorySpiked(story.id(), "The agencies' own words stand; what a language model wrote was declined.")), by);
        List<String> reasons = RuleBook.withoutWritten(story.waitsFor());
        return new Decision.Accepted(List.of(new DeskEvent.StoryDrafted(story.id(), own, reasons.isEmpty() ? List.of("An editor prefers the agencies' own words.") : reasons)), by);
    }

    Decision release(Stories stories, Story story, DeskCommand.ReleaseStory c, String by, Instant at) {
        return switch (story.state()) {
            case WITHHELD -> released(stories, story, c, by, at);
            case WAITING, SPIKED, PUBLISHED -> rejected("NOT_WITHHELD", "The story is not withheld: there is nothing to release.");
            case KILLED, MERGED -> gone(story);
        };
    }

    /** The proposed text or the one that stood, whichever the editor has read. */
    private Decision released(Stories stories, Story story, DeskCommand.ReleaseStory c, String by, Instant at) {
        Optional<String> seen = c.fingerprint();
        List<Draft> texts = new ArrayList<>();
        story.proposed().ifPresent(texts::add);
        story.published().ifPresent(texts::add);
        Draft draft = texts.stream().filter(text -> seen.filter(text.fingerprint()::equals).isPresent()).findFirst().orElse(texts.getFirst());
        Optional<Decision.Rejected> bar = unread(draft, seen).or(() -> Filing.ofOwn(draft, by)).or(() -> bars.forAll(stories, draft, at)).or(() -> unseen(Remains.of(stories, draft), c.remains())).or(() -> publication.barOfNote(stories, story, draft, c.note()));
        if (bar.isPresent()) return bar.get();
        List<DeskEvent> events = new ArrayList<>(List.of(publication.again(stories, story, draft, new Check.ByEditor(by, at), c.note().stream().toList(), at)));
        if (story.proposed().filter(draft::equals).isPresent()) events.addAll(Kin.of(stories, draft).mergedInto(story));
        return new Decision.Accepted(events, by);
    }

    /** What merely matches dead copy may stand, but only when the editor was shown which sentences those are. */
    private static Optional<Decision.Rejected> unseen(List<Remain> remains, Optional<String> seen) {
        if (remains.isEmpty() || seen.filter(Remains.seen(remains)::equals).isPresent()) return Optional.empty();
        return Optional.of(rejected("REMAINS_NOT_SEEN", (remains.size() == 1 ? "1 sentence matches" : remains.size() + " sentences match") + " what was taken back: look at what remains of the story and send the mark shown with it."));
    }

    Decision withhold(Story story, String reason, String by) {
        Optional<Decision.Rejected> bar = reasoned(reason);
        if (bar.isPresent()) return bar.get();
        return switch (story.state()) {
            case WAITING, PUBLISHED, WITHHELD -> new Decision.Accepted(List.of(new DeskEvent.StoryWithheld(story.id(), Optional.empty(), by + ": " + reason.strip())), by);
            case SPIKED -> rejected("SPIKED", "The story is spiked, and no reader can see it: there is nothing to withhold.");
            case KILLED, MERGED -> gone(story);
        };
    }

    Decision kill(Story story, DeskCommand.KillStory c, String by) {
        Optional<Decision.Rejected> bar = reasoned(c.reason());
        if (bar.isPresent()) return bar.get();
        if (story.state() == StoryState.KILLED || story.state() == StoryState.MERGED) return gone(story);
        if (story.version() == 0) return rejected("NOT_PUBLISHED", "The story was never published: spike it instead.");
        return new Decision.Accepted(List.of(new DeskEvent.StoryKilled(story.id(), c.reason().strip(), c.removal())), by);
    }

    Decision spike(Story story, String reason, String by) {
        Optional<Decision.Rejected> bar = reasoned(reason);
        if (bar.isPresent()) return bar.get();
        return switch (story.state()) {
            case SPIKED -> rejected("ALREADY_SPIKED", "The story is spiked already.");
            case KILLED, MERGED -> gone(story);
            case WAITING, PUBLISHED, WITHHELD -> story.version() > 0 && story.proposed().isEmpty()
                    ? rejected("PUBLISHED", "The story has been published, and no proposal waits beside it: withhold or kill it instead.")
                    : new Decision.Accepted(List.of(new DeskEvent.StorySpiked(story.id(), reason.strip())), by);
        };
    }

    Decision correct(Stories stories, Story story, DeskCommand.CorrectStory c, String by, Instant at) {
        if (story.state() == StoryState.KILLED || story.state() == StoryState.MERGED) return gone(story);
        if (story.version() == 0 || story.published().isEmpty()) return rejected("NOT_PUBLISHED", "The story was never published: nothing before readers is wrong. Spike it, or wait for a better draft.");
        Optional<Decision.Rejected> bar = unusable(c, story.published().get());
        if (bar.isPresent()) return bar.get();
        boolean seals = c.legal() || accusesAnother(c, story.published().get());
        Optional<Draft> edited = edited(c, story.published().get(), by, seals).map(draft -> seals ? sealed(stories, story.published().get(), c, draft) : draft);
        if (edited.isEmpty()) return rejected("NOTHING_LEFT", "Nothing of the headline or the body would remain: give a headline, or kill the story.");
        if (edited.get().fingerprint().equals(story.published().get().fingerprint())) return rejected("NOTHING_TO_CORRECT", "The correction changes nothing: say which words are wrong.");
        // The guard holds words against agencies' copy, and a piece rests on none.
        boolean piece = edited.get().piece().isPresent();
        Confirmation confirmation = new Confirmation(story.published().get(), edited.get(), c.assessed());
        bar = tooLong(edited.get()).or(() -> bars.forAll(stories, edited.get(), at)).or(() -> piece ? Optional.empty() : confirmation.bar(c));
        if (bar.isPresent()) return bar.get();
        return new Decision.Accepted(List.of(new DeskEvent.StoryCorrected(story.id(), story.version() + 1, piece ? edited.get() : confirmation.recorded(edited.get(), by), new Check.ByEditor(by, at), at,
                note(c, story.published().get(), seals, at))), by);
    }

    /** In the words or in the headline: who stood there in the wrong is not named again by the note. */
    static boolean accusesAnother(DeskCommand.CorrectStory c, Draft draft) {
        return !c.wrong().isBlank() && Accused.changed(draft, c.wrong().strip(), c.right().strip())
                || c.headline().filter(headline -> !headline.isBlank() && Accused.headedAnew(draft, headline.strip())).isPresent();
    }

    /** The sentences that a correction would put before readers in an editor's words; none where it will be refused anyway. */
    static List<Sentence> written(DeskCommand.CorrectStory c, Story story, String by) {
        Optional<Draft> published = story.published().filter(draft -> draft.piece().isEmpty() && unusable(c, draft).isEmpty());
        return published.flatMap(draft -> edited(c, draft, by, c.legal())).map(after -> Confirmation.written(published.get(), after)).orElse(List.of());
    }

    private static Optional<Decision.Rejected> unusable(DeskCommand.CorrectStory c, Draft draft) {
        if (c.wrong().isBlank() && c.headline().filter(headline -> !headline.isBlank()).isEmpty())
            return Optional.of(rejected("NOTHING_TO_CORRECT", "Say which words are wrong, as printed, or give a new headline."));
        if (c.wrong().length() > WORDS_LENGTH_MAX || c.right().length() > WORDS_LENGTH_MAX)
            return Optional.of(rejected("WORDS_TOO_LONG", "Correct at most " + WORDS_LENGTH_MAX + " characters at a time; for more, withhold the story."));
        if (!c.wrong().isBlank() && c.right().isBlank() && !c.legal())
            return Optional.of(rejected("RIGHT_NEEDED", "Say what is right: only a correction for legal reasons takes words out without a word in their place."));
        if (!c.wrong().isBlank() && !Edit.finds(c.wrong().strip(), draft))
            return Optional.of(rejected("WORDS_NOT_FOUND", "The story does not print those words: copy what is wrong exactly as it is printed, from within one sentence."));
        return Optional.empty();
    }

    private static Draft sealed(Stories stories, Draft before, DeskCommand.CorrectStory c, Draft draft) {
        Draft sealed = c.wrong().isBlank() ? draft : new Seal(stories, before, c.wrong().strip()).on(draft);
        return c.headline().filter(headline -> !headline.isBlank()).isEmpty() ? sealed : new Seal(stories, before, before.headline().text()).on(sealed);
    }

    private static Optional<Draft> edited(DeskCommand.CorrectStory c, Draft draft, String by, boolean anyCase) {
        Optional<String> headline = c.headline().map(String::strip).filter(text -> !text.isEmpty() && !text.equals(draft.headline().text()));
        Draft headed = headline.map(text -> Edit.headed(draft, text, by)).orElse(draft);
        return c.wrong().isBlank() ? Optional.of(headed) : new Edit(c.wrong().strip(), c.right().strip(), by, anyCase).of(headed);
    }

    private static Optional<Decision.Rejected> tooLong(Draft draft) {
        int most = draft.headline().sources().stream().anyMatch(Source.Wire.class::isInstance) ? Draft.HEADLINE_WHOLE_MAX : Draft.HEADLINE_LENGTH_MAX;
        if (draft.headline().text().length() > most)
            return Optional.of(rejected("HEADLINE_TOO_LONG", "The headline would have " + draft.headline().text().length() + " characters: use at most " + most + "."));
        long words = draft.card().stream().map(Sentence::text).flatMap(text -> Arrays.stream(text.split("\\s+"))).count();
        if (words > Draft.CARD_WORDS_MAX)
            return Optional.of(rejected("CARD_TOO_LONG", "The card would have " + words + " words, and " + Draft.CARD_WORDS_MAX + " fit: use fewer."));
        return Optional.empty();
    }

    static Change note(DeskCommand.CorrectStory c, Draft before, boolean seals, Instant at) {
        if (c.legal()) return Wordings.correctedForLegalReasons(at);
        if (seals) return Wordings.corrected(at, Wordings.correctedBy(before.language(), List.of(), NoteKind.PERSON, List.of()));
        return c.wrong().isBlank() ? Wordings.correctedHeadline(at, before.language(), before.headline().text(), c.headline().orElseThrow().strip()) : Wordings.corrected(at, before.language(), c.wrong().strip(), c.right().strip());
    }

    static Optional<Decision.Rejected> reasoned(String reason) {
        if (reason.isBlank()) return Optional.of(rejected("WHY_NEEDED", "Say why, in a few words: the next editor has to understand it."));
        if (reason.length() > WORDS_LENGTH_MAX) return Optional.of(rejected("WORDS_TOO_LONG", "Say why in at most " + WORDS_LENGTH_MAX + " characters."));
        return Optional.empty();
    }

    static Decision.Rejected gone(Story story) {
        if (story.mergedInto().isPresent()) return rejected("MERGED", "The story became part of " + story.mergedInto().get() + ": act on that one.");
        return rejected("KILLED", "The story was killed, and a killed story never comes back: later copy waits as a story of its own.");
    }

    static Decision.Rejected rejected(String code, String sentence) {
        return new Decision.Rejected(code, sentence);
    }
}
