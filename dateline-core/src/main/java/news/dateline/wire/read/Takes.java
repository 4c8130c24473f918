package news.dateline.wire.read;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The parts in which agencies send a story by line-based wires. Each has a number of its own, by which it may be killed, so each stays an item of its own; a common id, the story's slug and day, links them.
 * A lead and a write-through stand for the whole. An add, or a second take, goes on where the one before ended and is copy in itself. A substitute, an insert and a pick-up say what to change in copy
 * that lies elsewhere: nobody here can do that, so they are withheld and shown. Pure.
 */
public final class Takes {
    /** The role of the id that parts of one story have in common. */
    public static final String STORY = "story";
    private static final Pattern CHANGES = Pattern.compile("\\b(?:sub|subs|substitute|insert|inserts|pick-?up|pickups)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STANDS_FOR_ALL = Pattern.compile("(?:write-?thr(?:u|ough)|\\blds?\\b|\\bleads?\\b|\\boptional\\b)", Pattern.CASE_INSENSITIVE);

    private Takes() { }

    /** Withholds what only says what to change. */
    public static void tell(Copy copy) {
        List<String> versions = copy.all(Slot.VERSION);
        boolean changes = versions.stream().anyMatch(version -> CHANGES.matcher(version).find() && !STANDS_FOR_ALL.matcher(version).find());
        if (changes) copy.putEvenBlank(Slot.STATUS, "withheld").mend("it says what to change in copy that was sent before: withheld");
    }

    /** Links a message to the other parts of its story, which are filed on the same day under the same slug. */
    public static void link(Copy copy, String format, LocalDate day) {
        String slug = copy.first(Slot.SLUG).map(Takes::folded).orElse("");
        if (!slug.isEmpty()) copy.altId(STORY, "urn:" + format + ":story:" + slug.replace(' ', '-') + ":" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** A slug as it is compared: words and numbers in small letters. */
    public static String folded(String slug) {
        return Plain.line(slug.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " "));
    }
}
