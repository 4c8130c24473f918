package news.dateline.press;

import java.time.Instant;
import news.dateline.model.ItemVersion;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;

/**
 * What the signals have said about an item (or all items of an agency) so far. Signals overtake the desk log, so an older decision of the desk may still be to come: it opens nothing.
 *
 * @param at            the newest closing signal: the desk's decisions before it do not count
 * @param killedVersion versions up to this one are dead for good; 0 for none
 */
public record Closing(Instant at, int killedVersion) {
    static Closing first(Signal signal, Instant at) {
        return new Closing(at, killedVersion(signal));
    }

    Closing and(Signal signal, Instant when) {
        return new Closing(when.isAfter(at) ? when : at, Math.max(killedVersion, killedVersion(signal)));
    }

    private static int killedVersion(Signal signal) {
        return signal.kind() == SignalKind.KILL ? signal.version().map(ItemVersion::number).orElse(Integer.MAX_VALUE) : 0;
    }

    /**
     * Whether a decision of the desk that rests on a version may not be shown. A decision of the signal's own millisecond may have been taken before it and does not count either, unless it is a
     * release: that is only given of what the desk has closed.
     */
    boolean overtakes(int version, Instant decidedAt, boolean releases) {
        return decidedAt.isBefore(at) || decidedAt.equals(at) && !releases || version <= killedVersion;
    }
}
