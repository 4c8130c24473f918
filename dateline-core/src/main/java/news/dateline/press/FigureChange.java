package news.dateline.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figure that stands where another stood: two sentences that say the same in most of their words and differ in one number. Pure. */
final class FigureChange {
    private static final Pattern WORD = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*|\\p{L}[\\p{L}\\p{M}]*");
    /** How much of the words of both has to be in both. */
    private static final double ALIKE = 0.5;

    private FigureChange() { }

    /** "12 → 14", of the first of these earlier sentences that differs from this one in a single number. */
    static Optional<String> of(List<String> before, String now) {
        return before.stream().flatMap(text -> between(text, now).stream()).findFirst();
    }

    private static Optional<String> between(String before, String now) {
        List<String> old = numbers(before);
        List<String> fresh = numbers(now);
        if (old.isEmpty() || old.size() != fresh.size() || likeness(before, now) < ALIKE) return Optional.empty();
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) if (!old.get(i).equals(fresh.get(i))) changes.add(old.get(i) + " → " + fresh.get(i));
        return changes.size() == 1 ? Optional.of(changes.getFirst()) : Optional.empty();
    }

    private static double likeness(String before, String now) {
        Set<String> old = words(before);
        Set<String> fresh = words(now);
        Set<String> all = new HashSet<>(old);
        all.addAll(fresh);
        old.retainAll(fresh);
        return all.isEmpty() ? 0 : (double) old.size() / all.size();
    }

    private static List<String> numbers(String text) {
        return found(text).stream().filter(FigureChange::isNumber).toList();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : found(text)) if (!isNumber(word)) words.add(word);
        return words;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.codePointAt(0));
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        Matcher words = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT));
        while (words.find()) found.add(words.group());
        return found;
    }
}
