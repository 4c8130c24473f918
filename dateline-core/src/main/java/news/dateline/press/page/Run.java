package news.dateline.press.page;

/** A part of a sentence of the furniture: {@link Messages#runs} puts links, times and names into it where its language wants them. Immutable. */
public sealed interface Run {
    String text();

    /** Plain words. */
    record Plain(String text) implements Run { }

    /** A name that stands out. */
    record Strong(String text) implements Run { }

    /** Words that lead somewhere. */
    record Link(String href, String text) implements Run {
        public Link {
            href = LinkView.safe(href);
        }
    }

    /** A link whose words may be of any language and direction. */
    record Foreign(String href, String text) implements Run {
        public Foreign {
            href = LinkView.safe(href);
        }
    }

    /** A moment. */
    record Time(String iso, String text) implements Run { }
}
