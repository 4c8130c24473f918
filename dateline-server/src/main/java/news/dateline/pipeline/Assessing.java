package news.dateline.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import news.dateline.desk.Desk;
import news.dateline.guard.FactGuard;
import news.dateline.guard.Told;
import news.dateline.guard.Verdict;
import news.dateline.model.Assessment;
import news.dateline.model.DeskCommand;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Story;
import news.dateline.model.WireItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the fact guard about what an editor writes, before the desk is asked: the answer goes into the command, and with it onto the log, so that neither a decision nor a replay asks a model.
 * Any thread.
 */
final class Assessing {
    /** Items of one story that a sentence is held against: its own first, then the others as the text names them. */
    static final int ITEMS_MAX = 40;
    static final int SENTENCES_MAX = 60;
    private static final Logger LOG = LoggerFactory.getLogger(Assessing.class);

    private final Supplier<FactGuard> guard;
    private final Function<ItemVersion, Optional<WireItem>> items;
    private final InstantSource clock;

    Assessing(Supplier<FactGuard> guard, Function<ItemVersion, Optional<WireItem>> items, InstantSource clock) {
        this.guard = guard;
        this.items = items;
        this.clock = clock;
    }

    /** The correction with what the guard says of it; whatever was sent in its place is dropped. */
    DeskCommand.CorrectStory of(DeskCommand.CorrectStory c, Optional<Story> story, String by) {
        Map<String, Assessment> said = new LinkedHashMap<>();
        if (story.isPresent() && story.get().published().isPresent()) {
            Draft draft = story.get().published().get();
            List<Sentence> written = Desk.written(c, story.get(), by);
            for (Sentence sentence : written.subList(0, Math.min(SENTENCES_MAX, written.size()))) said.put(sentence.text(), assessed(sentence, draft, c));
        }
        return c.assessed(said);
    }

    /** Whatever goes wrong in the guard or its models, the sentence counts as refused and the editor learns that nobody read it. */
    private Assessment assessed(Sentence sentence, Draft draft, DeskCommand.CorrectStory c) {
        try {
            FactGuard loaded = guard.get();
            List<ZoneId> clocks = clocks(draft);
            // The day words that an agency filed count from the day of its copy, those that the editor brings from today.
            boolean today = loaded.tellsDay(c.headline().filter(sentence.text()::equals).orElse(c.right()));
            Told claim = today ? Told.at(sentence.text(), clock.instant(), clocks) : new Told(sentence.text(), filed(sentence, draft, clocks));
            Verdict verdict = loaded.check(claim, sources(sentence, draft, clocks));
            return new Assessment(verdict.score(), verdict.supported(), verdict.reasons(), false);
        } catch (RuntimeException e) {
            LOG.error("The fact guard could not read a sentence of cluster {}", draft.cluster(), e);
            return Assessment.UNREAD;
        }
    }

    /** The days of the copy that a sentence rests on; of one that names no copy, that of the story's news. */
    private List<LocalDate> filed(Sentence sentence, Draft draft, List<ZoneId> clocks) {
        List<LocalDate> days = new ArrayList<>();
        for (Source source : sentence.sources()) if (source instanceof Source.Wire wire) items.apply(wire.version()).ifPresent(item -> days.addAll(told(item, clocks).days()));
        return days.isEmpty() ? Told.at(sentence.text(), draft.newsAt(), clocks).days() : days;
    }

    private List<Told> sources(Sentence sentence, Draft draft, List<ZoneId> clocks) {
        Set<ItemVersion> versions = new LinkedHashSet<>();
        for (Source source : sentence.sources()) if (source instanceof Source.Wire wire) versions.add(wire.version());
        for (Sentence other : draft.sentences()) for (Source source : other.sources()) if (source instanceof Source.Wire wire) versions.add(wire.version());
        List<Told> told = new ArrayList<>();
        for (ItemVersion version : versions) if (told.size() < ITEMS_MAX) items.apply(version).ifPresent(item -> told.add(told(item, clocks)));
        return told;
    }

    private static Told told(WireItem item, List<ZoneId> clocks) {
        String text = String.join("\n\n", List.of(item.headline(), item.description().orElse(""), item.body()));
        Optional<Instant> filed = item.versionCreated().or(item::firstCreated);
        return filed.map(at -> Told.at(text, at, clocks)).orElseGet(() -> new Told(text, List.<LocalDate>of()));
    }

    /** Around midnight nobody knows whose day an agency meant: the world's, or that of the edition which the story is for first. */
    private static List<ZoneId> clocks(Draft draft) {
        List<ZoneId> clocks = new ArrayList<>(List.of(ZoneOffset.UTC));
        Edition.STANDARD.stream().filter(edition -> draft.editions().stream().findFirst().filter(edition.id()::equals).isPresent()).map(Edition::zone).forEach(clocks::add);
        return clocks;
    }
}
