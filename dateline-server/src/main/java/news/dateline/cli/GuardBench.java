package news.dateline.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import news.dateline.guard.FactGuard;
import news.dateline.guard.Told;

/** What checking a claim costs, by the processor time of the one thread that does it, and how that grows with the source. For one thread. */
final class GuardBench {
    /** Milliseconds over so many claims. */
    record Took(int claims, double mean, double median, double p99, double most) { }

    /** How many sentences of a source are kept where growth is measured. */
    static final List<Integer> LENGTHS = List.of(1, 2, 5, 10, 20, 35, 50);
    private static final double NANOS_A_MILLI = 1e6;

    private final LongSupplier nanos;

    GuardBench(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Each claim once, nothing of it known before. */
    Took check(FactGuard guard, List<ClaimLine> claims) {
        return took(guard, claims, 0);
    }

    /** Each claim right after it was checked, as an editor does who confirms, or words it otherwise: what was read of the sources is remembered. */
    Took again(FactGuard guard, List<ClaimLine> claims) {
        return took(guard, claims, 1);
    }

    private Took took(FactGuard guard, List<ClaimLine> claims, int before) {
        double[] took = new double[claims.size()];
        for (int i = 0; i < took.length; i++) {
            for (int round = 0; round < before; round++) guard.check(claims.get(i).claim(), claims.get(i).told());
            long begin = nanos.getAsLong();
            guard.check(claims.get(i).claim(), claims.get(i).told());
            took[i] = (nanos.getAsLong() - begin) / NANOS_A_MILLI;
        }
        Arrays.sort(took);
        return new Took(took.length, Arrays.stream(took).average().orElse(0), percentile(took, 50), percentile(took, 99), took.length == 0 ? 0 : took[took.length - 1]);
    }

    /** The smallest value that is not below so many of a hundred. */
    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** The claims whose sources have so many sentences, held against the first so many of them. */
    static List<ClaimLine> cut(List<ClaimLine> claims, int sentences) {
        List<ClaimLine> cut = new ArrayList<>();
        for (ClaimLine claim : claims) {
            String source = String.join("\n\n", claim.told().stream().map(Told::text).toList());
            int end = end(source, sentences);
            if (end > 0) cut.add(new ClaimLine(claim.id(), claim.claim(), List.of(Told.undated(source.substring(0, end)))));
        }
        return cut;
    }

    /** Where the sentence of this number ends; −1 where there are fewer. */
    private static int end(String source, int sentences) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(source);
        return breaks.first() == BreakIterator.DONE || source.isBlank() ? -1 : breaks.next(sentences);
    }
}
