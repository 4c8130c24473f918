package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * What an article of people's own words shows beside what every article does. Immutable.
 *
 * @param authors who signs, with their pages; without one the address is empty
 * @param starts  of an entry of the calendar
 * @param film    of a video
 * @param body    its paragraphs as they are set; of a list all points in one
 */
public record PieceView(List<SignedView> authors, Optional<TimeView> starts, Optional<TimeView> ends, Optional<String> where, Optional<FilmView> film, List<BlockView> body) {
    /** {@code host} is the site that shows it, {@code length} in minutes and seconds, empty where it is not known. */
    public record FilmView(String href, String host, String length) {
        public FilmView {
            href = LinkView.safe(href);
        }
    }

    /** {@code href} is empty for somebody who has no page here. */
    public record SignedView(String name, Optional<String> href) {
        public SignedView {
            href = href.map(LinkView::safe);
        }
    }

    public enum Shape { PARAGRAPH, SUBHEAD, QUOTE, BULLETS, NUMBERS }

    /** {@code lines}: one, but of lists and quotations as many as they have. */
    public record BlockView(Shape shape, List<List<RunView>> lines) {
        public BlockView {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /** Words, which may lead somewhere. */
    public record RunView(String text, Optional<String> href) {
        public RunView {
            href = href.map(LinkView::safe).filter(address -> !address.equals("#"));
        }
    }

    public PieceView {
        authors = List.copyOf(authors);
        body = List.copyOf(body);
    }
}
