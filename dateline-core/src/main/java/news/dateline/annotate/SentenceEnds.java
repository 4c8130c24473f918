package news.dateline.annotate;

import java.util.Optional;
import java.util.Set;

/** Whether a sentence ends where a stop, a line's end or a list mark stands. Pure. */
final class SentenceEnds {
    /** Lines no longer than this, three or more of them without stops, are a list. */
    private static final int LIST_LINE_MAX = 40;
    private static final Set<String> SPEECH = Set.of("said", "says", "asked", "asks", "wrote", "writes", "added", "told", "shouted", "replied", "dijo", "preguntó", "fragte", "sagte");
    private static final int LONG_WORD_MIN = 7;
    /** Stops of scripts that set no blank behind them, or none that matters. */
    private static final String BARE_STOPS = "։。．！？｡؟۔।॥።፧፨။";

    private final String text;
    private final Abbreviations abbreviations;
    private final char extraStop;

    SentenceEnds(String text, String language) {
        this.text = text;
        this.abbreviations = Abbreviations.of(language);
        // An Armenian colon is a full stop, a Greek semicolon a question mark.
        this.extraStop = language.startsWith("hy") ? ':' : language.startsWith("el") ? ';' : '\0';
    }

    boolean isTerminator(int at) {
        char c = text.charAt(at);
        if (c == extraStop && c != '\0') return at + 1 >= text.length() || SentenceText.isBlank(text.charAt(at + 1));
        // "!Kung", "?uestlove": a letter of the word.
        boolean begins = (c == '!' || c == '?') && (at == 0 || SentenceText.isBlank(text.charAt(at - 1))) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return SentenceText.isStop(c) && !begins;
    }

    /** "It was so. . . . The next day": four points after a word are its full stop and an ellipsis; answers where the sentence ends, or 0. */
    int insideEllipsis(int at, int stop) {
        boolean four = stop - at == 7 && text.charAt(at + 1) == ' ' && at > 0 && !SentenceText.isBlank(text.charAt(at - 1));
        int next = SentenceText.skipBlanks(text, stop);
        return four && next > stop && next < text.length() && Character.isUpperCase(text.codePointAt(next)) ? at + 1 : 0;
    }

    /** Where the sentence that began at {@code start} ends, its last stop being {@code last} and {@code end} after what closes behind; -1 if it goes on. */
    int end(int start, int last, int end) {
        if (end >= text.length()) return end;
        char stop = text.charAt(last);
        if (!SentenceText.isBlank(text.charAt(end))) return withoutBlank(start, last, end);
        int next = SentenceText.skipBlanks(text, end);
        if (next >= text.length()) return end;
        if (isListMark(start, end)) return -1;
        boolean goesOn = end == last + 1 && stop == '.' && abbreviations.continueAfter(text, start, last, next);
        if (goesOn) return -1;
        if (SentenceText.lines(text, end, next) > 0) return end;
        return isBeginning(stop, last, end, next) ? end : -1;
    }

    private boolean isBeginning(char stop, int last, int end, int next) {
        int letter = SentenceText.skipOpeners(text, next);
        if (letter >= text.length()) return true;
        int c = text.codePointAt(letter);
        // "(Smith 55)." after a quotation belongs to it; "(He smiled.)" does not.
        if (text.charAt(next) == '(' && end > last + 1) return hasOwnStop(next);
        if (Character.isLowerCase(c)) return stop == '.' && isLongWord(last) && end == last + 1 || ListMarks.at(text, next).filter(mark -> mark.isFirst() || mark.hasBracket()).isPresent();
        if (text.startsWith("..", next)) return true;
        // A question or call that is quoted may have its speaker behind it.
        if ((stop == '?' || stop == '!') && end > last + 1 && isSpeaker(letter)) return false;
        boolean ellipsis = stop == '…' || last > 1 && stop == '.' && (text.charAt(last - 1) == '.' || text.charAt(last - 2) == '.');
        // "the thing is ... I did not mean it": that capital tells nothing.
        boolean alwaysCapital = c == 'I' && SentenceText.wordEnd(text, letter) == letter + 1;
        return Character.isLetterOrDigit(c) ? !(ellipsis && alwaysCapital) : c != ')' && c != ']' && c != ',' && c != ';' && c != ':' && c != '-' && c != '–' && c != '—';
    }

    /** No abbreviation is so long: the sentence ended, and the next forgot its capital. */
    private boolean isLongWord(int last) {
        int from = last;
        while (from > 0 && Character.isLowerCase(text.charAt(from - 1))) from--;
        return last - from >= LONG_WORD_MIN && (from == 0 || SentenceText.isBlank(text.charAt(from - 1)));
    }

    /** "Ana Vega asked": up to four words with capitals and a word of speech. */
    private boolean isSpeaker(int from) {
        int at = from;
        for (int words = 0; words < 5 && at < text.length(); words++) {
            int end = SentenceText.wordEnd(text, at);
            if (words > 0 && SPEECH.contains(text.substring(at, end))) return true;
            if (end == at || !Character.isUpperCase(text.codePointAt(at)) || NameWords.COMMON.contains(text.substring(at, end).toLowerCase(java.util.Locale.ROOT))) return false;
            at = SentenceText.skipBlanks(text, end);
        }
        return false;
    }

