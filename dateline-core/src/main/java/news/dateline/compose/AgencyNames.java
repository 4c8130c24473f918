package news.dateline.compose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an agency is called in a story: as the desk has it for the story's language, else as the agency's own copy in another script signs itself, else by its one name. Pure. */
final class AgencyNames {
    private static final int HEAD = 160;
    /** The credit of a dateline: "कोटखाई (सगरमाथा) – …". */
    private static final Pattern SIGNS = Pattern.compile("\\(([^()\\n]{2,40})\\)\\s?[-–—:।]");

    private AgencyNames() { }

    static String of(Copy copy, String language) {
        return copy.agency().nameIn(language).or(() -> signed(copy)).orElse(copy.agency().name());
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
