package news.dateline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an item says and how: who is quoted, who is named as the source, which days are meant, where it denies or hedges, and how far its matter has come. Spans point into the item's texts.
 *
 * @param negations words that deny: "not", "denied", "no evidence"
 * @param hedges    words that hold back: "alleged", "reportedly", "may have"
 */
public record Findings(List<Quotation> quotations, List<Attribution> attributions, List<Day> days, List<Span> negations, List<Span> hedges, Set<Progress> progress) {
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());

    /** Words between quotation marks, without the marks; {@code speaker}: who says them, where their sentence tells. */
    public record Quotation(Span words, Optional<Span> speaker) { }

    /** Words that say from whom the news is: "police said", "according to the ministry"; {@code source}: the part of them that names whom. */
    public record Attribution(Span words, Span source) { }

    /** A day that is named or told from the item's own ("on Monday", "yesterday", "2 June"). */
    public record Day(Span words, LocalDate date) { }

    public Findings {
        quotations = List.copyOf(quotations);
        attributions = List.copyOf(attributions);
        days = List.copyOf(days);
        negations = List.copyOf(negations);
        hedges = List.copyOf(hedges);
        progress = Checks.ordered(progress);
    }
}
