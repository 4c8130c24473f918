package news.dateline.testkit.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An item of a simulated agency through its day: what it says last, and when it may not be used. */
final class SimulatedItem {
    /** From {@code from} up to, not including, {@code until}; its agency's release ends some of them. */
    private record Barred(Instant from, Instant until, boolean releasable) {
        Barred released(Instant at) {
            return releasable && at.isBefore(until) ? new Barred(from, at, true) : this;
        }
    }

    private final SimulatedAgency agency;
    private final NewsEvent event;
    private final List<Barred> barred = new ArrayList<>();
    private Filing filing;
    private boolean killed;
    private boolean held;
    private boolean deleted;
    private boolean underEmbargo;
    private boolean advance;

    SimulatedItem(SimulatedAgency agency, NewsEvent event, Filing filing) {
        this.agency = agency;
        this.event = event;
        this.filing = filing;
    }

    SimulatedAgency agency() {
        return agency;
    }

    NewsEvent event() {
        return event;
    }

    Filing filing() {
        return filing;
    }

    void file(Filing next) {
        filing = next;
    }

    boolean isKilled() {
        return killed;
    }

    void kill(Instant at) {
        killed = true;
        bar(at, Instant.MAX);
    }

    boolean isHeld() {
        return held;
    }

    void hold(Instant at) {
        held = true;
        barUntilRelease(at);
    }

    /** Its feed withdraws it by name instead of showing it. */
    boolean isDeleted() {
        return deleted;
    }

    void delete() {
        deleted = true;
    }

    boolean isUnderEmbargo() {
        return underEmbargo;
    }

    void underEmbargo(boolean is) {
        underEmbargo = is;
    }

    /** Under an embargo that does not lift on this day. */
    boolean isAdvance() {
        return advance;
    }

    void advance() {
        advance = true;
    }

    void bar(Instant from, Instant until) {
        barred.add(new Barred(from, until, false));
    }

    void barUntilRelease(Instant from) {
        barred.add(new Barred(from, Instant.MAX, true));
    }

    /** A hold is over, and with it every doubt. */
    void release(Instant at) {
        held = false;
        barred.replaceAll(span -> span.released(at));
    }

    /** As an agency and its editors name it. */
    String key() {
        return agency.id() + " " + filing.guid();
    }

    /** The same had an editor ended the embargo that does not lift on this day. */
    boolean isBarredWithoutEmbargoAt(Instant at) {
        return !agency.isLicensed() || barred.stream().filter(span -> !(advance && span.from().equals(Instant.MIN) && span.until().equals(Instant.MAX))).anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.until()));
    }

    boolean isBarredAt(Instant at) {
        return !agency.isLicensed() || barred.stream().anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.until()));
    }

    List<Instant> turns() {
        return barred.stream().flatMap(span -> Stream.of(span.from(), span.until())).filter(at -> !at.equals(Instant.MIN) && !at.equals(Instant.MAX)).toList();
    }
}
