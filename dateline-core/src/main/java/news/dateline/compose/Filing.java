package news.dateline.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.PlaceMention;
import news.dateline.model.Span;

/** Under what the story is filed: sector, countries and editions, by the votes of the printed copies; the spine has as many as two others. */
record Filing(String sector, boolean unsure, Optional<String> secondSector, List<String> countries, List<String> editions) {
    /** Where no printed copy gives its sector with so much confidence, fewer than half of such sectors are right (docs/ANNOTATION.md): an editor looks before a reader does. */
    private static final double SURE = 0.4;
    private static final double SPINE_VOTES = 2;
    private static final double SECOND_SECTOR = 0.5;
    private static final int COUNTRIES_MAX = 6;
    private static final double ENOUGH = 0.3;
    /** Further down stands what happened in other years. */
    private static final int LINES_OF_THE_DEAD = 6;
    private static final Pattern DIED_IN = Pattern.compile("\\b(?:died|dead|killed|deaths|drowned|murieron|muertos|morts|tués)(?: (?!in\\b|en\\b|au\\b)[\\p{L}\\p{M}’'-]+){0,3} (?:in|across|en|au|aux) (?:(?:the|la|el|eastern|western|northern|southern|central|neighbouring|neighboring|south-eastern|south-western) ){0,2}$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static Filing of(Copy spine, List<Copy> printed) {
        Map<String, Double> sectors = new TreeMap<>();
        double all = 0;
        for (Copy copy : printed) {
            double votes = copy == spine ? SPINE_VOTES : 1;
            all += votes;
            sectors.merge(copy.part().notes().sector(), votes * Math.max(0.1, copy.part().notes().sectorConfidence()), Double::sum);
            copy.part().notes().secondSector().ifPresent(second -> sectors.merge(second, votes * SECOND_SECTOR * Math.max(0.1, copy.part().notes().sectorConfidence()), Double::sum));
        }
        List<String> ranked = ranked(sectors, 0);
        Optional<String> second = ranked.stream().skip(1).findFirst().filter(sector -> !sector.isBlank() && sectors.getOrDefault(sector, 0.0) >= sectors.getOrDefault(ranked.getFirst(), 0.0) * SECOND_SECTOR);
        String sector = ranked.getFirst();
        boolean unsure = printed.stream().map(copy -> copy.part().notes()).noneMatch(notes -> notes.sector().equals(sector) && notes.sectorConfidence() >= SURE);
        return new Filing(sector, unsure, second, withDead(withWhere(voted(spine, printed, copy -> copy.part().notes().countries(), all), printed), printed), voted(spine, printed, copy -> copy.part().notes().editions(), all));
    }

    private static List<String> voted(Copy spine, List<Copy> printed, Function<Copy, List<String>> named, double all) {
        Map<String, Double> votes = new LinkedHashMap<>();
        for (Copy copy : spineFirst(spine, printed)) {
            List<String> values = named.apply(copy);
            for (int i = 0; i < values.size(); i++) votes.merge(values.get(i), (copy == spine ? SPINE_VOTES : 1) / (1 + 0.25 * i), Double::sum);
        }
        return ranked(votes, ENOUGH * all);
    }

    /** Where a copy of the story was written, and what it tells of, is one of its countries, however many others tell of somewhere else. */
    private static List<String> withWhere(List<String> voted, List<Copy> printed) {
        return Stream.concat(voted.stream(), printed.stream().filter(copy -> copy.located().isPresent() || copy.item().located().isPresent()).flatMap(copy -> copy.part().notes().countries().stream().limit(1))).distinct().limit(COUNTRIES_MAX).toList();
    }

    /** Where people died is a country of the story, however few of them: "three died in Nepal". */
    private static List<String> withDead(List<String> countries, List<Copy> printed) {
        Stream<String> died = printed.stream().flatMap(copy -> copy.part().notes().places().stream().filter(place -> !place.country().isEmpty() && diedIn(copy, place.span())).map(PlaceMention::country));
        return Stream.concat(countries.stream(), died).distinct().limit(COUNTRIES_MAX).toList();
    }

    private static boolean diedIn(Copy copy, Span place) {
        return copy.lines().limit(LINES_OF_THE_DEAD).filter(line -> line.span().contains(place)).anyMatch(line -> DIED_IN.matcher(copy.item().text(place.field()).substring(line.span().start(), place.start())).find());
    }

    private static List<Copy> spineFirst(Copy spine, List<Copy> printed) {
        List<Copy> copies = new ArrayList<>(List.of(spine));
        printed.stream().filter(copy -> copy != spine).forEach(copies::add);
        return copies;
    }

    private static List<String> ranked(Map<String, Double> votes, double least) {
        return votes.entrySet().stream().filter(entry -> entry.getValue() >= least).sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey).toList();
    }
}
