package news.dateline.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.dateline.log.Table;
import news.dateline.log.View;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineId;
import news.dateline.press.Archive;
import news.dateline.press.Closing;
import news.dateline.press.Gone;
import news.dateline.press.HeldPicture;
import news.dateline.press.ListName;
import news.dateline.press.Showing;
import news.dateline.press.Shown;
import news.dateline.press.StoryCard;
import news.dateline.press.Target;

/** What readers can see, as the pages ledger keeps it. */
record LedgerShown(View view) implements Shown {
    private static final int PLACES_MAX = 100_000;
    private static final int STORIES_MAX = 100_000;
    private static final int TELLING_MAX = 50;
    /** Sorts after every key of a list or day. */
    private static final String END = "\uffff";

    @Override public Optional<Showing> story(StoryId id) {
        return view.get(PressTables.SHOWINGS, id.value());
    }

    @Override public List<StoryCard> cards(ListName list, int max) {
        return view.startingWith(PressTables.CARDS, list.key() + " ", max).stream().map(View.Row::value).toList();
    }

    @Override public List<StoryCard> around(StoryCard card, ListName.OfSector list, int each) {
        String end = list.key() + " " + END;
        List<StoryCard> near = new ArrayList<>();
        List<View.Row<String>> newer = view.range(PressTables.CARDS_BY_AGE, PressTables.byAge(list, card) + "\0", end, each);
        for (View.Row<String> row : newer.reversed()) view.get(PressTables.CARDS, row.value()).ifPresent(near::add);
        view.range(PressTables.CARDS, PressTables.card(list, card) + "\0", end, each).forEach(row -> near.add(row.value()));
        return near;
    }

    @Override public Map<StoryId, List<ItemId>> retold() {
        return view.range(PressTables.RETOLD, "", "~", STORIES_MAX).stream().map(View.Row::value).collect(Collectors.toMap(PressTables.Retold::story, PressTables.Retold::items, (one, _) -> one, TreeMap::new));
    }

    @Override public Optional<HeldPicture> picture(StoryId id) {
        return view.get(PictureTables.HELD, id.value());
    }

    @Override public Optional<StorylineId> storyline(Showing story) {
        return story.clusters().stream().flatMap(cluster -> storylineOf(cluster).stream()).findFirst();
    }

    @Override public Optional<StorylineId> storylineOf(ClusterId cluster) {
        return view.get(PressTables.STORYLINE_OF_CLUSTER, cluster.value());
    }

    @Override public Optional<String> storylineName(StorylineId storyline) {
        return view.get(PressTables.STORYLINE_NAMES, storyline.value());
    }

    @Override public List<Showing> telling(ClusterId cluster) {
        return view.startingWith(PressTables.TELLING, cluster + "\n", TELLING_MAX).stream().flatMap(row -> story(row.value()).stream()).filter(Showing::isShown).toList();
    }

    @Override public List<Showing> twins(Showing story) {
        List<Showing> twins = new ArrayList<>();
        for (ClusterId cluster : story.clusters())
            for (View.Row<ClusterId> row : view.startingWith(PressTables.TWINS, cluster + "\n", TELLING_MAX)) telling(row.value()).stream().filter(twin -> !twins.contains(twin)).forEach(twins::add);
        return twins.stream().sorted(Comparator.comparing((Showing twin) -> twin.card().orElseThrow().language()).thenComparing(Showing::id)).toList();
    }

    @Override public List<Showing> leadingTo(StoryId told) {
        return view.startingWith(PressTables.LEADING_TO, told + "\n", STORIES_MAX).stream().flatMap(row -> story(row.value()).stream()).filter(Showing::isShown).toList();
    }

    @Override public Archive archive() {
        return new LedgerArchive(view);
    }

    @Override public List<Gone> gone(ListName list, int max) {
        return view.startingWith(PressTables.GONE, list.key() + " ", max).stream().map(View.Row::value).toList();
    }

    @Override public List<Place> places(StoryId id) {
        return view.startingWith(PressTables.PLACES, id + "\n", PLACES_MAX).stream()
                .map(row -> new Place(row.key().substring(row.key().indexOf('\n') + 1), row.value().surface(), row.value().target())).toList();
    }

    @Override public List<Place> waiting(StoryId id) {
        return places(id).stream().filter(place -> view.get(PressTables.DIRTY, place.target().key()).isPresent()).toList();
    }

    @Override public List<Target> waiting() {
        return view.range(PressTables.DIRTY, "", "~", Integer.MAX_VALUE).stream().map(row -> Target.parse(row.key())).toList();
    }

    @Override public List<StoryId> restingOn(ItemId item) {
        return stories(PressTables.RESTING, item.key() + "\n");
    }

    @Override public List<StoryId> restingOnAgency(String agency) {
        return stories(PressTables.RESTING, agency + " ");
    }

    @Override public List<StoryId> restedOn(ItemId item) {
        return stories(PressTables.RESTED, item.key() + "\n");
    }

    @Override public List<StoryId> restedOnAgency(String agency) {
        return stories(PressTables.RESTED, agency + " ");
    }

    private List<StoryId> stories(Table<StoryId> table, String prefix) {
        return view.startingWith(table, prefix, STORIES_MAX).stream().map(View.Row::value).distinct().toList();
    }

    @Override public Optional<Closing> closing(ItemId item) {
        return view.get(PressTables.CLOSINGS, item.key());
    }

    @Override public Optional<Closing> closingOfAgency(String agency) {
        return view.get(PressTables.CLOSINGS, agency + " ");
    }

    @Override public List<LocalDate> days(int max) {
        List<LocalDate> days = new ArrayList<>();
        String from = "day:";
        while (true) {
            List<View.Row<StoryCard>> next = view.range(PressTables.CARDS, from, "day:" + END, 1);
            if (next.isEmpty()) return days.reversed().stream().limit(max).toList();
            String day = next.getFirst().key().split(" ")[0];
            days.add(LocalDate.parse(day.substring("day:".length())));
            from = day + "!";
        }
    }
}
