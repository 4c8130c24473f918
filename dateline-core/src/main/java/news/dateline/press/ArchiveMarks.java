package news.dateline.press;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.press.PressChange.Mark;

/** What has to be pressed of the archive after a story's standing has changed: the page that has its place, and those beside it where a day comes or goes. Pure. */
final class ArchiveMarks {
    private final Archive archive;
    private final Set<Target> targets = new LinkedHashSet<>();

    private ArchiveMarks(Archive archive) {
        this.archive = archive;
    }

    /** The tags that a story begins to say, or says no longer. */
    private static List<ListName> comingOrGoing(Showing before, Showing after) {
        List<ListName> said = before.isShown() ? before.lists() : List.of();
        List<ListName> says = after.isShown() ? after.lists() : List.of();
        return Stream.concat(said.stream().filter(list -> !says.contains(list)), says.stream().filter(list -> !said.contains(list))).filter(ListName.OfTag.class::isInstance).distinct().toList();
    }

    /** Of a tag that no other story says every page comes with this one, or goes with it. */
    private void whole(ListName list) {
        for (LocalDate day : archive.days(list, Archive.DAYS_LOOKED_AT))
            for (int part = 0; part * Archive.PART < archive.size(list, day); part++) targets.add(new Target.Archived(list, day, part));
    }

    /** {@code shown} is what stood before. */
    static List<PressChange> of(Showing before, Showing after, Shown shown) {
        ArchiveMarks marks = new ArchiveMarks(shown.archive());
        for (ListName list : comingOrGoing(before, after)) if (shown.cards(list, 2).stream().allMatch(card -> card.id().equals(after.id()))) marks.whole(list);
        Set<Archive.Slot> old = Set.copyOf(Archive.slots(before));
        Set<Archive.Slot> now = Set.copyOf(Archive.slots(after));
        for (Archive.Slot slot : Stream.concat(Archive.slots(before).stream(), Archive.slots(after).stream()).distinct().toList())
            marks.touched(slot, old.contains(slot) == now.contains(slot), (int) now.stream().filter(other -> other.list().equals(slot.list()) && other.day().equals(slot.day())).count());
        return marks.targets.stream().<PressChange>map(target -> new Mark(target, false)).toList();
    }

    /** {@code coming}: how many places of that day the story will have. */
    private void touched(Archive.Slot slot, boolean stays, int coming) {
        int size = archive.size(slot.list(), slot.day());
        int behind = archive.behind(slot);
        if (stays) {
            // Looking for one who still says it would go past all that an order took back before.
            if (archive.isShared(slot.list())) targets.add(new Target.Archived(slot.list(), slot.day(), Math.max(0, size - behind - 1) / Archive.PART));
            return;
        }
        if (slot.list() instanceof ListName.OfTag && !second(slot, coming)) return;
        // A page that ends at the place before leads to the next one.
        int from = Math.max(0, size - behind - 1) / Archive.PART;
        for (int part = from; part <= (size + coming) / Archive.PART; part++) targets.add(new Target.Archived(slot.list(), slot.day(), part));
        if (size <= 1) dayComesOrGoes(slot);
    }

    /** Whether the archive of a tag stands before or after; the pages of a story that was alone with it come, or go, together with this one's. */
    private boolean second(Archive.Slot slot, int coming) {
        List<LocalDate> days = archive.days(slot.list(), 2);
        int before = days.stream().mapToInt(day -> archive.size(slot.list(), day)).sum();
        if (before + coming < 2) return false;
        if (before <= 2) days.forEach(day -> targets.add(new Target.Archived(slot.list(), day, 0)));
        return true;
    }

    private void dayComesOrGoes(Archive.Slot slot) {
        for (Optional<LocalDate> beside : List.of(archive.before(slot.list(), slot.day()), archive.after(slot.list(), slot.day())))
            beside.ifPresent(day -> {
                for (int part = 0; part <= Math.max(0, archive.size(slot.list(), day) - 1) / Archive.PART; part++) targets.add(new Target.Archived(slot.list(), day, part));
            });
        if (slot.list() instanceof ListName.Latest) targets.add(new Target.Calendar());
    }
}
