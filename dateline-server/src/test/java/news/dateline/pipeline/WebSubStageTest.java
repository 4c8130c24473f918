package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.config.DatelineConfig;
import news.dateline.intake.HubPost;
import news.dateline.log.DatelineException;
import org.junit.jupiter.api.Test;

/** A WebSub hub that hears of feeds. */
class WebSubStageTest {
    private final PressRoom room = new PressRoom();
    private final List<List<String>> told = new ArrayList<>();
    private Optional<String> answer = Optional.empty();
    private final WebSubStage stage = new WebSubStage(room.pages, feeds -> {
        if (answer.isEmpty()) told.add(feeds);
        return answer;
    }, "https://lamp.example", room.clock);

    private void publish(String id) {
        room.publish(id, "Report " + id, "Words of " + id + ".");
        room.run();
    }

    private void drain() {
        room.clock.advance(Duration.ofSeconds(2));
        while (stage.step()) assertThat(told.size()).isLessThan(100);
    }

    private List<String> all() {
        return told.stream().flatMap(List::stream).toList();
    }

    @Test void theHubHearsOfEveryFeedThatHasChangedAndOfNothingElse() {
        room.run();
        assertThat(stage.step()).as("what was pressed before there was a hub is no news").isFalse();
        room.publish("abc", "Report abc", "Words of abc.");
        room.drain();
        assertThat(stage.step()).as("readers may not have it yet").isFalse();
        room.run();
        drain();
        assertThat(all()).contains("https://lamp.example/feed.xml", "https://lamp.example/latest/atom.xml", "https://lamp.example/east-africa/feed.json", "https://lamp.example/news/health/feed.xml", "https://lamp.example/stories/national/atom.xml")
                .allMatch(feed -> feed.matches(".*/(feed\\.xml|atom\\.xml|feed\\.json)")).doesNotHaveDuplicates().noneMatch(feed -> feed.contains("/pacific"));
        assertThat(told).allMatch(feeds -> feeds.size() <= WebSubStage.FEEDS_MAX);
        told.clear();
        drain();
        assertThat(told).as("once").isEmpty();
    }

    @Test void aHubThatFailsIsAskedAgainAndInTheEndLetGo() {
        stage.step();
        publish("abc");
        room.clock.advance(Duration.ofSeconds(2));
        answer = Optional.of("no answer");
        for (int tries = 1; tries < WebSubStage.TRIES_MAX; tries++) assertThatThrownBy(stage::step).isInstanceOf(DatelineException.Retriable.class);
        assertThat(stage.step()).isTrue();
        publish("bbb");
        assertThat(room.store.page("/feed.xml").orElseThrow().text()).as("the press has waited for nobody").contains("bbb-report-bbb");
        answer = Optional.empty();
        drain();
        assertThat(all()).as("the next change is told").contains("https://lamp.example/feed.xml");
    }

    @Test void aRealHubIsToldByTheFormThatHubsTake() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        AtomicInteger status = new AtomicInteger(503);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Content-Type") + " " + URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status.getAndSet(204), -1);
            exchange.close();
        });
        server.start();
        URI hub = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); HubPost allowed = hub(hub, true, threads); HubPost guarded = hub(hub, false, threads)) {
            assertThat(guarded.publish(List.of("https://lamp.example/feed.xml"))).as("a hub in our own network, without leave").hasValueSatisfying(why -> assertThat(why).contains("ADDRESS_REFUSED"));
            assertThat(bodies).isEmpty();
            assertThat(allowed.publish(List.of("https://lamp.example/feed.xml"))).hasValueSatisfying(why -> assertThat(why).contains("status 503"));
            assertThat(allowed.publish(List.of("https://lamp.example/feed.xml", "https://lamp.example/atom.xml"))).isEmpty();
        } finally {
            server.stop(0);
        }
        assertThat(bodies.getLast()).startsWith("POST application/x-www-form-urlencoded").contains("hub.mode=publish&hub.url=https://lamp.example/feed.xml&hub.url=https://lamp.example/atom.xml");
    }

    private HubPost hub(URI address, boolean allowPrivate, ExecutorService threads) {
        return new HubPost(address, allowPrivate, DatelineConfig.defaults().intake(), threads, room.clock);
    }
}
