package news.dateline.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import news.dateline.desk.Desk;
import news.dateline.desk.DeskRules;
import news.dateline.desk.Loss;
import news.dateline.log.Envelope;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.log.Logs;
import news.dateline.model.Agency;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Licence;
import news.dateline.model.Story;
import news.dateline.press.Press;

/**
 * What has to be done before the first page is served: what was taken from readers and not yet pressed when the program ended is closed; and the licences of the settings are put in force where they differ
 * from those last in force: the desk records what changed and takes from readers what may not stand, and the press closes it. To be called by the one thread that starts the program, before any stage runs.
 */
public final class LicencesAtStart {
    /** What a start with these settings would do: each change in words, and each story that is lost, now or one day. */
    public record Preview(List<String> changes, List<Loss> losses) {
        public Preview {
            changes = List.copyOf(changes);
            losses = List.copyOf(losses);
        }
    }

    /** News is composed anew for as long; what is older stands as it was told. */
    private static final Duration FRESH = Duration.ofHours(72);
    private static final int CHUNK = 256;
    /** Sorts after every key. */
    private static final String END = "\uDBFF\uDFFD";

    private LicencesAtStart() { }

    /** Changes nothing. */
    public static Preview preview(Ledger news, Map<String, Agency> agencies, Instant now) {
        Desk desk = new Desk(DeskRules.STRICT, agencies);
        return news.read(view -> {
            DeskStories stories = new DeskStories(view);
            List<Loss> losses = new ArrayList<>();
            desk.losses(stories, now, losses::add);
            return new Preview(desk.licenceChanges(stories), losses);
        });
    }

    /** A start that dies on the way is made good by the next: the law is written down after all that a start with the same settings would not do again, and what it closes is found unpressed. */
    public static void enforce(Ledger news, Ledger pages, DeskStage desk, PressStage press, Map<String, Agency> agencies, InstantSource clock) {
        Map<String, Licence> before = news.read(view -> new DeskStories(view).licences());
        Map<String, Licence> now = new TreeMap<>();
        agencies.values().forEach(agency -> now.put(agency.id(), agency.licence()));
        if (!before.equals(now)) {
            composeAgain(news, before, now, agencies, clock.instant());
            // Pages that print more of an agency than it allows now are not served until they are pressed anew.
            if (before.entrySet().stream().anyMatch(was -> showsLess(was.getValue(), now.getOrDefault(was.getKey(), Licence.LINK_ONLY)))) {
                press.step();
                press.pressWaiting();
            }
            desk.submit(new DeskCommand.EnforceLicences(digest(now)), "settings", "settings " + digest(now) + " after " + news.read(view -> view.end(Logs.DESK)));
        }
        if (isUnpressed(news, pages)) {
            long end = news.read(view -> view.end(Logs.DESK));
            while (position(pages) < end) press.step();
        }
        // So is what agencies ordered in the moment in which the program ended.
        long ordered = news.read(view -> view.end(Logs.SIGNALS));
        while (pages.read(view -> view.position(PressStage.NAME, Logs.SIGNALS)) < ordered) press.step();
    }

    private static long position(Ledger pages) {
        return pages.read(view -> view.position(PressStage.NAME, Logs.DESK));
    }

    /** Whether anything was taken from readers since the press last read the desk's log: by licences, by an editor or for an agency. */
    private static boolean isUnpressed(Ledger news, Ledger pages) {
        long read = position(pages);
        return news.read(view -> {
            long after = read;
            for (List<Envelope<DeskRecord>> chunk = view.read(Logs.DESK, after, CHUNK); !chunk.isEmpty(); chunk = view.read(Logs.DESK, after, CHUNK)) {
                if (chunk.stream().anyMatch(entry -> entry.event() instanceof DeskRecord.Happened(DeskEvent event, String _) && takes(event))) return true;
                after = chunk.getLast().position();
            }
            return false;
        });
    }

    private static boolean takes(DeskEvent event) {
        return event instanceof DeskEvent.LawChanged || Press.closes(event) || Press.sealed(event).isPresent();
    }

    private static boolean showsLess(Licence was, Licence is) {
        return was.fullTextInFeeds() && !is.fullTextInFeeds() || is.quoteWordsMax() > 0 && (was.quoteWordsMax() == 0 || is.quoteWordsMax() < was.quoteWordsMax());
    }

    /** What may be printed of an event may be more or less than it was. The first time, only of what is lost. */
    private static void composeAgain(Ledger news, Map<String, Licence> before, Map<String, Licence> licences, Map<String, Agency> agencies, Instant now) {
        Set<String> changed = new TreeSet<>(licences.keySet());
        changed.addAll(before.keySet());
        changed.removeIf(agency -> Optional.ofNullable(before.get(agency)).equals(Optional.ofNullable(licences.get(agency))));
        Set<ClusterId> clusters = new LinkedHashSet<>();
        news.read(view -> {
            DeskStories stories = new DeskStories(view);
            new Desk(DeskRules.STRICT, agencies).losses(stories, now, loss -> {
                if (!loss.when().isAfter(now)) stories.story(loss.story()).ifPresent(lost -> clusters.addAll(lost.clusters()));
            });
            if (!before.isEmpty()) clusters.addAll(holding(view, changed, now));
            return clusters;
        });
        if (!clusters.isEmpty()) news.change(transaction -> clusters.forEach(cluster -> Timers.set(transaction, now, new Timer.Compose(cluster))));
    }

    /** Fresh news of which one of these agencies told something, whether or not anything of it could be printed until now. */
    private static Set<ClusterId> holding(View view, Set<String> agencies, Instant now) {
        Set<ClusterId> clusters = new LinkedHashSet<>();
        String from = "";
        for (List<View.Row<Cluster>> chunk = view.range(Tables.CLUSTERS, from, END, CHUNK); !chunk.isEmpty(); chunk = view.range(Tables.CLUSTERS, from, END, CHUNK)) {
            chunk.stream().map(View.Row::value).filter(cluster -> cluster.changedAt().isAfter(now.minus(FRESH)) && cluster.items().stream().anyMatch(version -> agencies.contains(version.item().agency())))
                    .forEach(cluster -> clusters.add(cluster.id()));
            from = chunk.getLast().key() + "\0";
        }
        return clusters;
    }

    private static String digest(Map<String, Licence> licences) {
        CRC32 crc = new CRC32();
        crc.update(Json.text(licences).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
