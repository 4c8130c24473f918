package news.dateline.annotate;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Embedding;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;

/** Chooses the sector: what the agency coded, then what its address says, then words and the model together. Pure. */
final class SectorChooser {
    /** A code that the agency gave outweighs the model, but not when many say otherwise. */
    private static final double CODE_FACTOR = 60;
    private static final double WORD_FACTOR = 12;
    private static final double PATH_FACTOR = 12;
    private static final double SECOND_MIN = 0.2;
    private static final int CODES_MAX = 20;

    /** {@code confidence} is 0 to 1. */
    record Choice(String sector, Optional<String> second, double confidence) { }

    private final SubjectSectors subjects;
    private final SectorModel model;
    private final List<String> sectors;

    SectorChooser(SubjectSectors subjects, SectorModel model, List<String> sectors) {
        this.subjects = subjects;
        this.model = model;
        this.sectors = List.copyOf(sectors);
    }

    Choice choose(WireItem item, String text, String language, List<NameFinder.Part> parts, Embedding embedding) {
        Map<String, Double> weights = new HashMap<>();
        double floor = 0.004;
        for (String sector : sectors) weights.put(sector, floor);
        Map<String, Double> words = SectorWords.weights(language, parts);
        Map<String, Double> guessed = model.probabilities(text, embedding);
        // The model was trained on English; elsewhere the words lead.
        double trust = language.equals("en") ? 1 : 0.25;
        guessed.forEach((sector, probability) -> weights.computeIfPresent(sector, (_, weight) -> weight + trust * probability));
        words.forEach((sector, share) -> weights.computeIfPresent(sector, (_, weight) -> weight + (language.equals("en") ? 0.1 : 1) * share));
        addCoded(item, weights);
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<String> order = sectors.stream().sorted(Comparator.comparingDouble((String sector) -> -weights.getOrDefault(sector, 0.0))).toList();
        String first = order.getFirst();
        String second = order.get(1);
        double confidence = weights.getOrDefault(first, 0.0) / sum;
        return new Choice(first, weights.getOrDefault(second, 0.0) / sum >= SECOND_MIN ? Optional.of(second) : Optional.empty(), confidence);
    }

    private void addCoded(WireItem item, Map<String, Double> weights) {
        double step = 1;
        for (Subject subject : Stream.concat(item.subjects().stream(), item.genres().stream()).limit(CODES_MAX).toList()) {
            Optional<String> sector = subjects.of(subject);
            if (sector.isEmpty()) continue;
            double factor = 1 + (subject.scheme().isEmpty() ? WORD_FACTOR : CODE_FACTOR) * step;
            weights.computeIfPresent(sector.get(), (_, weight) -> weight * factor);
            step /= 3;
        }
        item.keywords().stream().limit(CODES_MAX).map(Subject::named).flatMap(subject -> subjects.of(subject).stream()).distinct()
                .forEach(sector -> weights.computeIfPresent(sector, (_, weight) -> weight * 3));
        pathWords(item).flatMap(word -> subjects.ofPathWord(word).stream()).findFirst().ifPresent(sector -> weights.computeIfPresent(sector, (_, weight) -> weight * PATH_FACTOR));
    }

    /** The words of the item's address, or of its guid where that is an address. */
    private static Stream<String> pathWords(WireItem item) {
        String address = item.link().orElse(item.id().guid());
        if (!address.startsWith("http")) return Stream.empty();
        try {
            String path = URI.create(address).getPath();
            return path == null ? Stream.empty() : Stream.of(path.toLowerCase(Locale.ROOT).split("[/_]+")).flatMap(part -> part.length() > 30 ? Stream.empty() : Stream.of(part)).filter(part -> !part.isEmpty()).limit(8);
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }
}
