package news.dateline.pipeline;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.press.Press;
import news.dateline.web.site.FinishedPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes what readers see: one transaction of the pages ledger, then the pages in memory, then open connections are told. One thread at a time. */
final class Pressrun {
    private static final Logger LOG = LoggerFactory.getLogger(Pressrun.class);

    private final Ledger pages;
    private final Press press;
    private final FinishedPages store;
    private final LongConsumer pressed;
    private final StageMeter meter;
    private final Marked marked;

    /** {@code pressed} is told, after each change, up to which position of the pages log readers see it. */
    Pressrun(Ledger pages, Press press, FinishedPages store, LongConsumer pressed, StageMeter meter, Marked marked) {
        this.pages = pages;
        this.press = press;
        this.store = store;
        this.pressed = pressed;
        this.meter = meter;
        this.marked = marked;
    }

    /** How many pages were touched. */
    int change(String cause, Consumer<PressWriter> work) {
        Done done = written(cause, work);
        done.writer().show(store);
        marked.changed(done.writer().marks());
        pressed.accept(done.end());
        return done.writer().touched();
    }

    private record Done(PressWriter writer, long end) { }

    private Done written(String cause, Consumer<PressWriter> work) {
        try {
            return pages.write(transaction -> {
                PressWriter writer = new PressWriter(transaction, press, cause);
                work.accept(writer);
                return new Done(writer, transaction.end(Logs.PAGES));
            });
        } catch (RuntimeException e) {
            marked.forget();
            throw e;
        }
    }

    void setAside(String what, Instant at, RuntimeException why) {
        LOG.error("stage={} entry={} set aside: it failed twice", PressStage.NAME, what, why);
        meter.failed();
        pages.change(transaction -> transaction.put(PressTables.SET_ASIDE, what, new SetAside(PressStage.NAME, what, String.valueOf(why.getMessage()), at)));
    }
}
