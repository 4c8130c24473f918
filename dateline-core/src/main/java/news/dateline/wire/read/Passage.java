package news.dateline.wire.read;

/**
 * A stretch of copy as filed.
 *
 * @param base        the address that its relative links are resolved against, or the empty text
 * @param role        the agency's word for its part ("summary", "caption"), or the empty text
 * @param contentType as the wire named it, or the empty text
 */
public record Passage(Kind kind, String text, String base, String role, String contentType) {
    public Passage(Kind kind, String text, String base) {
        this(kind, text, base, "", "");
    }

    public enum Kind {
        PLAIN, HTML,
        /** The format does not say: HTML when it looks like it. */
        EITHER
    }

    public boolean isMarkup() {
        return switch (kind) {
            case PLAIN -> false;
            case HTML -> true;
            case EITHER -> Markup.isMarkup(text);
        };
    }

    /** Whether it is more than can be read in good time; such copy is not cut, since nobody would know what was lost. */
    public boolean exceedsLimits() {
        return text.length() > Limits.TEXT_LENGTH || text.length() > Limits.MARKUP_TAGS && isMarkup() && tags() > Limits.MARKUP_TAGS;
    }

    private int tags() {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
        return tags;
    }

    /** Text and harmless HTML. */
    public Markup.Clean clean() {
        if (isMarkup()) return Markup.clean(text, base);
        return new Markup.Clean(Plain.paragraphs(kind == Kind.EITHER ? Markup.entities(text) : text), "");
    }
}
