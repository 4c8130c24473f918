package news.dateline.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tolls count. The words are those next to a figure, in English, Spanish, French and Hindi. */
public enum Count {
    DEAD("dead", "dead|killed|killing|died|dies|deaths?|fatalities|lives|bodies|kills|muert[oa]s?|fallecid[oa]s?|murieron|mueren|víctimas mortales|fallecieron|morts?|tuée?s?|décédé\\p{L}*|décès|मौत\\p{L}*|मृत\\p{L}*|मारे|मरे|मरने"),
    INJURED("injured", "injured|injuring|injuries|wounded|hurt|herid[oa]s?|lesionad[oa]s?|blessée?s?|घायल|ज़ख़्मी|जख्मी"),
    MISSING("missing", "missing|unaccounted|desaparecid[oa]s?|disparue?s?|portée?s? disparue?s?|लापता"),
    ARRESTED("arrested", "arrested|arrests|detained|detid[oa]s?|detenid[oa]s?|arrestad[oa]s?|arrêtée?s?|interpellée?s?|गिरफ्तार|गिरफ़्तार|हिरासत"),
    DISPLACED("displaced", "displaced|evacuated|homeless|evacuad[oa]s?|desplazad[oa]s?|évacuée?s?|déplacée?s?|विस्थापित|बेघर"),
    INFECTED("infected", "infected|infections|confirmed cases|new cases|contagios|infectad[oa]s?|casos|contaminations|cas confirmés|संक्रमित|मामले"),
    WITHOUT_WATER("without water", "without (?:drinking |running )?water|sin agua|privée?s? d[’']eau|sans eau"),
    WITHOUT_POWER("without power", "without (?:power|electricity)|sin (?:luz|electricidad)|privée?s? d[’']électricité|sans électricité"),
    /** How many a ship or a bus carried: said by a verb before or "aboard" after, which {@link #isAboard} reads. */
    ABOARD("aboard", "(?!)"),
    LOSSES("losses", "loss(?:es)?|damage|pérdidas|daños|pertes|dégâts|नुकसान|क्षति");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int WORDS_AFTER = 7;
    private static final int WORDS_BEFORE = 5;
    private static final Pattern STOP = Pattern.compile("[;:.!?।]\\s|, (?:and|with|while|y|et|और)\\b| (?:and|y|et|और) (?=(?:at least |about |some |unos |au moins |कम से कम )?\\p{N})"
            + "|\\b(?:after|when|because|while|since|before|who had|by|tras|cuando|porque|mientras|por|après|quand|parce que|par|lorsque)\\b", FLAGS);
    /** What stands between a figure and a word before it that counts something else: "killed in 3 attacks". */
    private static final Pattern PLACED = Pattern.compile("\\b(?:in|on|at|with|en|con|dans|avec|sur)\\b(?! (?:at least|about|all))", FLAGS);
    private static final Pattern MEASURE = Pattern.compile("^\\s?(?:%|per cent|percent|por ciento|pour cent|प्रतिशत|years?|days?|hours?|minutes?|km|kilomet|miles?|million dollars|años|días|horas|ans|jours|heures|-year|-year-old|वर्ष|साल|दिन|घंटे)", FLAGS);

    private static final List<String> LANGUAGES = List.of("es", "fr", "hi");
    /** In the order of the counts. */
    private static final List<List<String>> TRANSLATED = List.of(
            List.of("muertos", "morts", "मृतक"), List.of("heridos", "blessés", "घायल"), List.of("desaparecidos", "disparus", "लापता"), List.of("detenidos", "arrêtés", "गिरफ़्तार"),
            List.of("desplazados", "déplacés", "विस्थापित"), List.of("contagiados", "personnes infectées", "संक्रमित"), List.of("sin agua", "privés d’eau", "बिना पानी"), List.of("sin luz", "privés d’électricité", "बिना बिजली"), List.of("a bordo", "à bord", "सवार"),
            List.of("pérdidas", "pertes", "नुकसान"));

    private static final Pattern VAGUE = Pattern.compile("(?<![\\p{L}\\p{M}])(?:several|many|a number of|dozens of|scores of|varios|varias|decenas de|plusieurs|des dizaines de|कई)(?![\\p{L}\\p{M}])", FLAGS);

    /** That there is no number yet. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?<![\\p{L}\\p{M}])(?:(?:cannot|can['’]t|could not|couldn['’]t|unable to) (?:yet )?(?:give|say|provide) (?:you )?(?:a |any )?(?:number|figure|toll|how many)|no (?:immediate )?(?:word|information|details|figures?) (?:on|about|of) (?:any |the )?(?:casualties|victims|injuries|deaths|dead)"
            + "|(?:number of (?:dead|deaths|casualties|victims)|(?:death )?toll) (?:is|was|remains|remained) (?:not (?:yet |immediately )?(?:known|clear)|un(?:known|clear))|no (?:puedo|pudo|podemos|pudieron) dar (?:un número|una cifra|cifras)|(?:no hay|sin) (?:aún |todavía )?(?:cifras?|datos|información|un saldo) (?:de|sobre) (?:muertos|víctimas|fallecidos|heridos)"
            + "|(?:ne )?(?:peux|peut|pouvons|pouvait) pas donner de (?:chiffres?|bilan)|aucun bilan|sans (?:bilan|nouvelles? des victimes))(?![\\p{L}\\p{M}])|संख्या (?:अभी )?(?:स्पष्ट|पता|बता) नहीं", FLAGS);

    private static final Pattern MONEY = Pattern.compile("[$€£¥₹]|\\bRs\\b|\\b(?:dollars|euros|rupees|crore|pesos|soles|francs|dólares)\\b|रुपये|करोड़", FLAGS);

    /** What comes on top of a toll is no toll: "two more bodies", "another four". */
    private static final Pattern MORE_AFTER = Pattern.compile("^\\s(?:more(?! than)|additional|further|más(?! de)|de plus|supplémentaires|और)(?![\\p{L}\\p{M}])", FLAGS);
    private static final Pattern MORE_BEFORE = Pattern.compile("(?<![\\p{L}\\p{M}])(?:another|a further|an additional|additional|extra)\\s$", FLAGS);
    /** A toll that the sentence itself calls overtaken: "rose to 11 from seven". */
    private static final Pattern FORMER_BEFORE = Pattern.compile("(?<![\\p{L}\\p{M}])(?:from|up from|desde|frente a(?: l[oa]s)?|contre)\\s$", FLAGS);
    private static final Pattern FORMER_AFTER = Pattern.compile("^\\sसे ब[\\u0922\\u095D]", FLAGS);

