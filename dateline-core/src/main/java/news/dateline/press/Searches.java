package news.dateline.press;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Edition;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.SearchView;
import news.dateline.press.page.UnavailableView;

/** The page of what a search found. It follows what a reader typed and not the logs, so it is made when it is asked for and kept nowhere. Pure; any thread may call. */
public final class Searches {
    /** Names of parameters: what is looked for, how old it may be, which page. Facets have names of their own. */
    public static final String WORDS = "q";
    public static final String WHEN = "when";
    public static final String PAGE = "page";
    private static final int VALUES_MAX = 12;
    private static final Set<String> AGES = Set.of("day", "week", "month", "year");

    /**
     * What was asked.
     *
     * @param words    as typed, cut
     * @param chosen   what it is narrowed to, by parameter
     * @param page     1 for the first
     * @param pagesMax the last page that can be asked for
     * @param given    whether a question was sent at all, be it empty
     */
    public record Asked(String words, Map<String, String> chosen, int page, int pagesMax, int pageSize, boolean given) {
        public Asked {
            chosen = Map.copyOf(chosen);
        }
    }

    /** A part of a text; marked where it is what was asked for. */
    public record Piece(String text, boolean marked) { }

    /** A story that stands now, with its headline and a passage of its text in pieces. */
    public record Hit(StoryCard card, List<Piece> headline, List<Piece> passage) {
        public Hit {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
        }
    }

    /** A value of a facet, and how many stories there would be if it were chosen. */
    public record Count(String value, int stories) { }

    /**
     * What was found.
     *
     * @param filters  by parameter, most first
     * @param ages     the newest first
     * @param complete whether all was looked at
     * @param meant    another way to ask, that finds more
     */
    public record Found(List<Hit> hits, int total, Map<String, List<Count>> filters, List<Count> ages, boolean complete, Optional<String> meant) {
        public static final Found NOTHING = new Found(List.of(), 0, Map.of(), List.of(), true, Optional.empty());

        public Found {
            hits = List.copyOf(hits);
            ages = List.copyOf(ages);
            filters = Map.copyOf(filters);
        }
    }

    private final Newsroom newsroom;
    private final Pages pages;
    private final Cards cards;

    public Searches(Newsroom newsroom, Pages pages) {
        this.newsroom = newsroom;
        this.pages = pages;
        this.cards = new Cards(newsroom);
    }

    /** Whether a story may be found. */
    public static boolean mayFind(StoryCard card) {
        return Surface.SEARCH.lists(card);
    }

    /** The full address of a story that was found. */
    public String address(StoryCard card) {
        return newsroom.absolute(card.path());
    }

    public String busy() {
        return pages.unavailable(newsroom.site(), new UnavailableView(1));
    }

    public String press(Asked asked, Found found) {
        HeadView head = HeadView.of(asked.words().isEmpty() ? words().part(Part.SEARCH) : words().of("search.of", asked.words()), "", newsroom.absolute(Addresses.SEARCH)).notIndexed();
        List<SearchView.HitView> hits = found.hits().stream().map(this::hit).toList();
        return pages.search(newsroom.site(), new SearchView(head, asked.words(), said(asked, found), hits, groups(asked, found), kept(asked), found.meant().map(other -> new LinkView(link(other, asked.chosen(), 1), other)),
                asked.page() > 1 ? Optional.of(new LinkView(link(asked.words(), asked.chosen(), asked.page() - 1), words().of("search.previous"))) : Optional.empty(), next(asked, found)));
    }

    private Optional<LinkView> next(Asked asked, Found found) {
        boolean more = asked.page() < asked.pagesMax() && found.total() > asked.page() * asked.pageSize();
        return more ? Optional.of(new LinkView(link(asked.words(), asked.chosen(), asked.page() + 1), words().of("search.next"))) : Optional.empty();
    }

    private SearchView.HitView hit(Hit hit) {
        return new SearchView.HitView(cards.view(hit.card(), new EditionClock(words(), newsroom.zone(hit.card().homeEdition()))), views(hit.headline()), views(hit.passage()));
    }

