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

class ExtractCommandTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Ferry sails | Courier</title><meta name="author" content="Ines Dahl"><meta property="article:published_time" content="2026-07-14T09:30:00"></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Ferry sails</h1><p>The ferry sailed on Tuesday with 180 lorries on board, the harbour master said.</p></article></body></html>""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    private int extract(String in, String... arguments) {
        ExtractCommand command = new ExtractCommand(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command).execute(arguments);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test void pageIsOneLineOfJson() throws IOException {
        assertThat(extract(PAGE, "--zone", "Europe/Berlin", "-")).isZero();
        assertThat(lines()).containsExactly("{\"file\":\"-\",\"title\":\"Ferry sails\",\"byline\":[\"Ines Dahl\"],\"published\":\"2026-07-14T07:30:00Z\",\"language\":\"en\","
                + "\"text\":\"The ferry sailed on Tuesday with 180 lorries on board, the harbour master said.\"}");
    }

    @Test void pageWithoutAnArticleIsNamedAndTheNextGoesOn() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.html"), "<html><body><nav><a href='/'>Home</a></nav></body></html>");
        Path good = Files.writeString(folder.resolve("good.html"), PAGE);
        assertThat(extract("", empty.toString(), folder.resolve("absent.html").toString(), good.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("empty.html: expected an article, found none").contains("absent.html: cannot be read: there is no such file");
        JsonNode last = Json.mapper().readTree(lines().getLast());
        assertThat(last.path("file").asText()).isEqualTo(good.toString());
        assertThat(last.path("title").asText()).isEqualTo("Ferry sails");
    }

    @Test void addressIsFetchedAndItsCharsetBelieved() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ferry", exchange -> {
            try (exchange) {
                byte[] bytes = "<html><body><article><p>Das Café am Hafen öffnet nach dem Sturm am Dienstag wieder, sagte die Wirtin.</p></article></body></html>".getBytes(StandardCharsets.ISO_8859_1);
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=iso-8859-1");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        try {
            assertThat(extract("", "http://127.0.0.1:" + server.getAddress().getPort() + "/ferry")).isZero();
            assertThat(Json.mapper().readTree(lines().getFirst()).path("text").asText()).startsWith("Das Café am Hafen öffnet");
            assertThat(extract("", "http://127.0.0.1:" + server.getAddress().getPort() + "/gone")).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }
}
