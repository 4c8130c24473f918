package news.dateline.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.dateline.log.Ledger;
import news.dateline.model.StoryId;
import news.dateline.press.Issues;
import news.dateline.press.page.MailView;

/** What mails may tell of, from the pages ledger as it is at the moment of the call. Thread-safe; may block. */
public record LedgerIssues(Ledger pages, Issues issues) {
    public List<StoryId> newest(String edition, Set<String> sectors, Instant since, boolean breaking, int max) {
        return pages.read(view -> issues.newest(edition, sectors, since, breaking, max, new LedgerShown(view)));
    }

    public List<MailView.StoryView> standing(List<StoryId> stories, String edition, boolean breaking) {
        return pages.read(view -> issues.standing(stories, edition, breaking, new LedgerShown(view)));
    }
}
