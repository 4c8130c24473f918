package news.dateline.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was read out of one version of an item; spans point into its texts. Holds no copy of the text.
 *
 * @param language         BCP 47, checked against the text
 * @param sentences        of the body (of the description where there is no body), in order
 * @param countries        that the news is about, ISO 3166 alpha-2, weightiest first
 * @param editions         ids of the editions of those countries, without Global
 * @param sector           the slug of the main sector; {@code sectorConfidence} is 0 to 1
 * @param sameTextAs       the earlier filing whose very words this one repeats: another agency's (reprint) or its own (repeat)
 */
public record AnnotatedItem(
        ItemVersion version,
        String language,
        List<Span> sentences,
        List<Name> names,
        List<Figure> figures,
        List<PlaceMention> places,
        List<String> countries,
        List<String> editions,
        String sector,
        Optional<String> secondSector,
        double sectorConfidence,
        Set<Sensitivity> sensitivities,
        Optional<ItemVersion> sameTextAs,
        Embedding embedding,
        Findings findings) {

    /** Without findings. */
    public AnnotatedItem(ItemVersion version, String language, List<Span> sentences, List<Name> names, List<Figure> figures, List<PlaceMention> places, List<String> countries, List<String> editions, String sector,
            Optional<String> secondSector, double sectorConfidence, Set<Sensitivity> sensitivities, Optional<ItemVersion> sameTextAs, Embedding embedding) {
        this(version, language, sentences, names, figures, places, countries, editions, sector, secondSector, sectorConfidence, sensitivities, sameTextAs, embedding, Findings.NONE);
    }

    public AnnotatedItem {
        // Logs of before have none.
        findings = Checks.given(findings, Findings.NONE);
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        figures = List.copyOf(figures);
        places = List.copyOf(places);
        countries = List.copyOf(countries);
        editions = List.copyOf(editions);
        sensitivities = Checks.ordered(sensitivities);
    }

    /** The same, of words in which only these matters stand. */
    public AnnotatedItem about(Set<Sensitivity> matters) {
        return new AnnotatedItem(version, language, sentences, names, figures, places, countries, editions, sector, secondSector, sectorConfidence, matters, sameTextAs, embedding, findings);
    }
}
