package news.dateline.web.desk;

import java.util.Locale;
import java.util.Optional;
import news.dateline.model.Story;
import news.dateline.model.StoryState;

/** The lists in which an editor finds stories. */
public enum Queue {
    /** For a decision: never published, or a proposal beside what stands. */
    WAITING("Waiting"),
    WITHHELD("Withheld"),
    PUBLISHED("Published"),
    SPIKED("Spiked"),
    KILLED("Killed");

    private final String title;

    Queue(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Queue> fromSlug(String slug) {
        for (Queue queue : values()) if (queue.slug().equals(slug)) return Optional.of(queue);
        return Optional.empty();
    }

    /** A published story with a proposal beside it is in two. Merged stories are in none. */
    public boolean holds(Story story) {
        return switch (this) {
            case WAITING -> story.state() == StoryState.WAITING || story.isPublished() && story.proposed().isPresent();
            case WITHHELD -> story.state() == StoryState.WITHHELD;
            case PUBLISHED -> story.isPublished();
            case SPIKED -> story.state() == StoryState.SPIKED;
            case KILLED -> story.state() == StoryState.KILLED;
        };
    }
}
