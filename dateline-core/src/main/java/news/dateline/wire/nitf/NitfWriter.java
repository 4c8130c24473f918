package news.dateline.wire.nitf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.model.Association;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import news.dateline.wire.write.Tag;
import news.dateline.wire.write.Xhtml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes items as NITF 3.6 (IPTC, nitf-3-6.dtd). What has no place there stands in docs/FORMATS.md, "What each format can carry". Pure. */
public final class NitfWriter {
    /** What HTML has under another name, or NITF only as emphasis. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("h2", "hl2"), Map.entry("h3", "hl2"), Map.entry("h4", "hl2"), Map.entry("h5", "hl2"), Map.entry("h6", "hl2"),
            Map.entry("b", "em"), Map.entry("strong", "em"), Map.entry("i", "em"), Map.entry("u", "em"), Map.entry("s", "em"), Map.entry("small", "em"), Map.entry("cite", "em"), Map.entry("code", "em"),
            Map.entry("abbr", "em"), Map.entry("time", "em"), Map.entry("pre", "p"), Map.entry("blockquote", "bq"));

    private static final Set<String> BLOCKS = Set.of("p", "hl2", "table", "ol", "ul", "dl", "bq", "hr", "block");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}._:-]+");

    private NitfWriter() { }

    public static String write(WireItem item) {
        Tag head = Tag.of("head").add("title", Optional.of(item.headline()));
        item.slug().ifPresent(slug -> head.add(Tag.of("meta").with("name", "anpa-keyword").with("content", slug)));
        // Where versions have their place, blanks have none.
        item.agencyVersion().filter(TOKEN.asMatchPredicate().negate()).ifPresent(version -> head.add(Tag.of("meta").with("name", "version").with("content", version)));
        Tag tobject = Tag.of("tobject");
        item.subjects().stream().filter(NitfWriter::isIptc).forEach(subject -> tobject.add(Tag.of("tobject.subject").with("tobject.subject.refnum", subject.code())
                .with("tobject.subject.ipr", "IPTC").with("tobject.subject.matter", subject.name().orElse(""))));
        head.addFilled(tobject).add(docdata(item));
        item.firstCreated().ifPresent(time -> head.add(Tag.of("revision-history").with("norm", norm(time))));
        Tag body = Tag.of("body").addFilled(bodyHead(item));
        Tag content = Tag.holding("body.content", item.bodyHtml().map(NitfWriter::blocks).orElseGet(() -> item.body().isBlank() ? "" : Xhtml.paragraphs(item.body())));
        item.associations().forEach(association -> media(content, association));
        return Tag.of("nitf").with("version", "-//IPTC//DTD NITF 3.6//EN").with("baselang", item.language().orElse(""))
                .add(head).add(body.add(content)).document();
    }

    private static boolean isIptc(Subject subject) {
        return subject.scheme().equals("subj") && !subject.code().isEmpty();
    }

    private static String norm(Instant time) {
        return time.toString().replace("-", "").replace(":", "");
    }

    private static Tag docdata(WireItem item) {
        boolean held = !(item.embargo() instanceof Embargo.None);
        Tag data = Tag.of("docdata").with("management-status", held && item.status() == PubStatus.USABLE ? "embargoed" : item.status().iptc());
        data.add(Tag.of("doc-id").with("id-string", item.id().guid()));
        item.provenance().provider().ifPresent(name -> data.add(Tag.of("del-list").add(Tag.of("from-src").with("src-name", name).with("level-number", "1"))));
        item.urgency().ifPresent(urgency -> data.add(Tag.of("urgency").with("ed-urg", "" + urgency.value())));
        item.versionCreated().ifPresent(time -> data.add(Tag.of("date.issue").with("norm", norm(time))));
        switch (item.embargo()) {
            case Embargo.None _ -> { }
            case Embargo.Until until -> data.add(Tag.of("date.release").with("norm", norm(until.time())));
            // No date on purpose: who reads one holds it.
            case Embargo.UntilReleased _ -> data.add(Tag.of("date.release").with("norm", "until released"));
        }
        item.expires().ifPresent(time -> data.add(Tag.of("date.expire").with("norm", norm(time))));
        item.edNote().stream().flatMap(note -> Xhtml.notes(note).stream()).forEach(note -> data.add(Tag.of("ed-msg").with("info", note)));
        item.provenance().signals().forEach(code -> data.add(Tag.of("ed-msg").with("msg-type", code)));
        item.agencyVersion().filter(TOKEN.asMatchPredicate()).ifPresent(version -> data.add(Tag.of("du-key").with("version", version)));
        item.rights().holder().ifPresent(holder -> data.add(Tag.of("doc.copyright").with("holder", holder)));
        item.usageTerms().ifPresent(terms -> data.add(Tag.of("doc.rights").with("limitations", terms)));
        Tag keywords = Tag.of("key-list");
        item.keywords().forEach(keyword -> keywords.add(Tag.of("keyword").with("key", keyword)));
        return data.addFilled(keywords).addFilled(identified(item));
    }

    private static Tag identified(WireItem item) {
        Tag content = Tag.of("identified-content");
        item.genres().forEach(genre -> content.add(coded("classifier", genre).with("type", "genre")));
        item.subjects().stream().filter(subject -> !isIptc(subject)).forEach(subject -> content.add(coded("classifier", subject).with("type", "subject")));
        item.places().forEach(place -> content.add(Tag.of("location").with("location-code", place.code()).with("code-source", place.scheme()).text(place.name().orElse(""))));
        item.people().forEach(person -> content.add(coded("person", person)));
        item.organisations().forEach(organisation -> content.add(coded("org", organisation)));
        return content;
    }

    private static Tag coded(String element, Subject subject) {
        return Tag.of(element).with("idsrc", subject.scheme()).with("value", subject.code()).text(subject.name().orElse(""));
    }

    private static Tag bodyHead(WireItem item) {
        Tag head = Tag.of("body.head");
        Tag lines = Tag.of("hedline");
        List<Headline> mains = item.headlines().stream().filter(headline -> headline.role().equals("main")).limit(1).toList();
        if (!item.headlines().isEmpty()) lines.add(Tag.of("hl1").text(mains.isEmpty() ? "" : mains.getFirst().text()));
        item.headlines().stream().filter(headline -> !mains.contains(headline)).forEach(headline -> lines.add(Tag.of("hl2").with("class", headline.role()).text(headline.text())));
        head.addFilled(lines).add("rights", item.copyright().filter(notice -> !item.rights().holder().equals(Optional.of(notice))));
        item.byline().forEach(maker -> head.add(Tag.of("byline").text(maker.name()).add("byttl", maker.role())));
        // There is room for one distributor, who may be several organisations.
        Tag distributor = Tag.of("distributor");
        item.infoSources().stream().filter(source -> source.role().equals(Optional.of("distributor"))).forEach(source -> distributor.add("org", Optional.of(source.name())));
        head.addFilled(distributor);
        head.add("dateline", item.located().map(located -> located.text()));
        item.description().ifPresent(text -> head.add(Tag.holding("abstract", Xhtml.paragraphs(text))));
        return head;
    }

    private static String blocks(String html) {
        Document document = Xhtml.parsed(html);
        for (Element element : document.body().getAllElements()) {
            String name = NAMES.get(element.normalName());
            if (name == null) continue;
            element.tagName(name);
            if (!name.equals("bq")) continue;
            // Such a block holds blocks only.
            Element block = new Element("block");
            block.appendChildren(List.copyOf(element.childNodes()));
            element.appendChild(block);
        }
        paragraphs(document.body());
        document.select("block").forEach(NitfWriter::paragraphs);
        return Xhtml.xml(document);
    }

    /** Words between blocks become paragraphs of their own. */
    private static void paragraphs(Element holder) {
        Optional<Element> open = Optional.empty();
        for (Node child : List.copyOf(holder.childNodes())) {
            boolean block = child instanceof Element element && BLOCKS.contains(element.normalName());
            if (block || open.isEmpty() && child instanceof TextNode words && words.isBlank()) {
                open = Optional.empty();
                continue;
            }
            if (open.isEmpty()) {
                open = Optional.of(new Element("p"));
                child.before(open.get());
            }
            open.get().appendChild(child);
        }
    }

