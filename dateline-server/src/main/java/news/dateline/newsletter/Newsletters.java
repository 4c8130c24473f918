package news.dateline.newsletter;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import news.dateline.config.ConfigException;
import news.dateline.config.DatelineConfig;
import news.dateline.config.NewsletterConfig;
import news.dateline.intake.Inbox;
import news.dateline.model.StoryId;
import news.dateline.pipeline.LedgerIssues;
import news.dateline.press.Issues;
import news.dateline.press.Newsroom;
import news.dateline.press.page.MailView;
import news.dateline.press.page.Pages;
import news.dateline.sqlite.DataDirectory;

/** The parts of a newsletter, wired. Thread-safe but for its stage. */
public record Newsletters(Subscribers subscribers, LedgerIssues issues, Letterpress letterpress, Carrier carrier, NewsletterStage stage, Optional<ReturnsStage> returns, int stories) {
    /** Throws {@link ConfigException} for a key that cannot be used. */
    public static Newsletters of(DatelineConfig config, DataDirectory data, Newsroom newsroom, Pages pages, Function<String, Optional<String>> environment, Supplier<String> secrets, InstantSource clock) {
        NewsletterConfig settings = config.newsletter();
        Subscribers subscribers = new Subscribers(data.readers(), clock, secrets);
        LedgerIssues issues = new LedgerIssues(data.pages(), new Issues(newsroom));
        Letterpress letterpress = new Letterpress(settings, dkim(settings), pages, issues.issues());
        Carrier carrier = settings.folder().<Carrier>map(folder -> new FolderCarrier(data.folder().resolve(folder))).orElseGet(() -> new SmtpCarrier(settings, environment));
        NewsletterStage stage = new NewsletterStage(data.readers(), subscribers, issues, newsroom.editions(), letterpress, carrier, settings, clock);
        Optional<ReturnsStage> returns = settings.returns().map(box -> new ReturnsStage(data.readers(), subscribers, new Inbox(box, config.intake(), environment)::visit, clock));
        return new Newsletters(subscribers, issues, letterpress, carrier, stage, returns, settings.stories());
    }

    private static Optional<Dkim> dkim(NewsletterConfig settings) {
        try {
            return settings.dkimKey().map(Path::toAbsolutePath).map(file -> Dkim.of(settings.dkimDomain().orElseThrow(), settings.dkimSelector(), file));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(List.of("newsletter.dkim-key: " + e.getMessage()));
        }
    }

    /** What an issue would be if it were made now. */
    public MailView preview(Rhythm rhythm, String edition, Instant now) {
        Duration back = switch (rhythm) {
            case MORNING -> Duration.ofDays(1);
            case WEEKLY -> Duration.ofDays(7);
            case BREAKING -> Preparing.BREAKING_SINCE;
        };
        List<StoryId> newest = issues.newest(edition, Set.of(), now.minus(back), rhythm == Rhythm.BREAKING, rhythm == Rhythm.BREAKING ? 1 : stories);
        return letterpress.issue(rhythm, edition, issues.standing(newest, edition, rhythm == Rhythm.BREAKING), "/newsletter");
    }

    /** Asks by mail whether an address is its owner's; false when no mail could be sent. */
    public boolean ask(String address, String secret, Instant now) {
        String name = MailTables.hash("asking", secret).substring(0, 32);
        return carrier.carry(name, letterpress.message(letterpress.asking(secret), name, address, Optional.empty(), now), address) instanceof Carrier.Result.Taken;
    }
}
