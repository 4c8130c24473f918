package news.dateline.model;

import java.util.Set;

/**
 * What an agency's contract lets us do with its copy. The default lets nothing but link (the law, 1).
 *
 * @param quoteWordsMax how many words of a headline may be quoted beside a link; 0 for all of it
 * @param archiveDays   how long printed copy may stay; 0 for no limit
 * @param pictures      show its pictures beside its words
 * @param territories   countries where it may be shown, ISO 3166 alpha-2; empty for everywhere
 */
public record Licence(boolean print, boolean rewrite, boolean combine, boolean ownModel, boolean outsideModel, boolean fullTextInFeeds, boolean mail,
                      boolean syndication, int archiveDays, int quoteWordsMax, Set<String> territories, boolean pictures) {
    public static final Licence LINK_ONLY = new Licence(false, false, false, true, false, false, false, false, 0, 0, Set.of(), false);
    public static final Licence EVERYTHING = new Licence(true, true, true, true, true, true, true, true, 0, 0, Set.of(), true);

    /** Of a contract that says nothing of pictures, which then may not be shown. */
    public Licence(boolean print, boolean rewrite, boolean combine, boolean ownModel, boolean outsideModel, boolean fullTextInFeeds, boolean mail, boolean syndication, int archiveDays, int quoteWordsMax,
                   Set<String> territories) {
        this(print, rewrite, combine, ownModel, outsideModel, fullTextInFeeds, mail, syndication, archiveDays, quoteWordsMax, territories, false);
    }

    public Licence {
        Checks.that(archiveDays >= 0 && quoteWordsMax >= 0, "archive days and quoted words of 0 or more", archiveDays + ", " + quoteWordsMax);
        territories = Checks.ordered(territories);
    }

    /** Whether pages may print copy under it wherever they are read: no page knows where its reader is, so what is limited to a territory is on none. */
    public boolean printsAnywhere() {
        return print && territories.isEmpty();
    }
}