    private boolean hasOwnStop(int bracket) {
        int close = Enclosures.end(text, bracket);
        return close > 0 && SentenceText.isStop(text.charAt(close - 1));
    }

    /** Nothing parts it from the next word: a stop of another script, a footnote's number, or a blank that was lost. */
    private int withoutBlank(int start, int last, int end) {
        char stop = text.charAt(last);
        if (BARE_STOPS.indexOf(stop) >= 0) return Character.isLetterOrDigit(text.codePointAt(Math.min(SentenceText.skipOpeners(text, end), text.length() - 1))) && !isListMark(start, end) ? end : -1;
        int note = footnoteEnd(last);
        if (note > 0) return note;
        return end == last + 1 && isLostBlank(start, last) ? end : -1;
    }

    /** "martyr.[1] The", "consultation.11 12 The": after the numbers of the notes. */
    private int footnoteEnd(int last) {
        if (last < 4 || !Character.isLetter(text.charAt(last - 1)) && text.charAt(last - 1) != ')' || !Character.isLetterOrDigit(text.charAt(last - 2)) || Character.isUpperCase(text.charAt(last - 1))) return -1;
        int at = last + 1;
        int wordStart = SentenceText.wordStart(text, Math.max(0, last - 30), last);
        boolean numbers = false;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '[' || text.charAt(at) == ']' || text.charAt(at) == ' ' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
            numbers |= Character.isDigit(text.charAt(at));
            at++;
        }
        boolean bracketed = text.charAt(last + 1) == '[';
        boolean ended = at < text.length() && SentenceText.isBlank(text.charAt(at)) && SentenceText.skipBlanks(text, at) < text.length() && Character.isUpperCase(text.codePointAt(SentenceText.skipBlanks(text, at)));
        return numbers && ended && (bracketed || last - wordStart >= 5) && at - last < 14 ? at : -1;
    }

    /** "reopened.Lorries", "1,000.That": the words around it are whole ones, and no address. */
    private boolean isLostBlank(int start, int last) {
        int from = SentenceText.wordStart(text, start, last);
        int to = last + 1;
        while (to < text.length() && !SentenceText.isBlank(text.charAt(to))) to++;
        String token = text.substring(from, to);
        if (token.indexOf('@') >= 0 || token.indexOf('/') >= 0 || token.startsWith("www.") || token.startsWith("http") || to - from > 60) return false;
        if (last - from < 3 || to - last < 3 || !Character.isUpperCase(text.charAt(last + 1))) return false;
        boolean number = Character.isDigit(text.charAt(last - 1)) && token.indexOf(',') >= 0;
        boolean word = number || Character.isLowerCase(text.charAt(last - 1)) && Character.isLowerCase(text.charAt(last - 2)) && Character.isLowerCase(text.charAt(last - 3));
        return word && (Character.isLowerCase(text.charAt(last + 2)) || text.charAt(last - 1) > 0x7F || text.charAt(last + 2) == '.');
    }

    /** Whether all of the sentence so far is the mark of a list's entry. */
    private boolean isListMark(int start, int end) {
        return end - start < 10 && ListMarks.at(text, start).filter(mark -> mark.end() >= end).isPresent();
    }

    /** Whether a single line's end ends the sentence: after a stop, before a capital or a mark, and between the lines of a list. */
    boolean atLine(int start, int at, int next) {
        if (at > start && SentenceText.isStop(text.charAt(at - 1))) return true;
        return !Character.isLowerCase(text.codePointAt(next)) || isListLine(start, at, next);
    }

    /** Three short lines or more without a stop, of which this is one. */
    private boolean isListLine(int start, int at, int next) {
        if (at - start > LIST_LINE_MAX) return false;
        int lines = 1;
        int from = next;
        for (int i = next; i <= Math.min(text.length(), next + 6 * LIST_LINE_MAX); i++) {
            if (i < text.length() && text.charAt(i) != '\n') {
                if (SentenceText.isStop(text.charAt(i)) && (i + 1 >= text.length() || SentenceText.isBlank(text.charAt(i + 1)))) return false;
                continue;
            }
            if (i - from > LIST_LINE_MAX) return lines > 2;
            if (i > from) lines++;
            if (i >= text.length() || i + 1 < text.length() && text.charAt(i + 1) == '\n') return lines > 2 || isAfterListLine(start);
            from = i + 1;
        }
        return lines > 2;
    }

    /** The last lines of a list follow its others. */
    private boolean isAfterListLine(int start) {
        int end = start;
        while (end > 0 && SentenceText.isBlank(text.charAt(end - 1))) end--;
        int from = end;
        while (from > 0 && text.charAt(from - 1) != '\n') from--;
        return end > from && end - from <= LIST_LINE_MAX && SentenceText.lines(text, end, start) == 1 && !SentenceText.isStop(text.charAt(end - 1));
    }

    /** "1) The first item 2) The second": the next number of the list that the sentence is in. */
    boolean atListMark(int start, int at, int next) {
        if (!Character.isLetterOrDigit(text.charAt(next)) && "(•◦⁃·*".indexOf(text.charAt(next)) < 0) return false;
        Optional<ListMarks.Mark> mark = ListMarks.at(text, next);
        if (mark.isEmpty()) return false;
        Optional<ListMarks.Mark> first = ListMarks.at(text, start);
        return first.isPresent() && at > first.get().end() && first.get().isBefore(mark.get());
    }
}
