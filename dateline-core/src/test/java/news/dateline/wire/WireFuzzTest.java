package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Pieces;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever bytes come in: no parser throws, and what it yields is harmless. Without JAZZER_FUZZ each target is run with its seeds (the fixtures) and with what was ever found
 * (src/test/resources/news/dateline/wire/WireFuzzTestInputs); with it, {@code .ci/fuzz TARGET} searches for more. libFuzzer ends an input that takes longer than its limit.
 */
class WireFuzzTest {
    private static final WireHints HINTS = WireHints.of("test").withBase("https://agency.example/wire/");

    /** The fixtures of one or more formats; expected readings are none. */
    private static Stream<byte[]> seeds(String... formats) {
        return Stream.of(formats).flatMap(format -> files(format).stream());
    }

    private static List<byte[]> files(String format) {
        try (Stream<Path> all = Files.walk(Path.of(WireFuzzTest.class.getResource(format).toURI()))) {
            return all.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".expected.txt") && !file.toString().contains("schema")).sorted()
                    .map(file -> Fixtures.bytes(format + "/" + Path.of(uri(format)).relativize(file))).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.net.URI uri(String format) {
        return java.net.URI.create(WireFuzzTest.class.getResource(format).toString());
    }

    static Stream<byte[]> everything() {
        return Stream.of(rss(), atom(), jsonFeed(), ninjs(), newsMlG2(), newsMl1(), nitf(), iptc7901(), anpa1312(), mail(), text(), seeds("bad")).flatMap(seeds -> seeds);
    }

    static Stream<byte[]> rss() {
        return seeds("rss");
    }

    static Stream<byte[]> atom() {
        return seeds("atom");
    }

    static Stream<byte[]> jsonFeed() {
        return seeds("jsonfeed");
    }

    static Stream<byte[]> ninjs() {
        return seeds("ninjs");
    }

    static Stream<byte[]> newsMlG2() {
        return seeds("newsmlg2");
    }

    static Stream<byte[]> newsMl1() {
        return seeds("newsml1");
    }

    static Stream<byte[]> nitf() {
        return seeds("nitf");
    }

    static Stream<byte[]> iptc7901() {
        return seeds("iptc7901");
    }

    static Stream<byte[]> anpa1312() {
        return seeds("anpa1312");
    }

    static Stream<byte[]> mail() {
        return seeds("mail");
    }

    static Stream<byte[]> text() {
        return seeds("text");
    }

    static Stream<byte[]> page() {
        return seeds("page");
    }

    static Stream<byte[]> markup() {
        return Stream.concat(seeds("page"), Stream.of("<p>One<br><br>two <a href='/x'>link</a> <b>bold</b></p><table><tr><td>1<td>2</table>", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<svg><p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "&lt;script&gt;x&lt;/script&gt;", "<a href=\"java&#10;script:x\">x</a>", "<pre>\n x</pre><plaintext>").map(html -> html.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("everything")
    @FuzzTest void document(byte[] bytes) {
        Harmless.check(WireParser.parse(bytes, HINTS));
    }

    @MethodSource("rss")
    @FuzzTest void rss(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("atom")
    @FuzzTest void atom(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("jsonFeed")
    @FuzzTest void jsonFeed(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("ninjs")
    @FuzzTest void ninjs(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("newsMlG2")
    @FuzzTest void newsMlG2(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("newsMl1")
    @FuzzTest void newsMl1(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("nitf")
    @FuzzTest void nitf(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("iptc7901")
    @FuzzTest void iptc7901(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("anpa1312")
    @FuzzTest void anpa1312(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("mail")
    @FuzzTest void mail(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("text")
    @FuzzTest void text(byte[] bytes) {
        document(bytes);
    }

    @MethodSource("page")
    @FuzzTest void page(byte[] bytes) {
        Harmless.check(WireParser.parsePage(bytes, HINTS));
    }

    /** As a stream; a long message's cutting is tried with short ones. */
    @MethodSource("everything")
    @FuzzTest void stream(byte[] bytes) throws IOException {
        WireParser.stream(new ByteArrayInputStream(bytes), HINTS, part -> Harmless.check(part.parsed()));
        Optional<Pieces> pieces = Pieces.of(bytes, InputStream.nullInputStream());
        if (pieces.isEmpty()) return;
        long last = -1;
        for (Optional<Pieces.Piece> piece = pieces.get().next(); piece.isPresent(); piece = pieces.get().next()) {
            assertThat(piece.get().offset()).isGreaterThan(last).isLessThanOrEqualTo(4L * bytes.length);
            last = piece.get().offset();
            Harmless.check(WireParser.parse(piece.get().bytes(), HINTS));
        }
    }

    @MethodSource("markup")
    @FuzzTest void markup(byte[] bytes) {
        String html = new String(bytes, StandardCharsets.UTF_8);
        Markup.Clean clean = Markup.clean(html, "https://agency.example/");
        Harmless.html(clean.html());
        Harmless.html(Markup.clean(clean.html(), "").html());
        Harmless.html(new Passage(Passage.Kind.EITHER, html, "").clean().html());
        assertThat(Markup.line(html, true)).doesNotContain("\n", "\r", "\u0000");
    }

    @ValueSource(strings = {"Tue, 03 Mar 2026 08:15:00 +0100", "2026-03-03T08:15:00.250Z", "20260303T081500+0530", "mar., 03 mars 2026 08:15", "Tuesday, March 3, 2026 8:15 PM GMT", "13/04/2026 08:15 EST", "1772525700",
            "1772525700123", "03-Mar-26 08.15", "2026-03"})
    @FuzzTest void dates(String written) {
        Dates.read(written == null ? "" : written, ZoneOffset.ofHours(-12)).ifPresent(read ->
                assertThat(read.time()).isBetween(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999999Z")));
    }
}
