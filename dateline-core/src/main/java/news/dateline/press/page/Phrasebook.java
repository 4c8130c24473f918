package news.dateline.press.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every language that the furniture of pages speaks, from the message files of this jar: read once, part of the program's version, so that what was pressed can be pressed again. Immutable; any thread may ask. */
public final class Phrasebook {
    /** The first is spoken where no other is known. */
    public static final List<String> LANGUAGES = List.of("en", "hi", "es", "fr", "ar");
    public static final Phrasebook STANDARD = new Phrasebook(LANGUAGES.stream().collect(Collectors.toMap(language -> language, Phrasebook::read)));

    private final Map<String, Messages> languages = new LinkedHashMap<>();

    /** Patterns by language and key. */
    Phrasebook(Map<String, Map<String, String>> patterns) {
        for (String language : LANGUAGES) languages.put(language, new Messages(language, patterns.getOrDefault(language, Map.of())));
    }

    /** The words of a language (BCP 47); English where there are none. */
    public Messages words(String tag) {
        return languages.getOrDefault(tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0], english());
    }

    /** Changes with any word of any language: pages that were pressed with other words are pressed again. */
    public String fingerprint() {
        StringBuilder all = new StringBuilder();
        languages.forEach((language, words) -> all.append(language).append(new TreeMap<>(words.patterns())));
        return Integer.toHexString(all.toString().hashCode());
    }

    private Messages english() {
        return languages.values().iterator().next();
    }

    private static Map<String, String> read(String language) {
        String name = "/news/dateline/press/messages_" + language + ".properties";
        try (InputStream in = Phrasebook.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("Expected the resource " + name + " in this jar, found none");
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                Properties file = new Properties();
                file.load(reader);
                Map<String, String> patterns = new TreeMap<>();
                for (String key : file.stringPropertyNames()) patterns.put(key, file.getProperty(key));
                return patterns;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the resource " + name, e);
        }
    }
}
