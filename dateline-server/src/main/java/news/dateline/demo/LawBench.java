package news.dateline.demo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import news.dateline.World;
import news.dateline.annotate.Embedder;
import news.dateline.cluster.Clusterer;
import news.dateline.cluster.Storylines;
import news.dateline.config.AgencyConfig;
import news.dateline.desk.Decision;
import news.dateline.desk.Desk;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.ItemId;
import news.dateline.model.Sensitivity;
import news.dateline.model.StandingOrder;
import news.dateline.model.StoryId;
import news.dateline.pipeline.ClusterStage;
import news.dateline.pipeline.DeskStage;
import news.dateline.pipeline.DeskStories;
import news.dateline.pipeline.LedgerDesks;
import news.dateline.pipeline.LicencesAtStart;
import news.dateline.pipeline.Redacting;
import news.dateline.pipeline.StorylineStage;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.SqliteLedger;

/**
 * What the desk's law costs in a newspaper of thousands of stories: the chain of hashes an entry, an order that has to read every story, licences put in force for the first time, and a redaction beside the running desk with what an agency's
 * push waits meanwhile. Processor time of the calling thread, except for the redaction. Used by one thread.
 */
public final class LawBench {
    private static final int APPENDS = 2_000;
    private static final int ROUNDS = 11;
    private static final int ORDERS = 5;
    private static final double MILLION = 1e6;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration CALM = Duration.ofSeconds(3);
    /** The same entries without the chain: none of the logs that it is kept over. */
    private static final EventLog<DeskRecord> UNCHAINED = new EventLog<>("unchained", DeskRecord.class);

    private final World world;
    private final int published;
    private final int resting;
    private final LongSupplier processor;

    /**
     * @param resting   of the published stories so many rest on the redacted item
     * @param processor nanoseconds of processor time of the calling thread
     */
    public LawBench(World world, int published, int resting, LongSupplier processor) {
        this.world = world;
        this.published = published;
        this.resting = resting;
        this.processor = processor;
    }

    public void run(Path folder, Embedder embedder, Consumer<String> said) throws IOException, InterruptedException {
        chain(folder.resolve("chain.db"), said);
        Path data = folder.resolve("data");
        new Backlist(published, 1, resting).write(data, world.clock().instant(), world.nanos());
        decisions(data, said);
        redaction(data, embedder, said);
    }

    /** Turn by turn, so that whatever else the machine does falls on both. */
    private void chain(Path file, Consumer<String> said) {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        try (SqliteLedger ledger = SqliteLedger.open(file, world.clock())) {
            for (int round = 0; round < ROUNDS; round++) {
                without.add(appended(ledger, UNCHAINED));
                with.add(appended(ledger, Logs.DESK));
            }
        }
        said.accept(String.format(Locale.ROOT, "an entry of the desk log: %.1f us with the chain, %.1f without: %.2f times (medians of %d rounds of %d in a transaction)", median(with), median(without), median(with) / median(without), ROUNDS, APPENDS));
    }

    private double appended(SqliteLedger ledger, EventLog<DeskRecord> log) {
        long began = processor.getAsLong();
        ledger.change(transaction -> {
            for (int i = 0; i < APPENDS; i++) transaction.append(log, new DeskRecord.Happened(new DeskEvent.StorySpiked(new StoryId("s" + i), "a reason of some words, as editors give them"), "Ana Ruiz"), "editor/Ana Ruiz");
        });
        return (processor.getAsLong() - began) / 1e3 / APPENDS;
    }

    private void decisions(Path data, Consumer<String> said) {
        Map<String, Agency> agencies = KillDrill.config().agencies().stream().map(AgencyConfig::agency).collect(Collectors.toMap(Agency::id, Function.identity()));
        try (DataDirectory directory = DataDirectory.lock(data, world.clock())) {
            HeldLock news = new HeldLock(directory.news(), processor);
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            DeskStage desk = new DeskStage(news, new Desk(new DeskRules(Optional.of("Ana Ruiz"), List.of(PublishRule.anything("All")), EnumSet.allOf(Sensitivity.class), true, false, List.of()), agencies), registry, world.nanos());
            LedgerDesks desks = new LedgerDesks(news, directory.pages(), desk, new ClusterStage(news, world.clock(), Duration.ofHours(72), Clusterer::new, registry, world.nanos()),
                    new StorylineStage(news, Storylines::new, registry, world.nanos()), agencies, () -> {
                        throw new IllegalStateException("Expected nothing to be read against its sources");
                    }, world.clock());
            List<Double> walks = new ArrayList<>();
            List<Double> orders = new ArrayList<>();
            List<Double> held = new ArrayList<>();
            for (int round = 0; round < ORDERS; round++) {
                walks.add(millis(() -> walked(news)));
                String name = "Orla Zemnik" + "abcdefgh".charAt(round);
                news.longest();
                orders.add(millis(() -> given(desks, name)));
                held.add(news.longest() / MILLION);
            }
            said.accept(String.format(Locale.ROOT, "an order on a name, with %d stories standing: %.0f ms, of which one transaction keeps other writers waiting at most %.1f ms (most of all: %.1f); reading every story's row: %.0f ms; %.2f times (medians of %d)", published,
                    median(orders), median(held), held.stream().max(Double::compare).orElseThrow(), median(walks), median(orders) / median(walks), ORDERS));
            double preview = millis(() -> LicencesAtStart.preview(news, agencies, world.clock().instant()).losses().size());
            double sweep = millis(() -> desk.submit(new DeskCommand.EnforceLicences("first"), "settings", "settings first").size());
            said.accept(String.format(Locale.ROOT, "licences put in force for the first time: %.0f ms (%.2f times reading every row), of which one transaction keeps other writers waiting at most %.1f ms; the preview of it before %.0f ms", sweep,
                    sweep / median(walks), news.longest() / MILLION, preview));
        }
    }

