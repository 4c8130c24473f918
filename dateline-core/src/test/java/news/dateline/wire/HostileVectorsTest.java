package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import news.dateline.wire.read.Markup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Published collections of hostile strings and documents, none of which is part of this project: {@code -DexcludedGroups= -Ddateline.hostile=FOLDER} names a folder with DOMPurify's expect.mjs, the Big List of Naughty
 * Strings, wordlists (.txt) and XML attacks (.xml). Every string is put wherever a wire has room for words or addresses.
 */
@Tag("hostile")
class HostileVectorsTest {
    private static final String FOLDER = System.getProperty("dateline.hostile", "");
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
            JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER).build();
    private static final WireHints HINTS = WireHints.of("test").withBase("https://agency.example/wire/");

    @Test void noVectorSurvivesInAnyFormatOrField() throws IOException {
        assumeTrue(!FOLDER.isEmpty(), "Hostile strings were not tried: -Ddateline.hostile names no folder");
        Set<String> vectors = strings(Path.of(FOLDER));
        assertThat(vectors).isNotEmpty();
        int documents = 0;
        int items = 0;
        List<String> failures = new ArrayList<>();
        for (String vector : vectors) {
            Harmless.html(Markup.clean(vector, "https://agency.example/").html());
            Markup.line(vector, true);
            for (byte[] document : documents(vector)) {
                Parsed parsed = WireParser.parse(document, HINTS);
                documents++;
                items += count(parsed);
                try {
                    Harmless.check(parsed);
                } catch (AssertionError e) {
                    failures.add(e.getMessage() + "\nfrom " + new String(document, StandardCharsets.UTF_8));
                }
            }
            Harmless.check(WireParser.parsePage(utf8(page(vector)), HINTS));
            documents++;
        }
        assertThat(failures).isEmpty();
        System.out.println("Hostile strings: " + vectors.size() + ", documents made of them: " + documents + ", items read: " + items);
    }

    @Test void xmlAttacksFetchNothingAndTellNothing() throws IOException {
        assumeTrue(!FOLDER.isEmpty(), "XML attacks were not tried: -Ddateline.hostile names no folder");
        AtomicInteger calls = new AtomicInteger();
        int documents = 0;
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> count(server, calls));
            String secret = Files.isReadable(Path.of("/etc/hostname")) ? Files.readString(Path.of("/etc/hostname")).strip() : "";
            for (Path file : files(Path.of(FOLDER), ".xml")) {
                String attack = Files.readString(file).replace("127.0.0.1:9/", "127.0.0.1:" + server.getLocalPort() + "/");
                for (String document : attacks(attack)) {
                    Parsed parsed = WireParser.parse(utf8(document), HINTS);
                    documents++;
                    Harmless.check(parsed);
                    if (secret.length() > 3) assertThat(parsed.toString()).doesNotContain(secret);
                    assertThat(parsed.toString().length()).isLessThan(100_000);
                }
            }
            assertThat(documents).isPositive();
        }
        assertThat(calls.get()).isZero();
        System.out.println("XML attacks: " + documents + " documents, calls to the counting server: " + calls.get());
    }

    private static void count(ServerSocket server, AtomicInteger calls) {
        while (!server.isClosed()) {
            try (Socket _ = server.accept()) {
                calls.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    /** As it is, and with its own root in place of every format's, so that it is not refused for that alone. */
    private static List<String> attacks(String attack) {
        List<String> all = new ArrayList<>(List.of(attack));
        int end = attack.indexOf("]>");
        String head = end < 0 ? "" : attack.substring(0, end + 2);
        String use = attack.substring(end < 0 ? 0 : end + 2).replaceAll("(?s)<\\?xml.*?\\?>", "");
        String entity = use.replaceAll("<[^>]*>", "").strip();
        String inner = entity.isEmpty() ? use : entity;
        all.add(head + "<rss version=\"2.0\"><channel><item><title>A" + inner + "</title><description>" + inner + "</description></item></channel></rss>");
        all.add(head + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>urn:1</id><title>A</title><content type=\"xhtml\">" + inner + "</content></entry></feed>");
        all.add(head + "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:1\"><contentMeta><headline>A" + inner + "</headline></contentMeta></newsItem>");
        all.add(head + "<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>" + inner + "</p></body.content></body></nitf>");
        all.add(head + "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>" + inner + "</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>");
        return all;
    }

    private static int count(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Items items -> items.items().size();
            case Parsed.Unreadable _ -> 0;
        };
    }

    private static List<byte[]> documents(String s) {
        String cdata = "<![CDATA[" + s.replace("]]>", "]]]]><![CDATA[>") + "]]>";
        String escaped = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        List<byte[]> all = new ArrayList<>();
        for (String x : List.of(cdata, escaped, s)) {
            String address = x.equals(s) ? s : escaped;
            all.add(utf8("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>" + x
                    + "</title><item><title>" + x + "</title><link>" + x + "</link><guid>" + x + "</guid><description>" + x + "</description><content:encoded>" + x + "</content:encoded><pubDate>" + x + "</pubDate><dc:creator>" + x
                    + "</dc:creator><category>" + x + "</category><enclosure url=\"" + address + "\" type=\"image/png\"/><media:content url=\"" + address + "\"><media:description>" + x + "</media:description><media:credit>" + x
                    + "</media:credit></media:content></item></channel></rss>"));
            all.add(utf8("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"" + address + "\"><title>" + x + "</title><entry><id>" + x + "</id><title type=\"html\">" + x + "</title><summary type=\"html\">" + x + "</summary><link href=\""
                    + address + "\"/><updated>" + x + "</updated><author><name>" + x + "</name></author><content type=\"html\">" + x + "</content></entry><entry><id>urn:2</id><title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">" + s
                    + "</div></title><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">" + s + "</div></content></entry></feed>"));
            all.add(utf8("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"" + address + "\" version=\"1\"><rightsInfo><copyrightNotice>" + x + "</copyrightNotice><usageTerms>" + x
                    + "</usageTerms></rightsInfo><itemMeta><pubStatus qcode=\"stat:usable\"/><edNote>" + x + "</edNote></itemMeta><contentMeta><headline>" + x + "</headline><by>" + x + "</by><dateline>" + x + "</dateline><slugline>" + x
                    + "</slugline><description>" + x + "</description><subject qcode=\"" + address + "\"><name>" + x + "</name></subject></contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" + x
                    + "</p></body></html></inlineXML><remoteContent href=\"" + address + "\" contenttype=\"image/jpeg\"/></contentSet></newsItem>"));
            all.add(utf8("<nitf><head><title>" + x + "</title><docdata><doc-id id-string=\"" + address + "\"/><ed-msg info=\"" + address + "\"/></docdata></head><body><body.head><hedline><hl1>" + x + "</hl1></hedline><byline>" + x
                    + "</byline><dateline>" + x + "</dateline></body.head><body.content><p>" + x + " <a href=\"" + address + "\">a</a></p><media media-type=\"image\"><media-reference source=\"" + address + "\"/><media-caption>" + x
                    + "</media-caption></media></body.content></body></nitf>"));
            all.add(utf8("<NewsML Version=\"1.2\"><NewsItem><Identification><NewsIdentifier><PublicIdentifier>" + x + "</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><Status FormalName=\"Usable\"/></NewsManagement>"
                    + "<NewsComponent><NewsLines><HeadLine>" + x + "</HeadLine><ByLine>" + x + "</ByLine></NewsLines><ContentItem Href=\"" + address + "\"><DataContent><html><body><p>" + x
                    + "</p></body></html></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"));
        }
        String json = JsonNodeFactory.instance.textNode(s).toString();
        all.add(utf8("{\"uri\": \"urn:1\", \"type\": \"text\", \"pubstatus\": \"usable\", \"headline\": J, \"byline\": J, \"slugline\": J, \"located\": J, \"ednote\": J, \"usageterms\": J, \"copyrightnotice\": J, \"versioncreated\": J, \"description_text\": J, \"body_text\": J, \"body_html\": J, \"subject\": [{\"name\": J, \"code\": J, \"scheme\": J}], \"associations\": {\"main\": {\"type\": \"picture\", \"headline\": J, \"description_text\": J, \"renditions\": {\"x\": {\"href\": J, \"mimetype\": J}}}}}".replace("J", json)));
        all.add(utf8("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": J, \"home_page_url\": J, \"items\": [{\"id\": J, \"url\": J, \"external_url\": J, \"title\": J, \"content_html\": J, \"content_text\": J, \"summary\": J, \"image\": J, \"date_published\": J, \"authors\": [{\"name\": J, \"url\": J}], \"tags\": [J], \"attachments\": [{\"url\": J, \"mime_type\": \"image/png\", \"title\": J}]}]}".replace("J", json)));
        all.add(utf8("From: a@agency.example\r\nTo: desk@paper.example\r\nSubject: " + s.replaceAll("[\\r\\n]+", " ") + "\r\nMessage-ID: <1@agency.example>\r\nDate: Tue, 03 Mar 2026 08:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>The harbour opens on Tuesday, the harbour master said.</p>" + s));
        all.add(utf8("Harbour opens\n\nBy Ola Renn\n\nBRACKWATER (Harbour) - The harbour opens on Tuesday.\n\n" + s + "\n\nMore was not said.\n"));
        all.add(utf8("\u0001dea001 4 p 12  tdw 1\r\r\n\r\n" + s + "\r\r\n\u0002" + s + "\r\r\n\r\n   BRACKWATER (tdw) - " + s + "\r\r\n\u0003031137 GMT Mrz 26\r\r\n\u007f\u0004"));
        all.add(utf8(s));
        return all;
    }

    private static String page(String s) {
        String words = "<p>The harbour master opened the port to ferries on Tuesday, three days after a storm broke forty metres of its mole, and more ships came.</p>";
        return "<html><head><title>" + s + "</title><meta property=\"og:title\" content=\"" + s + "\"><meta property=\"og:image\" content=\"" + s + "\"><link rel=\"canonical\" href=\"" + s + "\"></head><body><article><h1>" + s + "</h1>" + words.repeat(4) + s
                + words.repeat(2) + "</article></body></html>";
    }

    private static Set<String> strings(Path folder) throws IOException {
        Set<String> strings = new LinkedHashSet<>();
        for (Path list : files(folder, ".txt")) strings.addAll(new String(Files.readAllBytes(list), StandardCharsets.UTF_8).lines().toList());
        for (Path list : files(folder, ".json")) JSON.readTree(list.toFile()).forEach(node -> strings.add(node.asText()));
        for (Path list : files(folder, ".mjs")) {
            JsonNode vectors = JSON.readTree(Files.readString(list).replaceFirst("(?s)^.*?export default", ""));
            assertThat(vectors.size()).isPositive();
            vectors.forEach(vector -> {
                strings.add(vector.path("payload").asText());
                vector.path("expected").forEach(expected -> strings.add(expected.asText()));
            });
        }
        for (Path file : files(folder, ".xml")) strings.add(Files.readString(file));
        return strings;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
