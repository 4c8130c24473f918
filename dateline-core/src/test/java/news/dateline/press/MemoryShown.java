package news.dateline.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.PageEvent;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineId;

/** What readers see, in maps. */
final class MemoryShown implements Shown {
    final Map<String, Page> pages = new TreeMap<>();
    final Map<StoryId, Showing> stories = new LinkedHashMap<>();
    final Map<String, Closing> closings = new LinkedHashMap<>();
    final Map<Target, Boolean> marked = new LinkedHashMap<>();
    final Map<ClusterId, StorylineId> lines = new TreeMap<>();
    final Map<StorylineId, String> names = new TreeMap<>();
    final Map<ClusterId, Set<ClusterId>> twins = new TreeMap<>();
    final Map<StoryId, List<ItemId>> retold = new TreeMap<>();
    private final Map<StoryId, Set<ItemId>> rested = new TreeMap<>();
    final List<PageEvent> told = new ArrayList<>();

    void apply(List<PressChange> changes) {
        for (PressChange change : changes) {
            switch (change) {
                case PressChange.PutPage it -> pages.put(it.page().path(), it.page());
                case PressChange.DropPage it -> pages.remove(it.path());
                case PressChange.ClosePage it -> {
                    Page open = pages.get(it.path());
                    pages.put(it.path(), new Page(it.path(), 503, Page.HTML, new byte[0], Map.of(), List.of(), open.surface(), open.target()));
                    told.add(new PageEvent.PageClosed(it.path(), it.because(), it.surface().name()));
                }
                case PressChange.Stand it -> {
                    Showing before = stories.put(it.after().id(), it.after());
                    if (before != null) before.restsOn().stream().filter(item -> !it.after().restsOn().contains(item)).forEach(item -> rested.computeIfAbsent(it.after().id(), _ -> new TreeSet<>()).add(item));
                }
                case PressChange.Close it -> closings.put(it.item().map(ItemId::key).orElse(it.agency()), it.closing());
                case PressChange.Mark it -> marked.merge(it.target(), it.urgent(), Boolean::logicalOr);
                case PressChange.Weave it -> it.storyline().ifPresentOrElse(line -> lines.put(it.cluster(), line), () -> lines.remove(it.cluster()));
                case PressChange.Retell it -> it.items().ifPresentOrElse(items -> retold.put(it.story(), items), () -> retold.remove(it.story()));
                case PressChange.Name it -> names.put(it.storyline(), it.name());
                case PressChange.Pair it -> {
                    twins.computeIfAbsent(it.one(), _ -> new TreeSet<>()).remove(it.other());
                    twins.computeIfAbsent(it.other(), _ -> new TreeSet<>()).remove(it.one());
                    if (it.twins()) {
                        twins.get(it.one()).add(it.other());
                        twins.get(it.other()).add(it.one());
                    }
                }
                case PressChange.Tell it -> told.add(it.event());
            }
        }
    }

    /** Presses what is marked. */
    void press(Lists lists) {
        for (Target target : List.copyOf(marked.keySet())) {
            lists.optional(target).forEach(pages::remove);
            lists.press(target, this).forEach(page -> pages.put(page.path(), page));
        }
        marked.clear();
    }

    /** Presses what is marked, articles too. */
    void press(Lists lists, Press press) {
        for (Target target : List.copyOf(marked.keySet())) if (target instanceof Target.Article article) apply(press.article(article.story(), this));
        press(lists);
    }

    Page page(String path) {
        return Optional.ofNullable(pages.get(path)).orElseThrow(() -> new AssertionError("Expected a page at " + path + ", found " + pages.keySet()));
    }

    @Override public Map<StoryId, List<ItemId>> retold() {
        return retold;
    }

