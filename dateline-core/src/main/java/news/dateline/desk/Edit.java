package news.dateline.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/** An editor's change of words in a draft: every place where {@code wrong} stands says {@code right}, and each changed sentence names the editor among its sources. */
final class Edit {
    private static final int FINGERPRINT_BYTES = 10;

    private final String wrong;
    private final String right;
    private final String editor;
    private final Pattern places;

    Edit(String wrong, String right, String editor) {
        this(wrong, right, editor, false);
    }

    /** {@code anyCase} also finds the words in other letters: what has to go for legal reasons goes from a headline in capitals too. */
    Edit(String wrong, String right, String editor, boolean anyCase) {
        this.wrong = wrong;
        this.right = right;
        this.editor = editor;
        this.places = Pattern.compile(Pattern.quote(wrong), anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
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
        List<List<Sentence>> all = d.paragraphs().stream().map(this::edited).toList();
        List<List<Sentence>> paragraphs = all.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
        List<Disagreement> disagreements = new ArrayList<>();
        for (Disagreement disagreement : d.disagreements()) {
            List<Sentence> sayings = edited(disagreement.sayings());
            // Figures stand side by side or not at all.
            if (sayings.size() > 1) disagreements.add(new Disagreement(disagreement.counts(), sayings));
        }
        if (headline.isEmpty() || paragraphs.isEmpty() && !d.paragraphs().isEmpty()) return Optional.empty();
        Draft set = d.piece().isPresent() ? d.set(d.piece().get().keeping(all.stream().map(paragraph -> !paragraph.isEmpty()).toList())) : d;
        return Optional.of(fingerprinted(copy(set, headline.get(), edited(d.standfirst()), paragraphs, edited(d.card()), disagreements, d.fingerprint())));
    }

    private List<Sentence> edited(List<Sentence> sentences) {
        return sentences.stream().map(this::edited).flatMap(Optional::stream).toList();
    }

    private Optional<Sentence> edited(Sentence sentence) {
        if (wrong.isEmpty() || !places.matcher(sentence.text()).find()) return Optional.of(sentence);
        String text = places.matcher(sentence.text()).replaceAll(Matcher.quoteReplacement(right)).strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) return Optional.empty();
        List<Source> sources = new ArrayList<>(sentence.sources());
        // What the guard said of the words before says nothing of these.
        sources.removeIf(source -> source instanceof Source.Editor own && own.name().equals(editor));
        sources.add(new Source.Editor(editor));
        return Optional.of(new Sentence(text, sources, pieces(sentence, text)));
    }

    /** The draft with each of its sentences made into another of the same text. */
    static Draft each(Draft d, UnaryOperator<Sentence> made) {
        List<Disagreement> disagreements = d.disagreements().stream().map(one -> new Disagreement(one.counts(), one.sayings().stream().map(made).toList())).toList();
        return copy(d, made.apply(d.headline()), d.standfirst().stream().map(made).toList(), d.paragraphs().stream().map(paragraph -> paragraph.stream().map(made).toList()).toList(),
                d.card().stream().map(made).toList(), disagreements, d.fingerprint());
    }

    /** Pieces before the first changed word stay where they are; where later ones end up is not worth a wrong mark. */
    private List<Sentence.Piece> pieces(Sentence sentence, String text) {
        Matcher found = places.matcher(sentence.text());
        int first = found.find() ? found.start() : 0;
        return sentence.added().stream().filter(piece -> piece.end() <= first && piece.end() <= text.length()).toList();
    }

    private static Draft fingerprinted(Draft d) {
        StringBuilder read = new StringBuilder();
        for (Sentence sentence : d.sentences()) read.append(sentence.text()).append('\n');
        return copy(d, d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.disagreements(), "edited-" + digest(read.toString()));
    }

    private static Draft copy(Draft d, Sentence headline, List<Sentence> standfirst, List<List<Sentence>> paragraphs, List<Sentence> card, List<Disagreement> disagreements,
                              String fingerprint) {
        return new Draft(d.cluster(), d.absorbed(), d.language(), headline, standfirst, paragraphs, card, d.located(), d.agencies(), d.voices(), d.linked(), disagreements, d.sector(),
                d.secondSector(), d.countries(), d.editions(), d.label(), d.tags(), d.sensitivities(), d.editorNotes(), d.marks().stream().filter(mark -> !mark.equals(Interim.MARK)).toList(), d.developing(), d.urgency(), d.newsAt(), fingerprint, d.writing(), d.piece());
    }

    /** The draft with a mark more, which readers do not read as text. */
    static Draft marked(Draft d, String mark) {
        return withMarks(d, Stream.concat(d.marks().stream(), Stream.of(mark)).distinct().toList());
    }

    static Draft unmarked(Draft d, String mark) {
        return withMarks(d, d.marks().stream().filter(other -> !other.equals(mark)).toList());
    }

    private static Draft withMarks(Draft d, List<String> marks) {
        return new Draft(d.cluster(), d.absorbed(), d.language(), d.headline(), d.standfirst(), d.paragraphs(), d.card(), d.located(), d.agencies(), d.voices(), d.linked(),
                d.disagreements(), d.sector(), d.secondSector(), d.countries(), d.editions(), d.label(), d.tags(), d.sensitivities(), d.editorNotes(), marks, d.developing(), d.urgency(),
                d.newsAt(), d.fingerprint(), d.writing(), d.piece());
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
