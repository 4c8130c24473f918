package news.dateline.newsletter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a reader wants mail. */
public enum Rhythm {
    MORNING, WEEKLY, BREAKING;

    /** As forms and keys name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rhythm> of(String key) {
        return Arrays.stream(values()).filter(rhythm -> rhythm.key().equals(key)).findFirst();
    }
}
