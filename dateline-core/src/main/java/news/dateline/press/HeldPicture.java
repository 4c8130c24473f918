package news.dateline.press;

import java.util.List;
import java.util.stream.IntStream;
import news.dateline.model.ItemVersion;
import news.dateline.model.StoryId;

/**
 * An agency's picture that was fetched for a story and is kept: where its words are filed, and which files it has. It holds none of the words itself, so that nothing of a redacted item stays in it.
 *
 * @param version     the filing that it came with; {@code association}: which of its associations
 * @param key         a hash of what the agency calls it
 * @param hash        of its largest file
 * @param widths      pixels, smallest first; {@code heights} likewise
 */
public record HeldPicture(ItemVersion version, int association, String key, String hash, List<Integer> widths, List<Integer> heights) {
    public HeldPicture {
        widths = List.copyOf(widths);
        heights = List.copyOf(heights);
        if (widths.isEmpty() || widths.size() != heights.size()) throw new IllegalArgumentException("Expected a height for each width, found " + widths + " and " + heights);
        if (!hash.matches("[0-9a-f]{16}")) throw new IllegalArgumentException("Expected 16 digits of a hash, found " + hash);
    }

    /** Its addresses with a story, smallest first: another story has others, so that what one may no longer show the other may. */
    public List<String> addresses(StoryId story) {
        return IntStream.range(0, widths.size()).mapToObj(i -> address(story, i)).toList();
    }

    String address(StoryId story, int size) {
        return "/media/" + story + "-" + hash + "-" + widths.get(size) + ".jpg";
    }
}
