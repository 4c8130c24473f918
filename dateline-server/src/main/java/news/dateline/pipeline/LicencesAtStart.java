package news.dateline.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import news.dateline.desk.Desk;
import news.dateline.desk.DeskRules;
import news.dateline.desk.Fold;
import news.dateline.desk.Loss;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.model.Agency;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Licence;
import news.dateline.model.Story;

/**
 * Puts the licences of the settings in force before the first page is served, when they differ from those last in force: the desk records what changed and takes from readers what may not stand, and the press
 * closes it. To be called by the one thread that starts the program, before any stage runs.
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

    public static void enforce(Ledger news, Ledger pages, DeskStage desk, PressStage press, Map<String, Agency> agencies, InstantSource clock) {
        Map<String, Licence> before = news.read(view -> new DeskStories(view).licences());
        Map<String, Licence> now = new TreeMap<>();
        agencies.values().forEach(agency -> now.put(agency.id(), agency.licence()));
        if (before.equals(now)) return;
        String request = "settings " + digest(now) + " after " + news.read(view -> view.end(Logs.DESK));
        List<DeskRecord> answer = desk.submit(new DeskCommand.EnforceLicences(digest(now)), "settings", request);
        composeAgain(news, before, answer, clock.instant());
        long end = news.read(view -> view.end(Logs.DESK));
        while (pages.read(view -> view.position(PressStage.NAME, Logs.DESK)) < end) press.step();
        // Pages that print more of an agency than it allows now are not served until they are pressed anew.
        if (before.entrySet().stream().anyMatch(was -> showsLess(was.getValue(), now.getOrDefault(was.getKey(), Licence.LINK_ONLY)))) press.pressWaiting();
    }

    private static boolean showsLess(Licence was, Licence is) {
        return was.fullTextInFeeds() && !is.fullTextInFeeds() || is.quoteWordsMax() > 0 && (was.quoteWordsMax() == 0 || is.quoteWordsMax() < was.quoteWordsMax());
    }

    /** What may be printed of an event may be more or less than it was. The first time, only of what is lost. */
    private static void composeAgain(Ledger news, Map<String, Licence> before, List<DeskRecord> answer, Instant now) {
        List<ClusterId> clusters = new ArrayList<>();
        news.read(view -> {
            for (DeskRecord record : answer) {
                if (!(record instanceof DeskRecord.Happened(DeskEvent event, String _))) continue;
                Fold.concerns(event).flatMap(id -> view.get(Tables.STORIES, id.value())).ifPresent(lost -> clusters.addAll(lost.clusters()));
                if (!(event instanceof DeskEvent.LawChanged changed) || before.isEmpty()) continue;
                for (String agency : Stream.concat(changed.licences().keySet().stream(), changed.ended().stream()).toList())
                    new DeskStories(view).restingOnAgency(agency).stream().filter(story -> isFresh(story, now)).forEach(story -> clusters.addAll(story.clusters()));
            }
            return clusters;
        });
        if (!clusters.isEmpty()) news.change(transaction -> clusters.stream().distinct().forEach(cluster -> Timers.set(transaction, now, new Timer.Compose(cluster))));
    }

    private static boolean isFresh(Story story, Instant now) {
        return story.proposed().or(story::published).filter(draft -> draft.newsAt().isAfter(now.minus(FRESH))).isPresent();
    }

    private static String digest(Map<String, Licence> licences) {
        CRC32 crc = new CRC32();
        crc.update(Json.text(licences).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
