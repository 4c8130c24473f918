package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import news.dateline.config.DatelineConfig;
import news.dateline.intake.PictureFetch;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.media.Drawn;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.DeskEvent;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.PubStatus;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.press.HeldPicture;
import news.dateline.web.desk.KillReceipt;
import news.dateline.web.site.Live;
import news.dateline.web.site.PictureDoor;
import news.dateline.web.site.PictureFiles;
import news.dateline.web.site.Site;
import news.dateline.web.site.SiteServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PictureStageTest {
    private static final String HEADLINE = "Clinic opens in the hills";
    private static final String BODY = "A clinic opened on Monday, the ministry said.";
    private static final String PATH = "/article/national/abc-clinic-opens-in-the-hills";
    private static final String ADDRESS = "https://harbour.example/p.jpg";

    @TempDir private Path folder;
    private final PressRoom room = new PressRoom();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    /** As browsers ask without TLS: one that offers HTTP/2 is answered another way. */
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, byte[]> served = new HashMap<>(Map.of(ADDRESS, Drawn.jpeg(1600, 1200)));
    private final List<String> asked = new ArrayList<>();
    private PictureFiles files;
    private PictureDoor door;
    private PictureStage stage;
    private SiteServer server;

    @BeforeEach void open() {
        files = new PictureFiles(folder, 1 << 20);
        Site site = new Site(room.store, StoredAssets.of(PressRoom.ASSETS), false);
        door = new PictureDoor(room.store, files, site, executor, false);
        stage = stage((_, address) -> {
            asked.add(address);
            return Optional.ofNullable(served.get(address)).<PictureFetch.Answer>map(PictureFetch.Answer.Got::new).orElseGet(() -> new PictureFetch.Answer.Refused("404"));
        });
        server = SiteServer.start(SiteServer.Settings.LOOPBACK, site, new Live(room.live, executor, 2, Duration.ofSeconds(5), false), Map.of("/media", door), Map.of(), executor);
    }

    @AfterEach void close() {
        client.close();
        server.close();
        executor.close();
    }

    private PictureStage stage(PictureStage.Source source) {
        return new PictureStage(room.news, room.pages, _ -> Optional.of(PressRoom.HARBOUR), source, Runnable::run, files, door, room.clock);
    }

    private static AssociationBuilder picture() {
        return Association.of("picture").uri("urn:picture:1").rendition(ADDRESS, "image/jpeg").altText("A nurse at a door").caption("The clinic on Monday.").byline("Wanjiru Kamau").credit("Harbour Wire");
    }

    private ItemVersion file(int number, Embargo embargo, List<Association> pictures) {
        ItemVersion version = new ItemVersion(new ItemId("harbour", "abc"), number);
        WireItem item = WireItem.of(version.item(), "ninjs").language("en").headline(HEADLINE).body(BODY).embargo(embargo).associations(pictures).build();
        room.news.change(transaction -> Views.filed(transaction, transaction.append(Logs.WIRE, new WireEvent.ItemFiled(version, number == 1 ? WireEvent.Filing.NEW : WireEvent.Filing.VERSION, Optional.empty(), item, "push", "00", room.now()), "intake/harbour")));
        return version;
    }

    private void signal(SignalKind kind, String guid) {
        Signal signal = new Signal(kind, "harbour", List.of(new ItemId("harbour", guid)), Optional.empty(), Embargo.NONE, "an error");
        room.news.change(transaction -> Views.signalled(transaction, transaction.append(Logs.SIGNALS, signal, "intake/harbour")));
    }

    private void publish(Association... pictures) {
        room.publish("abc", PressRoom.draft(file(1, Embargo.NONE, List.of(pictures)), HEADLINE, BODY));
        run();
    }

    private void run() {
        room.drain();
        for (int i = 0; i < 300 && (stage.step() | room.stage.step()); i++) room.drain();
        room.run();
    }

    private Document article() {
        return Jsoup.parse(room.store.page(PATH).orElseThrow().text());
    }

    private List<String> shown() {
        return Stream.of(article().select("figure img").attr("srcset").split(", ")).map(size -> size.replaceFirst(" .*", "")).filter(path -> path.endsWith(".jpg")).toList();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test void pictureOfTheAgencyStandsWithItsWords() throws Exception {
        publish(picture().build());
        assertThat(article().select("figure img").attr("alt")).isEqualTo("A nurse at a door");
        assertThat(article().select("figcaption").text()).contains("The clinic on Monday.", "Wanjiru Kamau / Harbour Wire").doesNotContain("program");
        assertThat(shown()).hasSize(2);
        assertThat(article().select("meta[property=og:image]").attr("content")).isEqualTo("https://lamp.example" + shown().getLast());
        assertThat(article().select("script[type=application/ld+json]").html()).contains("ImageObject");
        for (String path : shown()) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(get(path, "If-None-Match", answer.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
            assertThat(get(path).body()).as("from memory").isEqualTo(answer.body());
        }
        assertThat(room.store.page("/").orElseThrow().text()).contains(shown().getLast());
        assertThat(asked).containsExactly(ADDRESS);
    }

    @Test void pictureKilledAloneLeavesWithinAMomentAndTheStoryStays() throws Exception {
        publish(picture().build());
        List<String> paths = shown();
        assertThat(get(paths.getFirst()).statusCode()).isEqualTo(200);
        file(2, Embargo.NONE, List.of(picture().status(PubStatus.CANCELED).build()));
        stage.step();
        for (String path : paths) assertThat(get(path).statusCode()).as("before anything is pressed").isEqualTo(410);
        room.stage.step();
        assertThat(article().select("figure img").attr("alt")).isEqualTo("Map of Kenya");
        assertThat(kept()).as("a file that nobody may see is destroyed").isEmpty();
        room.run();
        assertThat(room.store.page("/").orElseThrow().text()).doesNotContain(paths.getFirst());
        List<View.Row<KillReceipt>> receipts = room.pages.read(view -> view.startingWith(PressTables.RECEIPTS, "abc", 10));
        assertThat(receipts).extracting(row -> row.value().surface() + " " + row.value().place()).contains("PICTURE " + paths.getFirst());
        assertThat(get(paths.getFirst()).statusCode()).isEqualTo(410);
    }

    @Test void pictureKilledAsAnItemOfItsOwnLeavesToo() throws Exception {
        publish(picture().build());
        List<String> paths = shown();
        signal(SignalKind.KILL, "urn:picture:1");
        stage.step();
        for (String path : paths) assertThat(get(path).statusCode()).isEqualTo(410);
        run();
        assertThat(article().select("figure img").attr("src")).endsWith(".svg");
    }

    @Test void pictureOfAKilledStoryIsGone() throws Exception {
        publish(picture().build());
        List<String> paths = shown();
        signal(SignalKind.KILL, "abc");
        room.stage.step();
        for (String path : paths) assertThat(get(path).statusCode()).as("the press is first").isNotEqualTo(200);
        stage.step();
        for (String path : paths) assertThat(get(path).statusCode()).isEqualTo(410);
        assertThat(kept()).isEmpty();
        run();
        for (String path : paths) assertThat(get(path).statusCode()).isEqualTo(410);
    }

    @Test void withheldStoryComesBackWithItsPicture() throws Exception {
        publish(picture().build());
        List<String> paths = shown();
        room.happened(new DeskEvent.StoryWithheld(new StoryId("abc"), Optional.empty(), "we check"));
        run();
        assertThat(get(paths.getFirst()).statusCode()).isEqualTo(410);
        room.release("abc", PressRoom.draft(new ItemVersion(new ItemId("harbour", "abc"), 1), HEADLINE, BODY));
        run();
        assertThat(get(paths.getFirst()).statusCode()).isEqualTo(200);
    }

    @Test void embargoedPictureOfAFreeTextComesWhenItsTimeComes() {
        Instant later = room.now().plus(Duration.ofHours(1));
        publish(picture().embargo(new Embargo.Until(later)).build());
        assertThat(article().select("figure img").attr("src")).endsWith(".svg");
        assertThat(asked).as("nothing of it is even fetched").isEmpty();
        room.advance(Duration.ofHours(1));
        run();
        assertThat(article().select("figure img").attr("alt")).isEqualTo("A nurse at a door");
    }

    @Test void pictureThatIsPutUnderEmbargoLeaves() throws Exception {
        publish(picture().build());
        List<String> paths = shown();
        file(2, Embargo.NONE, List.of(picture().embargo(new Embargo.Until(room.now().plus(Duration.ofHours(1)))).build()));
        run();
        assertThat(get(paths.getFirst()).statusCode()).isEqualTo(410);
        room.advance(Duration.ofHours(1));
        run();
        assertThat(get(paths.getFirst()).statusCode()).isEqualTo(200);
    }

    @Test void whatIsNoPictureIsRefusedAndTheMapStays() {
        served.put(ADDRESS, "GIF89a and no picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        publish(picture().build());
        assertThat(article().select("figure img").attr("src")).isEqualTo("/media/map-abc.svg");
        assertThat(asked).hasSizeLessThanOrEqualTo(PictureStage.TRIES_MAX);
    }

    @Test void secondPictureStandsWhereTheFirstCannotBeFetched() {
        Association second = Association.of("picture").uri("urn:picture:2").rendition("https://harbour.example/q.png", "image/png").altText("A street").build();
        served.remove(ADDRESS);
        served.put("https://harbour.example/q.png", Drawn.png(900, 600));
        publish(picture().build(), second);
        assertThat(article().select("figure img").attr("alt")).isEqualTo("A street");
    }

    @Test void pictureThatAProgramMadeIsLabelledInWords() {
        publish(picture().digitalSourceType("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia").build());
        assertThat(article().select("figcaption .label").text()).isEqualTo("Picture made by a program (AI)");
        assertThat(Jsoup.parse(room.store.page("/").orElseThrow().text()).select(".lead").text()).contains("Picture made by a program (AI)");
    }

    @Test void lostFilesAreFetchedAgainAtTheStart() throws Exception {
        publish(picture().build());
        for (Path file : kept()) files.delete(file.getFileName().toString());
        assertThat(get(shown().getFirst()).statusCode()).isEqualTo(404);
        stage = stage((_, address) -> new PictureFetch.Answer.Got(served.get(address)));
        run();
        assertThat(get(shown().getFirst()).statusCode()).isEqualTo(200);
    }

    @Test void pictureWithdrawnBeforeARestartStaysGone() throws Exception {
        publish(picture().build());
        List<String> paths = shown();
        file(2, Embargo.NONE, List.of(picture().status(PubStatus.CANCELED).build()));
        run();
        door.give(paths);
        assertThat(get(paths.getFirst()).statusCode()).isEqualTo(404);
        stage((_, _) -> new PictureFetch.Answer.Refused("")).closeWithdrawn();
        assertThat(get(paths.getFirst()).statusCode()).isEqualTo(410);
    }

    @Test void fileNamesLeadNowhereElse() throws Exception {
        run();
        for (String path : List.of("/media/abc-0123456789abcdef-640.jpg", "/media/..%2f..%2fnews.db", "/media/../media/x.jpg", "/media/")) assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test void nothingOfItsWordsIsKeptBesideThePages() {
        publish(picture().build());
        List<View.Row<HeldPicture>> rows = room.pages.read(view -> view.startingWith(PictureTables.HELD, "", 10));
        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain("nurse", "Kamau", "harbour.example");
    }

    @Test void privateAddressesAreRefusedUnlessTheAgencysSourcesAllowThem() throws Exception {
        HttpServer agency = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        agency.createContext("/p.jpg", exchange -> {
            byte[] bytes = Drawn.jpeg(300, 300);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        agency.start();
        try (PictureFetch fetch = new PictureFetch(DatelineConfig.parse("").intake(), executor, room.clock)) {
            String address = "http://127.0.0.1:" + agency.getAddress().getPort() + "/p.jpg";
            assertThat(fetch.fetch(address, true)).isInstanceOf(PictureFetch.Answer.Got.class);
            assertThat(fetch.fetch(address, false)).isInstanceOf(PictureFetch.Answer.Refused.class);
            assertThat(fetch.fetch("file:///etc/passwd", true)).isInstanceOf(PictureFetch.Answer.Refused.class);
            assertThat(fetch.fetch("no address at all", true)).isInstanceOf(PictureFetch.Answer.Refused.class);
        } finally {
            agency.stop(0);
        }
    }
}
