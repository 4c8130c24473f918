package news.dateline.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.guard.Speech;
import news.dateline.model.Name;

/** What an agency is called in a story: as the desk has it for the story's language, else as the agency's own copy in another script signs itself, else by its one name. Pure. */
final class AgencyNames {
    private static final int HEAD = 160;
    /** The credit of a dateline: "कोटखाई (सगरमाथा) – …". */
    private static final Pattern SIGNS = Pattern.compile("\\(([^()\\n]{2,40})\\)\\s?[-–—:।]");

    private static final int OWN_LENGTH_MIN = 4;
    private static final Set<String> CALLED = Set.of("agence", "agencia", "agency", "agência", "news", "service", "services", "press", "presse", "prensa", "wire", "noticias", "nouvelles", "network", "the", "de", "la", "le", "of", "associated", "united", "national", "international", "एजेंसी", "समाचार", "सेवा", "प्रेस", "न्यूज़", "सर्विस");

    private AgencyNames() { }

    static String of(Copy copy, String language) {
        return copy.agency().nameIn(language).or(() -> signed(copy)).orElse(copy.agency().name());
    }

    /** Whether a sentence already says whose it is: by the agency's name, or by the one word of it that is its own ("told Sagarmatha", of the Sagarmatha News Service), where that word is no place or person of the copy besides. */
    static boolean stands(Copy copy, String language, Line line) {
        return Stream.of(copy.agency().name(), of(copy, language)).distinct().anyMatch(name -> line.text().contains(name) || own(name).filter(word -> isNamed(word, copy, line)).isPresent());
    }

    /** The word of a name that is left without what many agencies are called, if there is only one. */
    private static Optional<String> own(String name) {
        List<String> words = Stream.of(name.split("[\\s-]+")).filter(word -> !CALLED.contains(word.toLowerCase(Locale.ROOT))).toList();
        return words.size() == 1 && words.getFirst().length() >= OWN_LENGTH_MIN && !words.getFirst().equals(name) && !Character.isLowerCase(words.getFirst().codePointAt(0)) ? Optional.of(words.getFirst()) : Optional.empty();
    }

    private static boolean isNamed(String word, Copy copy, Line line) {
        String quoted = Pattern.quote(word);
        String outside = Speech.withoutQuotations(line.text());
        if (Pattern.compile("(?<![\\p{L}\\p{M}])(?:told|tells|according to|interview with|seen by|reviewed by|obtained by|(?:dijo|declaró|explicó|señaló|contó|relató|afirmó|precisó|indicó) a|(?:dit|déclaré|expliqué|confié|indiqué|affirmé|assuré|raconté|précisé) à|selon|según)(?: l['’])? ?" + quoted + "(?![\\p{L}\\p{M}])").matcher(outside).find()) return true;
        boolean stands = Pattern.compile("(?<![\\p{L}\\p{M}])" + quoted + "(?![\\p{L}\\p{M}])").matcher(outside).find();
        return stands && copy.part().notes().names().stream().noneMatch(name -> (name.kind() == Name.Kind.PLACE || name.kind() == Name.Kind.PERSON) && name.text().contains(word))
                && Stream.of(Locale.getISOCountries()).noneMatch(code -> Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(copy.language())).equals(word));
    }

    private static Optional<String> signed(Copy copy) {
        String body = copy.item().body();
        Matcher found = SIGNS.matcher(body.substring(0, Math.min(HEAD, body.length())));
        return found.find() && isOfAnotherScript(found.group(1)) ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    private static boolean isOfAnotherScript(String name) {
        return name.codePoints().anyMatch(Character::isLetter) && name.codePoints().filter(Character::isLetter).noneMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
    }
}
