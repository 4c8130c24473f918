package news.dateline.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a story is to be handled wherever readers meet it (the law, 5): set by rule from what it is about, set or lifted by an editor by name. Every surface declares which it obeys. */
public enum Handling {
    NO_TRENDING("not among what is read most"),
    NO_PUSH("no push message"),
    NO_SHOTS("no short film or card of its own"),
    NO_DRAWN_PICTURE("no picture drawn by a program"),
    HELPLINE("the edition's helpline stands with it"),
    NO_METHOD_IN_HEADLINE("no method in its headline"),
    DELISTED("reachable, but in no feed, sitemap, search or engine"),
    LIVE("a live page of its own while it goes on");

    private final String words;

    Handling(String words) {
        this.words = words;
    }

    /** In words, for an editor. */
    public String words() {
        return words;
    }

    /** As a command or a form names it: "no-push". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Handling> fromSlug(String slug) {
        for (Handling handling : values()) if (handling.slug().equals(slug)) return Optional.of(handling);
        return Optional.empty();
    }

    /** What the matters of a text ask for by themselves. */
    public static Set<Handling> byRule(Set<Sensitivity> about) {
        Set<Handling> asked = EnumSet.noneOf(Handling.class);
        for (Sensitivity sensitivity : about) asked.addAll(of(sensitivity));
        return Collections.unmodifiableSet(asked);
    }

    private static Set<Handling> of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case SUICIDE -> EnumSet.of(HELPLINE, NO_METHOD_IN_HEADLINE, NO_TRENDING, NO_PUSH, NO_SHOTS, NO_DRAWN_PICTURE);
            case MINORS, SEXUAL_OFFENCE -> EnumSet.of(NO_TRENDING, NO_PUSH, NO_SHOTS, NO_DRAWN_PICTURE);
            case COURTS_AND_CRIME, DEATH_OF_NAMED_PERSON, HOSTAGES -> EnumSet.of(NO_DRAWN_PICTURE);
            case ELECTION_CALLED, NOTE_NOT_UNDERSTOOD, SECTOR_UNSURE -> EnumSet.noneOf(Handling.class);
        };
    }

    /** What holds for a text: what its matters ask for, and what an editor has said, who is heard last. */
    public static Set<Handling> of(Draft draft, Map<Handling, Boolean> said) {
        Set<Handling> holds = new TreeSet<>(byRule(draft.sensitivities()));
        said.forEach((handling, on) -> {
            if (on) holds.add(handling);
            else holds.remove(handling);
        });
        return Collections.unmodifiableSet(holds);
    }
}
