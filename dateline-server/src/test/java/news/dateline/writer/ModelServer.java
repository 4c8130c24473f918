package news.dateline.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that speaks OpenAI's protocol as well or as badly as a test wants; it is asked at {@code /v1/chat/completions}. */
public final class ModelServer implements AutoCloseable {
    /** One answer, given the request's last turn and the exchange. */
    @FunctionalInterface public interface Manner {
        void answer(HttpExchange exchange, Asked asked) throws IOException;
    }

    /** What was asked: the whole request, and the numbered sentences of its first turn. */
    public record Asked(JsonNode request, String firstTurn, String lastTurn, int turns) {
        public List<JsonNode> sentences() {
            return lines(firstTurn);
        }

        /** The sentences that a second request complains about. */
        public List<JsonNode> refused() {
            return lines(lastTurn);
        }

        private static List<JsonNode> lines(String turn) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : turn.lines().toList()) if (line.startsWith("{\"number\"")) lines.add(tree(line));
            return lines;
        }

        /** The number under which a sentence that holds these words was given. */
        public int number(String words) {
            return sentences().stream().filter(line -> line.path("text").asText().contains(words)).mapToInt(line -> line.path("number").asInt()).findFirst()
                    .orElseThrow(() -> new AssertionError("Expected a sentence with “" + words + "”, found " + sentences()));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Manner manner = (exchange, _) -> send(exchange, 404, "nothing here");

    public ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                JsonNode request = tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                List<String> turns = new ArrayList<>();
                request.path("messages").forEach(message -> {
                    if (message.path("role").asText().equals("user")) turns.add(message.path("content").asText());
                });
                Asked one = new Asked(request, turns.getFirst(), turns.getLast(), turns.size());
                asked.add(one);
                keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                manner.answer(exchange, one);
            } catch (AssertionError | RuntimeException e) {
                throw new IOException(e);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public ModelServer that(Manner how) {
        manner = how;
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    public List<String> keys() {
        return keys;
    }

    /** Waits until the server is closed: a server that never answers. */
    public void hang() {
        try {
            closing.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A completion that says this. */
    public static void say(HttpExchange exchange, String content) throws IOException {
        send(exchange, 200, completion(content).toString());
    }

    public static ObjectNode completion(String content) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", "c-1").put("object", "chat.completion").put("created", 1).put("model", "quill-small");
        ObjectNode choice = answer.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        answer.putObject("usage").put("prompt_tokens", 900).put("completion_tokens", 200).put("total_tokens", 1100);
        return answer;
    }

    /** A story of one paragraph a sentence. */
    public static String story(ObjectNode... sentences) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode paragraphs = answer.putArray("paragraphs");
        for (ObjectNode sentence : sentences) paragraphs.addArray().add(sentence);
        return answer.toString();
    }

    public static ObjectNode sentence(String text, int... from) {
        ObjectNode sentence = JsonNodeFactory.instance.objectNode().put("text", text);
        ArrayNode numbers = sentence.putArray("from");
        for (int number : from) numbers.add(number);
        return sentence;
    }

    private static JsonNode tree(String text) {
        try {
            return news.dateline.log.Json.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
