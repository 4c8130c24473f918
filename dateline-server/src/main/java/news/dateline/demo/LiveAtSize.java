package news.dateline.demo;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import news.dateline.World;
import news.dateline.annotate.Embedder;

/** Live streams of thousands of readers, while stories are published. Used by one thread, which is the readers'. */
public final class LiveAtSize {
    private static final int STORIES = 1_000;
    private static final int WARM = 5;
    private static final int MISSED = 5;
    private static final int LEAVE = 5;
    private static final Duration HEARD_MAX = Duration.ofSeconds(60);

    /** Times in milliseconds, sorted, and bytes that the process holds more than before the streams were open. */
    public record Result(List<Double> readable, List<Double> all, List<Double> each, List<Double> processorMillis, List<Double> back, double heap, double resident) { }

    private final World world;
    private final int readers;
    private final int rounds;

    public LiveAtSize(World world, int readers, int rounds) {
        this.world = world;
        this.readers = readers;
        this.rounds = rounds;
    }

    public Result run(Path folder, Embedder embedder, Consumer<String> said) throws IOException, InterruptedException {
        try (ServeAtSize site = new ServeAtSize(world, folder, embedder, 0, STORIES, 2 * WARM + rounds + 2 * MISSED, said)) {
            URI address = URI.create(site.address());
            // What pressing so many left behind is gone first.
            for (int i = 0; i < WARM; i++) site.publishNext();
            long heap = heap();
            long resident = resident();
            try (LiveReaders live = new LiveReaders(address, world.nanos())) {
                live.open(readers, "", HEARD_MAX);
                said.accept(live.open() + " streams are open");
                double heapAfter = heap() - heap;
                double residentAfter = resident() - resident;
                for (int i = 0; i < WARM; i++) live.hear(List.of(site.publishNext()), world.nanos().getAsLong(), HEARD_MAX);
                List<Double> readable = new ArrayList<>();
                List<Double> all = new ArrayList<>();
                List<Double> each = new ArrayList<>();
                List<Double> processor = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    long began = world.nanos().getAsLong();
                    long before = processor() - own();
                    String story = site.publishNext();
                    readable.add((world.nanos().getAsLong() - began) / 1e6);
                    List<Double> heard = live.hear(List.of(story), began, HEARD_MAX);
                    processor.add((processor() - own() - before) / 1e6);
                    all.add(heard.getLast());
                    each.addAll(heard);
                }
                List<Double> back = back(site, live);
                return new Result(sorted(readable), sorted(all), sorted(each), sorted(processor), back, heapAfter, residentAfter);
            }
        }
    }

    /** Some leave, stories are published, and they come back with the last id. */
    private List<Double> back(ServeAtSize site, LiveReaders live) throws IOException, InterruptedException {
        int many = Math.max(1, readers / LEAVE);
        String last = live.leave(many);
        live.leave(live.open());
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < MISSED; i++) missed.add(site.publishNext());
        long began = world.nanos().getAsLong();
        live.open(many, last, HEARD_MAX);
        return live.hear(missed, began, HEARD_MAX);
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system ? system.getProcessCpuTime() : 0;
    }

    private static long own() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) for (String line : Files.readAllLines(status)) if (line.startsWith("VmRSS")) return Long.parseLong(line.replaceAll("\\D+", "")) * 1024;
        return 0;
    }
}
