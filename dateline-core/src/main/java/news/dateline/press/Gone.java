package news.dateline.press;

import java.time.Instant;
import java.util.Optional;
import news.dateline.model.Removal;
import news.dateline.model.StoryId;
import org.jspecify.annotations.Nullable;

/** A story that stood in lists and no longer does; feeds say so without repeating it. {@code killed} is for good, then {@code removal} says how (absent means killed), else it is withheld for now. */
public record Gone(StoryId id, Instant at, boolean killed, Optional<Removal> removal) {
    public Gone {
        removal = given(removal);
    }

    public Gone(StoryId id, Instant at, boolean killed) {
        this(id, at, killed, Optional.empty());
    }

    /** What was stored before there were several ways lacks it. */
    private static Optional<Removal> given(@Nullable Optional<Removal> removal) {
        return removal == null ? Optional.empty() : removal;
    }

    /** How it was taken from readers for good. */
    Removal how() {
        return removal.orElse(Removal.KILLED);
    }
}
