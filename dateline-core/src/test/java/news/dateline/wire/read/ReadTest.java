package news.dateline.wire.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes, times, addresses and markup. */
class ReadTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Tue, 03 Mar 2026 08:15:00 +0100|2026-03-03T07:15:00Z", "Tue, 3 Mar 2026 08:15 GMT|2026-03-03T08:15:00Z",
                "Mon, 03 March 2026 08:15:00 EST|2026-03-03T13:15:00Z", "03-Mar-26 08:15:00 Z|2026-03-03T08:15:00Z",
        "Tuesday, March 3, 2026 8:15 PM GMT|2026-03-03T20:15:00Z", "mar., 03 mars 2026 08:15:00 +0100|2026-03-03T07:15:00Z", "Di, 03 Mrz 2026 08:15:00 +0100|2026-03-03T07:15:00Z",
                "Di, 03 März 2026 08:15:00 +0100|2026-03-03T07:15:00Z",
        "2026-03-03T08:15:00+01:00|2026-03-03T07:15:00Z", "2026-03-03T08:15:00.250Z|2026-03-03T08:15:00.250Z", "2026-03-03 08:15:00 UTC|2026-03-03T08:15:00Z",
                "20260303T081500Z|2026-03-03T08:15:00Z",
        "20260303T081500+0530|2026-03-03T02:45:00Z", "2026-03-03T24:00:00Z|2026-03-04T00:00:00Z", "2026-03-03T23:59:60Z|2026-03-03T23:59:59Z",
                "1772525700|2026-03-03T08:15:00Z", "9999-12-31T23:59:59Z|9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-12:00|", "2026-02-30T00:00:00Z|", "03/04/2026 08:15 GMT|", "13/04/2026 08:15 GMT|2026-04-13T08:15:00Z", "next Tuesday|", "0000-00-00|", "|"})
    void timesAreReadAsAgenciesWriteThem(String written, String expected) {
        assertThat(Dates.read(written == null ? "" : written, ZoneOffset.UTC).map(read -> read.time().toString()).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3 de agosto de 2026 10:30|2026-08-03", "3 août 2026 à 10h30|2026-08-03", "3. August 2026, 10.30 Uhr|2026-08-03", "3 de agosto de 2026 às 10:30|2026-08-03",
        "lunedì 3 agosto 2026 10:30|2026-08-03", "3 juin 2026 10:30|2026-06-03", "3 mei 2026 10:30|2026-05-03", "Пн, 03 авг 2026 10:30:00|2026-08-03", "3 августа 2026 г. в 10:30|2026-08-03",
        "३ अगस्त २०२६, १०:३०|2026-08-03", "٣ أغسطس ٢٠٢٦، ١٠:٣٠ ص|2026-08-03", "3 آب 2026 10:30|2026-08-03", "3 sierpnia 2026 10:30|2026-08-03", "2026年8月3日 10:30|2026-08-03",
        "3 Ağustos 2026 10:30|2026-08-03"})
    void monthsAreReadInTheLanguagesOfAgencies(String written, String day) {
        assertThat(Dates.read(written, ZoneId.of("America/Lima")).orElseThrow().time()).isEqualTo(Instant.parse(day + "T15:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-08-03 10:30 Europe/Berlin|2026-08-03T08:30:00Z", "3 Aug 2026 10:30 NPT|2026-08-03T04:45:00Z", "Mon, 03 Aug 2026 10:30:00 +100|2026-08-03T09:30:00Z",
        "3 Aug 2026 10:30 PM WITA|2026-08-03T14:30:00Z"})
    void zonesAreReadAsNamesAndAbbreviations(String written, String expected) {
        assertThat(Dates.read(written, ZoneOffset.UTC)).contains(new Dates.Read(Instant.parse(expected), java.util.Optional.empty()));
    }

    @Test void usualFormsAreReadTheSameWithAndWithoutPatterns() {
        for (long second = 951_782_400L; second < 4_102_444_800L; second += 86_399L * 97) {
            var time = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHoursMinutes((int) (second % 13), 30));
            for (var form : java.util.List.of(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME,
                    java.time.format.DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", java.util.Locale.ENGLISH))) {
                String written = form.format(time);
                assertThat(PlainDates.read(written)).as(written).contains(Instant.ofEpochSecond(second));
                assertThat(Dates.read(written + " ", ZoneOffset.UTC).orElseThrow().time()).as(written).isEqualTo(Instant.ofEpochSecond(second));
            }
        }
        for (String wrong : java.util.List.of("2026-13-03T08:15:00Z", "2026-02-30T08:15:00Z", "2026-03-03T25:15:00Z", "Tue, 3x Mar 2026 08:15:00 +0100", "Tue, 03 Arm 2026 08:15:00 +0100")) {
            assertThat(PlainDates.read(wrong)).as(wrong).isEmpty();
        }
    }

    @Test void partialTimesSayWhatWasAssumed() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(Dates.read("2026-03-03T08:15:00", berlin).orElseThrow().time()).isEqualTo(Instant.parse("2026-03-03T07:15:00Z"));
        assertThat(Dates.read("2026-03-03T08:15:00", berlin).orElseThrow().assumed()).contains("no zone was named; Europe/Berlin was taken");
        assertThat(Dates.read("2026-03", berlin).orElseThrow().time()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(Dates.read("2026-03-03", berlin).orElseThrow().assumed()).contains("no time of day was named; Europe/Berlin was taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//", "ftp://x.example/", "http://user@x.example/", "http://", "JaVaScRiPt:x", "vbscript:x",
            "\u0001javascript:alert(1)", "/relative"})
    void onlyWebAddressesLeave(String written) {
        assertThat(Addresses.web(written, "")).isEmpty();
    }

    @Test void addressesAreMadeAbsoluteAndMended() {
        assertThat(Addresses.web("../b c?q=ü|1", "https://x.example/a/d")).contains("https://x.example/b%20c?q=ü%7C1");
        assertThat(Addresses.web(" https://x.example/100% ", "")).contains("https://x.example/100%25");
        assertThat(Addresses.web("//y.example/1", "https://x.example/")).contains("https://y.example/1");
    }

    @Test void encodingIsFoundWhereverItIsSaid() {
        String xml = "<?xml version=\"1.0\" encoding=\"%s\"?><t>Größe „é“</t>";
        byte[] latin = xml.formatted("ISO-8859-1").getBytes(Charset.forName("windows-1252"));
        assertThat(Charsets.decode(latin, "").text()).contains("Größe „é“");
        byte[] wrong = xml.formatted("ISO-8859-1").getBytes(StandardCharsets.UTF_8);
        assertThat(Charsets.decode(wrong, "").text()).contains("Größe „é“");
        assertThat(Charsets.decode(wrong, "").mended()).containsExactly("declared windows-1252 but is UTF-8");
        assertThat(Charsets.decode("<t>Größe</t>".getBytes(StandardCharsets.UTF_16), "").text()).isEqualTo("<t>Größe</t>");
        assertThat(Charsets.decode("<t>Größe</t>".getBytes(StandardCharsets.UTF_16LE), "").text()).isEqualTo("<t>Größe</t>");
        assertThat(Charsets.decode("<t>Новость дня</t>".getBytes(Charset.forName("KOI8-R")), "koi8-r").text()).isEqualTo("<t>Новость дня</t>");
    }

    @Test void markupIsCopiedNotStripped() {
        Markup.Clean clean = Markup.clean("<h1>Top</h1><p style=x onclick=y>One<b>two</b></p><iframe src=x>no</iframe><a href='javascript:x'>link</a> <a href='/r'>r</a><img src=x onerror=z><table><tr><td>1<td>2</table>",
                "https://x.example/");
        assertThat(clean.html()).isEqualTo("<h2>Top</h2><p>One<b>two</b></p>link <a href=\"https://x.example/r\">r</a><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>");
        assertThat(clean.text()).isEqualTo("Top\n\nOnetwo\n\nlink r\n\n1 2");
    }

    @Test void paragraphsArePartedByOneBlankLine() {
        assertThat(Markup.clean("<div>One<br><br>Two&nbsp;&amp; three</div><div><p>Four</p></div>", "").text()).isEqualTo("One\n\nTwo & three\n\nFour");
        assertThat(Plain.paragraphs("a\u0007b\r\n\r\n\r\nc\u202Ed")).isEqualTo("ab\n\ncd");
        assertThat(Plain.paragraphs("   First line\nruns on.\n   Second\nruns on.")).isEqualTo("First line runs on.\n\nSecond runs on.");
        assertThat(Plain.paragraphs("One sentence.\nAnother sentence.")).isEqualTo("One sentence.\n\nAnother sentence.");
    }

    @Test void carriageReturnWrittenAsAReferenceIsALineEnd() {
        assertThat(Markup.clean("<p>One&#13;two</p><pre>a&#13;&#10;b</pre>", "").html()).doesNotContain("\r").contains("<pre>a\nb</pre>");
        assertThat(Plain.characters("a\rb\r\nc\r\r\n")).isEqualTo("a\nb\nc\n\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<script>alert(1)</script>Bridge|Bridge", "&lt;script&gt;alert(1)&lt;/script&gt;Bridge|Bridge",
            "&amp;lt;b&amp;gt;Bridge&amp;lt;/b&amp;gt;|Bridge", "a < b and AT&T|a < b and AT&T",
        "Fish &amp; chips <3|Fish & chips <3", "One<br>two|One two", "?page=1&copy=2|?page=1&copy=2"})
    void headlinesArePlainText(String written, String expected) {
        String line = Markup.line(written, true);
        assertThat(Markup.line(line, true)).isEqualTo(expected);
    }
}
