package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import news.dateline.World;
import news.dateline.demo.DrillCopy;
import news.dateline.demo.KillDrill;
import news.dateline.desk.Alarm;
import news.dateline.log.View;
import news.dateline.model.DeskCommand;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.press.Surface;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole product over HTTP while {@value #WAITING} items wait to be annotated and every stage is at work. The model lets {@value #READ} of them through during a test and no more, so what is closed
 * is closed ahead of all others; were an order to wait for its turn, the test would end by its time-out. How long a kill takes is {@code dateline bench kill}'s to say, not a test's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
final class KillUnderLoadIT {
    private static final int WAITING = 10_000;
    private static final int READ = 500;
    private static final DrillCopy.Event KILLED = DrillCopy.EVENTS.get(0);
    private static final DrillCopy.Event GARBLED = DrillCopy.EVENTS.get(1);
    private static final DrillCopy.Event UNTOUCHED = DrillCopy.EVENTS.get(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService workers = Executors.newFixedThreadPool(1);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private final GatedEmbedder embedder = new GatedEmbedder();
    /** Where each stood at first: what is read meanwhile may push it off Latest. */
    private final Map<DrillCopy.Event, String> articles = new HashMap<>();
    private KillDrill drill;

    @BeforeAll void publish(@TempDir Path folder) throws IOException, InterruptedException {
        World world = new World(InstantSource.system(), InstantSource.system(), System::nanoTime, Thread::sleep, new SplittableRandom(1), () -> "secret", _ -> Optional.empty(), threads, workers, 2);
        drill = new KillDrill(world, folder, embedder);
        drill.publish(List.of(KILLED, GARBLED, UNTOUCHED));
        for (DrillCopy.Event event : List.of(KILLED, GARBLED, UNTOUCHED)) articles.put(event, drill.article(event).orElseThrow());
        embedder.shut();
    }

    @BeforeEach void thousandsWait() throws IOException, InterruptedException {
        // What the test before did not use up must not count for this one.
        embedder.shut();
        drill.waiting(WAITING);
        assertThat(drill.waiting()).isGreaterThanOrEqualTo(WAITING);
        embedder.let(READ);
    }

    @AfterAll void close() {
        embedder.open();
        drill.close();
        client.close();
        workers.close();
        threads.close();
    }

    @Test void killOvertakesAllThatWaitsAndReachesEverySurface() throws IOException, InterruptedException {
        // Lists are pressed at a pace of their own; one that never showed the story ends this by the time-out.
        while (!kinds(drill.surfaces(KILLED)).containsAll(addressed())) Thread.onSpinWait();
        List<String> showed = drill.surfaces(KILLED);
        String article = standing(KILLED);
        HttpResponse<byte[]> read = get(article);
        assertThat(new String(read.body(), StandardCharsets.UTF_8)).as("structured data in the article").containsPattern("application/ld\\+json[^<]*" + KILLED.mark());
        try (BufferedReader open = new BufferedReader(new InputStreamReader(listen().body(), StandardCharsets.UTF_8))) {
            KillDrill.Kill kill = drill.kill(KILLED);
            assertThat(kill.surfaces()).containsAll(showed);
            showed = kill.surfaces();
            stillWaiting();
            assertThat(isTold(open, id(article))).as("open pages are told to take it away").isTrue();
        }
        for (String path : surfaces().keySet()) nowhere(path, KILLED);
        for (String path : showed) nowhere(path, KILLED);
        List<String> addresses = List.of(article, "/article/" + id(article), "/article/anything/" + id(article) + "-another-name");
        // It rests on another agency's copy as well, so it is withheld whole until an editor decides (editorial.md 16), and gone when the editor kills it.
        for (String address : addresses) closed(address, read, 503);
        drill.order(new DeskCommand.KillStory(new StoryId(id(article)), "the agency killed it"));
        while (get(article).statusCode() == 503) Thread.onSpinWait();
        for (String address : addresses) closed(address, read, 410);
        stillThere(UNTOUCHED);
        stillWaiting();
    }

    @Test void killThatCannotBeReadWithholdsAndAlarmsAheadOfAllThatWaits() throws IOException, InterruptedException {
        String article = standing(GARBLED);
        String guid = "urn:drill:northfell:" + GARBLED.mark().toLowerCase(Locale.ROOT);
        byte[] cut = ("[{\"uri\": \"" + guid + "\", \"version\": \"2\", \"pubstatus\": \"canceled\", \"headlines\": [{\"value\": \"KILL: do not u").getBytes(StandardCharsets.UTF_8);
        drill.closing(GARBLED, () -> drill.push(cut));
        stillWaiting();
        for (String path : surfaces().keySet()) nowhere(path, GARBLED);
        HttpResponse<byte[]> closed = get(article);
        assertThat(closed.statusCode()).as("withheld, not gone: it may have meant something else").isEqualTo(503);
        assertThat(closed.headers().firstValue("retry-after")).isPresent();
        Story story = stories().stream().filter(it -> it.id().value().equals(id(article))).findFirst().orElseThrow();
        assertThat(story.state()).isEqualTo(StoryState.WITHHELD);
        assertThat(story.withheldBy()).anyMatch(signal -> signal.kind() == SignalKind.UNREADABLE);
        List<Alarm> alarms = List.copyOf(drill.directory().news().read(view -> new DeskStories(view).standing()).alarms().values());
        assertThat(alarms).as("alarms for an editor").anyMatch(alarm -> alarm.stories().contains(story.id()));
        stillThere(UNTOUCHED);
        stillWaiting();
    }

    /** Where its article stands now: another agency's copy may have given it another headline, and so another path name. */
    private String standing(DrillCopy.Event event) throws IOException, InterruptedException {
        String first = Objects.requireNonNull(articles.get(event));
        return get(first).headers().firstValue("location").map(location -> URI.create(location).getPath()).orElse(first);
    }

    private void stillWaiting() {
        assertThat(drill.waiting()).as("items that wait").isGreaterThanOrEqualTo(WAITING - READ);
    }

    /** Kinds that have an address which shows a story. A new surface does not compile before this test knows how readers meet a story there. */
    private static Set<Surface> addressed() {
        return Arrays.stream(Surface.values()).filter(surface -> switch (surface) {
            case ARTICLE, ADDRESS, FRONT, SECTOR, LABEL, ARCHIVE, LATEST, RAIL, RELATED, SHOTS, CARD, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS -> true;
            // In the article's bytes, and told to open pages: looked at by the test itself.
            case STRUCTURED_DATA, LIVE -> false;
            // The drill's events are one matter each; StorylinePagesTest and StorylineStageTest kill stories of storylines.
            case STORYLINE -> false;
            // None of the drill's stories goes on for long enough; LivePagesTest and SurfacesIT kill stories with one.
            case LIVE_PAGE -> false;
            // The drill's events share no tag of their own with each other; TopicPagesTest and SurfacesIT kill stories of a tag.
            case TAG -> false;
            // The map of a story shows its country; PicturesTest kills what has one.
            case PICTURE -> false;
            // Nobody reads for ten seconds here; SurfacesIT and TrendStageTest kill what is read.
            case TRENDING -> false;
            // Made when it is asked for: SurfacesIT and SearchStageTest look there.
            case SEARCH -> false;
            // Made right before a mail is handed over: NewsletterIT kills what is prepared.
            case NEWSLETTER -> false;
            // They name no story that was not corrected.
            case CORRECTIONS, OFFLINE, SHARED_CACHE, TEXT -> false;
        }).collect(Collectors.toCollection(() -> EnumSet.noneOf(Surface.class)));
    }

    /** An address may be gone again by now: the next look is another. */
    private Set<Surface> kinds(List<String> paths) {
        Map<String, Surface> all = surfaces();
        return paths.stream().map(all::get).filter(Objects::nonNull).collect(Collectors.toCollection(() -> EnumSet.noneOf(Surface.class)));
    }

    /** Every address of the site. */
    private Map<String, Surface> surfaces() {
        Map<String, Surface> all = new TreeMap<>();
        drill.directory().pages().read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE)).forEach(row -> all.put(row.key(), row.value().surface()));
        return all;
    }

    private List<Story> stories() {
        return drill.directory().news().read(view -> view.startingWith(Tables.STORIES, "", 1_000)).stream().map(View.Row::value).toList();
    }

    /** In no encoding that a browser may ask for, and in no header. */
    private void nowhere(String path, DrillCopy.Event event) throws IOException, InterruptedException {
        for (String encoding : List.of("identity", "gzip", "br")) {
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", encoding);
            String all = answer.headers().map() + "\n" + new String(decoded(answer), StandardCharsets.UTF_8);
            assertThat(all.toLowerCase(Locale.ROOT)).as("%s as %s", path, encoding).doesNotContain(event.mark().toLowerCase(Locale.ROOT));
        }
    }

    /** Also for a browser that has read it and only asks whether it has changed. */
    private void closed(String path, HttpResponse<byte[]> whenItStood, int status) throws IOException, InterruptedException {
        HttpResponse<byte[]> closed = get(path, "If-None-Match", whenItStood.headers().firstValue("etag").orElseThrow());
        assertThat(closed.statusCode()).as("%s, asked by a browser that has the article", path).isEqualTo(status);
        if (status == 410) assertThat(closed.headers().firstValue("x-robots-tag")).hasValue("noindex");
        assertThat(closed.headers().firstValue("retry-after").isPresent()).as("whether %s is worth another try", path).isEqualTo(status == 503);
        nowhere(path, KILLED);
    }

    /** Lists that a kill closed come back without it, the other stories on them. */
    private void stillThere(DrillCopy.Event event) throws IOException, InterruptedException {
        while (get("/latest").statusCode() != 200) Thread.onSpinWait();
        assertThat(get(standing(event)).statusCode()).isEqualTo(200);
        String page = new String(get("/latest").body(), StandardCharsets.UTF_8);
        assertThat(page).as("Latest, pressed anew").contains("/article/");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(drill.dateline().address().resolve(path));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<InputStream> listen() throws IOException, InterruptedException {
        // From the first event on, so that it does not matter whether the stream is joined before the kill or after it.
        return client.send(HttpRequest.newBuilder(drill.dateline().address().resolve("/stream/latest")).header("Last-Event-ID", "0").build(), BodyHandlers.ofInputStream());
    }

    /** Reads on until it is said that the story has gone; a stream that never says so ends this by the time-out. */
    private static boolean isTold(BufferedReader stream, String story) throws IOException {
        boolean gone = false;
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("event:")) gone = line.substring("event:".length()).strip().equals("gone");
            if (line.startsWith("data:") && gone && line.contains("\"" + story + "\"")) return true;
        }
        return false;
    }

    private static String id(String article) {
        return article.replaceFirst("/article/[a-z-]+/([0-9a-z]{10})-.*", "$1");
    }

    private static byte[] decoded(HttpResponse<byte[]> answer) throws IOException {
        return switch (answer.headers().firstValue("content-encoding").orElse("")) {
            case "gzip" -> {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                    yield in.readAllBytes();
                }
            }
            case "br" -> {
                Brotli4jLoader.ensureAvailability();
                yield Decoder.decompress(answer.body()).getDecompressedData();
            }
            default -> answer.body();
        };
    }
}
