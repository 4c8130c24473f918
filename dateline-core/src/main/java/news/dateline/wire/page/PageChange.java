package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.model.PubStatus;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;

/**
 * What becomes of a page's item when the page is gone or says something else: it is withheld (the law, 19). A page files no kill; that it vanished or was rewritten is all that its
 * publisher ever
 * tells us. Pure.
 */
public final class PageChange {
    /** Words in a row that a text keeps where it was only edited. */
    private static final int SHINGLE = 4;
    /** A page that keeps less than this of its text is another article, or a notice in its place. */
    private static final double KEPT_MIN = 0.4;
    private static final int WORDS_MIN = 20;
    private static final String REWRITTEN = "the page says something else than it did: withheld";
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private PageChange() { }

    /** The page's new item, withheld when it changed materially. It stays withheld until an editor has looked: that it goes on changing mends nothing. */
    public static WireItem judged(WireItem now, WireItem previous) {
        boolean doubted = previous.status() == PubStatus.WITHHELD && previous.mended().contains(REWRITTEN);
        if (now.status() != PubStatus.USABLE || !doubted && kept(previous.body(), now.body()) >= KEPT_MIN) return now;
        return with(now, Optional.of("The page at " + now.id().guid() + " was rewritten beyond an edit."), REWRITTEN);
    }

    /** The item as it was filed last, withheld because its page is no longer there. {@code why} says what was found instead, for editors. */
    public static WireItem gone(WireItem previous, String why) {
        return previous.status() == PubStatus.CANCELED ? previous : with(previous, Optional.of(why), "the page is gone: withheld");
    }

    private static double kept(String before, String now) {
        Set<String> old = shingles(before);
        if (old.size() < WORDS_MIN) return 1;
        Set<String> both = new HashSet<>(old);
        both.retainAll(shingles(now));
        return (double) both.size() / old.size();
    }

    private static Set<String> shingles(String text) {
        String[] words = WORD.split(text.toLowerCase(Locale.ROOT).strip());
        Set<String> all = new HashSet<>();
        List<String> row = List.of(words);
        for (int i = 0; i + SHINGLE <= row.size(); i++) all.add(String.join(" ", row.subList(i, i + SHINGLE)));
        return all;
    }

    private static WireItem with(WireItem item, Optional<String> edNote, String note) {
        List<String> mended = new ArrayList<>(item.mended());
        mended.removeIf(what -> what.endsWith(": withheld"));
        mended.add(note);
        WireItemBuilder withheld = item.but().status(PubStatus.WITHHELD).mended(mended);
        edNote.ifPresent(withheld::edNote);
        return withheld.build();
    }
}
