package news.dateline.compose;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.guard.Count;
import news.dateline.guard.Speech;
import news.dateline.model.Disagreement;
import news.dateline.model.Figure;

/**
 * What each copy counts in its headline and first sentences, and how the counts stand to each other: a later, higher one, and a higher state of a count or match, is time;
 * different ones at the same time are a disagreement (the law, 11).
 */
final class Tolls {
    static final Duration SAME_TIME = Duration.ofMinutes(30);
    private static final Duration LATER_LOWER_WITHIN = Duration.ofHours(12);
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b(?! (?:people|dead|killed|injured|homes|cases|personas|personnes))");
    private static final BigDecimal TELLING = BigDecimal.TEN;
    private static final int LINES_READ = 2;
    private static final int HEAD_LINES = 4;

    /** One count in one copy. */
    record Toll(Copy copy, Count count, BigDecimal value, Bound bound, Line line) {
        Instant at() {
            return copy.newsAt();
        }
    }

    private final Map<Count, List<Toll>> tolls = new EnumMap<>(Count.class);
    private final Map<Copy, List<Toll>> byCopy = new IdentityHashMap<>();
    private final States states;
    /** Where a copy gives a toll that was overtaken or is in dispute, and of the latter the figures, which stand beside each other elsewhere. */
    private final Set<Line> settled = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Copy> overtaken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Copy, Set<String>> disputed = new IdentityHashMap<>();

    private Tolls(List<Copy> copies, States states) {
        this.states = states;
        for (Copy copy : copies) {
            List<Toll> read = List.copyOf(read(copy).values());
            byCopy.put(copy, read);
            for (Toll toll : read) tolls.computeIfAbsent(toll.count(), _ -> new ArrayList<>()).add(toll);
        }
        tolls.values().forEach(this::settle);
        for (Copy copy : copies) if (isBehind(copy)) overtaken.add(copy);
    }

    static Tolls of(List<Copy> copies) {
        return new Tolls(copies, States.of(copies));
    }

    private void settle(List<Toll> same) {
        for (Toll mine : same) {
            boolean old = same.stream().anyMatch(other -> overtakes(other, mine));
            boolean differs = same.stream().anyMatch(other -> disagree(other, mine));
            if (old) overtaken.add(mine.copy());
            if (old || differs) settled.add(mine.line());
            if (differs && mine.value().compareTo(TELLING) >= 0) disputed.computeIfAbsent(mine.copy(), _ -> new HashSet<>()).add(mine.value().stripTrailingZeros().toPlainString());
        }
    }

    private List<Toll> dead() {
        return tolls.getOrDefault(Count.DEAD, List.of());
    }

    States states() {
        return states;
    }

    /** The first figure of each count; what stands in the sentence, rather than in the headline, where both have it. */
    private static Map<Count, Toll> read(Copy copy) {
        Map<Count, Toll> tolls = new LinkedHashMap<>();
        List<Line> lines = Stream.concat(copy.lines().limit(LINES_READ), copy.headline().stream()).toList();
        for (Line line : lines) for (Toll toll : read(copy, line)) tolls.putIfAbsent(toll.count(), toll);
        copy.lines().skip(LINES_READ).forEach(line -> read(copy, line).stream().filter(toll -> toll.count().isSettled()).forEach(toll -> tolls.putIfAbsent(toll.count(), toll)));
        return tolls;
    }

    private static List<Toll> read(Copy copy, Line line) {
        String text = copy.item().text(line.span().field());
        List<Toll> tolls = new ArrayList<>();
        if (isPast(copy, line)) return tolls;
        for (Figure figure : copy.part().notes().figures()) {
            if (!line.span().contains(figure.span())) continue;
            String before = text.substring(line.span().start(), figure.span().start());
            String after = text.substring(figure.span().end(), line.span().end());
            Count.of(text.substring(figure.span().start(), figure.span().end()), before, after)
                    .ifPresent(count -> tolls.add(new Toll(copy, count, figure.value(), Bound.of(figure.hedge() + " " + lastWords(before)), line)));
        }
        return tolls;
    }

    /** A sentence about another year counts other dead. */
    private static boolean isPast(Copy copy, Line line) {
        int filed = copy.newsAt().atZone(ZoneOffset.UTC).getYear();
        return YEAR.matcher(line.text()).results().anyMatch(year -> Integer.parseInt(year.group()) != filed);
    }

    private static String lastWords(String before) {
        return before.substring(Math.max(0, before.length() - 25));
    }

    /** Whether another filing has a higher toll, filed later, or a higher state of the count or match than this copy's first sentences. */
    boolean isOvertaken(Copy copy) {
        return overtaken.contains(copy);
    }

