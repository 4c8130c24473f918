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
        RESUME
    }

    private static final long EDITORS = 0x5DEECE66DL;
    private static final int PICKS = 1_000;
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
        acts.sort(Comparator.comparing(EditorAct::at));
        return List.copyOf(acts);
    }
}