    private static final Pattern CARRIES = Pattern.compile("(?<![\\p{L}\\p{M}])(?:carrying|carried|carries|comptait|transportait|transportant|llevaba|transportaba|con|avec|with) (?:(?:at least|about|around|some|nearly|more than|up to|unos|unas|cerca de|al menos|más de|environ|au moins|plus de|quelque) )?$", FLAGS);
    private static final Pattern CARRIED = Pattern.compile("^ (?:passengers|people|passagers|personnes|pasajeros|personas)(?![\\p{L}\\p{M}])", FLAGS);
    private static final Pattern ABOARD_AFTER = Pattern.compile("^ (?:(?:passengers|people|passagers|personnes|pasajeros|personas|migrants|tourists|लोग|यात्री) )?(?:aboard|on board|à bord|a bordo|सवार)(?![\\p{L}\\p{M}])", FLAGS);

    private final String words;
    private final Pattern named;
    private final Pattern rightBefore;

    Count(String words, String named) {
        this.words = words;
        this.named = Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + named + ")(?![\\p{L}\\p{M}])", FLAGS);
        this.rightBefore = Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + named + ") (?:(?:at least|more than|about|around|some|nearly|up to|as many as|over|al menos|más de|unos|unas|au moins|plus de|environ) )?$", FLAGS);
    }

    /** The missing are found and the displaced go home: a later, lower count of them is time. The dead stay dead. */
    public boolean mayFall() {
        return switch (this) {
            case DEAD, ABOARD -> false;
            case INJURED, MISSING, ARRESTED, DISPLACED, INFECTED, WITHOUT_WATER, WITHOUT_POWER, LOSSES -> true;
        };
    }

    /** Whether the event itself settles it, so that another figure at whatever time is a disagreement and no news. */
    public boolean isSettled() {
        return this == ABOARD;
    }

    /** In the language of the story, in which the box that shows the figures is read; English where we have no words. */
    public String words(String language) {
        int at = LANGUAGES.indexOf(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
        return at < 0 ? words : TRANSLATED.get(ordinal()).get(at);
    }

    /** Whether the words tell of the dead without a number: "several people were killed", "no word on casualties". */
    public static boolean countsDeadVaguely(String text) {
        return NO_NUMBER.matcher(text).find() || VAGUE.matcher(text).results().anyMatch(found -> DEAD.named.matcher(near(text.substring(found.end()), true)).find());
    }

    /** What a figure counts: by a word in or right after it, else right before it ("killed 12", "death toll rises to 14"). */
    public static Optional<Count> of(String figure, String before, String after) {
        if (MEASURE.matcher(after).find() || isNoToll(before, after)) return Optional.empty();
        if (isAboard(before, after)) return Optional.of(ABOARD);
        boolean money = MONEY.matcher(before.substring(Math.max(0, before.length() - 4)) + figure + after.substring(0, Math.min(after.length(), 24))).find();
        for (Count count : values()) if (count.rightBefore.matcher(before).find()) return Optional.of(count).filter(counted -> counted.isOfMoney() == money);
        Optional<Count> following = nearest(figure + " " + near(after, true), true);
        return (following.isPresent() ? following : nearest(near(before, false), false)).filter(count -> count.isOfMoney() == money);
    }

    private static boolean isAboard(String before, String after) {
        return CARRIES.matcher(before).find() && CARRIED.matcher(after).find() || ABOARD_AFTER.matcher(after).find();
    }

    private static boolean isNoToll(String before, String after) {
        return MORE_AFTER.matcher(after).find() || MORE_BEFORE.matcher(before).find() || FORMER_AFTER.matcher(after).find() || FORMER_BEFORE.matcher(before).find();
    }

    private boolean isOfMoney() {
        return this == LOSSES;
    }

    private static String near(String text, boolean ahead) {
        Matcher stop = STOP.matcher(text);
        String clause = !ahead ? afterLast(PLACED, afterLast(STOP, text)) : stop.find() ? text.substring(0, stop.start()) : text;
        String[] words = clause.strip().split("\\s+");
        int from = ahead ? 0 : Math.max(0, words.length - WORDS_BEFORE);
        return String.join(" ", java.util.Arrays.asList(words).subList(from, ahead ? Math.min(words.length, WORDS_AFTER) : words.length));
    }

    private static String afterLast(Pattern pattern, String text) {
        int end = pattern.matcher(text).results().mapToInt(java.util.regex.MatchResult::end).max().orElse(0);
        return text.substring(end);
    }

    private static Optional<Count> nearest(String text, boolean first) {
        Optional<Count> best = Optional.empty();
        int at = -1;
        for (Count count : values()) {
            Matcher found = count.named.matcher(text);
            while (found.find()) {
                if (at < 0 || (first ? found.start() < at : found.start() > at)) {
                    at = found.start();
                    best = Optional.of(count);
                }
                if (first) break;
            }
        }
        return best;
    }
}
