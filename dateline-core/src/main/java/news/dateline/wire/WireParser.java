package news.dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.PubStatus;
import news.dateline.model.WireItem;
import news.dateline.wire.atom.Atom;
import news.dateline.wire.jsonfeed.JsonFeed;
import news.dateline.wire.newsmlg2.NewsMlG2;
import news.dateline.wire.ninjs.NinjsReader;
import news.dateline.wire.page.WebPage;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Charsets;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.JsonReading;
import news.dateline.wire.read.JsonText;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.XmlReading;
import news.dateline.wire.read.XmlText;
import news.dateline.wire.rss.Rss;

/**
 * Reads one document of any wire format. Pure and thread-safe; never throws for what is in the bytes: bad input is {@link Parsed.Unreadable}, with the reason.
 */
public final class WireParser {
    private static final Pattern HTML = Pattern.compile("^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta|h1|center)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<(title|h1)[^>]{0,200}>\\s*([^<]{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_START = Pattern.compile("<(?:\\?xml|rss|rdf:RDF|feed|newsItem|newsMessage|packageItem)\\b");
    private static final int JUNK_BEFORE_MAX = 2_000;
    private static final int HEAD_SEARCHED = 20_000;

    /** What a document turned out to be. A new format is one more of these and one more case below. */
    private sealed interface Document {
        record RssFeed(Element root) implements Document { }

        record AtomFeed(Element root) implements Document { }

        record JsonFeedDocument(JsonNode root) implements Document { }

        record NinjsDocument(JsonNode root) implements Document { }

        record NewsMlG2Document(Element root) implements Document { }

        /** Whether the whole items of a document that was cut may be used: a feed comes again, an item that was pushed does not, and what is missing may be its kill. */
        default boolean isFeed() {
            return switch (this) {
                case RssFeed _, AtomFeed _, JsonFeedDocument _ -> true;
                case NinjsDocument _, NewsMlG2Document _ -> false;
            };
        }
    }

    private WireParser() { }

    public static Parsed parse(byte[] bytes, WireHints hints) {
        if (bytes.length > Limits.DOCUMENT_BYTES) return tooLong(bytes);
        Charsets.Decoded decoded = Charsets.decode(bytes, hints.httpCharset());
        try {
            return parse(decoded, hints);
        } catch (RuntimeException | StackOverflowError e) {
            // The last fence: a fault of ours in reading what a stranger sent must not stop the wire, and must not set copy free.
            return unreadable("The reader failed on it (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")", -1, decoded.text());
        }
    }

    /**
     * Reads a web page that its source says is one; nothing else may be read so, since an HTML page where a wire document was expected is an error page. A page without an article is no
     * item, and no
     * order either.
     */
    public static Parsed parsePage(byte[] bytes, WireHints hints) {
        if (bytes.length > Limits.DOCUMENT_BYTES) return tooLong(bytes);
        try {
            Batch batch = WebPage.read(bytes, hints.httpCharset(), hints.base(), hints.mapping().zone().orElse(hints.zone()));
            List<Problem> problems = new ArrayList<>(batch.problems());
            return new Parsed.Items(batch.format(), new CopyTaster(batch.format(), List.of(), hints).taste(batch.copies(), false, problems), problems);
        } catch (RuntimeException | StackOverflowError e) {
            return new Parsed.Unreadable("The reader failed on it (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")", -1, false, List.of());
        }
    }

    private static Parsed tooLong(byte[] bytes) {
        String head = new String(Arrays.copyOf(bytes, 1 << 20), StandardCharsets.UTF_8);
        return unreadable("Expected at most " + Limits.DOCUMENT_BYTES + " bytes in one document, found " + bytes.length, Limits.DOCUMENT_BYTES, head);
    }

    private static Parsed parse(Charsets.Decoded decoded, WireHints hints) {
        String text = begun(decoded.text());
        List<String> mended = new ArrayList<>(decoded.mended());
        if (text.isEmpty()) return new Parsed.Unreadable("Expected a document, found nothing", 0, false, List.of());
        if (HTML.matcher(text.substring(0, Math.min(text.length(), HEAD_SEARCHED))).find()) return htmlPage(text);
        if (text.charAt(0) == '{' || text.charAt(0) == '[') return json(text, mended, hints);
        if (text.charAt(0) == '<') return xml(text, mended, hints);
        Matcher start = XML_START.matcher(text.substring(0, Math.min(text.length(), JUNK_BEFORE_MAX)));
        if (start.find()) {
            mended.add("what stood before the XML document was ignored");
            return xml(text.substring(start.start()), mended, hints);
        }
        return unreadable("Expected XML or JSON, found \"" + text.substring(0, Math.min(40, text.length())).replaceAll("\\p{Cntrl}+", " ") + "\"", 0, text);
    }

    /** From the first character that means something. */
    private static String begun(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == 0xFEFF || text.charAt(at) == 0xA0)) at++;
        return text.substring(at);
    }

    private static Parsed htmlPage(String text) {
        Matcher title = TITLE.matcher(text.substring(0, Math.min(text.length(), HEAD_SEARCHED)));
        String named = title.find() ? " titled \"" + title.group(2).strip() + "\"" : "";
        boolean kill = Rubble.holdsKillCodes(text);
        return new Parsed.Unreadable("Expected a wire document, found an HTML page" + named, 0, kill, kill ? Rubble.guids(text) : List.of());
    }

    private static Parsed unreadable(String reason, long offset, String text) {
        return new Parsed.Unreadable(reason, offset, Rubble.looksLikeKill(text), Rubble.guids(text));
    }

    private static Parsed xml(String text, List<String> mended, WireHints hints) {
        return switch (XmlText.read(text)) {
            case XmlReading.Failed failed -> unreadable(failed.reason(), failed.offset(), text);
            case XmlReading.Tree tree -> {
                mended.addAll(tree.mended());
                Optional<Document> document = document(tree.root());
                yield document.isPresent() ? read(document.get(), text, tree.cutAt(), mended, hints)
                        : unreadable("Expected RSS, Atom or NewsML-G2, found XML that begins with <" + tree.root().name() + ">", Math.max(0, tree.root().offset()), text);
            }
        };
    }

    private static Parsed json(String text, List<String> mended, WireHints hints) {
        return switch (JsonText.read(text)) {
            case JsonReading.Failed failed -> unreadable(failed.reason(), failed.offset(), text);
            case JsonReading.Tree tree -> {
                mended.addAll(tree.mended());
                Optional<Document> document = document(tree.root());
                yield document.isPresent() ? read(document.get(), text, tree.cutAt(), mended, hints)
                        : unreadable("Expected JSON Feed or ninjs, found other JSON", tree.wasCut() ? tree.cutAt() : 0, text);
            }
        };
    }

    private static Optional<Document> document(Element root) {
        if (NewsMlG2.isRoot(root)) return Optional.of(new Document.NewsMlG2Document(root));
        if (Atom.isRoot(root)) return Optional.of(new Document.AtomFeed(root));
        return Rss.isRoot(root) ? Optional.of(new Document.RssFeed(root)) : Optional.empty();
    }

    private static Optional<Document> document(JsonNode root) {
        if (JsonFeed.isRoot(root)) return Optional.of(new Document.JsonFeedDocument(root));
        return NinjsReader.isRoot(root) ? Optional.of(new Document.NinjsDocument(root)) : Optional.empty();
    }

    private static Parsed read(Document document, String text, long cutAt, List<String> mended, WireHints hints) {
        if (cutAt >= 0 && !document.isFeed()) return unreadable("The document ends before it is complete", cutAt, text);
        Batch batch = switch (document) {
            case Document.RssFeed(Element root) -> Rss.read(root, hints.base());
            case Document.AtomFeed(Element root) -> Atom.read(root, hints.base());
            case Document.JsonFeedDocument(JsonNode root) -> JsonFeed.read(root, hints.base());
            case Document.NinjsDocument(JsonNode root) -> NinjsReader.read(root, hints.base());
            case Document.NewsMlG2Document(Element root) -> NewsMlG2.read(root, hints.base());
        };
        if (cutAt >= 0 && batch.copies().isEmpty()) return unreadable("The document ends before its first whole item", cutAt, text);
        List<Problem> problems = new ArrayList<>(batch.problems());
        if (cutAt >= 0) problems.add(new Problem("document", cutAt, "it ends before it is complete; the " + batch.copies().size() + " whole items before the cut were read"));
        mended.forEach(what -> problems.add(new Problem("document", -1, what)));
        List<WireItem> items = new CopyTaster(batch.format(), mended, hints).taste(batch.copies(), document.isFeed(), problems);
        if (!document.isFeed() && !mended.isEmpty() && Rubble.holdsKillCodes(text) && items.stream().allMatch(item -> item.status() == PubStatus.USABLE)) {
            return unreadable("It holds codes of a kill or hold that were lost in mending it", -1, text);
        }
        return new Parsed.Items(batch.format(), items, problems);
    }
}
