package news.dateline.wire.newsmlg2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.Slot;

/** How the item is to be handled: times, status, embargo, notes, signals, rights. */
final class ItemMeta {
    private ItemMeta() { }

    static void read(Copy copy, Element meta) {
        itemClass(copy, meta);
        meta.all("versionCreated").forEach(date -> copy.put(Slot.VERSION_CREATED, date.text()));
        meta.all("firstCreated").forEach(date -> copy.put(Slot.FIRST_CREATED, date.text()));
        // By the standard an embargo without a time has no known end.
        meta.all("embargoed").forEach(date -> copy.putEvenBlank(Slot.EMBARGO, date.text()));
        meta.all("expires").forEach(date -> copy.put(Slot.EXPIRES, date.text()));
        meta.all("pubStatus").forEach(status -> copy.putEvenBlank(Slot.STATUS, code(status).orElse(status.text())));
        meta.all("edNote").forEach(note -> copy.put(Slot.ED_NOTE, Markup.clean(note.markup(), "").text()));
        meta.all("signal").forEach(signal -> code(signal).ifPresent(code -> copy.put(Slot.SIGNAL_CODE, code)));
        meta.all("role").forEach(role -> code(role).ifPresent(code -> copy.put(Slot.SIGNAL_CODE, code)));
        meta.all("title").limit(1).forEach(title -> copy.title(title.text(), "title", false));
    }

    /** Anything but text is told as a genre, so that nobody takes a caption for a story. */
    private static void itemClass(Copy copy, Element meta) {
        meta.all("itemClass").limit(1).flatMap(element -> code(element).stream()).map(code -> code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1))
                .filter(kind -> !kind.equals("text")).forEach(kind -> copy.subject(Copy.Group.GENRE, new Subject("ninat", kind, Optional.of(kind))));
    }

    static Optional<String> code(Element element) {
        return Stream.of("qcode", "uri", "literal").flatMap(name -> element.attribute(name).stream()).filter(text -> !text.isBlank()).map(String::strip).findFirst();
    }

    static void rights(Copy copy, Element rights, String language) {
        best(rights, "copyrightNotice", language).forEach(notice -> copy.put(Slot.COPYRIGHT, line(notice)));
        if (copy.all(Slot.COPYRIGHT).isEmpty()) {
            rights.all("copyrightHolder").limit(1).forEach(holder -> copy.put(Slot.COPYRIGHT, Asserts.name(holder).or(() -> holder.attribute("literal")).orElse("")));
        }
        best(rights, "usageTerms", language).forEach(terms -> copy.put(Slot.USAGE_TERMS, line(terms)));
        rights.all("link").flatMap(link -> link.attribute("href").stream()).filter(href -> copy.all(Slot.USAGE_TERMS).isEmpty()).limit(1)
                .forEach(href -> copy.put(Slot.USAGE_TERMS, href));
    }

    private static String line(Element element) {
        return Markup.line(element.hasElements() ? element.markup() : element.text(), false);
    }

    /** The same words come in several languages: those in the item's own, else in the first one's. */
    private static List<Element> best(Element rights, String name, String language) {
        List<Element> filled = rights.all(name).filter(element -> !element.text().isBlank()).toList();
        List<Element> own = filled.stream().filter(element -> element.language().equals(language)).toList();
        if (!own.isEmpty()) return own;
        return filled.stream().filter(element -> element.language().equals(filled.getFirst().language())).toList();
    }
}
