package news.dateline.intake;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import news.dateline.config.AgencyConfig;
import news.dateline.config.DatelineConfig;
import news.dateline.config.IntakeConfig;
import news.dateline.log.DatelineException;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what agencies push: {@code POST /intake/{agency}}, to be mounted as the prefix {@code /intake}. 202 when what came is durable, 200 when all of it was known; bytes that cannot be read are kept
 * and answered 202 with the reason. Whoever has no right learns nothing: a wrong token and an agency that is not there get the same answer by the same road. Works on the executor's threads.
 */
public final class PushHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PushHandler.class);
    /** Bodies in memory at one time. */
    static final int AT_ONCE = 8;
    private static final Duration WAIT_FOR_TURN = Duration.ofSeconds(5);
    private static final String RETRY_SECONDS = "5";
    private static final int PROBLEMS_SHOWN = 20;

    /** {@code cut} where the rest of the request is not read. */
    private record Reply(int status, Object body, Map<HttpString, String> headers, boolean cut) {
        static Reply error(int status, String code, String sentence) {
            return new Reply(status, new Refusal(code, sentence), Map.of(), true);
        }

        Reply with(HttpString header, String value) {
            return new Reply(status, body, Map.of(header, value), cut);
        }
    }

    private record Refusal(String code, String sentence) { }

    private record Acknowledgement(int filed, int known, Optional<String> unreadable, List<String> problems) { }

    private final PushKeys keys;
    private final long limit;
    private final Duration bodyTimeout;
    private final Receiver receiver;
    private final LongSupplier nanos;
    private final ExecutorService executor;
    private final Standings standings;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * @param environment where the tokens are
     * @param nanos       monotonic time, for the deadline of a body
     * @param executor    starts a virtual thread a task and outlives this
     */
    public PushHandler(DatelineConfig config, Function<String, Optional<String>> environment, Ledger ledger, Receiver receiver, InstantSource clock, LongSupplier nanos, ExecutorService executor) {
        this(config.agencies(), config.intake(), Math.min(config.server().bodySizeMax().count(), config.intake().documentSizeMax().count()), environment, ledger, receiver, clock, nanos, executor);
    }

    PushHandler(List<AgencyConfig> agencies, IntakeConfig config, long limit, Function<String, Optional<String>> environment, Ledger ledger, Receiver receiver, InstantSource clock, LongSupplier nanos,
            ExecutorService executor) {
        this.standings = new Standings(ledger, config, clock);
        this.keys = PushKeys.of(agencies, environment, standings);
        this.limit = limit;
        this.bodyTimeout = config.answerTimeout();
        this.receiver = receiver;
        this.nanos = nanos;
        this.executor = executor;
    }

    @Override public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(executor, this);
            return;
        }
        exchange.setMaxEntitySize(limit);
        exchange.startBlocking();
        Reply reply = reply(exchange);
        exchange.setStatusCode(reply.status());
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().put(name, value));
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json").put(Headers.CACHE_CONTROL, "no-store");
        if (reply.cut()) exchange.setPersistent(false);
        exchange.getResponseSender().send(ByteBuffer.wrap(Json.bytes(reply.body())));
    }

    private Reply reply(HttpServerExchange exchange) {
        if (!exchange.getRequestMethod().equals(Methods.POST)) return Reply.error(405, "METHOD_NOT_ALLOWED", "Expected POST, found " + exchange.getRequestMethod() + ".").with(Headers.ALLOW, "POST");
        Optional<Feed> feed = keys.admitted(exchange.getRelativePath(), header(exchange, Headers.AUTHORIZATION));
        if (feed.isEmpty()) {
            return Reply.error(401, "UNAUTHORISED", "Expected Authorization: Bearer with the token that the newsroom gave to this agency.").with(Headers.WWW_AUTHENTICATE, "Bearer realm=\"intake\"");
        }
        if (exchange.getRequestContentLength() > limit) return tooLarge(feed.get());
        if (!turn()) return Reply.error(503, "BUSY", "Too many pushes at one time; send this one again.").with(Headers.RETRY_AFTER, RETRY_SECONDS);
        try {
            return read(exchange, feed.get());
        } finally {
            turns.release();
        }
    }

    private boolean turn() {
        try {
            return turns.tryAcquire(WAIT_FOR_TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reply read(HttpServerExchange exchange, Feed feed) {
        try (InputStream in = new DeadlineStream(exchange.getInputStream(), nanos, bodyTimeout)) {
            // Only now: whoever has no right, or too much, need not send it at all.
            if (HttpContinue.requiresContinueResponse(exchange)) HttpContinue.sendContinueResponseBlocking(exchange);
            return switch (Body.read(in, limit)) {
                case Body.Whole(byte[] bytes) when bytes.length == 0 -> Reply.error(400, "EMPTY", "Expected a document, found an empty body.");
                case Body.Whole(byte[] bytes) -> unpack(exchange, feed, bytes);
                case Body.TooLarge _ -> tooLarge(feed);
                case Body.Undecodable(String why) -> Reply.error(400, "BROKEN_BODY", why);
            };
        } catch (RequestTooBigException _) {
            return tooLarge(feed);
        } catch (SocketTimeoutException _) {
            return Reply.error(408, "TOO_SLOW", "The body did not come in " + bodyTimeout.toSeconds() + " s; send it again.");
        } catch (IOException e) {
            return Reply.error(400, "BROKEN_BODY", "The body broke off (" + e.getMessage() + "); send it again.");
        }
    }

    /** What cannot be unpacked is handed over as it came: whether it can be read, and that it is kept, is the wire's to say. */
    private Reply unpack(HttpServerExchange exchange, Feed feed, byte[] bytes) {
        return switch (Body.decoded(bytes, header(exchange, Headers.CONTENT_ENCODING), limit)) {
            case Body.Whole(byte[] unpacked) -> receive(exchange, feed, unpacked);
            case Body.TooLarge _ -> tooLarge(feed);
            case Body.Undecodable _ -> receive(exchange, feed, bytes);
        };
    }

    private Reply receive(HttpServerExchange exchange, Feed feed, byte[] bytes) {
        Optional<String> contentType = Optional.of(header(exchange, Headers.CONTENT_TYPE)).filter(text -> !text.isEmpty());
        try {
            Receipt receipt = receiver.receive(new Delivery(feed.agency(), feed.id(), bytes, contentType, Optional.empty(), _ -> { }));
            note(feed, receipt);
            boolean repeat = receipt.filed() == 0 && receipt.unreadable().isEmpty();
            List<String> problems = receipt.problems().stream().limit(PROBLEMS_SHOWN).toList();
            return new Reply(repeat ? 200 : 202, new Acknowledgement(receipt.filed(), receipt.known(), receipt.unreadable(), problems), Map.of(), false);
        } catch (DatelineException.Retriable e) {
            LOG.error("source={} a push could not be stored", feed.id(), e);
            return Reply.error(503, "NOT_STORED", "It could not be stored now; send it again.").with(Headers.RETRY_AFTER, RETRY_SECONDS);
        } catch (RuntimeException e) {
            // The pusher is to hear that nothing was acknowledged, whatever went wrong here.
            LOG.error("source={} a push failed", feed.id(), e);
            return Reply.error(500, "FAILED", "It could not be taken and is not stored. Tell the newsroom.");
        }
    }

    private Reply tooLarge(Feed feed) {
        noteFailure(feed, Failure.of("TOO_LARGE", "A push of more than " + limit + " bytes was refused: ask the agency for smaller documents, or raise server.body-size-max and intake.document-size-max."));
        return Reply.error(413, "TOO_LARGE", "Expected at most " + limit + " bytes, unpacked. Send fewer items at a time.");
    }

    private void note(Feed feed, Receipt receipt) {
        if (receipt.unreadable().isPresent()) {
            noteFailure(feed, Failure.of(Failure.UNREADABLE, "A push cannot be read: " + receipt.unreadable().get() + " The bytes are kept; tell the agency."));
            return;
        }
        try {
            standings.succeeded(feed, receipt.filed() > 0, (state, _) -> state);
        } catch (DatelineException e) {
            LOG.warn("source={} its state could not be stored, the push is", feed.id(), e);
        }
    }

    private void noteFailure(Feed feed, Failure failure) {
        try {
            standings.failed(feed, failure, (state, _) -> state);
        } catch (DatelineException e) {
            LOG.warn("source={} its state could not be stored: {}", feed.id(), failure.sentence(), e);
        }
    }

    private static String header(HttpServerExchange exchange, HttpString name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value.strip();
    }
}
