package news.dateline.wire.newsmlg2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.wire.nitf.NitfBody;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Charsets;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Slot;

/** The content itself: inline XHTML, NITF or plain text, and what lies elsewhere. */
final class Contents {
    /** Plain text that an agency wrapped into one paragraph element: inside it is laid out as plain text still. */
    private static final Pattern WRAPPED = Pattern.compile("\\s*<p>([^<]*)</p>\\s*", Pattern.CASE_INSENSITIVE);

    private Contents() { }

    static void read(Copy copy, Element contents, Asserts asserts, Dialect dialect, String base) {
        contents.all("inlineXML").forEach(inline -> {
            inline.attribute("wordcount").ifPresent(words -> copy.put(Slot.WORD_COUNT, words));
            inline.elements().forEach(root -> inlineXml(copy, root, inline, asserts, dialect, Addresses.base(base, inline.base())));
        });
        contents.all("inlineData").forEach(inline -> inlineData(copy, inline, asserts, base));
        Remote.read(copy, contents, asserts, base);
    }

    private static void inlineXml(Copy copy, Element root, Element inline, Asserts asserts, Dialect dialect, String base) {
        switch (root.name().toLowerCase(Locale.ROOT)) {
            case "nitf" -> NitfBody.inside(copy, root, base, dialect);
            case "html" -> html(copy, root.first("body").orElse(root), inline, asserts, base);
            case "body" -> {
                if (root.first("body.content").isPresent()) NitfBody.inside(copy, root, base, dialect);
                else html(copy, root, inline, asserts, base);
            }
            // Fragments of XHTML without a document around them.
            case "div", "p", "section", "article", "ul", "ol", "table", "h1", "h2", "h3", "main" -> html(copy, root, inline, asserts, base);
            default -> copy.mend("inline content of the kind " + root.name() + " is not read as copy");
        }
    }

    private static void html(Copy copy, Element root, Element inline, Asserts asserts, String base) {
        copy.body(new Passage(Passage.Kind.HTML, root.markup(), base, asserts.catalog().bare(inline, "rendition"), inline.attribute("contenttype").orElse("application/xhtml+xml")));
    }

    private static void inlineData(Copy copy, Element inline, Asserts asserts, String base) {
        inline.attribute("wordcount").ifPresent(words -> copy.put(Slot.WORD_COUNT, words));
        String type = inline.attribute("contenttype").orElse("text/plain").toLowerCase(Locale.ROOT).strip();
        boolean words = type.startsWith("text/") || type.contains("html");
        boolean encoded = inline.attribute("encoding").or(() -> inline.attribute("encodinguri")).filter(text -> !text.isBlank()).isPresent();
        if (!words) {
            copy.mend("inline data of the type " + type + " is not read as copy");
            return;
        }
        String text = encoded ? decoded(copy, inline) : inline.hasElements() ? inline.markup() : inline.text();
        String role = asserts.catalog().bare(inline, "rendition");
        Matcher wrapped = WRAPPED.matcher(text);
        if (!type.contains("html") && wrapped.matches()) copy.body(new Passage(Passage.Kind.PLAIN, wrapped.group(1), base, role, type));
        else copy.body(new Passage(type.contains("html") || inline.hasElements() && !encoded ? Passage.Kind.HTML : Passage.Kind.PLAIN, text, base, role, type));
    }

    /** Base 64 is the one encoding that IPTC's own example and agencies use. */
    private static String decoded(Copy copy, Element inline) {
        String encoding = inline.attribute("encoding").or(() -> inline.attribute("encodinguri")).orElse("").toLowerCase(Locale.ROOT);
        if (!encoding.contains("base64") && !encoding.contains("base-64")) {
            copy.mend("inline content in the encoding \"" + encoding + "\" is not read");
            return "";
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(inline.text().getBytes(StandardCharsets.US_ASCII));
            if (bytes.length > Limits.DOCUMENT_BYTES) return "";
            Charsets.Decoded text = Charsets.decode(bytes, "");
            text.mended().forEach(copy::mend);
            return text.text();
        } catch (IllegalArgumentException _) {
            copy.mend("inline content that says it is base 64 is not");
            return "";
        }
    }
}
