package news.dateline.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an agency's note says was wrong and what is right: "… to show the cost is $420 million, not $4.2 billion". Only words that stood in the text before and stand in it now are taken, so that
 * nothing is printed that no reader could have read. Pure.
 */
final class CorrectionNote {
    /** Words that were wrong, and the right ones, as printed. */
    record Words(String wrong, String right) { }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int WORDS_MAX = 12;
    /** What is right stands before these, what was wrong after them. */
    private static final Pattern RIGHT_FIRST = Pattern.compile("(?:,|;| \\(|\\s[-–—])\\s?(?:and |y |et )?(?:not|no|non|न कि)\\s+|\\s(?:instead of|rather than|and not|y no|en lugar de|en vez de|et non|au lieu de|न कि)\\s+", FLAGS);
    /** The other way round. */
    private static final Pattern WRONG_FIRST = Pattern.compile("\\s(?:should (?:be|read|say|have (?:been|read|said))|debe (?:decir|leerse)|debía decir|doit se lire|il faut lire|के बजाय|की जगह)\\s+|(?<=\\b(?:from|de)\\b.{1,60})\\s(?:to|a|à)\\s+", FLAGS);
    private static final Pattern SENTENCE_END = Pattern.compile("[.;।](?:\\s|$)|\\n");
    private static final Pattern TELLS = Pattern.compile("[\\p{N}\\p{Lu}]|[\\p{L}\\p{M}]{4,}");
    /** "is", "the", "of": no part of what was wrong. */
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}{1,3}");
    private static final Pattern LEGAL = Pattern.compile("\\b(?:legal(?:ly)?\\b(?! (?:advis\\p{L}*|team|affairs|scholar|expert))|court order|injunction|defam\\p{L}*|libel\\p{L}*|slander\\p{L}*|contempt of court|privacy|advice of (?:lawyers|counsel)|(?:razones|motivos) (?:legales|judiciales)|difamaci\\p{L}+"
            + "|raisons (?:juridiques|légales|judiciaires)|diffam\\p{L}+)|कानूनी|मानहानि", FLAGS);

    private CorrectionNote() { }

    /** A matter of law is not repeated, whatever the note says. */
    static boolean isLegal(String note) {
        return LEGAL.matcher(note).find();
    }

    /** {@code stood}: whether the text before had such words; {@code stands}: whether the text now has. */
    static Optional<Words> read(String note, Predicate<String> stood, Predicate<String> stands) {
        for (Matcher at = RIGHT_FIRST.matcher(note); at.find(); ) {
            Optional<Words> words = words(after(note, at.end(), stood), before(note, at.start(), stands));
            if (words.isPresent()) return words;
        }
        for (Matcher at = WRONG_FIRST.matcher(note); at.find(); ) {
            Optional<Words> words = words(before(note, at.start(), stood), after(note, at.end(), stands));
            if (words.isPresent()) return words;
        }
        return Optional.empty();
    }

    private static Optional<Words> words(Optional<String> wrong, Optional<String> right) {
        return wrong.isPresent() && right.isPresent() && !wrong.get().equals(right.get()) ? Optional.of(new Words(wrong.get(), right.get())) : Optional.empty();
    }

    /** The most words that end at a place of the note and are printed. */
    private static Optional<String> before(String note, int end, Predicate<String> printed) {
        Matcher stop = SENTENCE_END.matcher(note.substring(0, end));
        int from = 0;
        while (stop.find()) from = stop.end();
        List<String> words = split(note.substring(from, end));
        for (int i = Math.max(0, words.size() - WORDS_MAX); i < words.size(); i++) {
            Optional<String> found = printed(words.subList(i, words.size()), printed);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<String> after(String note, int start, Predicate<String> printed) {
        Matcher stop = SENTENCE_END.matcher(note);
        List<String> words = split(note.substring(start, stop.find(start) ? stop.start() : note.length()));
        for (int i = Math.min(WORDS_MAX, words.size()); i > 0; i--) {
            Optional<String> found = printed(words.subList(0, i), printed);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<String> printed(List<String> words, Predicate<String> printed) {
        int from = 0;
        int to = words.size();
        while (from < to - 1 && SMALL.matcher(words.get(from)).matches()) from++;
        while (to > from + 1 && SMALL.matcher(words.get(to - 1)).matches()) to--;
        String phrase = bare(String.join(" ", words.subList(from, to)));
        return TELLS.matcher(phrase).find() && printed.test(phrase) ? Optional.of(phrase) : Optional.empty();
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Without the marks around it. */
    static String bare(String words) {
        return words.replaceAll("^[\\p{Ps}\\p{Pi}\"',;:]+|[\\p{Pe}\\p{Pf}\"'.,;:!?।]+$", "").strip();
    }
}
