package news.dateline.testkit.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What an editor does at a moment of a simulated day. Which story it is about is {@code pick}, counted through those that readers can read then; an act that finds none is not done.
 */
public record EditorAct(Instant at, Kind kind, int pick) {
    /** Acts of editors, by what the law says of them. */
    public enum Kind {
        /** Looks at all that waits or is withheld, and publishes what may be. */
        APPROVE,
        /** Takes a story back for good. */
        KILL,
        /** Takes a story back until somebody lets it stand again. */
        WITHHOLD,
        /** Replaces a word, and readers are told. */
        CORRECT,
        /** Replaces a word of which nobody may ever read again. */
        CORRECT_LEGAL,
        /** Nothing is published by itself from now on … */
        STOP,
        /** … until now. */
        RESUME,
        /** A standing order bars words that a story says, a name in it, an item that it rests on, or the story … */
        BAR_WORDS, BAR_NAME, BAR_ITEM, BAR_STORY,
        /** … or a name for an hour, after which the order binds no more and gives nothing back by itself … */
        BAR_UNTIL,
        /** … and one of those in force is lifted. */
        LIFT_ORDER,
        /** The settings tighten an agency's licence ({@link SimulatedLicence}) … */
        LICENCE,
        /** … and give it back. */
        LICENCE_BACK,
        /** The content of an item is destroyed. */
        REDACT,
        /** A story is delisted … */
        DELIST,
        /** … and is not to be any more. */
        LIST_AGAIN,
        NO_TRENDING,
        /** An embargo that its agency lifts on no simulated day is over. */
        LIFT_EMBARGO
    }

    private static final long EDITORS = 0x5DEECE66DL;
    private static final long HOUSE = 0x2545F4914F6CDD1DL;
    private static final int PICKS = 1_000;
    private static final int ORDERS_MAX = 2;
    private static final List<Kind> ORDERS = List.of(Kind.BAR_WORDS, Kind.BAR_NAME, Kind.BAR_ITEM, Kind.BAR_STORY);
    /** What is given back comes back before the day ends. */
    private static final Duration SETTLES = Duration.ofMinutes(40);
    private static final Duration LOOKS_IN = Duration.ofMinutes(40);

    /** The same seed gives the same acts; they draw by themselves, so that the day's wires are what they are without editors. */
    public static List<EditorAct> of(SimulatedDay day) {
        SplittableRandom chance = new SplittableRandom(day.seed() ^ EDITORS);
        List<EditorAct> acts = new ArrayList<>();
        for (Instant at = day.begins().plus(LOOKS_IN); at.isBefore(day.ends()); at = at.plus(LOOKS_IN)) acts.add(new EditorAct(at.plusMillis(500), Kind.APPROVE, 0));
        long seconds = Duration.between(day.begins(), day.ends()).toSeconds();
        for (Kind kind : List.of(Kind.KILL, Kind.WITHHOLD, Kind.CORRECT, Kind.CORRECT_LEGAL))
            if (chance.nextInt(3) > 0) acts.add(new EditorAct(day.begins().plusSeconds(seconds / 6 + chance.nextLong(seconds * 2 / 3)).plusMillis(500), kind, chance.nextInt(PICKS)));
        if (chance.nextBoolean()) {
            Instant stopped = day.begins().plusSeconds(chance.nextLong(seconds / 2)).plusMillis(500);
            acts.add(new EditorAct(stopped, Kind.STOP, 0));
            acts.add(new EditorAct(stopped.plusSeconds(600 + chance.nextLong(2_400)), Kind.RESUME, 0));
        }
        acts.addAll(house(day));
        acts.sort(Comparator.comparing(EditorAct::at));
        return List.copyOf(acts);
    }

    /** Standing orders, licences, redactions, handling and embargoes; drawn by themselves, so that the other acts of a seed are what they are without them. */
    private static List<EditorAct> house(SimulatedDay day) {
        SplittableRandom chance = new SplittableRandom(day.seed() ^ HOUSE);
        List<EditorAct> acts = new ArrayList<>();
        for (int i = chance.nextInt(ORDERS_MAX + 1); i > 0; i--) both(day, chance, ORDERS.get(chance.nextInt(ORDERS.size())), Kind.LIFT_ORDER, acts);
        if (chance.nextBoolean()) both(day, chance, Kind.LICENCE, Kind.LICENCE_BACK, acts);
        if (chance.nextBoolean()) both(day, chance, Kind.DELIST, Kind.LIST_AGAIN, acts);
        for (Kind kind : List.of(Kind.REDACT, Kind.NO_TRENDING, Kind.LIFT_EMBARGO)) if (chance.nextInt(3) == 0) acts.add(new EditorAct(some(day, chance, Kind.REDACT == kind ? 6 : 3), kind, chance.nextInt(PICKS)));
        if (chance.nextInt(3) == 0) acts.add(new EditorAct(some(day, chance, 6), Kind.BAR_UNTIL, chance.nextInt(PICKS)));
        return acts;
    }

    /** Something and, two times in three, its end. */
    private static void both(SimulatedDay day, SplittableRandom chance, Kind kind, Kind undone, List<EditorAct> acts) {
        Instant at = some(day, chance, 6);
        acts.add(new EditorAct(at, kind, chance.nextInt(PICKS)));
        long left = Duration.between(at, day.ends().minus(SETTLES)).toSeconds();
        if (chance.nextInt(3) > 0) acts.add(new EditorAct(at.plusSeconds(60 + chance.nextLong(left - 60)), undone, chance.nextInt(PICKS)));
    }

    /** Not in the first {@code part}th of the day, and not in its last sixth. */
    private static Instant some(SimulatedDay day, SplittableRandom chance, int part) {
        long seconds = Duration.between(day.begins(), day.ends()).toSeconds();
        return day.begins().plusSeconds(seconds / part + chance.nextLong(seconds * 5 / 6 - seconds / part)).plusMillis(500);
    }
}
