package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A standing, confidential order of the desk (the law, 4): what it is about is kept out of logs, metrics, errors and answers, so it stands on no log and prints as its id alone. A value.
 *
 * @param id          names it everywhere; says nothing of its words
 * @param territories where it binds, ISO 3166 alpha-2; the site does not know its readers' countries and so obeys everywhere
 * @param until       from when on a block binds no more
 * @param reason      for whoever holds standing orders, since it may tell what the order tells
 * @param lifted      by whom and why, once it is
 */
public record StandingOrder(String id, Matter matter, Set<String> territories, Optional<Instant> until, String reason, String by, Instant givenAt, Optional<Lifted> lifted) {
    /** Longest words of an order, in characters; how many spellings it may have. */
    public static final int WORDS_LENGTH_MAX = 200;
    public static final int SPELLINGS_MAX = 20;

    /** What it is about. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Phrase.class, name = "phrase"),
        @JsonSubTypes.Type(value = PersonsName.class, name = "name"),
        @JsonSubTypes.Type(value = OneItem.class, name = "item"),
        @JsonSubTypes.Type(value = OneStory.class, name = "story"),
        @JsonSubTypes.Type(value = Blackout.class, name = "blackout")})
    public sealed interface Matter { }

    /** Words in this order, in one spelling or another. */
    public record Phrase(List<String> spellings) implements Matter {
        public Phrase {
            spellings = List.copyOf(spellings);
        }

        @Override public String toString() {
            return "Phrase[…]";
        }
    }

    /** A name, given name or family name first, in one spelling or script or another. */
    public record PersonsName(List<String> spellings) implements Matter {
        public PersonsName {
            spellings = List.copyOf(spellings);
        }

        @Override public String toString() {
            return "PersonsName[…]";
        }
    }

    /** An item, a picture that is one's part among them. */
    public record OneItem(ItemId item) implements Matter {
        @Override public String toString() {
            return "OneItem[…]";
        }
    }

    /** A story, and whatever is composed of its clusters. */
    public record OneStory(StoryId story, Set<ClusterId> clusters) implements Matter {
        public OneStory {
            clusters = Checks.ordered(clusters);
        }

        @Override public String toString() {
            return "OneStory[…]";
        }
    }

    /**
     * Silence for some hours: on polling day about the vote in a country, on what polls say.
     *
     * @param countries of which a story has to tell, ISO 3166 alpha-2
     * @param sectors   slugs; a story of one of them is meant. With no sector and no phrase every story of the countries is
     * @param phrases   a story that says one of them is meant
     * @param from, to  by the clocks of {@code zone}
     * @param comesBack whether what it alone withheld comes back by itself when it is over
     */
    public record Blackout(Set<String> countries, Set<String> sectors, List<String> phrases, LocalDateTime from, LocalDateTime to, ZoneId zone, boolean comesBack) implements Matter {
        public Blackout {
            countries = Checks.ordered(countries);
            sectors = Checks.ordered(sectors);
            phrases = List.copyOf(phrases);
        }

        /** When silence begins: of an hour that the clocks show twice, the first; of one that they leave out, where they leap. */
        @JsonIgnore public Instant begins() {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(from);
            return offsets.isEmpty() ? zone.getRules().getTransition(from).getInstant() : from.toInstant(offsets.getFirst());
        }

        /** When it is over: of an hour that the clocks show twice, the second; one that they leave out is as long after the leap as it would have been after it without. */
        @JsonIgnore public Instant ends() {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(to);
            return offsets.isEmpty() ? to.toInstant(zone.getRules().getTransition(to).getOffsetBefore()) : to.toInstant(offsets.getLast());
        }

        @Override public String toString() {
            return "Blackout[…]";
        }
    }

    /** {@code reason} is as confidential as the order's own. */
    public record Lifted(String reason, String by, Instant at) {
        @Override public String toString() {
            return "Lifted[by " + by + ", " + at + "]";
        }
    }

    public StandingOrder {
        if (!isId(id)) throw new IllegalArgumentException("Expected the id of a standing order, found something else");
        territories = Checks.ordered(territories);
    }

    public static boolean isId(String text) {
        return text.matches("o-[0-9a-f]{8,20}");
    }

    /** Whether it binds at this moment; whether it is lifted is for the desk's standing to say. */
    public boolean bindsAt(Instant at) {
        return switch (matter) {
            case Blackout blackout -> !at.isBefore(blackout.begins()) && at.isBefore(blackout.ends());
            case Phrase _, PersonsName _, OneItem _, OneStory _ -> until.map(at::isBefore).orElse(true);
        };
    }

    public StandingOrder lifted(Lifted how) {
        return new StandingOrder(id, matter, territories, until, reason, by, givenAt, Optional.of(how));
    }

    /** Never its words: what prints an order prints its id. */
    @Override public String toString() {
        return "StandingOrder[" + id + "]";
    }
}
