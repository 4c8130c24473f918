package news.dateline.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.PubStatus;

/**
 * What may be printed of a cluster: the current version of every item that may be published and whose licence lets us.
 *
 * @param printable in order of arrival, with no item that a later lead of its own agency replaces and none that repeats another's words
 * @param current   also the repeats, the reprints and what was replaced: they are voices, not words
 * @param linked    may be published by its agency only: we link it
 * @param protection whom nothing of the story may name
 */
record Selection(List<Copy> printable, List<Copy> current, List<Copy> linked, Protection protection) {
    static final int COPIES_MAX = 60;
    private static final Duration OWN_LEAD_WITHIN = Duration.ofHours(36);

    static Selection of(Composition composition, Readings readings) {
        List<Copy> read = current(composition, readings);
        Protection protection = Protection.of(read);
        List<Copy> usable = read.stream().filter(copy -> !Notices.isNotice(copy)).map(protection::strike).toList();
        String language = primary(composition.cluster().language());
        List<Copy> readable = usable.stream().filter(copy -> language.isEmpty() || primary(copy.language()).equals(language)).toList();
        List<Copy> licensed = combined(reports(readable.stream().filter(copy -> copy.agency().licence().printsAnywhere() && !copy.item().restrictions().territory()).toList()));
        Set<Copy> printed = Collections.newSetFromMap(new IdentityHashMap<>());
        printed.addAll(licensed);
        List<Copy> linked = usable.stream().filter(copy -> !printed.contains(copy) && !protection.names(copy.item().headline())).toList();
        return new Selection(printable(licensed), licensed, linked, protection);
    }

    /** The same, with copies that are linked after all: they are of another event. */
    Selection linking(List<Copy> others) {
        if (others.isEmpty()) return this;
        return new Selection(printable, current, Stream.concat(linked.stream(), others.stream().filter(copy -> !protection.names(copy.item().headline()))).toList(), protection);
    }

    /** The newest publishable version of each item. */
    private static List<Copy> current(Composition composition, Readings readings) {
        Map<ItemId, List<Part>> items = new LinkedHashMap<>();
        Set<ItemId> dead = new HashSet<>(composition.cluster().dead());
        composition.parts().stream().filter(part -> part.item().status() == PubStatus.CANCELED).forEach(part -> dead.add(part.version().item()));
        for (Part part : composition.parts())
            if (part.publishable() && !dead.contains(part.version().item()))
                items.computeIfAbsent(part.version().item(), _ -> new ArrayList<>()).add(part);
        return items.values().stream().map(versions -> newest(versions, readings)).toList();
    }

    /** The newest version, dated by the first of the versions that said the same. */
    private static Copy newest(List<Part> versions, Readings readings) {
        List<Copy> copies = versions.stream().map(readings::of).toList();
        Copy newest = copies.getLast();
        Instant since = newest.newsAt();
        List<String> words = newest.newsWords();
        for (int i = copies.size() - 2; i >= 0 && NewsWords.same(copies.get(i).newsWords(), words); i--) since = copies.get(i).newsAt();
        return newest.at(since.isBefore(newest.newsAt()) ? since : newest.newsAt());
    }

    /** Copy that reports no event supplies nothing to a story that somebody reports; where nobody does, only what may stand alone is printed. */
    private static List<Copy> reports(List<Copy> licensed) {
        boolean reported = licensed.stream().anyMatch(copy -> copy.kind().isEmpty());
        return licensed.stream().filter(copy -> copy.kind().map(found -> !reported && found.kind().standsAlone()).orElse(true)).toList();
    }

    /** Agencies whose copy may not stand beside others' run alone or not at all. */
    private static List<Copy> combined(List<Copy> licensed) {
        if (licensed.stream().map(copy -> copy.agency().id()).distinct().count() < 2) return licensed;
        List<Copy> willing = licensed.stream().filter(copy -> copy.agency().licence().combine()).toList();
        if (!willing.isEmpty()) return willing;
        Optional<Copy> first = licensed.stream().min(SpineOrder.FULLEST_FIRST);
        return licensed.stream().filter(copy -> first.stream().anyMatch(f -> f.agency().id().equals(copy.agency().id()))).toList();
    }

