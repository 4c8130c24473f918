package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dateline.model.PubStatus;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Limits;
import org.junit.jupiter.api.Test;

/** Several documents in one file. */
class ParcelTest {
    private static final String STORY = "{\"uri\": \"urn:p:%d\", \"pubstatus\": \"%s\", \"headline\": \"Quay %d\"}";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("day/1.json", utf8(STORY.formatted(1, "usable", 1)));
        files.put("day/broken.xml", utf8("<newsItem guid=\"urn:p:9\"><itemMeta><pubStatus qcode=\"stat:canceled\"/>"));
        files.put("day/quay.jpg", new byte[] {(byte) 0xff, (byte) 0xd8});
        files.put("day/2.json", utf8(STORY.formatted(2, "canceled", 2)));
        return files;
    }

    private static List<WireParser.Part> parts(byte[] bytes) {
        List<WireParser.Part> parts = new ArrayList<>();
        try {
            WireParser.stream(new ByteArrayInputStream(bytes), WireHints.of("test"), parts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static List<WireItem> items(List<WireParser.Part> parts) {
        return parts.stream().flatMap(part -> part.parsed() instanceof Parsed.Items items ? items.items().stream() : java.util.stream.Stream.empty()).toList();
    }

    private static List<Parsed.Unreadable> unreadable(List<WireParser.Part> parts) {
        return parts.stream().map(WireParser.Part::parsed).filter(Parsed.Unreadable.class::isInstance).map(Parsed.Unreadable.class::cast).toList();
    }

    @Test void filesOfAnArchiveAreReadAsIfEachHadComeAlone() {
        List<WireParser.Part> parts = parts(zip(files()));
        assertThat(items(parts)).extracting(item -> item.id().guid() + " " + item.status().iptc()).containsExactly("urn:p:1 usable", "urn:p:2 canceled");
        assertThat(new String(parts.getFirst().bytes(), StandardCharsets.UTF_8)).as("each is kept by itself").isEqualTo(STORY.formatted(1, "usable", 1));
        assertThat(unreadable(parts)).singleElement().satisfies(broken -> {
            assertThat(broken.reason()).startsWith("day/broken.xml: ");
            assertThat(broken.looksLikeKill()).isTrue();
            assertThat(broken.guids()).containsExactly("urn:p:9");
        });
        assertThat(((Parsed.Items) parts.getLast().parsed()).problems()).singleElement().satisfies(problem -> assertThat(problem.toString()).contains("day/quay.jpg"));
    }

    @Test void bombEndsAtTheLimitAndWhatCameBeforeIsRead() {
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("1.json", utf8(STORY.formatted(1, "canceled", 1))));
        files.put("bomb.xml", new byte[Limits.PARCEL_BYTES]);
        byte[] bomb = zip(files);
        assertThat(bomb.length).isLessThan(1 << 20);
        List<WireParser.Part> parts = parts(bomb);
        assertThat(items(parts)).extracting(WireItem::status).containsExactly(PubStatus.CANCELED);
        assertThat(unreadable(parts)).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo("A limit of this reader is exceeded: more than " + Limits.PARCEL_BYTES + " bytes unpacked, in bomb.xml");
            assertThat(refused.looksLikeKill()).as("nobody knows what else it holds").isTrue();
        });
        assertThat(parts.getLast().bytes()).isEqualTo(bomb);
    }

    @Test void archiveAtTheLimitOfBytesIsUnpacked() {
        byte[] story = utf8(STORY.formatted(1, "usable", 1));
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("1.json", story));
        files.put("blank.bin", new byte[Limits.PARCEL_BYTES - story.length]);
        assertThat(unreadable(parts(zip(files)))).singleElement().satisfies(blank -> assertThat(blank.reason()).startsWith("blank.bin: "));
    }

    @Test void filesAtTheLimitAreReadAndOneMoreIsSaid() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < Limits.PARCEL_PIECES; i++) files.put(i + ".json", utf8(STORY.formatted(i, "usable", i)));
        assertThat(unreadable(parts(zip(files)))).isEmpty();
        files.put("more.json", utf8(STORY.formatted(0, "usable", 0)));
        List<WireParser.Part> parts = parts(zip(files));
        assertThat(items(parts)).hasSize(Limits.PARCEL_PIECES);
        assertThat(unreadable(parts)).singleElement().satisfies(refused -> assertThat(refused.reason()).isEqualTo("A limit of this reader is exceeded: more than " + Limits.PARCEL_PIECES + " files in an archive"));
    }

    @Test void archiveThatWasCutMayHaveHeldAKill() {
        byte[] whole = zip(files());
        List<WireParser.Part> parts = parts(java.util.Arrays.copyOf(whole, 120));
        assertThat(unreadable(parts)).last().satisfies(cut -> {
            assertThat(cut.reason()).startsWith("The archive cannot be read");
            assertThat(cut.looksLikeKill()).isTrue();
        });
    }

    @Test void archiveWithinAnArchiveIsNamedAndNotOpened() {
        List<WireParser.Part> parts = parts(zip(Map.of("inner.zip", zip(files()))));
        assertThat(items(parts)).isEmpty();
        assertThat(((Parsed.Items) parts.getLast().parsed()).problems()).singleElement().satisfies(problem -> assertThat(problem.toString()).contains("inner.zip"));
        assertThat(unreadable(parts(zip(Map.of("inner", zip(files())))))).as("under another name").isNotEmpty().allSatisfy(inner -> assertThat(inner.looksLikeKill()).isTrue());
    }

    @Test void mailsOfAnMboxAreReadEachByItself() {
        List<WireParser.Part> parts = parts(Fixtures.bytes("mail/three-mails.mbox"));
        assertThat(items(parts)).extracting(item -> item.id().guid()).containsExactly("mid:one@tidewater.example", "mid:two@tidewater.example", "mid:three@tidewater.example");
        assertThat(items(parts).getFirst().body()).as("quoted, it begins no mail").contains("From the quay six people were taken to hospital.");
        assertThat(items(parts).get(1).embargo().liftedAt(java.time.Instant.MAX)).as("an embargo is that of its own mail").isFalse();
        assertThat(items(parts).getLast().embargo().liftedAt(java.time.Instant.MIN)).isTrue();
    }

    @Test void archiveAttachedToAMailIsReadUnderItsEmbargo() {
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("1.json", utf8(STORY.formatted(1, "usable", 1))));
        byte[] mail = utf8("Message-ID: <z@tidewater.example>\nSubject: EMBARGOED until Friday: two stories\nMIME-Version: 1.0\nContent-Type: application/zip; name=two.zip\nContent-Disposition: attachment; filename=two.zip\n"
                + "Content-Transfer-Encoding: base64\n\n" + Base64.getMimeEncoder().encodeToString(zip(files)) + "\n");
        assertThat(Fixtures.items(mail, WireHints.of("test")).items()).singleElement().satisfies(item -> {
            assertThat(item.id().guid()).isEqualTo("urn:p:1");
            assertThat(item.embargo().liftedAt(java.time.Instant.MAX)).isFalse();
        });
    }

    @Test void attachedArchiveThatCannotBeReadMayBeAKill() {
        byte[] mail = utf8("Message-ID: <z@tidewater.example>\nSubject: Two stories\nMIME-Version: 1.0\nContent-Type: application/zip; name=two.zip\nContent-Disposition: attachment; filename=two.zip\n"
                + "Content-Transfer-Encoding: base64\n\n" + Base64.getMimeEncoder().encodeToString(java.util.Arrays.copyOf(zip(files()), 120)) + "\n");
        assertThat(Fixtures.unreadable(mail).looksLikeKill()).isTrue();
    }
}
