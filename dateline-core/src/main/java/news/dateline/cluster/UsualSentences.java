package news.dateline.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Field;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/**
 * Sentences that an agency sends with whatever news: what it says of itself, how its programmes are called, the background of a long matter. Learnt from the items of one language as they come: a sentence that stood under
 * {@link #HEADLINES} other headlines tells nothing about which event is meant. It is forgotten with the clusters of its time. One thread.
 */
final class UsualSentences {
    /** Under so many headlines, each unlike the others, a sentence must have stood before. */
    static final int HEADLINES = 5;
    /** So many sentences are remembered; past them the longest unused are forgotten. */
    private static final int SENTENCES_MAX = 50_000;
    /** Shorter ones are labels, which weigh nothing anyhow. */
    private static final int LETTERS_MIN = 10;
    /** Two headlines are of one matter when one has so much of the other's weight: updates and their reprints repeat each other rightly. */
    private static final double SAME_HEADLINE = 0.5;
    /** What stands further down is compared with nothing. */
    private static final int CHARACTERS_MAX = 1_200;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** In the order of last use, the longest unused first. */
    private final LinkedHashMap<Key, Use> uses = new LinkedHashMap<>();

    private record Key(String agency, long sentence) { }

    private static final class Use {
        private final List<WeighedTerms> headlines = new ArrayList<>(1);
        private Instant lastAt = Instant.MIN;
    }

    /** {@code told}, which is the text of an agency's item with some of it blank already, with blanks in place of such sentences. */
    String blanked(String agency, String text, String told, List<Span> sentences) {
        StringBuilder left = new StringBuilder(told);
        boolean changed = false;
        for (Span span : sentences) {
            Use use = uses.get(new Key(agency, hash(text, span)));
            if (use == null || use.headlines.size() < HEADLINES) continue;
            changed = true;
            for (int at = span.start(); at < span.end(); at++) left.setCharAt(at, ' ');
        }
        return changed ? left.toString() : told;
    }

    /** Counts the sentences in the head of one item's text. */
    void add(WireItem item, AnnotatedItem notes, WeighedTerms headline, Instant at) {
        Field field = Head.field(item);
        String text = item.text(field);
        for (Span span : notes.sentences()) {
            if (span.field() != field || span.start() >= CHARACTERS_MAX || span.end() > text.length()) continue;
            long hash = hash(text, span);
            if (hash != 0) add(new Key(item.id().agency(), hash), headline, at);
        }
    }

    private void add(Key key, WeighedTerms headline, Instant at) {
        Use use = uses.computeIfAbsent(key, _ -> new Use());
        if (use.headlines.size() < HEADLINES && use.headlines.stream().allMatch(other -> Math.max(other.toldBy(headline), headline.toldBy(other)) < SAME_HEADLINE)) use.headlines.add(headline);
        use.lastAt = at;
        uses.putLast(key, use);
        if (uses.size() > SENTENCES_MAX) uses.pollFirstEntry();
    }

    void forget(Instant since) {
        for (Iterator<Map.Entry<Key, Use>> all = uses.entrySet().iterator(); all.hasNext() && all.next().getValue().lastAt.isBefore(since);) all.remove();
    }

    /** Of the letters and digits alone (FNV-1a, 64 bits, by code points); 0 where there are too few. */
    private static long hash(String text, Span span) {
        long hash = FNV_OFFSET;
        int letters = 0;
        for (int at = span.start(); at < span.end();) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) continue;
            hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
            letters++;
        }
        return letters < LETTERS_MIN ? 0 : hash;
    }
}
