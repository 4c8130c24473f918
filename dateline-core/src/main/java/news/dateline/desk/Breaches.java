package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Signal;
import news.dateline.model.Story;

/** Another agency's free copy that has the words of an item under embargo. Nobody's breach lifts an embargo, so nothing happens but an alarm: an editor may lift it. Pure; any thread. */
final class Breaches {
    private final Bars bars;

    Breaches(Bars bars) {
        this.bars = bars;
    }

    /** The answer to a draft, with an alarm for each embargo that it is the first to break. */
    Decision alarmed(Stories stories, Draft draft, Decision decision, Instant at) {
        if (!(decision instanceof Decision.Accepted accepted)) return decision;
        List<DeskEvent> events = new ArrayList<>(accepted.events());
        for (ItemId item : stories.embargoed()) breach(stories, draft, item, at).ifPresent(events::add);
        return new Decision.Accepted(events, accepted.by());
    }

    private Optional<DeskEvent> breach(Stories stories, Draft draft, ItemId item, Instant at) {
        if (stories.item(item).embargo().liftedAt(at)) return Optional.empty();
        List<String> copy = stories.copy(item);
        if (!Echoes.ofOthers(draft, item, copy)) return Optional.empty();
        Optional<Story> story = stories.ofCluster(draft.cluster());
        boolean known = story.flatMap(Story::current).filter(before -> Echoes.ofOthers(before, item, copy)).isPresent();
        return known ? Optional.empty() : Drafting.unlessOpen(stories, Alarms.breach(item, bars.name(item.agency()), story.map(Story::id).stream().toList()));
    }

    /** An embargo that comes after what breaks it. */
    List<DeskEvent> before(Stories stories, Signal embargo) {
        List<DeskEvent> events = new ArrayList<>();
        for (ItemId item : embargo.items()) {
            List<String> copy = stories.copy(item);
            List<Story> stand = stories.beside(item).stream().filter(story -> story.current().filter(text -> Echoes.ofOthers(text, item, copy)).isPresent()).toList();
            if (!stand.isEmpty()) Drafting.unlessOpen(stories, Alarms.breach(item, bars.name(item.agency()), stand.stream().map(Story::id).toList())).ifPresent(events::add);
        }
        return events;
    }
}
