package news.dateline.pipeline;

import java.util.List;
import java.util.Locale;
import news.dateline.annotate.Embedder;
import news.dateline.model.Embedding;

/** Instead of a model: each word has a direction of its own, names count most. Texts that name the same things lie together, the same everywhere and at once. */
final class HashEmbedder implements Embedder {
    private static final int SIZE = 384;
    private static final float NAME = 3;

    @Override public String model() {
        return "words-1";
    }

    @Override public List<Embedding> embed(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }

    private Embedding embed(String text) {
        float[] vector = new float[SIZE];
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() < 3) continue;
            int hash = word.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B9;
            vector[(hash >>> 1) % SIZE] += ((hash & 1) == 0 ? 1 : -1) * (Character.isUpperCase(word.charAt(0)) ? NAME : 1);
        }
        return Embedding.of(model(), vector);
    }
}