    private static List<Copy> printable(List<Copy> licensed) {
        Map<String, List<Copy>> byAgency = licensed.stream().collect(Collectors.groupingBy(copy -> copy.agency().id()));
        List<Copy> original = licensed.stream()
                .filter(copy -> original(copy, licensed).isEmpty())
                .filter(copy -> byAgency.getOrDefault(copy.agency().id(), List.of()).stream().noneMatch(other -> replaces(other, copy)))
                .toList();
        if (original.size() <= COPIES_MAX) return original;
        Set<Copy> fullest = Collections.newSetFromMap(new IdentityHashMap<>());
        original.stream().sorted(SpineOrder.FULLEST_FIRST).limit(COPIES_MAX).forEach(fullest::add);
        return original.stream().filter(fullest::contains).toList();
    }

    /**
     * Whose words the copy repeats, of those that may be published now. The filing it was found to repeat may be under embargo or dead: then it is the first of those present with the same words,
     * as it would be had that filing never come.
     */
    static Optional<Copy> original(Copy copy, List<Copy> present) {
        Optional<ItemId> same = copy.part().notes().sameTextAs().map(ItemVersion::item).filter(item -> !item.equals(copy.version().item()));
        if (same.isEmpty()) return Optional.empty();
        Optional<Copy> named = present.stream().filter(other -> other.version().item().equals(same.get())).findFirst();
        if (named.isPresent()) return named;
        List<String> words = copy.newsWords();
        return present.stream().filter(other -> ARRIVAL.compare(other, copy) < 0 && other.newsWords().equals(words)).min(ARRIVAL);
    }

    /** A later and fuller telling by the same agency replaces its alert or urgent; under the same slug, and for a final result, any earlier one. */
    private static boolean replaces(Copy later, Copy earlier) {
        if (later == earlier || !later.agency().id().equals(earlier.agency().id()) || !isLater(later, earlier)) return false;
        if (earlier.stage() != Stage.LEAD) return later.stage().compareTo(earlier.stage()) > 0 || later.stage() == earlier.stage() && sameSlug(later, earlier);
        return later.stage() == Stage.LEAD && (sameSlug(later, earlier) && later.words() * 2 >= earlier.words() && tellsTheSame(later, earlier) || earlier.is(Form.LIVE) && !later.is(Form.LIVE));
    }

    private static boolean isLater(Copy later, Copy earlier) {
        Duration between = Duration.between(earlier.newsAt(), later.newsAt());
        return !between.isNegative() && between.compareTo(OWN_LEAD_WITHIN) <= 0 && (!between.isZero() || later.part().receivedAt().isAfter(earlier.part().receivedAt()));
    }

    private static boolean sameSlug(Copy a, Copy b) {
        return a.item().slug().isPresent() && a.item().slug().equals(b.item().slug());
    }

    private static boolean tellsTheSame(Copy a, Copy b) {
        return a.lines().findFirst().isPresent() && b.lines().findFirst().isPresent()
                && b.lines().findFirst().orElseThrow().terms().containedIn(a.lines().map(Line::terms).collect(Terms.together())) >= 0.5;
    }

    private static String primary(String language) {
        int dash = language.indexOf('-');
        String primary = dash < 0 ? language : language.substring(0, dash);
        return primary.equals("und") ? "" : primary.toLowerCase(java.util.Locale.ROOT);
    }

    /** What a sieve leaves of each copy; empty where something in the cluster is a matter of the whole, or somebody may not be named. What was replaced, or repeats, does not come back for it. */
    Optional<Selection> sifted(Sieve sieve) {
        if (!protection.isEmpty() || Stream.of(current, linked).flatMap(List::stream).anyMatch(Sieve::holdsAll)) return Optional.empty();
        return Optional.of(new Selection(sifted(printable, sieve), sifted(current, sieve), sifted(linked, sieve), protection));
    }

    private static List<Copy> sifted(List<Copy> copies, Sieve sieve) {
        return copies.stream().flatMap(copy -> sieve.sift(copy).stream()).toList();
    }

    static final Comparator<Copy> ARRIVAL = Comparator.comparing((Copy copy) -> copy.part().receivedAt()).thenComparing(Copy::version);
}
