package news.dateline.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.Figure;
import news.dateline.model.Findings;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Name;
import news.dateline.model.OrderRecord;
import news.dateline.model.PlaceMention;
import news.dateline.model.Progress;
import news.dateline.model.Span;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.model.WireItem;

/** What the storyline stage does, in maps; each item opens a cluster of its own. Copy is marked: {a person}, [a thing], |a place|. */
final class StorylineRoom implements StorylineRecords {
    private static final Pattern MARKED = Pattern.compile("\\{([^}]+)}|\\[([^]]+)]|\\|([^|]+)\\|");

    final List<StorylineEvent> log = new ArrayList<>();
    Storylines storylines = new Storylines();
    Instant now = Instant.parse("2026-03-03T08:00:00Z");
    private final Map<ClusterId, Told> told = new TreeMap<>();
    private final Map<ClusterId, StorylineId> lines = new HashMap<>();
    private final Set<ClusterId> ordered = new TreeSet<>();
    private final Map<ClusterId, Set<StorylineId>> out = new HashMap<>();
    private final Map<ClusterId, Set<ClusterId>> twins = new HashMap<>();
    private long position;

    /** Copy of which only some is said. */
    record Item(String guid, String language, List<String> countries, Set<Progress> progress, Optional<String> slug, String headline, String text) {
        Item(String guid, String headline, String text) {
            this(guid, "en", List.of(), Set.of(), Optional.empty(), headline, text);
        }

        Item in(String... codes) {
            return new Item(guid, language, List.of(codes), progress, slug, headline, text);
        }

        Item of(Progress... states) {
            return new Item(guid, language, countries, Set.of(states), slug, headline, text);
        }

        Item slug(String words) {
            return new Item(guid, language, countries, progress, Optional.of(words), headline, text);
        }

        Item said(String code) {
            return new Item(guid, code, countries, progress, slug, headline, text);
        }
    }

    void days(double days) {
        now = now.plus(Duration.ofMinutes((long) (days * 24 * 60)));
    }

    /** The item comes and opens a cluster. */
    ClusterId file(Item item) {
        return file(item, ClusterId.of(new ItemId("northwire", item.guid())));
    }

    ClusterId file(Item item, ClusterId cluster) {
        Arrival arrival = arrival(item, now);
        Telling telling = TellingReader.read(arrival, false);
        long at = ++position;
        keep(told.containsKey(cluster) ? told.get(cluster).with(telling, at) : Told.first(cluster, TellingReader.language(arrival), at, telling));
        storylines.leaving(now).forEach(told::remove);
        storylines.placed(cluster, this).forEach(this::apply);
        return cluster;
    }

    void mute(ClusterId cluster) {
        Told before = told.get(cluster);
        keep(before.muted(Set.copyOf(before.items().stream().map(telling -> telling.version().item()).toList()), ++position));
    }

    void merge(ClusterId from, ClusterId into) {
        StorylineRules.merged(new ClusterEvent.ClustersMerged(from, into, List.of()), this).forEach(this::apply);
        storylines.forget(from);
        keep(told.get(into).and(told.remove(from), ++position));
    }

    List<StorylineEvent> order(ClusterOrder.OfStoryline order) {
        List<StorylineEvent> events = StorylineRules.ordered(new OrderRecord(order, "Ana Ruiz", "r"), order, this);
        events.forEach(this::apply);
        return events;
    }

    /** As after a restart. */
    void rebuild() {
        storylines = new Storylines();
        told.values().stream().sorted(Comparator.comparingLong(Told::position)).forEach(one -> storylines.remember(one, this));
    }

    private void keep(Told now) {
        told.put(now.cluster(), now);
        storylines.remember(now, this);
    }

