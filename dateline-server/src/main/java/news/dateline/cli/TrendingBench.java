package news.dateline.cli;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import news.dateline.audience.Audience;
import news.dateline.audience.Fading;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.pipeline.ViewCounts;
import news.dateline.web.site.SeenToday;

/**
 * How well an hour's most read articles are told beforehand from the clicks before it: by Dateline's ranks, and by what others use. For each hour with enough clicks, the share of the ten most read that
 * were among the ten told (precision at 10) and the discounted views of the ten told over those of the ten most read (nDCG at 10, Järvelin and Kekäläinen 2002). For one thread.
 */
final class TrendingBench {
    /** The ways to tell. HACKER_NEWS: (views − 1) / (age + 2 h)^1.8. REDDIT: log10(views) + birth / 45,000 s, as in their published sources; an article is born with its first click. */
    enum Way { DATELINE, LAST_HOUR, LAST_24_HOURS, HACKER_NEWS, REDDIT }

    /** Means over the hours. */
    record Score(double precision, double ndcg) { }

    /** {@code least} and {@code most}: where 95 of 100 bootstrap means of the difference lie. */
    record Gain(double mean, double least, double most) { }

    record Result(int hours, Map<Way, Score> scores, Map<Way, Gain> gains) { }

    private static final int TOLD = 10;
    /** An hour that was read less has no ten most read articles to speak of. */
    private static final int CLICKS_MIN = 100;
    /** Before there is a day of clicks the last 24 hours are no measure. */
    private static final int WARM_HOURS = 24;
    private static final int RESAMPLES = 10_000;
    private static final long SEED = 20260101;
    private static final double HACKER_NEWS_GRAVITY = 1.8;
    private static final double REDDIT_SECONDS = 45_000;
    private static final double SECOND = 1000;
    private static final Instant BEGIN = Instant.parse("2026-03-04T08:00:00Z");
    private static final int STORIES = 10_000;
    private static final int SECONDS = 60;
    private static final int WRITE_SECONDS = 5;
    private static final double MILLION = 1e6;
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    private final ClickLog log;
    private final long[] born;

    TrendingBench(ClickLog log) {
        this.log = log;
        this.born = new long[log.names().size()];
        Arrays.fill(born, Long.MAX_VALUE);
        for (int i = 0; i < log.size(); i++) born[log.articles()[i]] = Math.min(born[log.articles()[i]], log.times()[i]);
    }

