package news.dateline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Draft;
import news.dateline.model.Ending;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * Whether a story says in an agency's own words, at its top, that a case against somebody whom it names in full has ended. It reads few forms of words, in English, Spanish and French, and none that doubts, asks, quotes or
 * looks back: what it does not find an editor says. Pure; any thread.
 */
final class OutcomeReader {
    /** {@code person}: in full, as printed, without a title. */
    record Told(Ending ending, String person) { }

    private static final int PARAGRAPHS_READ = 2;
    private static final String PART = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
    private static final String NAME = "(?<!\\p{L})(" + PART + "(?: (?:(?:de|da|di|del|van|von|der|al|bin|ben|la|le|el|du|dos) )*" + PART + "){1,4})";
    private static final String ASIDE = "(?:, [^,]{1,60},)? ";
    private static final Map<Ending, List<Pattern>> FORMS = Map.of(
            Ending.ACQUITTED, forms(NAME + ASIDE + "(?:was|has been) (?:acquitted|found not guilty|cleared of)\\b", "\\b(?:acquitted|cleared) " + NAME + " (?:of|on|in)\\b", "\\bfound " + NAME + " not guilty\\b",
                    NAME + ASIDE + "(?:fue|ha sido) absuelt[oa]\\b", "\\babsolvió a " + NAME, NAME + ASIDE + "a été (?:acquittée?|relaxée?)(?!\\p{L})", "\\ba (?:acquitté|relaxé) " + NAME),
            Ending.CONVICTED, forms(NAME + ASIDE + "(?:was|has been) (?:convicted of|found guilty)\\b", "\\bconvicted " + NAME + " (?:of|on|in)\\b", "\\bfound " + NAME + " guilty\\b",
                    NAME + ASIDE + "(?:fue|ha sido) condenad[oa]\\b", "\\bcondenó a " + NAME, NAME + ASIDE + "a été condamnée?(?!\\p{L})", "\\ba condamné " + NAME),
            Ending.CASE_DROPPED, forms("\\b(?:charges?|case|proceedings) against " + NAME + " (?:was|were|has been|have been) (?:dropped|dismissed|withdrawn|thrown out)\\b",
                    "\\b(?:dropped|dismissed|withdrew|threw out) (?:all |the |its )*(?:charges?|case|proceedings) against " + NAME,
                    "\\b(?:archivó|sobreseyó) (?:la causa|el caso|el proceso) contra " + NAME, "\\babandonné les poursuites contre " + NAME, "\\bnon-lieu (?:en faveur de|pour) " + NAME));
    /** What doubts, asks, wishes, quotes, partly takes back or tells of another time or court. */
    private static final Pattern DOUBTS = Pattern.compile("[\"“«„?]|\\b(?:not been|if|whether|would|could|may|might|should|asks?|asked|asking|wants?|seeks?|sought|expect\\p{L}*|hop(?:es|ed)|demand\\p{L}*|urg(?:es|ed)|wrongly|rumou?r\\p{L}*|previously|earlier|once|ago|had been|who (?:was|had)|retrial|overturn\\p{L}*"
            + "|quash\\p{L}*|appeal\\p{L}*|appellate|but|while|although|part(?:ly|ial\\p{L}*)|some|mistakenly|posthumous\\p{L}*|absentia|(?:in|since) (?:19|20)\\p{Nd}{2}"
            + "|no (?:fue|ha sido)|si|podría|habría|había sido|pide\\p{L}*|pidió|apel\\p{L}*|recurso|pero|mientras|aunque|en (?:19|20)\\p{Nd}{2}|n['’]a pas|aurait|pourrait|avait été|demand\\p{L}*|requi[st]\\p{L}*|appel|mais|tandis)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> STEMS = List.of("acquit", "clear", "guilty", "convicted", " against ", "absuel", "absolv", "conden", "condam", "relax", " contra ", " contre ", "non-lieu");
    private static final Set<String> TITLES = Set.of("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Lady", "Mayor", "Minister", "President", "Senator", "Governor", "Judge", "Captain", "Colonel", "General", "Professor", "Prince", "Princess",
            "Former", "Ex-mayor", "Ex-minister", "Señor", "Señora", "Monsieur", "Madame");

    private OutcomeReader() { }

    private static List<Pattern> forms(String... forms) {
        List<Pattern> patterns = new ArrayList<>();
        for (String form : forms) patterns.add(Pattern.compile(form));
        return List.copyOf(patterns);
    }

    /** Empty where the top of the text tells of no ending, or of more than one. */
    static Optional<Told> read(Draft text) {
        Set<String> seen = new TreeSet<>();
        List<Told> found = new ArrayList<>();
        for (List<Sentence> paragraph : text.paragraphs().subList(0, Math.min(PARAGRAPHS_READ, text.paragraphs().size())))
            for (Sentence sentence : paragraph.stream().filter(OutcomeReader::mayTell).toList())
                for (Ending ending : FORMS.keySet())
                    for (Pattern form : FORMS.getOrDefault(ending, List.of()))
                        for (Matcher told = form.matcher(sentence.text()); told.find();) {
                            Told read = new Told(ending, person(told.group(1)));
                            boolean plain = sentence.sources().stream().allMatch(Source.Wire.class::isInstance) && !DOUBTS.matcher(sentence.text()).find() && read.person().contains(" ");
                            // What is told in doubt stands against what is told plainly.
                            if (seen.add(plain + read.toString())) found.add(plain ? read : new Told(ending, ""));
                        }
        return found.size() == 1 && !found.getFirst().person().isEmpty() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Forms are tried only where one of their words stands: a storyline may have a hundred stories. */
    private static boolean mayTell(Sentence sentence) {
        return STEMS.stream().anyMatch(sentence.text()::contains);
    }

    private static String person(String name) {
        String person = name;
        for (int space = person.indexOf(' '); space > 0 && TITLES.contains(person.substring(0, space)); space = person.indexOf(' ')) person = person.substring(space + 1);
        return person;
    }
}
