package news.dateline.newsletter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.model.Edition;
import news.dateline.model.StoryId;
import news.dateline.pipeline.LedgerIssues;

/** Writes into the ledger who is to get which issue, once each, and forgets what is old. One thread. */
final class Preparing {
    static final Duration KEPT = Duration.ofDays(35);
    /** An issue that could not be prepared within this time of its hour is left out. */
    static final Duration LATE = Duration.ofHours(6);
    static final Duration BREAKING_SINCE = Duration.ofHours(1);
    private static final int ALERTS_MAX = 5;
    private static final int BATCH = 200;

    private final Ledger readers;
    private final LedgerIssues issues;
    private final List<Edition> editions;
    private final Settings settings;
    private String walked = "";

    /** When issues are made, and of how many stories. */
    record Settings(int morningHour, DayOfWeek weeklyDay, int stories) { }

    Preparing(Ledger readers, LedgerIssues issues, List<Edition> editions, Settings settings) {
        this.readers = readers;
        this.issues = issues;
        this.editions = List.copyOf(editions);
        this.settings = settings;
    }

    /** An issue that is due. {@code alert}: the one story of a breaking one. */
    private record Due(String issue, Rhythm rhythm, String edition, Instant since, List<StoryId> alert) { }

    void prepare(Instant now) {
        for (Edition edition : editions) for (Due due : due(edition, now)) prepare(due, now);
        forget(now);
    }

    private List<Due> due(Edition edition, Instant now) {
        List<Due> due = new ArrayList<>();
        ZonedDateTime local = now.atZone(edition.zone());
        LocalDate today = local.toLocalDate();
        Instant hour = today.atTime(settings.morningHour(), 0).atZone(edition.zone()).toInstant();
        if (!now.isBefore(hour) && now.isBefore(hour.plus(LATE))) {
            due.add(new Due("morning." + today + "." + edition.id(), Rhythm.MORNING, edition.id(), hour.minus(Duration.ofDays(1)), List.of()));
            if (local.getDayOfWeek() == settings.weeklyDay()) due.add(new Due("weekly." + today + "." + edition.id(), Rhythm.WEEKLY, edition.id(), hour.minus(Duration.ofDays(7)), List.of()));
        }
        if (readers.read(view -> view.startingWith(MailTables.BY_CHOICE, MailTables.choice(Rhythm.BREAKING, edition.id()), 1)).isEmpty()) return due;
        Instant since = now.minus(BREAKING_SINCE);
        for (StoryId story : issues.newest(edition.id(), Set.of(), since, true, ALERTS_MAX)) due.add(new Due("breaking." + story + "." + edition.id(), Rhythm.BREAKING, edition.id(), since, List.of(story)));
        return due;
    }

    private void prepare(Due due, Instant now) {
        Map<Set<String>, List<StoryId>> chosen = new HashMap<>();
        String prefix = MailTables.choice(due.rhythm(), due.edition());
        while (true) {
            MailTables.Progress progress = readers.read(view -> view.get(MailTables.PROGRESS, due.issue())).orElse(new MailTables.Progress(prefix, false));
            if (progress.done()) return;
            List<Subscriber> batch = readers.read(view -> view.range(MailTables.BY_CHOICE, progress.after() + "\0", prefix + MailTables.END, BATCH).stream()
                    .flatMap(row -> view.get(MailTables.SUBSCRIBERS, row.key().substring(prefix.length())).stream()).toList());
            List<Mail> mails = new ArrayList<>();
            for (Subscriber subscriber : batch) {
                List<StoryId> stories = chosen.computeIfAbsent(subscriber.choice().sectors(), sectors -> stories(due, sectors));
                if (!stories.isEmpty()) mails.add(new Mail(due.issue(), subscriber.id(), due.edition(), due.rhythm(), stories, MailTables.hash("message", due.issue(), subscriber.id()).substring(0, 32), now, Mail.State.PREPARED, now, Optional.empty(), 0, now));
            }
            readers.change(transaction -> {
                for (Mail mail : mails) {
                    if (transaction.get(MailTables.MAILS, mail.key()).isPresent()) continue;
                    transaction.put(MailTables.MAILS, mail.key(), mail);
                    transaction.put(MailTables.OPEN, mail.key(), "");
                    transaction.put(MailTables.BY_MESSAGE, mail.message(), mail.key());
                }
                transaction.put(MailTables.PROGRESS, due.issue(), batch.size() < BATCH ? new MailTables.Progress("", true) : new MailTables.Progress(prefix + batch.getLast().id(), false));
            });
        }
    }

    private List<StoryId> stories(Due due, Set<String> sectors) {
        boolean breaking = due.rhythm() == Rhythm.BREAKING;
        List<StoryId> newest = issues.newest(due.edition(), sectors, due.since(), breaking, breaking ? ALERTS_MAX : settings.stories());
        return breaking ? newest.stream().filter(due.alert()::contains).toList() : newest;
    }

    /** Walks on through the ledger, a step at a time. */
    private void forget(Instant now) {
        List<View.Row<Mail>> rows = readers.read(view -> view.range(MailTables.MAILS, walked, MailTables.END, BATCH));
        walked = rows.size() < BATCH ? "" : rows.getLast().key() + "\0";
        List<Mail> old = rows.stream().map(View.Row::value).filter(mail -> !mail.isOpen() && mail.preparedAt().plus(KEPT).isBefore(now)).toList();
        if (old.isEmpty()) return;
        readers.change(transaction -> {
            for (Mail mail : old) {
                transaction.delete(MailTables.MAILS, mail.key());
                transaction.delete(MailTables.BY_MESSAGE, mail.message());
            }
        });
    }
}
