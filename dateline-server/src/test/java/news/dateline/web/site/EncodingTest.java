package news.dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test void bestThatTheClientTakesIsSent() {
        assertThat(Encoding.accepted("gzip, deflate, br, zstd", true)).isEqualTo(Encoding.BROTLI);
        assertThat(Encoding.accepted("gzip, deflate, br, zstd", false)).isEqualTo(Encoding.GZIP);
        assertThat(Encoding.accepted("BR", true)).isEqualTo(Encoding.BROTLI);
        assertThat(Encoding.accepted(" x-gzip ;q=0.5", true)).isEqualTo(Encoding.GZIP);
        assertThat(Encoding.accepted("*", true)).isEqualTo(Encoding.GZIP);
    }

    @Test void whatTheClientRefusesIsNotSent() {
        assertThat(Encoding.accepted("br;q=0, gzip;q=0.5", true)).isEqualTo(Encoding.GZIP);
        assertThat(Encoding.accepted("br; Q = 0.000 , gzip;q=0", true)).isEqualTo(Encoding.IDENTITY);
        assertThat(Encoding.accepted("br;q=0.001", true)).isEqualTo(Encoding.BROTLI);
        assertThat(Encoding.accepted("br;level=0", true)).isEqualTo(Encoding.BROTLI);
        assertThat(Encoding.accepted("*;q=0", true)).isEqualTo(Encoding.IDENTITY);
    }

    @Test void whatNobodyNamedIsNotSent() {
        assertThat(Encoding.accepted(null, true)).isEqualTo(Encoding.IDENTITY);
        assertThat(Encoding.accepted("", true)).isEqualTo(Encoding.IDENTITY);
        assertThat(Encoding.accepted(",;,=,", true)).isEqualTo(Encoding.IDENTITY);
        assertThat(Encoding.accepted("brotli, gzipped", true)).isEqualTo(Encoding.IDENTITY);
    }
}
