package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.log.DatelineException;
import news.dateline.log.View;
import news.dateline.model.SignalKind;
import news.dateline.web.desk.KillReceipt;
import org.junit.jupiter.api.Test;

/** A shared cache in front of the site. */
class PurgeStageTest {
    private final PressRoom room = new PressRoom();
    private final List<String> told = new ArrayList<>();
    private Optional<String> answer = Optional.empty();
    private final PurgeStage purge = new PurgeStage(room.pages, paths -> {
        if (answer.isEmpty()) told.addAll(paths);
        return answer;
    }, room.clock);

    private void kill() {
        room.publish("abc", "Clinic opens in the hills", "A clinic opened on Monday, the ministry said.");
        room.run();
        drain();
        room.signal(SignalKind.KILL, "abc");
        room.drain();
    }

    private void drain() {
        boolean busy = true;
        while (busy) busy = purge.step();
    }

    @Test void aKillIsToldWithEveryAddressThatTheStoryHad() {
        kill();
        assertThat(told).as("nothing is told while nothing is taken away").isEmpty();
        drain();
        assertThat(told).contains("/article/abc", "/article/national/abc-clinic-opens-in-the-hills", "/", "/latest", "/feed.xml", "/fragment/card/abc").doesNotHaveDuplicates();
        assertThat(receipts()).extracting(KillReceipt::surface).contains("SHARED_CACHE");
        assertThat(receipts().toString()).doesNotContain("clinic");
    }

    @Test void whatWasPressedBeforeThereWasACacheIsToldToo() {
        room.publish("abc", "Clinic opens in the hills", "A clinic opened on Monday, the ministry said.");
        room.run();
        assertThat(purge.step()).isFalse();
        room.signal(SignalKind.KILL, "abc");
        room.drain();
        drain();
        assertThat(told).contains("/article/national/abc-clinic-opens-in-the-hills");
    }

    @Test void aCacheThatDoesNotAnswerIsAskedAgainAndIsNotSaidToHaveObeyed() {
        kill();
        answer = Optional.of("no answer");
        for (int i = 1; i < PurgeStage.TRIES_MAX; i++) assertThatThrownBy(purge::step).isInstanceOf(DatelineException.Retriable.class);
        assertThat(receipts()).extracting(KillReceipt::surface).doesNotContain("SHARED_CACHE");
        answer = Optional.empty();
        drain();
        assertThat(told).contains("/article/abc");
        assertThat(receipts()).extracting(KillReceipt::surface).contains("SHARED_CACHE");
    }

    @Test void aCacheThatIsDeadDoesNotHoldUpTheNextKillForEver() {
        kill();
        answer = Optional.of("no answer");
        for (int i = 1; i < PurgeStage.TRIES_MAX; i++) assertThatThrownBy(purge::step).isInstanceOf(DatelineException.Retriable.class);
        assertThat(purge.step()).isTrue();
        assertThat(receipts()).extracting(KillReceipt::surface).doesNotContain("SHARED_CACHE");
        answer = Optional.empty();
        room.publish("next", "Ferry sails again", "The ferry sails again.");
        room.run();
        room.signal(SignalKind.KILL, "next");
        room.drain();
        drain();
        assertThat(told).contains("/article/next");
    }

    @Test void itIsToldByPostWithTheToken() throws IOException {
        List<String> got = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/purge", exchange -> {
            got.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(got.size() == 1 ? 204 : 500, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/purge");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); HttpCache cache = new HttpCache(address, "https://lamp.example", Optional.of("s3cret"), threads)) {
            assertThat(cache.purge(List.of("/article/abc"))).isEmpty();
            assertThat(got).containsExactly("POST Bearer s3cret {\"site\":\"https://lamp.example\",\"paths\":[\"/article/abc\"]}");
            assertThat(cache.purge(List.of("/article/abc"))).hasValueSatisfying(why -> assertThat(why).contains("500").doesNotContain("s3cret"));
        } finally {
            server.stop(0);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); HttpCache cache = new HttpCache(address, "https://lamp.example", Optional.empty(), threads)) {
            assertThat(cache.purge(List.of("/article/abc"))).as("nobody listens there any more").isPresent();
        }
    }

    private List<KillReceipt> receipts() {
        return room.pages.read(view -> view.startingWith(PressTables.RECEIPTS, "", 1_000)).stream().map(View.Row::value).toList();
    }
}
