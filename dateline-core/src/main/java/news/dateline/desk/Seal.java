package news.dateline.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;

/**
 * A corrected text of which nothing prints what was removed (the law, 17): sources keep the item that they rest on, so that its kill still reaches the story, and quote no word of it; links whose
 * items say the removed words go, and so do the tags that told of them. Pure.
 *
 * @param removed the words that were taken out
 */
record Seal(Stories stories, Draft before, String removed) {
    Draft on(Draft after) {
        Set<ItemId> telling = telling();
        String old = text(before);
        String now = text(after);
        List<String> tags = after.tags().stream().filter(tag -> stays(tag, old, now)).toList();
        List<ItemVersion> linked = after.linked().stream().filter(version -> !telling.contains(version.item())).toList();
        Optional<String> located = after.located().filter(place -> !folded(place).contains(folded(removed)));
        List<Disagreement> disagreements = after.disagreements().stream().map(d -> new Disagreement(d.counts(), sealed(d.sayings(), telling))).toList();
        return new Draft(after.cluster(), after.absorbed(), after.language(), sealed(after.headline(), telling), sealed(after.standfirst(), telling),
                after.paragraphs().stream().map(paragraph -> sealed(paragraph, telling)).toList(), sealed(after.card(), telling), located, after.agencies(), after.voices(), linked, disagreements,
                after.sector(), after.secondSector(), after.countries(), after.editions(), after.label(), tags, after.sensitivities(), after.editorNotes(), after.marks(), after.developing(), after.urgency(),
                after.newsAt(), after.fingerprint(), after.writing(), after.piece().map(piece -> piece.linking(piece.links().stream().filter(link -> !letters(link.href()).contains(letters(removed))).toList(), piece.film().filter(film -> !letters(film.href()).contains(letters(removed))))));
    }

    /** The same for names that an agency's correction took out: nothing of other copy that still says one of them is linked or quoted, and no tag tells of it. {@code names} as words are compared. */
    static Draft ofNames(Stories stories, Draft draft, Set<String> names) {
        if (names.isEmpty()) return draft;
        Set<ItemId> telling = new TreeSet<>();
        for (ItemId item : Fold.restsOn(draft)) {
            List<String> copy = stories.copy(item);
            if (!copy.isEmpty() && Echoes.words(copy.getLast()).stream().anyMatch(names::contains)) telling.add(item);
        }
        List<String> tags = draft.tags().stream().filter(tag -> Echoes.words(tag).stream().noneMatch(names::contains)).toList();
        List<ItemVersion> linked = draft.linked().stream().filter(version -> !telling.contains(version.item())).toList();
        return Edit.each(draft, sentence -> sealed(sentence, telling)).linkingTagged(linked, tags);
    }

    /** Items whose copy says the removed words, and those behind the sentences that did. */
    private Set<ItemId> telling() {
        Set<ItemId> found = new TreeSet<>();
        for (Sentence sentence : before.sentences())
            if (folded(sentence.text()).contains(folded(removed))) for (Source source : sentence.sources()) if (source instanceof Source.Wire wire) found.add(wire.version().item());
        for (ItemId item : Fold.restsOn(before)) if (stories.copy(item).stream().anyMatch(copy -> folded(copy).contains(folded(removed)))) found.add(item);
        return found;
    }

    /** A tag goes when it shares words with what was removed, or when the text does not tell of it any more. */
    private boolean stays(String tag, String old, String now) {
        String name = folded(tag);
        String gone = folded(removed);
        if (gone.contains(name) || name.contains(gone)) return false;
        return !old.contains(name) || now.contains(name);
    }

    private static List<Sentence> sealed(List<Sentence> sentences, Set<ItemId> telling) {
        return sentences.stream().map(sentence -> sealed(sentence, telling)).toList();
    }

    private static Sentence sealed(Sentence sentence, Set<ItemId> telling) {
        if (telling.stream().noneMatch(sentence::restsOn)) return sentence;
        Stream<Source> sources = sentence.sources().stream().map(source -> source instanceof Source.Wire wire && telling.contains(wire.version().item())
                ? new Source.Wire(wire.version(), new Span(wire.span().field(), 0, 0)) : source);
        return new Sentence(sentence.text(), sources.distinct().toList(), sentence.added());
    }

    private static String text(Draft draft) {
        return folded(draft.sentences().stream().map(Sentence::text).collect(Collectors.joining(" ")));
    }

    /** An address says words with hyphens, or run together. */
    private static String letters(String text) {
        return folded(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
