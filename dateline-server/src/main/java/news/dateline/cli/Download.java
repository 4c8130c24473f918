package news.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import news.dateline.wire.read.Limits;

/** What a person asked a tool to fetch by its address; redirects are followed. Not for sources: those are polled by {@code intake}, which looks where an address leads. */
record Download(byte[] bytes, Optional<String> contentType, URI address) {
    private static final Duration TIME_OUT = Duration.ofSeconds(30);

    static boolean isAddress(String source) {
        return source.startsWith("http://") || source.startsWith("https://");
    }

    static Download of(String source) throws IOException, InterruptedException {
        URI address;
        try {
            address = URI.create(source);
        } catch (IllegalArgumentException e) {
            throw new IOException("this is no address: " + e.getMessage(), e);
        }
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIME_OUT).followRedirects(HttpClient.Redirect.NORMAL).build()) {
            HttpRequest request = HttpRequest.newBuilder(address).timeout(TIME_OUT).header("User-Agent", "Dateline (+https://dateline.news)").build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), Limits.DOCUMENT_BYTES));
            if (response.statusCode() != 200) throw new IOException("expected 200 OK, found " + response.statusCode());
            return new Download(response.body(), response.headers().firstValue("Content-Type"), response.uri());
        }
    }
}