    /** A picture's orders and rights go with it as metadata; NITF has no other place for them. */
    private static void media(Tag content, Association association) {
        Tag media = Tag.of("media").with("media-type", type(association.kind()));
        NitfMedia.metadata(association).forEach((name, value) -> media.add(Tag.of("media-metadata").with("name", name).with("value", value)));
        if (association.href().isEmpty()) media.add(Tag.of("media-reference").with("source", association.uri().orElse("")).with("name", association.name().orElse(""))
                .with("alternate-text", association.altText().orElse("")));
        // It cannot say which is the small one; beside others that one is left out, lest it be taken for the picture.
        boolean smallOnly = association.renditions().stream().allMatch(Rendition::isThumbnail);
        for (Rendition rendition : association.renditions()) {
            if (rendition.isThumbnail() && !smallOnly) continue;
            media.add(Tag.of("media-reference").with("source", rendition.href()).with("mime-type", rendition.mediaType().orElse("")).with("name", association.name().orElse(""))
                    .with("width", rendition.width().map(Object::toString).orElse("")).with("height", rendition.height().map(Object::toString).orElse(""))
                    .with("time", rendition.seconds().map(seconds -> java.math.BigDecimal.valueOf(seconds).toPlainString()).orElse("")).with("time-unit-of-measure", rendition.seconds().isPresent() ? "seconds" : "")
                    .with("alternate-text", association.altText().orElse("")));
        }
        if (association.href().isPresent() || association.uri().isPresent()) content.add(media.add("media-caption", association.caption()).add("media-producer", association.byline()));
    }

    private static String type(String kind) {
        return kind.equals("picture") || kind.equals("graphic") ? "image" : kind;
    }
}
