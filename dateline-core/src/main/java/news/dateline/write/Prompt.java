package news.dateline.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model is asked: instructions, and a conversation that ends with our turn.
 *
 * @param version         of the instructions, for the log
 * @param answerTokensMax how long the answer may be
 */
public record Prompt(String version, String instructions, List<Turn> turns, int answerTokensMax) {
    /** {@code ours} is false for what the model said before. */
    public record Turn(boolean ours, String text) { }

    /** What a request carries beside its words: roles and marks. */
    private static final int TOKENS_AROUND = 64;

    public Prompt {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || !turns.getLast().ours()) throw new IllegalArgumentException("Expected a conversation that ends with our turn");
    }

    Prompt after(String answer, String question) {
        List<Turn> longer = new ArrayList<>(turns);
        longer.add(new Turn(false, answer));
        longer.add(new Turn(true, question));
        return new Prompt(version, instructions, longer, answerTokensMax);
    }

    /** No tokeniser makes more tokens than there are bytes: what it can cost at most, known before it is sent. */
    public long tokensInMax() {
        long bytes = instructions.getBytes(StandardCharsets.UTF_8).length;
        for (Turn turn : turns) bytes += turn.text().getBytes(StandardCharsets.UTF_8).length;
        return bytes + (long) TOKENS_AROUND * (turns.size() + 1);
    }
}
