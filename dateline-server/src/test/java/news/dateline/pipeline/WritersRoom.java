package news.dateline.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.config.DatelineConfig;
import news.dateline.config.WriterConfig;
import news.dateline.guard.FactGuard;
import news.dateline.guard.TokenVectors;
import news.dateline.log.Envelope;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Spent;
import news.dateline.model.Story;
import news.dateline.testkit.SteppedClock;
import news.dateline.writer.ChatWriter;
import news.dateline.writer.ModelServer;

/** The whole road with a language model behind a real server, stepped by hand. Two agencies file on one bridge. */
final class WritersRoom implements AutoCloseable {
    /** Its tables take half a second. */
    private static final FactGuard GUARD = FactGuard.load(TokenVectors.NONE);

    static final String TIDEWIRE = """
            The Brackwater bridge reopened to traffic on Tuesday after seven months of repairs, the port authority said.

            Engineers replaced 48 steel cables and repainted both towers. The work cost 12 million euros, the port authority said.

            "The bridge is safer than on the day it was built," said chief engineer Marta Kolde.

            Ferries that carried at least 3,000 passengers a day during the repairs stop running on Friday.""";
    static final String LANTERN = """
            Traffic rolled over the Brackwater bridge again on Tuesday, the port authority said.

            Lorries heavier than 30 tonnes remain banned from the Brackwater bridge until May, transport minister Ilse Varn told reporters.""";

    final SteppedClock clock = SteppedClock.at("2026-03-03T09:00:00Z");
    final Ledger news = new MemoryLedger(clock);
    final Ledger pages = new MemoryLedger(clock);
    final Road road = new Road(news, pages, clock);
    final ModelServer server = new ModelServer();
    final ChatWriter writer;
    final WriteStage write;
    final List<Stage> stages;
    private final Pipeline pipeline;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int filed;

    WritersRoom() {
        this("", Road.AGENCIES);
    }

    /** {@code settings} are keys of the area writer, as in "time-max: 1s"; time is no matter here unless they say so, for the machine may be busy. */
    WritersRoom(String settings, Map<String, Agency> licences) {
        WriterConfig config = DatelineConfig.parse("writer: {address: \"" + server.address() + "\", model: quill-small, api-key-env: QUILL_KEY, price-in: 0.5, price-out: 2"
                + (settings.contains("time-max") ? "" : ", time-max: 5m") + (settings.isEmpty() ? "" : ", " + settings) + "}").writer();
        writer = new ChatWriter(config, name -> Optional.of("the key of " + name), threads);
        write = new WriteStage(news, writer, () -> GUARD, new WriteStage.Settings(config.allowance(), config.outside(), config.charactersMax(), config.timeMax()), licences, clock,
                new SimpleMeterRegistry(), System::nanoTime);
        stages = new ArrayList<>(road.stages);
        stages.add(write);
        pipeline = new Pipeline(stages, List.of());
    }

    void file(String agency, String headline, String body) {
        String item = "{\"uri\": \"urn:%s:%d\", \"versioncreated\": \"%s\", \"language\": \"en\", \"headline\": %s, \"body_text\": %s}"
                .formatted(agency, ++filed, clock.instant(), Json.text(headline), Json.text(body));
        road.receive(agency, item.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    void fileTheBridge() {
        file("tidewire", "Brackwater bridge reopens after seven months of repairs", TIDEWIRE);
        file("lantern", "Brackwater bridge reopens after seven months of repairs, lorries banned", LANTERN);
    }

    void settle() {
        pipeline.runUntilIdle();
        road.press.pressWaiting();
        pipeline.runUntilIdle();
    }

    void after(Duration time) {
        clock.advance(time);
        settle();
    }

    /** The one story of the day. */
    Story story() {
        List<Story> stories = news.read(view -> view.startingWith(Tables.STORIES, "", 100)).stream().map(View.Row::value).toList();
        if (stories.size() != 1) throw new AssertionError("Expected one story, found " + stories);
        return stories.getFirst();
    }

    List<Envelope<DeskRecord>> desk() {
        return news.read(view -> view.read(Logs.DESK, 0, 1_000));
    }

    List<DeskRecord.Wrote> wrote() {
        return desk().stream().map(Envelope::event).filter(DeskRecord.Wrote.class::isInstance).map(DeskRecord.Wrote.class::cast).toList();
    }

    Spent spentToday() {
        return news.read(view -> view.get(Tables.WRITER_SPENT, Views.day(clock.instant()))).orElse(Spent.NOTHING);
    }

    static List<String> body(Draft draft) {
        return draft.paragraphs().stream().flatMap(List::stream).map(Sentence::text).toList();
    }

    static List<String> written(Draft draft) {
        return draft.sentences().stream().filter(Sentence::wroteModel).map(Sentence::text).toList();
    }

    @Override public void close() {
        writer.close();
        server.close();
        threads.close();
        road.pipeline.close();
    }
}
