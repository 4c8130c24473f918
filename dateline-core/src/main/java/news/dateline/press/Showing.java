package news.dateline.press;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.ClusterId;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Outcome;
import news.dateline.model.Removal;
import news.dateline.model.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * How a story stands before readers: what the desk's events and the signals add up to. The text is dropped when the story is closed; what reopens it brings its own.
 *
 * @param draft            the text that readers see; only when SHOWN
 * @param firstPublishedAt present once it was ever public
 * @param card             only when SHOWN
 * @param lists            on which it stands, or last stood
 * @param gone             since when it is closed
 * @param history, corrections  the public ones; only when SHOWN, for they may quote what was wrong
 * @param heldByDesk       the desk has withheld it; without that a signal has, and the desk's next decision counts
 * @param restsOn          the items whose end closes it; kept while it is withheld
 * @param absorbed         every story whose address leads here
 * @param outcomes         how its matter went on; only when SHOWN
 * @param mergedInto       the story that its address leads to, never one that is itself merged
 */
public record Showing(StoryId id, Standing standing, Optional<Draft> draft, Optional<Check> check, Optional<Instant> firstPublishedAt, Optional<Instant> updatedAt,
                      List<Change> history, List<Change> corrections, Optional<StoryCard> card, List<ListName> lists, Optional<Gone> gone, boolean heldByDesk, List<ItemId> restsOn, List<StoryId> absorbed,
                      Optional<StoryId> mergedInto, List<Outcome> outcomes) {
    /** What readers get at its address. */
    public enum Standing { NEVER_SHOWN, SHOWN, WITHHELD, KILLED, MERGED }

    public Showing {
        history = List.copyOf(history);
        corrections = List.copyOf(corrections);
        lists = List.copyOf(lists);
        restsOn = List.copyOf(restsOn);
        absorbed = List.copyOf(absorbed);
        outcomes = given(outcomes);
    }

    /** What was stored before there were outcomes lacks them. */
    private static List<Outcome> given(@Nullable List<Outcome> outcomes) {
        return outcomes == null ? List.of() : List.copyOf(outcomes);
    }

    static Showing never(StoryId id) {
        return new Showing(id, Standing.NEVER_SHOWN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(),
                false, List.of(), List.of(), Optional.empty(), List.of());
    }

    @JsonIgnore public boolean isShown() {
        return standing == Standing.SHOWN;
    }

    /** What it tells of, its own cluster first; none unless it is shown. */
    public List<ClusterId> clusters() {
        return draft.filter(_ -> isShown()).map(text -> Stream.concat(Stream.of(text.cluster()), text.absorbed().stream()).distinct().toList()).orElse(List.of());
    }

    /** Whether readers ever saw it. */
    @JsonIgnore public boolean wasPublic() {
        return firstPublishedAt.isPresent();
    }

    Showing published(Draft text, Check by, Instant first, Instant updated, List<Change> changes, List<Change> notes, List<Outcome> told) {
        return new Showing(id, Standing.SHOWN, Optional.of(text), Optional.of(by), Optional.of(firstPublishedAt.orElse(first)), Optional.of(updated), changes, notes, card, lists, Optional.empty(),
                false, items(text), absorbed, Optional.empty(), told);
    }

    Showing with(StoryCard newCard, List<ListName> newLists) {
        return new Showing(id, standing, draft, check, firstPublishedAt, updatedAt, history, corrections, Optional.of(newCard), newLists, gone, heldByDesk, restsOn, absorbed, mergedInto, outcomes);
    }

    /** Without some of the lists on which it stands, or stood. */
    public Showing leaving(List<ListName> some) {
        return new Showing(id, standing, draft, check, firstPublishedAt, updatedAt, history, corrections, card, lists.stream().filter(list -> !some.contains(list)).toList(), gone, heldByDesk, restsOn, absorbed, mergedInto, outcomes);
    }

    Showing telling(List<Outcome> told) {
        return new Showing(id, standing, draft, check, firstPublishedAt, updatedAt, history, corrections, card, lists, gone, heldByDesk, restsOn, absorbed, mergedInto, told);
    }

    /** Without its text, and off the page of corrections, which tells of what stands alone. While it is withheld the newest order to close it counts, in whichever order signals and desk events were read. */
    Showing closed(Standing how, Instant at, boolean byDesk) {
        Instant since = gone.map(Gone::at).filter(earlier -> how == Standing.WITHHELD && earlier.isAfter(at)).orElse(at);
        return new Showing(id, how, Optional.empty(), Optional.empty(), firstPublishedAt, updatedAt, List.of(), List.of(), Optional.empty(), lists.stream().filter(list -> !(list instanceof ListName.Corrected)).toList(),
                Optional.of(new Gone(id, since, how == Standing.KILLED, Optional.empty())), heldByDesk || byDesk, restsOn, absorbed, Optional.empty(), List.of());
    }

    Showing on(List<ListName> others) {
        return new Showing(id, standing, draft, check, firstPublishedAt, updatedAt, history, corrections, card, others, gone, heldByDesk, restsOn, absorbed, mergedInto, outcomes);
    }

    /** The same, with the reason why it is gone for good. */
    Showing removed(Optional<Removal> removal) {
        return new Showing(id, standing, draft, check, firstPublishedAt, updatedAt, history, corrections, card, lists, gone.map(it -> new Gone(it.id(), it.at(), it.killed(), removal)), heldByDesk, restsOn,
                absorbed, mergedInto, outcomes);
    }

    Showing merged(StoryId into) {
        return new Showing(id, Standing.MERGED, Optional.empty(), Optional.empty(), firstPublishedAt, updatedAt, List.of(), List.of(), Optional.empty(), lists, Optional.empty(), false, List.of(),
                List.of(), Optional.of(into), List.of());
    }

    Showing absorbing(List<StoryId> others) {
        List<StoryId> all = new ArrayList<>(absorbed);
        for (StoryId other : others) if (!all.contains(other) && !other.equals(id)) all.add(other);
        return new Showing(id, standing, draft, check, firstPublishedAt, updatedAt, history, corrections, card, lists, gone, heldByDesk, restsOn, all, mergedInto, outcomes);
    }

    private static List<ItemId> items(Draft draft) {
        return Articles.restsOn(draft).stream().map(ItemVersion::item).distinct().sorted(Comparator.comparing(ItemId::key)).toList();
    }
}
