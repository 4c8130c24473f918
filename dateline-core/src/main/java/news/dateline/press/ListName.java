package news.dateline.press;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import news.dateline.model.Edition;
import news.dateline.model.StorylineId;

/** Names a list of cards, newest first. */
public sealed interface ListName {
    /** As one word; {@link #parse} reads it. */
    @JsonValue String key();

    record Latest() implements ListName {
        @Override public String key() {
            return "latest";
        }
    }

    record OfEdition(String edition) implements ListName {
        @Override public String key() {
            return "edition:" + edition;
        }
    }

    record OfSector(String sector) implements ListName {
        @Override public String key() {
            return "sector:" + sector;
        }
    }

    record OfEditionSector(String edition, String sector) implements ListName {
        @Override public String key() {
            return "edition-sector:" + edition + ":" + sector;
        }
    }

    /** What was first published on a day of UTC: one file of the sitemap. */
    record OfDay(LocalDate day) implements ListName {
        @Override public String key() {
            return "day:" + day;
        }
    }

    /** Stories that carry a correction. */
    record Corrected() implements ListName {
        @Override public String key() {
            return "corrected";
        }
    }

    /** The stories of one matter. */
    record OfStoryline(StorylineId storyline) implements ListName {
        @Override public String key() {
            return "storyline:" + storyline;
        }
    }

    /** Whether it has feeds; days, corrections and storylines have none. */
    default boolean hasFeeds() {
        return switch (this) {
            case Latest _, OfEdition _, OfSector _, OfEditionSector _ -> true;
            case OfDay _, Corrected _, OfStoryline _ -> false;
        };
    }

    /** Whether it can be read as shots: the lists that a reader chooses by edition and sector. */
    default boolean hasShots() {
        return this instanceof Latest || this instanceof OfEdition || this instanceof OfSector || this instanceof OfEditionSector;
    }

    @JsonCreator static ListName parse(String key) {
        String[] parts = key.split(":");
        return switch (parts[0]) {
            case "latest" -> new Latest();
            case "edition" -> new OfEdition(parts[1]);
            case "sector" -> new OfSector(parts[1]);
            case "edition-sector" -> new OfEditionSector(parts[1], parts[2]);
            case "day" -> new OfDay(LocalDate.parse(parts[1]));
            case "corrected" -> new Corrected();
            case "storyline" -> new OfStoryline(new StorylineId(parts[1]));
            default -> throw new IllegalArgumentException("Expected the name of a list, found " + key);
        };
    }

    /** The list of all that stands in an edition: Global has every story. */
    static ListName ofEdition(String edition) {
        return edition.equals(Edition.GLOBAL) ? new Latest() : new OfEdition(edition);
    }

    static ListName ofEditionSector(String edition, String sector) {
        return edition.equals(Edition.GLOBAL) ? new OfSector(sector) : new OfEditionSector(edition, sector);
    }
}
