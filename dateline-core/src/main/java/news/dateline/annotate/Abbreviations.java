package news.dateline.annotate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The points that do not end a sentence, by language. Pure. */
final class Abbreviations {
    /** Never at a sentence's end: a name or a word follows. Those of titles stand in copy of every language. */
    private static final String OPEN = "mr mrs ms mx messrs dr drs prof rev hon gen col maj capt cpt lt cdr sgt cpl pvt pfc cmdr adm brig gov sen rep reps sens pres supt insp det st mt ft vs v cf e.g i.e eg ie al viz";
    /** Only a number makes these go on: "no. 5", "p. 12". */
    private static final String NUMBERED = "n° nº n.º no nos nr fig figs p pp vol vols art arts sec ch cap ext tel jan feb mar apr jun jul aug sept sep oct nov dec ca approx est op ed ext";
    /** May end one: only what follows tells. */
    private static final String EITHER = "inc corp ltd co bros jr sr etc u.s u.k u.n e.u u.s.a d.c ph.d m.d b.a m.a calif ariz ala ark colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt "
            + "wash wis wyo a.d b.c s.a s.l s.a.r.l min max dept sec hrs hr kg km cm mm lbs oz mph plc llc esq univ assn bldg rd ave blvd bd yd sq ed eds trans rev jan feb mar apr jun jul aug sept sep oct nov dec est fig no art";
    private static final Set<String> HOURS = words("a.m p.m am pm");

    private static final Map<String, String> OPEN_IN = Map.of(
            "es", "sr sra srta sres dn dña dra dres lic ing arq pdte pdta gral cnel tte av avda cía hno hnos cra ej p.ej vgr ago",
            "fr", "mme mmes mlle mlles mm mgr me pr m dépt bd",
            "de", "z.b z u u.a o.ä d d.h i.d.r bzw ca dipl med kath ev evtl hl hrsg inkl exkl ing jh jhd sog str tel vgl zzgl abs allg bspw geb gegr gest hbf nr nrn mio mrd prof priv-doz rd s stv tgl zt u.u v.a i.a max",
            "pt", "sr sra srta dr dra exmo exma d dom eng av r gal cel ten pe arq prof profa",
            "it", "ing avv dott dott.ssa sig sigg sig.ra sig.na dir amm psicol arch geom rag on sen prof prof.ssa ecc es gen col cap ten mons spett egr",
            "ru", "г гг ул д стр кв обл р-н пос пгт им проф акад св т.е т.н т.к см ср др г-н г-жа просп пл корп тов руб тыс млн млрд напр н.э",
            "da", "skt hr fr frk adv prof nr kap ca bl.a f.eks dvs jf pkt str tlf d dr ing mag kl",
            "bg", "г гг пл ул бул кв т.нар т.е проф", "hi", "डॉ श्री कु सु प्रो पं स्व मो एम बी ए के आर एस जी पी सी डी एच जे एल वी",
            "ar", "د أ م أ.د ص");
    private static final Map<String, String> NUMBERED_IN = Map.of(
            "es", "párr párrf lun mié jue vie sáb dom núm num nro pág págs art ene abr ago dic ref hab", "fr", "n art fig chap janv févr avr juil sept oct nov déc",
            "de", "s abb art kap bd nr", "pt", "n núm pág art fev abr mai ago set out dez", "it", "pag art fig n cap", "ru", "с стр рис табл п пп гл ст № тел", "da", "s nr kap afsn", "hi", "सं", "ar", "ص");
    private static final Map<String, String> EITHER_IN = Map.of(
            "es", "ee.uu ee uu gob aprox dpto cía c.a c.v", "fr", "c.-à-d av j.-c env hab", "de", "usw usf etc co z z.z", "pt", "cia ltda s.a", "it", "s.p.a s.r.l ecc", "ru", "т.д т.п др пр", "da", "co osv etc mv a/s aps", "nl", "enz o.a bijv dhr mevr nr b.v n.v",
            "pl", "np tzn tzw prof dr inż mgr ul al nr godz r");
    /** With a capital after such a point, these begin a new sentence. */
    private static final Map<String, Set<String>> STARTERS = Map.of(
            "en", words("the a an he she it they we i in on at but and this that these those his her its their there when while after before if as for mr mrs ms what who how you my our so now then here also however yes no some many most "
                    + "several more other others all both each every millions thousands hundreds dozens scores although though because since once until meanwhile another among earlier later last next with without under over by from to of not did does do is are was were"),
            "es", words("el la los las un una en pero y este esta estos estas ese esa su sus cuando mientras tras según no por para al con desde también además según luego"),
            "fr", words("le la les un une en mais et ce cette ces son sa ses il elle ils elles on nous vous je quand selon dans pour à au aux avec depuis après avant"),
            "de", words("der die das ein eine er sie es wir ihr und aber in im am mit nach vor seit auch doch dann dort hier als wenn weil zu"),
            "pt", words("o a os as um uma em no na mas e este esta ele ela eles elas quando segundo para por com depois"),
            "it", words("il lo la i gli le un una in ma e questo questa egli ella lei lui quando secondo per con dopo è"),
            "da", words("de det den der en et jeg han hun vi i på men og hvad hr fru efter da så her han's det var"),
            "ru", words("он она они мы я вы это этот эта в на но и по для как когда если после до из с"),
            "nl", words("de het een hij zij wij ik in op maar en dit dat na voor"));
    /** An ordinal's point before a capital: the languages that write it so, and what stands before it. */
    private static final Map<String, Set<String>> BEFORE_ORDINAL = Map.of(
            "de", words("am vom zum im dem der den des das die bis seit ab beim zur ein eine einen einem einer"), "da", words("den d det til fra"), "no", words("den til fra"), "nn", words("den til frå"));

