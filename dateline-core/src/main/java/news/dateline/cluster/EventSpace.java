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
    private final byte[] matrix;
    private final float[] scales;

    private EventSpace(String model, float[] mean, byte[] matrix, float[] scales) {
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
            return new EventSpace(model, mean, matrix, scales);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of unit length; empty for no embedding. */
    float[] place(Embedding embedding) {
        float[] unit = embedding.unit();
        if (!embedding.model().equals(model) || unit.length != mean.length) return unit;
        for (int i = 0; i < unit.length; i++) unit[i] -= mean[i];
        float[] placed = new float[scales.length];
        for (int o = 0; o < placed.length; o++) {
            placed[o] = product(unit, o * unit.length) * scales[o];
        }
        return toUnit(placed);
    }

    /** With a row of the map. Four sums side by side: each addition need not wait for the one before it. */
    private float product(float[] unit, int row) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < unit.length; i += 4) {
            a += unit[i] * matrix[row + i];
            b += unit[i + 1] * matrix[row + i + 1];
            c += unit[i + 2] * matrix[row + i + 2];
            d += unit[i + 3] * matrix[row + i + 3];
        }
        for (; i < unit.length; i++) a += unit[i] * matrix[row + i];
        return a + b + (c + d);
    }

    static float[] toUnit(float[] vector) {
        double square = 0;
        for (float value : vector) square += value * value;
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) vector[i] *= scale;
        return vector;
    }
}
