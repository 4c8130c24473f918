package news.dateline.press;

import java.time.Instant;
import news.dateline.model.StoryId;

/** A story that stood in lists and no longer does; feeds say so without repeating it. {@code killed} is for good, else it is withheld for now. */
public record Gone(StoryId id, Instant at, boolean killed) {
}
