package news.dateline.wire.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.PubStatus;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Slot;

/** Reads NITF 3 as a document of its own (IPTC News Industry Text Format, nitf-3-6.dtd). Pure. */
public final class Nitf {
    private static final Pattern VERSION = Pattern.compile("NITF\\s*(?:XML\\s*)?(\\d\\.\\d)", Pattern.CASE_INSENSITIVE);

    private Nitf() { }

    public static boolean isRoot(Element root) {
        return root.name().equalsIgnoreCase("nitf");
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(Element root, String base, Dialect dialect) {
        List<Copy> copies = new ArrayList<>();
        copies.add(copy(root, base, dialect));
        root.first("head").flatMap(head -> head.first("docdata")).ifPresent(docdata -> otherDocument(docdata, copies));
        return new Batch(format(root), copies, List.of());
    }

    private static String format(Element root) {
        Matcher version = VERSION.matcher(root.attribute("version").orElse(""));
        return version.find() ? "nitf-" + version.group(1) : "nitf";
    }

    private static Copy copy(Element root, String base, Dialect dialect) {
        Copy copy = new Copy("nitf", root.offset()).base(base);
        dialect.fill(copy, root);
        Optional<Element> head = root.first("head");
        Optional<Element> docdata = head.flatMap(element -> element.first("docdata"));
        docdata.ifPresent(element -> NitfHead.docdata(copy, element, dialect));
        head.ifPresent(element -> NitfHead.read(copy, element, dialect));
        root.attribute("uno").ifPresent(id -> copy.put(Slot.GUID, id));
        root.attribute("baselang").or(() -> Optional.of(root.language())).ifPresent(language -> copy.put(Slot.LANGUAGE, language));
        NitfBody.read(copy, root, base);
        return copy;
    }

    /** A document may give an order about another: {@code management-doc-idref} names it, {@code management-idref-status} says what it is from now on. */
    private static void otherDocument(Element docdata, List<Copy> copies) {
        Optional<String> id = docdata.attribute("management-doc-idref").map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> status = docdata.attribute("management-idref-status").map(text -> text.strip().toLowerCase(Locale.ROOT)).filter(text -> !text.isEmpty());
        boolean stands = status.flatMap(PubStatus::fromIptc).filter(PubStatus.USABLE::equals).isPresent();
        if (id.isEmpty() || status.isEmpty() || stands || id.equals(copies.getFirst().first(Slot.GUID))) return;
        Copy order = new Copy("order about " + id.get(), docdata.offset()).put(Slot.GUID, id.get());
        if (status.get().equals("embargoed")) order.putEvenBlank(Slot.EMBARGO, "");
        else order.putEvenBlank(Slot.STATUS, status.get());
        copies.add(order.put(Slot.ED_NOTE, "Ordered by " + copies.getFirst().first(Slot.GUID).orElse("a document without an id")));
    }
}
