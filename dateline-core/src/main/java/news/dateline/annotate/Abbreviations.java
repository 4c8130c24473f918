package news.dateline.annotate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The points that do not end a sentence. Pure. */
final class Abbreviations {
    /** Never at the end of one: what follows belongs to them. */
    private static final Set<String> OPEN = words("mr mrs ms mx messrs dr drs prof rev hon gen col maj capt cpt lt cdr sgt cpl pvt pfc cmdr adm brig gov sen rep reps sens pres supt insp det st mt ft fr no nos vs v "
            + "sr sra srta srs dn dña dra dres lic ing arq mme mmes mlle mm mgr me pr jan feb mar apr jun jul aug sept sep oct nov dec art fig figs vol pp p ed eds cf e.g i.e eg ie approx est al viz op ca dpt "
            + "डॉ श्री कु सु प्रो पं स्व मो pdte pdta gral cnel cap tte av avda núm num nro pág págs cía hno hnos blvd bd rte tel ex hab ref exp ej p.ej vgr d.h z.b bzw nr usw str hr fr");
    /** May end one: only what follows tells. */
    private static final Set<String> EITHER = words("inc corp ltd co bros jr etc u.s u.k u.n e.u u.s.a d.c a.m p.m am pm ph.d m.d b.a m.a calif ariz ala ark colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev "
            + "okla ore pa tenn tex va vt wash wis wyo a.d b.c a.c d.c ee.uu ee uu s.a s.l s.a.r.l min max dept gob aprox sec hrs kg km cm mm lbs oz mph plc llc esq univ assn bldg rd ave");
    /** With a capital after such a point, these begin a new sentence. */
    private static final Map<String, Set<String>> STARTERS = Map.of(
            "en", words("the a an he she it they we i in on at but and this that these those his her its their there when while after before if as for mr mrs ms what who how you my our so now then here also however yes no"),
            "es", words("el la los las un una en pero y este esta estos estas ese esa su sus cuando mientras tras según no por para al"),
            "fr", words("le la les un une en mais et ce cette ces son sa ses il elle ils elles on nous vous je quand selon dans pour à au aux"));

    private final Set<String> starters;

    private Abbreviations(Set<String> starters) {
        this.starters = starters;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.stream(words.split(" ")).distinct().toList());
    }

    static Abbreviations of(String language) {
        return new Abbreviations(STARTERS.getOrDefault(language.length() > 2 ? language.substring(0, 2) : language, Set.of()));
    }

    /** Whether the sentence goes on after {@code before}, which ends in a point; {@code next} is where the rest begins. */
    boolean continueAfter(String before, String text, int next) {
        int from = before.length() - 1;
        while (from > 0 && !Character.isWhitespace(before.charAt(from - 1)) && "(“\"«‘[¿¡—".indexOf(before.charAt(from - 1)) < 0) from--;
        String word = before.substring(from, before.length() - 1);
        String folded = word.toLowerCase(Locale.ROOT);
        if (OPEN.contains(folded)) return true;
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) return isInitial(word, before, from, text, next);
        boolean either = EITHER.contains(folded) || word.length() > 2 && word.matches("(?:\\p{Lu}\\.)+\\p{Lu}");
        return either && Character.isLetterOrDigit(text.codePointAt(next)) && !starters.contains(firstWord(text, next));
    }

    /** "J. Smith", "Albert I. Jones", but not "you and I. Did you …". */
    private static boolean isInitial(String word, String before, int from, String text, int next) {
        if (!Character.isUpperCase(text.codePointAt(next))) return false;
        if (!word.equals("I")) return true;
        int end = from;
        while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) end--;
        int start = end;
        while (start > 0 && Character.isLetter(before.charAt(start - 1))) start--;
        return end > start && Character.isUpperCase(before.charAt(start));
    }

    private static String firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)) end++;
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
