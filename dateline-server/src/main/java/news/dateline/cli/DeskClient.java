package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.dateline.log.Json;
import news.dateline.model.ClusterOrder;
import news.dateline.model.DeskCommand;

/** The desk's API from the other side. */
final class DeskClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** What was refused or went wrong, with its code; the sentence is the message. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String code;
        /** What has to be mended in what was sent; an empty array where that is not said. */
        private final transient JsonNode problems;

        Refused(String code, String sentence) {
            this(code, sentence, Json.mapper().createArrayNode());
        }

        Refused(String code, String sentence, JsonNode problems) {
            super(sentence);
            this.code = code;
            this.problems = problems;
        }

        JsonNode problems() {
            return problems;
        }

        String code() {
            return code;
        }
    }

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI server;
    private final String token;

    DeskClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    byte[] get(String path) throws Refused, IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode submit(DeskCommand command) throws Refused, IOException, InterruptedException {
        return Json.mapper().readTree(send(request("/commands").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(command(command)))));
    }

    JsonNode order(ClusterOrder order) throws Refused, IOException, InterruptedException {
        byte[] body = Json.mapper().writerFor(ClusterOrder.class).writeValueAsBytes(order);
        return Json.mapper().readTree(send(request("/orders").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    /** What has an address of its own, as a tree. */
    JsonNode post(String path, JsonNode body) throws Refused, IOException, InterruptedException {
        return Json.mapper().readTree(send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))));
    }

    /** With its type, which Jackson writes only where the declared type says that there is one. */
    private static byte[] command(DeskCommand command) throws IOException {
        return Json.mapper().writerFor(DeskCommand.class).writeValueAsBytes(command);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/desk/api" + path)).timeout(TIMEOUT).header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest.Builder request) throws Refused, IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) return answer.body();
        throw refused(answer);
    }

    private static Refused refused(HttpResponse<byte[]> answer) {
        try {
            JsonNode problem = Json.mapper().readTree(answer.body());
            if (problem.path("code").isTextual()) return new Refused(problem.path("code").asText(), problem.path("sentence").asText(), problem.path("problems"));
        } catch (IOException _) {
            // Said below: it is no answer of a desk.
        }
        String beginning = new String(answer.body(), 0, Math.min(80, answer.body().length), StandardCharsets.UTF_8).strip();
        return new Refused("NOT_A_DESK", "Expected Dateline's desk at " + answer.uri() + ", found status " + answer.statusCode() + ": " + beginning);
    }

    @Override public void close() {
        http.close();
    }
}
