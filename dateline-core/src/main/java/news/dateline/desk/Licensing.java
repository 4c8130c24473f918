package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import news.dateline.model.Agency;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Licence;
import news.dateline.model.Removal;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;

/** Licences that change while stories stand: what of them is lost, and the events by which it is. The settings are what is in force; the desk log says since when. Pure; any thread. */
final class Licensing {
    static final String SETTINGS = "settings";
    static final String TIMER = "timer";
    /** An alarm names no more stories; the queue of withheld ones has them all. */
    private static final int STORIES_NAMED_MAX = 100;

    private final Map<String, Agency> agencies;
    private final Bars bars;

    Licensing(Map<String, Agency> agencies, Bars bars) {
        this.agencies = agencies;
        this.bars = bars;
    }

    /** What readers would lose, or lose one day, by what has changed since the licences were last put in force; in the order of stories. */
    void losses(Stories stories, Instant at, Consumer<Loss> each) {
        Map<String, Licence> before = stories.licences();
        Set<String> touched = touched(before);
        boolean first = before.isEmpty();
        if (!first && touched.isEmpty()) return;
        stories.published(story -> {
            if (first || concerns(story, touched)) loss(stories, story, at).ifPresent(each);
        });
    }

    /** What has changed since, each in words. */
    List<String> changes(Stories stories) {
        Map<String, Licence> before = stories.licences();
        return before.isEmpty() ? List.of("the licences of " + agencies.size() + (agencies.size() == 1 ? " agency" : " agencies") + " are put in force for the first time")
                : touched(before).stream().map(agency -> LicenceChange.words(bars.name(agency), Optional.ofNullable(before.get(agency)), licence(agency))).toList();
    }

    Decision enforce(Stories stories, String by, Instant at) {
        if (!by.equals(SETTINGS)) return Editing.rejected("NOT_THE_SETTINGS", "Licences come from the settings: change them there and start again.");
        Map<String, Licence> before = stories.licences();
        Set<String> touched = touched(before);
        if (touched.isEmpty()) return new Decision.Accepted(List.of(), by);
        Map<String, Licence> changed = new TreeMap<>();
        List<String> ended = new ArrayList<>();
        for (String agency : touched) licence(agency).ifPresentOrElse(licence -> changed.put(agency, licence), () -> ended.add(agency));
        List<DeskEvent> events = new ArrayList<>(List.of(new DeskEvent.LawChanged(changed, ended, changes(stories))));
        List<StoryId> lost = new ArrayList<>();
        losses(stories, at, loss -> {
            if (loss.when().isAfter(at)) return;
            events.add(loss.forGood() ? new DeskEvent.StoryKilled(loss.story(), loss.because(), Optional.of(Removal.UNPUBLISHED)) : new DeskEvent.StoryWithheld(loss.story(), Optional.empty(), loss.because()));
            lost.add(loss.story());
            if (!loss.forGood()) stories.story(loss.story()).flatMap(story -> ownWords(stories, story)).ifPresent(events::add);
        });
        if (!lost.isEmpty()) Drafting.unlessOpen(stories, Alarms.licences(at, lost.size(), lost.stream().limit(STORIES_NAMED_MAX).toList())).ifPresent(events::add);
        return new Decision.Accepted(events, by);
    }

    Decision lapse(Stories stories, Story story, String by, Instant at) {
        if (!by.equals(TIMER)) return Editing.rejected("NOT_THE_TIMER", "The timer ends what a licence lets stand no longer; an editor kills, takes down or unpublishes.");
        return end(stories, story).filter(end -> !end.isAfter(at))
                .<Decision>map(_ -> new Decision.Accepted(List.of(new DeskEvent.StoryKilled(story.id(), over(stories, story), Optional.of(Removal.UNPUBLISHED))), by))
                .orElseGet(() -> Editing.rejected("STILL_LICENSED", "No licence ends what the story says by now: leave it."));
    }

    /** Whether what has changed takes a story from readers at this moment. */
    Predicate<Story> takes(Stories stories, Instant at) {
        Map<String, Licence> before = stories.licences();
        Set<String> touched = touched(before);
        return story -> (before.isEmpty() || concerns(story, touched)) && loss(stories, story, at).filter(loss -> !loss.when().isAfter(at)).isPresent();
    }

    private Optional<Loss> loss(Stories stories, Story story, Instant at) {
        Draft draft = story.published().orElseThrow();
        Optional<Instant> end = end(stories, story);
        if (end.filter(over -> !over.isAfter(at)).isPresent()) return end.map(over -> new Loss(story.id(), draft.headline().text(), over, true, over(stories, story)));
        Optional<Decision.Rejected> bar = story.state() == StoryState.PUBLISHED ? bars.unlicensed(stories, draft) : Optional.empty();
        if (bar.isPresent()) return bar.map(why -> new Loss(story.id(), draft.headline().text(), at, false, why.sentence()));
        return end.map(over -> new Loss(story.id(), draft.headline().text(), over, true, over(stories, story)));
    }

    /** Where only what a language model made of it may not stand, the agencies' own words wait in its place. */
    private Optional<DeskEvent> ownWords(Stories stories, Story story) {
        return story.published().filter(draft -> draft.writing().isPresent() && story.proposed().isEmpty()).map(Draft::unwritten).filter(own -> bars.unlicensed(stories, own).isEmpty())
                .map(own -> new DeskEvent.StoryDrafted(story.id(), own, List.of("The agencies' own words: a licence allows no others any more.")));
    }

    private Optional<Instant> end(Stories stories, Story story) {
        return Archive.end(story, this::days, stories::restrictions);
    }

    private String over(Stories stories, Story story) {
        return "A licence, or an item's terms, let its words stand for " + Archive.days(story.published().orElseThrow(), this::days, stories::restrictions) + " days after they were first published.";
    }

    private int days(String agency) {
        return licence(agency).map(Licence::archiveDays).orElse(0);
    }

    private Optional<Licence> licence(String agency) {
        return Optional.ofNullable(agencies.get(agency)).map(Agency::licence);
    }

    private Set<String> touched(Map<String, Licence> before) {
        Set<String> touched = new TreeSet<>();
        for (Agency agency : agencies.values()) if (!agency.licence().equals(before.get(agency.id()))) touched.add(agency.id());
        for (String agency : before.keySet()) if (!agencies.containsKey(agency)) touched.add(agency);
        return touched;
    }

    private static boolean concerns(Story story, Set<String> agencies) {
        Draft draft = story.published().orElseThrow();
        return draft.agencies().stream().anyMatch(agencies::contains) || Fold.restsOn(draft).stream().map(ItemId::agency).anyMatch(agencies::contains);
    }
}
