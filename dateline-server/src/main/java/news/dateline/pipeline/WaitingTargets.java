package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.press.Lists;
import news.dateline.press.Page;
import news.dateline.press.Press;
import news.dateline.press.PressChange;
import news.dateline.press.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is marked and waits to be pressed: lists, fronts, feeds, sitemaps. Presses a few at a time, what most readers look at first, none more often than its pace. One thread at a time. */
final class WaitingTargets {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingTargets.class);
    private static final int TARGETS_MAX = 8;
    private static final int WAITING_MAX = 100_000;
    /** While more is on its way, each of which would change the same lists again, what most readers look at is pressed this much more rarely … */
    private static final int CROWDED = 5;
    /** … and the rest this much: hundreds of lists, their feeds, what is related to each story. */
    private static final int CROWDED_ASIDE = 15;
    private static final int LOOKED_AT = 2;
    /** No page is older than this because much waits: a backlog may last for hours. */
    private static final Duration CROWDED_MAX = Duration.ofSeconds(30);

    private final Ledger pages;
    private final Pressrun pressrun;
    private final Press press;
    private final Lists lists;
    private final InstantSource pace;
    private final StageMeter meter;
    private final Marked marked;
    private final BooleanSupplier isSignalled;
    /** By key: thousands may wait, and most are looked at again and again before their time comes. */
    private final Map<String, Instant> pressedAt = new HashMap<>();
    private final Map<String, Target> known = new HashMap<>();

    /**
     * {@code pace} measures how long ago a list was pressed and nothing else; {@code isSignalled} says whether an order has come meanwhile, for which the rest of a batch waits.
     */
    WaitingTargets(Ledger pages, Pressrun pressrun, Press press, Lists lists, InstantSource pace, StageMeter meter, Marked marked, BooleanSupplier isSignalled) {
        this.pages = pages;
        this.pressrun = pressrun;
        this.press = press;
        this.lists = lists;
        this.pace = pace;
        this.meter = meter;
        this.marked = marked;
        this.isSignalled = isSignalled;
    }

    /** Presses some of what was closed; false when nothing is. */
    boolean urgent() {
        return marked.isUrgent() && some(true, false);
    }

    /** Presses some of what waits and whose time has come; false when there is nothing. {@code crowded} while much is on its way. */
    boolean due(boolean crowded) {
        return some(false, crowded);
    }

    /** Presses everything that waits, whatever its pace. */
    void all() {
        do pressedAt.clear(); while (due(false));
    }

    private boolean some(boolean urgentOnly, boolean crowded) {
        Instant now = pace.instant();
        if (known.size() > WAITING_MAX) known.clear();
        ToLongFunction<Map.Entry<String, Boolean>> rank = row -> row.getValue() ? -1 : target(row.getKey()).rank();
        List<Target> due = marked.rows().entrySet().stream().filter(row -> row.getValue() || !urgentOnly && isDue(row.getKey(), now, crowded)).sorted(Comparator.comparingLong(rank)).limit(TARGETS_MAX)
                .map(row -> target(row.getKey())).toList();
        if (due.isEmpty()) return false;
        List<Target> done = due;
        try {
            done = press(due);
        } catch (DatelineException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("stage=press pressing {} failed; trying one by one", due, e);
            for (Target target : due) pressAlone(target, now);
        }
        done.forEach(target -> pressedAt.put(target.key(), now));
        return true;
    }

    private Target target(String key) {
        return known.computeIfAbsent(key, Target::parse);
    }

    private boolean isDue(String key, Instant now, boolean crowded) {
        Instant last = pressedAt.get(key);
        if (last == null) return true;
        Target target = target(key);
        return Duration.between(last, now).compareTo(crowded ? crowdedPace(target) : target.pace()) >= 0;
    }

    private static Duration crowdedPace(Target target) {
        Duration slower = target.pace().multipliedBy(target.rank() <= LOOKED_AT ? CROWDED : CROWDED_ASIDE);
        Duration most = target.pace().compareTo(CROWDED_MAX) > 0 ? target.pace() : CROWDED_MAX;
        return slower.compareTo(most) < 0 ? slower : most;
    }

    /** Those that it came to: the others wait while an order is obeyed. */
    private List<Target> press(List<Target> targets) {
        long began = meter.begin();
        List<Target> done = new ArrayList<>();
        int touched = pressrun.change(PressStage.NAME, writer -> {
            LedgerShown shown = new LedgerShown(writer.transaction());
            done.clear();
            for (Target target : targets) {
                if (!done.isEmpty() && isSignalled.getAsBoolean()) break;
                if (target instanceof Target.Article article) writer.apply(press.article(article.story(), shown));
                else list(writer, target, lists.press(target, shown));
                writer.done(target);
                done.add(target);
            }
        });
        meter.done(touched, began);
        return done;
    }

    private void list(PressWriter writer, Target target, List<Page> made) {
        for (String path : lists.optional(target)) if (made.stream().noneMatch(page -> page.path().equals(path))) writer.apply(List.of(new PressChange.DropPage(path)));
        made.forEach(writer::put);
    }

    private void pressAlone(Target target, Instant now) {
        try {
            press(List.of(target));
        } catch (DatelineException e) {
            throw e;
        } catch (RuntimeException e) {
            pressrun.setAside(target.key(), now, e);
            pages.change(transaction -> transaction.delete(PressTables.DIRTY, target.key()));
            marked.forget();
        }
    }
}
