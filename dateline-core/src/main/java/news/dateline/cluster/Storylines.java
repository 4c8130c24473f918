package news.dateline.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.model.ClusterId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;

/**
 * Says which clusters are of one matter over days, and which report one news event in two languages, one entry of the clusters log after another, with what is known then. {@link #placed} decides and changes nothing;
 * the other methods change the memory. The memory is a function of what is kept ({@link Told}, in the order of its positions, and {@link StorylineRecords}): a rebuilt one decides as the old one would have.
 *
 * <p>Once a cluster is in a storyline no rule takes it out, and storylines never become one by rule. One thread: the single leader's.
 */
public final class Storylines {
    /** Of a cluster so many others are compared, those that share most rare names. */
    private static final int CANDIDATES_MAX = 16;
    /** Of a storyline so many latest clusters are heard, whether or not they share a name. */
    private static final int HEARD_MAX = 4;
    /** A matter of so many active clusters takes no more: its names no longer tell one day's news from another's. */
    static final int MEMBERS_MAX = 200;
    /** A twin has to be better than the next best by so much. */
    private static final double TWIN_MARGIN = 0.2;
    private static final int RARE_MATTERS = 3;
    private static final double LESS_A_MATTER = 0.1;

    private final StorylineSettings settings;
    /** In the order of the last change. */
    private final LinkedHashMap<ClusterId, Active> active = new LinkedHashMap<>();
    private final Map<String, StorylineIndex> languages = new TreeMap<>();
    private final Map<StorylineId, LinkedHashSet<ClusterId>> members = new HashMap<>();

    private record Active(Gist gist, Optional<StorylineId> line, Set<ClusterId> twins) { }

    private record Candidate(Gist gist, Kinship.Link link) { }

    public Storylines() {
        this(StorylineSettings.STANDARD);
    }

    public Storylines(StorylineSettings settings) {
        this.settings = settings;
    }

    /** Takes what is kept of a cluster into the memory, new or changed. */
    public void remember(Told told, StorylineRecords records) {
        forget(told.cluster());
        Active fresh = new Active(new Gist(told), records.of(told.cluster()), Set.copyOf(records.twins(told.cluster())));
        active.put(told.cluster(), fresh);
        index(told.language()).put(fresh.gist());
        fresh.line().ifPresent(line -> members.computeIfAbsent(line, _ -> new LinkedHashSet<>()).add(told.cluster()));
    }

    /** It became part of another. */
    public void forget(ClusterId cluster) {
        Active gone = active.remove(cluster);
        if (gone == null) return;
        index(gone.gist().language()).remove(gone.gist());
        gone.line().ifPresent(line -> leave(line, cluster));
    }

    private void leave(StorylineId line, ClusterId cluster) {
        members.computeIfPresent(line, (_, clusters) -> {
            clusters.remove(cluster);
            return clusters.isEmpty() ? null : clusters;
        });
    }

    /** Forgets the clusters that were quiet for too long at a moment, and the longest unchanged past the limit; says which. */
    public List<ClusterId> leaving(Instant now) {
        Instant since = now.minus(settings.active());
        List<ClusterId> leaving = new ArrayList<>();
        Map<String, Integer> over = new HashMap<>();
        languages.forEach((language, index) -> over.put(language, index.size() - settings.clustersMax()));
        for (Iterator<Active> all = active.values().iterator(); all.hasNext();) {
            Gist gist = all.next().gist();
            boolean isOver = over.getOrDefault(gist.language(), 0) > 0;
            if (!isOver && !gist.lastAt().isBefore(since) && over.values().stream().noneMatch(count -> count > 0)) break;
            if (!isOver && !gist.lastAt().isBefore(since)) continue;
            over.merge(gist.language(), -1, Integer::sum);
            leaving.add(gist.cluster());
        }
        leaving.forEach(this::forget);
        return leaving;
    }

