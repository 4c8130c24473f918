package news.dateline.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Authorship;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.PageEvent;
import news.dateline.press.PressChange.ClosePage;
import news.dateline.press.PressChange.DropPage;
import news.dateline.press.PressChange.Mark;
import news.dateline.press.PressChange.PutPage;
import news.dateline.press.PressChange.Retell;
import news.dateline.press.PressChange.Tell;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.LiveView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.PictureView;
import news.dateline.press.page.SentenceView;

/** The live page of a story: how it stands now, and what was new when. One of the story's own pages, pressed with its article. Pure but for its ports. */
final class LivePages {
    private final Newsroom newsroom;
    private final Pages pages;
    private final Articles articles;
    private final LiveEntries entries;
    private final StoryRecords records;

    LivePages(Newsroom newsroom, Pages pages, Articles articles, LiveEntries entries, StoryRecords records) {
        this.newsroom = newsroom;
        this.pages = pages;
        this.articles = articles;
        this.entries = entries;
        this.records = records;
    }

    /** From a story's article to its live page. */
    static Optional<LinkView> link(StoryCard card, Messages words) {
        return path(card).map(path -> words.link(path, card.marks().contains(Coverage.MARK) ? "live.follow" : "live.told"));
    }

    /** Where engines find a story: at its article, and at its live page. */
    static List<String> addresses(StoryCard card) {
        return Stream.concat(Stream.of(card.path()), path(card).stream()).toList();
    }

    private static Optional<String> path(StoryCard card) {
        return card.handling().contains(Handling.LIVE) ? Optional.of(Addresses.live(card.id(), card.headline())) : Optional.empty();
    }

    private static List<String> paths(Showing story) {
        return story.card().flatMap(LivePages::path).map(path -> List.of(Addresses.live(story.id()), path)).orElse(List.of());
    }

    /** The page with the address that leads to it, or none any more. {@code before} is how the story stood. */
    List<PressChange> of(Optional<Showing> before, Showing story, Shown shown) {
        List<String> stay = paths(story);
        List<PressChange> changes = new ArrayList<>();
        before.stream().flatMap(old -> paths(old).stream()).filter(path -> !stay.contains(path)).forEach(path -> changes.add(new DropPage(path)));
        if (stay.isEmpty()) {
            if (!changes.isEmpty()) changes.add(new Retell(story.id(), Optional.empty()));
            return changes;
        }
        List<LiveEntries.Entry> told = entries.of(story, shown);
        StoryCard card = story.card().orElseThrow();
        Target target = new Target.Article(story.id());
        Page page = Page.html(stay.getLast(), pages.live(newsroom.site(), view(story, card, told)), List.of(story.id()), Surface.LIVE_PAGE, target);
        Page bare = new Page(stay.getFirst(), 301, Page.HTML, new byte[0], Map.of("Location", stay.getLast()), List.of(story.id()), Surface.LIVE_PAGE, target);
        changes.addAll(List.of(new PutPage(Surface.SITEMAP.lists(card) ? page : page.notIndexed()), new PutPage(bare), new Retell(story.id(), Optional.of(entries.retold(story, told)))));
        return changes;
    }

    /** Something that it tells of earlier versions may stand no longer: it is closed until it is pressed again, and open pages ask. */
    List<PressChange> again(Showing story) {
        List<String> paths = story.isShown() ? paths(story) : List.of();
        if (paths.isEmpty()) return List.of();
        return List.of(new ClosePage(paths.getLast(), Surface.LIVE_PAGE, story.id()), new Mark(new Target.Article(story.id()), true), new Tell(new PageEvent.StoryShown(story.id(), false)));
    }

    /** A story that is closed has none, even where the page was closed already and so is found under no story. */
    static List<PressChange> gone(Showing before) {
        List<PressChange> changes = paths(before).stream().<PressChange>map(DropPage::new).collect(Collectors.toList());
        if (!changes.isEmpty()) changes.add(new Retell(before.id(), Optional.empty()));
        return changes;
    }

    private LiveView view(Showing story, StoryCard card, List<LiveEntries.Entry> told) {
        EditionClock zone = newsroom.clock(card.homeEdition());
        Draft draft = story.draft().orElseThrow();
        Optional<Instant> ended = card.marks().contains(Coverage.MARK) ? Optional.empty() : records.ended(story.id());
        String path = paths(story).getLast();
        String data = new LiveData(newsroom).of(story, card, path, ended, told);
        HeadView head = HeadView.of(card.headline(), card.standfirst().isEmpty() ? card.text() : card.standfirst(), newsroom.absolute(path)).inLanguage(card.language()).inEdition(card.homeEdition())
                .inSector(card.sector()).withJsonLd(data).withImage(card.picture().filter(picture -> !picture.srcset().isEmpty()).map(this::image));
        return new LiveView(head, card.id().value(), card.path(), articles.sentence(draft.headline(), zone), articles.sentences(draft.standfirst(), zone), Articles.check(story.check().orElseThrow(), Articles.written(Authorship.of(draft), zone.words()), zone),
                zone.time(card.firstPublishedAt()), zone.time(card.updatedAt()), ended.map(zone::time), draft.disagreements().stream().map(one -> articles.disagreement(one, zone)).toList(),
                draft.agencies().stream().map(articles::agency).toList(), newsroom.helpline(card), told.stream().map(entry -> view(entry, zone)).toList());
    }

    private HeadView.ImageView image(PictureView picture) {
        return new HeadView.ImageView(newsroom.absolute(picture.src()), picture.width(), picture.height(), picture.alt());
    }

    private LiveView.EntryView view(LiveEntries.Entry entry, EditionClock zone) {
        List<SentenceView> sentences = articles.sentences(entry.sentences(), zone);
        return new LiveView.EntryView(anchor(entry), zone.time(entry.at()), entry.headline().map(headline -> articles.sentence(headline, zone)), sentences, entry.figures(), entry.correction());
    }

    static String anchor(LiveEntries.Entry entry) {
        return "v" + entry.number();
    }
}
