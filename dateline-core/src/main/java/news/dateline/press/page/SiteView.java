package news.dateline.press.page;

import java.util.List;
import java.util.Optional;
import news.dateline.model.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What every page says about the site that it belongs to: name, who answers for it, menus. Immutable; the same for all pages of one configuration.
 *
 * @param name              the site's name, the masthead
 * @param tagline           one line under the masthead; may be empty
 * @param origin            scheme and host without a slash at the end, "https://example.org", for canonical addresses
 * @param brandColour       the one accent colour, {@code #rrggbb}; {@link Assets#load} mends it where it would be too pale to read
 * @param publisher         the legal person that publishes
 * @param postalAddress     where the publisher is found, in one line; may be empty
 * @param responsibleEditor the person who answers for what is printed; named on every page
 * @param contactAddress    mail address for everything but complaints
 * @param complaintsAddress mail address for complaints and corrections
 * @param sectors           the menu's sectors in their order
 * @param editions          the editions in their order, Global first
 * @param year              for the copyright line
 * @param ribbon            a line over every page, e.g. that it is sample copy
 * @param menus             what the publisher adds to the menus and takes out
 */
public record SiteView(String name, String tagline, String origin, String brandColour, String publisher, String postalAddress, String responsibleEditor, String contactAddress,
                       String complaintsAddress, List<SectorLinkView> sectors, List<EditionView> editions, int year, Optional<String> ribbon, MenusView menus) {
    public SiteView {
        menus = held(menus);
        sectors = List.copyOf(sectors);
        editions = List.copyOf(editions);
    }

    /** With nothing added and everything on. */
    public SiteView(String name, String tagline, String origin, String brandColour, String publisher, String postalAddress, String responsibleEditor, String contactAddress,
                    String complaintsAddress, List<SectorLinkView> sectors, List<EditionView> editions, int year, Optional<String> ribbon) {
        this(name, tagline, origin, brandColour, publisher, postalAddress, responsibleEditor, contactAddress, complaintsAddress, sectors, editions, year, ribbon, MenusView.STANDARD);
    }

    /** A site that was kept before menus were its publisher's lacks them. */
    private static MenusView held(@Nullable MenusView menus) {
        return menus == null ? MenusView.STANDARD : menus;
    }

    /** The words of an edition's furniture. */
    public Messages words(String edition) {
        return Phrasebook.STANDARD.words(edition(edition).language());
    }

    Messages words(HeadView head) {
        return words(head.edition());
    }

    /** Of pages that belong to no edition. */
    public Messages words() {
        return words(Edition.GLOBAL);
    }

    /** The edition with this id, else the first: pages of no edition are Global's. */
    EditionView edition(String id) {
        return editions.stream().filter(edition -> edition.id().equals(id)).findFirst()
            .orElseGet(() -> editions.isEmpty() ? new EditionView("global", "Global", "/") : editions.getFirst());
    }
}
