package news.dateline.wire;

import java.util.Optional;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.PubStatus;

/**
 * What was filed before, as {@link Versions} needs to know it.
 *
 * <p>Contract: after a filing was applied, {@link #last} of its item returns what {@link Versions#last} makes of it; the two look-ups by text return the earliest filing whose
 * {@link Versions#textHash} it was.
 */
public interface Filed {
    /**
     * The newest filing of an item.
     *
     * @param agencyVersion what the agency called it
     * @param textHash      of a text that is long enough to be told from chance
     */
    record Last(int number, Optional<String> agencyVersion, String contentHash, Optional<String> textHash, PubStatus status, Embargo embargo) { }

    Optional<Last> last(ItemId item);

    /** The first filing of the same words by this agency. */
    Optional<ItemVersion> firstOfAgency(String agency, String textHash);

    /** The first filing of the same words by any agency. */
    Optional<ItemVersion> first(String textHash);
}
