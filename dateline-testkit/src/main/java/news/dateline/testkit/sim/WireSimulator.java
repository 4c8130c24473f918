package news.dateline.testkit.sim;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import news.dateline.testkit.sim.SimulatedDay.CleanEvent;

/**
 * Makes up a day of wires from a seed: invented events that several agencies tell of in words of their own and in real formats, with updates, corrections, repeats, reprints, kills (also twice, and of
 * what never came), holds, embargoes that lift, are lengthened or cannot be read, unknown statuses, expiries, changed rights, hostile markup, rubbish, cut documents, unreadable kills and deliveries that
 * come twice. The same seed and size give the same day. One thread; one use.
 */
public final class WireSimulator {
    private static final Instant MORNING = Instant.parse("2026-03-03T06:00:00Z");
    private static final int FEED_ENTRIES = 8;

    private record Act(Instant at, int order, Runnable does) { }

    private final long seed;
    private final SplittableRandom chance;
    private final Words words;
    private final Oracle oracle = new Oracle();
    private final List<Step> steps = new ArrayList<>();
    private final List<SimulatedItem> items = new ArrayList<>();
    private final Map<NewsEvent, Boolean> events = new LinkedHashMap<>();
    private final Set<String> distrusted = new LinkedHashSet<>();
    private final Set<Instant> taken = new HashSet<>();
    private final PriorityQueue<Act> plan = new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::order));
    private final Instant lastNews;
    private final Instant ends;
    private int names;
    private int planned;
    private Instant clock = MORNING;

    private WireSimulator(long seed, int size) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
        this.words = new Words(chance);
        this.lastNews = MORNING.plus(Duration.ofMinutes(30L * size));
        this.ends = lastNews.plus(Duration.ofHours(3));
    }

    /** A day of {@code size} events; ten make some sixty documents. */
    public static SimulatedDay day(long seed, int size) {
        return new WireSimulator(seed, size).day(size);
    }

    private SimulatedDay day(int size) {
        for (int i = 0; i < size; i++) event(MORNING.plus(within(Duration.between(MORNING, lastNews))));
        for (int i = 0; i < 1 + size / 3; i++) at(within(lastNews), this::rubbish);
        for (int i = 0; i < 1 + size / 4; i++) at(within(lastNews), this::again);
        if (chance.nextInt(3) == 0) at(lastNews, this::killWithoutName);
        while (!plan.isEmpty()) plan.remove().does().run();
        items.forEach(item -> oracle.turns(item.turns()));
        List<CleanEvent> clean = new ArrayList<>();
        events.forEach((event, ordinary) -> {
            List<SimulatedItem> about = items.stream().filter(item -> item.event() == event && item.agency().isLicensed()).toList();
            boolean trusted = about.stream().noneMatch(item -> distrusted.contains(item.agency().id()));
            if (ordinary && trusted && !about.isEmpty()) clean.add(new CleanEvent(event.name(), about.stream().map(item -> item.agency().id() + " " + item.filing().guid()).toList(),
                    about.stream().map(item -> item.filing().lines().stream().map(Line::mark).toList()).toList()));
        });
        return new SimulatedDay(seed, MORNING, ends, steps, oracle, clean);
    }

    private void event(Instant breaks) {
        NewsEvent event = new NewsEvent(words, chance);
        events.put(event, true);
        List<SimulatedAgency> agencies = new ArrayList<>(SimulatedAgency.ALL);
        int reporting = 1 + chance.nextInt(4);
        for (int i = 0; i < reporting; i++) {
            SimulatedAgency agency = agencies.remove(chance.nextInt(agencies.size()));
            at(breaks.plus(Duration.ofSeconds(chance.nextInt(3_600))), () -> report(event, agency));
        }
    }

    // The first filing of an item.

    private void report(NewsEvent event, SimulatedAgency agency) {
        Instant now = now();
        Filing filing = new Filing(agency.guid("n" + ++names), 1, now, now, event.headline(), event.report(), "usable", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        if (chance.nextInt(5) == 0) filing = hostile(filing);
        SimulatedItem item = new SimulatedItem(agency, event, filing);
        boolean orders = !agency.form().isFeed();
        switch (chance.nextInt(12)) {
            case 0, 1 -> {
                if (orders) embargoed(item);
            }
            case 2 -> {
                if (orders) odd(item);
            }
            case 3 -> {
                if (orders) killedBefore(item);
            }
            default -> { }
        }
        file(item, "a report of " + event.name());
        int lives = chance.nextInt(3);
        for (int i = 0; i < lives; i++) at(later(now), () -> act(item));
    }

    private void embargoed(SimulatedItem item) {
        odd(item.event());
        Instant now = now();
        item.underEmbargo(true);
        switch (chance.nextInt(5)) {
            case 0 -> {
                item.file(item.filing().withEmbargo(Optional.of("tomorrow, when the minister has spoken")));
                item.bar(Instant.MIN, Instant.MAX);
                item.advance();
            }
            case 1 -> {
                item.file(item.filing().withEmbargo(Optional.of(ends.plus(Duration.ofHours(6)).toString())));
                item.bar(Instant.MIN, Instant.MAX);
                item.advance();
            }
            case 2 -> {
                Instant first = now.plus(Duration.ofMinutes(10 + chance.nextInt(30)));
                Instant second = first.plus(Duration.ofMinutes(5 + chance.nextInt(40)));
                item.file(item.filing().withEmbargo(Optional.of(first.toString())));
                item.bar(Instant.MIN, second);
                at(now.plus(Duration.ofMinutes(1 + chance.nextInt(8))), () -> {
                    item.file(item.filing().next(now()).withEmbargo(Optional.of(second.toString())));
                    file(item, "its embargo is lengthened");
                });
            }
            case 3 -> {
                Instant lifted = now.plus(Duration.ofMinutes(3 + chance.nextInt(30)));
                item.file(item.filing().withEmbargo(Optional.of(lifted.plus(Duration.ofHours(30)).toString())));
                item.bar(Instant.MIN, lifted);
                at(lifted, () -> {
                    item.file(item.filing().next(now()).withEmbargo(Optional.empty()));
                    item.underEmbargo(false);
                    file(item, "its agency lifts the embargo early");
                });
            }
            default -> {
                Instant until = now.plus(Duration.ofMinutes(2 + chance.nextInt(60)));
                item.file(item.filing().withEmbargo(Optional.of(until.toString())));
                item.bar(Instant.MIN, until);
            }
        }
    }

    /** A status that IPTC does not know, or an end. */
    private void odd(SimulatedItem item) {
        if (chance.nextBoolean()) {
            item.file(item.filing().withExpires(now().plus(Duration.ofMinutes(20 + chance.nextInt(90)))));
        } else {
            item.file(item.filing().withStatus("perhaps"));
            item.barUntilRelease(now());
        }
        odd(item.event());
    }

    private void killedBefore(SimulatedItem item) {
        odd(item.event());
        item.kill(Instant.MIN);
        Filing killed = item.filing().withStatus("canceled").withLines(List.of());
        step(item, Documents.write(item.agency(), List.of(killed), List.of()), "a kill of what never came");
        item.file(item.filing().next(now()));
    }

    // What happens to it then.

    private void act(SimulatedItem item) {
        if (item.isKilled()) return;
        if (item.isHeld()) {
            kill(item);
            return;
        }
        boolean orders = !item.agency().form().isFeed();
        switch (chance.nextInt(13)) {
            case 0, 1, 2 -> update(item);
            case 3 -> correct(item);
            case 4, 5 -> kill(item);
            case 6 -> hold(item);
            case 7 -> reprint(item);
            case 8 -> repeat(item);
            case 9 -> {
                if (orders) brokenKill(item);
                else update(item);
            }
            case 10 -> {
                if (orders) rights(item);
                else update(item);
            }
            case 11 -> {
                if (orders && !item.isUnderEmbargo()) lateEmbargo(item);
                else update(item);
            }
            default -> {
                if (orders) oldVersion(item);
                else update(item);
            }
        }
    }

    private void update(SimulatedItem item) {
        List<Line> lines = new ArrayList<>(item.filing().lines());
        if (lines.size() > 2 && chance.nextBoolean()) lines.remove(lines.size() - 1);
        lines.add(item.event().fact());
        item.file(item.filing().next(now()).withLines(lines));
        file(item, "an update");
    }

    private void correct(SimulatedItem item) {
        odd(item.event());
        Filing next = item.filing().next(now()).withLines(item.filing().lines().subList(0, 2));
        item.file(item.agency().form().isFeed() ? next.withHeadline("CORRECTED: " + next.headline()) : next.withEdNote("Corrects the cost in the second paragraph"));
        file(item, "a correction");
    }

    private void kill(SimulatedItem item) {
        odd(item.event());
        item.kill(now());
        Filing next = item.filing().next(now());
        switch (item.agency().form()) {
            case NINJS, NEWSML_G2 -> item.file(next.withStatus("canceled").withEdNote(chance.nextBoolean() ? "Mandatory kill: error of fact." : "Mandatory kill: legal reasons."));
            case RSS, JSON_FEED -> item.file(next.withHeadline("KILL: " + next.headline()));
            case ATOM -> item.delete();
        }
        file(item, "a kill");
        if (!item.agency().form().isFeed() && chance.nextBoolean()) at(later(now()), () -> {
            item.file(chance.nextBoolean() ? item.filing().next(now()) : item.filing().next(now()).withStatus("usable").withEdNote("Resending"));
            file(item, "after its kill it comes again as " + item.filing().status());
        });
    }

    private void hold(SimulatedItem item) {
        odd(item.event());
        boolean feed = item.agency().form().isFeed();
        Filing before = item.filing();
        Instant released = chance.nextInt(3) == 0 ? Instant.MAX : later(now());
        item.hold(now());
        item.file(feed ? before.next(now()).withHeadline("HOLD: " + before.headline()) : before.next(now()).withStatus("withheld"));
        file(item, "a hold");
        if (!released.equals(Instant.MAX)) at(released, () -> {
            if (item.isKilled()) return;
            item.release(now());
            item.file(item.filing().next(now()).withHeadline(before.headline()).withStatus("usable"));
            file(item, "its release");
        });
    }

    /** Another agency files the very words. */
    private void reprint(SimulatedItem item) {
        SimulatedAgency other = words.one(SimulatedAgency.ALL.stream().filter(agency -> !agency.id().equals(item.agency().id())).toList());
        copy(item, other, "a reprint of " + item.agency().id());
    }

    private void repeat(SimulatedItem item) {
        copy(item, item.agency(), "a repeat under another guid");
    }

    private void copy(SimulatedItem item, SimulatedAgency agency, String what) {
        if (item.isUnderEmbargo()) odd(item.event());
        Instant now = now();
        Filing filing = item.filing();
        SimulatedItem made = new SimulatedItem(agency, item.event(), new Filing(agency.guid("n" + ++names), 1, now, now, filing.headline(), filing.lines(), "usable", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()));
        file(made, what);
    }

    /** A kill that breaks off: whatever it may mean is withheld. */
    private void brokenKill(SimulatedItem item) {
        odd(item.event());
        item.barUntilRelease(now());
        byte[] whole = Documents.write(item.agency(), List.of(item.filing().next(now()).withStatus("canceled")), List.of());
        step(item, Arrays.copyOf(whole, whole.length * 3 / 4), "a kill that breaks off");
    }

    private void rights(SimulatedItem item) {
        odd(item.event());
        item.bar(now(), Instant.MAX);
        item.file(item.filing().next(now()).withUsageTerms("Not for use after today by anyone."));
        file(item, "its usage terms change");
    }

    /** What was public is put under embargo after all. */
    private void lateEmbargo(SimulatedItem item) {
        odd(item.event());
        Instant until = later(now()).plusSeconds(1);
        item.bar(now(), until);
        item.underEmbargo(true);
        item.file(item.filing().next(now()).withEmbargo(Optional.of(until.toString())));
        file(item, "an embargo after the fact");
    }

    /** An old version comes in after a newer one. */
    private void oldVersion(SimulatedItem item) {
        Filing old = item.filing();
        byte[] bytes = Documents.write(item.agency(), List.of(old), List.of());
        update(item);
        at(now().plus(Duration.ofMinutes(2)), () -> step(item, bytes, "an older version, late"));
    }

    // What comes from no event.

    private void rubbish() {
        SimulatedAgency agency = words.one(SimulatedAgency.ALL);
        switch (chance.nextInt(6)) {
            case 0 -> {
                byte[] bytes = new byte[200];
                for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) chance.nextInt(256);
                step(agency, bytes, "random bytes");
            }
            case 1 -> step(agency, text("<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"), "an error page");
            case 2 -> step(agency, text("{\"error\": {\"code\": 17, \"message\": \"try again\"}}"), "other JSON");
            case 3 -> step(agency, text("<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><title>&c;</title></channel></rss>"),
                    "entities in entities");
            case 4 -> step(agency, new byte[0], "nothing at all");
            default -> {
                String mark = words.next();
                oracle.never(mark);
                Filing filing = new Filing(agency.guid("cut" + ++names), 1, now(), now(), "A report that is cut", List.of(new Line("It was said to " + mark + ".", mark)), "usable", Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty());
                byte[] whole = Documents.write(agency, List.of(filing), List.of());
                step(agency, Arrays.copyOf(whole, whole.length / 2), "a report that breaks off");
            }
        }
    }

    /** A whole delivery comes twice. */
    private void again() {
        List<Step> whole = steps.stream().filter(step -> !step.what().contains("breaks off")).toList();
        if (whole.isEmpty()) return;
        Step one = words.one(whole.subList(Math.max(0, whole.size() - 3), whole.size()));
        // Only the last one of its agency: an older document of a feed would order again what has been undone since.
        Step last = steps.stream().filter(step -> step.agency().equals(one.agency())).reduce(one, (_, b) -> b);
        steps.add(new Step(now(), last.agency(), last.bytes(), last.contentType(), "again: " + last.what(), last.withoutAdvance()));
    }

    /** Names nothing and cannot be read: it may mean any item of the agency. */
    private void killWithoutName() {
        SimulatedAgency agency = words.one(SimulatedAgency.ALL);
        distrusted.add(agency.id());
        for (SimulatedItem item : items) if (item.agency() == agency) item.barUntilRelease(now());
        step(agency, text("MANDATORY KILL. Do not use the story we sent this mor\u0007\u0003"), "an unreadable kill that names nothing");
    }

    // How it goes out.

    private Filing hostile(Filing filing) {
        String mark = "smuggled" + words.next();
        oracle.never(mark);
        oracle.never("<script>alert");
        return filing.withSmuggled("<script>alert('" + mark + "')</script><img src=\"https://pixel.example/x.gif\" onerror=\"" + mark + "()\" alt=\"\"/><a href=\"javascript:" + mark + "()\">.</a><p style=\"x:" + mark + "\"></p>");
    }

    /** Files what the item says now. */
    private void file(SimulatedItem item, String what) {
        if (!items.contains(item)) items.add(item);
        oracle.carries(item, item.filing(), now());
        boolean feed = item.agency().form().isFeed();
        List<Filing> filings = feed ? feed(item.agency()) : List.of(item.filing());
        if (item.agency().form() == WireForm.NINJS && chance.nextInt(3) == 0) {
            // An array: the newest embargoed item of the agency goes along once more, unchanged.
            Optional<SimulatedItem> along = items.stream().filter(other -> other != item && other.agency() == item.agency() && other.isAdvance()).reduce((_, b) -> b);
            if (along.isPresent()) {
                byte[] alone = Documents.write(item.agency(), filings, List.of());
                byte[] both = Documents.write(item.agency(), List.of(along.get().filing(), item.filing()), List.of());
                steps.add(new Step(now(), item.agency().id(), both, item.agency().form().contentType(), what + ", beside an embargoed one", item.isAdvance() ? Optional.empty() : Optional.of(alone)));
                return;
            }
        }
        List<String> deleted = items.stream().filter(other -> other.agency() == item.agency() && other.isDeleted()).map(other -> other.filing().guid()).toList();
        step(item, Documents.write(item.agency(), filings, deleted), what);
    }

    private List<Filing> feed(SimulatedAgency agency) {
        return items.stream().filter(item -> item.agency() == agency && !item.isDeleted()).map(SimulatedItem::filing).sorted(Comparator.comparing(Filing::at).reversed()).limit(FEED_ENTRIES).toList();
    }

    private void step(SimulatedItem item, byte[] bytes, String what) {
        steps.add(new Step(now(), item.agency().id(), bytes, item.agency().form().contentType(), what + " (" + item.filing().guid() + ")", item.isAdvance() ? Optional.empty() : Optional.of(bytes)));
    }

    private void step(SimulatedAgency agency, byte[] bytes, String what) {
        steps.add(new Step(now(), agency.id(), bytes, agency.form().contentType(), what, Optional.of(bytes)));
    }

    // Time.

    private Instant now() {
        return clock;
    }

    /** No two things happen in one second: what one forbids would be asked of the other's moment. */
    private void at(Instant wanted, Runnable run) {
        Instant at = wanted;
        while (!taken.add(at)) at = at.plusSeconds(1);
        Instant moment = at;
        plan.add(new Act(moment, planned++, () -> {
            clock = moment;
            run.run();
        }));
    }

    private void odd(NewsEvent event) {
        events.put(event, false);
    }

    /** Some time after, and before the day ends. */
    private Instant later(Instant from) {
        return from.plusSeconds(30 + chance.nextInt(1_800));
    }

    private Instant within(Instant until) {
        return MORNING.plus(within(Duration.between(MORNING, until)));
    }

    private Duration within(Duration span) {
        return Duration.ofSeconds(chance.nextLong(span.toSeconds()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
