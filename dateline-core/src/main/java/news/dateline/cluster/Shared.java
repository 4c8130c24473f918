package news.dateline.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A name that two clusters have, and what it is worth as evidence that they belong together: nothing where many matters have it. A value; any thread. */
record Shared(String text, Telling.Kind kind, boolean leads, double weight) {
    private static final double FULL = 1;
    private static final double SHORT = 0.7;
    private static final double PLACE = 0.6;

    /** {@code rarity} says for a key of the index from 1 (rare) to 0 (common). What is common is left out. */
    static List<Shared> of(Gist one, Gist other, ToDoubleFunction<String> rarity) {
        List<Shared> shared = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (Telling.Named name : one.names().values()) {
            Telling.Named same = other.names().get(name.key());
            if (same == null) continue;
            covered.add(Gist.last(name.key()));
            if (isPartOfAnother(name.key(), one, other)) continue;
            Telling.Kind kind = same.kind() == Telling.Kind.PERSON ? Telling.Kind.PERSON : name.kind();
            double base = kind == Telling.Kind.PLACE ? PLACE : name.key().contains(" ") ? FULL : SHORT;
            add(shared, name.text(), kind, leads(one, other, name.key()), base * rarity.applyAsDouble(name.key()));
        }
        for (String last : one.sharedShort(other, covered)) {
            boolean person = one.hasFull(last) || other.hasFull(last);
            boolean leads = one.leadOfShort(last) > Telling.LATER && other.leadOfShort(last) > Telling.LATER;
            add(shared, last, person ? Telling.Kind.PERSON : Telling.Kind.THING, leads, SHORT * rarity.applyAsDouble(Gist.shortKey(last)));
        }
        return shared;
    }

    /** A surname beside the full name is no second name. */
    private static boolean isPartOfAnother(String key, Gist one, Gist other) {
        String inside = " " + key + " ";
        return one.names().keySet().stream().anyMatch(longer -> longer.length() > key.length() && other.names().containsKey(longer) && (" " + longer + " ").contains(inside));
    }

    private static boolean leads(Gist one, Gist other, String key) {
        return one.lead(key) > Telling.LATER && other.lead(key) > Telling.LATER;
    }

    private static void add(List<Shared> shared, String text, Telling.Kind kind, boolean leads, double weight) {
        if (weight > 0) shared.add(new Shared(text, kind, leads, weight));
    }

    boolean isPlace() {
        return kind == Telling.Kind.PLACE;
    }
}
