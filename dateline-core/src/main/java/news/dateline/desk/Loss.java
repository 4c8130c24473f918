package news.dateline.desk;

import java.time.Instant;
import news.dateline.model.StoryId;

/**
 * A story that the licences do not let stand, or not for ever.
 *
 * @param when    from when readers may not see it
 * @param forGood whether it goes for good, its days being over; else it is withheld, and an editor may release what remains
 * @param because for editors
 */
public record Loss(StoryId story, String headline, Instant when, boolean forGood, String because) { }
