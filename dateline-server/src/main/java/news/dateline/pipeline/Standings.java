package news.dateline.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.intake.SourceState;
import news.dateline.intake.SourceStates;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.web.status.Health;

/** How far each stage is, for machines and for whoever waits until all have caught up. Any thread may ask. */
public final class Standings {
    private record Reads(String stage, EventLog<?> log) { }

    private static final List<Reads> ALL = List.of(new Reads("annotate", Logs.WIRE), new Reads("cluster", Logs.SIGNALS), new Reads("cluster", Logs.ORDERS), new Reads("cluster", Logs.CLUSTERS), new Reads("compose", Logs.CLUSTERS),
            new Reads("storyline", Logs.ORDERS), new Reads("storyline", Logs.CLUSTERS),
            new Reads("desk", Logs.SIGNALS), new Reads("desk", Logs.DESK));
    private static final int SET_ASIDE_MAX = 10_000;

    private final Ledger news;
    private final Ledger pages;
    private final Pipeline pipeline;

    public Standings(Ledger news, Ledger pages, Pipeline pipeline, MeterRegistry registry) {
        this.news = news;
        this.pages = pages;
        this.pipeline = pipeline;
        for (Reads reads : ALL) lagGauge(registry, news, news, reads);
        for (EventLog<?> log : PressStage.READS) lagGauge(registry, news, pages, new Reads("press", log));
    }

    private static void lagGauge(MeterRegistry registry, Ledger from, Ledger kept, Reads reads) {
        Gauge.builder("dateline.stage.lag", () -> lag(from, kept, reads)).tag("stage", reads.stage()).tag("log", reads.log().name()).description("Entries not handled yet").register(registry);
    }

    private static long lag(Ledger from, Ledger kept, Reads reads) {
        long position = kept.read(view -> view.position(reads.stage(), reads.log()));
        long end = from.read(view -> view.end(reads.log()));
        return end - position;
    }

    /** Entries that some stage has still to handle. */
    public long behind() {
        long sum = 0;
        for (Map<String, Long> logs : lags().values()) for (long lag : logs.values()) sum += lag;
        return sum;
    }

    private Map<String, Map<String, Long>> lags() {
        Map<String, Map<String, Long>> lags = new LinkedHashMap<>();
        for (Reads reads : ALL) lags.computeIfAbsent(reads.stage(), _ -> new LinkedHashMap<>()).put(reads.log().name(), lag(news, news, reads));
        for (EventLog<?> log : PressStage.READS) lags.computeIfAbsent("press", _ -> new LinkedHashMap<>()).put(log.name(), lag(news, pages, new Reads("press", log)));
        return lags;
    }

    public Health.Report report() {
        List<SourceState> sources = news.read(SourceStates::all);
        List<String> failing = sources.stream().filter(SourceState::failing).map(SourceState::source).toList();
        List<String> quiet = sources.stream().filter(source -> source.rhythm().quiet()).map(SourceState::source).toList();
        int setAside = news.read(view -> view.range(Tables.SET_ASIDE, "", "~", SET_ASIDE_MAX)).size();
        int unreadable = news.read(view -> view.range(Tables.UNREADABLE, "", "~", SET_ASIDE_MAX)).size();
        List<String> stopped = pipeline.stopped();
        return new Health.Report(stopped.isEmpty() ? "up" : "a stage stopped", lags(), stopped, failing, quiet, setAside, unreadable);
    }
}
