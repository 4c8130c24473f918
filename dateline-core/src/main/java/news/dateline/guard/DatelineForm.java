package news.dateline.guard;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where, when and by whom it was written, at the head of the copy. A speaker's lead-in looks alike ("Asha Makami (53): …"), and who takes it off takes the speaker off: so a bracket must hold an agency, a number a
 * date, and before a colon no speaker may stand. In doubt it stays. Pure.
 */
final class DatelineForm {
    /** Editors' lines may stand before it; a colon or a place in small letters is believed in the very first paragraph only. */
    private static final int PARAGRAPHS_MAX = 3;
    private static final int AGENCY_WORDS_MAX = 4;
    private static final int MONTH_LETTERS_MIN = 3;

    private static final String PLACE = "[\\p{L}\\p{M}][\\p{L}\\p{M}.'’\\- ]{1,40}";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’\\- ]{2,40}";
    private static final String MONTH_DAY = "(?:\\p{L}[\\p{L}\\p{M}]{1,10}\\.? \\d{1,2}|\\d{1,2}(?:er)?(?: de)? \\p{L}[\\p{L}\\p{M}]{1,10}\\.?)(?:,? \\d{4})?";
    private static final String AGENCY = "[(/\\[](?<by>[^()/\\[\\]]{2,50})[)/\\]]";
    private static final String NO_AGENCY = "(?<by>(?!))?";
    private static final String GAP = "\\s*(?<gap>\\.?\\s*(?:--\\s*|(?:[-–—―]|>>)\\s+)|:\\s+)";
    private static final String WELL_KNOWN = "Reuters|Xinhua|Agence France-Presse|The Associated Press";

    /** Group "located" is what readers may be shown of it, "by" the bracket's words, "gap" what parts it from the news. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("^(?<located>" + CAPITALS + "(?:, " + PLACE + ")?(?:, " + MONTH_DAY + ")?)\\s*(?:" + AGENCY + ")?" + GAP),
            Pattern.compile("^(?<located>" + PLACE + "(?:, " + PLACE + ")?(?:,? " + MONTH_DAY + ")?)\\s*" + AGENCY + GAP),
            Pattern.compile("^(?<located>" + PLACE + "(?:, " + PLACE + ")?, " + MONTH_DAY + ")" + NO_AGENCY + GAP),
            Pattern.compile("^(?<located>" + PLACE + "(?: \\([^()]{2,30}\\))?),?\\s*" + AGENCY + GAP),
            Pattern.compile("^(?<located>(?:" + PLACE + "(?:, " + PLACE + ")?)?)\\s*\\((?<by>\\p{Lu}{2,6}|" + WELL_KNOWN + ")\\)\\s*(?<gap>[-–—]*)\\s*(?=\\p{Lu})"),
            Pattern.compile("^(?<located>)" + AGENCY + GAP));

    private static final Pattern DATE = Pattern.compile("(?:(\\p{L}[\\p{L}\\p{M}]*)\\.? \\d{1,2}|\\d{1,2}(?:er)?(?: de)? (\\p{L}[\\p{L}\\p{M}]*)\\.?)(?:,? \\d{4})?$");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}(?:[ /-]\\p{Lu}{2,6})?");
    /** Agencies of the world as their clients write them. */
    private static final Pattern AGENCIES = Pattern.compile("(?:thomson )?reuters(?: .*)?|xinhua|agence france-presse|(?:the )?associated press|afp|ap|upi|pti|ani|ians|uni|app|bss|efe|dpa|apa|ansa|lusa|tass|interfax|anp|belga|tt|ntb|ritzau|kyodo(?: news)?|jiji|yonhap|bernama|antara|aap|cp|pa|pa media|anadolu(?: agency)?"
            + "|aa|wam|spa|kuna|mena|petra|map|aps|tap|irna|nan|gna|ips|agencia brasil|agência brasil|europa press|bloomberg|cnn|bbc|رويترز|أ ?ف ?ب|فرانس برس|أسوشيتد برس|أ ?ب|شينخوا|د ?ب ?أ|واس|وام|كونا|بترا|قنا|سانا|وفا|وات|وأج|الأناضول|الأنباء"
            + "|भाषा|वार्ता|यूनीवार्ता|पीटीआई|एएनआई|आईएएनएस|यूएनआई|रॉयटर्स|रायटर|एपी|एएफपी|शिन्हुआ|एजेंसी|एजेंसियां", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OPENS_QUOTED = Pattern.compile("^[\\s\\u00a0\\u202f]*[\"“”„«‹'‘]");
    /** Speech at the beginning of a sentence, where no capital tells a name from other words. */
    private static final Pattern TOLD = Pattern.compile("(?<![\\p{L}\\p{M}])[وف]?(?:قال|قالت|قالوا|يقول|تقول|أضاف|أضافت|يضيف|تضيف|صرح|صرحت|أعلن|أعلنت|أكد|أكدت|أوضح|أوضحت|ذكر|ذكرت|كتب|كتبت|تابع|تابعت|روى|روت|تروي|يروي|حذر|حذرت|رد|ردت)(?![\\p{L}\\p{M}])|(?:कहा|कहते|कहती|बताया|बताते|बताती|बोले|बोलीं|बोला|बोली)");
    private static final Set<String> MONTHS = Stream.concat(
            Stream.of("en", "es", "fr", "de", "pt", "it", "nl", "ru", "hi", "ar", "ar-LB", "ar-DZ", "sv", "da", "nb", "fi", "pl", "uk", "tr", "id", "sw", "ro").map(Locale::forLanguageTag)
                    .flatMap(language -> Arrays.stream(Month.values()).flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE).map(style -> month.getDisplayName(style, language)))),
            Stream.of("sept", "setiembre", "अक्तूबर")).map(DatelineForm::month).filter(name -> name.length() > 1 && name.codePoints().allMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK))
            .collect(Collectors.toUnmodifiableSet());

    private DatelineForm() { }

    /** The dateline at the paragraph's head; {@code before} paragraphs of the item stand before it, {@code agency} filed it. */
    static Optional<Matcher> find(String paragraph, int before, String agency) {
        return before >= PARAGRAPHS_MAX ? Optional.empty() : FORMS.stream().map(form -> form.matcher(paragraph)).filter(found -> found.find() && isOne(found, paragraph.substring(found.end()), before == 0, agency)).findFirst();
    }

    private static boolean isOne(Matcher found, String rest, boolean first, String agency) {
        String located = found.group("located").strip();
        Optional<String> by = Optional.ofNullable(found.group("by")).map(String::strip);
        boolean dated = isDated(located);
        if (located.codePoints().anyMatch(Character::isDigit) && !dated) return false;
        if (by.isPresent() && !isShort(by.get()) || by.isPresent() && isInitials(by.get(), located)) return false;
        if (Speech.attributes(located) || TOLD.matcher(located).find()) return false;
        boolean known = by.isPresent() && isKnown(by.get(), agency);
        boolean capitals = isCapitals(located);
        if (found.group("gap").indexOf(':') >= 0) return first && !OPENS_QUOTED.matcher(rest).find() && (by.isEmpty() || known || capitals && ABBREVIATION.matcher(by.get()).matches());
        if (!first && !known && !capitals && !dated) return false;
        // "Asha Makami (Labour) – who voted against – said": what goes on in small letters is the same sentence.
        return known || capitals || located.isEmpty() || rest.isEmpty() || !Character.isLowerCase(rest.codePointAt(0));
    }

    private static boolean isShort(String by) {
        return by.codePoints().noneMatch(Character::isDigit) && by.split("\\s+").length <= AGENCY_WORDS_MAX;
    }

    /** "World Health Organization (WHO)": the short form of the words before it. */
    private static boolean isInitials(String by, String located) {
        return by.length() > 1 && ABBREVIATION.matcher(by).matches() && initials(located).endsWith(by);
    }

    private static String initials(String words) {
        return Arrays.stream(words.split("[\\s-]+")).filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0))).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static boolean isKnown(String by, String agency) {
        String own = agency.toLowerCase(Locale.ROOT).strip();
        String said = by.toLowerCase(Locale.ROOT);
        boolean filing = !own.isEmpty() && (said.equals(own) || List.of(own.split("\\s+")).containsAll(List.of(said.split("\\s+"))) || initials(agency).equals(by));
        return filing || AGENCIES.matcher(by).matches();
    }

    private static boolean isCapitals(String located) {
        String place = located.split("[,(]", 2)[0].strip();
        return place.length() > 1 && place.equals(place.toUpperCase(Locale.ROOT)) && !place.equals(place.toLowerCase(Locale.ROOT));
    }

    /** Whether it ends in a day of a month, and not in somebody's age. */
    private static boolean isDated(String located) {
        Matcher date = DATE.matcher(located);
        return date.find() && isMonth(month(date.group(1) == null ? date.group(2) : date.group(1)));
    }

    private static boolean isMonth(String word) {
        return MONTHS.contains(word) || word.length() >= MONTH_LETTERS_MIN && MONTHS.stream().anyMatch(month -> month.startsWith(word));
    }

    /** In small letters, without its stop, and Hindi's two spellings as one. */
    private static String month(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").replace("म्ब", "ंब").strip();
    }
}