    @Override public Optional<Showing> story(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Override public Optional<StorylineId> storyline(Showing story) {
        return story.clusters().stream().flatMap(cluster -> storylineOf(cluster).stream()).findFirst();
    }

    @Override public Optional<StorylineId> storylineOf(ClusterId cluster) {
        return Optional.ofNullable(lines.get(cluster));
    }

    @Override public Optional<String> storylineName(StorylineId storyline) {
        return Optional.ofNullable(names.get(storyline));
    }

    @Override public List<Showing> telling(ClusterId cluster) {
        return stories.values().stream().filter(story -> story.clusters().contains(cluster)).toList();
    }

    @Override public List<Showing> twins(Showing story) {
        return story.clusters().stream().flatMap(cluster -> twins.getOrDefault(cluster, Set.of()).stream()).flatMap(twin -> telling(twin).stream()).distinct().toList();
    }

    @Override public List<Showing> leadingTo(StoryId told) {
        return stories.values().stream().filter(story -> story.isShown() && story.outcomes().stream().anyMatch(outcome -> outcome.told().equals(told))).sorted(Comparator.comparing(Showing::id)).toList();
    }

    private boolean stands(Showing story, ListName list) {
        return list instanceof ListName.OfStoryline(StorylineId line) ? storyline(story).filter(line::equals).isPresent() : story.lists().contains(list);
    }

    @Override public List<StoryCard> cards(ListName list, int max) {
        return stories.values().stream().filter(story -> stands(story, list)).flatMap(story -> story.card().stream())
                .sorted(Comparator.comparing(StoryCard::updatedAt).reversed().thenComparing(StoryCard::id)).limit(max).toList();
    }

    @Override public List<StoryCard> around(StoryCard card, ListName.OfSector list, int each) {
        List<StoryCard> all = new ArrayList<>(cards(list, Integer.MAX_VALUE));
        List<StoryCard> newer = all.stream().filter(other -> !other.id().equals(card.id()) && other.updatedAt().isAfter(card.updatedAt())).toList();
        List<StoryCard> older = all.stream().filter(other -> !other.id().equals(card.id()) && !other.updatedAt().isAfter(card.updatedAt())).toList();
        return Stream.concat(newer.subList(Math.max(0, newer.size() - each), newer.size()).stream(), older.stream().limit(each)).toList();
    }

    /** Places are found by looking through all stories. */
    @Override public Archive archive() {
        return new Archive() {
            private List<Slot> slots(ListName list) {
                return stories.values().stream().flatMap(story -> Archive.slots(story).stream()).filter(slot -> slot.list().equals(list)).sorted(Comparator.comparing(Slot::at).thenComparing(Slot::story)).toList();
            }

            private List<Slot> slots(ListName list, LocalDate day) {
                return slots(list).stream().filter(slot -> slot.day().equals(day)).toList();
            }

            @Override public int size(ListName list, LocalDate day) {
                return slots(list, day).size();
            }

            @Override public int behind(Slot place) {
                return (int) slots(place.list(), place.day()).stream().filter(slot -> Comparator.comparing(Slot::at).thenComparing(Slot::story).compare(slot, place) > 0).count();
            }

            @Override public List<Placed> placed(ListName list, LocalDate day, int from, int max) {
                return slots(list, day).stream().skip(from).limit(max).flatMap(slot -> stories.get(slot.story()).card().stream().map(card -> new Placed(slot.at(), card))).toList();
            }

            @Override public Optional<LocalDate> before(ListName list, LocalDate day) {
                return days(list, Integer.MAX_VALUE).stream().filter(day::isAfter).findFirst();
            }

            @Override public Optional<LocalDate> after(ListName list, LocalDate day) {
                return days(list, Integer.MAX_VALUE).reversed().stream().filter(day::isBefore).findFirst();
            }

            @Override public List<LocalDate> days(ListName list, int max) {
                return slots(list).stream().map(Slot::day).distinct().sorted(Comparator.reverseOrder()).limit(max).toList();
            }
        };
    }

    @Override public List<Gone> gone(ListName list, int max) {
        return stories.values().stream().filter(story -> story.lists().contains(list)).flatMap(story -> story.gone().stream()).sorted(Comparator.comparing(Gone::at).reversed()).limit(max).toList();
    }

    @Override public List<Place> places(StoryId id) {
        return pages.values().stream().filter(page -> page.shows().contains(id)).map(page -> new Place(page.path(), page.surface(), page.target())).toList();
    }

    @Override public List<StoryId> restingOn(ItemId item) {
        return stories.values().stream().filter(story -> story.standing() == Showing.Standing.SHOWN || story.standing() == Showing.Standing.WITHHELD)
                .filter(story -> story.restsOn().contains(item)).map(Showing::id).toList();
    }

    @Override public List<StoryId> restingOnAgency(String agency) {
        return stories.values().stream().filter(story -> story.restsOn().stream().anyMatch(item -> item.agency().equals(agency))).map(Showing::id).toList();
    }

    @Override public List<StoryId> restedOn(ItemId item) {
        return rested.entrySet().stream().filter(entry -> entry.getValue().contains(item)).map(Map.Entry::getKey).toList();
    }

    @Override public List<StoryId> restedOnAgency(String agency) {
        return rested.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(item -> item.agency().equals(agency))).map(Map.Entry::getKey).toList();
    }

    @Override public List<Place> waiting(StoryId id) {
        return places(id).stream().filter(place -> marked.containsKey(place.target())).toList();
    }

    @Override public List<Target> waiting() {
        return List.copyOf(marked.keySet());
    }

    @Override public Optional<Closing> closing(ItemId item) {
        return Optional.ofNullable(closings.get(item.key()));
    }

    @Override public Optional<Closing> closingOfAgency(String agency) {
        return Optional.ofNullable(closings.get(agency));
    }

    @Override public List<LocalDate> days(int max) {
        return stories.values().stream().flatMap(story -> story.card().stream()).flatMap(card -> stories.get(card.id()).lists().stream())
                .flatMap(list -> list instanceof ListName.OfDay day ? Stream.of(day.day()) : Stream.empty()).distinct().sorted(Comparator.reverseOrder()).limit(max).toList();
    }
}
