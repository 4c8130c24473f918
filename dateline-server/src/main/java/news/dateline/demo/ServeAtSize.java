package news.dateline.demo;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.dateline.World;
import news.dateline.annotate.Embedder;
import news.dateline.log.Logs;
import news.dateline.model.StoryId;
import news.dateline.pipeline.PressStage;
import news.dateline.press.Surface;

/**
 * A newspaper of thousands of published stories that is read, and that publishes while it is read: how long from the desk's log to the first byte of the new page at a reader. The stories' items are
 * filed and their drafts proposed to the desk, which publishes them by rule; what comes before the desk is passed over. Used by one thread.
 */
public final class ServeAtSize implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(1);
    private static final Duration READABLE_MAX = Duration.ofSeconds(30);
    private static final long SECOND = 1_000_000_000L;

    private final World world;
    private final Backlist backlist;
    private final KillDrill drill;
    private final int publishes;
    private final AtomicInteger next = new AtomicInteger(1);

    /** Written where nothing was written yet: a folder with a data directory in it serves again, with as many stories as it has. */
    public ServeAtSize(World world, Path folder, Embedder embedder, int port, int stories, int publishes, Consumer<String> said) throws IOException, InterruptedException {
        this.world = world;
        this.publishes = publishes;
        this.backlist = new Backlist(stories, publishes + 1, 1);
        boolean written;
        try (Stream<Path> files = Files.list(folder)) {
            written = files.findAny().isPresent();
        }
        if (!written) {
            backlist.write(folder, world.clock().instant(), world.nanos());
            said.accept(stories + " stories are published; pressing them");
        }
        this.drill = new KillDrill(world, folder, embedder, port);
        while (KillAtSize.behind(drill) > 0) world.sleeper().sleep(LOOK);
        said.accept(PressStage.digest(drill.directory().pages()).size() + " addresses are pressed; compressing them well");
        while (PressStage.compressing(drill.directory().pages())) world.sleeper().sleep(LOOK);
    }

    public String address() {
        return drill.dateline().address().toString();
    }

    /** Publishes so many one by one, each when the one before can be read, with a pause between; milliseconds each, sorted. */
    public List<Double> publish(int count, Duration pause) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < count && next.get() <= publishes; i++) {
            millis.add(publish(next.getAndIncrement()));
            world.sleeper().sleep(pause);
        }
        return millis.stream().sorted().toList();
    }

    /**
     * What publishing took, a story on average, everything that follows included.
     *
     * @param millis          from the desk's log to the reader, sorted
     * @param processorMillis of the whole process, without what it takes while nothing happens
     * @param pressMillis     of the press by the clock
     * @param pages           pages that were pressed, by kind
     */
    public record Cost(List<Double> millis, double processorMillis, double pressMillis, Map<Surface, Double> pages) { }

    /** Publishes so many one by one, and waits until nothing of it is left to do. */
    public Cost cost(int count, Duration pause) throws IOException, InterruptedException {
        settle();
        double idle = idle();
        long from = drill.directory().pages().read(view -> view.end(Logs.PAGES));
        double press = drill.dateline().stageSeconds().getOrDefault("press", 0.0);
        long began = world.nanos().getAsLong();
        long processor = processor();
        List<Double> millis = publish(count, pause);
        settle();
        double took = (processor() - processor - idle * (world.nanos().getAsLong() - began)) / 1e6 / millis.size();
        Map<Surface, Double> pages = new EnumMap<>(Surface.class);
        PressStage.pressed(drill.directory().pages(), from).forEach((surface, many) -> pages.put(surface, many / (double) millis.size()));
        return new Cost(millis, took, (drill.dateline().stageSeconds().getOrDefault("press", 0.0) - press) * 1_000 / millis.size(), pages);
    }

    /** The share of a processor that the process takes while nothing happens: every stage looks a few times a second whether there is something to do. */
    private double idle() throws InterruptedException {
        long began = world.nanos().getAsLong();
        long processor = processor();
        world.sleeper().sleep(IDLE);
        return (processor() - processor) / (double) (world.nanos().getAsLong() - began);
    }

    private void settle() throws InterruptedException {
        while (KillAtSize.behind(drill) > 0 || PressStage.pressing(drill.directory().pages()) || PressStage.compressing(drill.directory().pages())) world.sleeper().sleep(LOOK);
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system ? system.getProcessCpuTime() : 0;
    }

    public int addresses() {
        return PressStage.digest(drill.directory().pages()).size();
    }

    /** Publishes so many a second until the given latch is down; milliseconds each, sorted. A story that could not be read in time counts as that time. */
    public List<Double> publishing(int perSecond, CountDownLatch enough) throws InterruptedException {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        List<Future<?>> running = new ArrayList<>();
        long began = world.nanos().getAsLong();
        for (long sent = 0; enough.getCount() > 0 && next.get() <= publishes;) {
            if ((world.nanos().getAsLong() - began) * perSecond / SECOND <= sent) {
                world.sleeper().sleep(GLANCE);
                continue;
            }
            sent++;
            int group = next.getAndIncrement();
            running.add(world.threads().submit(() -> millis.add(publish(group))));
        }
        while (!running.stream().allMatch(Future::isDone)) world.sleeper().sleep(GLANCE);
        return millis.stream().sorted().toList();
    }

    /** Publishes the next, waits until it can be read, and says its id. */
    String publishNext() throws IOException, InterruptedException {
        int group = next.getAndIncrement();
        publish(group);
        return backlist.stories(group).getFirst().value();
    }

    private double publish(int group) throws IOException, InterruptedException {
        StoryId story = backlist.stories(group).getFirst();
        try (Connection look = new Connection(drill.dateline().address())) {
            look.get("/article/" + story.value());
            long began = world.nanos().getAsLong();
            backlist.propose(drill.directory().news(), group, world.clock().instant());
            while (world.nanos().getAsLong() - began < READABLE_MAX.toNanos()) {
                Connection.Answer answer = look.get("/article/" + story.value());
                if (answer.status() == 301 && look.get(location(answer)).all().contains(Backlist.mark(group))) break;
                world.sleeper().sleep(GLANCE);
            }
            return (world.nanos().getAsLong() - began) / 1e6;
        }
    }

    private static String location(Connection.Answer answer) throws IOException {
        for (String line : answer.all().split("\r\n")) if (line.regionMatches(true, 0, "Location: ", 0, 10)) return line.substring(10);
        throw new IOException("Expected where the address leads, found " + answer.all());
    }

    @Override public void close() {
        drill.close();
    }
}
