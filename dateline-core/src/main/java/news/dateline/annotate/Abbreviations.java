package news.dateline.annotate;

import java.util.Map;
import java.util.Set;

/** The points that do not end a sentence, by language. Pure. */
final class Abbreviations {
    private static final Set<String> TITLES = words(("mr mrs ms dr prof rev hon gen col maj capt lt sgt cpl pvt cmdr adm brig gov sen rep reps sens pres supt insp det st mt ft no nos vs v "
            + "messrs fr sr sra srta dn dña dra lic ing arq mme mlle mgr me pr jan feb mar apr jun jul aug sept sep oct nov dec art fig vol pp p ed eds cf e.g i.e eg ie approx est al viz "
            + "डॉ श्री कु सु प्रो pdte pdta gral cnel cap tte av avda núm num pág cía hno hnos bldv bd av rte tel env hab ex op cit"));
    /** Points that may end one: only what follows tells. */
    private static final Set<String> MAYBE = words(("inc corp ltd co bros jr sr etc u.s u.k u.n e.u u.s.a d.c a.m p.m ph.d m.d b.a m.a calif ariz ala ark colo conn fla ga ill ind kan ky la "
            + "mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo a.d b.c ee.uu s.a s.l s.a.r.l av min max dept gob aprox sec hr hrs kg km cm mm ft lbs oz mph"));
    private static final Map<String, Set<String>> STARTERS = Map.of("en", Set.of("the", "a", "an", "he", "she", "it", "they", "we", "i", "in", "on", "at", "but", "and", "this", "that", "these", "those",
            "his", "her", "its", "their", "there", "when", "while", "after", "before", "if", "as", "for", "mr", "what", "who", "how", "you", "my", "our"));

    private final Set<String> starters;

    private Abbreviations(Set<String> starters) {
        this.starters = starters;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(java.util.Arrays.stream(words.split(" ")).distinct().toList());
    }

    static Abbreviations of(String language) {
        return new Abbreviations(STARTERS.getOrDefault(language.length() > 2 ? language.substring(0, 2) : language, Set.of()));
    }

    /** Whether the sentence goes on after {@code before}, which ends in a point; {@code next} is where the rest begins. */
    boolean continueAfter(String before, String text, int next) {
        int space = Math.max(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')), Math.max(before.lastIndexOf('('), before.lastIndexOf('“')));
        String word = before.substring(space + 1, before.length() - 1);
        String folded = word.toLowerCase(java.util.Locale.ROOT);
        int after = text.codePointAt(next);
        if (Character.isLowerCase(after)) return true;
        if (TITLES.contains(folded)) return true;
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean maybe = MAYBE.contains(folded) || word.length() > 2 && word.matches("(?:\\p{Lu}\\.)+\\p{Lu}");
        if (initial) return Character.isUpperCase(after);
        return maybe && !starters.contains(firstWord(text, next));
    }

    private static String firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        return text.substring(from, end).toLowerCase(java.util.Locale.ROOT);
    }
}