    /** Takes a fact about storylines or twins into the memory. */
    public void apply(StorylineEvent event) {
        switch (event) {
            case StorylineEvent.ClusterJoined joined -> change(joined.cluster(), Optional.of(joined.storyline()));
            case StorylineEvent.ClusterLeft left -> {
                Active here = active.get(left.cluster());
                if (here != null && here.line().filter(left.storyline()::equals).isPresent()) change(left.cluster(), Optional.empty());
            }
            case StorylineEvent.TwinsFound found -> twins(found.one(), found.other(), true);
            case StorylineEvent.TwinsParted parted -> twins(parted.one(), parted.other(), false);
            case StorylineEvent.StorylineNamed _, StorylineEvent.OrderRefused _ -> { }
        }
    }

    private void change(ClusterId cluster, Optional<StorylineId> line) {
        active.computeIfPresent(cluster, (_, before) -> {
            before.line().ifPresent(old -> leave(old, cluster));
            line.ifPresent(now -> members.computeIfAbsent(now, _ -> new LinkedHashSet<>()).add(cluster));
            return new Active(before.gist(), line, before.twins());
        });
    }

    private void twins(ClusterId one, ClusterId other, boolean are) {
        for (List<ClusterId> pair : List.of(List.of(one, other), List.of(other, one))) {
            active.computeIfPresent(pair.getFirst(), (_, before) -> {
                Set<ClusterId> twins = new HashSet<>(before.twins());
                if (are) twins.add(pair.getLast());
                else twins.remove(pair.getLast());
                return new Active(before.gist(), before.line(), Set.copyOf(twins));
            });
        }
    }

    /** What copy that came to a cluster makes of it: a storyline that it is in from now on, twins in other languages. */
    public List<StorylineEvent> placed(ClusterId cluster, StorylineRecords records) {
        Active here = active.get(cluster);
        if (here == null || here.gist().isEmpty()) return List.of();
        List<StorylineEvent> events = new ArrayList<>();
        if (here.line().isEmpty()) events.addAll(joined(here.gist(), records));
        languages.forEach((language, index) -> {
            if (!language.equals(here.gist().language())) twin(here, language, index).ifPresent(events::add);
        });
        return events;
    }

    private List<StorylineEvent> joined(Gist gist, StorylineRecords records) {
        StorylineIndex index = index(gist.language());
        Kinship kinship = new Kinship(key -> rarity(index, key), index::isTelling);
        Map<String, List<Candidate>> byMatter = new TreeMap<>();
        for (ClusterId id : candidates(gist, index)) byMatter.computeIfAbsent(matter(id), _ -> new ArrayList<>()).add(candidate(gist, id, kinship));
        List<Candidate> best = new ArrayList<>();
        Set<StorylineId> keptOut = records.keptOut(gist.cluster());
        byMatter.values().forEach(found -> best(gist, found, keptOut, kinship).ifPresent(best::add));
        Optional<Candidate> chosen = best.stream().min(Comparator.comparingDouble((Candidate candidate) -> -candidate.link().score()).thenComparing(candidate -> candidate.gist().cluster()));
        return chosen.map(candidate -> joined(gist, candidate, records)).orElse(List.of());
    }

    private List<StorylineEvent> joined(Gist gist, Candidate candidate, StorylineRecords records) {
        ClusterId other = candidate.gist().cluster();
        Optional<StorylineId> line = activeOf(other).line();
        if (line.isPresent()) return List.of(new StorylineEvent.ClusterJoined(line.get(), gist.cluster(), false, candidate.link().reasons()));
        StorylineId fresh = StorylineId.of(other, gist.cluster());
        // An editor who took one of the two out of what they had opened together meant both.
        if (records.keptOut(gist.cluster()).contains(fresh) || records.keptOut(other).contains(fresh)) return List.of();
        return List.of(new StorylineEvent.ClusterJoined(fresh, other, false, List.of("the first story of it")), new StorylineEvent.ClusterJoined(fresh, gist.cluster(), false, candidate.link().reasons()));
    }

