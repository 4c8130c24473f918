package news.dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.WireItem;
import news.dateline.wire.anpa1312.Anpa1312;
import news.dateline.wire.atom.Atom;
import news.dateline.wire.iptc7901.Iptc7901;
import news.dateline.wire.jsonfeed.JsonFeed;
import news.dateline.wire.newsml1.NewsMl1;
import news.dateline.wire.mail.Mail;
import news.dateline.wire.newsmlg2.NewsMlG2;
import news.dateline.wire.ninjs.NinjsReader;
import news.dateline.wire.nitf.Nitf;
import news.dateline.wire.page.WebPage;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Charsets;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.JsonReading;
import news.dateline.wire.read.JsonText;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Parcel;
import news.dateline.wire.read.Pieces;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.XmlReading;
import news.dateline.wire.read.XmlText;
import news.dateline.wire.rss.Rss;
import news.dateline.wire.text.PlainText;

/**
 * Reads one document of any wire format. Pure and thread-safe; never throws for what is in the bytes: bad input is {@link Parsed.Unreadable}, with the reason.
 */
public final class WireParser {
    private static final Pattern HTML = Pattern.compile("^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta|h1|center)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<(title|h1)[^>]{0,200}>\\s*([^<]{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_START = Pattern.compile("<(?:\\?xml|rss|rdf:RDF|feed|newsItem|newsMessage|packageItem|NewsML|nitf)\\b");
    private static final int JUNK_BEFORE_MAX = 2_000;
    private static final int HEAD_SEARCHED = 20_000;
    private static final Parsed.Unreadable INNER_PARCEL = new Parsed.Unreadable("An archive within an archive is not opened", -1, true, List.of());

    /** What a document turned out to be. A new format is one more of these and one more case below. */
    private sealed interface Document {
        record RssFeed(Element root) implements Document { }

        record AtomFeed(Element root) implements Document { }

        record JsonFeedDocument(JsonNode root) implements Document { }

        record NinjsDocument(JsonNode root) implements Document { }

        record NewsMlG2Document(Element root) implements Document { }

        record NewsMl1Document(Element root) implements Document { }

        record NitfDocument(Element root) implements Document { }

        record Iptc7901Document(byte[] bytes) implements Document { }

        record Anpa1312Document(byte[] bytes) implements Document { }

        record TextDocument(String text) implements Document { }

        /** Whether the whole items of a document that was cut may be used: a feed comes again, an item that was pushed does not, and what is missing may be its kill. */
        default boolean isFeed() {
            return switch (this) {
                case RssFeed _, AtomFeed _, JsonFeedDocument _ -> true;
                case NinjsDocument _, NewsMlG2Document _, NewsMl1Document _, NitfDocument _, Iptc7901Document _, Anpa1312Document _, TextDocument _ -> false;
            };
        }
    }

    /**
     * A document, or one item of a long one with the document's head around it.
     *
     * @param bytes  a document that {@link #parse} reads the same
     * @param offset where it begins in what was streamed, in bytes
     */
    public record Part(byte[] bytes, long offset, Parsed parsed) { }

    /** What a document holds, before its words are judged. */
    private sealed interface Found {
        record Read(Batch batch, String text, boolean feed, List<String> mended) implements Found { }

        record Not(Parsed.Unreadable why) implements Found { }
    }

    private WireParser() { }

    public static Parsed parse(byte[] bytes, WireHints hints) {
        return parse(bytes, hints, new Parcel.Allowance());
    }

    private static Parsed parse(byte[] bytes, WireHints hints, Parcel.Allowance allowance) {
        if (bytes.length > Limits.DOCUMENT_BYTES) return tooLong(bytes);
        try {
            return switch (found(bytes, hints, 0, allowance)) {
                case Found.Read read -> judged(read, hints);
                case Found.Not(Parsed.Unreadable why) -> why;
            };
        } catch (RuntimeException | StackOverflowError e) {
            // The last fence: a fault of ours in reading what a stranger sent must not stop the wire, and must not set copy free.
            return unreadable("The reader failed on it (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")", -1, Charsets.decode(bytes, hints.httpCharset()).text());
        }
    }

    /**
     * Reads a document of any length and hands on what it finds part by part: a document of several items (a newsMessage) that is long comes an item a part, so that memory does not depend on its
     * length; any other comes as one part. The parts' bytes are documents themselves, so each can be kept, shown and read again.
     */
    public static void stream(InputStream in, WireHints hints, Consumer<Part> parts) throws IOException {
        stream(in, hints, Limits.MESSAGE_BYTES, parts);
    }

    static void stream(InputStream in, WireHints hints, long messageBytes, Consumer<Part> parts) throws IOException {
        byte[] start = in.readNBytes(Limits.READ_WHOLE_BYTES + 1);
        Optional<Pieces> pieces = start.length > Limits.READ_WHOLE_BYTES ? Pieces.of(start, in) : Optional.empty();
        if (pieces.isPresent()) {
            stream(pieces.get(), hints, messageBytes, parts);
            return;
        }
        byte[] rest = start.length > Limits.READ_WHOLE_BYTES ? in.readNBytes(Limits.DOCUMENT_BYTES + 1 - start.length) : new byte[0];
        byte[] whole = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, whole, start.length, rest.length);
        Parcel.Allowance allowance = new Parcel.Allowance();
        Optional<Parcel> parcel = isParcel(whole) ? Parcel.of(whole, allowance) : Optional.empty();
        if (parcel.isPresent()) stream(parcel.get(), whole, hints, allowance, parts);
        else parts.accept(new Part(whole, 0, parse(whole, hints)));
    }

