package news.dateline.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
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

    private final Ledger pages;
    private final Pressrun pressrun;
    private final Press press;
    private final Lists lists;
    private final InstantSource pace;
    private final StageMeter meter;
    private final Marked marked;
    private final BooleanSupplier isSignalled;

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

    /** Whether readers are kept from something until it is pressed. */
    boolean isClosed() {
        return marked.order().isClosed();
    }

    /** Presses some of what was closed; false when nothing is. */
    boolean closed() {
        return some(marked.order().closed(TARGETS_MAX));
    }

    /** Presses some of what waits and whose time has come; false when there is nothing. {@code crowded} while much is on its way. */
    boolean due(boolean crowded) {
        return some(marked.order().due(pace.instant(), crowded ? PressOrder.Pace.CROWDED : PressOrder.Pace.QUIET, TARGETS_MAX));
    }

    /** Presses everything that waits, whatever its pace. */
    void all() {
        boolean more = true;
        while (more) more = some(marked.order().due(pace.instant(), PressOrder.Pace.NONE, TARGETS_MAX));
    }

    private boolean some(List<Target> due) {
        if (due.isEmpty()) return false;
        Instant now = pace.instant();
        List<Target> done = due;
        try {
            done = press(due);
        } catch (DatelineException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("stage=press pressing {} failed; trying one by one", due, e);
            for (Target target : due) pressAlone(target, now);
        }
        done.forEach(target -> marked.order().pressed(target, now));
        return true;
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
