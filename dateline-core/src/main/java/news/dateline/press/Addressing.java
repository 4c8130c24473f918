package news.dateline.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.StoryId;
import news.dateline.press.page.Pages;
import news.dateline.press.page.TimeView;
import news.dateline.press.page.TombstoneView;
import news.dateline.press.page.UnavailableView;

/** What stands at the bare address of a story, and of every story that was merged into it: one hop to where it stands now, a tombstone (410), or a notice (503). Pure. */
final class Addressing {
    /** Withheld stories are looked at by people: asking sooner is of no use. */
    static final int RETRY_WITHHELD_SECONDS = 600;

    private final Newsroom newsroom;
    private final Pages pages;
    /** It says nothing of a story, and one order may withhold hundreds. */
    private final String withheld;

    Addressing(Newsroom newsroom, Pages pages) {
        this.newsroom = newsroom;
        this.pages = pages;
        this.withheld = pages.unavailable(newsroom.site(), new UnavailableView(RETRY_WITHHELD_SECONDS));
    }

    /** The address pages of the story with those that it has absorbed; none for one that readers never saw, but for the absorbed. */
    List<PressChange> of(Showing story, Shown shown) {
        List<PressChange> changes = new ArrayList<>();
        for (StoryId id : Stream.concat(Stream.of(story.id()), story.absorbed().stream()).toList())
            at(id, story, shown).ifPresent(page -> changes.add(new PressChange.PutPage(page)));
        map(story).ifPresent(changes::add);
        return changes;
    }

    /** What a closed story's map leaves at its address, whether or not there was one: the order in which orders were read is not to be seen. */
    private static Optional<PressChange> map(Showing story) {
        String path = Addresses.map(story.id());
        return switch (story.standing()) {
            case WITHHELD, KILLED -> story.wasPublic() ? Optional.of(new PressChange.PutPage(gone(path))) : Optional.empty();
            case SHOWN -> story.card().flatMap(StoryCard::picture).filter(picture -> picture.src().equals(path)).isPresent() ? Optional.empty() : Optional.of(new PressChange.DropPage(path));
            case MERGED, NEVER_SHOWN -> Optional.empty();
        };
    }

    /** What stands where a picture stood. */
    static Page gone(String path) {
        return Page.of(path, "text/plain; charset=utf-8", "This picture has been withdrawn.\n", List.of(), Surface.TEXT, new Target.Standing()).withStatus(410).notIndexed();
    }

    private Optional<Page> at(StoryId id, Showing story, Shown shown) {
        boolean wasPublic = story.wasPublic() || shown.story(id).map(Showing::wasPublic).orElse(false);
        return switch (story.standing()) {
            case SHOWN -> Optional.of(Page.redirect(Addresses.bare(id), story.card().orElseThrow().path(), story.id()));
            case WITHHELD, NEVER_SHOWN -> wasPublic ? Optional.of(withheld(id, story)) : Optional.empty();
            case KILLED -> wasPublic ? Optional.of(tombstone(id, story)) : Optional.empty();
            case MERGED -> Optional.empty();
        };
    }

    private Page withheld(StoryId id, Showing story) {
        return page(id, withheld, story).withStatus(503).with("Retry-After", Integer.toString(RETRY_WITHHELD_SECONDS));
    }

    private Page tombstone(StoryId id, Showing story) {
        TimeView at = newsroom.words(news.dateline.model.Edition.GLOBAL).time(story.gone().orElseThrow().at(), newsroom.zone(news.dateline.model.Edition.GLOBAL));
        return page(id, pages.tombstone(newsroom.site(), new TombstoneView(kind(story.gone().orElseThrow()), newsroom.absolute(Addresses.bare(id)), at)), story).withStatus(410);
    }

    private static TombstoneView.Kind kind(Gone gone) {
        return switch (gone.how()) {
            case KILLED -> TombstoneView.Kind.KILLED;
            case TAKEN_DOWN -> TombstoneView.Kind.TAKEN_DOWN;
            case UNPUBLISHED -> TombstoneView.Kind.UNPUBLISHED;
        };
    }

    private static Page page(StoryId id, String html, Showing story) {
        return Page.html(Addresses.bare(id), html, List.of(story.id()), Surface.ADDRESS, new Target.Article(story.id())).notIndexed();
    }
}