    /** Whether bytes hold several documents, each of which is to be kept and read by itself: {@link #stream} does that. */
    public static boolean isParcel(byte[] bytes) {
        return bytes.length <= Limits.DOCUMENT_BYTES && Parcel.isHead(bytes);
    }

    private static void stream(Parcel parcel, byte[] whole, WireHints hints, Parcel.Allowance allowance, Consumer<Part> parts) {
        for (Parcel.Piece piece : parcel.pieces()) {
            Parsed parsed = switch (Parcel.isHead(piece.bytes()) ? INNER_PARCEL : parse(piece.bytes(), hints.withoutType(), allowance)) {
                case Parsed.Items items -> items;
                case Parsed.Unreadable(String reason, long offset, boolean kill, List<String> guids) -> new Parsed.Unreadable(piece.name() + ": " + reason, offset, kill, guids);
            };
            parts.accept(new Part(piece.bytes(), 0, parsed));
        }
        if (!parcel.leftOut().isEmpty()) parts.accept(new Part(whole, 0, new Parsed.Items(parcel.kind(), List.of(), parcel.leftOut())));
        // What it holds beyond that may be anything, a kill among it.
        parcel.broken().ifPresent(why -> parts.accept(new Part(whole, 0, new Parsed.Unreadable(why, -1, true, List.of()))));
    }

    private static void stream(Pieces pieces, WireHints hints, long messageBytes, Consumer<Part> parts) throws IOException {
        long found = 0;
        while (pieces.offset() <= messageBytes) {
            Optional<Pieces.Piece> next = pieces.next();
            if (next.isEmpty()) {
                if (found == 0 || !pieces.ended()) parts.accept(new Part(new byte[0], pieces.offset(), new Parsed.Unreadable(found == 0 ? "holds no items" : "The document ends before it is complete; the "
                        + found + " items before the cut were read", -1, false, List.of())));
                return;
            }
            if (found++ == 0) pieces.headLeftOut().ifPresent(head -> parts.accept(new Part(head, 0, beginning(head, "Expected at most " + Limits.HEAD_BYTES + " bytes before the first item, found more; they were left out and the items are read"))));
            Pieces.Piece piece = next.get();
            parts.accept(new Part(piece.bytes(), piece.offset(), switch (piece.state()) {
                case WHOLE -> parse(piece.bytes(), hints);
                case CUT -> unreadable("The document ends before its item " + found + " is complete", -1, Charsets.decode(piece.bytes(), hints.httpCharset()).text());
                case TOO_LONG -> unreadable("Expected at most " + Limits.DOCUMENT_BYTES + " bytes in one item, found more", -1, Charsets.decode(piece.bytes(), hints.httpCharset()).text());
            }));
            if (piece.state() == Pieces.State.CUT) return;
        }
        parts.accept(new Part(new byte[0], pieces.offset(), new Parsed.Unreadable("Expected at most " + messageBytes + " bytes in one message, found more; the " + found + " items before were read", -1, false, List.of())));
    }

