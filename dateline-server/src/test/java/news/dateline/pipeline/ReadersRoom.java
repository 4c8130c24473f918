package news.dateline.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.log.Logs;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import news.dateline.model.Field;
import news.dateline.model.ItemVersion;
import news.dateline.model.Label;
import news.dateline.model.Sentence;
import news.dateline.model.SignalKind;
import news.dateline.model.Span;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.Urgency;
import news.dateline.web.site.Live;
import news.dateline.web.site.SearchDoor;
import news.dateline.web.site.Site;
import news.dateline.web.site.SiteServer;
import news.dateline.web.site.Tombstones;

/** A small newspaper on a loopback port: every kind of story and page that a reader can meet, the same each time. */
final class ReadersRoom implements AutoCloseable {
    static final String STORY = "/article/national/ferry-bridge-falls-into-the-creek-at-mkupe";
    static final String WITHDRAWN = "/article/wrong";
    private static final String SENTENCE = "The county opened the last of forty wells on Monday, and the water committee of %s said that nobody there would walk more than a kilometre.";

    private final Path index = temporary();
    final PressRoom room = PressRoom.searching(index);
    final Live live;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SiteServer server;

    ReadersRoom() {
        for (String place : List.of("Kilifi", "Lamu", "Voi", "Taveta")) wells(place);
        room.advance(Duration.ofMinutes(3));
        publish("well", "wash", "en", "Last of forty wells gives water in Kwale", List.of(SENTENCE.formatted("Kwale"), "“We counted the steps,” said its head, Mwanaisha Juma."), List.of(), 1);
        publish("hindi", "education", "hi", "बारिश के बाद स्कूल फिर खुले, बच्चों ने खुद बनाई पुलिया", List.of("जिले के सभी 40 स्कूल सोमवार को फिर खुल गए, शिक्षा विभाग ने कहा।"), List.of(), 1);
        publish("clinic", "health", "en", "Night clinic opens in the hills above Nakuru", List.of("A clinic that opens at night received its first patients on Monday, the health ministry said."), List.of("Opinion"), 2);
        publish("wrong", "health", "en", "What will be withdrawn", List.of("This report is wrong from its first word, as its agency will say."), List.of(), 1);
        room.happened(new DeskEvent.StoryKilled(new StoryId("wrong"), "its agency killed it"));
        room.advance(Duration.ofMinutes(3));
        bridge();
        room.run();
        for (int reader = 0; reader < 9; reader++) {
            room.views.count("hindi", "east-africa", true);
            if (reader % 2 == 0) room.views.count("well", "east-africa", true);
        }
        room.advance(TrendStage.RANK_EVERY);
        room.drain();
        live = new Live(room.live, executor, 100, Duration.ofSeconds(20), false);
        server = SiteServer.start(new SiteServer.Settings("127.0.0.1", 0, Duration.ofSeconds(20), Duration.ofSeconds(20), 16 * 1024, 1024),
                new Site(room.store, StoredAssets.of(PressRoom.ASSETS), false), live, // A page that is open for long counts itself.
                        Map.of("/view", exchange -> exchange.setStatusCode(204).endExchange(), "/search", new SearchDoor(room.answers(), 8, false), "/tombstones.json", new Tombstones(new LedgerTombstones(room.pages), room.clock)), executor);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void wells(String place) {
        room.advance(Duration.ofMinutes(1));
        publish("well" + place.toLowerCase(Locale.ROOT), "wash", "en", "Well gives water in " + place, List.of(SENTENCE.formatted(place)), List.of(), 1);
    }

    /** The story with everything: two agencies' figures, a correction, a second voice. */
    private void bridge() {
        ItemVersion first = room.filed("bridge", "Bridge falls into the creek at Mkupe", "The bridge at Mkupe fell into the creek on Monday and killed 12 people, police said.");
        ItemVersion second = room.filed("bridge-2", "Toll of the bridge", "The fall of the bridge killed 19 people, the county hospital said.");
        String body = "The bridge at Mkupe fell into the creek on Monday and killed 12 people, police said.";
        String other = "The fall of the bridge killed 19 people, the county hospital said.";
        Sentence lede = sentence(first, body);
        Sentence saying = sentence(second, other);
        Draft plain = draft(first, "east-africa", "health", "en", "Bridge falls into the creek at Mkupe", List.of(List.of(lede), List.of(saying)), List.of(), 2);
        Draft draft = new Draft(plain.cluster(), plain.absorbed(), plain.language(), plain.headline(), List.of(sentence(first, "Divers search the water.")), plain.paragraphs(), plain.card(), plain.located(), plain.agencies(),
                2, List.of(), List.of(new Disagreement("dead", List.of(lede, saying))), "health", plain.secondSector(), plain.countries(), plain.editions(), Label.NATIONAL, plain.tags(), plain.sensitivities(), List.of(),
                List.of(), false, Urgency.ALERT, Instant.EPOCH, plain.fingerprint());
        StoryId id = new StoryId("ferry");
        Change published = new Change(room.now(), Change.Kind.PUBLISHED, "First published");
        Change corrected = new Change(room.now(), Change.Kind.CORRECTED, "The bridge is at Mkupe, not at Mkomani.");
        Check check = new Check.ByEditor("Ana Ruiz", room.now());
        Story story = new Story(id, Set.of(draft.cluster()), StoryState.PUBLISHED, Optional.of(draft), Optional.empty(), 2, Optional.of(room.now()), Optional.of(room.now()), Optional.of(check),
                List.of(published, corrected), List.of(corrected), List.of(), false, Optional.empty());
        room.news.change(transaction -> {
            transaction.put(Tables.STORIES, id.value(), story);
            transaction.append(Logs.DESK, new DeskRecord.Happened(new DeskEvent.StoryPublished(id, 1, draft, new Check.ByRule("all"), room.now(), room.now(), published), "rule"), "desk/1");
            transaction.append(Logs.DESK, new DeskRecord.Happened(new DeskEvent.StoryCorrected(id, 2, draft, check, room.now(), corrected), "rule"), "desk/1");
        });
    }

    private static Sentence sentence(ItemVersion version, String text) {
        return Sentence.verbatim(text, version, new Span(Field.BODY, 0, 10));
    }

    void publish(String id, String sector, String language, String headline, List<String> paragraphs, List<String> marks, int voices) {
        publish(id, "east-africa", sector, language, headline, paragraphs, marks, voices);
    }

    void publish(String id, String edition, String sector, String language, String headline, List<String> paragraphs, List<String> marks, int voices) {
        ItemVersion version = room.filed(id, headline, String.join("\n", paragraphs));
        room.publish(id, draft(version, edition, sector, language, headline, paragraphs.stream().map(text -> List.of(Sentence.verbatim(text, version, new Span(Field.BODY, 0, text.length())))).toList(), marks, voices));
    }

    private static Draft draft(ItemVersion version, String edition, String sector, String language, String headline, List<List<Sentence>> paragraphs, List<String> marks, int voices) {
        return new Draft(ClusterId.of(version.item()), Set.of(), language, Sentence.verbatim(headline, version, new Span(Field.HEADLINE, 0, headline.length())), List.of(), paragraphs,
                paragraphs.getFirst(), Optional.of("NAIROBI"), List.of("harbour"), voices, List.of(), List.of(), sector, Optional.empty(), List.of("KE"), List.of(edition), Label.NATIONAL, List.of(), Set.of(), List.of(),
                marks, false, Urgency.ROUTINE, Instant.EPOCH, headline);
    }

    /** A story that comes while pages are open. */
    void arrives(String id, String headline) {
        room.advance(Duration.ofMinutes(1));
        publish(id, "education", "en", headline, List.of("A school opened on Monday, the ministry said."), List.of(), 1);
        room.drain();
        live.wake();
    }

    void killed(String id) {
        room.signal(SignalKind.KILL, id);
        room.drain();
        live.wake();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override public void close() {
        server.close();
        executor.close();
        room.search.orElseThrow().close();
    }
}
