package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.log.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {
    private static final String NINJS = "{\"uri\": \"urn:q:1\", \"pubstatus\": \"withheld\", \"headline\": \"घाट बंद\", \"keywords\": [\"port\"], \"embargoed\": \"soon\"}";
    private static final String FEED = "<rss version=\"2.0\"><channel><item><title>One</title><link>/1</link></item><item><title>Two</title><link>/2</link></item><item><ti";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    private int parse(String in, String... arguments) {
        ParseCommand command = new ParseCommand(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command).execute(arguments);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test void itemIsOneLineOfNinjsAndWhatWeMadeOfIt() throws IOException {
        assertThat(parse(NINJS, "-")).isZero();
        JsonNode line = Json.mapper().readTree(lines().getFirst());
        assertThat(line.path("item").path("uri").asText()).isEqualTo("urn:q:1");
        assertThat(line.path("item").path("headlines").path(0).path("value").asText()).isEqualTo("घाट बंद");
        assertThat(line.path("dateline").toString()).isEqualTo("{\"keywords\":[\"port\"],\"signals\":[\"HOLD\",\"EMBARGO\"],\"mended\":[\"the embargo \\\"soon\\\" cannot be read: held until released\"]}");
    }

    @Test void wiresArePassedOnInAnotherFormat() {
        for (String format : List.of("ninjs", "newsml-g2", "nitf", "rss")) {
            out.reset();
            assertThat(parse(NINJS, "--as", format, "-")).isZero();
            String document = out.toString(StandardCharsets.UTF_8);
            out.reset();
            assertThat(parse(document, "-")).isZero();
            assertThat(lines()).hasSize(1);
            assertThat(lines().getFirst()).as(format).contains("\"uri\":\"urn:q:1\"", "\"pubStatus\":\"withheld\"", "\"EMBARGO\"", "घाट बंद");
        }
    }

    @Test void formatThatCannotBeWrittenIsBadInput() {
        assertThat(parse(NINJS, "--as", "atom", "-")).isEqualTo(2);
    }

    @Test void unreadableFileIsNamedWithItsPositionAndTheNextGoesOn() throws IOException {
        Path bad = Files.writeString(folder.resolve("kill.xml"), "<newsItem guid=\"urn:q:1\"><itemMeta><pubStatus qcode=\"stat:canceled\"/>");
        Path good = Files.writeString(folder.resolve("good.json"), NINJS);
        assertThat(parse("", bad.toString(), good.toString())).isEqualTo(2);
        assertThat(lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(bad + ":69: unreadable: The document ends before it is complete (it looks like a kill or hold of urn:q:1)" + System.lineSeparator());
    }

    @Test void missingFileFails() {
        assertThat(parse("", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be read: there is no such file");
    }

    @Test void noSourceIsBadInput() {
        assertThat(parse("")).isEqualTo(2);
    }

    @Test void addressIsFetchedAndLinksAreResolvedAgainstIt() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            byte[] bytes = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(parse("", host + "/feed")).isZero();
            assertThat(lines()).hasSize(2);
            assertThat(Json.mapper().readTree(lines().get(1)).path("dateline").path("link").asText()).isEqualTo(host + "/2");
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("the 2 whole items before the cut were read");
            assertThat(parse("", host + "/nothing")).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("expected 200 OK, found 404");
        } finally {
            server.stop(0);
        }
    }
}