    /** The best of a matter, unless the matter is full, an editor keeps the cluster out, or most of it tells of something else whatever one of it shares: a round-up names two trials. */
    private Optional<Candidate> best(Gist gist, List<Candidate> found, Set<StorylineId> keptOut, Kinship kinship) {
        Optional<StorylineId> line = activeOf(found.getFirst().gist().cluster()).line();
        List<Candidate> heard = new ArrayList<>(found);
        if (line.isPresent()) {
            LinkedHashSet<ClusterId> all = members.getOrDefault(line.get(), new LinkedHashSet<>());
            if (keptOut.contains(line.get()) || all.size() >= MEMBERS_MAX) return Optional.empty();
            Set<ClusterId> already = new HashSet<>();
            for (Candidate candidate : found) already.add(candidate.gist().cluster());
            all.reversed().stream().filter(id -> !already.contains(id)).limit(HEARD_MAX).forEach(id -> heard.add(candidate(gist, id, kinship)));
        }
        long against = heard.stream().filter(candidate -> candidate.link().verdict() == Kinship.Verdict.APART).count();
        if (2 * against > heard.size()) return Optional.empty();
        return heard.stream().filter(candidate -> candidate.link().verdict() == Kinship.Verdict.ONE_MATTER)
                .min(Comparator.comparingDouble((Candidate candidate) -> -candidate.link().score()).thenComparing(candidate -> candidate.gist().cluster()));
    }

    private Candidate candidate(Gist gist, ClusterId id, Kinship kinship) {
        Gist other = activeOf(id).gist();
        return new Candidate(other, kinship.of(gist, other));
    }

    /** Those that share most rare names, places and labels. */
    private List<ClusterId> candidates(Gist gist, StorylineIndex index) {
        Map<ClusterId, Double> sums = new TreeMap<>();
        for (String key : gist.leadsTo()) {
            double worth = rarity(index, key);
            if (worth > 0) for (ClusterId id : index.latest(key)) if (!id.equals(gist.cluster())) sums.merge(id, worth, Double::sum);
        }
        return sums.entrySet().stream().sorted(Map.Entry.<ClusterId, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(CANDIDATES_MAX).map(Map.Entry::getKey).toList();
    }

    /** One best cluster of another language; where two are nearly as good, none. */
    private Optional<StorylineEvent> twin(Active here, String language, StorylineIndex others) {
        if (here.twins().stream().anyMatch(twin -> isIn(twin, language))) return Optional.empty();
        StorylineIndex own = index(here.gist().language());
        Twinship twinship = new Twinship(key -> Math.min(rarity(own, key), rarity(others, key)));
        ClusterId best = here.gist().cluster();
        Optional<Twinship.Link> link = Optional.empty();
        double second = 0;
        for (ClusterId id : candidates(here.gist(), others)) {
            Active other = activeOf(id);
            if (other.twins().stream().anyMatch(twin -> isIn(twin, here.gist().language()))) continue;
            Optional<Twinship.Link> found = twinship.of(here.gist(), other.gist());
            if (found.isEmpty()) continue;
            if (link.isEmpty() || found.get().score() > link.get().score()) {
                second = link.map(Twinship.Link::score).orElse(Double.NEGATIVE_INFINITY);
                link = found;
                best = id;
            } else {
                second = Math.max(second, found.get().score());
            }
        }
        if (link.isEmpty() || link.get().score() - second < TWIN_MARGIN) return Optional.empty();
        return Optional.of(new StorylineEvent.TwinsFound(here.gist().cluster(), best, link.get().reasons()));
    }

    /** A twin that has left the memory is in no language that can be told: it counts for none, and a better one may come. */
    private boolean isIn(ClusterId twin, String language) {
        Active other = active.get(twin);
        return other != null && other.gist().language().equals(language);
    }

    /** From 1 for a name that few matters have down to 0 for one that many have. */
    private double rarity(StorylineIndex index, String key) {
        int matters = index.matters(key, this::matter);
        return matters > StorylineIndex.MATTERS_MAX ? 0 : 1 - LESS_A_MATTER * Math.max(0, matters - RARE_MATTERS);
    }

    /** A storyline, or a cluster that is in none. */
    private String matter(ClusterId cluster) {
        return activeOf(cluster).line().map(StorylineId::value).orElse(cluster.value());
    }

    private Active activeOf(ClusterId cluster) {
        Active found = active.get(cluster);
        if (found == null) throw new IllegalArgumentException("Expected an active cluster, found " + cluster);
        return found;
    }

    private StorylineIndex index(String language) {
        return languages.computeIfAbsent(language, _ -> new StorylineIndex());
    }
}
