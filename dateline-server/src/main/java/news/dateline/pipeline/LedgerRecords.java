package news.dateline.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.dateline.desk.Standing;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.DeskRecord;
import news.dateline.model.ItemVersion;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.press.StoryRecords;

/** What the press reads of the desk's decisions, from the ledger of the news. Any thread. */
record LedgerRecords(Ledger news) implements StoryRecords {
    /** Entries of one story; those of one that went on for longer are its newest. */
    private static final int ENTRIES_MAX = 100_000;
    private static final int DECISIONS_MAX = 400;

    @Override public Optional<Story> story(StoryId id) {
        return news.read(view -> view.get(Tables.STORIES, id.value()));
    }

    @Override public List<Decided> decisions(StoryId id) {
        return news.read(view -> {
            List<View.Row<Long>> rows = view.startingWith(Tables.ENTRIES_OF_STORY, id + " ", ENTRIES_MAX);
            List<Decided> decided = new ArrayList<>();
            for (View.Row<Long> row : rows.subList(Math.max(0, rows.size() - DECISIONS_MAX), rows.size())) entry(view, row.value()).ifPresent(decided::add);
            return decided;
        });
    }

    private static Optional<Decided> entry(View view, long position) {
        for (Envelope<DeskRecord> entry : view.read(Logs.DESK, position - 1, 1))
            if (entry.position() == position && entry.event() instanceof DeskRecord.Happened happened) return Optional.of(new Decided(entry.at(), happened.event()));
        return Optional.empty();
    }

    @Override public Optional<Instant> ended(StoryId id) {
        return news.read(view -> view.get(Tables.COVERAGE_ENDED, id.value()));
    }

    @Override public Optional<Instant> lastOrder() {
        Standing standing = news.read(view -> new DeskStories(view).standing());
        return standing.orders().values().stream().max(Comparator.naturalOrder());
    }

    @Override public boolean isLimited(ItemVersion version) {
        return news.read(view -> view.get(Tables.RESTRICTIONS, version.key())).isPresent();
    }
}
