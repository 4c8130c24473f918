package news.dateline.model;

import java.util.List;

/**
 * That a language model wrote sentences of a draft; which ones, each sentence says itself ({@link Source.Model}).
 *
 * @param model    as its server calls it
 * @param prompt   the version of the instructions that it was given
 * @param base     the fingerprint of the draft in agencies' own words that it was made from
 * @param instead  that draft's paragraphs: what an editor gets back who declines the model's
 * @param agencies that draft's agencies
 * @param refusals what the guard refused, and why, in words; what stands in the draft passed it
 */
public record Writing(String model, String prompt, String base, List<List<Sentence>> instead, List<String> agencies, List<String> refusals, Spent spent) {
    public Writing {
        Checks.filled(model, "a model's name");
        Checks.filled(prompt, "a version of the instructions");
        instead = instead.stream().map(List::copyOf).toList();
        agencies = List.copyOf(agencies);
        refusals = List.copyOf(refusals);
    }
}
