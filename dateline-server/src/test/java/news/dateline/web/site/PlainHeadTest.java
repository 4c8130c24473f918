package news.dateline.web.site;

import static news.dateline.web.site.PlainHead.Kind.OTHER;
import static news.dateline.web.site.PlainHead.Kind.PART;
import static news.dateline.web.site.PlainHead.Kind.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHeadTest {
    private final PlainHead head = new PlainHead();

    private PlainHead.Kind read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return head.read(bytes, 0, bytes.length);
    }

    @Test void requestOfABrowserIsPlain() {
        assertThat(read("GET /article/national/abc-x?utm_source=a%20b HTTP/1.1\r\nHost: news.example\r\nUser-Agent: Mozilla/5.0 (X11)\r\nAccept-Encoding: gzip, br\r\nIf-None-Match: W/\"tag\"\r\nConnection: keep-alive\r\nCookie: a=b\r\n\r\n")).isEqualTo(PLAIN);
        assertThat(head.path()).isEqualTo("/article/national/abc-x");
        assertThat(head.encoding(true)).isEqualTo(Encoding.BROTLI);
        assertThat(head.knows("tag")).isTrue();
        assertThat(head.knows("other")).isFalse();
        assertThat(head.closes()).isFalse();
        assertThat(head.head()).isFalse();
    }

    @Test void nothingOfTheRequestBeforeIsLeft() {
        read("HEAD / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nIf-None-Match: *\r\nConnection: close\r\n\r\n");
        assertThat(head.head() && head.closes()).isTrue();
        assertThat(read("GET /b HTTP/1.1\r\nhost:a\r\n\r\n")).isEqualTo(PLAIN);
        assertThat(head.head() || head.closes() || head.knows("x")).isFalse();
        assertThat(head.encoding(true)).isEqualTo(Encoding.IDENTITY);
    }

    @Test void headIsReadToItsEndAndNoFurther() {
        String one = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
        byte[] bytes = (one + "GET /b HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(head.read(bytes, 0, bytes.length)).isEqualTo(PLAIN);
        assertThat(head.end()).isEqualTo(one.length());
        assertThat(head.read(bytes, head.end(), bytes.length)).isEqualTo(PLAIN);
        assertThat(head.path()).isEqualTo("/b");
        for (int to = 0; to < one.length(); to++) assertThat(head.read(bytes, 0, to)).isEqualTo(PART);
    }

    /** Each could be understood in two ways, or is more than reading. */
    @ParameterizedTest
    @ValueSource(strings = {
        "POST / HTTP/1.1\r\nHost: a\r\n\r\n", "get / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.0\r\nHost: a\r\n\r\n", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
        "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET /%61 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a;b HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n", "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTRANSFER-ENCODING: chunked\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: a\nY: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: \u00e9\r\n\r\n", "GET / HTTP/1.1\nHost: a\r\n\r\n", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nAccept-Encoding: gzip\r\n\r\n", "\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void whatIsNotQuitePlainIsLeftToTheWebServer(String request) {
        assertThat(read(request)).isEqualTo(OTHER);
    }

    @Test void asManyHeadersAsAllowedArePlainAndOneMoreIsNot() {
        assertThat(read("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(99) + "\r\n")).isEqualTo(PLAIN);
        assertThat(read("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(100) + "\r\n")).isEqualTo(OTHER);
    }
}
