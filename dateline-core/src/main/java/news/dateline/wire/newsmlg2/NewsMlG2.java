package news.dateline.wire.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.Spaces;

/** Reads NewsML-G2 documents of all versions (IPTC NewsML-G2 2.0 to 2.35). Pure. */
public final class NewsMlG2 {
    private static final Set<String> ITEMS = Set.of("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");
    /** Parts of an item that are sent without it. Nobody can say what their item orders, so they are withheld. */
    private static final Set<String> PARTS = Set.of("contentset", "contentmeta", "groupset");

    private NewsMlG2() { }

    public static boolean isRoot(Element root) {
        String name = root.name().toLowerCase(Locale.ROOT);
        return name.equals("newsmessage") || ITEMS.contains(name) || PARTS.contains(name);
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(Element root, String base, Dialect dialect) {
        boolean message = root.name().equalsIgnoreCase("newsMessage");
        List<Element> items = message ? root.all("itemSet").flatMap(Element::elements).toList() : List.of(root);
        // Catalogs of a message hold for its items.
        Element[] outer = message ? Stream.concat(Stream.of(root), root.all("header")).toArray(Element[]::new) : new Element[0];
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Element item : items) {
            if (copies.size() >= Limits.ITEMS) {
                problems.add(new Problem(name(item), item.offset(), "more than " + Limits.ITEMS + " items in one document; the rest was left out"));
                break;
            }
            switch (item.name().toLowerCase(Locale.ROOT)) {
                case "newsitem" -> copies.add(copy(item, outer, copies.size() + 1, base, dialect));
                case "packageitem" -> {
                    // Some agencies begin a message with a package that only lists what follows, without id or groups.
                    if (item.attribute("guid").isPresent() || item.first("groupSet").isPresent()) copies.add(copy(item, outer, copies.size() + 1, base, dialect));
                    else problems.add(new Problem(name(item), item.offset(), "is a package without a guid and without groups and was left out"));
                }
                case "contentset", "contentmeta", "groupset" -> copies.add(part(item, base, dialect));
                case "catalogref", "catalog" -> { }
                default -> problems.add(new Problem(name(item), item.offset(), "is no copy and was left out"));
            }
        }
        if (items.isEmpty()) problems.add(new Problem(root.name(), root.offset(), "holds no items"));
        return new Batch("newsml-g2", copies, problems);
    }

    /** For other formats that carry IPTC's parts beside their own: how an item is to be handled, and what it is. */
    public static void handling(Copy copy, Element item) {
        if (!item.hasAny(Spaces.G2)) return;
        Asserts asserts = Asserts.of(item, Catalog.of(item));
        item.first(Spaces.G2, "rightsInfo").ifPresent(rights -> ItemMeta.rights(copy, rights, asserts));
        item.first(Spaces.G2, "itemMeta").ifPresent(meta -> ItemMeta.read(copy, meta, asserts, Dialect.STANDARD));
        item.first(Spaces.G2, "contentMeta").ifPresent(meta -> ContentMeta.read(copy, meta, asserts, Dialect.STANDARD));
    }

    private static String name(Element item) {
        return item.name() + item.attribute("guid").map(guid -> " " + guid).orElse("");
    }

    private static Copy copy(Element item, Element[] outer, int number, String base, Dialect dialect) {
        String address = Addresses.base(base, item.base());
        Copy copy = new Copy("item " + number + item.attribute("guid").map(guid -> " " + guid).orElse(""), item.offset()).base(address);
        dialect.fill(copy, item);
        item.attribute("guid").ifPresent(guid -> copy.put(Slot.GUID, guid));
        item.attribute("version").ifPresent(version -> copy.put(Slot.VERSION, version));
        copy.put(Slot.LANGUAGE, item.language());
        Asserts asserts = Asserts.of(item, Catalog.of(Stream.concat(Stream.of(item), Stream.of(outer)).toArray(Element[]::new)));
        item.all("rightsInfo").forEach(rights -> ItemMeta.rights(copy, rights, asserts));
        item.first("itemMeta").ifPresent(meta -> ItemMeta.read(copy, meta, asserts, dialect));
        item.first("contentMeta").ifPresent(meta -> ContentMeta.read(copy, meta, asserts, dialect));
        item.first("contentSet").ifPresent(contents -> Contents.read(copy, contents, asserts, dialect, address));
        item.first("groupSet").ifPresent(groups -> Packages.read(copy, groups, asserts, address));
        if (item.name().equalsIgnoreCase("packageItem") && copy.subjects(Copy.Group.GENRE).stream().noneMatch(genre -> genre.scheme().equals("ninat")))
            copy.subject(Copy.Group.GENRE, news.dateline.wire.read.Codes.named("ninat", "composite", "composite"));
        return copy;
    }

    private static Copy part(Element part, String base, Dialect dialect) {
        String address = Addresses.base(base, part.base());
        Copy copy = new Copy("part " + part.name(), part.offset()).base(address).put(Slot.LANGUAGE, part.language()).put(Slot.STATUS, "withheld");
        copy.mend("a part of an item without the item: nothing says whether it may be used: withheld");
        Asserts asserts = Asserts.of(part, Catalog.of(part));
        switch (part.name().toLowerCase(Locale.ROOT)) {
            case "contentset" -> Contents.read(copy, part, asserts, dialect, address);
            case "groupset" -> Packages.read(copy, part, asserts, address);
            default -> ContentMeta.read(copy, part, asserts, dialect);
        }
        return copy;
    }
}
