package news.dateline.wire.read;

import java.util.List;
import java.util.stream.Stream;

/** Deleted entries of RFC 6721: a feed's way to withdraw an item. Each becomes the copy of a canceled item. Pure. */
public final class Tombstones {
    private Tombstones() { }

    public static void read(Stream<Element> elements, List<Copy> copies) {
        elements.filter(element -> element.is(Spaces.TOMBSTONE, "deleted-entry") && element.complete()).limit(Limits.ITEMS).forEach(element -> {
            Copy copy = new Copy("deleted entry", element.offset()).putEvenBlank(Slot.STATUS, "canceled");
            copy.put(Slot.GUID, element.attribute("ref").orElse(""));
            copy.put(Slot.VERSION_CREATED, element.attribute("when").orElse(""));
            element.first("comment").ifPresent(comment -> copy.put(Slot.ED_NOTE, comment.text()));
            if (copy.first(Slot.GUID).isPresent()) copies.add(copy);
        });
    }
}
