package news.dateline.pipeline;

import java.util.Optional;
import java.util.function.Function;
import news.dateline.log.Ledger;
import news.dateline.model.StoryId;
import news.dateline.press.Showing;
import news.dateline.press.page.LinkView;

/** What a story that readers can see now is called, and where it stands. Thread-safe; may block. */
public record ShownStories(Ledger pages) implements Function<StoryId, Optional<LinkView>> {
    @Override public Optional<LinkView> apply(StoryId story) {
        return pages.read(view -> view.get(PressTables.SHOWINGS, story.value())).filter(Showing::isShown).flatMap(Showing::card).map(card -> new LinkView(card.path(), card.headline()));
    }
}
