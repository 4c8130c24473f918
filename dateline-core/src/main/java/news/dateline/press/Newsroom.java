package news.dateline.press;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Agency;
import news.dateline.model.Edition;
import news.dateline.model.Handling;
import news.dateline.model.Label;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.Sector;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Part;
import news.dateline.press.page.SiteView;
import org.jspecify.annotations.Nullable;

/**
 * What the press knows of the publication. Immutable.
 *
 * @param helplines  words of help by edition, printed with stories that are to be handled so; those of the edition "global" where a story's own has none
 * @param languages  the languages that editions list; one that is not named lists all, and so does Global
 * @param syndication what machines are given and asked
 * @param authors    who has a page here
 * @param listLength how many stories a list and its feeds show; older ones stay at their addresses and in the sitemap
 */
public record Newsroom(SiteView site, List<Edition> editions, List<Sector> sectors, List<Agency> agencies, int listLength, Map<String, String> helplines,
                       Map<String, List<String>> languages, Syndication syndication, List<Author> authors) {
    public Newsroom {
        syndication = held(syndication);
        helplines = held(helplines);
        languages = held(languages);
        authors = given(authors);
        editions = List.copyOf(editions);
        sectors = List.copyOf(sectors);
        agencies = List.copyOf(agencies);
        if (listLength < 1) throw new IllegalArgumentException("Expected a list length of 1 or more, found " + listLength);
        if (editions.stream().noneMatch(edition -> edition.id().equals(Edition.GLOBAL))) throw new IllegalArgumentException("Expected an edition \"global\" among " + editions);
    }

    /** With no helpline anywhere. */
    public Newsroom(SiteView site, List<Edition> editions, List<Sector> sectors, List<Agency> agencies, int listLength) {
        this(site, editions, sectors, agencies, listLength, Map.of());
    }

    /** A newsroom that was kept before there were authors lacks them. */
    private static List<Author> given(@Nullable List<Author> authors) {
        return authors == null ? List.of() : List.copyOf(authors);
    }

    /** Whether the site has the list of a form. */
    boolean has(PieceForm form) {
        return switch (form) {
            case OPINION, BLOG, INTERVIEW -> site.menus().has(Part.OPINION);
            case EVENT -> site.menus().has(Part.EVENTS);
            case VIDEO -> site.menus().has(Part.VIDEO);
            case PRESS_RELEASE -> true;
        };
    }

    Optional<Author> author(String slug) {
        return authors.stream().filter(author -> author.slug().equals(slug)).findFirst();
    }

    /** Who signs: the authors of a piece, else the desk. */
    String byline(Optional<Piece> piece) {
        return piece.map(Piece::names).filter(names -> !names.isEmpty()).map(names -> String.join(", ", names)).orElseGet(() -> site.name() + " News Desk");
    }

    /** Who signs, in the language of the page. */
    String byline(Optional<Piece> piece, Messages words) {
        return piece.filter(it -> !it.names().isEmpty()).isPresent() ? byline(piece) : words.of("article.desk", site.name());
    }

    /** With every language in every edition. */
    public Newsroom(SiteView site, List<Edition> editions, List<Sector> sectors, List<Agency> agencies, int listLength, Map<String, String> helplines) {
        this(site, editions, sectors, agencies, listLength, helplines, Map.of());
    }

    /** With what machines are given and asked where nothing else is said. */
    public Newsroom(SiteView site, List<Edition> editions, List<Sector> sectors, List<Agency> agencies, int listLength, Map<String, String> helplines, Map<String, List<String>> languages) {
        this(site, editions, sectors, agencies, listLength, helplines, languages, Syndication.STANDARD, List.of());
    }

    /** With no authors of its own. */
    public Newsroom(SiteView site, List<Edition> editions, List<Sector> sectors, List<Agency> agencies, int listLength, Map<String, String> helplines, Map<String, List<String>> languages,
                    Syndication syndication) {
        this(site, editions, sectors, agencies, listLength, helplines, languages, syndication, List.of());
    }

    private static Syndication held(@Nullable Syndication syndication) {
        return syndication == null ? Syndication.STANDARD : syndication;
    }

    /** A newsroom that was kept before there were such settings lacks them. */
    private static <T> Map<String, T> held(@Nullable Map<String, T> settings) {
        return settings == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** What stands with a story that is to have a helpline; empty for any other, and where the settings name none. */
    Optional<String> helpline(StoryCard card) {
        if (!card.handling().contains(Handling.HELPLINE)) return Optional.empty();
        return Optional.ofNullable(helplines.get(card.homeEdition())).or(() -> Optional.ofNullable(helplines.get(Edition.GLOBAL)));
    }

    /** The words of an edition's furniture. */
    Messages words(String edition) {
        return site.words(edition);
    }

    EditionClock clock(String edition) {
        return new EditionClock(words(edition), zone(edition));
    }

    /** A list's name for readers in a language; that of a tag is as its stories, the newest first, have it. */
    String name(ListName list, List<StoryCard> cards, Messages words) {
        return switch (list) {
            case ListName.Latest _ -> words.of("list.latest");
            case ListName.OfEdition of -> words.edition(of.edition(), edition(of.edition()).name());
            case ListName.OfSector of -> name(of.sector(), words);
            case ListName.OfEditionSector of -> words.of("list.in-edition", name(of.sector(), words), words.edition(of.edition(), edition(of.edition()).name()));
            case ListName.OfLabel of -> words.label(of.label());
            case ListName.OfForm of -> words.form(of.form());
            case ListName.Corrected _ -> words.of("corrections.title");
            case ListName.OfTag of -> TagName.shown(of.slug(), cards);
            case ListName.OfDay of -> of.day().toString();
            case ListName.OfStoryline of -> of.storyline().value();
            case ListName.OfAuthor of -> author(of.author()).map(Author::name).orElse(of.author());
        };
    }

    private String name(String sector, Messages words) {
        return sector(sector).map(found -> words.sector(sector, found.name())).orElse(sector);
    }

    Edition edition(String id) {
        return editions.stream().filter(edition -> edition.id().equals(id)).findFirst().orElseGet(() -> edition(Edition.GLOBAL));
    }

    ZoneId zone(String edition) {
        return edition(edition).zone();
    }

    boolean hasEdition(String id) {
        return editions.stream().anyMatch(edition -> edition.id().equals(id));
    }

    /** Whether stories in a language stand in an edition. */
    boolean lists(String edition, String language) {
        List<String> listed = languages.getOrDefault(edition, List.of());
        return listed.isEmpty() || edition.equals(Edition.GLOBAL) || listed.contains(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
    }

    Optional<Sector> sector(String slug) {
        return sectors.stream().filter(sector -> sector.slug().equals(slug)).findFirst();
    }

    Optional<Agency> agency(String id) {
        return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /** An agency's name; its id when it is no longer configured. */
    String agencyName(String id) {
        return agency(id).map(Agency::name).orElse(id);
    }

    /** Whether every agency allows its full text in feeds; one that is unknown does not. */
    boolean fullTextInFeeds(List<String> ids) {
        return !ids.isEmpty() && ids.stream().allMatch(id -> agency(id).map(agency -> agency.licence().fullTextInFeeds()).orElse(false));
    }

    /** As many words of a headline as the agency's licence lets be quoted beside a link. */
    String quoted(String id, String headline) {
        int max = agency(id).map(agency -> agency.licence().quoteWordsMax()).orElse(0);
        List<String> words = List.of(headline.strip().split("\\s+"));
        return max == 0 || words.size() <= max ? headline : String.join(" ", words.subList(0, max)) + " …";
    }

    String absolute(String path) {
        return site.origin() + path;
    }

    /** Every list that has a page whether or not there are stories. */
    List<ListName> lists() {
        return Stream.of(Arrays.stream(PieceForm.values()).filter(this::has).<ListName>map(ListName.OfForm::new), authors.stream().<ListName>map(author -> new ListName.OfAuthor(author.slug())), places(),
                Arrays.stream(Label.values()).<ListName>map(ListName.OfLabel::new)).flatMap(lists -> lists).collect(Collectors.toList());
    }

    private Stream<ListName> places() {
        return editions.stream().flatMap(edition -> Stream.concat(Stream.of(ListName.ofEdition(edition.id())), sectors.stream().map(sector -> ListName.ofEditionSector(edition.id(), sector.slug()))));
    }
}
