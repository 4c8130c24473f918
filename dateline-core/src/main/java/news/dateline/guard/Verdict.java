package news.dateline.guard;

import java.util.List;

/** What the guard finds about one sentence: supported, or refused and why, in words for an editor. {@code score} is 0 to 1. */
public record Verdict(boolean supported, double score, List<String> reasons) {
    public static final Verdict IDENTICAL = new Verdict(true, 1, List.of());

    public Verdict {
        reasons = List.copyOf(reasons);
        if (!(score >= 0 && score <= 1)) throw new IllegalArgumentException("Expected a score from 0 to 1, found " + score);
    }

    static Verdict refused(List<String> reasons) {
        return reasons.isEmpty() ? IDENTICAL : new Verdict(false, 0, reasons);
    }
}