    private static int walked(Ledger news) {
        return news.read(view -> {
            int[] seen = new int[1];
            new DeskStories(view).published(_ -> seen[0]++);
            return seen[0];
        });
    }

    private static int given(LedgerDesks desks, String name) {
        if (desks.orders().give(new StandingOrder.PersonsName(List.of(name)), Set.of(), Optional.empty(), "a court's order", "Ana Ruiz", "bench " + name) instanceof Decision.Rejected no) throw new IllegalStateException(no.sentence());
        return 1;
    }

    private double millis(java.util.function.IntSupplier work) {
        long began = processor.getAsLong();
        work.getAsInt();
        return (processor.getAsLong() - began) / MILLION;
    }

    /** By the clock: stages of the running product do it, beside an agency that pushes small items one after another. */
    private void redaction(Path data, Embedder embedder, Consumer<String> said) throws IOException, InterruptedException {
        try (KillDrill drill = new KillDrill(world, data, embedder)) {
            while (drill.dateline().standings().behind() > 0) world.sleeper().sleep(LOOK);
            world.sleeper().sleep(CALM);
            said.accept(String.format(Locale.ROOT, "news.db %d MB, pages.db %d MB", megabytes(data.resolve("news.db")), megabytes(data.resolve("pages.db"))));
            Pushes pushes = new Pushes(drill);
            long calm = world.nanos().getAsLong() + CALM.toNanos();
            while (world.nanos().getAsLong() < calm) pushes.push();
            List<Long> before = pushes.taken();
            long began = world.nanos().getAsLong();
            drill.order(new DeskCommand.RedactItem(new ItemId(KillDrill.FIRST, Backlist.shared(0)), "By order of a court."));
            while (seconds(drill) == 0) pushes.push();
            double rewritten = since(began);
            List<Long> during = pushes.taken();
            double spent = seconds(drill);
            while (seconds(drill) == spent) pushes.push();
            double scrubbed = since(began);
            List<Long> after = pushes.taken();
            said.accept(String.format(Locale.ROOT, "a redaction with %d stories on the item: entries and rows rewritten after %.1f s, files scrubbed after %.1f s (%d entries)", resting, rewritten, scrubbed,
                    drill.directory().news().read(Redacting::done).getFirst().entries()));
            said.accept("a push's answer, ms: before " + said(before) + "; until rewritten " + said(during) + "; while files are scrubbed " + said(after));
        }
    }

    private static double seconds(KillDrill drill) {
        return drill.dateline().stageSeconds().getOrDefault("destroy", 0.0);
    }

    private double since(long began) {
        return (world.nanos().getAsLong() - began) / 1e9;
    }

    private static long megabytes(Path file) throws IOException {
        return Files.size(file) >> 20;
    }

    private static String said(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? "none" : "median " + sorted.get(sorted.size() / 2) + ", most " + sorted.getLast();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** An agency that files one small item after another. */
    private final class Pushes {
        private final KillDrill drill;
        private final List<Long> millis = new ArrayList<>();
        private int number;

        private Pushes(KillDrill drill) {
            this.drill = drill;
        }

        private void push() throws IOException, InterruptedException {
            byte[] document = DrillCopy.document(List.of(DrillCopy.small(KillDrill.FIRST, 1_000_000 + number++, world.clock().instant())));
            long began = world.nanos().getAsLong();
            drill.push(document);
            millis.add((world.nanos().getAsLong() - began) / 1_000_000);
            world.sleeper().sleep(LOOK);
        }

        /** What they took since this was asked. */
        private List<Long> taken() {
            List<Long> taken = List.copyOf(millis);
            millis.clear();
            return taken;
        }
    }
}