    private boolean isBehind(Copy copy) {
        return states.isBehind(copy) || Stream.concat(copy.lines().limit(LINES_READ), copy.headline().stream()).anyMatch(line -> isVague(line) && dead().stream().anyMatch(toll -> numbers(toll, copy)));
    }

    /** Whether its head has no number of the dead, or says that there is none, while another copy gives one of its own knowledge: whatever else it tells, it is not what the story stands on. */
    boolean isVaguer(Copy copy) {
        return dead().stream().noneMatch(toll -> toll.copy() == copy) && Stream.concat(copy.lines().limit(HEAD_LINES), copy.headline().stream()).anyMatch(Tolls::isVague)
                && dead().stream().anyMatch(toll -> toll.copy() != copy && !SpineOrder.isBackground(toll.copy()) && Speech.hearsay(toll.line().text()).isEmpty());
    }

    private static boolean isVague(Line line) {
        return line.is(Trait.COUNTS_DEAD_VAGUELY);
    }

    /** Whether the toll gives the number that the copy did not have yet. */
    private static boolean numbers(Toll toll, Copy copy) {
        return toll.copy() != copy && !toll.at().isBefore(copy.newsAt());
    }

    /** Whether the line is where a copy gives a toll that was overtaken, or that is in dispute and shown apart. */
    boolean isSettledElsewhere(Line line) {
        return settled.contains(line) || states.isOvertaken(line) || isVague(line) && dead().stream().anyMatch(toll -> toll.line() != line);
    }

    /** Whether the line gives a figure of its copy that is in dispute, which the story shows beside the other's. */
    boolean isShownApart(Copy copy, Line line) {
        return disputed.getOrDefault(copy, Set.of()).stream().anyMatch(line.terms().numbers()::contains);
    }

    /** The line of an alert that counts more than the spine does, and later. */
    Optional<Toll> newerThan(Copy spine) {
        return byCopy.getOrDefault(spine, List.of()).stream()
                .flatMap(mine -> tolls.getOrDefault(mine.count(), List.of()).stream().filter(other -> overtakes(other, mine)))
                .max(java.util.Comparator.comparing(Toll::at).thenComparing(Toll::value));
    }

    private static boolean overtakes(Toll later, Toll earlier) {
        // A floor is passed by a higher number whenever it was filed: "at least 12" from an agency that has not heard of 14 yet.
        boolean passed = later.at().isAfter(earlier.at()) || earlier.bound() == Bound.AT_LEAST && !earlier.count().mayFall();
        return later.copy() != earlier.copy() && later.count() == earlier.count() && !later.count().isSettled() && passed
                && (later.value().compareTo(earlier.value()) > 0 || later.count().mayFall() && later.value().compareTo(earlier.value()) < 0)
                && later.bound() != Bound.AT_MOST && !disagree(later, earlier);
    }

    /** Two agencies, one count, one time, and no reading of their words by which both are right. */
    private static boolean disagree(Toll a, Toll b) {
        if (a.count() != b.count() || a.copy().agency().id().equals(b.copy().agency().id())) return false;
        Toll first = a.at().isAfter(b.at()) ? b : a;
        Toll second = first == a ? b : a;
        Duration between = Duration.between(first.at(), second.at());
        boolean fell = !first.count().mayFall() && second.value().compareTo(first.value()) < 0;
        if (first.count().isSettled()) return between.compareTo(LATER_LOWER_WITHIN) <= 0 && !Bound.agree(a.bound(), a.value(), b.bound(), b.value());
        boolean sameTime = between.compareTo(SAME_TIME) <= 0 || fell && between.compareTo(LATER_LOWER_WITHIN) <= 0;
        return sameTime && !Bound.agree(a.bound(), a.value(), b.bound(), b.value());
    }

    /** Figures in dispute among independent agencies, one saying for each figure. */
    List<Disagreement> disagreements(Credits credits, Voices voices) {
        List<Disagreement> found = new ArrayList<>();
        for (Count count : Count.values()) {
            List<Toll> current = tolls.getOrDefault(count, List.of()).stream().filter(toll -> !isOld(toll)).toList();
            List<Toll> differing = current.stream().filter(toll -> current.stream().anyMatch(other -> disagree(toll, other) && !voices.areOne(toll.copy().agency(), other.copy().agency()))).toList();
            if (differing.size() < 2) continue;
            Map<BigDecimal, Toll> byFigure = new LinkedHashMap<>();
            differing.forEach(toll -> byFigure.putIfAbsent(toll.value().stripTrailingZeros(), toll));
            found.add(new Disagreement(count.words(credits.language()), byFigure.values().stream().map(toll -> credits.line(toll.copy(), toll.line())).toList()));
        }
        return found;
    }

    private boolean isOld(Toll toll) {
        return tolls.getOrDefault(toll.count(), List.of()).stream().anyMatch(other -> overtakes(other, toll));
    }
}
