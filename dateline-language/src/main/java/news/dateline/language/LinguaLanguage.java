package news.dateline.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.LanguageOfText;

/** The language of a text: its script decides for Hindi, Arabic and Russian; among languages in Latin letters, letters in threes decide (lingua, its low-memory mode). Safe for any number of threads. */
public final class LinguaLanguage implements LanguageOfText {
    /** Fewer letters than this do not say clearly. */
    private static final int LETTERS_MIN = 25;
    /** The detector reads no more. */
    private static final int CHARACTERS_MAX = 400;
    private static final Set<String> KNOWN = Set.of("en", "es", "fr", "de", "pt", "hi", "ar", "ru");
    private static final double DISTANCE_MIN = 0.05;

    private final LanguageDetector latin = LanguageDetectorBuilder.fromLanguages(Language.ENGLISH, Language.SPANISH, Language.FRENCH, Language.GERMAN, Language.PORTUGUESE)
            .withLowAccuracyMode().withMinimumRelativeDistance(DISTANCE_MIN).build();

    @Override public Optional<String> of(String text) {
        String head = text.length() <= CHARACTERS_MAX ? text : text.substring(0, CHARACTERS_MAX);
        int[] letters = new int[4];
        head.codePoints().filter(Character::isLetter).forEach(c -> {
            int script = script(c);
            if (script >= 0) letters[script]++;
        });
        int all = letters[0] + letters[1] + letters[2] + letters[3];
        if (letters[1] * 2 > all) return Optional.of("hi");
        if (letters[2] * 2 > all) return Optional.of("ar");
        if (letters[3] * 2 > all) return Optional.of("ru");
        if (letters[0] < LETTERS_MIN) return Optional.empty();
        Language language = latin.detectLanguageOf(head);
        return language == Language.UNKNOWN || language.getIsoCode639_1() == IsoCode639_1.NONE ? Optional.empty() : Optional.of(language.getIsoCode639_1().name().toLowerCase(Locale.ROOT));
    }

    @Override public boolean knows(String language) {
        return KNOWN.contains(language.length() > 2 ? language.substring(0, 2) : language);
    }

    private static int script(int c) {
        if (c < 0x0250) return 0;
        return switch (UnicodeScript.of(c)) {
            case LATIN -> 0;
            case DEVANAGARI -> 1;
            case ARABIC -> 2;
            case CYRILLIC -> 3;
            default -> -1;
        };
    }
}
