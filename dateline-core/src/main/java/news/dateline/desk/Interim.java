package news.dateline.desk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Count;
import news.dateline.guard.Tally;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Story;

/**
 * What stands before readers while the newest draft of a page that a rule has published waits for an editor: the parts of the draft that no rule holds, and where the figures are still the old ones,
 * a mark that says so. A page that an editor answers for is left alone.
 */
final class Interim {
    /** In words, as every mark is (the law, 22). */
    static final String MARK = "Figures are being updated";
    /** A page does not shrink to less than this part of its words for the sake of being newer. */
    private static final int SHRINKS_TO = 2;

    private final Bars bars;
    private final RuleBook book;
    private final Publication publication;

    Interim(Bars bars, RuleBook book, Publication publication) {
        this.bars = bars;
        this.book = book;
        this.publication = publication;
    }

    /** The event that brings the page up to date, as far as a rule may; empty where it changes nothing. */
    Optional<DeskEvent> shown(Stories stories, Story story, Draft draft, Optional<Draft> meanwhile, Instant at) {
        Draft before = story.published().orElseThrow();
        if (story.locked() || story.check().filter(check -> check instanceof Check.ByRule).isEmpty()) return Optional.empty();
        Optional<Draft> next = meanwhile.filter(other -> mayReplace(stories, story, before, other, at));
        Draft standing = next.orElse(before);
        boolean old = !replaced(standing, draft).isEmpty();
        if (next.isPresent()) {
            Draft shown = old ? Edit.marked(standing, MARK) : standing;
            return Optional.of(publication.next(stories, story, shown, new Check.ByRule(book.rule(standing).orElseThrow().name()), List.of(), at));
        }
        boolean marked = before.marks().contains(MARK);
        if (old == marked) return Optional.empty();
        Draft same = before.heardFrom(Math.min(before.voices(), draft.voices()));
        return Optional.of(Publication.unchanged(story, old ? Edit.marked(same, MARK) : Edit.unmarked(same, MARK), story.check().orElseThrow(), at));
    }

    /** Only what a rule publishes by itself, tells something new and does not take the story from what it stands on. */
    private boolean mayReplace(Stories stories, Story story, Draft before, Draft other, Instant at) {
        if (other.fingerprint().equals(before.fingerprint()) || bars.forAll(stories, other, at).isPresent() || !book.waitsFor(stories, other).isEmpty()) return false;
        if (!book.echoes(stories, other, texts(before), Set.of()).isEmpty() || publication.leavesUnsaid(stories, story, other) || !Kin.of(stories, other).others(story).isEmpty()) return false;
        boolean newer = new Comparison(stories, before, other).isNews() && !other.newsAt().isBefore(before.newsAt());
        return newer && items(other.headline(), other.paragraphs()).containsAll(items(before.headline(), before.paragraphs().subList(0, Math.min(1, before.paragraphs().size())))) && words(other) * SHRINKS_TO >= words(before);
    }

    private static Set<String> texts(Draft draft) {
        return draft.sentences().stream().map(Sentence::text).collect(Collectors.toSet());
    }

    private static Set<ItemId> items(Sentence headline, List<List<Sentence>> paragraphs) {
        Set<ItemId> items = new HashSet<>();
        Stream.concat(Stream.of(headline), paragraphs.stream().flatMap(List::stream)).flatMap(sentence -> sentence.sources().stream())
                .forEach(source -> {
                    if (source instanceof Source.Wire wire) items.add(wire.version().item());
                });
        return items;
    }

    private static int words(Draft draft) {
        return draft.paragraphs().stream().flatMap(List::stream).mapToInt(sentence -> sentence.text().split(" ").length).sum();
    }

    /** Whether readers stand before figures that the waiting draft replaces, and no waiting draft replaced them so before: an alarm rings once for each. */
    static boolean isOvertaken(Story story, Optional<DeskEvent> shown, Draft draft) {
        Draft standing = shown.flatMap(Interim::draft).or(story::published).orElseThrow();
        Set<Count> replaced = replaced(standing, draft);
        boolean known = story.proposed().filter(proposed -> !replaced(standing, proposed).isEmpty() && tally(proposed, standing).agreesOn(replaced, tally(draft, standing))).isPresent();
        return !replaced.isEmpty() && !known;
    }

    private static Optional<Draft> draft(DeskEvent event) {
        if (event instanceof DeskEvent.StoryPublished published) return Optional.of(published.draft());
        return event instanceof DeskEvent.StoryCorrected corrected ? Optional.of(corrected.draft()) : Optional.empty();
    }

    private static Set<Count> replaced(Draft standing, Draft draft) {
        return draft.newsAt().isBefore(standing.newsAt()) ? Set.of() : Tally.of(read(standing)).replacedBy(tally(draft, standing));
    }

    /** What the draft counts in the words of filings that the page does not rest on: one that merely begins with another of the page's own items takes nothing back. */
    private static Tally tally(Draft draft, Draft standing) {
        Set<ItemVersion> rested = standing.restsOn();
        List<Sentence> fresh = inOrder(draft).filter(sentence -> sentence.sources().stream().anyMatch(source -> source instanceof Source.Wire wire && !rested.contains(wire.version()))).toList();
        return Tally.of(fresh.stream().map(Sentence::text).toList());
    }

    private static List<String> read(Draft draft) {
        return inOrder(draft).map(Sentence::text).toList();
    }

    private static Stream<Sentence> inOrder(Draft draft) {
        return Stream.of(draft.standfirst().stream(), draft.paragraphs().stream().flatMap(List::stream), Stream.of(draft.headline())).flatMap(sentences -> sentences);
    }
}