    private final String language;
    private final Set<String> open;
    private final Set<String> numbered;
    private final Set<String> either;

    private Abbreviations(String language) {
        this.language = language;
        this.open = joined(OPEN, OPEN_IN, language);
        this.numbered = joined(NUMBERED, NUMBERED_IN, language);
        this.either = joined(EITHER, EITHER_IN, language);
    }

    private static final Map<String, Abbreviations> KNOWN = known();
    private static final Abbreviations OTHERS = new Abbreviations("");

    private static Map<String, Abbreviations> known() {
        Set<String> languages = new HashSet<>(STARTERS.keySet());
        languages.addAll(OPEN_IN.keySet());
        languages.addAll(EITHER_IN.keySet());
        return Map.copyOf(languages.stream().collect(java.util.stream.Collectors.toMap(language -> language, Abbreviations::new)));
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.stream(words.split(" ")).distinct().toList());
    }

    private static Set<String> joined(String all, Map<String, String> more, String language) {
        return words(all + " " + more.getOrDefault(language, ""));
    }

    static Abbreviations of(String language) {
        return KNOWN.getOrDefault(language.length() > 2 ? language.substring(0, 2) : language, OTHERS);
    }

    /** Whether the sentence that began at {@code start} goes on after the point at {@code dot}; {@code next} is where the rest begins. */
    boolean continueAfter(String text, int start, int dot, int next) {
        int from = SentenceText.wordStart(text, start, dot);
        String word = text.substring(from, dot);
        if (word.isEmpty() || word.length() > 12) return false;
        int first = SentenceText.skipOpeners(text, next);
        if (first >= text.length()) return false;
        int c = text.codePointAt(first);
        String bare = bare(word).toLowerCase(Locale.ROOT);
        if (numbered.contains(bare) && Character.isDigit(c)) return true;
        if (HOURS.contains(bare)) return isWithinHours(text, start, from, first);
        if (open.contains(bare) || isOrdinal(text, start, from, word, c)) return true;
        if (!Character.isLetterOrDigit(c)) return false;
        if (isSingle(bare(word)) && Character.isLetter(c)) return isInitial(text, start, from, bare(word), first);
        return isEither(bare, bare(word)) && !starters().contains(firstWord(text, first));
    }

    /** Without the marks of direction that Arabic copy sets around a point. */
    private static String bare(String word) {
        return word.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT) ? word
                : word.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private boolean isEither(String folded, String word) {
        return either.contains(folded) || word.length() > 2 && isPointed(word);
    }

    /** "U.S", "s.u", "т.е": single letters with points between. */
    private static boolean isPointed(String word) {
        for (int i = 0; i < word.length(); i++) if ((i % 2 == 0) != Character.isLetter(word.charAt(i)) || i % 2 == 1 && word.charAt(i) != '.') return false;
        return word.length() % 2 == 1;
    }

    private static boolean isSingle(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0)) || word.length() == 3 && Character.isLetter(word.charAt(2)) && Character.isUpperCase(word.charAt(0)) && "-.".indexOf(word.charAt(1)) >= 0 && Character.isUpperCase(word.charAt(2))
                && word.charAt(1) == '-';
    }

    private Set<String> starters() {
        return STARTERS.getOrDefault(language, Set.of());
    }

    /** "At 5 a.m. Mr. Lorne", "by 3 p.m. Eastern": the hour opens the sentence or has its zone or day behind it; else a capital begins the next. */
    private boolean isWithinHours(String text, int start, int from, int next) {
        if (!Character.isUpperCase(text.codePointAt(next))) return Character.isLetterOrDigit(text.codePointAt(next));
        int end = SentenceText.wordEnd(text, next);
        String word = text.substring(next, end);
        boolean zone = word.length() > 1 && word.length() < 6 && word.equals(word.toUpperCase(Locale.ROOT)) || Set.of("eastern", "pacific", "central", "mountain", "local").contains(word.toLowerCase(Locale.ROOT)) || NameWords.THINGS.contains(word.toLowerCase(Locale.ROOT));
        return zone || text.substring(start, from).strip().chars().filter(Character::isWhitespace).count() < 3 && Set.of("at", "by", "around", "about", "until", "from", "before", "after", "since").contains(firstWord(text, start));
    }

    /** "am 12. Juni", "dem 3. Jahrhundert", "1. -3. Jahrhundert". */
    private boolean isOrdinal(String text, int start, int from, String word, int next) {
        Set<String> before = BEFORE_ORDINAL.get(language);
        if (before == null || word.length() > 3 || !word.chars().allMatch(c -> Character.isDigit(c) || c == '-') || !Character.isUpperCase(next) && next != '-') return false;
        int end = from;
        while (end > start && (SentenceText.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '-')) end--;
        if (end > start && text.charAt(end - 1) == '.') return true;
        return before.contains(text.substring(SentenceText.wordStart(text, start, end), end).toLowerCase(Locale.ROOT));
    }

    /** "J. Smith", "Albert I. Jones", but not "you and I. Did you …" nor "in section B. The court". */
    private boolean isInitial(String text, int start, int from, String word, int next) {
        boolean before = next + 1 < text.length() && SentenceText.wordEnd(text, next) == next + 1 && text.charAt(next + 1) == '.';
        // "u. a. Boote": the last of several single letters.
        if (before || Character.isLowerCase(word.charAt(0))) return before || from - start > 2 && text.charAt(from - 2) == '.' && SentenceText.wordStart(text, start, from - 2) == from - 3;
        if (!Character.isUpperCase(text.codePointAt(next))) return false;
        int end = from;
        while (end > start && SentenceText.isBlank(text.charAt(end - 1))) end--;
        int begin = SentenceText.wordStart(text, start, end);
        boolean afterCapital = end > begin && Character.isUpperCase(text.charAt(begin));
        if (word.equals("I")) return afterCapital;
        return end <= start || afterCapital || !starters().contains(firstWord(text, next));
    }

    private static String firstWord(String text, int from) {
        return text.substring(from, SentenceText.wordEnd(text, from)).toLowerCase(Locale.ROOT);
    }
}
