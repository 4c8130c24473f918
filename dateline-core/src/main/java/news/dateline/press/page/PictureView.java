package news.dateline.press.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

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
 * @param srcset  every size of it with its width, where there are several; else empty
 */
public record PictureView(String src, int width, int height, String alt, String caption, String credit, String label, String srcset) {
    private static final Pattern SIZES = Pattern.compile("/[\\w/.-]+ \\d+w(, /[\\w/.-]+ \\d+w)*");

    public PictureView {
        src = LinkView.safe(src);
        srcset = SIZES.matcher(srcset).matches() ? srcset : "";
    }

    /** Of one size. */
    public PictureView(String src, int width, int height, String alt, String caption, String credit, String label) {
        this(src, width, height, alt, caption, credit, label, "");
    }

    /** The addresses of all its sizes. */
    public List<String> addresses() {
        return srcset.isEmpty() ? List.of(src) : Arrays.stream(srcset.split(", ")).map(size -> size.substring(0, size.indexOf(' '))).toList();
    }
}