    void apply(StorylineEvent event) {
        log.add(event);
        switch (event) {
            case StorylineEvent.ClusterJoined(StorylineId line, ClusterId cluster, boolean byOrder, _) -> {
                lines.put(cluster, line);
                if (byOrder) {
                    ordered.add(cluster);
                    out.getOrDefault(cluster, new TreeSet<>()).remove(line);
                }
            }
            case StorylineEvent.ClusterLeft(StorylineId line, ClusterId cluster, boolean byOrder, _) -> {
                if (lines.remove(cluster, line)) ordered.remove(cluster);
                if (byOrder) out.computeIfAbsent(cluster, _ -> new TreeSet<>()).add(line);
            }
            case StorylineEvent.TwinsFound(ClusterId one, ClusterId other, _) -> {
                twins.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
                twins.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
            }
            case StorylineEvent.TwinsParted(ClusterId one, ClusterId other, _) -> {
                twins.getOrDefault(one, new TreeSet<>()).remove(other);
                twins.getOrDefault(other, new TreeSet<>()).remove(one);
            }
            case StorylineEvent.StorylineNamed _, StorylineEvent.OrderRefused _ -> { }
        }
        storylines.apply(event);
    }

    private static Arrival arrival(Item copy, Instant at) {
        List<Name> names = new ArrayList<>();
        List<PlaceMention> places = new ArrayList<>();
        String headline = unmarked(copy.headline(), Field.HEADLINE, names, places);
        String text = unmarked(copy.text(), Field.BODY, names, places);
        List<Figure> figures = new ArrayList<>();
        for (Matcher number = Pattern.compile("\\d+").matcher(text); number.find();) figures.add(new Figure(new java.math.BigDecimal(number.group()), "", "", Span.body(number.start(), number.end())));
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", from)) {
            sentences.add(Span.body(from, end + 1));
            from = end + 2;
        }
        sentences.add(Span.body(from, text.length()));
        ItemId id = new ItemId("northwire", copy.guid());
        WireItem item = copy.slug().map(slug -> WireItem.of(id, "ninjs").slug(slug)).orElseGet(() -> WireItem.of(id, "ninjs")).language(copy.language()).headline(headline).body(text).build();
        AnnotatedItem notes = new AnnotatedItem(new ItemVersion(id, 1), copy.language(), sentences, names, figures, places, copy.countries(), List.of(), "politics", Optional.empty(), 1, Set.of(), Optional.empty(),
                Embedding.ABSENT, new Findings(List.of(), List.of(), List.of(), List.of(), List.of(), copy.progress()));
        return new Arrival(notes, item, at);
    }

    private static String unmarked(String marked, Field field, List<Name> names, List<PlaceMention> places) {
        StringBuilder text = new StringBuilder();
        Matcher mark = MARKED.matcher(marked);
        int from = 0;
        while (mark.find()) {
            text.append(marked, from, mark.start());
            int kind = mark.group(1) != null ? 1 : mark.group(2) != null ? 2 : 3;
            String name = mark.group(kind);
            Span span = new Span(field, text.length(), text.length() + name.length());
            names.add(new Name(kind == 1 ? Name.Kind.PERSON : kind == 2 ? Name.Kind.ORGANISATION : Name.Kind.PLACE, name, span));
            if (kind == 3) places.add(new PlaceMention(name, span, name.length(), name.charAt(0), "PH"));
            text.append(name);
            from = mark.end();
        }
        return text.append(marked, from, marked.length()).toString();
    }

    boolean together(ClusterId... clusters) {
        Set<Optional<StorylineId>> all = new java.util.HashSet<>();
        for (ClusterId cluster : clusters) all.add(of(cluster));
        return all.size() == 1 && !all.contains(Optional.<StorylineId>empty());
    }

    @Override public Optional<StorylineId> of(ClusterId cluster) {
        return Optional.ofNullable(lines.get(cluster));
    }

    @Override public boolean isOrdered(ClusterId cluster) {
        return ordered.contains(cluster);
    }

    @Override public Set<StorylineId> keptOut(ClusterId cluster) {
        return Set.copyOf(out.getOrDefault(cluster, Set.of()));
    }

    @Override public Set<ClusterId> twins(ClusterId cluster) {
        return Set.copyOf(twins.getOrDefault(cluster, Set.of()));
    }

    @Override public Optional<String> language(ClusterId cluster) {
        return Optional.ofNullable(told.get(cluster)).map(Told::language);
    }
}
