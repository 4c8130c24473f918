package news.dateline.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.model.Agency;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.StoryId;

/**
 * A story that a model may write: the sentences of a draft in agencies' own words, numbered from 1 in reading order.
 *
 * <p>The draft holds what the law lets us print, and nothing else: what is under embargo, dead, unlicensed, protected or opinion is in none of its sentences, and so never goes to a model. Immutable.
 */
public record Assignment(StoryId story, Draft draft, List<Given> given) {
    /** Sentences of a body below which there is nothing to write: short news runs as filed. */
    static final int SENTENCES_MIN = 3;
    /** Words that speak to a machine rather than to a reader. No story that holds them is given to a model. */
    private static final Pattern TO_A_MACHINE = Pattern.compile("\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:previous|prior|above|earlier|preceding|all|your|these|the)\\b.{0,20}\\b(?:instructions?|prompts?|rules|guidelines)\\b"
            + "|\\byou are (?:now )?(?:an? )?(?:helpful |large )?(?:AI|assistant|language model|chat ?bot|LLM|GPT)\\b|\\bas an? (?:AI|large language|language) (?:language )?model\\b|\\b(?:system|developer) (?:prompt|message|instruction)s?\\b"
            + "|\\b(?:respond|answer|reply) (?:only )?(?:with|in) (?:JSON|the following)\\b|<\\|[a-z_]{2,20}\\|>|\\[/?INST\\]|<</?SYS>>|^\\s*(?:system|assistant)\\s*:"
            + "|\\b(?:ignora|olvida|desestima)\\b.{0,40}\\binstrucciones\\b|\\b(?:ignor(?:e|ez|er)|oublie[zr]?)\\b.{0,40}\\b(?:instructions|consignes)\\b|\\b(?:ignorier\\p{L}*|missachte\\p{L}*)\\b.{0,40}\\banweisungen\\b|निर्देशों.{0,20}(?:अनदेखा|नज़रअंदाज़)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    public Assignment {
        given = List.copyOf(given);
    }

    /** Whether a draft is given to a model. */
    public sealed interface Commission {
        record Assigned(Assignment assignment) implements Commission { }

        /** {@code noted} where an editor should know why. */
        record Declined(String reason, boolean noted) implements Commission { }
    }

    /** {@code outside} is whether the model is someone else's; {@code charactersMax} limits what it is given of one story. */
    public static Commission of(StoryId story, Draft draft, Map<String, Agency> agencies, boolean outside, int charactersMax) {
        List<Given> given = numbered(draft, agencies);
        if (draft.writing().isPresent() || !draft.sentences().stream().flatMap(sentence -> sentence.sources().stream()).allMatch(Source.Wire.class::isInstance)) return declined("it is not in agencies' own words alone");
        if (draft.developing() || given.size() < SENTENCES_MIN) return declined("it is too short to be written anew");
        for (Given one : given) {
            Optional<Agency> agency = Optional.ofNullable(agencies.get(one.agency()));
            if (agency.filter(known -> mayBeRead(known, outside)).isEmpty()) return declined("the licence of " + one.name() + " does not allow it");
        }
        if (given.stream().mapToInt(one -> one.text().length()).sum() > charactersMax) return declined("it is longer than a model is given");
        if (given.stream().anyMatch(one -> TO_A_MACHINE.matcher(one.text()).find())) return new Commission.Declined("a sentence of the copy speaks to a machine, not to a reader; no language model was asked", true);
        return new Commission.Assigned(new Assignment(story, draft, given));
    }

    private static Commission declined(String reason) {
        return new Commission.Declined(reason, false);
    }

    private static boolean mayBeRead(Agency agency, boolean outside) {
        return agency.licence().print() && agency.licence().rewrite() && (outside ? agency.licence().outsideModel() : agency.licence().ownModel());
    }

    private static List<Given> numbered(Draft draft, Map<String, Agency> agencies) {
        List<Given> given = new ArrayList<>();
        String spine = draft.agencies().isEmpty() ? "" : draft.agencies().getFirst();
        for (int paragraph = 0; paragraph < draft.paragraphs().size(); paragraph++)
            for (Sentence sentence : draft.paragraphs().get(paragraph)) {
                String agency = Given.agencyOf(sentence).orElse("");
                String name = Optional.ofNullable(agencies.get(agency)).map(Agency::name).orElse(agency);
                given.add(new Given(given.size() + 1, paragraph, sentence, agency, name, agency.equals(spine)));
            }
        return given;
    }

    boolean has(int number) {
        return number >= 1 && number <= given.size();
    }

    Given number(int number) {
        return given.get(number - 1);
    }
}
