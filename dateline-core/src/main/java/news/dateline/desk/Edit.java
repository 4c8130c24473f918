package news.dateline.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;

/** An editor's change of words in a draft: every place where {@code wrong} stands says {@code right}, and each changed sentence names the editor among its sources. */
final class Edit {
    private static final int FINGERPRINT_BYTES = 10;

    private final String wrong;
    private final String right;
    private final String editor;

    Edit(String wrong, String right, String editor) {
        this.wrong = wrong;
        this.right = right;
        this.editor = editor;
    }

    /** Whether the draft prints the wrong words anywhere. */
    static boolean finds(String words, Draft draft) {
        return !words.isEmpty() && draft.sentences().stream().anyMatch(sentence -> sentence.text().contains(words));
    }

    /** The draft with a headline of the editor's own. */
    static Draft headed(Draft d, String headline, String editor) {
        Sentence own = new Sentence(headline, List.of(new Source.Editor(editor)), List.of());
        return fingerprinted(copy(d, own, d.standfirst(), d.paragraphs(), d.card(), d.disagreements(), d.fingerprint()));
    }

    /** The corrected draft; empty when nothing of its headline or body would remain. Sentences of which nothing remains are left out. */
    Optional<Draft> of(Draft d) {
        Optional<Sentence> headline = edited(d.headline());
        List<List<Sentence>> paragraphs = d.paragraphs().stream().map(this::edited).filter(paragraph -> !paragraph.isEmpty()).toList();
        List<Disagreement> disagreements = new ArrayList<>();
        for (Disagreement disagreement : d.disagreements()) {
            List<Sentence> sayings = edited(disagreement.sayings());
            // Figures stand side by side or not at all.
            if (sayings.size() > 1) disagreements.add(new Disagreement(disagreement.counts(), sayings));
        }
        if (headline.isEmpty() || paragraphs.isEmpty() && !d.paragraphs().isEmpty()) return Optional.empty();
        return Optional.of(fingerprinted(copy(d, headline.get(), edited(d.standfirst()), paragraphs, edited(d.card()), disagreements, d.fingerprint())));
    }

    private List<Sentence> edited(List<Sentence> sentences) {
        return sentences.stream().map(this::edited).flatMap(Optional::stream).toList();
    }

    private Optional<Sentence> edited(Sentence sentence) {
        if (wrong.isEmpty() || !sentence.text().contains(wrong)) return Optional.of(sentence);
        String text = sentence.text().replace(wrong, right).strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) return Optional.empty();
        List<Source> sources = new ArrayList<>(sentence.sources());
        Source own = new Source.Editor(editor);
        if (!sources.contains(own)) sources.add(own);
        return Optional.of(new Sentence(text, sources, pieces(sentence, text)));
    }

    /** Pieces before the first changed word stay where they are; where later ones end up is not worth a wrong mark. */
    private List<Sentence.Piece> pieces(Sentence sentence, String text) {
        int first = sentence.text().indexOf(wrong);
        return sentence.added().stream().filter(piece -> piece.end() <= first && piece.end() <= text.length()).toList();
    }

    /**
     * The draft after a correction for legal reasons: items that the removed words came from are still what it rests on, but no source of it quotes them any more (an empty span), and no tag holds
     * what was removed.
     *
     * @param removed words that stood in {@code before}; blank where only the headline was replaced
     */
    static Draft sourcesClosed(Draft before, Draft after, String removed) {
        Set<ItemId> items = new HashSet<>();
        List<Sentence> changed = removed.isBlank() ? List.of(before.headline()) : before.sentences().stream().filter(sentence -> sentence.text().contains(removed)).toList();
        for (Sentence sentence : changed) for (Source source : sentence.sources()) if (source instanceof Source.Wire wire) items.add(wire.version().item());
        UnaryOperator<Sentence> closed = sentence -> new Sentence(sentence.text(), sentence.sources().stream().map(source -> closed(source, items)).distinct().toList(), sentence.added());
        UnaryOperator<List<Sentence>> all = sentences -> sentences.stream().map(closed).toList();
        Draft d = copy(after, closed.apply(after.headline()), all.apply(after.standfirst()), after.paragraphs().stream().map(all).toList(), all.apply(after.card()),
                after.disagreements().stream().map(one -> new Disagreement(one.counts(), all.apply(one.sayings()))).toList(), after.fingerprint());
        String low = removed.toLowerCase(Locale.ROOT);
        List<String> tags = d.tags().stream().filter(tag -> removed.isBlank() || !tag.toLowerCase(Locale.ROOT).contains(low) && !low.contains(tag.toLowerCase(Locale.ROOT))).toList();
        return new Draft(d.cluster(), d.absorbed(), d.language(), d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.located(), d.agencies(), d.voices(), d.linked(), d.disagreements(), d.sector(),
                d.secondSector(), d.countries(), d.editions(), d.label(), tags, d.sensitivities(), d.editorNotes(), d.marks(), d.developing(), d.urgency(), d.newsAt(), d.fingerprint(), d.writing());
    }

    private static Source closed(Source source, Set<ItemId> items) {
        return switch (source) {
            case Source.Wire wire when items.contains(wire.version().item()) -> new Source.Wire(wire.version(), new Span(wire.span().field(), 0, 0));
            case Source.Wire _, Source.Editor _, Source.Model _ -> source;
        };
    }

    private static Draft fingerprinted(Draft d) {
        StringBuilder read = new StringBuilder();
        for (Sentence sentence : d.sentences()) read.append(sentence.text()).append('\n');
        return copy(d, d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.disagreements(), "edited-" + digest(read.toString()));
    }

    private static Draft copy(Draft d, Sentence headline, List<Sentence> standfirst, List<List<Sentence>> paragraphs, List<Sentence> card, List<Disagreement> disagreements,
                              String fingerprint) {
        return new Draft(d.cluster(), d.absorbed(), d.language(), headline, standfirst, paragraphs, card, d.located(), d.agencies(), d.voices(), d.linked(), disagreements, d.sector(),
                d.secondSector(), d.countries(), d.editions(), d.label(), d.tags(), d.sensitivities(), d.editorNotes(), d.marks(), d.developing(), d.urgency(), d.newsAt(), fingerprint, d.writing());
    }

    /** The draft with a mark more, which readers do not read as text. */
    static Draft marked(Draft d, String mark) {
        List<String> marks = new ArrayList<>(d.marks());
        marks.add(mark);
        return new Draft(d.cluster(), d.absorbed(), d.language(), d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.located(), d.agencies(), d.voices(), d.linked(),
                d.disagreements(), d.sector(), d.secondSector(), d.countries(), d.editions(), d.label(), d.tags(), d.sensitivities(), d.editorNotes(), marks, d.developing(), d.urgency(),
                d.newsAt(), d.fingerprint(), d.writing());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
