package news.dateline.model;

import java.math.BigDecimal;

/** A number in an item with what it counts: "14 dead" is 14 of "dead"; {@code hedge} is "at least", "about", … or empty. */
public record Figure(BigDecimal value, String counts, String hedge, Span span) {
}
