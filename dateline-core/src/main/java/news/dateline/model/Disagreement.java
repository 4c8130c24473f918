package news.dateline.model;

import java.util.List;

/** Figures of the same count at the same time that differ, side by side, each with who says so. */
public record Disagreement(String counts, List<Sentence> sayings) {
    public Disagreement {
        sayings = List.copyOf(sayings);
    }
}
