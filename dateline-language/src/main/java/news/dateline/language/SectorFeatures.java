package news.dateline.language;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.guard.Folding;
import news.dateline.model.Embedding;

/** What the sector model sees of a text: its embedding, a constant, and its words hashed into a fixed number of slots. */
record SectorFeatures(float[] dense, int[] slots, float slotValue) {
    static final int SLOTS = 4096;
    static final int COUNT = E5Model.DIMENSIONS + 1 + SLOTS;
    /** E5's vectors lie close together; spread, they learn faster. */
    private static final float DENSE_SCALE = 9;
    private static final float WORD_SCALE = 0.54f;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'-]{2,}");
    private static final int WORDS_MAX = 120;
    private static final int STEM = 6;

    static SectorFeatures of(String text, Embedding embedding) {
        float[] unit = embedding.unit();
        float[] dense = new float[E5Model.DIMENSIONS + 1];
        for (int d = 0; d < unit.length; d++) dense[d] = unit[d] * DENSE_SCALE;
        dense[E5Model.DIMENSIONS] = 1;
        Set<Integer> slots = new TreeSet<>();
        Matcher words = WORD.matcher(Folding.fold(text));
        while (words.find() && slots.size() < WORDS_MAX) {
            String word = words.group();
            slots.add(Math.floorMod(hash(word.length() > STEM ? word.substring(0, STEM) : word), SLOTS));
        }
        return new SectorFeatures(dense, slots.stream().mapToInt(Integer::intValue).toArray(), slots.isEmpty() ? 0 : (float) (WORD_SCALE * 4 / Math.sqrt(slots.size())));
    }

    /** FNV-1a: spelled out, since what was learnt depends on it. */
    private static int hash(String word) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * 0x01000193;
        return hash ^ hash >>> 15;
    }

    double dot(float[] weights) {
        double sum = 0;
        for (int d = 0; d < dense.length; d++) sum += dense[d] * weights[d];
        double words = 0;
        for (int slot : slots) words += weights[dense.length + slot];
        return sum + words * slotValue;
    }

    void addTo(float[] weights, float step) {
        for (int d = 0; d < dense.length; d++) weights[d] += step * dense[d];
        for (int slot : slots) weights[dense.length + slot] += step * slotValue;
    }
}
