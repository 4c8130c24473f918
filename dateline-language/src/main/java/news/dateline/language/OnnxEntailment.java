package news.dateline.language;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.guard.Entailment;
import news.dateline.log.Json;

/**
 * A model of entailment that an operator puts into a folder, as exported for ONNX: {@code model.onnx}, {@code tokenizer.json}, and {@code config.json} whose {@code id2label} names the class "entailment"
 * (or "supported", "consistent"). With one output only, that is the chance. Nothing is fetched. Safe for any number of threads: each run works on its caller's thread.
 */
public final class OnnxEntailment implements Entailment, AutoCloseable {
    private static final int TOKENS_MAX = 384;
    private static final List<String> NAMES = List.of("entail", "support", "consistent");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final int entailing;

    private OnnxEntailment(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer, int entailing) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.entailing = entailing;
    }

    /** Loads the model; {@link IllegalArgumentException} says what is missing from the folder or wrong in it. */
    public static OnnxEntailment load(Path folder) {
        for (String name : List.of("model.onnx", "tokenizer.json", "config.json"))
            if (!Files.isReadable(folder.resolve(name))) throw new IllegalArgumentException("Expected a model of entailment in " + folder + ", found no readable " + name);
        System.setProperty("ai.djl.offline", "true");
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            int entailing = entailing(folder.resolve("config.json"));
            HuggingFaceTokenizer tokenizer = tokenizer(folder.resolve("tokenizer.json"));
            return new OnnxEntailment(environment, environment.createSession(folder.resolve("model.onnx").toString(), options), tokenizer, entailing);
        } catch (OrtException e) {
            throw new IllegalArgumentException("Expected " + folder.resolve("model.onnx") + " to load: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("Expected a model of entailment in " + folder + ", found what cannot be read: " + e.getMessage(), e);
        }
    }

    private static HuggingFaceTokenizer tokenizer(Path file) throws IOException {
        try {
            return HuggingFaceTokenizer.newInstance(file, Map.of("padding", "false", "truncation", "LONGEST_FIRST", "maxLength", Integer.toString(TOKENS_MAX), "modelMaxLength", "512"));
        } catch (RuntimeException e) {
            // The native library's own exceptions.
            throw new IllegalArgumentException("Expected " + file + " to load: " + e.getMessage(), e);
        }
    }

    private static int entailing(Path config) throws IOException {
        JsonNode labels = Json.mapper().readTree(config.toFile()).path("id2label");
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> label : labels.properties()) {
            String name = label.getValue().asText().toLowerCase(Locale.ROOT);
            if (NAMES.stream().anyMatch(name::startsWith)) return Integer.parseInt(label.getKey());
            found.add(name);
        }
        if (found.size() == 1) return 0;
        throw new IllegalArgumentException("Expected a label that begins with entail, support or consistent in id2label of " + config + ", found " + found);
    }

    @Override public double entails(String passage, String claim) {
        Encoding encoding = tokenizer.encode(passage, claim);
        long[] shape = {1, encoding.getIds().length};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(switch (name) {
                case "input_ids" -> encoding.getIds();
                case "attention_mask" -> encoding.getAttentionMask();
                case "token_type_ids" -> encoding.getTypeIds();
                default -> throw new IllegalStateException("Expected the inputs input_ids, attention_mask and token_type_ids, found " + name);
            }), shape));
            try (OrtSession.Result result = session.run(inputs)) {
                return chance(((OnnxTensor) result.get(0)).getFloatBuffer());
            }
        } catch (OrtException e) {
            throw new IllegalStateException("Expected the model of entailment to run: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private double chance(FloatBuffer scores) {
        if (scores.remaining() == 1) return 1 / (1 + Math.exp(-scores.get(0)));
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.remaining(); i++) largest = Math.max(largest, scores.get(i));
        double sum = 0;
        for (int i = 0; i < scores.remaining(); i++) sum += Math.exp(scores.get(i) - largest);
        return Math.exp(scores.get(entailing) - largest) / sum;
    }

    @Override public void close() {
        try {
            tokenizer.close();
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("Expected the model of entailment to close: " + e.getMessage(), e);
        }
    }
}
