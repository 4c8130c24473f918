package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import news.dateline.wire.read.Limits;
import org.junit.jupiter.api.Test;

/** What is not a sound document ends as a reason, never as an exception, and never as copy set free. */
class BadInputTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test void truncatedKillIsUnreadableAndSaysWhatItMayMean() {
        Parsed.Unreadable unreadable = Fixtures.unreadable(Fixtures.bytes("bad/truncated-kill.xml"));
        assertThat(unreadable.reason()).isEqualTo("The document ends before it is complete");
        assertThat(unreadable.offset()).isEqualTo(Fixtures.bytes("bad/truncated-kill.xml").length);
        assertThat(unreadable.looksLikeKill()).isTrue();
        assertThat(unreadable.guids()).containsExactly("urn:newsml:harbour.example:20260303:h55");
    }

    @Test void truncatedStoryIsNoKill() {
        Parsed.Unreadable unreadable = Fixtures.unreadable(Fixtures.bytes("bad/truncated-usable.xml"));
        assertThat(unreadable.looksLikeKill()).isFalse();
        assertThat(unreadable.guids()).containsExactly("urn:h:9");
    }

    @Test void truncatedNinjsIsUnreadable() {
        byte[] whole = Fixtures.bytes("ninjs/version-1-canceled.json");
        Parsed.Unreadable unreadable = Fixtures.unreadable(Arrays.copyOf(whole, whole.length / 2));
        assertThat(unreadable.looksLikeKill()).isTrue();
        assertThat(unreadable.guids()).contains("urn:newsml:tidewater.example:20260303:t100");
    }

    @Test void errorPageInsteadOfAFeedIsNamedAndNoKill() {
        Parsed.Unreadable unreadable = Fixtures.unreadable(Fixtures.bytes("bad/html-error-page.html"));
        assertThat(unreadable.reason()).isEqualTo("Expected a wire document, found an HTML page titled \"503 Service Unavailable\"");
        assertThat(unreadable.looksLikeKill()).isFalse();
    }

    @Test void billionLaughsAreRefused() {
        assertThat(Fixtures.unreadable(Fixtures.bytes("bad/billion-laughs.xml")).reason()).startsWith("The document type declares entities made of others or fetched from elsewhere");
    }

    @Test void externalEntityIsNeverFetched() {
        assertThat(Fixtures.unreadable(Fixtures.bytes("bad/external-entity.xml")).reason())
                .startsWith("The document type declares entities made of others or fetched from elsewhere");
    }

    @Test void documentAtTheByteLimitIsReadAndOneAboveIsNot() {
        byte[] head = utf8("<rss version=\"2.0\"><channel><item><title>At the limit</title></item></channel></rss>");
        byte[] filled = new byte[Limits.DOCUMENT_BYTES];
        Arrays.fill(filled, (byte) ' ');
        System.arraycopy(head, 0, filled, 0, head.length);
        assertThat(Fixtures.items(filled, WireHints.of("test")).items()).hasSize(1);
        Parsed.Unreadable above = Fixtures.unreadable(Arrays.copyOf(filled, filled.length + 1));
        assertThat(above.reason()).isEqualTo("Expected at most 33554432 bytes in one document, found 33554433");
    }

    @Test void depthAtTheLimitIsReadAndOneAboveIsNot() {
        assertThat(Fixtures.items(utf8(deep(Limits.ELEMENT_DEPTH)), WireHints.of("test")).items()).hasSize(1);
        assertThat(Fixtures.unreadable(utf8(deep(Limits.ELEMENT_DEPTH + 1))).reason()).startsWith("A limit of this reader is exceeded");
    }

    private static String deep(int levels) {
        int inner = levels - 4;
        return "<rss version=\"2.0\"><channel><item><title>Deep</title><description>" + "<p>".repeat(inner) + "x" + "</p>".repeat(inner)
                + "</description></item></channel></rss>";
    }

    @Test void deepJsonIsRefused() {
        assertThat(Fixtures.unreadable(utf8("[".repeat(100_000))).reason()).startsWith("A limit of this reader is exceeded");
    }

    @Test void manyItemsAreReadUpToTheLimit() {
        String items = "<item><title>x</title><guid>%d</guid></item>";
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel>");
        for (int i = 0; i <= Limits.ITEMS; i++) feed.append(items.formatted(i));
        Parsed.Items parsed = Fixtures.items(utf8(feed.append("</channel></rss>").toString()), WireHints.of("test"));
        assertThat(parsed.items()).hasSize(Limits.ITEMS);
        assertThat(parsed.problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .isEqualTo("more than 10000 items in one document; the rest was left out"));
    }

    @Test void bodyBeyondItsLimitWithholdsTheItem() {
        String ninjs = "{\"uri\": \"urn:long\", \"pubstatus\": \"usable\", \"headline\": \"Long\", \"body_text\": \"" + "a".repeat(Limits.BODY_LENGTH + 1) + "\"}";
        assertThat(Fixtures.item(ninjs).status()).isEqualTo(news.dateline.model.PubStatus.WITHHELD);
        assertThat(Fixtures.item(ninjs).body()).isEmpty();
        assertThat(Fixtures.item(ninjs.replace("aa\"}", "a\"}")).status()).isEqualTo(news.dateline.model.PubStatus.USABLE);
    }

    @Test void markupBeyondItsTagsWithholdsTheItem() {
        String feed = "<rss version=\"2.0\"><channel><item><title>Tags</title><description><![CDATA[" + "%s" + "]]></description></item></channel></rss>";
        Parsed.Items at = Fixtures.items(utf8(feed.formatted("x<br>".repeat(Limits.MARKUP_TAGS))), WireHints.of("test"));
        assertThat(at.items().getFirst().status()).isEqualTo(news.dateline.model.PubStatus.USABLE);
        Parsed.Items above = Fixtures.items(utf8(feed.formatted("x<br>".repeat(Limits.MARKUP_TAGS + 1))), WireHints.of("test"));
        assertThat(above.items().getFirst().status()).isEqualTo(news.dateline.model.PubStatus.WITHHELD);
        assertThat(above.items().getFirst().mended()).containsExactly("the body exceeds 2000000 characters or 100000 tags and was left out: withheld");
    }

    @Test void plainTextAndUnknownXmlSayWhatWasFound() {
        assertThat(Fixtures.unreadable(utf8("Dear editors, MANDATORY KILL")).reason()).isEqualTo("Expected a wire document or a story in words, found \"Dear editors, MANDATORY KILL\"");
        assertThat(Fixtures.unreadable(utf8("Dear editors, MANDATORY KILL")).looksLikeKill()).isTrue();
        assertThat(Fixtures.unreadable(utf8("<opml/>")).reason()).isEqualTo("Expected RSS, Atom, NewsML or NITF, found XML that begins with <opml>");
        assertThat(Fixtures.unreadable(utf8("{\"a\": 1}")).reason()).isEqualTo("Expected JSON Feed or ninjs, found other JSON");
        assertThat(Fixtures.unreadable(new byte[0]).reason()).isEqualTo("Expected a document, found nothing");
    }

    @Test void killThatIsLostInMendingIsUnreadable() {
        String broken = "<newsItem guid=\"urn:h:1\"><itemMeta><title>x & y</title><!-- <pubStatus qcode=\"stat:canceled\"/> --></itemMeta></newsItem>";
        assertThat(Fixtures.unreadable(utf8(broken)).reason()).isEqualTo("It holds codes of a kill or hold that were lost in mending it");
    }

    @Test void noMutationOfADocumentThrowsOrLeavesMarkup() {
        Random random = new Random(20260303);
        for (String name : Fixtures.ALL) {
            byte[] original = Fixtures.bytes(name);
            for (int round = 0; round < 60; round++) {
                byte[] bytes = mutated(original.clone(), random);
                switch (WireParser.parse(bytes, WireHints.of("test"))) {
                    case Parsed.Items items -> items.items().forEach(item -> assertThat(item.bodyHtml().orElse("") + item.headline()).as(name)
                            .doesNotContainIgnoringCase("<script").doesNotContain("onclick="));
                    case Parsed.Unreadable unreadable -> assertThat(unreadable.reason()).as(name).isNotBlank().doesNotStartWith("The reader failed");
                }
            }
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "<>&\"'{}[]/:\\\u0000".charAt(random.nextInt(13));
                case 2 -> System.arraycopy(bytes, random.nextInt(at + 1), bytes, 0, Math.min(20, bytes.length - at));
                default -> {
                    if (bytes.length > 40) bytes = Arrays.copyOf(bytes, bytes.length - random.nextInt(20));
                }
            }
        }
        return bytes;
    }
}
