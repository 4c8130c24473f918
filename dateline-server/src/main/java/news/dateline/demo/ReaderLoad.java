package news.dateline.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.World;

/**
 * Readers who come at their own pace, whether they are answered or not: so many requests a second for any of the site's addresses, each from a virtual thread. Each answer is searched for the words of
 * groups that are dead by then. Any thread may call.
 */
final class ReaderLoad implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(5);
    private static final int IN_FLIGHT_MAX = 4_000;
    private static final Pattern MARK = Pattern.compile("[Zz]qxk([0-9]+)");

    /** @param failed answers that did not come, or with a status that no page has; {@code leaks} say which dead word stood where */
    record Report(long asked, long failed, List<Long> millis, List<String> leaks) { }

    private final World world;
    private final URI address;
    private final int perSecond;
    private final RandomGenerator chance;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Long> dead = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile List<String> paths = List.of("/");
    private volatile boolean running = true;
    private Optional<Future<?>> beat = Optional.empty();

    ReaderLoad(World world, URI address, int perSecond) {
        this.world = world;
        this.address = address;
        this.perSecond = perSecond;
        this.chance = world.chance();
    }

    void start(List<String> addresses) {
        paths = List.copyOf(addresses);
        beat = Optional.of(world.threads().submit(this::run));
    }

    /** Other addresses from now on. */
    void read(List<String> addresses) {
        paths = List.copyOf(addresses);
    }

    /** From now on no answer to a new request may hold the group's word. */
    void died(int group) {
        dead.put(group, world.nanos().getAsLong());
    }

    /** The first dead word in an answer to a request that was sent at {@code sent}. */
    Optional<String> deadWord(Connection.Answer answer, long sent) {
        Matcher matcher = MARK.matcher(answer.all());
        while (matcher.find()) if (Optional.ofNullable(dead.get(Integer.parseInt(matcher.group(1)))).filter(since -> since < sent).isPresent()) return Optional.of(matcher.group());
        return Optional.empty();
    }

    private void run() {
        long began = world.nanos().getAsLong();
        long sent = 0;
        try {
            while (running) {
                long due = (world.nanos().getAsLong() - began) * perSecond / 1_000_000_000L;
                for (; sent < due; sent++) {
                    long when = began + sent * 1_000_000_000L / perSecond;
                    String path = paths.get(chance.nextInt(paths.size()));
                    world.threads().execute(() -> ask(path, when));
                }
                world.sleeper().sleep(BEAT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counted from when the reader came, not from when there was a thread for the request. */
    private void ask(String path, long came) {
        asked.incrementAndGet();
        if (inFlight.incrementAndGet() > IN_FLIGHT_MAX) {
            failed.incrementAndGet();
            inFlight.decrementAndGet();
            return;
        }
        try {
            Optional<Connection> free = Optional.ofNullable(idle.pollFirst());
            Connection connection = free.isPresent() ? free.get() : new Connection(address);
            long sent = world.nanos().getAsLong();
            Connection.Answer answer = connection.get(path);
            nanos.add(world.nanos().getAsLong() - came);
            idle.addFirst(connection);
            if (answer.status() >= 500 && answer.status() != 503 || answer.status() < 200) failed.incrementAndGet();
            deadWord(answer, sent).ifPresent(word -> leaks.add(word + " at " + path + " (" + answer.status() + ")"));
        } catch (IOException e) {
            failed.incrementAndGet();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    Report report() {
        List<Long> millis = new ArrayList<>(nanos.stream().map(took -> took / 1_000_000).sorted().toList());
        return new Report(asked.get(), failed.get(), millis, List.copyOf(leaks));
    }

    @Override public void close() throws IOException {
        running = false;
        beat.ifPresent(it -> it.cancel(true));
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) connection.close();
    }
}
