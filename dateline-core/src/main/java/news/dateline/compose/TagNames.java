package news.dateline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cleans what was read as a name before it becomes a tag, by where it stands in the printed text. Says nothing of names that a language writes without capitals. */
final class TagNames {
    /** Words that many agencies' names share. */
    private static final Set<String> OF_AGENCIES = Set.of("news", "agency", "agencia", "agence", "press", "presse", "service", "noticias", "the", "la", "de", "wire", "media", "times", "post", "daily");
    private static final Set<String> TITLES = Set.of("president", "minister", "prime", "chief", "doctor", "dr", "mr", "mrs", "ms", "sir", "captain", "coach", "judge", "justice", "professor", "general", "senator", "mayor", "governor", "king", "queen", "prince", "princess", "pope", "executive", "financial", "officer",
            "director", "secretary", "chairman", "presidente", "presidenta", "ministro", "ministra", "alcalde", "juez", "doña", "don", "ña", "président", "ministre", "maire", "mme", "m");
    private static final Set<String> DAYS = Stream.of("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december", "lunes martes miércoles jueves viernes sábado domingo",
            "lundi mardi mercredi jeudi vendredi samedi dimanche").flatMap(days -> Stream.of(days.split(" "))).collect(Collectors.toUnmodifiableSet());
    /** A headline read as one name. */
    private static final int WORDS_MAX = 6;
    private static final Set<String> PARTICLES = Set.of("de", "del", "du", "des", "of", "la", "le", "les", "los", "las", "el", "the");
    private static final Set<String> SAINTS = Set.of("San", "Santa", "Santo", "São", "Saint", "Sainte", "Port", "Puerto", "Villa", "Ciudad");
    private static final Pattern SAINT_GOES_ON = Pattern.compile("^ (?:de la|de los|de las|del|de|du|des) \\p{Lu}[\\p{L}\\p{M}'’-]+");
    private static final Pattern JOINED = Pattern.compile(" (?:y|e|and|et) ");
    private static final Pattern ARTICLE = Pattern.compile("^(?:(?:The|El|La|Los|Las|Le|Les|Un|Una|Une) |L['’])(?=\\p{Lu})");
    private static final Pattern GOES_ON = Pattern.compile("^(?: (?:de l['’]|del? |de la |du |des |for |of |bin |binti |ben |von |van |al-|el-)|-)\\p{Lu}[\\p{L}\\p{M}'’-]*");
    private static final Pattern PERSON_GOES_ON = Pattern.compile("^ (?:al-|el-|bin |binti |ben |de la |von |van (?:der )?|bint )\\p{Lu}[\\p{L}\\p{M}'’-]+");
    private static final Pattern CAPITAL_NEXT = Pattern.compile("^(?:['’]s)? \\p{Lu}[\\p{L}\\p{M}]+");
    private static final Pattern CAPITAL_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}.'’-]*) $");
    private static final Pattern OPENS = Pattern.compile("(?:^|[\\n.!?:;।…][\\s\\u00a0\\u202f]*|[\"“«„‘(—–][\\s\\u00a0\\u202f]?)$");

    private static final Set<String> NUMBERED = Set.of("formula", "fórmula", "formule", "terminal", "route", "ruta", "highway", "channel", "canal", "radio", "apollo", "boeing", "airbus", "pier", "reactor", "unit");
    private static final Pattern NUMBER_NEXT = Pattern.compile("^ (?:\\d{1,4}|One|Two|Three|Four|Five|Uno|Un)(?![\\p{L}\\p{N}.,]\\p{N}|[\\p{L}\\p{N}])");

    private final List<Copy> printed;
    private final String text;
    private final Set<String> agencies = new TreeSet<>();
    private final Set<String> names;

    TagNames(List<Copy> printed, String text) {
        this.printed = printed;
        this.text = text;
        this.names = printed.stream().flatMap(copy -> Stream.concat(copy.part().notes().names().stream().map(name -> name.text()), copy.part().notes().places().stream().map(place -> place.text()))).collect(Collectors.toSet());
        printed.stream().map(copy -> copy.agency().name().toLowerCase(Locale.ROOT)).flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(" ")).filter(word -> !OF_AGENCIES.contains(word)))).forEach(agencies::add);
    }

    /** What the name gives as tags: none, one, or the two that a word joined. */
    List<String> cleaned(String name) {
        if (JOINED.matcher(name).find() && !isPlaceOf(name)) {
            String[] halves = JOINED.split(name, 2);
            boolean plain = !name.contains(" and ") && halves[0].indexOf(' ') < 0 && halves[1].indexOf(' ') < 0;
            if (plain && TagTraps.isNone(name, text, false)) return List.of();
            if (plain || names.contains(halves[0]) || names.contains(halves[1]) || !whole(halves[0]).equals(halves[0]) || isPlaceOf(halves[0]) && isPlaceOf(halves[1]) || isPlaceOf(halves[1])) return Stream.of(halves).flatMap(half -> cleaned(half).stream()).toList();
        }
        List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
        while (words.size() > 1 && (isAgency(words.getFirst()) || PARTICLES.contains(words.getFirst()) || words.getFirst().matches("[dl]['’]"))) words.removeFirst();
        while (!words.isEmpty() && (DAYS.contains(words.getLast().toLowerCase(Locale.ROOT)) || words.size() > 1 && words.getLast().length() == 1)) words.removeLast();
        // "M&S Gillingham", read from the middle.
        while (words.size() > 1 && words.getFirst().length() == 1 && Character.isLetter(words.getFirst().charAt(0))) words.removeFirst();
        if (words.size() > 1 && isTrade(words.getFirst()) && (words.size() > 2 || opensOnly(String.join(" ", words)))) words.removeFirst();
        while (words.size() > 1 && PARTICLES.contains(words.getFirst())) words.removeFirst();
        String cut = ARTICLE.matcher(String.join(" ", words)).results().findFirst().filter(_ -> (words.size() > 2 || name.startsWith("The ")) && !isPlaceOf(name)).map(article -> String.join(" ", words).substring(article.end())).orElse(String.join(" ", words));
        String tag = whole(TagTraps.withoutTrade(TagTraps.withoutSome(cut)));
        if (words.size() > WORDS_MAX || TagTraps.isNone(tag, text, isPlaceOf(tag) || isPlaceOf(name))) return List.of();
        if (tag.isBlank() || isAgency(tag) || isTitle(tag) || tag.indexOf(' ') < 0 && !isWhole(tag) || tag.indexOf(' ') > 0 && isCutTitle(tag)) return List.of();
        return List.of(numbered(lengthened(tag)));
    }

    /** A sentence's stop, or that of "U.S." without its first, is no part of a name; that of "D.C." is. */
    static String withoutStop(String tag) {
        return tag.endsWith(".") && tag.indexOf('.') == tag.length() - 1 ? tag.substring(0, tag.length() - 1) : tag;
    }

    /** With the article that belongs to it, and with what a saint's or port's name goes on with: "La Paz", "San Martín de Amacayacu". */
    private String whole(String tag) {
        List<Occurrences.Found> found = Occurrences.inCase(tag, text);
        if (tag.indexOf(' ') < 0) return TagTraps.article(tag, text).map(article -> article + tag).orElse(tag);
        if (!SAINTS.contains(tag.substring(0, tag.indexOf(' '))) || found.isEmpty()) return tag;
        Set<String> ends = found.stream().map(at -> SAINT_GOES_ON.matcher(text.substring(at.end()))).map(more -> more.find() ? more.group() : "").collect(Collectors.toSet());
        return ends.size() == 1 ? tag + ends.iterator().next() : tag;
    }

    boolean isAgency(String tag) {
        return agencies.contains(tag.toLowerCase(Locale.ROOT));
    }

    private boolean isPlaceOf(String tag) {
        return printed.stream().anyMatch(copy -> copy.part().notes().places().stream().anyMatch(place -> place.text().equals(tag)));
    }

    /** A single word of a script without capitals, which may be any word of its language ("सारी" is a town and "all"): a name only as a place in a country that the news is of. */
    boolean isCommon(String tag) {
        boolean caseless = tag.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c)) && tag.codePoints().anyMatch(Character::isLetter);
        return caseless && tag.indexOf(' ') < 0 && printed.stream().map(copy -> copy.part().notes()).noneMatch(notes -> notes.places().stream().anyMatch(place -> place.text().equals(tag) && notes.countries().contains(place.country()))
                || notes.countries().stream().anyMatch(code -> Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(notes.language())).equals(tag)));
    }

    private static boolean isTitle(String tag) {
        return Stream.of(tag.toLowerCase(Locale.ROOT).replace(".", "").split(" ")).allMatch(TITLES::contains);
    }

    /** "Canadian Prime", "Executive Lukas": ends in a title that goes on. */
    private boolean isCutTitle(String tag) {
        return TITLES.contains(tag.substring(tag.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT)) && Occurrences.of(tag, text).stream().allMatch(found -> CAPITAL_NEXT.matcher(text.substring(found.end())).find());
    }

    /** A trade in front of a name, with a capital because it opens the sentence: the copies write it small elsewhere, or it is a title. */
    private boolean isTrade(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return TITLES.contains(small) || !small.equals(word) && printed.stream().flatMap(Copy::lines).anyMatch(line -> !Occurrences.inCase(small, line.text()).isEmpty());
    }

    private boolean opensOnly(String tag) {
        return Occurrences.of(tag, text).stream().allMatch(at -> OPENS.matcher(text.substring(0, at.start())).find());
    }

    /** Whether a single word is a name: it stands somewhere inside a sentence, with its capital, and not only as a piece of a longer name. */
    private boolean isWhole(String tag) {
        if (!Character.isUpperCase(tag.codePointAt(0))) return true;
        List<Occurrences.Found> found = Occurrences.of(tag, text);
        if (found.isEmpty()) return false;
        boolean inside = isPlaceOf(tag) || found.stream().anyMatch(at -> text.startsWith(tag.substring(0, 1), at.start()) && !OPENS.matcher(text.substring(0, at.start())).find());
        return inside && found.stream().anyMatch(at -> !isPiece(at));
    }

    private boolean isPiece(Occurrences.Found at) {
        String after = text.substring(at.end(), Math.min(text.length(), at.end() + 60));
        String before = text.substring(Math.max(0, at.start() - 40), at.start());
        boolean goesOn = CAPITAL_NEXT.matcher(after).find() || GOES_ON.matcher(after).find() && !isPlaceOf(at.words());
        return goesOn || CAPITAL_BEFORE.matcher(before).results().anyMatch(word -> !TITLES.contains(word.group(1).toLowerCase(Locale.ROOT).replace(".", "")) && !OPENS.matcher(before.substring(0, word.start())).find());
    }

    /** With the part of a person's name at which reading stopped: "Munaf Kadhim al-Rubaie". */
    private String lengthened(String tag) {
        return tag.indexOf(' ') < 0 ? tag : Occurrences.of(tag, text).stream().map(at -> PERSON_GOES_ON.matcher(text.substring(at.end()))).filter(java.util.regex.Matcher::find).map(more -> tag + more.group()).findFirst().orElse(tag);
    }

    /** "Formula 1", "Terminal 3": of what is told apart by its number the number is a part of the name. */
    private String numbered(String tag) {
        if (!NUMBERED.contains(tag.substring(tag.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))) return tag;
        return Occurrences.inCase(tag, text).stream().map(at -> NUMBER_NEXT.matcher(text.substring(at.end()))).filter(java.util.regex.Matcher::find).map(more -> tag + more.group()).findFirst().orElse(tag);
    }

    /** As it stands in the text: a dateline's capitals are no way to write a place. */
    String asPrinted(String tag) {
        return Occurrences.of(tag, text).stream().map(Occurrences.Found::words).filter(form -> !form.equals(form.toUpperCase(Locale.ROOT)) || tag.length() <= 4).filter(form -> tag.equals(tag.toUpperCase(Locale.ROOT)) || form.equals(tag)).findFirst().orElse(tag);
    }
}
