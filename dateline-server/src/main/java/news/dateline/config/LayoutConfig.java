package news.dateline.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.press.page.FrontView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.MenusView;
import news.dateline.press.page.Part;
import news.dateline.press.page.Phrasebook;

public record LayoutConfig(
        @Setting(value = "The sectors that the site has, by slug, in the order of the menu; empty for all fifteen.", byDefault = "") List<String> sectors,
        @Setting(value = "Other names for sectors, by slug (such as wash: Water).", byDefault = "") Map<String, String> sectorNames,
        @Setting(value = "The editions that the site has, by id, in the order of the menu; Global is always the first. Empty for all twelve.", byDefault = "") List<String> editions,
        @Setting(value = "Other names for editions, by id.", byDefault = "") Map<String, String> editionNames,
        @Setting(value = "The languages that an edition lists, by its id (such as pacific: \"en, fr\"); all where it is not named. Global lists all.", byDefault = "") Map<String, String> editionLanguages,
        @Setting(value = "The language of an edition's menus, labels, dates and notices, by its id (such as middle-east-north-africa: ar); English where it is not named. One of ar, en, es, fr, hi. That of Global is also that of pages of no edition.", byDefault = "") Map<String, String> interfaceLanguages,
        @Setting(value = "Parts of the site that are switched off.", byDefault = "") Set<Part> without,
        @Setting(value = "Where else the publisher is found (name, address).", byDefault = "") List<LinkConfig> connect,
        @Setting(value = "Other links of the publisher's (name, address).", byDefault = "") List<LinkConfig> otherLinks,
        @Setting(value = "Other products of the publisher's (name, address).", byDefault = "") List<LinkConfig> otherProducts,
        @Setting("The one message of the publisher's own on every front.") NoticeConfig notice) {

    public LayoutConfig {
        known("sectors", sectors, slugs());
        known("sector-names", sectorNames.keySet(), slugs());
        known("editions", editions, ids());
        known("edition-names", editionNames.keySet(), ids());
        known("edition-languages", editionLanguages.keySet(), ids().stream().filter(id -> !id.equals(Edition.GLOBAL)).toList());
        known("interface-languages", interfaceLanguages.keySet(), ids());
        known("interface-languages", interfaceLanguages.values(), Phrasebook.LANGUAGES.stream().sorted().toList());
    }

    /** The site's sectors in the order of its menu, under the names that it gives them. */
    public List<Sector> siteSectors() {
        return chosen(sectors, Sector.STANDARD, Sector::slug).stream().map(sector -> new Sector(sector.slug(), sectorNames.getOrDefault(sector.slug(), sector.name()))).toList();
    }

    /** The site's editions, Global first. */
    public List<Edition> siteEditions() {
        Set<String> wanted = new LinkedHashSet<>(List.of(Edition.GLOBAL));
        wanted.addAll(editions.isEmpty() ? ids() : editions);
        return chosen(List.copyOf(wanted), Edition.STANDARD, Edition::id).stream()
                .map(edition -> new Edition(edition.id(), editionNames.getOrDefault(edition.id(), edition.name()), edition.zone(), interfaceLanguages.getOrDefault(edition.id(), edition.language()), edition.countries())).toList();
    }

    /** The languages that editions list, in lower case; an edition that is not named lists all. */
    public Map<String, List<String>> siteLanguages() {
        Map<String, List<String>> languages = new TreeMap<>();
        editionLanguages.forEach((edition, tags) -> languages.put(edition, Arrays.stream(tags.toLowerCase(Locale.ROOT).split("[,\\s]+")).filter(tag -> !tag.isEmpty()).toList()));
        return languages;
    }

    public MenusView menus() {
        return new MenusView(List.copyOf(without), links(connect), links(otherLinks), links(otherProducts),
                notice.address().filter(_ -> !notice.title().isBlank()).map(where -> new FrontView.NoticeView(notice.label(), notice.title(), notice.text(), new LinkView(where.toString(), notice.link()))));
    }

    private static List<LinkView> links(List<LinkConfig> links) {
        return links.stream().map(link -> new LinkView(link.address().toString(), link.name())).toList();
    }

    private static <T> List<T> chosen(List<String> wanted, List<T> all, Function<T, String> id) {
        if (wanted.isEmpty()) return all;
        Map<String, T> byId = all.stream().collect(Collectors.toMap(id, one -> one));
        List<T> chosen = new ArrayList<>();
        for (String one : new LinkedHashSet<>(wanted)) chosen.add(byId.get(one));
        return chosen;
    }

    private static List<String> slugs() {
        return Sector.STANDARD.stream().map(Sector::slug).toList();
    }

    private static List<String> ids() {
        return Edition.STANDARD.stream().map(Edition::id).toList();
    }

    private static void known(String key, Collection<String> found, List<String> known) {
        for (String one : found) if (!known.contains(one)) throw new IllegalArgumentException(key + ": Expected some of " + String.join(", ", known) + "; found \"" + one + "\"");
    }
}
