package news.dateline.web.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.log.Ledger;
import news.dateline.log.Table;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.StoryId;

/** Readers' letters in the ledger of what readers gave. Letters are destroyed when they are older than the settings keep them. Thread-safe. */
public final class Letters implements Mailbag {
    /** By id: oldest first. */
    static final Table<Letter> LETTERS = Table.json("letter", Letter.class);
    /** Ids of those that nobody has dealt with. */
    private static final Table<String> OPEN = Table.json("letter_open", String.class);
    /** By story, a blank and the letter's id. */
    private static final Table<String> BY_STORY = Table.json("letter_by_story", String.class);
    /** More than this would bury the desk: what comes then is refused until some are dealt with. */
    static final int OPEN_MAX = 2_000;
    private static final int STEP = 500;
    private static final int HASH_LENGTH = 12;
    private static final String END = "~";

    private final Ledger readers;
    private final InstantSource clock;
    private final Duration keptFor;

    public Letters(Ledger readers, InstantSource clock, Duration keptFor) {
        this.readers = readers;
        this.clock = clock;
        this.keptFor = keptFor;
        readers.change(transaction -> forget(transaction, clock.instant()));
    }

    /** What became of a letter that was sent. */
    public enum Taken { KEPT, FULL }

    /** Keeps it. The same words about the same story within a minute are one letter. */
    Taken add(Letter.Kind kind, Optional<StoryId> story, Optional<Integer> paragraph, String words, Optional<String> mail) {
        Instant now = clock.instant();
        String id = id(now, story, words);
        return readers.write(transaction -> {
            forget(transaction, now);
            if (transaction.get(LETTERS, id).isPresent()) return Taken.KEPT;
            if (transaction.range(OPEN, "", END, OPEN_MAX).size() >= OPEN_MAX) return Taken.FULL;
            transaction.put(LETTERS, id, new Letter(id, now, kind, story, paragraph, words, mail, Optional.empty()));
            transaction.put(OPEN, id, "");
            story.ifPresent(about -> transaction.put(BY_STORY, about + " " + id, ""));
            return Taken.KEPT;
        });
    }

    /** By the minute, then by what it says: it sorts by time and needs no lot. */
    private static String id(Instant now, Optional<StoryId> story, String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((story.map(StoryId::value).orElse("") + "\n" + words).getBytes(StandardCharsets.UTF_8));
            return String.format(Locale.ROOT, "%09d", now.getEpochSecond() / 60) + "-" + HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void forget(Transaction transaction, Instant now) {
        String until = String.format(Locale.ROOT, "%09d", Math.max(0, now.minus(keptFor).getEpochSecond() / 60));
        for (View.Row<Letter> row : transaction.range(LETTERS, "", until, STEP)) {
            transaction.delete(LETTERS, row.key());
            transaction.delete(OPEN, row.key());
            row.value().story().ifPresent(story -> transaction.delete(BY_STORY, story + " " + row.key()));
        }
    }

    @Override public List<Letter> open(int max) {
        return readers.read(view -> newest(view, view.range(OPEN, "", END, OPEN_MAX).stream().map(View.Row::key).toList(), max));
    }

    @Override public List<Letter> about(StoryId story, int max) {
        return readers.read(view -> newest(view, view.range(BY_STORY, story + " ", story + " " + END, OPEN_MAX).stream().map(row -> row.key().substring(row.key().indexOf(' ') + 1)).toList(), max));
    }

    private static List<Letter> newest(View view, List<String> ids, int max) {
        List<Letter> letters = new ArrayList<>();
        for (String id : ids.reversed()) if (letters.size() < max) view.get(LETTERS, id).ifPresent(letters::add);
        return letters;
    }

    @Override public Optional<Letter> close(String id, String editor, String note) {
        return readers.write(transaction -> {
            Optional<Letter> found = transaction.get(LETTERS, id);
            if (found.isEmpty() || found.get().closed().isPresent()) return found;
            Letter closed = found.get().closed(new Letter.Closed(editor, clock.instant(), note));
            transaction.put(LETTERS, id, closed);
            transaction.delete(OPEN, id);
            return Optional.of(closed);
        });
    }
}
