package news.dateline.press;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import news.dateline.model.StoryId;

/** What is pressed in one go: one or a few pages that become stale together. */
public sealed interface Target {
    /** As one text; {@link #parse} reads it. */
    @JsonValue String key();

    /** Engines ask far less often, and a day's file may be long. */
    Duration SITEMAP_PACE = Duration.ofSeconds(30);

    /** What most readers look at is pressed first. */
    default int rank() {
        return switch (this) {
            case OfList of -> switch (of.list()) {
                case ListName.Latest _ -> 0;
                case ListName.OfEdition _ -> 2;
                case ListName.OfSector _ -> 3;
                case ListName.OfEditionSector _ -> 4;
                case ListName.OfDay _, ListName.Corrected _, ListName.OfStoryline _ -> 5;
            };
            case Standing _ -> 1;
            case Article _ -> 3;
            case SitemapIndex _, FeedsOf _, ShotsOf _ -> 5;
            case NewsSitemap _, Related _, Storyline _ -> 6;
        };
    }

    /** How often it is pressed at most. What was closed is pressed again at once. */
    default Duration pace() {
        return Duration.ofSeconds(1);
    }

    /** A list as a page: a front, a sector, a day of the sitemap. */
    record OfList(ListName list) implements Target {
        @Override public String key() {
            return "list " + list.key();
        }

        @Override public Duration pace() {
            return list instanceof ListName.OfDay ? SITEMAP_PACE : Duration.ofSeconds(1);
        }
    }

    /** A list as feeds: long, and asked for every few minutes at most. */
    record FeedsOf(ListName list) implements Target {
        @Override public String key() {
            return "feeds " + list.key();
        }

        @Override public Duration pace() {
            return Duration.ofSeconds(5);
        }
    }

    /** A list as shots. */
    record ShotsOf(ListName list) implements Target {
        @Override public String key() {
            return "shots " + list.key();
        }

        @Override public Duration pace() {
            return Duration.ofSeconds(5);
        }
    }

    /** The sitemap of the last two days. */
    record NewsSitemap() implements Target {
        @Override public String key() {
            return "news-sitemap";
        }

        @Override public Duration pace() {
            return SITEMAP_PACE;
        }
    }

    /** The related stories of a story: less urgent, and there are many. */
    record Related(StoryId story) implements Target {
        @Override public String key() {
            return "related " + story;
        }

        @Override public Duration pace() {
            return Duration.ofSeconds(10);
        }
    }

    /** What stands beside a story of its storyline: what was before it and what came since. */
    record Storyline(StoryId story) implements Target {
        @Override public String key() {
            return "storyline " + story;
        }

        @Override public Duration pace() {
            return Duration.ofSeconds(10);
        }
    }

    /** A story's own pages. They are pressed when its event comes; marked when what they lead to has changed (a storyline, the same news in another language), or the look of pages. */
    record Article(StoryId story) implements Target {
        @Override public String key() {
            return "article " + story;
        }
    }

    /** The list of the sitemap's files. */
    record SitemapIndex() implements Target {
        @Override public String key() {
            return "sitemap";
        }
    }

    /** Pages that show no story. */
    record Standing() implements Target {
        @Override public String key() {
            return "standing";
        }
    }

    @JsonCreator static Target parse(String key) {
        String rest = key.substring(key.indexOf(' ') + 1);
        return switch (key.split(" ")[0]) {
            case "list" -> new OfList(ListName.parse(rest));
            case "feeds" -> new FeedsOf(ListName.parse(rest));
            case "shots" -> new ShotsOf(ListName.parse(rest));
            case "news-sitemap" -> new NewsSitemap();
            case "related" -> new Related(new StoryId(rest));
            case "storyline" -> new Storyline(new StoryId(rest));
            case "article" -> new Article(new StoryId(rest));
            case "sitemap" -> new SitemapIndex();
            case "standing" -> new Standing();
            default -> throw new IllegalArgumentException("Expected what can be pressed, found " + key);
        };
    }
}
