package news.dateline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.model.Draft;

/**
 * What may be published by itself. An empty set asks for nothing in particular.
 *
 * @param name                      shown to readers' advocates and editors: who answered for the version
 * @param agencies                  every agency that the draft prints must be among these
 * @param sectors                   the draft's main sector must be among these
 * @param editions                  one of the draft's editions must be among these
 * @param countries                 one of the draft's countries must be among these
 * @param minVoices                 how many independent voices it asks for
 * @param languages                 the draft's language must be among these
 * @param allowUrgentDevelopments   whether an alert or urgent may go out before there is more
 * @param allowOpinion              whether what somebody thinks may go out, under its mark
 */
public record PublishRule(String name, Set<String> agencies, Set<String> sectors, Set<String> editions, Set<String> countries, int minVoices, Set<String> languages,
                          boolean allowUrgentDevelopments, boolean allowOpinion) {
    private static final String OPINION = "Opinion";

    public PublishRule {
        if (name.isBlank()) throw new IllegalArgumentException("Expected a name for a publishing rule, found an empty text");
        if (minVoices < 1) throw new IllegalArgumentException("Expected a rule that asks for 1 voice or more, found " + minVoices + " in " + name);
        agencies = Set.copyOf(agencies);
        sectors = Set.copyOf(sectors);
        editions = Set.copyOf(editions);
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
    }

    /** Publishes whatever the law lets a rule publish. */
    public static PublishRule anything(String name) {
        return new PublishRule(name, Set.of(), Set.of(), Set.of(), Set.of(), 1, Set.of(), true, true);
    }

    /** Why this rule does not publish the draft, each in a few words; empty when it does. */
    List<String> misses(Draft draft) {
        List<String> misses = new ArrayList<>();
        if (!agencies.isEmpty()) {
            TreeSet<String> others = new TreeSet<>(draft.agencies());
            others.removeAll(agencies);
            if (!others.isEmpty()) misses.add("it does not cover copy of " + String.join(", ", others));
        }
        if (!sectors.isEmpty() && !sectors.contains(draft.sector())) misses.add("it does not cover the sector " + draft.sector());
        if (!editions.isEmpty() && draft.editions().stream().noneMatch(editions::contains)) misses.add("it covers none of its editions");
        if (!countries.isEmpty() && draft.countries().stream().noneMatch(countries::contains)) misses.add("it covers none of its countries");
        if (!languages.isEmpty() && !languages.contains(draft.language())) misses.add("it does not cover the language " + draft.language());
        if (draft.voices() < minVoices) misses.add("it asks for " + minVoices + " independent voices, and there " + (draft.voices() == 1 ? "is 1" : "are " + draft.voices()));
        if (draft.developing() && !allowUrgentDevelopments) misses.add("it lets no alert or urgent out before there is more");
        if (draft.marks().contains(OPINION) && !allowOpinion) misses.add("it lets no opinion out by itself");
        return misses;
    }
}
