package news.dateline.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.model.ItemVersion;
import news.dateline.model.Progress;

/**
 * What is kept of one version of an item to see of which matter it tells, and whether copy in another language tells the same: names, places, figures, no text. Never changed.
 *
 * @param names    in the headline and the head of the text, those of headline and first sentence first
 * @param words    of headline and first sentence that are in no name
 * @param figures  in the headline and the head of the text, years and small ones left out
 * @param labels   the agency's slugline and its own codes of the story or event, with the agency
 * @param muted    dead, held or under embargo: it counts for nothing
 */
public record Telling(ItemVersion version, List<Named> names, Set<String> words, Set<String> figures, Set<String> labels, Set<String> countries, Set<Progress> progress, boolean muted, Instant at) {
    public enum Kind { PERSON, THING, PLACE }

    /**
     * A name in the form in which names are compared, in any language with letters that both have; a place that is known by its degrees.
     *
     * @param text as it was filed, for reasons
     * @param lead {@link #HEADLINE}, {@link #FIRST_SENTENCE} or {@link #LATER}: the foremost place where it stands
     */
    public record Named(String key, String text, Kind kind, int lead) { }

    static final int LATER = 0;
    static final int FIRST_SENTENCE = 1;
    static final int HEADLINE = 2;

    public Telling {
        names = List.copyOf(names);
        words = ordered(words);
        figures = ordered(figures);
        labels = ordered(labels);
        countries = ordered(countries);
        progress = ordered(progress);
    }

    /** In one order, so that what is stored comes out the same. */
    private static <T extends Comparable<T>> Set<T> ordered(Set<T> values) {
        return java.util.Collections.unmodifiableSet(new TreeSet<>(values));
    }

    Telling muted(boolean now) {
        return new Telling(version, names, words, figures, labels, countries, progress, now, at);
    }
}