    Result run() {
        Fading<Integer> fading = new Fading<>(Integer.MAX_VALUE);
        Map<Way, List<Double>> precision = new LinkedHashMap<>();
        Map<Way, List<Double>> ndcg = new LinkedHashMap<>();
        int next = 0;
        int[] total = new int[log.names().size()];
        for (long hour = log.firstHour() + 1; hour <= log.lastHour(); hour++) {
            long begin = hour * ClickLog.HOUR;
            for (; next < log.size() && log.times()[next] < begin; next++) {
                fading.add(log.articles()[next], log.times()[next], 1);
                total[log.articles()[next]]++;
            }
            if (hour < log.firstHour() + WARM_HOURS || log.from(begin + ClickLog.HOUR) - next < CLICKS_MIN) continue;
            Map<Integer, Integer> read = counts(next, log.from(begin + ClickLog.HOUR));
            List<Integer> most = top(read);
            for (Way way : Way.values()) {
                List<Integer> told = switch (way) {
                    case DATELINE -> fading.top(TOLD, _ -> true, begin);
                    case LAST_HOUR -> top(counts(log.from(begin - ClickLog.HOUR), next));
                    case LAST_24_HOURS -> top(counts(log.from(begin - WARM_HOURS * ClickLog.HOUR), next));
                    case HACKER_NEWS -> best(total, article -> (total[article] - 1) / Math.pow((begin - born[article]) / (double) ClickLog.HOUR + 2, HACKER_NEWS_GRAVITY));
                    case REDDIT -> best(total, article -> Math.log10(total[article]) + born[article] / SECOND / REDDIT_SECONDS);
                };
                Set<Integer> hits = new HashSet<>(told);
                hits.retainAll(most);
                precision.computeIfAbsent(way, _ -> new ArrayList<>()).add(hits.size() / (double) TOLD);
                ndcg.computeIfAbsent(way, _ -> new ArrayList<>()).add(discounted(told, read) / discounted(most, read));
            }
        }
        Map<Way, Score> scores = new LinkedHashMap<>();
        Map<Way, Gain> gains = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            scores.put(way, new Score(mean(of(precision, way)), mean(of(ndcg, way))));
            if (way != Way.DATELINE) gains.put(way, gain(of(precision, Way.DATELINE), of(precision, way)));
        }
        return new Result(of(precision, Way.DATELINE).size(), scores, gains);
    }

    /**
     * What readings cost: {@code nanos} of a processor each from the beacon's door on (telling repeats apart, counting by minute, story and edition), {@code millis} to take a minute's counts and rank every
     * list of the site once, and the bytes of the heap that all of it holds.
     */
    record Cost(double nanos, double millis, long bytes) { }

    /** A minute of readings at this rate, of 10,000 stories in twelve editions, the k-th story read by one over k of the first. */
    static Cost cost(int viewsASecond, LongSupplier nanos) {
        long before = heap();
        long[] passed = new long[1];
        InstantSource now = () -> BEGIN.plusSeconds(passed[0]);
        SeenToday seen = new SeenToday(() -> "key");
        ViewCounts counts = new ViewCounts(_ -> true, Edition.STANDARD, now);
        Audience audience = new Audience();
        SplittableRandom random = new SplittableRandom(SEED);
        int views = 0;
        double spent = 0;
        double ranking = 0;
        List<String> stories = IntStream.range(0, STORIES).mapToObj(i -> "s" + i).toList();
        List<String> editions = Edition.STANDARD.stream().map(Edition::id).toList();
        for (int second = 0; second < SECONDS; second++) {
            int[] drawn = IntStream.range(0, viewsASecond).map(_ -> (int) Math.pow(STORIES, random.nextDouble())).toArray();
            byte[][] addresses = IntStream.range(0, viewsASecond).mapToObj(_ -> ByteBuffer.allocate(4).putInt(random.nextInt()).array()).toArray(byte[][]::new);
            long begin = nanos.getAsLong();
            for (int i = 0; i < viewsASecond; i++) {
                String story = stories.get(drawn[i] % STORIES);
                if (seen.first(addresses[i], BROWSER, story, now.instant())) counts.count(story, editions.get(i % editions.size()), true);
            }
            spent += nanos.getAsLong() - begin;
            views += viewsASecond;
            passed[0]++;
            if (second % WRITE_SECONDS != WRITE_SECONDS - 1) continue;
            begin = nanos.getAsLong();
            counts.taken().forEach(audience::count);
            ranking += nanos.getAsLong() - begin;
        }
        long begin = nanos.getAsLong();
        everyList(audience, now.instant());
        ranking += nanos.getAsLong() - begin;
        long bytes = heap() - before;
        if (seen.first(new byte[4], BROWSER, "nobody", now.instant())) counts.count("nobody", "", true);
        return new Cost(spent / views, ranking / MILLION, audience.size() > 0 ? bytes : 0);
    }

    /** All, each edition, and each of fifteen sectors, a story's sector told from its name. */
    private static void everyList(Audience audience, Instant now) {
        audience.top(now, TOLD, _ -> true);
        for (Edition edition : Edition.STANDARD) audience.top(now, TOLD, read -> read.edition().equals(edition.id()));
        int sectors = Sector.STANDARD.size();
        for (int sector = 0; sector < sectors; sector++) {
            int own = sector;
            audience.top(now, TOLD, read -> Math.floorMod(read.story().hashCode(), sectors) == own);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Map<Integer, Integer> counts(int from, int to) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = from; i < to; i++) counts.merge(log.articles()[i], 1, Integer::sum);
        return counts;
    }

    private static List<Integer> top(Map<Integer, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(TOLD).map(Map.Entry::getKey).toList();
    }

    private interface Worth {
        double of(int article);
    }

    private static List<Integer> best(int[] total, Worth worth) {
        return IntStream.range(0, total.length).filter(article -> total[article] > 0).boxed().sorted(Comparator.comparingDouble((Integer article) -> worth.of(article)).reversed()).limit(TOLD).toList();
    }

    private static double discounted(List<Integer> articles, Map<Integer, Integer> read) {
        double sum = 0;
        for (int i = 0; i < articles.size(); i++) sum += read.getOrDefault(articles.get(i), 0) * Math.log(2) / Math.log(i + 2);
        return sum;
    }

    private static List<Double> of(Map<Way, List<Double>> hours, Way way) {
        return hours.getOrDefault(way, List.of());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** Hours drawn with replacement; the same hours for both. */
    private static Gain gain(List<Double> own, List<Double> other) {
        double[] differences = IntStream.range(0, own.size()).mapToDouble(i -> own.get(i) - other.get(i)).toArray();
        Random random = new Random(SEED);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) means[i] = IntStream.range(0, differences.length).mapToDouble(_ -> differences[random.nextInt(differences.length)]).average().orElse(0);
        Arrays.sort(means);
        return new Gain(Arrays.stream(differences).average().orElse(0), means[(int) (RESAMPLES * 0.025)], means[(int) (RESAMPLES * 0.975)]);
    }
}
