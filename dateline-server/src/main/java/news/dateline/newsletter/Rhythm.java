package news.dateline.newsletter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a reader wants mail. */
public enum Rhythm {
    MORNING("Every morning"),
    WEEKLY("Once a week"),
    BREAKING("When something breaks");

    private final String words;

    Rhythm(String words) {
        this.words = words;
    }

    /** As forms and keys name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    public static Optional<Rhythm> of(String key) {
        return Arrays.stream(values()).filter(rhythm -> rhythm.key().equals(key)).findFirst();
    }
}
