package news.dateline.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was read as a name and is no subject of a story: money, half of an office's name, a bare office, a part of the world. Pure. */
final class TagTraps {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int AROUND = 60;
    private static final String MONEY = "(?:dollars?|cents?|pounds?|euros?|francs?|pesos?|rupees?|shillings?|dinars?|dirhams?|yen|yuan|won|kwacha|naira|dólar(?:es)?|centavos|libras|francos|rupias|chelines|livres|roupies)";
    private static final Pattern MONEY_AFTER = Pattern.compile("^\\.?\\s" + MONEY + "\\b", FLAGS);
    private static final Pattern MONEY_BEFORE = Pattern.compile("\\b" + MONEY + "\\s$", FLAGS);
    /** Where somebody comes from is not where the news is. */
    private static final Pattern ORIGIN_BEFORE = Pattern.compile("\\b(?:immigrant|migrant|refugee|exile|expatriate|native|hails|hailing|inmigrante|refugiad[oa]|originari[oa]|immigrée?|réfugiée?|originaire) (?:originally )?(?:from|of|del?|de la|du|des) $", FLAGS);
    private static final Pattern ORIGIN_AFTER = Pattern.compile("^-born\\b", FLAGS);
    private static final Set<String> MONEY_CODES = Set.of("cfa", "xaf", "xof", "usd", "eur", "gbp", "cfa franc", "franc cfa");
    /** An office whose name goes on behind these: "ministère congolais de la Santé", "viceministra de Vivienda". */
    private static final Pattern OF_OFFICE = Pattern.compile("\\b(?:minist(?:ry|er|ers|ère|re|res|erio|ro|ra|érios?)|vice-?ministr[aoe]|secretar(?:y|ía|iat|io|ia)|secrétariat|secrétaire|department|departamento|département|direcci[oó]n|direction|directora?|faculty|facultad|faculté|institut[eo]?|commission|comisi[oó]n|committee|comité|chamber|cámara|chambre|federaci[oó]n|fédération|federation|colegio|school|école|escuela)"
            + "(?: (?:\\p{L}|\\p{M})+){0,2} (?:de la |de l['’]|de los |de las |des |du |del |de |of the |of |for )$", FLAGS);
    private static final Set<String> OFFICES = Set.of("government", "state", "council", "city council", "town council", "parliament", "ministry", "police", "congress", "senate", "cabinet", "court", "high court", "supreme court", "house", "treasury", "army", "health", "education", "agriculture",
            "gobierno", "estado", "ayuntamiento", "ministerio", "vivienda", "alcaldía", "congreso", "senado", "parlamento", "policía", "fiscalía", "municipalidad", "gobernación", "salud", "educación", "agricultura", "hacienda", "interior",
            "gouvernement", "état", "ministère", "préfecture", "mairie", "assemblée", "sénat", "parlement", "parquet", "santé", "éducation", "intérieur", "सरकार", "पुलिस", "मंत्रालय", "राज्य");
    private static final Set<String> PARTS_OF_THE_WORLD = Set.of("europe", "africa", "asia", "america", "the americas", "north america", "south america", "latin america", "oceania", "middle east", "west", "east", "europa", "áfrica", "américa", "américa latina", "oriente medio",
            "afrique", "amérique", "asie", "océanie", "moyen-orient", "यूरोप", "एशिया", "अफ्रीका");
    /** Behind these a name goes on with its own "of". */
    private static final Set<String> WHOLE_WITH_OF = Set.of("university", "bank", "republic", "bay", "gulf", "cape", "isle", "house", "states", "islands", "friends", "knights", "lords", "nations", "physicians", "sisters", "seas", "falls", "heights", "fields",
            "universidad", "banco", "república", "golfo", "islas", "estados", "université", "banque", "république", "golfe", "îles", "états", "cours");
    private static final Pattern SOME_OF = Pattern.compile("^(\\p{Lu}[\\p{L}\\p{M}]+(?:s|ic|ish|ese)) (?:of|de|del|du|des|de la) (?=\\p{Lu})");
    /** "Officer of Kivuna Power", "Carmaker Velmora": the trade before a name is none of it. */
    private static final Pattern TRADE_OF = Pattern.compile("^(?:Officer|Director|Head|Chief|Chair(?:man|woman|person)?|Founder|Owner|Manager|Spokes(?:man|woman|person)|Secretary|Executive|Directora?|Directeur|Directrice|Gerente|Portavoz|Fundadora?|Fondat(?:eur|rice)) (?:of(?: the)?|del?|de la|du|des) (?=\\p{Lu})");
    /** "Ayuntamiento de Sevilla", "Government of Tessin": of a place's authority the place is the tag. */
    private static final Pattern AUTHORITY_OF = Pattern.compile("^(?:Ayuntamiento|Alcaldía|Municipalidad|Municipio|Intendencia|Gobierno|Gobernación|Diputación|Mairie|Municipalité|Préfecture|Gouvernement|Prefeitura|Câmara Municipal|Government|Municipality|City Council|Town Council|City Hall|Town Hall|County Council) (?:of(?: the)?|del?|de la|du|des|da|do) (?=\\p{Lu})");
    /** "Tsehay Gebre of Ethiopia": no part of a person's name. */
    private static final Pattern PERSON_OF = Pattern.compile("^((?:\\p{Lu}[\\p{L}\\p{M}.'’-]+ ){1,3}\\p{Lu}[\\p{L}\\p{M}'’-]+) (?:of|from) (?:the )?\\p{Lu}.*$");
    private static final Pattern TRADE = Pattern.compile("^(?:(?:Car|Auto|Chip|Drug|Plane|Ship|Phone|Toy|Tool|Steel|Truck)[- ]?maker|Retailer|Miner|Lender|Brewer|Start-?up|Insurer|Fabricante|Automotriz|Minera|Constructeur|Fabricant|Autobauer) (?=\\p{Lu})");
    private static final String COUNSEL = "(?:lawyer|attorney|counsel|solicitor|barrister|advocate|abogad[oa]|letrad[oa]|defensora?|avocate?|वकील)";
    private static final String KIN = "(?:father|mother|brother|sister|wife|husband|son|daughter|widow(?:er)?|uncle|aunt|cousin|grand(?:father|mother|son|daughter)|padre|madre|herman[oa]|espos[oa]|hij[oa]|viud[oa]|tí[oa]|père|mère|frère|sœur|époux|épouse|fils|fille|veuve?|oncle|tante|पिता|माता|भाई|बहन|पत्नी|पति)";
    private static final Pattern COUNSEL_BEFORE = before(COUNSEL);
    private static final Pattern COUNSEL_AFTER = after(COUNSEL);
    private static final Pattern KIN_BEFORE = before(KIN);
    private static final Pattern KIN_AFTER = after(KIN);
    private static final Pattern CITED_BEFORE = Pattern.compile("\\b(?:affiliate|(?:radio|television|TV) station|broadcaster|newspaper|magazine|emisora|periódico|diario|quotidien|la chaîne) $", FLAGS);
    private static final String KNOWN_AS = "[^.!?]{0,40}\\b(?:known|called|nicknamed|born|alias|conocid[oa]|llamad[oa]|apodad[oa]|connue?|dite?|surnommée?|née?)\\b[^.!?]{0,30}";

