package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import news.dateline.config.IntakeConfig;
import news.dateline.config.SourceConfig;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingTest {
    private static final String WIRE = "Harbour reopens\nMinister resigns";

    private final SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
    private final Ledger ledger = new MemoryLedger(clock);
    private final RecordingReceiver receiver = new RecordingReceiver(ledger);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AgencyServer server = new AgencyServer();
    private final List<Polling> opened = new ArrayList<>();

    @AfterEach void close() {
        opened.forEach(Polling::close);
        server.close();
        executor.shutdownNow();
    }

    private Polling polling(SourceConfig... sources) {
        return polling(Copy.config(), sources);
    }

    private Polling polling(IntakeConfig config, SourceConfig... sources) {
        Polling polling = new Polling(List.of(Copy.agency("anp", sources)), config, ledger, receiver, clock, new Random(7), executor);
        opened.add(polling);
        return polling;
    }

    private SourceConfig feed() {
        return Copy.polled("anp-feed", server.address("/feed"));
    }

    private SourceState state() {
        return ledger.read(view -> view.get(SourceStates.TABLE, "anp-feed")).orElseThrow();
    }

    private static Failure failure(Poll poll) {
        assertThat(poll).isInstanceOf(Poll.Failed.class);
        return ((Poll.Failed) poll).failure();
    }

    // What is handed over.

    @Test void newDocumentIsHandedOverWithItsTypeAndAddress() {
        server.serve("/feed", WIRE, "Content-Type", "application/rss+xml; charset=ISO-8859-1");
        Poll poll = polling(feed()).pollOnce(feed());
        assertThat(poll).isEqualTo(new Poll.Delivered(new Receipt(2, 0, Optional.empty(), List.of())));
        Delivery delivery = receiver.deliveries.getFirst();
        assertThat(delivery.agency()).isEqualTo("anp");
        assertThat(delivery.source()).isEqualTo("anp-feed");
        assertThat(delivery.contentType()).contains("application/rss+xml; charset=ISO-8859-1");
        assertThat(delivery.base()).contains(server.address("/feed"));
        assertThat(receiver.texts()).containsExactly(WIRE);
        assertThat(server.requests().getFirst().headers().getFirst("User-Agent")).isEqualTo("Dateline test");
    }

    @Test void unchangedSourceIsAskedConditionallyAndKeepsWhatItNamed() {
        server.on("/feed", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) AgencyServer.send(exchange, 304, new byte[0]);
            else AgencyServer.send(exchange, 200, WIRE.getBytes(StandardCharsets.UTF_8), "ETag", "\"v1\"", "Last-Modified", "Tue, 14 Jul 2026 09:00:00 GMT");
        });
        Polling polling = polling(feed());
        polling.pollOnce(feed());
        assertThat(polling.pollOnce(feed())).isEqualTo(new Poll.Unchanged());
        assertThat(polling.pollOnce(feed())).isEqualTo(new Poll.Unchanged());
        assertThat(server.requests().getLast().headers().getFirst("If-Modified-Since")).isEqualTo("Tue, 14 Jul 2026 09:00:00 GMT");
        assertThat(state().bookmark().etag()).contains("\"v1\"");
        assertThat(receiver.deliveries).hasSize(1);
    }

    @Test void etagIsKeptOnlyWithItsDelivery() {
        server.serve("/feed", WIRE, "ETag", "\"v1\"");
        Polling polling = polling(feed());
        receiver.fault(_ -> {
            throw new DatelineException.Retriable("the disk is full", new IOException("no space"));
        });
        assertThat(failure(polling.pollOnce(feed())).code()).isEqualTo("NOT_STORED");
        assertThat(state().bookmark()).isEqualTo(Bookmark.NONE);
        receiver.fault(_ -> { });
        assertThat(polling.pollOnce(feed())).isInstanceOf(Poll.Delivered.class);
        assertThat(server.requests().getLast().headers().containsKey("If-None-Match")).isFalse();
        assertThat(state().bookmark().etag()).contains("\"v1\"");
        assertThat(state().failing()).isFalse();
    }

    @Test void documentThatBreaksUsIsTriedAgainAndOthersGoOn() {
        server.serve("/feed", WIRE);
        server.serve("/other", "Ferry sails");
        SourceConfig other = Copy.polled("anp-other", server.address("/other"));
        receiver.fault(delivery -> {
            if (delivery.source().equals("anp-feed")) throw new IllegalStateException("poison");
        });
        List<Poll> polls = polling(feed(), other).pollDue();
        assertThat(failure(polls.getFirst()).code()).isEqualTo("BROKEN");
        assertThat(polls.getLast()).isInstanceOf(Poll.Delivered.class);
    }

    @Test void sameBytesOfAServerWithoutEtagAreHandedOverOnce() {
        server.serve("/feed", WIRE);
        Polling polling = polling(feed());
        polling.pollOnce(feed());
        assertThat(polling.pollOnce(feed())).isEqualTo(new Poll.Unchanged());
        assertThat(receiver.deliveries).hasSize(1);
    }

    @Test void sourceThatFiledWhatCannotBeReadIsFailingUntilItSendsSomethingElse() {
        server.serve("/feed", "NOT A WIRE, but a page that says sorry");
        Polling polling = polling(feed());
        polling.pollOnce(feed());
        assertThat(state().health().code()).contains("UNREADABLE");
        polling.pollOnce(feed());
        assertThat(state().health().code()).contains("UNREADABLE");
        assertThat(state().health().failures()).isEqualTo(2);
        server.serve("/feed", WIRE);
        polling.pollOnce(feed());
        assertThat(state().failing()).isFalse();
    }

    @Test void newAddressInTheConfigurationForgetsWhatTheOldOneNamed() {
        server.serve("/feed", WIRE, "ETag", "\"v1\"");
        server.serve("/new", WIRE + "\nBridge closed", "ETag", "\"n1\"");
        polling(feed()).pollOnce(feed());
        SourceConfig moved = Copy.polled("anp-feed", server.address("/new"));
        polling(moved).pollOnce(moved);
        assertThat(server.requests().getLast().headers().containsKey("If-None-Match")).isFalse();
        assertThat(receiver.deliveries).hasSize(2);
    }

    @Test void agencyThatAnswersNoContentHasNothingNew() {
        server.status("/feed", 204);
        assertThat(polling(feed()).pollOnce(feed())).isEqualTo(new Poll.Unchanged());
    }

    // Packing and size.

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(out, new Deflater(9, bare))) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    @Test void packedDocumentsAreUnpacked() throws IOException {
        byte[] wire = WIRE.getBytes(StandardCharsets.UTF_8);
        server.on("/gzip", exchange -> AgencyServer.send(exchange, 200, gzip(wire), "Content-Encoding", "gzip"));
        server.on("/zlib", exchange -> AgencyServer.send(exchange, 200, deflate(wire, false), "Content-Encoding", "deflate"));
        server.on("/bare", exchange -> AgencyServer.send(exchange, 200, deflate(wire, true), "Content-Encoding", "Deflate"));
        polling(Copy.polled("a", server.address("/gzip")), Copy.polled("b", server.address("/zlib")), Copy.polled("c", server.address("/bare"))).pollDue();
        assertThat(receiver.texts()).containsExactly(WIRE, WIRE, WIRE);
    }

    @Test void gzipBombEndsAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[100_000_000]);
        server.on("/feed", exchange -> AgencyServer.send(exchange, 200, bomb, "Content-Encoding", "gzip"));
        assertThat(bomb.length).isLessThan(Copy.LIMIT);
        assertThat(failure(polling(feed()).pollOnce(feed())).code()).isEqualTo("TOO_LARGE");
        assertThat(receiver.deliveries).isEmpty();
    }

    @Test void documentAtTheLimitIsTakenAndOneAboveIsNot() {
        server.serve("/at", "x".repeat(Copy.LIMIT));
        server.serve("/above", "x".repeat(Copy.LIMIT + 1));
        server.on("/above-chunked", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("x".repeat(Copy.LIMIT + 1).getBytes(StandardCharsets.UTF_8));
        });
        List<Poll> polls = polling(Copy.polled("a", server.address("/at")), Copy.polled("b", server.address("/above")), Copy.polled("c", server.address("/above-chunked"))).pollDue();
        assertThat(polls.get(0)).isInstanceOf(Poll.Delivered.class);
        assertThat(failure(polls.get(1)).code()).isEqualTo("TOO_LARGE");
        assertThat(failure(polls.get(2)).code()).isEqualTo("TOO_LARGE");
    }

    @Test void endlessBodyEndsAtTheLimit() {
        server.on("/feed", AgencyServer::endless);
        server.on("/missing", exchange -> {
            exchange.sendResponseHeaders(404, 0);
            while (true) exchange.getResponseBody().write(new byte[10_000]);
        });
        List<Poll> polls = polling(feed(), Copy.polled("b", server.address("/missing"))).pollDue();
        assertThat(failure(polls.getFirst()).code()).isEqualTo("TOO_LARGE");
        assertThat(failure(polls.getLast()).code()).isEqualTo("NOT_FOUND");
    }

    @Test void bodyOfTwoGigabytesIsNotEvenBegun() {
        server.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 2_000_000_000L);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            server.awaitOver();
        });
        assertThat(failure(polling(feed()).pollOnce(feed())).code()).isEqualTo("TOO_LARGE");
    }

    @Test void truncatedDocumentIsNotHandedOver() throws IOException {
        byte[] half = gzip(WIRE.repeat(50).getBytes(StandardCharsets.UTF_8));
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.sendResponseHeaders(200, 5_000);
            exchange.getResponseBody().write("Harbour".getBytes(StandardCharsets.UTF_8));
        });
        server.on("/packed", exchange -> AgencyServer.send(exchange, 200, java.util.Arrays.copyOf(half, half.length / 2), "Content-Encoding", "gzip"));
        server.serve("/brotli", "???", "Content-Encoding", "br");
        List<Poll> polls = polling(feed(), Copy.polled("b", server.address("/packed")), Copy.polled("c", server.address("/brotli"))).pollDue();
        assertThat(polls).extracting(poll -> failure(poll).code()).containsExactly("BROKEN_ANSWER", "UNDECODABLE", "UNDECODABLE");
        assertThat(state().bookmark()).isEqualTo(Bookmark.NONE);
        assertThat(receiver.deliveries).isEmpty();
    }

    // Slowness.

    @Test void serverThatDripsIsCutWhenTheTimeForAnAnswerIsOver() {
        server.on("/drips", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            server.awaitOver();
        });
        server.on("/mute", _ -> server.awaitOver());
        List<Poll> polls = polling(Copy.config(Duration.ofMillis(400)), Copy.polled("a", server.address("/drips")), Copy.polled("b", server.address("/mute"))).pollDue();
        assertThat(polls).extracting(poll -> failure(poll).code()).containsExactly("TOO_SLOW", "TOO_SLOW");
    }

    @Test void serverThatDripsAHeaderNowAndThenIsCutToo() throws IOException {
        try (DrippingServer dripping = new DrippingServer(Duration.ofMillis(50))) {
            SourceConfig source = Copy.polled("a", dripping.address());
            assertThat(failure(polling(Copy.config(Duration.ofMillis(400)), source).pollOnce(source)).code()).isEqualTo("TOO_SLOW");
            dripping.awaitHangUp();
        }
    }

    // Failing.

    @Test void failuresSayWhatToDo() {
        server.status("/gone", 410);
        server.status("/locked", 401);
        server.status("/down", 503);
        SourceConfig gone = Copy.polled("gone", server.address("/gone?key=secret"));
        List<Poll> polls = polling(gone, Copy.polled("locked", server.address("/locked")), Copy.polled("down", server.address("/down")), Copy.polled("lost", server.address("/lost"))).pollDue();
        assertThat(polls).extracting(poll -> failure(poll).code()).containsExactly("GONE", "REFUSED", "SERVER_FAILED", "NOT_FOUND");
        assertThat(failure(polls.getFirst()).sentence()).contains("410", "successor").doesNotContain("secret");
    }

    @Test void failingSourceIsShownAndKeepsBeingTriedForEver() {
        server.status("/feed", 500);
        Polling polling = polling(feed());
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 60; i++) {
            Duration wait = polling.untilNextDue(clock.instant());
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            clock.advance(wait);
            assertThat(polling.pollDue()).hasSize(1);
        }
        assertThat(longest).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(30));
        assertThat(state().health().failures()).isEqualTo(60);
        assertThat(state().failing()).isTrue();
        server.serve("/feed", WIRE);
        clock.advance(polling.untilNextDue(clock.instant()));
        polling.pollDue();
        assertThat(state().failing()).isFalse();
        assertThat(state().health().lastSuccess()).contains(clock.instant());
    }

    @Test void retryAfterIsObeyed() {
        server.status("/feed", 429, "Retry-After", "7200");
        Polling polling = polling(feed());
        polling.pollOnce(feed());
        assertThat(polling.untilNextDue(clock.instant())).isEqualTo(Duration.ofHours(2));
        server.serve("/feed", WIRE);
        polling.pollOnce(feed());
        assertThat(polling.untilNextDue(clock.instant())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test void pauseOutlivesARestart() {
        server.status("/feed", 429, "Retry-After", "3600");
        polling(feed()).pollOnce(feed());
        clock.advance(Duration.ofMinutes(1));
        assertThat(polling(feed()).untilNextDue(clock.instant())).isEqualTo(Duration.ofMinutes(59));
    }

    @Test void storeThatTakesNothingStopsNoPolling() {
        server.serve("/feed", WIRE);
        Ledger broken = new BrokenLedger(ledger);
        Polling polling = new Polling(List.of(Copy.agency("anp", feed())), Copy.config(), broken, _ -> {
            throw new DatelineException.Retriable("the disk is gone", new IOException());
        }, clock, new Random(1), executor);
        opened.add(polling);
        assertThat(failure(polling.pollDue().getFirst()).code()).isEqualTo("NOT_STORED");
        assertThat(polling.untilNextDue(clock.instant())).isEqualTo(Copy.config().pollIntervalMin());
    }

    // Rhythm.

    @Test void sourceThatFilesOftenIsAskedMoreOftenAndAQuietOneLess() {
        server.serve("/feed", WIRE);
        Polling polling = polling(feed());
        polling.pollDue();
        Duration last = polling.untilNextDue(clock.instant());
        assertThat(last).isEqualTo(Duration.ofSeconds(30));
        for (int i = 0; i < 30; i++) {
            clock.advance(polling.untilNextDue(clock.instant()));
            polling.pollDue();
            assertThat(polling.untilNextDue(clock.instant())).isGreaterThanOrEqualTo(last);
            last = polling.untilNextDue(clock.instant());
        }
        assertThat(last).isEqualTo(Duration.ofMinutes(15));
        server.serve("/feed", WIRE + "\nBridge closed");
        clock.advance(last);
        polling.pollDue();
        assertThat(polling.untilNextDue(clock.instant())).isEqualTo(last.dividedBy(2));
    }

    @Test void fixedIntervalStaysFixed() {
        server.serve("/feed", WIRE);
        SourceConfig source = Copy.every("anp-feed", server.address("/feed"), Duration.ofSeconds(5));
        Polling polling = polling(source);
        for (int i = 0; i < 4; i++) {
            assertThat(polling.pollDue()).hasSize(1);
            assertThat(polling.untilNextDue(clock.instant())).isEqualTo(Duration.ofSeconds(5));
            assertThat(polling.due(clock.instant())).isEmpty();
            assertThat(polling.due(clock.instant().plusSeconds(5))).containsExactly(source);
            clock.advance(Duration.ofSeconds(5));
        }
    }

    @Test void sourceThatGoesStrangelyQuietIsReportedUntilItFilesAgain() {
        SourceConfig source = Copy.every("anp-feed", server.address("/feed"), Duration.ofMinutes(5));
        Polling polling = polling(source);
        for (int i = 0; i < 6; i++) {
            server.serve("/feed", "Item " + i);
            polling.pollDue();
            clock.advance(Duration.ofMinutes(5));
        }
        Instant lastFiled = state().rhythm().lastFiled().orElseThrow();
        assertThat(state().rhythm().usualGap()).contains(Duration.ofMinutes(5));
        while (clock.instant().isBefore(lastFiled.plus(Duration.ofMinutes(40)))) {
            polling.pollDue();
            assertThat(state().rhythm().quiet()).isFalse();
            clock.advance(Duration.ofMinutes(5));
        }
        polling.pollDue();
        assertThat(state().rhythm().quiet()).isTrue();
        assertThat(state().failing()).isFalse();
        server.serve("/feed", "Item at last");
        clock.advance(Duration.ofMinutes(5));
        polling.pollDue();
        assertThat(state().rhythm().quiet()).isFalse();
    }

    // Running by itself.

    @Test void loopsPollByThemselvesAndEnd() throws InterruptedException {
        java.util.concurrent.CountDownLatch five = new java.util.concurrent.CountDownLatch(5);
        server.on("/feed", exchange -> {
            AgencyServer.send(exchange, 200, WIRE.getBytes(StandardCharsets.UTF_8));
            five.countDown();
        });
        Polling polling = polling(feed());
        polling.start(time -> {
            if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
            clock.advance(time);
        });
        five.await();
        polling.close();
        executor.shutdown();
        assertThat(executor.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(state().failing()).isFalse();
    }

    @Test void onlyPolledSourcesCanBePolled() {
        SourceConfig stranger = Copy.polled("stranger", server.address("/feed"));
        Polling polling = polling(feed());
        assertThatThrownBy(() -> polling.pollOnce(stranger)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("stranger");
        assertThat(polling().untilNextDue(clock.instant())).isEqualTo(Duration.ofMinutes(15));
    }

    @Test void sourcesThatTheConfigurationDroppedAreForgotten() {
        server.serve("/feed", WIRE);
        polling(feed(), Copy.polled("old", server.address("/old"))).pollDue();
        assertThat(ledger.<List<SourceState>>read(SourceStates::all)).extracting(SourceState::source).containsExactly("anp-feed", "old");
        SourceStates.keepOnly(ledger, Set.of("anp-feed"));
        assertThat(ledger.<List<SourceState>>read(SourceStates::all)).extracting(SourceState::source).containsExactly("anp-feed");
    }
}
