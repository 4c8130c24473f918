package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a page's head, and where in the site the page is. Immutable; start from {@link #of} and add.
 *
 * @param title       the page's own title, without the site's name
 * @param description for engines and previews; may be empty
 * @param canonical   the page's full address
 * @param language    BCP 47, of the page's main text; empty for that of its edition
 * @param edition     id of the edition that the page belongs to
 * @param sector      slug of the sector to mark in the menu
 * @param alternates  the same page in other languages, for hreflang
 * @param feeds       feeds of this list, for discovery and the foot of the list
 * @param jsonLd      JSON-LD as text; {@code <} and {@code >} in it are made harmless here
 * @param indexed     whether engines may keep it
 * @param image       what previews elsewhere show; a file of pixels
 */
public record HeadView(String title, String description, String canonical, String language, String edition, Optional<String> sector, List<AlternateView> alternates,
                       List<FeedView> feeds, Optional<String> jsonLd, boolean indexed, Optional<ImageView> image) {

    /** The same page in another language: BCP 47 and full address. */
    public record AlternateView(String language, String href) {
        public AlternateView {
            href = LinkView.safe(href);
        }
    }

    /** A picture's full address, its size in pixels and what it shows. */
    public record ImageView(String href, int width, int height, String alt) {
        public ImageView {
            href = LinkView.safe(href);
        }
    }

    public HeadView {
        canonical = LinkView.safe(canonical);
        alternates = List.copyOf(alternates);
        feeds = List.copyOf(feeds);
    }

    /** A page of Global in its language that engines may keep, with nothing else said. */
    public static HeadView of(String title, String description, String canonical) {
        return new HeadView(title, description, canonical, "", "global", Optional.empty(), List.of(), List.of(), Optional.empty(), true, Optional.empty());
    }

    public HeadView inEdition(String id) {
        return new HeadView(title, description, canonical, language, id, sector, alternates, feeds, jsonLd, indexed, image);
    }

    public HeadView inSector(String slug) {
        return new HeadView(title, description, canonical, language, edition, Optional.of(slug), alternates, feeds, jsonLd, indexed, image);
    }

    public HeadView inLanguage(String tag) {
        return new HeadView(title, description, canonical, tag, edition, sector, alternates, feeds, jsonLd, indexed, image);
    }

    public HeadView withAlternates(List<AlternateView> others) {
        return new HeadView(title, description, canonical, language, edition, sector, others, feeds, jsonLd, indexed, image);
    }

    public HeadView withFeeds(List<FeedView> lists) {
        return new HeadView(title, description, canonical, language, edition, sector, alternates, lists, jsonLd, indexed, image);
    }

    public HeadView withJsonLd(String json) {
        return new HeadView(title, description, canonical, language, edition, sector, alternates, feeds, Optional.of(json), indexed, image);
    }

    public HeadView withImage(Optional<ImageView> picture) {
        return new HeadView(title, description, canonical, language, edition, sector, alternates, feeds, jsonLd, indexed, picture);
    }

    public HeadView notIndexed() {
        return new HeadView(title, description, canonical, language, edition, sector, alternates, feeds, jsonLd, false, image);
    }
}
