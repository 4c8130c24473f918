package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.model.PubStatus;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Limits;
import org.junit.jupiter.api.Test;

/** Long messages, an item at a time. */
class StreamTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"%s\"?><!DOCTYPE newsMessage [<!ELEMENT a (b)>]><!-- <newsItem> --><m:newsMessage xmlns:m=\"http://iptc.org/std/nar/2006-10-01/\"><m:header><m:sender>harbour.example</m:sender></m:header>"
            + "<m:itemSet note=\"a > b\">";
    private static final String TAIL = "</m:itemSet></m:newsMessage>";
    /** Enough copy an item that a hundred are long. */
    private static final String COPY = "<p>The café at the harbour opens on Tuesday.</p>".repeat(1_000);

    private static String item(int number, String status, String copy) {
        return "<m:newsItem guid=\"urn:h:" + number + "\" version=\"1\"><m:itemMeta><m:pubStatus qcode=\"stat:" + status + "\"/></m:itemMeta><m:contentMeta><m:headline>Item " + number
                + "</m:headline></m:contentMeta><m:contentSet><m:inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" + copy + "</body></html></m:inlineXML></m:contentSet></m:newsItem>\n<!-- </m:itemSet> -->";
    }

    private static String message(String encoding, int items) {
        StringBuilder all = new StringBuilder(HEAD.formatted(encoding));
        for (int i = 1; i <= items; i++) all.append(item(i, i == 7 ? "canceled" : "usable", COPY));
        return all.append(TAIL).toString();
    }

    private static List<WireParser.Part> parts(byte[] bytes) {
        return parts(new ByteArrayInputStream(bytes));
    }

    private static List<WireParser.Part> parts(InputStream in) {
        List<WireParser.Part> parts = new ArrayList<>();
        try {
            WireParser.stream(in, WireHints.of("test"), parts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static List<WireItem> items(List<WireParser.Part> parts) {
        return parts.stream().flatMap(part -> switch (part.parsed()) {
            case Parsed.Items items -> items.items().stream();
            case Parsed.Unreadable _ -> java.util.stream.Stream.<WireItem>empty();
        }).toList();
    }

    private static List<Parsed.Unreadable> unreadable(List<WireParser.Part> parts) {
        return parts.stream().filter(part -> part.parsed() instanceof Parsed.Unreadable).map(part -> (Parsed.Unreadable) part.parsed()).toList();
    }

    @Test void longMessageComesItemByItemAndReadsAsItWouldWhole() {
        byte[] bytes = message("UTF-8", 120).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isGreaterThan(Limits.READ_WHOLE_BYTES);
        List<WireParser.Part> parts = parts(bytes);
        assertThat(parts).hasSize(120);
        assertThat(items(parts)).isEqualTo(Fixtures.items(bytes, WireHints.of("test")).items());
        assertThat(items(parts).get(6).status()).isEqualTo(PubStatus.CANCELED);
    }

    @Test void aPartIsADocumentOfItsOwn() {
        WireParser.Part part = parts(message("UTF-8", 120).getBytes(StandardCharsets.UTF_8)).get(41);
        assertThat(WireParser.parse(part.bytes(), WireHints.of("test"))).isEqualTo(part.parsed());
        assertThat(new String(part.bytes(), StandardCharsets.UTF_8)).contains("<m:sender>harbour.example</m:sender>").contains("urn:h:42").doesNotContain("urn:h:41").doesNotContain("urn:h:43");
    }

    @Test void shortMessageComesWhole() {
        assertThat(parts(message("UTF-8", 3).getBytes(StandardCharsets.UTF_8))).singleElement().satisfies(part -> assertThat(items(List.of(part))).hasSize(3));
    }

    @Test void otherEncodingsAreCutAsWell() {
        for (String encoding : List.of("UTF-16", "ISO-8859-1")) {
            List<WireItem> items = items(parts(message(encoding, 120).getBytes(Charset.forName(encoding))));
            assertThat(items).hasSize(120);
            assertThat(items).allSatisfy(item -> assertThat(item.body()).startsWith("The café at the harbour"));
        }
    }

    @Test void brokenItemDoesNotSpoilTheNext() {
        String broken = message("UTF-8", 120).replace("<m:headline>Item 50</m:headline>", "<m:headline>Item 50 & a < b").replace("urn:h:51\" version=\"1\"", "urn:h:51\" version=1");
        List<WireParser.Part> parts = parts(broken.getBytes(StandardCharsets.UTF_8));
        assertThat(items(parts).stream().map(item -> item.id().guid())).contains("urn:h:49", "urn:h:52", "urn:h:120");
        assertThat(parts).hasSize(120);
    }

    @Test void cutMessageYieldsItsWholeItemsAndSaysSo() {
        byte[] bytes = message("UTF-8", 120).getBytes(StandardCharsets.UTF_8);
        List<WireParser.Part> parts = parts(java.util.Arrays.copyOf(bytes, bytes.length - 20_000));
        assertThat(items(parts)).hasSize(119);
        assertThat(unreadable(parts)).singleElement().satisfies(cut -> {
            assertThat(cut.reason()).isEqualTo("The document ends before its item 120 is complete");
            assertThat(cut.guids()).contains("urn:h:120");
        });
        byte[] between = message("UTF-8", 120).replace(TAIL, "").getBytes(StandardCharsets.UTF_8);
        assertThat(unreadable(parts(between))).singleElement().satisfies(cut -> assertThat(cut.reason()).startsWith("The document ends before it is complete; the 120 items"));
    }

    @Test void itemBeyondTheLimitIsRefusedAndTheNextGoesOn() {
        String copy = "<p>" + "x".repeat(100) + "</p>";
        String huge = HEAD.formatted("UTF-8") + item(1, "usable", COPY) + item(2, "canceled", copy.repeat(Limits.DOCUMENT_BYTES / copy.length())) + item(3, "usable", COPY) + TAIL;
        List<WireParser.Part> parts = parts(huge.getBytes(StandardCharsets.UTF_8));
        assertThat(items(parts)).extracting(item -> item.id().guid()).containsExactly("urn:h:1", "urn:h:3");
        assertThat(unreadable(parts)).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo("Expected at most " + Limits.DOCUMENT_BYTES + " bytes in one item, found more");
            assertThat(refused.looksLikeKill()).isTrue();
            assertThat(refused.guids()).contains("urn:h:2");
        });
    }

    @Test void itemsOfNewsMl1AreCutToo() {
        String item = "<NewsItem xml:lang=\"en\"><Identification><NewsIdentifier><ProviderId>x.example</ProviderId><DateId>20260303</DateId><NewsItemId>%d</NewsItemId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines>"
                + "<NewsItem><Identification><NewsIdentifier><NewsItemId>inner%d</NewsItemId></NewsIdentifier></Identification><NewsComponent/></NewsItem><ContentItem><DataContent>" + COPY.replace("%", "") + "</DataContent></ContentItem></NewsComponent></NewsItem>";
        String all = IntStream.rangeClosed(1, 120).mapToObj(i -> item.formatted(i, i)).collect(java.util.stream.Collectors.joining("", "<NewsML Version=\"1.2\"><NewsEnvelope><DateAndTime>20260303T080000Z</DateAndTime></NewsEnvelope>", "</NewsML>"));
        List<WireParser.Part> parts = parts(all.getBytes(StandardCharsets.UTF_8));
        assertThat(parts).hasSize(120);
        assertThat(items(parts)).hasSize(240);
        assertThat(items(parts).getFirst().versionCreated()).isPresent();
    }

    @Test void longDocumentOfAnotherKindEndsAtTheLimit() {
        InputStream endless = new java.io.SequenceInputStream(new ByteArrayInputStream("<rss><channel>".getBytes(StandardCharsets.UTF_8)), new InputStream() {
            @Override public int read() {
                return ' ';
            }
        });
        assertThat(unreadable(parts(endless))).singleElement().satisfies(refused -> assertThat(refused.reason()).startsWith("Expected at most 33554432 bytes in one document"));
    }

    private static String headed(int length) {
        String message = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">";
        String note = "<header>%s</header>";
        String filled = note.formatted("<x/>".repeat((length - message.length() - note.length() + 2) / 4));
        String head = message + filled.replace("</header>", " ".repeat(length - message.length() - filled.length()) + "</header>");
        assertThat(head).hasSize(length);
        String items = (item(1, "usable", COPY) + item(2, "canceled", COPY)).replace("m:", "");
        return head + "<itemSet>" + items + item(3, "usable", COPY).replace("m:", "").repeat(90).replace("</itemSet>", "") + "</itemSet></newsMessage>";
    }

    @Test void headBeyondItsLimitIsLeftOutAndKeptAndTheItemsAreRead() {
        List<WireParser.Part> at = parts(headed(Limits.HEAD_BYTES).getBytes(StandardCharsets.UTF_8));
        assertThat(unreadable(at)).isEmpty();
        assertThat(new String(at.getFirst().bytes(), StandardCharsets.UTF_8)).contains("<header><x/>");
        List<WireParser.Part> above = parts(headed(Limits.HEAD_BYTES + 1).getBytes(StandardCharsets.UTF_8));
        assertThat(unreadable(above)).singleElement().satisfies(head -> assertThat(head.reason()).startsWith("Expected at most " + Limits.HEAD_BYTES + " bytes before the first item"));
        assertThat(new String(above.getFirst().bytes(), StandardCharsets.UTF_8)).contains("<header><x/>");
        assertThat(items(above)).isEqualTo(items(at));
        assertThat(items(above).get(1).status()).isEqualTo(PubStatus.CANCELED);
    }

    @Test void messageBeyondItsLimitYieldsItsFirstItemsAndSaysSo() throws IOException {
        byte[] bytes = message("UTF-8", 120).getBytes(StandardCharsets.UTF_8);
        List<WireParser.Part> whole = parts(bytes);
        List<WireParser.Part> at = new ArrayList<>();
        WireParser.stream(new ByteArrayInputStream(bytes), WireHints.of("test"), whole.getLast().offset() + 1_000_000, at::add);
        assertThat(unreadable(at)).isEmpty();
        List<WireParser.Part> above = new ArrayList<>();
        WireParser.stream(new ByteArrayInputStream(bytes), WireHints.of("test"), whole.get(60).offset(), above::add);
        assertThat(items(above)).isEqualTo(items(whole).subList(0, items(above).size())).hasSizeBetween(60, 61);
        assertThat(unreadable(above)).singleElement().satisfies(refused -> assertThat(refused.reason()).startsWith("Expected at most " + whole.get(60).offset() + " bytes in one message, found more"));
    }

    @Test void textBeyondItsLimitSpoilsItsItemAloneAndIsKept() {
        String huge = HEAD.formatted("UTF-8") + item(1, "usable", COPY) + item(2, "canceled", "<p>" + "x".repeat(Limits.TEXT_LENGTH + 1) + "</p>") + item(3, "usable", COPY) + TAIL;
        List<WireParser.Part> parts = parts(huge.getBytes(StandardCharsets.UTF_8));
        assertThat(items(parts)).extracting(item -> item.id().guid()).containsExactly("urn:h:1", "urn:h:3");
        assertThat(unreadable(parts)).singleElement().satisfies(refused -> {
            assertThat(refused.looksLikeKill()).isTrue();
            assertThat(refused.guids()).contains("urn:h:2");
        });
        assertThat(parts.get(1).bytes().length).isGreaterThan(Limits.TEXT_LENGTH);
    }
}
