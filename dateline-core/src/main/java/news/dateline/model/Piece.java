package news.dateline.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes a story a piece by people: its form, who wrote it, and how its paragraphs are set. Its words are the draft's, each with the source {@link Source.Editor}. Immutable.
 *
 * @param authors in the order in which they sign; none for an entry of the calendar
 * @param when    of an entry of the calendar
 * @param film    of a video
 * @param blocks  how each paragraph of the draft is set, in their order
 * @param links   words of the text that lead somewhere
 * @param related stories that its author refers to
 */
public record Piece(PieceForm form, List<Author> authors, Optional<Happening> when, Optional<Film> film, List<Block> blocks, List<Link> links, List<StoryId> related) {
    /** As they sign; {@code slug} names their page. */
    public record Author(String slug, String name) {
        public Author {
            Checks.that(slug.matches("[a-z0-9]+(-[a-z0-9]+)*"), "a slug of lower-case letters, digits and hyphens", slug);
            Checks.filled(name, "an author's name");
        }
    }

    public record Happening(Instant starts, Optional<Instant> ends) {
        /** Whether it is over: at its end, or where none is named a day after it began. */
        public boolean isOver(Instant now) {
            return ends.orElse(starts.plusSeconds(24 * 60 * 60)).isBefore(now);
        }
    }

    /** Where a film stands: a site of others, which readers open themselves. {@code length}, where it is known, is positive. */
    public record Film(String href, Optional<Duration> length) {
        public Film {
            Checks.that(href.matches("(?i)https://\\S+") && URI.create(href).getHost() != null, "an address of https", href);
            length.ifPresent(time -> Checks.that(time.isPositive(), "a length of a film", time.toString()));
        }

        /** The site that shows it, as readers know it. */
        public String host() {
            return URI.create(href).getHost().replaceFirst("^www\\.", "");
        }
    }

    /** How a paragraph is set. */
    public enum Block { PARAGRAPH, SUBHEAD, QUOTE, BULLET, NUMBERED }

    /** The first place at which the text says these words leads to the address: a path of ours, http or https. */
    public record Link(String words, String href) {
        public Link {
            Checks.filled(words, "the words of a link");
            Checks.that(href.matches("(?i)https?://\\S+|/(?![/\\\\])\\S*"), "an address of http or https, or a path of ours", href);
        }
    }

    public Piece {
        // Pieces filed before there were films lack it.
        film = Checks.given(film, Optional.empty());
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        related = List.copyOf(related);
    }

    /** What lists need to know of it. */
    public Piece onCards() {
        return new Piece(form, authors, when, film, List.of(), List.of(), related);
    }

    public List<String> names() {
        return authors.stream().map(Author::name).toList();
    }

    /** Leading to these alone. */
    public Piece linking(List<Link> others, Optional<Film> otherFilm) {
        return new Piece(form, authors, when, otherFilm, blocks, others, related);
    }

    public boolean isBy(String name) {
        return authors.stream().anyMatch(author -> author.name().equalsIgnoreCase(name.strip()));
    }

    /** After a correction that took paragraphs out: {@code stays} says of each whether it stands. */
    public Piece keeping(List<Boolean> stays) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) if (i >= stays.size() || stays.get(i)) kept.add(blocks.get(i));
        return new Piece(form, authors, when, film, kept, links, related);
    }
}
