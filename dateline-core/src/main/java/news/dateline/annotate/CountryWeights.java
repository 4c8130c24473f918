package news.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.CountryMention.Kind;
import news.dateline.annotate.CountryMention.Stands;
import news.dateline.guard.Deletions;
import news.dateline.model.DatelineText;
import news.dateline.model.Edition;
import news.dateline.model.Field;
import news.dateline.model.Span;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;

/**
 * Which countries an item is about, and so its editions. A country is there when the headline or the lead names it, its people or a town of it, when two sentences do, or when the copy is written there
 * and its head puts the event nowhere else. What merely passes by ({@link CountryTraps}) does not count. Pure.
 */
final class CountryWeights {
    private static final int COUNTRIES_MAX = 4;
    /** A country counts from this part of the weightiest one's weight. */
    private static final double SHARE_MIN = 0.25;
    private static final double CODED = 3;
    /** So short a text is a summary: all of it is its lead. */
    private static final int SUMMARY_LENGTH = 450;

    private final Gazetteer gazetteer;
    private final CountryHints hints;
    private final List<Edition> editions;

    CountryWeights(Gazetteer gazetteer, List<Edition> editions) {
        this.gazetteer = gazetteer;
        this.hints = new CountryHints(gazetteer);
        this.editions = List.copyOf(editions);
    }

    /** What is known of one item so far. */
    record Read(WireItem item, List<NameFinder.Part> parts, List<news.dateline.model.Name> names, List<Span> sentences, String language) { }

    /** What counts for a country. */
    private static final class Case {
        private double weight;
        private final Set<String> sentences = new HashSet<>();
        private boolean head;
        private boolean unambiguous;
        private boolean written;

        boolean stands() {
            return head && unambiguous || sentences.size() + (written ? 1 : 0) > 1 && (unambiguous || written);
        }
    }

    /** Weightiest first; the agency's home where nothing else is named. */
    List<String> countries(Read read, PlaceResolver.Resolved resolved, Optional<String> home) {
        Map<String, Case> cases = new HashMap<>();
        for (Subject place : read.item().places()) code(place).ifPresent(country -> coded(cases.computeIfAbsent(country, _ -> new Case())));
        Optional<String> written = read.item().located().flatMap(this::country);
        boolean placed = false;
        boolean abroad = false;
        boolean smallerCongo = read.parts().stream().anyMatch(part -> Congo.isSmaller(part.text()));
        for (NameFinder.Part part : read.parts()) {
            List<CountryMention> found = hints.mentions(part, read, resolved).stream().map(mention -> smallerCongo ? mention : Congo.meant(part.text(), mention)).toList();
            List<CountryMention> mentions = found.stream().filter(mention -> !CountryTraps.isVoid(part.text(), mention)).toList();
            abroad |= found.size() > mentions.size() && found.stream().anyMatch(mention -> !home.equals(Optional.of(mention.country())) && !CountryTraps.isMoney(part.text(), mention.start(), mention.end()));
            Set<CountryMention> passed = CountryTraps.passed(part.text(), mentions);
            int dateline = part.field() == Field.BODY ? Deletions.wordsBegin(part.text().substring(0, Math.min(part.text().length(), SUMMARY_LENGTH)), 0, read.item().id().agency()) : 0;
            for (CountryMention mention : mentions) {
                if (passed.contains(mention)) continue;
                Stands stands = stands(read, mention, dateline, part.text().length());
                if (stands == Stands.DATELINE) written = written.or(() -> Optional.of(mention.country()));
                add(cases.computeIfAbsent(mention.country(), _ -> new Case()), mention, stands, read);
                placed |= (stands == Stands.HEADLINE || stands == Stands.LEAD) && mention.kind() != Kind.PEOPLE && !mention.ambiguous();
            }
        }
        if (written.isPresent()) {
            Case there = cases.computeIfAbsent(written.get(), _ -> new Case());
            there.written = true;
            if (!placed) coded(there);
        }
        home.flatMap(country -> Optional.ofNullable(cases.get(country))).ifPresent(at -> at.unambiguous = true);
        // Waters and likenesses of elsewhere say that it is not at home, if not where it is.
        return ranked(cases, abroad ? Optional.empty() : home);
    }

