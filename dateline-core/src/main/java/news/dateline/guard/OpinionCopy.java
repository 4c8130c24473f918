package news.dateline.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;

/**
 * Tells opinion from news (the law, 22): by what its agency calls it, or, where it calls it nothing, by a closing disclaimer, by a first person outside quotations, or by a demand that nobody is
 * said to make. Pure.
 */
public final class OpinionCopy {
    private static final int LINES_MAX = 60;
    private static final Pattern NAMED = Pattern.compile("opinion|opinions|editorial|column|columnist|commentary|comment|op-ed|viewpoint|opinión|tribuna|columna|tribune|chronique|point de vue|राय|संपादकीय", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOSING = Pattern.compile("\\s(?:[-–—|]\\s?|\\()([\\p{L}\\p{M}][\\p{L}\\p{M} -]{2,14})\\)?$");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int PERSONAL_LINES_MIN = 2;
    private static final double PERSONAL_SHARE = 0.12;
    private static final Pattern DISCLAIMS = Pattern.compile("\\b(?:(?:views|opinions) (?:expressed|are (?:his|her|their|the author['’]?s) own)|is a (?:columnist|guest contributor)|n['’]engagent? que (?:son|sa|leurs?|l['’])\\s?aut(?:eur|rice)s?|cette tribune|las opiniones (?:expresadas|vertidas)|opiniones? (?:es|son) (?:responsabilidad|de) )|निजी विचार|विचार लेखक के", FLAGS);
    private static final Pattern SIGNED_OFF = Pattern.compile("^\\(.*\\)$", Pattern.DOTALL);
    private static final Map<String, Pattern> PERSONAL = Map.of(
            "en", Pattern.compile("\\bI(?:['’](?:m|ve|d|ll)| (?:am|was|have|had|do|did|think|believe|know|knew|can|could|will|would|want|wish|hope|fear|doubt|suspect|remember|saw|see|find|feel|say|suggest)\\b)|\\b(?i:my|our|ours|we|let us) (?=\\p{Ll})"),
            "es", Pattern.compile("\\b(?:creo|pienso|opino|yo|mi|mis|nuestr[oa]s?|nosotr[oa]s|debemos|deberíamos)\\b", FLAGS),
            "fr", Pattern.compile("\\b(?:je|nous|mon|ma|mes|nos|notre)\\b|\\bj['’](?=\\p{L})", FLAGS),
            "hi", Pattern.compile("(?<![\\p{L}\\p{M}])(?:मैं|मैंने|मेर[ाीे]|हमें|हमार[ाीे])(?![\\p{L}\\p{M}])"));
    private static final Pattern DEMANDS = Pattern.compile("\\b(?:should|ought to|needs? to|it(?:['’]s| is) (?:high )?time (?:to|for|that)|deberían?|es hora de|tiene que|devrait|devraient|il est temps|doit cesser)\\b|चाहिए", FLAGS);

    /** Two to four words in capitals before a colon. */
    private static final Pattern SIGNED = Pattern.compile("^(\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]*){1,3}):(?=\\s)");
    /** Words of labels, of places and of clubs; no name of a writer has them. */
    private static final Set<String> LABELS = Arrays.stream("""
            breaking news live update updates latest just in full text list story report alert exclusive exclusif picture pictures pic photo photos video watch listen market markets sport sports agenda the this that a an and of on at for from to is are was with how why what who
            health notes tv world cup league premier champions open grand prix final finals results election elections vote covid coronavirus pandemic war crisis lockdown budget summit day week year part file flash urgent corrected correction developing explainer analysis opinion interview
            notebook diary people town talk ask confidential notes review preview recap result score scores weather forecast warning scam killed dead attack
            new south north east west central upper lower great united kingdom states republic saint st san santa los las el fort port lake cape hong kong kuala buenos rio abu addis tel sri costa city county island islands fc real
            en de del la le les los du des der die das und et y e em no na do da dos ultima hora ultimo minuto directo direct vivo aujourd'hui urgente guerra guerre coupe copa mundial monde liga ligue eilmeldung
            """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .flatMap(code -> Stream.of("en", "es", "fr", "de", "pt").map(language -> Folding.fold(Locale.of("", code).getDisplayCountry(Locale.of(language))))).collect(Collectors.toUnmodifiableSet());

    private OpinionCopy() { }

    /** By the genres that the agency names, by the word in front of its headline or after it, by the name of its writer in capitals before it, or by its address. */
    public static boolean isMarked(WireItem item) {
        return isNamed(item) || isSigned(item) || CopyKind.isOpinionByAddress(item);
    }

    /** By the genres that the agency names, or by the word in front of its headline or after it: what tells of no event for itself. Under an address for opinion stands analysis too, which is of its event. */
    public static boolean isNamed(WireItem item) {
        String headline = item.headline();
        int mark = Math.max(headline.indexOf(':'), headline.indexOf('|'));
        Matcher closing = CLOSING.matcher(headline);
        Stream<String> ends = Stream.concat(mark > 0 ? Stream.of(headline.substring(0, mark)) : Stream.of(), closing.find() ? Stream.of(closing.group(1)) : Stream.of());
        return Stream.concat(item.genres().stream().flatMap(OpinionCopy::names), ends).anyMatch(name -> NAMED.matcher(name.strip()).matches());
    }

    /** "ANNA LUND: The lake is ours". Capitals that label instead ("BREAKING NEWS:", "NEW ZEALAND:") sign nothing, unless the byline or the first words of the text say the same. */
    private static boolean isSigned(WireItem item) {
        Matcher signed = SIGNED.matcher(item.headline().strip());
        if (!signed.find() || item.headline().chars().noneMatch(Character::isLowerCase)) return false;
        String name = Folding.fold(signed.group(1));
        String text = item.body().isBlank() ? item.description().orElse("") : item.body();
        boolean repeated = text.strip().startsWith(signed.group()) || item.byline().stream().anyMatch(byline -> Folding.fold(byline.name()).contains(name));
        return repeated || LABELS.stream().noneMatch(label -> (" " + name + " ").contains(" " + label + " ")) && !COUNTRIES.contains(name);
    }

    private static Stream<String> names(Subject genre) {
        return Stream.concat(genre.name().stream(), Stream.of(genre.code().toLowerCase(Locale.ROOT)));
    }

    /** By its words; {@code lines} are the sentences of the body, in order. */
    public static boolean reads(String language, String headline, List<String> lines) {
        if (lines.isEmpty()) return false;
        if (lines.subList(Math.max(0, lines.size() - 3), lines.size()).stream().anyMatch(line -> DISCLAIMS.matcher(line).find())) return true;
        List<String> head = lines.subList(0, Math.min(LINES_MAX, lines.size()));
        Pattern personal = PERSONAL.get(language.toLowerCase(Locale.ROOT).split("-", 2)[0]);
        long first = personal == null ? 0 : head.stream().filter(line -> !isSaid(line) && personal.matcher(Speech.withoutQuotations(line)).find()).count();
        return first >= PERSONAL_LINES_MIN && first >= head.size() * PERSONAL_SHARE || demands(headline) && demands(lines.getFirst());
    }

    /** A line of a dialogue, or one of somebody else's words that are told without marks. */
    private static boolean isSaid(String text) {
        return text.startsWith("—") || text.startsWith("–") || text.startsWith("- ") || SIGNED_OFF.matcher(text).matches();
    }

    private static boolean demands(String text) {
        return DEMANDS.matcher(Speech.withoutQuotations(text)).find() && !Speech.attributes(text);
    }
}