    private static List<SearchView.PieceView> views(List<Piece> pieces) {
        return pieces.stream().map(piece -> new SearchView.PieceView(piece.text(), piece.marked())).toList();
    }

    /** It is a page of no edition. */
    private Messages words() {
        return newsroom.words(Edition.GLOBAL);
    }

    private String said(Asked asked, Found found) {
        if (asked.words().isEmpty()) return asked.given() ? words().of("search.nothing-typed") : "";
        if (found.total() == 0) return words().of("search.none");
        String count = words().of(found.complete() ? "search.count" : "search.least", found.total());
        return asked.page() > 1 ? words().of("search.page", count, asked.page()) : count;
    }

    /** What narrows the answer, each with its link; a value that is chosen leads back. */
    private List<SearchView.GroupView> groups(Asked asked, Found found) {
        List<SearchView.GroupView> groups = new ArrayList<>();
        if (!asked.words().isEmpty()) {
            group(WHEN, found.ages().stream().filter(count -> count.stories() > 0).toList(), asked).ifPresent(groups::add);
            for (String facet : List.of("sector", "edition", "agency", "language")) group(facet, found.filters().getOrDefault(facet, List.of()), asked).ifPresent(groups::add);
        }
        return groups;
    }

    private Optional<SearchView.GroupView> group(String facet, List<Count> counts, Asked asked) {
        String chosen = asked.chosen().getOrDefault(facet, "");
        List<SearchView.ValueView> values = new ArrayList<>();
        for (Count count : counts) if (values.size() < VALUES_MAX || count.value().equals(chosen)) value(facet, count, asked, chosen).ifPresent(values::add);
        // A choice that fits nothing must still be there to be taken back.
        if (!chosen.isEmpty() && values.stream().noneMatch(SearchView.ValueView::chosen)) value(facet, new Count(chosen, 0), asked, chosen).ifPresent(values::add);
        return values.isEmpty() || values.size() == 1 && chosen.isEmpty() && !facet.equals(WHEN) ? Optional.empty() : Optional.of(new SearchView.GroupView(words().of("facet." + facet), values));
    }

    private Optional<SearchView.ValueView> value(String facet, Count count, Asked asked, String chosen) {
        Optional<String> shown = shown(facet, count.value());
        boolean isChosen = count.value().equals(chosen);
        Map<String, String> other = new LinkedHashMap<>(asked.chosen());
        if (isChosen) other.remove(facet);
        else other.put(facet, count.value());
        return shown.or(() -> isChosen ? Optional.of(count.value()) : Optional.empty()).map(name -> new SearchView.ValueView(new LinkView(link(asked.words(), other, 1), name), count.stories(), isChosen));
    }

    /** Empty for what the publication has not, or no longer. */
    private Optional<String> shown(String facet, String value) {
        return switch (facet) {
            case "sector" -> newsroom.sector(value).map(sector -> words().sector(sector.slug(), sector.name()));
            case "edition" -> newsroom.editions().stream().filter(edition -> edition.id().equals(value)).findFirst().map(edition -> words().edition(edition.id(), edition.name()));
            case "agency" -> newsroom.agency(value).map(agency -> agency.name());
            case "language" -> Optional.of(words().tongue(value)).filter(name -> !name.isEmpty());
            default -> AGES.contains(value) ? Optional.of(words().of("age." + value)) : Optional.empty();
        };
    }

    private static List<SearchView.KeptView> kept(Asked asked) {
        return asked.chosen().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> new SearchView.KeptView(entry.getKey(), entry.getValue())).toList();
    }

    private static String link(String words, Map<String, String> chosen, int page) {
        StringBuilder link = new StringBuilder(Addresses.SEARCH + "?" + WORDS + "=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        chosen.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> link.append('&').append(entry.getKey()).append('=').append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)));
        if (page > 1) link.append('&').append(PAGE).append('=').append(page);
        return link.toString();
    }
}
