package news.dateline.compose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Sensitivity;

/**
 * Leaves out of a copy the paragraphs for which no rule would publish it (the law, 3), so that a page which a rule has published need not stand on old figures while an editor is waited for.
 * It rather leaves out too much: the whole copy where its lead is such a paragraph, or where an accusation would lose its reply. Immutable.
 */
final class Sieve {
    /** What a whole event is of: no paragraph can be taken out so that the rest is of something else. */
    private static final Set<Sensitivity> OF_THE_WHOLE = Set.of(Sensitivity.SEXUAL_OFFENCE, Sensitivity.SUICIDE, Sensitivity.HOSTAGES);

    private final Sifting sifting;

    Sieve(Sifting sifting) {
        this.sifting = sifting;
    }

    /** Whether this copy keeps all of its cluster from a rule. */
    static boolean holdsAll(Copy copy) {
        return copy.part().notes().sensitivities().stream().anyMatch(OF_THE_WHOLE::contains);
    }

    /** Whether its agency asks something of editors that was not understood: then only a reply that other copy has may come before they have read it. */
    static boolean isNoted(Copy copy) {
        return copy.part().notes().sensitivities().contains(Sensitivity.NOTE_NOT_UNDERSTOOD);
    }

    /** What is left of it; empty where nothing that could stand. */
    Optional<Copy> sift(Copy copy) {
        if (copy.part().notes().sensitivities().isEmpty()) return Optional.of(copy);
        if (isNoted(copy)) return Optional.empty();
        List<Passage> kept = new ArrayList<>();
        List<Passage> struck = new ArrayList<>();
        boolean after = false;
        for (Passage passage : copy.passages()) {
            after = !isFree(copy, passage.lines()) || after && (passage.leansOutside() || passage.leaning() != Leaning.NOTHING);
            if (after) struck.add(passage);
            else kept.add(new Passage(kept.size(), passage.lines()));
        }
        boolean headless = kept.isEmpty() || struck.stream().anyMatch(passage -> passage.number() == 0);
        if (headless || kept.stream().anyMatch(Passage::isHalfQuoted) || losesReply(kept, struck)) return Optional.empty();
        Optional<Line> headline = copy.headline().filter(line -> isFree(copy, List.of(line)));
        List<Line> summary = copy.summary().stream().filter(line -> isFree(copy, List.of(line))).toList();
        List<Line> all = Stream.of(headline.stream(), kept.stream().flatMap(passage -> passage.lines().stream()), summary.stream()).flatMap(lines -> lines).toList();
        return isFree(copy, all) ? Optional.of(copy.with(headline, kept, summary).about(EnumSet.noneOf(Sensitivity.class))) : Optional.empty();
    }

    private static boolean losesReply(List<Passage> kept, List<Passage> struck) {
        return struck.stream().anyMatch(passage -> passage.is(Trait.DENIES) || passage.is(Trait.HEDGES)) && kept.stream().anyMatch(passage -> passage.is(Trait.ACCUSES) || passage.is(Trait.FINDS_FAULT) || Speech.isOfCrime(passage.text()));
    }

    private boolean isFree(Copy copy, List<Line> lines) {
        return sifting.in(copy.part(), lines.stream().map(Line::span).toList()).isEmpty();
    }
}
