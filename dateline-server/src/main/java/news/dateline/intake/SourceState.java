package news.dateline.intake;

import java.time.Instant;
import news.dateline.config.SourceConfig;

/** Where intake stands with one source. */
public record SourceState(String source, String agency, SourceConfig.Kind kind, Bookmark bookmark, Health health, Rhythm rhythm) {
    static SourceState begin(String source, String agency, SourceConfig.Kind kind) {
        return new SourceState(source, agency, kind, Bookmark.NONE, Health.NEW, Rhythm.NEW);
    }

    /** It could not be read the last time; it keeps being tried. */
    public boolean failing() {
        return health.failures() > 0;
    }

    /** Whether it has filed nothing for {@code quietGaps} of its usual gaps; for a push, whose silence nobody else measures, this and not {@code rhythm().quiet()} is the truth. */
    public boolean quietAt(Instant now, int quietGaps) {
        return rhythm.quietAt(now, quietGaps);
    }

    SourceState with(Bookmark next) {
        return new SourceState(source, agency, kind, next, health, rhythm);
    }

    SourceState with(Health next) {
        return new SourceState(source, agency, kind, bookmark, next, rhythm);
    }

    SourceState with(Rhythm next) {
        return new SourceState(source, agency, kind, bookmark, health, next);
    }
}