    private static Found found(byte[] bytes, WireHints hints, int depth, Parcel.Allowance allowance) {
        if (beginsLikeXmlOrJson(bytes)) return parse(Charsets.decode(bytes, hints.httpCharset()), hints);
        // Formats that are framed, or decode their parts one by one, are told by their first bytes.
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_SEARCHED), StandardCharsets.ISO_8859_1);
        if (Iptc7901.isHead(head)) return read(new Document.Iptc7901Document(bytes), "", -1, List.of(), hints);
        if (Anpa1312.isHead(head)) return read(new Document.Anpa1312Document(bytes), "", -1, List.of(), hints);
        Optional<Parcel> parcel = Parcel.of(bytes, allowance);
        if (parcel.isPresent()) return parcel(parcel.get(), hints, depth, allowance);
        return Mail.isHead(head) ? mail(bytes, hints, depth, allowance) : parse(Charsets.decode(bytes, hints.httpCharset()), hints);
    }

    private static boolean beginsLikeXmlOrJson(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) at++;
        return at < bytes.length && (bytes[at] == '<' || bytes[at] == '{');
    }

    /** All documents of a parcel in one, as they belong to one mail. What cannot be read of it makes the whole unreadable: nobody knows what it means for the rest. */
    private static Found parcel(Parcel parcel, WireHints hints, int depth, Parcel.Allowance allowance) {
        if (parcel.broken().isPresent()) return new Found.Not(new Parsed.Unreadable(parcel.broken().get(), -1, true, List.of()));
        if (depth > Limits.MAIL_DEPTH) return new Found.Not(new Parsed.Unreadable("archives and mails lie more than " + Limits.MAIL_DEPTH + " deep", -1, true, List.of()));
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(parcel.leftOut());
        List<String> mended = new ArrayList<>();
        for (Parcel.Piece piece : parcel.pieces()) {
            switch (Parcel.isHead(piece.bytes()) ? new Found.Not(INNER_PARCEL) : found(piece.bytes(), hints.withoutType(), depth + 1, allowance)) {
                case Found.Read read -> {
                    copies.addAll(read.batch().copies());
                    problems.addAll(read.batch().problems());
                    mended.addAll(read.mended());
                }
                case Found.Not(Parsed.Unreadable why) -> {
                    return new Found.Not(new Parsed.Unreadable(piece.name() + ": " + why.reason(), why.offset(), why.looksLikeKill(), why.guids()));
                }
            }
        }
        return new Found.Read(new Batch(parcel.kind(), copies, problems), "", false, mended);
    }

    private static Found mail(byte[] bytes, WireHints hints, int depth, Parcel.Allowance allowance) {
        return switch (Mail.read(bytes, hints.mapping().layout(), (part, type) -> attachment(part, hints.withContentType(type), depth + 1, allowance))) {
            case Mail.Reading.Read(Batch batch) -> new Found.Read(batch, "", false, List.of());
            case Mail.Reading.Failed(String reason, boolean kill, List<String> guids) -> {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                yield new Found.Not(new Parsed.Unreadable(reason, -1, kill || Rubble.looksLikeKill(text), guids.isEmpty() ? Rubble.guids(text) : guids));
            }
        };
    }

    private static Mail.Outcome attachment(byte[] bytes, WireHints hints, int depth, Parcel.Allowance allowance) {
        if (depth > Limits.MAIL_DEPTH) return new Mail.Outcome.Unreadable("mails lie more than " + Limits.MAIL_DEPTH + " deep", true, List.of());
        return switch (found(bytes, hints, depth, allowance)) {
            case Found.Read read -> new Mail.Outcome.Wire(read.batch(), read.mended());
            case Found.Not(Parsed.Unreadable why) -> new Mail.Outcome.Unreadable(why.reason(), why.looksLikeKill(), why.guids());
        };
    }

    /**
     * Reads a web page that its source says is one; nothing else may be read so, since an HTML page where a wire document was expected is an error page. A page without an article is no item, and no
     * order either.
     */
    public static Parsed parsePage(byte[] bytes, WireHints hints) {
        if (bytes.length > Limits.DOCUMENT_BYTES) return tooLong(bytes);
        try {
            Batch batch = WebPage.read(bytes, hints.httpCharset(), hints.base(), hints.mapping().zone().or(hints::zone).orElse(ZoneOffset.UTC));
            List<Problem> problems = new ArrayList<>(batch.problems());
            return new Parsed.Items(batch.format(), new CopyTaster(batch.format(), List.of(), hints).taste(batch.copies(), false, problems), problems);
        } catch (RuntimeException | StackOverflowError e) {
            return new Parsed.Unreadable("The reader failed on it (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")", -1, false, List.of());
        }
    }

    /** For the beginning of what was longer than its carrier may take: never copy, whatever it holds, but it is searched for a kill. {@code reason} is for a person. */
    public static Parsed beginning(byte[] bytes, String reason) {
        return unreadable(reason, -1, new String(bytes, StandardCharsets.UTF_8));
    }

    private static Parsed tooLong(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1 << 20), StandardCharsets.UTF_8);
        return unreadable("Expected at most " + Limits.DOCUMENT_BYTES + " bytes in one document, found " + bytes.length, Limits.DOCUMENT_BYTES, head);
    }

    private static Found parse(Charsets.Decoded decoded, WireHints hints) {
        String text = begun(decoded.text());
        List<String> mended = new ArrayList<>(decoded.mended());
        if (text.isEmpty()) return new Found.Not(new Parsed.Unreadable("Expected a document, found nothing", 0, false, List.of()));
        if (text.charAt(0) == '{' || text.charAt(0) == '[') return json(text, mended, hints);
        if (text.charAt(0) == '<' && HTML.matcher(text).region(0, Math.min(text.length(), HEAD_SEARCHED)).lookingAt()) return new Found.Not(htmlPage(text));
        if (text.charAt(0) == '<') return xml(text, mended, hints);
        Matcher start = XML_START.matcher(text.substring(0, Math.min(text.length(), JUNK_BEFORE_MAX)));
        if (start.find()) {
            mended.add("what stood before the XML document was ignored");
            return xml(text.substring(start.start()), mended, hints);
        }
        boolean shown = hints.contentType().map(type -> type.startsWith("text/html") || type.startsWith("application/xhtml")).orElse(false);
        if (!shown && PlainText.isStory(text)) return read(new Document.TextDocument(text), text, -1, mended, hints);
        return not("Expected a wire document or a story in words, found \"" + text.substring(0, Math.min(40, text.length())).replaceAll("\\p{Cntrl}+", " ") + "\"", 0, text);
    }

    /** From the first character that means something. */
    private static String begun(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == 0xFEFF || text.charAt(at) == 0xA0)) at++;
        return text.substring(at);
    }

    private static Parsed.Unreadable htmlPage(String text) {
        Matcher title = TITLE.matcher(text.substring(0, Math.min(text.length(), HEAD_SEARCHED)));
        String named = title.find() ? " titled \"" + title.group(2).strip() + "\"" : "";
        boolean kill = Rubble.holdsKillCodes(text);
        return new Parsed.Unreadable("Expected a wire document, found an HTML page" + named, 0, kill, kill ? Rubble.guids(text) : List.of());
    }

    private static Found not(String reason, long offset, String text) {
        return new Found.Not(unreadable(reason, offset, text));
    }

    private static Parsed.Unreadable unreadable(String reason, long offset, String text) {
        // A reason quotes what was found.
        return new Parsed.Unreadable(Plain.line(reason), offset, Rubble.looksLikeKill(text), Rubble.guids(text));
    }

    private static Found xml(String text, List<String> mended, WireHints hints) {
        return switch (XmlText.read(text)) {
            case XmlReading.Failed failed -> not(failed.reason(), failed.offset(), text);
            case XmlReading.Tree tree -> {
                mended.addAll(tree.mended());
                Optional<Document> document = document(tree.root());
                yield document.isPresent() ? read(document.get(), text, tree.cutAt(), mended, hints)
                        : not("Expected RSS, Atom, NewsML or NITF, found XML that begins with <" + tree.root().name() + ">", Math.max(0, tree.root().offset()), text);
            }
        };
    }

    private static Found json(String text, List<String> mended, WireHints hints) {
        return switch (JsonText.read(text)) {
            case JsonReading.Failed failed -> not(failed.reason(), failed.offset(), text);
            case JsonReading.Tree tree -> {
                mended.addAll(tree.mended());
                Optional<Document> document = document(tree.root());
                yield document.isPresent() ? read(document.get(), text, tree.cutAt(), mended, hints)
                        : not("Expected JSON Feed or ninjs, found other JSON", tree.wasCut() ? tree.cutAt() : 0, text);
            }
        };
    }

    private static Optional<Document> document(Element root) {
        if (NewsMl1.isRoot(root)) return Optional.of(new Document.NewsMl1Document(root));
        if (Nitf.isRoot(root)) return Optional.of(new Document.NitfDocument(root));
        if (NewsMlG2.isRoot(root)) return Optional.of(new Document.NewsMlG2Document(root));
        if (Atom.isRoot(root)) return Optional.of(new Document.AtomFeed(root));
        return Rss.isRoot(root) ? Optional.of(new Document.RssFeed(root)) : Optional.empty();
    }

    private static Optional<Document> document(JsonNode root) {
        if (JsonFeed.isRoot(root)) return Optional.of(new Document.JsonFeedDocument(root));
        return NinjsReader.isRoot(root) ? Optional.of(new Document.NinjsDocument(root)) : Optional.empty();
    }

    private static Found read(Document document, String text, long cutAt, List<String> mended, WireHints hints) {
        if (cutAt >= 0 && !document.isFeed()) return not("The document ends before it is complete", cutAt, text);
        Mapping mapping = hints.mapping();
        Batch batch = switch (document) {
            case Document.RssFeed(Element root) -> Rss.read(root, hints.base());
            case Document.AtomFeed(Element root) -> Atom.read(root, hints.base());
            case Document.JsonFeedDocument(JsonNode root) -> JsonFeed.read(root, hints.base());
            case Document.NinjsDocument(JsonNode root) -> NinjsReader.read(root, hints.base());
            case Document.NewsMlG2Document(Element root) -> NewsMlG2.read(root, hints.base(), hints.mapping().dialect());
            case Document.NewsMl1Document(Element root) -> NewsMl1.read(root, hints.base(), hints.mapping().dialect());
            case Document.NitfDocument(Element root) -> Nitf.read(root, hints.base(), hints.mapping().dialect());
            case Document.Iptc7901Document(byte[] bytes) -> Iptc7901.read(bytes, mapping.layout());
            case Document.Anpa1312Document(byte[] bytes) -> Anpa1312.read(bytes, mapping.layout(), mapping.topics().urgencies());
            case Document.TextDocument(String words) -> PlainText.read(words, mapping.layout());
        };
        if (cutAt >= 0 && batch.copies().isEmpty()) return not("The document ends before its first whole item", cutAt, text);
        List<Problem> problems = new ArrayList<>(batch.problems());
        if (cutAt >= 0) problems.add(new Problem("document", cutAt, "it ends before it is complete; the " + batch.copies().size() + " whole items before the cut were read"));
        mended.forEach(what -> problems.add(new Problem("document", -1, what)));
        return new Found.Read(new Batch(batch.format(), batch.copies(), problems), text, document.isFeed(), mended);
    }

    private static Parsed judged(Found.Read read, WireHints hints) {
        List<Problem> problems = new ArrayList<>(read.batch().problems());
        List<WireItem> items = new CopyTaster(read.batch().format(), read.mended(), hints).taste(read.batch().copies(), read.feed(), problems);
        if (!read.feed() && !read.mended().isEmpty() && Rubble.holdsMoreCodesThan(read.text(), items)) {
            return unreadable("It holds codes of a kill or hold that were lost in mending it", -1, read.text());
        }
        return new Parsed.Items(read.batch().format(), items, problems);
    }
}
