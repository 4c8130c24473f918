package news.dateline.press;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import news.dateline.model.Edition;
import news.dateline.model.Label;
import news.dateline.model.PieceForm;
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

    /** The stories of one kind of news. */
    record OfLabel(Label label) implements ListName {
        @Override public String key() {
            return "label:" + label.slug();
        }
    }

    /** The stories that carry a tag, by its name in addresses. */
    record OfTag(String slug) implements ListName {
        @Override public String key() {
            return "tag:" + slug;
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

    /** What is of one form: opinion, blog, interview, events, press releases. */
    record OfForm(PieceForm form) implements ListName {
        @Override public String key() {
            return "form:" + form.slug();
        }
    }

    /** What one author signed. */
    record OfAuthor(String author) implements ListName {
        @Override public String key() {
            return "author:" + author;
        }
    }

    /** Whether it has feeds; days and storylines have none, and the calendar has a file of its own. */
    default boolean hasFeeds() {
        return switch (this) {
            case Latest _, OfEdition _, OfSector _, OfEditionSector _, OfLabel _, OfTag _, Corrected _ -> true;
            case OfDay _, OfStoryline _ -> false;
            case OfForm of -> of.form() != PieceForm.EVENT;
            case OfAuthor _ -> true;
        };
    }

    /** Whether the archive has it by the days on which its stories were first published; corrections are there by the days of their own. */
    default boolean hasDays() {
        return switch (this) {
            case Latest _, OfEdition _, OfSector _, OfEditionSector _, OfLabel _, OfTag _ -> true;
            case OfDay _, Corrected _, OfStoryline _ -> false;
            case OfForm of -> of.form() != PieceForm.EVENT;
            case OfAuthor _ -> true;
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
            case "label" -> new OfLabel(Label.fromSlug(parts[1]));
            case "tag" -> new OfTag(parts[1]);
            case "day" -> new OfDay(LocalDate.parse(parts[1]));
            case "corrected" -> new Corrected();
            case "storyline" -> new OfStoryline(new StorylineId(parts[1]));
            case "form" -> new OfForm(PieceForm.fromSlug(parts[1]).orElseThrow());
            case "author" -> new OfAuthor(parts[1]);
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