    private TagTraps() { }

    /** Whether it is no subject wherever it stands in the text. */
    static boolean isNone(String tag, String text, boolean place) {
        String small = tag.toLowerCase(Locale.ROOT);
        if (OFFICES.contains(small) || PARTS_OF_THE_WORLD.contains(small) || MONEY_CODES.contains(small)) return true;
        List<Occurrences.Found> found = Occurrences.of(tag, text);
        if (found.isEmpty()) return false;
        return found.stream().allMatch(at -> isMoney(at, text)) || found.stream().allMatch(at -> ORIGIN_BEFORE.matcher(before(at, text)).find() || ORIGIN_AFTER.matcher(text.substring(at.end())).find()) || !place && found.stream().allMatch(at -> OF_OFFICE.matcher(before(at, text)).find());
    }

    private static boolean isMoney(Occurrences.Found at, String text) {
        return MONEY_AFTER.matcher(text.substring(at.end(), Math.min(text.length(), at.end() + AROUND))).find() || MONEY_BEFORE.matcher(before(at, text)).find() && at.words().equals(at.words().toUpperCase(Locale.ROOT));
    }

    private static String before(Occurrences.Found at, String text) {
        return text.substring(Math.max(0, at.start() - AROUND), at.start());
    }

    /** "Residents of Wusakile", "Arabic of Amman": of such names the place alone. */
    static String withoutSome(String tag) {
        Matcher some = SOME_OF.matcher(tag);
        return some.find() && Stream.of(some.group(1).toLowerCase(Locale.ROOT)).noneMatch(WHOLE_WITH_OF::contains) ? tag.substring(some.end()) : tag;
    }

