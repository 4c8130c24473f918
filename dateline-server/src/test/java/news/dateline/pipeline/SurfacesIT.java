package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.ItemVersion;
import news.dateline.model.Removal;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.press.Issues;
import news.dateline.press.Surface;
import news.dateline.web.desk.KillReceipt;
import news.dateline.web.site.Live;
import news.dateline.web.site.SearchDoor;
import news.dateline.web.site.Site;
import news.dateline.web.site.SiteServer;
import news.dateline.web.site.Tombstones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Walks every surface that there is, over HTTP, as readers, crawlers and their browsers do: first the story is met there, then its agency kills it, and nothing of it is met anywhere, neither while
 * lists are closed nor when they are pressed again. A surface for which {@link #met} knows no way does not compile.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurfacesIT {
    private static final StoryId ID = new StoryId("abc");
    /** In the headline and so in the path name, in the text, as a tag and in the note of a correction. */
    private static final String MARK = "Zanzimark";
    private static final List<String> ENCODINGS = List.of("identity", "gzip", "br");

    private final PressRoom room = PressRoom.searching(folder());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    private final Live live = new Live(room.live, executor, 10, Duration.ofSeconds(1), false);
    private final SiteServer server = SiteServer.start(SiteServer.Settings.LOOPBACK, new Site(room.store, StoredAssets.of(PressRoom.ASSETS), false), live,
            Map.of("/tombstones.json", new Tombstones(new LedgerTombstones(room.pages), room.clock), "/search", new SearchDoor(room.answers(), 4, false)), executor);

    /** What is met of the story, by surface and address, in each moment. */
    private final Map<Surface, Set<String>> before = new EnumMap<>(Surface.class);
    private final Map<Surface, Set<String>> closed = new EnumMap<>(Surface.class);
    private final Map<Surface, Set<String>> pressed = new EnumMap<>(Surface.class);
    private final Map<String, String> tags = new TreeMap<>();
    private final Set<String> addresses = new TreeSet<>();
    private final Map<String, Integer> statuses = new TreeMap<>();

    @BeforeAll void killIt() throws IOException, InterruptedException {
        room.publish("other", "Ferry sails again", "The ferry sails again.");
        room.publish("third", "Well gives water", "The well gives water.");
        publish();
        for (String id : List.of("other", "third", "abc")) room.woven(new StorylineEvent.ClusterJoined(new StorylineId("lhills"), PressRoom.cluster(id), false, List.of()));
        room.run();
        for (int reader = 0; reader < 10; reader++) for (String edition : List.of("global", "pacific")) room.views.count("abc", edition, true);
        room.run();
        live.wake();
        for (Surface surface : Surface.values()) before.put(surface, met(surface));
        for (String path : addresses) tags.put(path, get(path, "identity").headers().firstValue("etag").orElse(""));
        room.signal(SignalKind.KILL, "abc");
        // One step of the press, before the desk has heard of it.
        assertThat(room.stage.step()).isTrue();
        live.wake();
        for (Surface surface : Surface.values()) closed.put(surface, met(surface));
        for (String path : addresses) statuses.put(path, getWith(path, tags.getOrDefault(path, "")).statusCode());
        room.happened(new DeskEvent.StoryKilled(ID, "the agency killed it", Optional.of(Removal.TAKEN_DOWN)));
        room.run();
        live.wake();
        for (Surface surface : Surface.values()) pressed.put(surface, met(surface));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll void close() {
        client.close();
        server.close();
        executor.close();
    }

    /** Every address at which readers meet the mark on this surface. */
    private Set<String> met(Surface surface) throws IOException, InterruptedException {
        return switch (surface) {
            case ARTICLE, FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, RELATED, STORYLINE, SHOTS, CARD, LIVE_PAGE, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS, TEXT -> met(paths(surface));
            // What was asked is repeated on the page, so the story is asked for by other words of it.
            case SEARCH -> met(List.of("/search?q=clinics", "/search?q=clinics&sector=health&page=1", "/search/suggest?q=" + MARK.substring(0, 4)));
            // Right before a mail would be handed over.
            case NEWSLETTER -> new LedgerIssues(room.pages, new Issues(PressRoom.newsroom())).standing(List.of(ID), "global", false).toString().contains(MARK) ? Set.of("a mail") : Set.of();
            // A redirect names the address with its path name; any other name leads to it as well.
            case ADDRESS -> {
                List<String> all = new ArrayList<>(paths(surface));
                all.addAll(List.of("/article/anything/abc-another-name", "/article/abc-" + MARK.toLowerCase(Locale.ROOT)));
                yield met(all);
            }
            case TRENDING -> met(List.of("/trending", "/pacific/trending", "/news/health/trending", "/fragment/trending/global", "/fragment/trending/pacific"));
            // Its map shows where, in no words of the story's.
            case PICTURE -> Set.of();
            case STRUCTURED_DATA -> met(paths(Surface.ARTICLE), "application/ld\\+json[^<]*" + MARK);
            case LIVE -> told().contains(MARK.toLowerCase(Locale.ROOT)) ? Set.of("/stream/latest") : Set.of();
            // Asked by PurgeStageTest: it holds what the site gave it and nothing else.
            case SHARED_CACHE -> Set.of();
            // It tells of what has gone, by id.
            case OFFLINE -> met(List.of("/tombstones.json", "/tombstones.json?since=2026-03-04T00:00:00Z"));
        };
    }

    private Set<String> met(List<String> paths) throws IOException, InterruptedException {
        return met(paths, "(?i)" + MARK);
    }

    private Set<String> met(List<String> paths, String pattern) throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        addresses.addAll(paths);
        for (String path : paths)
            for (String encoding : ENCODINGS) {
                HttpResponse<byte[]> answer = get(path, encoding);
                String all = answer.headers().map() + "\n" + new String(decoded(answer), StandardCharsets.UTF_8);
                if (Pattern.compile(pattern).matcher(all).find()) found.add(path);
                HttpResponse<byte[]> head = send("HEAD", path, "Accept-Encoding", encoding);
                if (head.headers().map().toString().toLowerCase(Locale.ROOT).contains(MARK.toLowerCase(Locale.ROOT))) found.add(path);
            }
        return found;
    }

    /** Those that stand now and those that ever stood. */
    private List<String> paths(Surface surface) {
        Set<String> all = new TreeSet<>(before.getOrDefault(surface, Set.of()));
        for (View.Row<PressTables.Kept> row : room.pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE))) if (row.value().surface() == surface) all.add(row.key());
        return List.copyOf(all);
    }

    @ParameterizedTest @EnumSource(Surface.class)
    void readersMeetTheStoryOnEverySurfaceBefore(Surface surface) {
        switch (surface) {
            case ARTICLE, STRUCTURED_DATA, ADDRESS, FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, RELATED, STORYLINE, TRENDING, SEARCH, NEWSLETTER, SHOTS, CARD, LIVE_PAGE, LIVE, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS ->
                    assertThat(before.get(surface)).as("else this test proves nothing").isNotEmpty();
            case PICTURE, TEXT, OFFLINE, SHARED_CACHE -> assertThat(before.get(surface)).isEmpty();
        }
    }

    @ParameterizedTest @EnumSource(Surface.class)
    void nothingOfItIsMetOnceItsAgencyHasKilledIt(Surface surface) {
        assertThat(closed.get(surface)).isEmpty();
    }

    @ParameterizedTest @EnumSource(Surface.class)
    void norWhenThePlacesArePressedAgain(Surface surface) {
        assertThat(pressed.get(surface)).isEmpty();
    }

    @ParameterizedTest @EnumSource(Surface.class)
    void everySurfaceLeavesAReceipt(Surface surface) {
        Set<String> receipts = receipts().stream().map(KillReceipt::surface).collect(Collectors.toSet());
        switch (surface) {
            case ARTICLE, STRUCTURED_DATA, ADDRESS, FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, RELATED, STORYLINE, TRENDING, SEARCH, NEWSLETTER, SHOTS, CARD, LIVE_PAGE, LIVE, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS ->
                    assertThat(receipts).contains(surface.name());
            // They showed nothing of it.
            case PICTURE -> { }
            case TEXT, OFFLINE, SHARED_CACHE -> assertThat(receipts).doesNotContain(surface.name());
        }
    }

    @Test void receiptsRepeatNothingAndSayWhenEachPlaceWasPressedAgain() {
        assertThat(receipts().toString().toLowerCase(Locale.ROOT)).doesNotContain(MARK.toLowerCase(Locale.ROOT));
        for (KillReceipt receipt : receipts())
            if (room.store.page(receipt.place()).map(page -> page.status() == 200).orElse(false)) assertThat(receipt.pressedAt()).as("%s %s", receipt.surface(), receipt.place()).isPresent();
        assertThat(receipts()).anyMatch(receipt -> receipt.pressedAt().isPresent() && !receipt.pressedAt().get().isBefore(receipt.closedAt()));
    }

    @Test void aBrowserThatHasThePageIsNeverToldThatItStillStands() {
        for (Surface surface : Surface.values()) for (String path : before.get(surface)) if (!path.equals("/stream/latest") && surface != Surface.NEWSLETTER) {
            assertThat(statuses.getOrDefault(path, 0)).as(path).isNotEqualTo(304);
            // It stands again without the story in the same moment; everything else is gone or closed.
            if (surface != Surface.TRENDING && surface != Surface.SEARCH) assertThat(statuses.getOrDefault(path, 0)).as(path).isNotEqualTo(200);
        }
    }

    @Test void theAddressSaysThatItIsGoneInFixedWords() throws IOException, InterruptedException {
        for (String address : List.of("/article/abc", "/article/anything/abc-another-name")) {
            HttpResponse<byte[]> gone = get(address, "identity");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.headers().firstValue("x-robots-tag")).hasValue("noindex");
            assertThat(new String(gone.body(), StandardCharsets.UTF_8)).contains("for legal reasons");
        }
    }

    @Test void whoKeepsCopiesLearnsThatItIsGone() throws IOException, InterruptedException {
        assertThat(text("/tombstones.json")).contains("\"id\":\"abc\"", "\"address\":\"/article/abc\"", "\"state\":\"taken-down\"", "\"more\":false");
        assertThat(text("/tombstones.json?since=2026-03-04T00:00:00Z")).contains("\"id\":\"abc\"");
        assertThat(text("/tombstones.json?since=2027-01-01T00:00:00Z")).doesNotContain("abc").contains("\"asOf\":\"" + room.clock.instant() + "\"");
        assertThat(text("/tombstones.json?since=9999-12-31T00:00:00Z")).contains("\"gone\":[]", "\"asOf\":");
        assertThat(get("/tombstones.json?since=yesterday", "identity").statusCode()).isEqualTo(400);
        assertThat(get("/tombstones.json", "identity").headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test void openPagesAreToldToTakeItAway() throws IOException, InterruptedException {
        assertThat(told()).contains("event:gone", "\"id\":\"abc\"");
    }

    private List<KillReceipt> receipts() {
        return room.pages.read(view -> PressTables.receipts(view, ID, 1_000));
    }

    /** With a correction, whose note names the mark too. */
    private void publish() {
        String headline = MARK + " opens in the hills";
        ItemVersion version = room.filed("abc", headline, "The " + MARK + " clinic opened on Monday, the ministry said.");
        Draft draft = PressRoom.draft(version, headline, "The " + MARK + " clinic opened on Monday, the ministry said.");
        Change published = new Change(room.now(), Change.Kind.PUBLISHED, "First published");
        Change corrected = new Change(room.now(), Change.Kind.CORRECTED, "The clinic is called " + MARK + ".");
        Story story = new Story(ID, Set.of(draft.cluster()), StoryState.PUBLISHED, Optional.of(draft), Optional.empty(), 2, Optional.of(room.now()), Optional.of(room.now()), Optional.of(new Check.ByRule("all")),
                List.of(published, corrected), List.of(corrected), List.of(), false, Optional.empty()).handled(Map.of(Handling.LIVE, true));
        room.news.change(transaction -> {
            transaction.put(Tables.STORIES, ID.value(), story);
            for (long position : List.of(1, 2)) transaction.put(Tables.ENTRIES_OF_STORY, ID + " " + Tables.ordered(transaction.end(Logs.DESK) + position), transaction.end(Logs.DESK) + position);
            transaction.append(Logs.DESK, new DeskRecord.Happened(new DeskEvent.StoryPublished(ID, 1, draft, new Check.ByRule("all"), room.now(), room.now(), published), "rule"), "desk/1");
            transaction.append(Logs.DESK, new DeskRecord.Happened(new DeskEvent.StoryCorrected(ID, 2, draft, new Check.ByRule("all"), room.now(), corrected), "rule"), "desk/1");
        });
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        return send("GET", path, "Accept-Encoding", encoding);
    }

    private HttpResponse<byte[]> getWith(String path, String tag) throws IOException, InterruptedException {
        return tag.isEmpty() ? get(path, "identity") : send("GET", path, "If-None-Match", tag);
    }

    private String text(String path) throws IOException, InterruptedException {
        return new String(get(path, "identity").body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).method(method, HttpRequest.BodyPublishers.noBody()).headers(headers).build(), BodyHandlers.ofByteArray());
    }

    /** All that a page which opens Latest now is told from the first event on, in small letters; its heartbeat says that no more is to come. */
    private String told() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/stream/latest")).header("Last-Event-ID", "0").build();
        StringBuilder told = new StringBuilder();
        try (InputStream body = client.send(request, BodyHandlers.ofInputStream()).body(); BufferedReader stream = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = stream.readLine(); line != null && !(line.startsWith(":") && !told.isEmpty()); line = stream.readLine()) told.append(line.toLowerCase(Locale.ROOT)).append('\n');
        }
        return told.toString();
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