    private static void coded(Case of) {
        of.weight += CODED;
        of.head = true;
        of.unambiguous = true;
    }

    private static void add(Case of, CountryMention mention, Stands stands, Read read) {
        if (stands == Stands.DATELINE) return;
        of.weight += mention.weight() * (mention.kind() == Kind.PEOPLE ? 0.8 : 1);
        of.sentences.add(sentence(read, mention));
        of.head |= stands == Stands.HEADLINE || stands == Stands.LEAD;
        of.unambiguous |= !mention.ambiguous();
    }

    private static List<String> ranked(Map<String, Case> cases, Optional<String> home) {
        Map<String, Double> weights = new HashMap<>();
        cases.forEach((country, of) -> {
            if (of.stands()) weights.put(country, of.weight);
        });
        // Nothing stands out: the weightiest is the best guess there is.
        if (weights.isEmpty()) cases.entrySet().stream().filter(entry -> entry.getValue().weight > 0).max(Comparator.comparingDouble((Map.Entry<String, Case> entry) -> entry.getValue().weight).thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .ifPresent(entry -> weights.put(entry.getKey(), entry.getValue().weight));
        if (weights.isEmpty()) return home.map(List::of).orElse(List.of());
        double heaviest = weights.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (home.isPresent() && heaviest < 2) weights.merge(home.get(), heaviest * 0.5, Double::sum);
        return weights.entrySet().stream().filter(entry -> entry.getValue() >= heaviest * SHARE_MIN)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(COUNTRIES_MAX).map(Map.Entry::getKey).toList();
    }

    private static Stands stands(Read read, CountryMention mention, int dateline, int length) {
        return switch (mention.field()) {
            case HEADLINE -> Stands.HEADLINE;
            case DESCRIPTION -> Stands.LEAD;
            case BODY -> mention.start() < dateline ? Stands.DATELINE : length <= SUMMARY_LENGTH || mention.start() < leadEnds(read) ? Stands.LEAD : Stands.BODY;
        };
    }

    private static int leadEnds(Read read) {
        return read.sentences().stream().filter(span -> span.field() == Field.BODY).findFirst().map(Span::end).orElse(SUMMARY_LENGTH);
    }

    private static String sentence(Read read, CountryMention mention) {
        return mention.field() + " " + read.sentences().stream().filter(span -> span.field() == mention.field() && span.start() <= mention.start() && mention.start() < span.end()).map(Span::start).findFirst().orElse(0);
    }

    private Optional<String> country(DatelineText located) {
        Optional<String> named = located.country().flatMap(name -> name.length() == 2 ? Optional.of(name.toUpperCase(Locale.ROOT)) : first(name));
        return named.or(() -> located.city().flatMap(this::first));
    }

    private Optional<String> first(String name) {
        List<Gazetteer.Place> places = gazetteer.named(Words.fold(name));
        return places.isEmpty() || CountryHints.isAmbiguous(places) ? Optional.empty() : Optional.of(places.getFirst().country()).filter(country -> !country.isEmpty());
    }

    private Optional<String> code(Subject place) {
        if (place.code().matches("[A-Za-z]{2}") && Set.of("iso3166-1a2", "iso", "country", "cntry", "iso3166").contains(place.scheme().toLowerCase(Locale.ROOT))) {
            return Optional.of(place.code().toUpperCase(Locale.ROOT));
        }
        return place.name().map(Words::fold).map(gazetteer::named).filter(found -> !found.isEmpty()).map(found -> found.getFirst().country()).filter(country -> !country.isEmpty());
    }

    /** The editions of those countries, in the order of the countries. */
    List<String> editions(List<String> countries) {
        Set<String> found = new LinkedHashSet<>();
        for (String country : countries) editions.stream().filter(edition -> edition.countries().contains(country)).map(Edition::id).forEach(found::add);
        return new ArrayList<>(found);
    }
}
