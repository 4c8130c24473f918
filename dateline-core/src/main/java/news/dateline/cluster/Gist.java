package news.dateline.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.model.ClusterId;
import news.dateline.model.Progress;

/** What the items of a cluster that count tell together. Never changed once made; any thread. */
final class Gist {
    private static final Set<Progress> LEGAL = Set.of(Progress.ARRESTED, Progress.CHARGED, Progress.TRIAL, Progress.VERDICT, Progress.APPEAL);
    private static final Set<Progress> MATCH = Set.of(Progress.MATCH_AHEAD, Progress.MATCH_LIVE, Progress.MATCH_OVER);
    private static final int ALIAS_LENGTH_MIN = 3;

    private final ClusterId cluster;
    private final String language;
    private final Instant firstAt;
    private final Instant lastAt;
    private final Map<String, Telling.Named> names = new TreeMap<>();
    /** By a name's last word: the full names that it may stand for, none where only the short one is used. */
    private final Map<String, Set<String>> shortNames = new TreeMap<>();
    private final Map<String, Integer> shortLeads = new HashMap<>();
    private final Set<String> words = new TreeSet<>();
    private final Set<String> figures = new TreeSet<>();
    private final Set<String> labels = new TreeSet<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<Progress> progress = new HashSet<>();

    Gist(Told told) {
        this.cluster = told.cluster();
        this.language = told.language();
        this.firstAt = told.firstAt();
        this.lastAt = told.lastAt();
        for (Telling telling : told.items()) if (!telling.muted()) add(telling);
    }

    private void add(Telling telling) {
        for (Telling.Named name : telling.names()) names.merge(name.key(), name, Gist::both);
        for (Telling.Named name : telling.names()) {
            String last = last(name.key());
            boolean full = last.length() < name.key().length();
            if (name.kind() == Telling.Kind.PLACE || full && name.kind() != Telling.Kind.PERSON || last.length() < ALIAS_LENGTH_MIN) continue;
            Set<String> stands = shortNames.computeIfAbsent(last, _ -> new TreeSet<>());
            if (full) stands.add(name.key());
            shortLeads.merge(last, name.lead(), Math::max);
        }
        words.addAll(telling.words());
        figures.addAll(telling.figures());
        labels.addAll(telling.labels());
        countries.addAll(telling.countries());
        progress.addAll(telling.progress());
    }

    /** What one item takes for a person and another for a thing is a person: it is the stricter. */
    private static Telling.Named both(Telling.Named one, Telling.Named other) {
        return new Telling.Named(one.key(), one.text(), one.kind() == Telling.Kind.PERSON || other.kind() == Telling.Kind.PERSON ? Telling.Kind.PERSON : one.kind(), Math.max(one.lead(), other.lead()));
    }

    ClusterId cluster() {
        return cluster;
    }

    String language() {
        return language;
    }

    boolean isEmpty() {
        return names.isEmpty() && labels.isEmpty();
    }

    Instant lastAt() {
        return lastAt;
    }

    Map<String, Telling.Named> names() {
        return names;
    }

    Set<String> words() {
        return words;
    }

    Set<String> figures() {
        return figures;
    }

    Set<String> labels() {
        return labels;
    }

    Set<String> countries() {
        return countries;
    }

    /** The foremost place where it stands; of a person's full name also where only the surname stands. */
    int lead(String name) {
        Telling.Named named = names.get(name);
        if (named == null) return Telling.LATER;
        return named.kind() == Telling.Kind.PERSON ? Math.max(named.lead(), leadOfShort(last(name))) : named.lead();
    }

    int leadOfShort(String last) {
        return shortLeads.getOrDefault(last, Telling.LATER);
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The persons of whom it tells in the first place: those in the headline, else those in the first sentence. */
    Set<String> principals() {
        for (int lead : List.of(Telling.HEADLINE, Telling.FIRST_SENTENCE)) {
            Set<String> found = names.values().stream().filter(name -> name.kind() == Telling.Kind.PERSON && lead(name.key()) >= lead).map(Telling.Named::key).collect(Collectors.toSet());
            if (!found.isEmpty()) return found;
        }
        return Set.of();
    }

    boolean isLegal() {
        return progress.stream().anyMatch(LEGAL::contains);
    }

    boolean isMatch() {
        return progress.stream().anyMatch(MATCH::contains);
    }

    /** The time in which neither had copy; none where they overlap. */
    Duration apart(Gist other) {
        if (lastAt.isBefore(other.firstAt)) return Duration.between(lastAt, other.firstAt);
        if (other.lastAt.isBefore(firstAt)) return Duration.between(other.lastAt, firstAt);
        return Duration.ZERO;
    }

    /** By which it is found. */
    Set<String> leadsTo() {
        Set<String> keys = new TreeSet<>(names.keySet());
        for (String last : shortNames.keySet()) keys.add(shortKey(last));
        for (String label : labels) keys.add(labelKey(label));
        return keys;
    }

    static String shortKey(String last) {
        return "~" + last;
    }

    static String labelKey(String label) {
        return "#" + label;
    }

    /** Surnames and one-word names that both have where one at least has no full name to it: two full names that end alike are two people. */
    Set<String> sharedShort(Gist other, Set<String> covered) {
        Set<String> shared = new TreeSet<>();
        shortNames.forEach((last, stands) -> {
            Set<String> others = other.shortNames.get(last);
            if (others != null && !covered.contains(last) && (stands.isEmpty() || others.isEmpty())) shared.add(last);
        });
        return shared;
    }

    /** Whether a name's last word stands for a full name here. */
    boolean hasFull(String last) {
        return !shortNames.getOrDefault(last, Set.of()).isEmpty();
    }
}
