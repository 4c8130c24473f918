package news.dateline.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import news.dateline.annotate.SectorModel;
import news.dateline.model.Embedding;

/** Multinomial logistic regression on the embedding and on hashed words; the weights are learnt by {@link SectorTraining}. Immutable; safe for any number of threads. */
public final class LinearSectors implements SectorModel {
    static final String RESOURCE = "sectors.weights.gz";

    private final List<String> sectors;
    private final float[][] weights;

    LinearSectors(List<String> sectors, float[][] weights) {
        this.sectors = List.copyOf(sectors);
        this.weights = weights;
    }

    /** The weights that ship with this module. */
    public static LinearSectors load() {
        try (InputStream in = Tables.stream(RESOURCE); DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
            int count = data.readInt();
            int features = data.readInt();
            List<String> sectors = new ArrayList<>();
            float[][] weights = new float[count][features];
            for (int s = 0; s < count; s++) {
                sectors.add(data.readUTF());
                float scale = data.readFloat();
                for (int f = 0; f < features; f++) weights[s][f] = data.readByte() * scale;
            }
            return new LinearSectors(sectors, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override public Map<String, Double> probabilities(String text, Embedding embedding) {
        if (embedding.equals(Embedding.ABSENT) || !embedding.model().equals(E5Model.NAME)) return Map.of();
        return probabilities(SectorFeatures.of(text, embedding));
    }

    Map<String, Double> probabilities(SectorFeatures features) {
        double[] scores = new double[sectors.size()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < scores.length; s++) {
            scores[s] = features.dot(weights[s]);
            largest = Math.max(largest, scores[s]);
        }
        double sum = 0;
        for (int s = 0; s < scores.length; s++) sum += scores[s] = Math.exp(scores[s] - largest);
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int s = 0; s < scores.length; s++) probabilities.put(sectors.get(s), scores[s] / sum);
        return probabilities;
    }
}
