package news.dateline.wire.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.PubStatus;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;

/** Reads NewsML-G2 documents. Pure. */
public final class NewsMlG2 {
    private static final Set<String> ROOTS = Set.of("newsmessage", "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

    private NewsMlG2() { }

    public static boolean isRoot(Element root) {
        return ROOTS.contains(root.name().toLowerCase(Locale.ROOT));
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(Element root, String base) {
        List<Element> items = root.name().equalsIgnoreCase("newsMessage") ? root.all("itemSet").flatMap(Element::elements).toList() : List.of(root);
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Element item : items) {
            if (copies.size() >= Limits.ITEMS) {
                problems.add(new Problem(name(item), item.offset(), "more than " + Limits.ITEMS + " items in one document; the rest was left out"));
                break;
            }
            switch (item.name().toLowerCase(Locale.ROOT)) {
                case "newsitem" -> copies.add(copy(item, copies.size() + 1, base));
                case "packageitem" -> packageItem(item, copies, problems, base);
                default -> problems.add(new Problem(name(item), item.offset(), "is no copy and was left out"));
            }
        }
        if (items.isEmpty()) problems.add(new Problem(root.name(), root.offset(), "holds no items"));
        return new Batch("newsml-g2", copies, problems);
    }

    private static String name(Element item) {
        return item.name() + item.attribute("guid").map(guid -> " " + guid).orElse("");
    }

    /** A package is an order of items, not copy. One that is not usable is handed on all the same: an order about it must not be lost. */
    private static void packageItem(Element item, List<Copy> copies, List<Problem> problems, String base) {
        String named = references(item).distinct().limit(Limits.VALUES).collect(Collectors.joining(", "));
        problems.add(new Problem(name(item), item.offset(), "is a package" + (named.isEmpty() ? "" : " of " + named)));
        Copy copy = copy(item, copies.size() + 1, base);
        boolean usable = copy.all(Slot.STATUS).stream().allMatch(status -> PubStatus.fromIptc(status).filter(PubStatus.USABLE::equals).isPresent());
        if (!usable && item.attribute("guid").isPresent()) copies.add(copy);
    }

    private static Stream<String> references(Element element) {
        Stream<String> own = element.name().equalsIgnoreCase("itemRef") ? element.attribute("residref").or(() -> element.attribute("href")).stream() : Stream.empty();
        return Stream.concat(own, element.elements().flatMap(NewsMlG2::references));
    }

    private static Copy copy(Element item, int number, String base) {
        String address = Addresses.base(base, item.base());
        Copy copy = new Copy("item " + number + item.attribute("guid").map(guid -> " " + guid).orElse(""), item.offset()).base(address);
        item.attribute("guid").ifPresent(guid -> copy.put(Slot.GUID, guid));
        item.attribute("version").ifPresent(version -> copy.put(Slot.VERSION, version));
        copy.put(Slot.LANGUAGE, item.language());
        Asserts asserts = Asserts.of(item);
        item.first("rightsInfo").ifPresent(rights -> ItemMeta.rights(copy, rights, item.language()));
        item.first("itemMeta").ifPresent(meta -> ItemMeta.read(copy, meta));
        item.first("contentMeta").ifPresent(meta -> ContentMeta.read(copy, meta, asserts));
        item.first("contentSet").ifPresent(contents -> Contents.read(copy, contents, address));
        return copy;
    }
}
