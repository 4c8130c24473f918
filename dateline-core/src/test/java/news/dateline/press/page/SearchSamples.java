package news.dateline.press.page;

import java.util.List;
import java.util.Optional;
import news.dateline.press.page.SearchView.GroupView;
import news.dateline.press.page.SearchView.HitView;
import news.dateline.press.page.SearchView.KeptView;
import news.dateline.press.page.SearchView.PieceView;
import news.dateline.press.page.SearchView.ValueView;

/** What searches find, for the tests of pages. */
final class SearchSamples {
    private static final HeadView HEAD = HeadView.of("ferry – Search", "", "https://meridian.example/search").notIndexed();

    private SearchSamples() { }

    static SearchView found() {
        List<HitView> hits = Samples.cards().stream().map(card -> new HitView(card, List.of(new PieceView("The ", false), new PieceView("ferry", true), new PieceView(" halts", false)),
                List.of(new PieceView("A ", false), new PieceView("ferries", true)))).toList();
        return new SearchView(HEAD, "ferry", "12 stories", hits, List.of(new GroupView("Sector", List.of(new ValueView(new LinkView("/search?q=ferry&sector=transport", "Transport"), 7, false),
                new ValueView(new LinkView("/search?q=ferry", "Health"), 5, true)))), List.of(new KeptView("sector", "health")), Optional.of(new LinkView("/search?q=fern", "fern")), Optional.empty(),
                Optional.of(new LinkView("/search?q=ferry&page=2", "Next page")));
    }

    static SearchView nothing() {
        return new SearchView(HEAD, "", "", List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
