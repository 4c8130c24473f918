package news.dateline.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.World;
import news.dateline.intake.Sleeper;
import news.dateline.model.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The invented readers of the sample newsroom: they look at Latest and tell the site what they read, as pages of real readers do, so that something is trending. Drawn with one seed. For one thread of its own. */
public final class DemoReaders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoReaders.class);
    private static final long SEED = 20260101;
    private static final int READERS = 5_000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LOOKS_AGAIN_AFTER = 20;
    private static final double AT_HOME = 0.6;
    private static final Pattern STORY = Pattern.compile("data-story=\"([a-z0-9]+)\"");
    private static final Pattern HOME = Pattern.compile("data-home=\"([a-z0-9-]+)\"");
    private static final String BROWSER = "Mozilla/5.0 (the sample newsroom's invented readers)";
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final URI site;
    private final Sleeper sleeper;
    private final HttpClient client;
    private final SplittableRandom random = new SplittableRandom(SEED);
    /** Where each story is at home, once it has been opened. */
    private final Map<String, String> homes = new HashMap<>();
    private volatile boolean open = true;

    private DemoReaders(URI site, Sleeper sleeper, Executor threads) {
        this.site = site;
        this.sleeper = sleeper;
        this.client = HttpClient.newBuilder().executor(threads).connectTimeout(LIMIT).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /** {@code forwarded} must be set in the site's settings: each reader has an address of its own. */
    public static DemoReaders start(URI site, World world) {
        DemoReaders readers = new DemoReaders(site, world.sleeper(), world.threads());
        world.threads().execute(readers::read);
        return readers;
    }

    private void read() {
        List<String> stories = List.of();
        for (int turn = 0; open; turn++) {
            try {
                if (stories.isEmpty() || turn % LOOKS_AGAIN_AFTER == 0) stories = latest();
                if (!stories.isEmpty()) tell(chosen(stories));
                sleeper.sleep(PAUSE);
            } catch (IOException e) {
                if (open) LOG.debug("The sample newsroom's readers could not read: {}", e.getMessage());
                stories = List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<String> latest() throws IOException, InterruptedException {
        String page = client.send(HttpRequest.newBuilder(site.resolve("/latest")).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString()).body();
        return STORY.matcher(page).results().map(match -> match.group(1)).distinct().toList();
    }

    /** What is new is read more, and some stories have what others have not. */
    private String chosen(List<String> stories) {
        double[] until = new double[stories.size()];
        double sum = 0;
        for (int i = 0; i < until.length; i++) {
            double taste = new SplittableRandom(SEED + stories.get(i).hashCode()).nextDouble();
            sum += taste * taste * taste / Math.sqrt(1 + i);
            until[i] = sum;
        }
        double drawn = random.nextDouble() * sum;
        int place = 0;
        while (place < until.length - 1 && until[place] < drawn) place++;
        return stories.get(place);
    }

    private void tell(String story) throws IOException, InterruptedException {
        int reader = random.nextInt(READERS);
        String edition = random.nextDouble() < AT_HOME ? home(story) : Edition.GLOBAL;
        client.send(HttpRequest.newBuilder(site.resolve("/view")).timeout(LIMIT).header("User-Agent", BROWSER).header("X-Forwarded-For", "198.18." + reader / 250 + "." + reader % 250)
                .POST(HttpRequest.BodyPublishers.ofString(story + " " + edition)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private String home(String story) throws IOException, InterruptedException {
        String known = homes.get(story);
        if (known != null) return known;
        Matcher home = HOME.matcher(client.send(HttpRequest.newBuilder(site.resolve("/article/" + story)).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString()).body());
        String found = home.find() ? home.group(1) : Edition.GLOBAL;
        homes.put(story, found);
        return found;
    }

    @Override public void close() {
        open = false;
        client.shutdownNow();
    }
}
