package news.dateline.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import news.dateline.model.Draft;
import news.dateline.model.NoteKind;
import news.dateline.model.Sentence;

/**
 * What a new text changes for readers, sentence by sentence, and the notes that may say so: the first is proposed, an editor may choose another and write none. Pure; a value; any thread.
 *
 * @param correctors ids of the agencies whose declared corrections took out words that readers read; empty where nothing was corrected, and then there are no notes
 * @param notes      in fixed wordings (the law, 17 and 18); none of them repeats what may not be repeated
 */
public record Difference(List<String> correctors, List<SentenceChange> changes, List<Note> notes) {
    /** A note that may be printed; {@code byRule}: it says plainly what was wrong and what is right, or that no more may be said, so that no person has to choose. */
    public record Note(NoteKind kind, String words, boolean byRule) { }

    /** Of a story that has no text before readers, or no draft beside it. */
    public static final Difference NONE = new Difference(List.of(), List.of(), List.of());
    private static final int WORDS_MAX = 3;
    private static final int SENTENCE_LENGTH_MAX = 240;

    public Difference {
        correctors = List.copyOf(correctors);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /** {@code name}: of an agency, by its id. */
    static Difference of(Stories stories, Draft before, Draft after, UnaryOperator<String> name) {
        Comparison comparison = new Comparison(stories, before, after);
        List<SentenceChange> changes = changes(comparison, before, after);
        List<String> correctors = comparison.correctedBy();
        return new Difference(correctors, changes, correctors.isEmpty() ? List.of() : notes(correctors, changes, before, after, name));
    }

    /** The note that is proposed; empty where nothing was corrected. */
    public Optional<Note> proposed() {
        return notes.stream().findFirst();
    }

    Optional<Note> note(NoteKind kind) {
        return notes.stream().filter(note -> note.kind() == kind).findFirst();
    }

    /** The same of a story that a correction has closed: what stood is not shown by any note. {@code legal}: as a matter of law. */
    Difference closed(boolean legal) {
        Note law = new Note(NoteKind.LEGAL, Wordings.correctedBy(NoteWords.OTHERWISE, List.of(), NoteKind.LEGAL, List.of()), true);
        List<Note> allowed = new ArrayList<>(List.of(new Note(NoteKind.PERSON, Wordings.correctedBy(NoteWords.OTHERWISE, List.of(), NoteKind.PERSON, List.of()), true)));
        note(NoteKind.UNSAID).ifPresent(allowed::add);
        allowed.add(law);
        return new Difference(correctors, changes, legal ? List.of(law) : allowed);
    }

    private static List<SentenceChange> changes(Comparison comparison, Draft before, Draft after) {
        String printed = text(after);
        List<Sentence> come = new ArrayList<>(comparison.come());
        List<SentenceChange> changes = new ArrayList<>();
        Map<String, Sentence> added = new LinkedHashMap<>();
        come.forEach(sentence -> added.put(sentence.text(), sentence));
        for (Sentence wrong : comparison.gone()) {
            boolean mends = comparison.isMended(wrong);
            Optional<Pairing.Pair> pair = Pairing.nearest(wrong, come, before, after);
            pair.ifPresent(found -> added.remove(found.after().text()));
            boolean person = Accused.mayTellWho(before, after, wrong, pair.map(Pairing.Pair::after), printed);
            changes.add(pair.map(found -> new SentenceChange(found.kind(), Optional.of(wrong), Optional.of(found.after()), found.wrong(), found.right(), mends, person))
                    .orElseGet(() -> new SentenceChange(SentenceChange.Kind.DROPPED, Optional.of(wrong), Optional.empty(), "", "", mends, person)));
        }
        for (Sentence sentence : added.values()) changes.add(new SentenceChange(SentenceChange.Kind.ADDED, Optional.empty(), Optional.of(sentence), "", "", false, false));
        return changes;
    }

    private static List<Note> notes(List<String> correctors, List<SentenceChange> changes, Draft before, Draft after, UnaryOperator<String> name) {
        List<String> agencies = correctors.stream().map(name).toList();
        List<String> said = said(correctors, after, name);
        Note legal = new Note(NoteKind.LEGAL, Wordings.correctedBy(after.language(), agencies, NoteKind.LEGAL, List.of()), true);
        if (said.stream().anyMatch(CorrectionNote::isLegal)) return List.of(legal);
        List<SentenceChange> mended = changes.stream().filter(SentenceChange::mends).toList();
        Note person = new Note(NoteKind.PERSON, Wordings.correctedBy(after.language(), agencies, NoteKind.PERSON, List.of()), true);
        Note unsaid = new Note(NoteKind.UNSAID, Wordings.correctedBy(after.language(), agencies, NoteKind.UNSAID, List.of()), false);
        if (mended.stream().anyMatch(SentenceChange::person)) return List.of(person, unsaid, legal);
        List<Note> notes = new ArrayList<>();
        List<CorrectionNote.Words> words = words(mended, said, Comparison.Printing.of(before), Comparison.Printing.of(after));
        if (!words.isEmpty()) notes.add(new Note(NoteKind.WORDS, Wordings.correctedBy(after.language(), agencies, NoteKind.WORDS, words), true));
        if (!mended.isEmpty() && mended.stream().allMatch(change -> change.kind() == SentenceChange.Kind.DROPPED)) notes.add(new Note(NoteKind.DROPPED, Wordings.correctedBy(after.language(), agencies, NoteKind.DROPPED, List.of()), false));
        List<CorrectionNote.Words> sentences = sentences(mended);
        if (!sentences.isEmpty()) notes.add(new Note(NoteKind.SENTENCES, Wordings.correctedBy(after.language(), agencies, NoteKind.SENTENCES, sentences), false));
        notes.addAll(List.of(unsaid, person, legal));
        return notes;
    }

    /** What the correction changed, where it is plain: by the corrector's own note, else the few words, figures, dates or names in which each wrong sentence and the one in its place differ. */
    private static List<CorrectionNote.Words> words(List<SentenceChange> mended, List<String> said, Comparison.Printing before, Comparison.Printing after) {
        Optional<CorrectionNote.Words> told = said.stream().map(note -> CorrectionNote.read(note, before::prints, after::prints)).flatMap(Optional::stream).findFirst();
        if (told.isPresent()) return List.of(told.get());
        Set<CorrectionNote.Words> found = new LinkedHashSet<>();
        for (SentenceChange change : mended) {
            if (!change.isPlain()) return List.of();
            found.add(new CorrectionNote.Words(change.wrong(), change.right()));
        }
        return found.size() <= WORDS_MAX ? List.copyOf(found) : List.of();
    }

    /** A wrong sentence and the one in its place, whole: for an editor, who has read both. */
    private static List<CorrectionNote.Words> sentences(List<SentenceChange> mended) {
        return mended.stream().filter(change -> change.before().isPresent() && change.after().isPresent()).map(change -> new CorrectionNote.Words(change.before().get().text(), change.after().get().text()))
                .filter(words -> words.wrong().length() <= SENTENCE_LENGTH_MAX && words.right().length() <= SENTENCE_LENGTH_MAX).limit(1).toList();
    }

    /** The correctors' notes to editors on what the new text rests on. */
    private static List<String> said(List<String> correctors, Draft after, UnaryOperator<String> name) {
        List<String> said = new ArrayList<>();
        for (String agency : correctors) {
            String opening = name.apply(agency) + ": ";
            for (String note : after.editorNotes()) if (note.startsWith(opening)) said.add(note.substring(opening.length()));
        }
        return said;
    }

    static String text(Draft draft) {
        return draft.sentences().stream().map(Sentence::text).collect(Collectors.joining("\n"));
    }
}
