package news.dateline.press.page;

/**
 * A picture with what has to be said about it. Immutable.
 *
 * @param src     its address on our own host (the page's policy allows no other)
 * @param width   pixels, so that nothing shifts when it arrives
 * @param height  pixels
 * @param alt     what it shows, for who cannot see it
 * @param caption the line under it; may be empty
 * @param credit  who made it; may be empty
 * @param label   in words, when a program made it or it is illustrative; else empty
 */
public record PictureView(String src, int width, int height, String alt, String caption, String credit, String label) {
    public PictureView {
        src = LinkView.safe(src);
    }
}
