package news.dateline.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The learnt part of the fact guard: which words of a claim are likely wrong, whether the claim stands, and from which score on it passes. Learnt by docs/guard/learn.py. Immutable; any thread. */
record FactModel(Trees words, Trees claims, Linear line, double threshold) {
    private static final String FILE = "fact-model.txt.gz";

    static FactModel load() {
        try (InputStream in = FactModel.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("Expected " + FILE + " on the class path, in dateline-core");
            return read(new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactModel read(BufferedReader lines) throws IOException {
        Map<String, List<String>> features = new HashMap<>();
        Map<String, List<String>> trees = new HashMap<>();
        List<Linear.Term> terms = new ArrayList<>();
        double bias = 0;
        double threshold = 0.5;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] fields = line.split("\t");
            switch (fields[0]) {
                case "threshold" -> threshold = Double.parseDouble(fields[1]);
                case "bias" -> bias = Double.parseDouble(fields[1]);
                case "term" -> terms.add(new Linear.Term(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), Double.parseDouble(fields[3])));
                case "features" -> features.put(fields[1], List.of(fields[2].split(" ")));
                case "tree" -> trees.computeIfAbsent(fields[1], _ -> new ArrayList<>()).add(fields[2]);
                default -> throw new IllegalStateException("Expected a line of " + FILE + ", found one that begins with " + fields[0]);
            }
        }
        return new FactModel(new Trees(features.getOrDefault("words", List.of()), trees.getOrDefault("words", List.of())), new Trees(features.getOrDefault("claims", List.of()), trees.getOrDefault("claims", List.of())), new Linear(bias, terms), threshold);
    }

    /** The chance that a claim stands: the mean of what trees and line say, which err differently. */
    double supported(Row claim) {
        return (claims.chance(claim) + line.chance(claim)) / 2;
    }
}
