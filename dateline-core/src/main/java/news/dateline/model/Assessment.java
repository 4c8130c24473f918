package news.dateline.model;

import java.util.List;

/**
 * What the fact guard said of a sentence that an editor wrote or changed. It is recorded with the sentence, so that nothing is asked again: a replay asks no model.
 *
 * @param score      0 to 1
 * @param reasons    what its sources do not bear out, in words for an editor; never shown to readers, since it may repeat what was taken out
 * @param overridden whether the editor has read that it is refused and answers for it; the record around it says who and when
 */
public record Assessment(double score, boolean supported, List<String> reasons, boolean overridden) {
    public Assessment {
        reasons = List.copyOf(reasons);
        Checks.that(score >= 0 && score <= 1, "a score from 0 to 1", score);
    }

    /** Of a sentence that the guard could not read: as good as refused. */
    public static final Assessment UNREAD = new Assessment(0, false, List.of("the fact guard has not read it"), false);

    /** The same, once an editor answers for it. */
    public Assessment confirmed() {
        return new Assessment(score, supported, reasons, !supported);
    }

    /** For an editor: the score, the verdict and why. */
    public String words() {
        String verdict = String.format(java.util.Locale.ROOT, "%.2f, ", score) + (supported ? "supported" : "refused");
        return verdict + (reasons.isEmpty() ? "" : ": " + String.join("; ", reasons)) + (overridden ? " (confirmed all the same)" : "");
    }
}