    static String withoutTrade(String tag) {
        String bare = TRADE_OF.matcher(tag).replaceFirst("");
        return AUTHORITY_OF.matcher(bare.equals(tag) ? TRADE.matcher(tag).replaceFirst("") : bare).replaceFirst("");
    }

    /** A person's name without where he comes from; one who is only {@code perhaps} a person is one where the text goes on under the surname alone. */
    static String withoutOrigin(String name, String text, boolean perhaps) {
        Matcher of = PERSON_OF.matcher(name);
        if (!of.find() || Stream.of(of.group(1).toLowerCase(Locale.ROOT).split(" ")).anyMatch(WHOLE_WITH_OF::contains)) return name;
        String person = of.group(1);
        boolean goesOn = Occurrences.inCase(person.substring(person.lastIndexOf(' ') + 1), text).stream().anyMatch(at -> !before(at, text).matches("(?s).*\\p{Lu}[\\p{L}\\p{M}'’-]* $"));
        return !perhaps || goesOn ? person : name;
    }

    /** Whether the text brings the name in as that of somebody's counsel or, unless other sentences speak of him {@code again}, of his kin, or as the outlet that is cited: the story is not about him. Where the headline names him it is. */
    static boolean isPasserBy(String tag, String headline, String text, boolean again) {
        if (tag.indexOf(' ') < 0 && !tag.equals(tag.toUpperCase(Locale.ROOT)) || headline.contains(tag)) return false;
        List<Occurrences.Found> found = Occurrences.of(tag, text);
        return found.stream().anyMatch(at -> CITED_BEFORE.matcher(before(at, text)).find() || stands(at, text, COUNSEL_BEFORE, COUNSEL_AFTER) || !again && stands(at, text, KIN_BEFORE, KIN_AFTER));
    }

    private static boolean stands(Occurrences.Found at, String text, Pattern before, Pattern after) {
        return before.matcher(before(at, text)).find() || after.matcher(text.substring(at.end(), Math.min(text.length(), at.end() + AROUND))).find();
    }

    private static Pattern before(String who) {
        return Pattern.compile("(?<![\\p{L}\\p{M}])" + who + ",? $", FLAGS);
    }

    private static Pattern after(String who) {
        return Pattern.compile("^, (?:(?:\\p{L}|['’-]){1,20} ){0,4}" + who + "(?![\\p{L}\\p{M}])", FLAGS);
    }

    /** Whether the text says that the two are one person's names. */
    static boolean areOne(String one, String other, String text) {
        return saysSo(one, other, text) || saysSo(other, one, text);
    }

    private static boolean saysSo(String one, String other, String text) {
        return Occurrences.of(one, text).stream().map(at -> text.substring(at.end())).anyMatch(rest -> Pattern.compile("^" + KNOWN_AS + Pattern.quote(other), FLAGS).matcher(rest).find());
    }

    /** The article that stands before it wherever it stands, as in "La Paz"; empty where it has none. */
    static Optional<String> article(String tag, String text) {
        List<Occurrences.Found> found = Occurrences.inCase(tag, text);
        return Stream.of("La ", "El ", "Los ", "Las ").filter(article -> !found.isEmpty() && found.stream().allMatch(at -> before(at, text).endsWith(" " + article))).findFirst();
    }
}
