package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What we publish about a cluster, with its state: what the events of the desk log add up to.
 *
 * @param clusters    every cluster that it stands for
 * @param published   the text that readers see when {@code state} is PUBLISHED; when WITHHELD, KILLED or MERGED the text that last stood before them, for editors only
 * @param proposed    the newest draft that is not published (a first draft, or a proposal beside a published version)
 * @param version     how many versions were published
 * @param firstPublishedAt, updatedAt  "Created" and "Updated" as readers see them
 * @param check       who answers for the published version
 * @param history     the public list of changes
 * @param corrections correction notes shown on top of the story, newest last
 * @param waitsFor    why it waits or is withheld, in words, for editors
 * @param locked      an editor changed, withheld or released it: later drafts are proposals
 * @param mergedInto  for MERGED
 * @param withheldBy  the signals that closed it, oldest first; empty once it is released
 * @param outcomes    how its matter went on, as later stories tell, oldest first; those that an editor lifted as well
 * @param filedUnder  the sector under which an editor filed it: later drafts keep it
 * @param handling    how an editor has said that it is, or is not, to be handled
 */
public record Story(
        StoryId id,
        Set<ClusterId> clusters,
        StoryState state,
        Optional<Draft> published,
        Optional<Draft> proposed,
        int version,
        Optional<Instant> firstPublishedAt,
        Optional<Instant> updatedAt,
        Optional<Check> check,
        List<Change> history,
        List<Change> corrections,
        List<String> waitsFor,
        boolean locked,
        Optional<StoryId> mergedInto,
        List<Signal> withheldBy,
        Optional<String> filedUnder,
        Map<Handling, Boolean> handling,
        List<Outcome> outcomes) {

    public Story {
        // Nor how to handle them.
        handling = Collections.unmodifiableSortedMap(new TreeMap<>(Checks.given(handling, Map.of())));
        // Stories kept before there were outcomes have none.
        outcomes = List.copyOf(Checks.given(outcomes, List.of()));
        // Stories kept before editors could file them have none.
        filedUnder = Checks.given(filedUnder, Optional.empty());
        clusters = Checks.ordered(clusters);
        history = List.copyOf(history);
        corrections = List.copyOf(corrections);
        waitsFor = List.copyOf(waitsFor);
        withheldBy = List.copyOf(withheldBy);
        Checks.that(state != StoryState.PUBLISHED || published.isPresent(), "a published draft in a published story", id);
    }

    /** A story that no editor has filed under a sector. */
    public Story(StoryId id, Set<ClusterId> clusters, StoryState state, Optional<Draft> published, Optional<Draft> proposed, int version,
                 Optional<Instant> firstPublishedAt, Optional<Instant> updatedAt, Optional<Check> check, List<Change> history, List<Change> corrections,
                 List<String> waitsFor, boolean locked, Optional<StoryId> mergedInto, List<Signal> withheldBy) {
        this(id, clusters, state, published, proposed, version, firstPublishedAt, updatedAt, check, history, corrections, waitsFor, locked, mergedInto, withheldBy, Optional.empty(), Map.of(), List.of());
    }

    /** Of which no editor has said how to handle it. */
    public Story(StoryId id, Set<ClusterId> clusters, StoryState state, Optional<Draft> published, Optional<Draft> proposed, int version,
                 Optional<Instant> firstPublishedAt, Optional<Instant> updatedAt, Optional<Check> check, List<Change> history, List<Change> corrections,
                 List<String> waitsFor, boolean locked, Optional<StoryId> mergedInto, List<Signal> withheldBy, Optional<String> filedUnder) {
        this(id, clusters, state, published, proposed, version, firstPublishedAt, updatedAt, check, history, corrections, waitsFor, locked, mergedInto, withheldBy, filedUnder, Map.of(), List.of());
    }

    /** The same, to be handled as an editor has said. */
    public Story handled(Map<Handling, Boolean> said) {
        return new Story(id, clusters, state, published, proposed, version, firstPublishedAt, updatedAt, check, history, corrections, waitsFor, locked, mergedInto, withheldBy, filedUnder, said, outcomes);
    }

    /** The same, filed under a sector. */
    public Story filedUnder(Optional<String> sector) {
        return new Story(id, clusters, state, published, proposed, version, firstPublishedAt, updatedAt, check, history, corrections, waitsFor, locked, mergedInto, withheldBy, sector, handling, outcomes);
    }

    /** The same with what is told of how its matter went on. */
    public Story withOutcomes(List<Outcome> told) {
        return new Story(id, clusters, state, published, proposed, version, firstPublishedAt, updatedAt, check, history, corrections, waitsFor, locked, mergedInto, withheldBy, filedUnder, handling, told);
    }

    /** A story that no signal has closed. */
    public Story(StoryId id, Set<ClusterId> clusters, StoryState state, Optional<Draft> published, Optional<Draft> proposed, int version,
                 Optional<Instant> firstPublishedAt, Optional<Instant> updatedAt, Optional<Check> check, List<Change> history, List<Change> corrections,
                 List<String> waitsFor, boolean locked, Optional<StoryId> mergedInto) {
        this(id, clusters, state, published, proposed, version, firstPublishedAt, updatedAt, check, history, corrections, waitsFor, locked, mergedInto, List.of());
    }

    @JsonIgnore public boolean isPublished() {
        return state == StoryState.PUBLISHED;
    }

    /** The text that stands or last stood before readers, else the newest draft. */
    public Optional<Draft> current() {
        return published.isPresent() ? published : proposed;
    }
}
