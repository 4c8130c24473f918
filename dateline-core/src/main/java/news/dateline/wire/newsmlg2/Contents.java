package news.dateline.wire.newsmlg2;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.Rendition;
import news.dateline.wire.nitf.NitfBody;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Passage;

/** The content itself: inline XHTML, NITF or plain text, and what lies elsewhere. */
final class Contents {
    private Contents() { }

    static void read(Copy copy, Element contents, String base) {
        contents.all("inlineXML").forEach(inline -> inline.elements().forEach(root -> inlineXml(copy, root, Addresses.base(base, inline.base()))));
        contents.all("inlineData").forEach(inline -> inlineData(copy, inline, base));
        contents.all("remoteContent").forEach(remote -> remote(copy, remote, base));
    }

    private static void inlineXml(Copy copy, Element root, String base) {
        switch (root.name().toLowerCase(Locale.ROOT)) {
            case "nitf" -> NitfBody.read(copy, root, base);
            case "html" -> copy.body(Passage.Kind.HTML, root.first("body").orElse(root).markup(), base);
            case "body" -> {
                if (root.first("body.content").isPresent()) NitfBody.read(copy, root, base);
                else copy.body(Passage.Kind.HTML, root.markup(), base);
            }
            // Fragments of XHTML without a document around them.
            case "div", "p", "section", "article", "ul", "ol", "table", "h1", "h2", "h3" -> copy.body(Passage.Kind.HTML, root.markup(), base);
            default -> copy.mend("inline content of the kind " + root.name() + " is not read as copy");
        }
    }

    private static void inlineData(Copy copy, Element inline, String base) {
        String type = inline.attribute("contenttype").orElse("text/plain").toLowerCase(Locale.ROOT);
        if (inline.attribute("encoding").isPresent()) {
            copy.mend("inline content in an encoding of its own is not read");
        } else if (type.contains("html")) {
            copy.body(Passage.Kind.HTML, inline.hasElements() ? inline.markup() : inline.text(), base);
        } else if (type.startsWith("text/")) {
            copy.body(Passage.Kind.PLAIN, inline.text(), base);
        }
    }

    private static void remote(Copy copy, Element remote, String base) {
        Optional<String> type = remote.attribute("contenttype").map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> credit = copy.all(news.dateline.wire.read.Slot.BYLINE).stream().findFirst();
        Optional<String> caption = copy.summaries().stream().filter(summary -> !summary.exceedsLimits()).findFirst().map(summary -> summary.clean().text())
                .filter(text -> !text.isEmpty());
        Stream.of("href", "residref").flatMap(name -> remote.attribute(name).stream()).flatMap(written -> Addresses.web(written, base).stream()).limit(1)
                .forEach(href -> copy.association(Association.of(MediaRss.kind(type.orElse(""), "", href)).caption(caption.orElse("")).credit(credit.orElse(""))
                        .rendition(new Rendition(Optional.empty(), href, type, remote.attribute("width").flatMap(MediaRss::pixels),
                                remote.attribute("height").flatMap(MediaRss::pixels), remote.attribute("size").flatMap(MediaRss::bytes), Optional.empty())).build()));
    }
}
