package news.dateline.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Restrictions;
import news.dateline.model.Story;
import news.dateline.model.StoryState;

/** How long a story may stand: as long as the licences of all whose words it prints, and the terms of every item, let it, from the moment when it was first published. Pure; any thread. */
public final class Archive {
    private Archive() { }

    /**
     * When readers may no longer see it; empty where nothing limits that.
     *
     * @param days  by an agency's id, 0 for no limit
     * @param terms of a version
     */
    public static Optional<Instant> end(Story story, ToIntFunction<String> days, Function<ItemVersion, Restrictions> terms) {
        boolean stands = story.state() == StoryState.PUBLISHED || story.state() == StoryState.WITHHELD;
        if (!stands || story.published().isEmpty()) return Optional.empty();
        int fewest = days(story.published().get(), days, terms);
        return fewest == 0 ? Optional.empty() : story.firstPublishedAt().map(first -> first.plus(Duration.ofDays(fewest)));
    }

    static int days(Draft draft, ToIntFunction<String> days, Function<ItemVersion, Restrictions> terms) {
        int fewest = 0;
        for (String agency : draft.agencies()) fewest = Restrictions.fewer(fewest, days.applyAsInt(agency));
        for (ItemVersion version : draft.restsOn()) fewest = Restrictions.fewer(Restrictions.fewer(fewest, days.applyAsInt(version.item().agency())), terms.apply(version).days());
        return fewest;
    }
}
