package news.dateline.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.log.Envelope;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.model.PageEvent;
import news.dateline.model.StoryId;
import news.dateline.press.ListName;
import news.dateline.press.Press;
import news.dateline.web.site.LiveEvents;
import news.dateline.web.site.PageStore;
import news.dateline.web.site.StoredPage;

/** What open pages are told, read from the pages log; of each story only the last word, with the card that stands now. Thread-safe. */
public final class LiveLog implements LiveEvents {
    /** Whoever is further behind loads the page anew: most entries of the log are not for open pages. */
    private static final int BEHIND_MAX = 20_000;
    private static final int CHUNK = 500;

    private final Ledger pages;
    private final PageStore store;
    /** Up to here readers can see what the log says. */
    private final AtomicLong end;

    public LiveLog(Ledger pages, PageStore store) {
        this.pages = pages;
        this.store = store;
        this.end = new AtomicLong(pages.read(view -> view.end(Logs.PAGES)));
    }

    /** Readers can see what was pressed up to this position of the pages log. */
    public void pressed(long position) {
        end.accumulateAndGet(position, Math::max);
    }

    @Override public long end() {
        return end.get();
    }

    @Override public Batch after(long position) {
        long until = end.get();
        if (position >= until) return new Batch(List.of(), until, false);
        if (until - position > BEHIND_MAX) return new Batch(List.of(), until, true);
        Map<StoryId, Envelope<PageEvent>> last = new LinkedHashMap<>();
        Set<StoryId> fresh = new HashSet<>();
        for (long from = position; from < until; from += CHUNK) {
            long after = from;
            for (Envelope<PageEvent> entry : pages.read(view -> view.read(Logs.PAGES, after, (int) Math.min(CHUNK, until - after)))) story(entry.event()).ifPresent(story -> {
                last.remove(story);
                last.put(story, entry);
                if (entry.event() instanceof PageEvent.StoryShown shown && shown.isNew()) fresh.add(story);
            });
        }
        List<Event> events = new ArrayList<>();
        for (Envelope<PageEvent> entry : last.values()) event(entry, fresh).ifPresent(events::add);
        return new Batch(events, until, false);
    }

    @Override public long before(Instant time) {
        return pages.read(view -> {
            long low = 0;
            long high = end.get();
            while (low < high) {
                long middle = low + (high - low + 1) / 2;
                if (view.read(Logs.PAGES, middle - 1, 1).getFirst().at().isBefore(time)) low = middle;
                else high = middle - 1;
            }
            return low;
        });
    }

    private static Optional<StoryId> story(PageEvent event) {
        return switch (event) {
            case PageEvent.StoryShown shown -> Optional.of(shown.story());
            case PageEvent.StoryGone gone -> Optional.of(gone.story());
            case PageEvent.PagePressed _, PageEvent.PageClosed _ -> Optional.empty();
        };
    }

    /** {@code fresh}: what the client cannot have, although its last word is a change. */
    private Optional<Event> event(Envelope<PageEvent> entry, Set<StoryId> fresh) {
        return switch (entry.event()) {
            case PageEvent.StoryShown shown -> store.page(Press.cardPath(shown.story())).map(StoredPage::text)
                    .map(html -> new Event(entry.position(), fresh.contains(shown.story()) ? "new" : "changed", shown.story().value(), lists(shown.story()), json(shown.story()).put("html", html).toString()));
            case PageEvent.StoryGone gone -> Optional.of(new Event(entry.position(), "gone", gone.story().value(), Set.of(), json(gone.story()).toString()));
            case PageEvent.PagePressed _, PageEvent.PageClosed _ -> Optional.empty();
        };
    }

    private Set<String> lists(StoryId story) {
        return pages.read(view -> view.get(PressTables.SHOWINGS, story.value())).map(showing -> showing.lists().stream().map(ListName::key).collect(Collectors.toSet())).orElse(Set.of());
    }

    private static ObjectNode json(StoryId story) {
        return Json.mapper().createObjectNode().put("id", story.value());
    }
}
