package news.dateline.intake;

import java.util.List;
import java.util.Optional;

/**
 * What became of a delivery; everything in it is durable.
 *
 * @param filed      new items and new versions
 * @param known      items that had been filed before, word for word
 * @param unreadable why the bytes could not be read, when they could not; they are kept
 * @param problems   what was mended or passed over, with its place
 */
public record Receipt(int filed, int known, Optional<String> unreadable, List<String> problems) {
    public Receipt {
        problems = List.copyOf(problems);
    }
}
