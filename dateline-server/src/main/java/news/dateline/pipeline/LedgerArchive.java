package news.dateline.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.StoryId;
import news.dateline.press.Archive;
import news.dateline.press.ListName;
import news.dateline.press.Showing;
import news.dateline.press.Target;

/** The archive as the pages ledger keeps it: a row a place, and how many places each day of a list has. All of it follows from how stories stand, and from nothing else. */
record LedgerArchive(View view) implements Archive {
    /** Sorts after every key of a list or day. */
    private static final String END = "\uffff";
    private static final int PLACES_MAX = 1_000_000;

    @Override public int size(ListName list, LocalDate day) {
        return view.get(PressTables.ARCHIVE_DAYS, day(list, day)).orElse(0);
    }

    @Override public int behind(Slot slot) {
        return view.count(PressTables.ARCHIVE, place(slot) + "\0", day(slot.list(), slot.day()) + " " + END);
    }

    @Override public List<Placed> placed(ListName list, LocalDate day, int from, int max) {
        List<Placed> placed = new ArrayList<>();
        List<View.Row<String>> rows = view.startingWith(PressTables.ARCHIVE, day(list, day) + " ", (int) Math.min(PLACES_MAX, (long) from + max));
        for (View.Row<String> row : rows.subList(Math.min(from, rows.size()), rows.size()))
            view.get(PressTables.CARDS, row.value()).ifPresent(card -> placed.add(new Placed(at(row.key()), card)));
        return placed;
    }

    /** A place's key ends with its story, so that of those that are shown no card is looked at. */
    @Override public boolean hasMore(ListName list, LocalDate day, Set<StoryId> shows) {
        String end = day(list, day) + " " + END;
        String from = day(list, day) + " ";
        while (true) {
            List<View.Row<String>> rows = view.range(PressTables.ARCHIVE, from, end, LOOK);
            if (rows.stream().anyMatch(row -> !row.value().isEmpty() && !shows.contains(story(row.key())) && view.get(PressTables.CARDS, row.value()).isPresent())) return true;
            if (rows.size() < LOOK) return false;
            from = rows.getLast().key() + "\0";
        }
    }

    @Override public Optional<LocalDate> before(ListName list, LocalDate day) {
        return view.range(PressTables.ARCHIVE_DAYS_BACK, back(list, day) + "\0", list.key() + " " + END, 1).stream().map(View.Row::value).findFirst();
    }

    @Override public Optional<LocalDate> after(ListName list, LocalDate day) {
        return view.range(PressTables.ARCHIVE_DAYS, day(list, day) + "\0", list.key() + " " + END, 1).stream().map(row -> LocalDate.parse(row.key().substring(row.key().lastIndexOf(' ') + 1))).findFirst();
    }

    @Override public List<LocalDate> days(ListName list, int max) {
        return view.startingWith(PressTables.ARCHIVE_DAYS_BACK, list.key() + " ", max).stream().map(View.Row::value).toList();
    }

    /** Places a story as it stands now; {@code before} is how it stood. */
    static void place(Transaction transaction, Optional<Showing> before, Showing after) {
        List<Slot> slots = Archive.slots(after);
        Set<Slot> now = new HashSet<>(slots);
        before.map(Archive::slots).orElse(List.of()).stream().filter(slot -> !now.contains(slot)).forEach(slot -> leave(transaction, slot));
        // Where the day's list of all stories has its card; a place that it has left empty stays.
        String stands = after.card().map(card -> PressTables.card(new ListName.OfDay(Archive.day(card.firstPublishedAt())), card)).orElse("");
        for (Slot slot : slots) {
            String place = place(slot);
            if (transaction.get(PressTables.ARCHIVE, place).isEmpty()) count(transaction, slot, 1);
            transaction.put(PressTables.ARCHIVE, place, stands);
        }
    }

    /** Every page of every day. */
    static List<Target> targets(View view) {
        List<Target> targets = new ArrayList<>();
        for (View.Row<Integer> row : view.range(PressTables.ARCHIVE_DAYS, "", END, Integer.MAX_VALUE)) {
            int space = row.key().lastIndexOf(' ');
            for (int part = 0; part * PART < row.value(); part++) targets.add(new Target.Archived(ListName.parse(row.key().substring(0, space)), LocalDate.parse(row.key().substring(space + 1)), part));
        }
        return targets;
    }

    /** Takes a place away, so that it leaves no hole. */
    static void leave(Transaction transaction, Slot slot) {
        if (transaction.get(PressTables.ARCHIVE, place(slot)).isEmpty()) return;
        transaction.delete(PressTables.ARCHIVE, place(slot));
        count(transaction, slot, -1);
    }

    private static void count(Transaction transaction, Slot slot, int more) {
        String day = day(slot.list(), slot.day());
        int places = transaction.get(PressTables.ARCHIVE_DAYS, day).orElse(0) + more;
        if (places > 0) {
            transaction.put(PressTables.ARCHIVE_DAYS, day, places);
            transaction.put(PressTables.ARCHIVE_DAYS_BACK, back(slot.list(), slot.day()), slot.day());
        } else {
            transaction.delete(PressTables.ARCHIVE_DAYS, day);
            transaction.delete(PressTables.ARCHIVE_DAYS_BACK, back(slot.list(), slot.day()));
        }
    }

    private static String day(ListName list, LocalDate day) {
        return list.key() + " " + day;
    }

    /** In the order from the newest day to the oldest: the ledger reads one way only. */
    private static String back(ListName list, LocalDate day) {
        return list.key() + " " + String.format(Locale.ROOT, "%08d", 99_999_999 - Math.clamp(day.toEpochDay(), 0, 99_999_999));
    }

    private static String place(Slot slot) {
        return day(slot.list(), slot.day()) + " " + String.format(Locale.ROOT, "%016d", Math.max(0, slot.at().toEpochMilli())) + " " + String.format(Locale.ROOT, "%06d", slot.at().getNano() % 1_000_000) + " " + slot.story();
    }

    private static StoryId story(String place) {
        return new StoryId(place.substring(place.lastIndexOf(' ') + 1));
    }

    private static Instant at(String place) {
        String[] parts = place.split(" ");
        return Instant.ofEpochMilli(Long.parseLong(parts[2])).plusNanos(Long.parseLong(parts[3]));
    }
}
