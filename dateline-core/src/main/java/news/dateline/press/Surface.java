package news.dateline.press;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Handling;

/** Every kind of place where a reader can meet a story. A kill has to reach each of them, and leaves a receipt for each. */
public enum Surface {
    ARTICLE,
    /** Part of the article's page, read by machines. */
    STRUCTURED_DATA,
    /** The bare address of a story, {@code /article/{id}}: a redirect, a tombstone or a notice that the story is withheld. */
    ADDRESS,
    FRONT, SECTOR, LABEL, TAG,
    /** A day of any list. */
    ARCHIVE,
    LATEST, CORRECTIONS,
    /** Short lists beside an article. */
    RAIL, RELATED,
    /** A storyline's page, and what stands of it beside each of its stories. */
    STORYLINE,
    /** What is read most, as pages and beside others; made from readers' counts and never written down. */
    TRENDING,
    /** A picture's own address. */
    PICTURE,
    /** Lists as cards of at most sixty words, one screen each, and what stands of them beside others. */
    SHOTS,
    /** What searches find and suggestions name; made when it is asked for and never written down. */
    SEARCH,
    /** Mails that are not handed over yet, and the preview of the next; made from what stands right before, and never written down. */
    NEWSLETTER,
    /** One story as a fragment, sent to open pages of Latest. */
    CARD,
    /** The live page of a story that goes on, at {@code /live/{id}-{path-name}}. */
    LIVE_PAGE,
    /** Open pages, told by server-sent events. */
    LIVE,
    FEED_RSS, FEED_ATOM, FEED_JSON,
    SITEMAP, SITEMAP_NEWS,
    /** Copies that others keep, through {@code /tombstones.json}, which they ask before they show one. */
    OFFLINE,
    /** Caches in front of the site that are told what to drop, where the settings name one. */
    SHARED_CACHE,
    /** Pages that show no story. */
    TEXT;

    /** How a story is handled that this kind of place keeps to (the law, 5). What asks for a push message is kept to where such a place comes. */
    public Set<Handling> obeys() {
        return switch (this) {
            case ARTICLE, FEED_RSS, FEED_ATOM, FEED_JSON -> EnumSet.of(Handling.HELPLINE, Handling.DELISTED, Handling.NO_METHOD_IN_HEADLINE);
            case SITEMAP, SITEMAP_NEWS -> EnumSet.of(Handling.DELISTED, Handling.NO_METHOD_IN_HEADLINE);
            case LIVE_PAGE -> EnumSet.of(Handling.LIVE, Handling.HELPLINE, Handling.DELISTED, Handling.NO_METHOD_IN_HEADLINE);
            case TRENDING -> EnumSet.of(Handling.NO_TRENDING, Handling.DELISTED, Handling.NO_METHOD_IN_HEADLINE);
            case PICTURE -> EnumSet.of(Handling.NO_DRAWN_PICTURE);
            case SHOTS -> EnumSet.of(Handling.NO_SHOTS, Handling.DELISTED, Handling.NO_METHOD_IN_HEADLINE);
            case NEWSLETTER -> EnumSet.of(Handling.HELPLINE, Handling.DELISTED, Handling.NO_PUSH, Handling.NO_METHOD_IN_HEADLINE);
            case SEARCH -> EnumSet.of(Handling.DELISTED, Handling.NO_METHOD_IN_HEADLINE);
            // A headline that may not stand comes before no reader: the desk's gate keeps it from all places at once.
            case STRUCTURED_DATA, ADDRESS, FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, RELATED, STORYLINE, CARD, LIVE -> EnumSet.of(Handling.NO_METHOD_IN_HEADLINE);
            case OFFLINE, SHARED_CACHE, TEXT -> EnumSet.noneOf(Handling.class);
        };
    }

    /** Whether a story may stand here. An article is reachable whatever is said of it; it only asks engines to leave it out. */
    boolean lists(StoryCard card) {
        return this == ARTICLE || Stream.of(Handling.DELISTED, Handling.NO_TRENDING, Handling.NO_SHOTS).noneMatch(handling -> obeys().contains(handling) && card.handling().contains(handling));
    }
}
