package news.dateline.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Change;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * What was new at each version of a story, newest first, made anew from the desk's log whenever its live page is pressed: nothing of it is kept. A sentence that the story still prints is told as it prints it
 * now. One that it prints no longer is told only while nothing speaks against it: no correction, release or standing order since, no order of its agency about its item, a licence and terms without limits.
 * Pure but for its ports.
 */
record LiveEntries(Newsroom newsroom, Filings filings, StoryRecords records) {
    /** The newest versions of a story that went on for very long. */
    private static final int VERSIONS_MAX = 100;
    /** Of one version; the rest stands in the article. */
    private static final int SENTENCES_MAX = 4;

    /**
     * What came at one time.
     *
     * @param number     of its version, which names it: the same whatever else the desk decided meanwhile
     * @param headline   where the version brought a new one
     * @param figures    that were changed, as "12 → 14"
     * @param correction its note, as the story's history has it today
     */
    record Entry(long number, Instant at, Optional<Sentence> headline, List<Sentence> sentences, List<String> figures, Optional<String> correction) { }

    private record Version(long number, Instant decided, Instant at, Draft draft, Optional<Change> correction, boolean closes) { }

    List<Entry> of(Showing story, Shown shown) {
        List<Version> versions = versions(story);
        Map<String, Sentence> now = new HashMap<>();
        for (Sentence sentence : story.draft().orElseThrow().sentences()) now.putIfAbsent(key(sentence), sentence);
        Set<String> told = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            boolean closed = versions.subList(i + 1, versions.size()).stream().anyMatch(Version::closes);
            Optional<Version> before = i == 0 ? Optional.empty() : Optional.of(versions.get(i - 1));
            entry(versions.get(i), before, new Ground(now, closed, story.history(), shown), told).ifPresent(entries::add);
        }
        return entries.reversed();
    }

    /** The items on which something rests that a story tells and does not print any more. */
    List<ItemId> retold(Showing story, List<Entry> entries) {
        Set<ItemId> items = new LinkedHashSet<>();
        for (Entry entry : entries)
            for (Sentence sentence : List.of(entry.sentences(), entry.headline().stream().toList()).stream().flatMap(Collection::stream).toList())
                for (Source source : sentence.sources()) if (source instanceof Source.Wire wire && !story.restsOn().contains(wire.version().item())) items.add(wire.version().item());
        return items.stream().sorted().toList();
    }

    private List<Version> versions(Showing story) {
        List<Version> versions = records.decisions(story.id()).stream().flatMap(decided -> version(decided).stream()).toList();
        return versions.subList(Math.max(0, versions.size() - VERSIONS_MAX), versions.size());
    }

    private static Optional<Version> version(StoryRecords.Decided decided) {
        DeskEvent event = decided.event();
        if (event instanceof DeskEvent.StoryPublished it) return Optional.of(new Version(it.version(), decided.at(), it.updatedAt(), it.draft(), Optional.empty(), false));
        if (event instanceof DeskEvent.StoryCorrected it) return Optional.of(new Version(it.version(), decided.at(), it.updatedAt(), it.draft(), Optional.of(it.correction()), true));
        if (event instanceof DeskEvent.StoryReleased it)
            return Optional.of(new Version(it.version(), decided.at(), it.updatedAt(), it.draft(), Optional.of(it.change()).filter(change -> change.kind() == Change.Kind.CORRECTED), true));
        return Optional.empty();
    }

    private Optional<Entry> entry(Version version, Optional<Version> before, Ground ground, Set<String> told) {
        List<Sentence> fresh = new ArrayList<>();
        for (Sentence sentence : body(version, before.isEmpty())) if (told.add(key(sentence))) fresh.add(sentence);
        List<Sentence> stands = fresh.stream().flatMap(sentence -> stands(sentence, version, ground).stream()).limit(SENTENCES_MAX).toList();
        Optional<Sentence> headline = before.filter(old -> key(old.draft().headline()).equals(key(version.draft().headline()))).isPresent() ? Optional.empty() : stands(version.draft().headline(), version, ground);
        Optional<String> correction = version.correction().flatMap(change -> note(change, ground.history()));
        // A headline alone is put another way and no news.
        if (stands.isEmpty() && correction.isEmpty()) return Optional.empty();
        return Optional.of(new Entry(version.number(), version.at(), headline, stands, correction.isPresent() ? List.of() : figures(stands, version, before, ground), correction));
    }

    /** A first version is told by what stands on top of it. */
    private static List<Sentence> body(Version version, boolean first) {
        List<Sentence> body = new ArrayList<>(first ? version.draft().standfirst() : List.of());
        version.draft().paragraphs().forEach(body::addAll);
        return body;
    }

    /** Figures in new sentences that stand in the place of others. */
    private List<String> figures(List<Sentence> fresh, Version version, Optional<Version> before, Ground ground) {
        if (before.isEmpty()) return List.of();
        Set<String> kept = new HashSet<>();
        version.draft().sentences().forEach(sentence -> kept.add(key(sentence)));
        List<Sentence> replaced = body(before.get(), false).stream().filter(sentence -> !kept.contains(key(sentence))).flatMap(sentence -> stands(sentence, before.get(), ground).stream()).toList();
        return fresh.stream().flatMap(sentence -> FigureChange.of(replaced.stream().map(Sentence::text).toList(), sentence.text()).stream()).distinct().toList();
    }

    /** As the story's history has it today: what came since may have taken from it what it quoted. */
    private static Optional<String> note(Change correction, List<Change> history) {
        if (history.contains(correction)) return Optional.of(correction.note());
        return history.stream().filter(change -> change.at().equals(correction.at()) && change.kind() == correction.kind()).findFirst().map(Change::note);
    }

    /** What is known against words that the story prints no longer; {@code closed}: a correction or a release came since. */
    private record Ground(Map<String, Sentence> now, boolean closed, List<Change> history, Shown shown) { }

    private Optional<Sentence> stands(Sentence sentence, Version version, Ground ground) {
        Sentence now = ground.now().get(key(sentence));
        if (now != null) return Optional.of(now);
        boolean ordered = records.lastOrder().filter(order -> !version.decided().isAfter(order)).isPresent();
        return ground.closed() || ordered || !sentence.sources().stream().allMatch(source -> stands(source, ground.shown())) ? Optional.empty() : Optional.of(sentence);
    }

    private boolean stands(Source source, Shown shown) {
        return switch (source) {
            case Source.Wire(ItemVersion version, var span) -> {
                boolean ordered = shown.closing(version.item()).isPresent() || shown.closingOfAgency(version.item().agency()).isPresent();
                yield !ordered && span.start() < span.end() && isFree(version.item().agency()) && !records.isLimited(version) && filings.filing(version).isPresent();
            }
            case Source.Editor _, Source.Model _ -> true;
        };
    }

    private boolean isFree(String agency) {
        return newsroom.agency(agency).map(known -> known.licence()).filter(Licence::printsAnywhere).filter(licence -> licence.archiveDays() == 0).isPresent();
    }

    private static String key(Sentence sentence) {
        return sentence.text().strip();
    }
}
