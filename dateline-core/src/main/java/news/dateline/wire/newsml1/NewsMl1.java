package news.dateline.wire.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;

/** Reads NewsML 1.0, 1.1 and 1.2 (IPTC, "NewsML 1.2 Functional Specification"). Every NewsItem of a document is an item, also one inside another. Pure. */
public final class NewsMl1 {
    private NewsMl1() { }

    public static boolean isRoot(Element root) {
        return root.name().equalsIgnoreCase("NewsML") || root.name().equals("NewsItem") && root.first("Identification").isPresent();
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(Element root, String base, Dialect dialect) {
        List<Element> items = new ArrayList<>();
        gather(root, items);
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Element item : items) {
            if (copies.size() >= Limits.ITEMS) {
                problems.add(new Problem("NewsItem", item.offset(), "more than " + Limits.ITEMS + " items in one document; the rest was left out"));
                break;
            }
            copies.add(copy(root, item, copies.size() + 1, base, dialect));
        }
        if (items.isEmpty()) problems.add(new Problem(root.name(), root.offset(), "holds no items"));
        return new Batch(root.attribute("Version").filter(version -> version.matches("1\\.\\d")).map(version -> "newsml-" + version).orElse("newsml-1"), copies, problems);
    }

    private static void gather(Element element, List<Element> items) {
        if (element.name().equalsIgnoreCase("NewsItem") && element.hasElements()) items.add(element);
        if (!element.name().equalsIgnoreCase("DataContent")) element.elements().forEach(child -> gather(child, items));
    }

    private static Copy copy(Element root, Element item, int number, String base, Dialect dialect) {
        Copy copy = new Copy("item " + number, item.offset()).base(Addresses.base(base, item.base()));
        dialect.fill(copy, item);
        item.first("Identification").ifPresent(identification -> identification(copy, identification));
        item.first("NewsManagement").ifPresent(management -> Management.read(copy, management, dialect));
        root.all("NewsEnvelope").forEach(envelope -> envelope(copy, envelope));
        Topics topics = Topics.of(root, item);
        List<Element> components = item.all("NewsComponent").toList();
        copy.put(Slot.LANGUAGE, item.language());
        new Components(copy, topics, dialect).read(components);
        item.all("Update").limit(1).forEach(update -> Management.onlyChanges(copy));
        if (components.isEmpty() && item.all("Update").findAny().isEmpty()) Management.noCopy(copy);
        label(copy, item);
        return copy;
    }

    /**
     * By the standard an item is known by provider, date and id, and the public identifier is those with the revision behind; the id stays through the revisions, so the revision is no part of
     * ours. The whole identifier is kept beside it.
     */
    private static void identification(Copy copy, Element identification) {
        Optional<Element> identifier = identification.first("NewsIdentifier");
        Optional<String> revision = identifier.flatMap(element -> element.first("RevisionId")).map(Element::text).map(String::strip).filter(text -> !text.isEmpty());
        revision.ifPresent(text -> copy.put(Slot.VERSION, text));
        Optional<String> published = word(identifier, "PublicIdentifier");
        published.ifPresent(text -> copy.altId("PublicIdentifier", text));
        String[] parts = {"ProviderId", "DateId", "NewsItemId"};
        List<String> named = Stream.of(parts).flatMap(part -> word(identifier, part).stream()).toList();
        if (named.size() == parts.length) copy.put(Slot.GUID, "urn:newsml:" + String.join(":", named));
        else published.map(text -> text.replaceFirst(":\\d{1,9}[NUA]?$", "")).or(() -> word(identifier, "NewsItemId")).ifPresent(text -> copy.put(Slot.GUID, text));
        word(identifier, "ProviderId").ifPresent(provider -> copy.put(Slot.PROVIDER, provider));
        identifier.flatMap(element -> element.first("RevisionId")).flatMap(element -> element.attribute("Update")).map(String::strip).ifPresent(update -> {
            // "U" changes parts of an earlier revision, "A" its management alone: neither is the whole copy, and must not stand for it.
            if (update.equalsIgnoreCase("U")) Management.onlyChanges(copy);
            if (update.equalsIgnoreCase("A")) Management.noCopy(copy);
        });
    }

    /** A name label is the agency's short name for the item where the lines name none. */
    private static void label(Copy copy, Element item) {
        if (copy.first(Slot.SLUG).isEmpty()) word(item.first("Identification"), "NameLabel").ifPresent(label -> copy.put(Slot.SLUG, label));
    }

    private static void envelope(Copy copy, Element envelope) {
        envelope.all("NewsService").flatMap(service -> service.attribute("FormalName").stream()).forEach(service -> copy.put(Slot.SERVICE, service));
        word(Optional.of(envelope), "DateAndTime").filter(date -> copy.first(Slot.VERSION_CREATED).isEmpty()).ifPresent(date -> copy.put(Slot.VERSION_CREATED, date));
    }

    static Optional<String> word(Optional<Element> holder, String name) {
        return holder.flatMap(element -> element.first(name)).map(Element::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The FormalName of the first child of that name. */
    static Optional<String> formal(Element holder, String name) {
        return holder.all(name).flatMap(element -> element.attribute("FormalName").stream()).map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }
}
