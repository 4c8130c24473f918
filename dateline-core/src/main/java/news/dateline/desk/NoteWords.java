package news.dateline.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fixed wordings of notes in the language of the story that they stand on ({@code notes_LANGUAGE.properties}); English where there are none in it. Pure; any thread. */
final class NoteWords {
    static final String OTHERWISE = "en";
    static final List<String> LANGUAGES = List.of(OTHERWISE, "ar", "es", "fr", "hi");
    static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    private static final Map<String, Map<String, String>> WORDS = LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), NoteWords::read));

    private NoteWords() { }

    /** @param language of the story, with or without a region */
    static String of(String language, String key, Map<String, String> put) {
        String words = Optional.ofNullable(in(language.split("-", 2)[0]).get(key)).orElseThrow(() -> new IllegalArgumentException("Expected the wording of a note, found " + key));
        // In one pass: words that are put in may have braces of their own.
        return PLACE.matcher(words).replaceAll((MatchResult place) -> Matcher.quoteReplacement(put.getOrDefault(place.group(1), "")));
    }

    /** By key. */
    static Map<String, String> in(String language) {
        return WORDS.getOrDefault(language, WORDS.getOrDefault(OTHERWISE, Map.of()));
    }

    private static Map<String, String> read(String language) {
        String name = "notes_" + language + ".properties";
        try (InputStream in = NoteWords.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("Expected news/dateline/desk/" + name + " on the class path");
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), read::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
