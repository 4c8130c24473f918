package news.dateline.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import news.dateline.log.Json;
import news.dateline.model.Embedding;

/**
 * Learns the sector model off-line. Arguments: items as JSON lines (id, source, title, text), their labels (id, sector, second sector or -, countries; tabs), invented examples (sector, headline,
 * summary; tabs), and where the weights go. With two more, items and labels of other days, it says how well these are told by what was learnt from the first; without them it prints the accuracy on each
 * publisher's items when learnt from the others'. Then it learns from all of the first. Only numbers leave it: 8-bit weights, no words of any item.
 */
public final class SectorTraining {
    private static final int ROUNDS = 40;
    private static final float RATE = 0.02f;
    private static final float DECAY = 2.5e-2f;
    private static final int TENTHS = 10;
    private static final String INVENTED = "invented";
    private static final int SEED = 20200602;
    /** A second sector is worth this part of the main one. */
    private static final float SECOND_SHARE = 0.15f;

    private record Example(String source, String title, SectorFeatures features, String sector, String second) { }

    private SectorTraining() { }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4 && arguments.length != 6) {
            System.err.println("Expected four or six arguments: ITEMS.jsonl LABELS.tsv EXAMPLES.tsv WEIGHTS.gz [TEST_ITEMS.jsonl TEST_LABELS.tsv]");
            System.exit(2);
        }
        List<String> sectors = news.dateline.model.Sector.STANDARD.stream().map(news.dateline.model.Sector::slug).toList();
        List<Example> examples = new ArrayList<>();
        List<Example> others = new ArrayList<>();
        try (E5Model model = E5Model.load()) {
            examples.addAll(labelled(model, Path.of(arguments[0]), Path.of(arguments[1])));
            examples.addAll(invented(model, Path.of(arguments[2])));
            if (arguments.length == 6) others.addAll(labelled(model, Path.of(arguments[4]), Path.of(arguments[5])));
        }
        if (others.isEmpty()) validate(examples, sectors, System.out);
        float[][] weights = learn(examples, sectors);
        if (!others.isEmpty()) {
            Tally tally = new Tally();
            for (Example example : others) tally.add(new LinearSectors(sectors, weights).probabilities(example.features()), example);
            tally.print("on the other days", System.out);
        }
        write(Path.of(arguments[3]), sectors, weights);
    }

    private static List<Example> labelled(E5Model model, Path items, Path labels) throws IOException {
        Map<String, String[]> byId = new HashMap<>();
        for (String line : Files.readAllLines(labels, StandardCharsets.UTF_8)) byId.put(line.split("\t")[0], line.split("\t"));
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(items, StandardCharsets.UTF_8)) {
            JsonNode item = Json.mapper().readTree(line);
            String[] label = byId.get(item.path("id").asText());
            if (label != null) examples.add(example(model, item.path("source").asText(), item.path("title").asText().strip(), item.path("text").asText().strip(), label[1], label[2]));
        }
        return examples;
    }

    private static List<Example> invented(E5Model model, Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] fields = line.split("\t");
            if (!line.startsWith("#")) examples.add(example(model, INVENTED, fields[1], fields[2], fields[0], "-"));
        }
        return examples;
    }

    private static Example example(E5Model model, String source, String title, String summary, String sector, String second) {
        String text = (title.isEmpty() || !Character.isLetterOrDigit(title.codePointBefore(title.length())) ? title + " " : title + ". ") + summary;
        return new Example(source, title, SectorFeatures.of(text, Embedding.of(E5Model.NAME, model.vector(model.tokens(text)))), sector, second);
    }

    /** How often the model is right, and how often when it says that it is so sure. */
    private static final class Tally {
        private final int[] sure = new int[TENTHS + 1];
        private final int[] rightWhenSure = new int[TENTHS + 1];
        private int all;
        private int right;
        private int either;

        /** Whether the main sector is right. */
        boolean add(Map<String, Double> probabilities, Example example) {
            String guess = best(probabilities);
            boolean isRight = guess.equals(example.sector());
            int tenth = (int) (probabilities.getOrDefault(guess, 0.0) * TENTHS);
            all++;
            sure[tenth]++;
            if (isRight) right++;
            if (isRight) rightWhenSure[tenth]++;
            if (isRight || guess.equals(example.second())) either++;
            return isRight;
        }

        void print(String what, PrintStream out) {
            out.printf("%s: main sector %.3f, main or second %.3f of %d items%n", what, right / (double) all, either / (double) all, all);
            for (int i = 0; i < TENTHS; i++) if (sure[i] > 0) out.printf("confidence %.1f to %.1f: %4d items, %.2f right%n", i / (double) TENTHS, (i + 1) / (double) TENTHS, sure[i], rightWhenSure[i] / (double) sure[i]);
        }
    }

    /** Learns without one publisher at a time and asks about that publisher's items. */
    private static void validate(List<Example> examples, List<String> sectors, PrintStream out) {
        List<Example> real = examples.stream().filter(example -> !example.source().equals(INVENTED)).toList();
        Tally tally = new Tally();
        for (String source : real.stream().map(Example::source).distinct().sorted().toList()) {
            LinearSectors model = new LinearSectors(sectors, learn(examples.stream().filter(example -> !example.source().equals(source)).toList(), sectors));
            List<Example> held = real.stream().filter(example -> example.source().equals(source)).toList();
            int correct = 0;
            for (Example example : held) if (tally.add(model.probabilities(example.features()), example)) correct++;
            out.printf("%-12s %4d of %4d%n", source, correct, held.size());
        }
        tally.print("by publisher", out);
    }

    private static String best(Map<String, Double> probabilities) {
        return probabilities.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static float[][] learn(List<Example> examples, List<String> sectors) {
        float[][] weights = new float[sectors.size()][SectorFeatures.COUNT];
        List<Example> order = new ArrayList<>(examples);
        Random chance = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, chance);
            float rate = RATE / (1 + round * 0.1f);
            for (Example example : order) step(new LinearSectors(sectors, weights), weights, sectors, example, rate);
            for (float[] row : weights) for (int f = 0; f < row.length; f++) row[f] *= 1 - rate * DECAY * examples.size() / 10;
        }
        return weights;
    }

    private static void step(LinearSectors model, float[][] weights, List<String> sectors, Example example, float rate) {
        Map<String, Double> probabilities = model.probabilities(example.features());
        boolean second = sectors.contains(example.second());
        for (int s = 0; s < weights.length; s++) {
            String sector = sectors.get(s);
            float target = sector.equals(example.sector()) ? second ? 1 - SECOND_SHARE : 1 : second && sector.equals(example.second()) ? SECOND_SHARE : 0;
            example.features().addTo(weights[s], rate * (target - probabilities.getOrDefault(sector, 0.0).floatValue()));
        }
    }

    private static void write(Path file, List<String> sectors, float[][] weights) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(sectors.size());
            out.writeInt(SectorFeatures.COUNT);
            for (int s = 0; s < weights.length; s++) {
                out.writeUTF(sectors.get(s));
                float largest = 1e-9f;
                for (float weight : weights[s]) largest = Math.max(largest, Math.abs(weight));
                out.writeFloat(largest / 127);
                for (float weight : weights[s]) out.writeByte(Math.round(weight / largest * 127));
            }
        }
    }
}
