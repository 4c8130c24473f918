package news.dateline.cluster;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import news.dateline.model.Embedding;

/**
 * A linear view of one model's embeddings in which reports of one news event lie together and different events on one topic lie apart. Learnt once (see docs/CLUSTERING.md); safe for any number of
 * threads. Embeddings of other models are taken as they are.
 */
final class EventSpace {
    private final String model;
    private final float[] mean;
    private final float[] matrix;
    private final float[] scales;

    private EventSpace(String model, float[] mean, float[] matrix, float[] scales) {
        this.model = model;
        this.mean = mean;
        this.matrix = matrix;
        this.scales = scales;
    }

    /** From the resource {@code event-space.bin.gz}: the model's name, the sizes, the mean vector, then for each output its scale and its weights as 8-bit numbers. */
    static EventSpace load() {
        try (InputStream in = EventSpace.class.getResourceAsStream("event-space.bin.gz")) {
            if (in == null) throw new IllegalStateException("Expected news/dateline/cluster/event-space.bin.gz on the class path");
            DataInputStream data = new DataInputStream(new ByteArrayInputStream(new GZIPInputStream(in).readAllBytes()));
            String model = data.readUTF();
            float[] mean = new float[data.readInt()];
            float[] scales = new float[data.readInt()];
            for (int i = 0; i < mean.length; i++) mean[i] = data.readFloat();
            for (int i = 0; i < scales.length; i++) scales[i] = data.readFloat();
            byte[] matrix = data.readNBytes(mean.length * scales.length);
            if (matrix.length != mean.length * scales.length) throw new IllegalStateException("Expected " + mean.length * scales.length + " weights in event-space.bin.gz, found " + matrix.length);
            return new EventSpace(model, mean, turned(matrix, mean.length, scales.length), scales);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From a row for each output to a row for each input, as numbers that products are fastest with. */
    private static float[] turned(byte[] matrix, int inputs, int outputs) {
        float[] turned = new float[matrix.length];
        for (int o = 0; o < outputs; o++) for (int i = 0; i < inputs; i++) turned[i * outputs + o] = matrix[o * inputs + i];
        return turned;
    }

    /** Of unit length; empty for no embedding. */
    float[] place(Embedding embedding) {
        float[] unit = embedding.unit();
        if (!embedding.model().equals(model) || unit.length != mean.length) return unit;
        for (int i = 0; i < unit.length; i++) unit[i] -= mean[i];
        float[] placed = new float[scales.length];
        // Input by input: each adds to all outputs side by side, where a sum for one output would wait for itself at each step.
        for (int i = 0; i < unit.length; i++) {
            float value = unit[i];
            for (int o = 0, at = i * placed.length; o < placed.length; o++) placed[o] += value * matrix[at + o];
        }
        for (int o = 0; o < placed.length; o++) placed[o] *= scales[o];
        return toUnit(placed);
    }

    static float[] toUnit(float[] vector) {
        double square = 0;
        for (float value : vector) square += value * value;
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) vector[i] *= scale;
        return vector;
    }
}
