package news.dateline.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.model.ItemId;
import news.dateline.model.PubStatus;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Problem;

/**
 * Feeds that give one guid to several entries. Were they filed as versions of each other, every poll would bring new ones; so entries with addresses of their own are told apart by those, and of
 * the rest only the newest counts. Pure.
 */
final class SharedGuids {
    /** An order not to use goes before everything, then the newest. */
    private static final Comparator<WireItem> STANDING = Comparator.comparing((WireItem item) -> item.status() == PubStatus.USABLE ? 0 : 1)
            .thenComparing(item -> item.versionCreated().orElse(Instant.MIN));

    private SharedGuids() { }

    static List<WireItem> resolved(List<WireItem> items, List<Problem> problems) {
        Map<ItemId, List<WireItem>> byId = new LinkedHashMap<>();
        for (WireItem item : items) byId.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(item);
        if (byId.size() == items.size()) return items;
        List<WireItem> resolved = new ArrayList<>();
        byId.forEach((id, sharing) -> resolved.addAll(sharing.size() == 1 ? sharing : resolved(id, sharing, problems)));
        return newest(resolved);
    }

    private static List<WireItem> resolved(ItemId id, List<WireItem> sharing, List<Problem> problems) {
        long links = sharing.stream().flatMap(item -> item.link().stream()).distinct().count();
        if (links < 2) {
            problems.add(new Problem(id.guid(), -1, sharing.size() + " entries have this guid; the newest was read"));
            return newest(sharing);
        }
        problems.add(new Problem(id.guid(), -1, sharing.size() + " entries have this guid; they are told apart by their links"));
        return newest(sharing.stream().map(item -> item.link().map(link -> renamed(item, link)).orElse(item)).toList());
    }

    private static List<WireItem> newest(List<WireItem> items) {
        Map<ItemId, WireItem> byId = new LinkedHashMap<>();
        for (WireItem item : items) byId.merge(item.id(), item, (a, b) -> STANDING.compare(b, a) > 0 ? b : a);
        return List.copyOf(byId.values());
    }

    private static WireItem renamed(WireItem item, String guid) {
        List<String> mended = Stream.concat(item.mended().stream(), Stream.of("its guid is shared; its link was taken for one")).toList();
        return item.but().id(new ItemId(item.id().agency(), guid)).mended(mended).build();
    }
}
