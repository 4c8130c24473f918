package news.dateline.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Marks in a text what a question asked for, and finds the passage that shows most of it. Pieces are plain text: whoever prints them escapes them. Immutable; any thread. */
public final class Marking {
    private static final int PASSAGE_LENGTH = 240;
    /** Longer texts are looked through to here. */
    private static final int TEXT_MAX = 20_000;

    /** A part of a text. */
    public record Piece(String text, boolean marked) { }

    private final WordForms words;
    private final List<Clause> asked;

    Marking(WordForms words, Question question) {
        this.words = words;
        this.asked = question.clauses().stream().filter(clause -> !clause.without()).toList();
    }

    /** The whole text in pieces. {@code language} is BCP 47. */
    public List<Piece> whole(String text, String language) {
        return pieces(text, marks(text, language), 0, text.length());
    }

    /** The passage with most different words that were asked for, from the first word of it on; the beginning when none is there. */
    public List<Piece> passage(String text, String language) {
        String looked = text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX);
        BitSet marks = marks(looked, language);
        int from = best(looked, marks);
        int end = looked.length() - from <= PASSAGE_LENGTH ? looked.length() : looked.lastIndexOf(' ', from + PASSAGE_LENGTH);
        if (end <= from) end = Math.min(looked.length(), from + PASSAGE_LENGTH);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) pieces.add(new Piece("… ", false));
        pieces.addAll(pieces(looked, marks, from, end));
        if (end < text.length()) pieces.add(new Piece(" …", false));
        return List.copyOf(pieces);
    }

    /** Begins of sentences (or of words, where sentences are long) are tried; different words count more than one that is often there. */
    private static int best(String text, BitSet marks) {
        int best = 0;
        int most = -1;
        for (int from = 0; from >= 0 && from < text.length(); from = next(text, from)) {
            int end = Math.min(text.length(), from + PASSAGE_LENGTH);
            Set<String> different = new HashSet<>();
            for (int at = marks.nextSetBit(from); at >= 0 && at < end; at = marks.nextSetBit(marks.nextClearBit(at))) different.add(text.substring(at, marks.nextClearBit(at)).toLowerCase(Locale.ROOT));
            if (different.size() > most) {
                most = different.size();
                best = from;
            }
        }
        return best;
    }

    private static int next(String text, int from) {
        for (int at = from + 1; at < text.length(); at++) {
            boolean sentence = ".!?।؟".indexOf(text.charAt(at - 1)) >= 0 && text.charAt(at) == ' ';
            if (text.charAt(at) == ' ' && (sentence || at - from > PASSAGE_LENGTH / 2)) return at + 1;
        }
        return -1;
    }

    private BitSet marks(String text, String language) {
        BitSet marks = new BitSet(text.length());
        String field = WordForms.TEXT + words.of(language);
        Set<String> stems = new HashSet<>();
        for (Clause clause : asked) if (clause instanceof Clause.Word word) for (WordForms.Form form : words.forms(field, word.text())) stems.add(form.form());
        for (WordForms.Form form : words.forms(field, text)) if (stems.contains(form.form())) marks.set(form.start(), form.end());
        for (Clause clause : asked) if (clause instanceof Clause.Phrase phrase) phrase(text, phrase.text(), marks);
        return marks;
    }

    private void phrase(String text, String phrase, BitSet marks) {
        List<String> wanted = words.forms(WordForms.EXACT, phrase).stream().map(WordForms.Form::form).toList();
        if (wanted.isEmpty()) return;
        List<WordForms.Form> there = words.forms(WordForms.EXACT, text);
        for (int at = 0; at + wanted.size() <= there.size(); at++) {
            boolean same = true;
            for (int i = 0; same && i < wanted.size(); i++) same = there.get(at + i).form().equals(wanted.get(i));
            if (same) marks.set(there.get(at).start(), there.get(at + wanted.size() - 1).end());
        }
    }

    private static List<Piece> pieces(String text, BitSet marks, int from, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < end) {
            boolean marked = marks.get(at);
            int until = Math.min(end, marked ? marks.nextClearBit(at) : nextMark(marks, at, end));
            pieces.add(new Piece(text.substring(at, until), marked));
            at = until;
        }
        return List.copyOf(pieces);
    }

    private static int nextMark(BitSet marks, int at, int end) {
        int next = marks.nextSetBit(at);
        return next < 0 ? end : next;
    }
}
