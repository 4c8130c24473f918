package news.dateline.press;

/** Every kind of place where a reader can meet a story. A kill has to reach each of them, and leaves a receipt for each. */
public enum Surface {
    ARTICLE,
    /** Part of the article's page, read by machines. */
    STRUCTURED_DATA,
    /** The bare address of a story, {@code /article/{id}}: a redirect, a tombstone or a notice that the story is withheld. */
    ADDRESS,
    FRONT, SECTOR, LATEST, CORRECTIONS,
    /** Short lists beside an article. */
    RAIL, RELATED,
    /** A storyline's page, and what stands of it beside each of its stories. */
    STORYLINE,
    /** What is read most, as pages and beside others; made from readers' counts and never written down. */
    TRENDING,
    /** One story as a fragment, sent to open pages of Latest. */
    CARD,
    /** Open pages, told by server-sent events. */
    LIVE,
    FEED_RSS, FEED_ATOM, FEED_JSON,
    SITEMAP, SITEMAP_NEWS,
    /** Copies that others keep, through {@code /tombstones.json}, which they ask before they show one. */
    OFFLINE,
    /** Caches in front of the site that are told what to drop, where the settings name one. */
    SHARED_CACHE,
    /** Pages that show no story. */
    TEXT
}
