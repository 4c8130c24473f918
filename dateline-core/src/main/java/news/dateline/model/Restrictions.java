package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What an item's usage terms take away from its agency's licence, as far as they are understood ({@code wire.UsageTerms}).
 *
 * @param noModel     no model may read it: it is not embedded, and no language model writes from it
 * @param noRewriting it is printed in its own words or not at all
 * @param territory   it may be shown in some countries only: the site does not know its readers', so it is linked and not printed
 * @param days        how many days it may stand after its story was first published; 0 for no limit
 * @param unread      terms that no mapping knows, in their own words: they wait for an editor
 */
public record Restrictions(boolean noModel, boolean noRewriting, boolean territory, int days, Optional<String> unread) {
    public static final Restrictions NONE = new Restrictions(false, false, false, 0, Optional.empty());

    public Restrictions {
        Checks.that(days >= 0, "days of 0 or more", days);
    }

    /** Everything that either takes away. */
    public Restrictions and(Restrictions other) {
        return new Restrictions(noModel || other.noModel, noRewriting || other.noRewriting, territory || other.territory, fewer(days, other.days),
                unread.isPresent() && other.unread.isPresent() ? Optional.of(unread.get() + "; " + other.unread.get()) : unread.or(() -> other.unread));
    }

    /** Of two limits, each 0 for none. */
    public static int fewer(int days, int others) {
        return days == 0 ? others : others == 0 ? days : Math.min(days, others);
    }

    @JsonIgnore public boolean isNone() {
        return equals(NONE);
    }
}
