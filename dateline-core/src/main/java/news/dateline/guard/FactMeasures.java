package news.dateline.guard;

import java.util.ArrayList;
import java.util.List;

/** What the fact guard measures of claims, as tables for learning its model off-line (docs/guard/learn.py). For one thread. */
public final class FactMeasures {
    private final Lexicon lexicon = Lexicon.load();
    private final Tokens reader = new Tokens(lexicon);
    private final TokenVectors vectors;

    public FactMeasures(TokenVectors vectors) {
        this.vectors = vectors;
    }

    /** Lines of two tables, each line after its own head: a line a word of the claim that is judged, and a line for the claim (the words' chances left at nought). */
    public record Tables(String wordsHead, List<String> words, String claimHead, String claim) { }

    public Tables of(String id, String claim, List<String> sources) {
        Reading reading = Reading.of(Told.undated(claim), sources.stream().map(Told::undated).toList(), lexicon, reader, vectors);
        List<Token> tokens = reading.claim();
        int[] judged = WordFeatures.judged(tokens);
        List<String> words = new ArrayList<>();
        String head = "";
        for (int at : judged) {
            Row row = WordFeatures.of(reading, at);
            Token token = tokens.get(at);
            head = "id\tat\tstart\tend\ttext\t" + String.join("\t", row.names());
            words.add(id + "\t" + at + "\t" + token.start() + "\t" + token.end() + "\t" + token.text() + numbers(row));
        }
        Row row = ClaimFeatures.of(reading, new double[judged.length], Findings.of(reading));
        return new Tables(head, words, "id\t" + String.join("\t", row.names()), id + numbers(row));
    }

    private static String numbers(Row row) {
        StringBuilder line = new StringBuilder();
        for (double value : row.values()) line.append('\t').append((float) value);
        return line.toString();
    }
}
