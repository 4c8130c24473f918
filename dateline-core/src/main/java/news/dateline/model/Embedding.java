package news.dateline.model;

import java.util.Arrays;

/** A text's vector, scaled to 8-bit units of its largest component, with the model that gave it. Recorded so that a replay calls no model. */
public record Embedding(String model, byte[] values) {
    public static final Embedding ABSENT = new Embedding("none", new byte[0]);

    public Embedding {
        values = values.clone();
    }

    @Override public byte[] values() {
        return values.clone();
    }

    /** The vector as floats of unit length; empty for {@link #ABSENT}. */
    public float[] unit() {
        float[] unit = new float[values.length];
        double square = 0;
        for (byte value : values) square += value * value;
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < values.length; i++) unit[i] = values[i] * scale;
        return unit;
    }

    /** Quantises a vector of any length but zero. */
    public static Embedding of(String model, float[] vector) {
        float largest = 0;
        for (float value : vector) largest = Math.max(largest, Math.abs(value));
        byte[] values = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) values[i] = largest == 0 ? 0 : (byte) Math.round(vector[i] / largest * 127);
        return new Embedding(model, values);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Embedding that && model.equals(that.model) && Arrays.equals(values, that.values);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override public String toString() {
        return model + "[" + values.length + "]";
    }
}
