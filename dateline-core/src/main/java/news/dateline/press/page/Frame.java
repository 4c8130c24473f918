package news.dateline.press.page;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the layout needs beside the main part: the site, its files, the page's head, the kind of page (the class of the body), and what previews are told besides. Immutable. */
record Frame(SiteView site, Assets assets, HeadView head, String kind, List<MetaView> metas) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> DEVANAGARI = Set.of("hi", "mr", "ne", "sa", "mai", "bho", "kok");

    /** Kinds of page that need nothing beyond the one style sheet. */
    private static final Set<String> PLAIN = Set.of("story", "front", "list", "text", "notice");
    /** Kinds of page that have a script of their own beside the one of all. */
    private static final Map<String, String> SCRIPTS = Map.of("shots", "shots.js", "saved", "saved.js", "search", "search.js", "live", "live.js", "front", "offer.js");

    /** Pages of no list: the texts, and what answers 404, 410 and 503. */
    static HeadView plain(SiteView site, String title, String description, String path) {
        return HeadView.of(title, description, site.origin() + path);
    }

    /** The direction of a text by its language: "rtl" or "ltr". */
    static String direction(String language) {
        return RIGHT_TO_LEFT.contains(primary(language)) ? "rtl" : "ltr";
    }

    private static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    /** The furniture's. */
    Messages words() {
        return site.words(head);
    }

    /** That of the page's main text; where it is furniture all over, that of its words. */
    String language() {
        return head.language().isEmpty() ? words().language() : head.language();
    }

    /** What scripts have to say on this kind of page. */
    List<String> scriptWords() {
        return switch (kind) {
            case "story" -> List.of("story");
            case "front" -> List.of("list", "offer");
            case "list" -> List.of("list");
            case "shots", "saved", "live" -> List.of(kind);
            default -> List.of();
        };
    }

    String title() {
        return head.title().isBlank() || head.title().equals(site.name()) ? site.name() : head.title() + " · " + site.name();
    }

    /** As Open Graph names a language: with the land in which most speak it, "hi_IN". */
    String locale() {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language()));
        return likely.getCountry().isEmpty() ? likely.getLanguage() : likely.getLanguage() + "_" + likely.getCountry();
    }

    EditionView edition() {
        return site.edition(head.edition());
    }

    /** The style sheets of this kind of page: each stays small, for what only some kinds need has a sheet of its own. */
    List<String> styles() {
        return (PLAIN.contains(kind) ? List.of("site.css") : List.of("site.css", "more.css")).stream().map(assets::path).toList();
    }

    /** The scripts of this kind of page. */
    List<String> scripts() {
        Stream<String> own = Stream.ofNullable(SCRIPTS.get(kind));
        return Stream.concat(Stream.of("site.js"), own).map(assets::path).toList();
    }

    /** Fonts worth fetching before the style is read. */
    List<String> preloads() {
        Stream<String> always = Stream.of("display-latin.woff2", "serif-latin.woff2", "sans-latin.woff2");
        Stream<String> script = DEVANAGARI.contains(primary(language())) || DEVANAGARI.contains(words().language()) ? Stream.of("serif-devanagari.woff2") : Stream.empty();
        return Stream.concat(always, script).map(assets::path).toList();
    }

    /** The page's JSON-LD with nothing in it that could end its element or start another. */
    String harmlessJsonLd() {
        return head.jsonLd().orElse("").replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    boolean current(SectorLinkView sector) {
        return head.sector().filter(sector.slug()::equals).isPresent();
    }
}
