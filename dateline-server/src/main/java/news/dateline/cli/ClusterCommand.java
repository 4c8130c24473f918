package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import news.dateline.annotate.Annotator;
import news.dateline.cluster.Arrival;
import news.dateline.cluster.Clusterer;
import news.dateline.cluster.PairTable;
import news.dateline.language.E5Embedder;
import news.dateline.language.Reader;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireItem;
import news.dateline.wire.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "cluster", mixinStandardHelpOptions = true, description = {
    "Reads items, one JSON object a line in the order in which they came, and writes id<TAB>cluster: decided item by item, without seeing later ones.", ItemLine.HELP})
public final class ClusterCommand implements Callable<Integer> {
    private static final int BATCH = 64;

    @Option(names = "--in", paramLabel = "FILE|-", defaultValue = "-", description = "Items; - is the standard input (default).") private String in;
    @Option(names = "--out", paramLabel = "FILE|-", defaultValue = "-", description = "Assignments; - is the standard output (default).") private String out;
    @Option(names = "--first", description = "Print where each item was put first, not where later merges and splits took it.") private boolean first;
    @Option(names = "--pairs", paramLabel = "FILE", description = "Also write the features of each item beside the earlier ones most like it, for fitting the weights (docs/clustering/fit.py).") private Optional<Path> pairs = Optional.empty();
    @Option(names = "--shuffle", paramLabel = "SEED", description = "Take items of one time in an order drawn with this seed, to see how much their order matters; the output stays in the order of the input.") private Optional<Long> seed = Optional.empty();
    @Spec private CommandSpec spec;

    private final Executor workers;
    private final int lanes;
    private final Clusterer clusterer = new Clusterer();
    private final Map<ItemId, Integer> filings = new HashMap<>();
    private final Map<String, ItemVersion> texts = new HashMap<>();
    private final Map<ItemVersion, ClusterId> decided = new HashMap<>();
    private final Map<ItemId, ClusterId> moved = new HashMap<>();
    private final Map<ClusterId, ClusterId> mergedInto = new HashMap<>();
    private final PairTable table = new PairTable();
    private final List<String> rows = new ArrayList<>(List.of(PairTable.header()));

    /** {@code workers} run the embedding model, {@code lanes} texts side by side. */
    public ClusterCommand(Executor workers, int lanes) {
        this.workers = workers;
        this.lanes = lanes;
    }

    /** A line of the output to be: the id as given, and which filing it became. */
    private record Placed(String id, ItemVersion version) { }

    @Override public Integer call() throws IOException {
        List<ItemLine.Read> items = new ArrayList<>();
        int status = new ItemLines(in, System.in, spec.commandLine().getErr()::println).forEach(items::add);
        int[] order = seed.map(drawn -> shuffled(items, drawn)).orElseGet(() -> IntStream.range(0, items.size()).toArray());
        Placed[] placed = new Placed[items.size()];
        try (E5Embedder embedder = new E5Embedder(workers, lanes)) {
            Annotator annotator = Reader.annotator(Edition.STANDARD);
            for (int from = 0; from < items.size(); from += BATCH) {
                List<ItemLine.Read> batch = Arrays.stream(order, from, Math.min(items.size(), from + BATCH)).mapToObj(items::get).toList();
                List<Embedding> embeddings = embedder.embed(batch.stream().map(read -> Annotator.embeddingText(read.item())).toList());
                for (int i = 0; i < batch.size(); i++) placed[order[from + i]] = place(batch.get(i), embeddings.get(i), annotator);
            }
        }
        write(List.of(placed));
        if (pairs.isPresent()) Files.write(pairs.get(), rows);
        return status;
    }

    /** The places of the items, those of each run of equal times mixed. */
    private static int[] shuffled(List<ItemLine.Read> items, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        Random random = new Random(seed);
        for (int from = 0, to = 0; from < items.size(); from = to) {
            while (to < items.size() && items.get(to).at().equals(items.get(from).at())) to++;
            Collections.shuffle(order.subList(from, to), random);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private Placed place(ItemLine.Read read, Embedding embedding, Annotator annotator) {
        WireItem item = read.item();
        ItemVersion version = new ItemVersion(item.id(), filings.merge(item.id(), 1, Integer::sum));
        Optional<String> words = version.number() == 1 ? Versions.textHash(item) : Optional.empty();
        Optional<ItemVersion> sameText = words.flatMap(hash -> Optional.ofNullable(texts.putIfAbsent(hash, version)));
        Arrival arrival = new Arrival(annotator.annotate(version, item, sameText, embedding), item, read.at());
        if (pairs.isPresent()) rows.addAll(table.rows(read.id(), arrival));
        List<ClusterEvent> events = clusterer.place(arrival);
        clusterer.apply(arrival, events);
        events.forEach(this::note);
        return new Placed(read.id(), version);
    }

    private void note(ClusterEvent event) {
        switch (event) {
            case ClusterEvent.ItemPlaced placed -> {
                decided.put(placed.version(), placed.cluster());
                moved.put(placed.version().item(), placed.cluster());
            }
            case ClusterEvent.ClustersMerged merged -> mergedInto.put(merged.from(), merged.into());
            case ClusterEvent.ClusterSplit split -> split.items().forEach(item -> moved.put(item, split.into()));
            case ClusterEvent.ItemAnnotated _, ClusterEvent.ItemDied _, ClusterEvent.CompositionDue _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ -> { }
        }
    }

    private void write(List<Placed> placed) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Placed one : placed) {
            ClusterId cluster = first ? decided.get(one.version()) : moved.get(one.version().item());
            while (!first && mergedInto.containsKey(cluster)) cluster = mergedInto.get(cluster);
            lines.append(one.id()).append('\t').append(cluster).append('\n');
        }
        if (!out.equals("-")) {
            Files.writeString(Path.of(out), lines);
            return;
        }
        PrintWriter writer = spec.commandLine().getOut();
        writer.print(lines);
        writer.flush();
    }
}
