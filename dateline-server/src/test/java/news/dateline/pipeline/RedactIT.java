package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.log.Audit;
import news.dateline.log.AuditChecks;
import news.dateline.log.AuditHead;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.ClusterEvent;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.press.Newsroom;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.KeyRing;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left in the files of a data directory after an item was redacted. */
class RedactIT {
    private static final String PHRASE = "sways with the wind like barley";
    private static final String HEADLINE = "Velmar opens footbridge in Osterholt";
    private static final ItemId N1 = new ItemId("norden", "urn:newsml:norden.example:20260302:n1");

    @TempDir Path folder;
    private final SteppedClock clock = SteppedClock.at("2026-03-02T09:00:00Z");
    private ItemSketch first = ItemSketch.of("Norden", "n1", clock.instant(), HEADLINE,
            "Velmar opened a footbridge in Osterholt, Kenya, on Tuesday, engineer Tora Quist told reporters. / The footbridge " + PHRASE + ", builder Ilun Marsk said. / The work comes to 40 million crowns, the planning office of Osterholt said.");

    private Path data() {
        return folder.resolve("data");
    }

    @BeforeEach void aDayOfTwoAgencies() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            Road road = road(directory);
            file(road, first);
            file(road, ItemSketch.of("Estuary", "e1", clock.instant(), "Footbridge of Velmar opens in Osterholt",
                    "In Osterholt, Kenya, Velmar opened a footbridge on Tuesday, project head Dov Zarmir announced. / A market went on beside it into the evening, the council of Osterholt said. / Ferries were tied up for the day, the council said."));
            file(road, ItemSketch.of("Norden", "n2", clock.instant(), "Kesholm tests water plant in Barvik", "Kesholm tested a water plant in Barvik, Fiji, on Tuesday, surveyor Nar Ostwen said. / The plant makes nine million litres a day, the office of Barvik said."));
            Story story = story(road);
            road.ask(new DeskCommand.CorrectStory(story.id(), "sways with the wind", "moves with the wind", false, Optional.empty()), "correct");
            road.settle();
        }
        assertThat(where("with the wind")).as("it stands in many places before").hasSizeGreaterThan(5);
    }

    private Road road(DataDirectory directory) {
        Map<String, Agency> agencies = new TreeMap<>();
        for (String name : List.of("Norden", "Estuary")) agencies.put(RoadWorld.id(name), new Agency(RoadWorld.id(name), name, Optional.of("https://" + RoadWorld.id(name) + ".example"), Licence.EVERYTHING, agencies.size() + 1));
        DeskRules rules = new DeskRules(Optional.of("Ana Ruiz"), List.of(PublishRule.anything("wires")), EnumSet.complementOf(EnumSet.of(Sensitivity.SECTOR_UNSURE)), true, false, List.of());
        Newsroom small = Road.newsroom();
        return new Road(directory.news(), directory.pages(), clock, agencies, rules, new Newsroom(small.site(), small.editions(), small.sectors(), List.copyOf(agencies.values()), 30));
    }

    private void file(Road road, ItemSketch item) {
        road.receive(RoadWorld.id(item.agency()), item.ninjs().getBytes(StandardCharsets.UTF_8), "application/json");
        road.until(clock.instant().plus(Duration.ofMinutes(5)));
        road.settle();
    }

    private static Story story(Road road) {
        return road.news.read(view -> view.startingWith(Tables.STORIES, "", 100)).stream().map(View.Row::value).filter(story -> Stream.concat(story.proposed().stream(), story.published().stream()).anyMatch(draft -> draft.headline().text().contains("ootbridge"))).findFirst().orElseThrow();
    }

    private List<DeskRecord> redact(Road road) {
        return road.desk.submit(new DeskCommand.RedactItem(N1, "a court's order"), "Ana Ruiz", "redact");
    }

    private List<Destroyed> finish() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock); KeyRing keys = KeyRing.open(data().resolve(KeyRing.FILE))) {
            return Redactions.finish(directory, keys, clock, () -> 0);
        }
    }

    @Test void nothingOfItStandsInAnyFileOrRow() throws IOException {
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            Road road = road(directory);
            redact(road);
            road.settle();
            assertThat(pages(road.pages)).as("closed at once, before anything is destroyed").noneMatch(text -> text.contains("with the wind") || text.contains("tora quist") || text.contains("tora-quist"));
        }
        List<Destroyed> done = finish();
        assertThat(done).singleElement().satisfies(destroyed -> {
            assertThat(destroyed.item()).isEqualTo(N1);
            assertThat(destroyed.entries()).isGreaterThan(3);
            assertThat(destroyed.raws()).isEqualTo(1);
            assertThat(destroyed.found()).isEmpty();
        });
        for (String words : List.of("with the wind", PHRASE, "Tora Quist", "planning office", HEADLINE)) assertThat(where(words)).as(words).isEmpty();
        assertThat(where("Dov Zarmir")).as("what the other agency filed stands").isNotEmpty();
        assertThat(where("Nar Ostwen")).isNotEmpty();
        assertThat(finish()).as("nothing is left to do").isEmpty();
    }

    @Test void whileTheDeskRunsItsWordsLeaveEveryFileAndRowAndTheReplayOfTheNextStartFindsNone() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock); KeyRing keys = KeyRing.open(data().resolve(KeyRing.FILE))) {
            Road road = road(directory);
            Destroying destroying = destroying(directory, keys);
            redact(road);
            assertThat(destroying.step()).as("first every stage obeys the kill").isFalse();
            assertThat(where("Tora Quist")).isNotEmpty();
            road.settle();
            while (destroying.step()) { }
            for (String words : List.of("with the wind", PHRASE, "Tora Quist", "planning office", HEADLINE)) assertThat(where(words)).as(words).isEmpty();
            assertThat(where("Dov Zarmir")).isNotEmpty();
            assertThat(directory.news().<List<Destroyed>>read(Redacting::done)).singleElement().satisfies(destroyed -> {
                assertThat(destroyed.finished()).isFalse();
                assertThat(destroyed.entries()).isGreaterThan(3);
                assertThat(destroyed.raws()).isEqualTo(1);
            });
            ReplayClock replayed = new ReplayClock();
            assertThat(new Replay(directory.news(), directory.pages(), new MemoryLedger(replayed), new MemoryLedger(replayed), replayed, () -> 0).run(_ -> { }).differences()).extracting(Replay.Difference::table)
                    .as("only hashes of words are left to the next start").isSubsetOf("first_words", "same_words");
            assertThat(directory.news().<Optional<String>>read(view -> AuditChecks.verify(view, List.of()).broken())).isEmpty();
            Story story = story(road);
            assertThat(story.state()).isEqualTo(StoryState.WITHHELD);
            road.ask(new DeskCommand.ReleaseStory(story.id(), story.proposed().map(Draft::fingerprint)), "release");
            road.settle();
            assertThat(pages(road.pages)).anyMatch(text -> text.contains("dov zarmir")).noneMatch(text -> text.contains("with the wind") || text.contains("███"));
        }
        assertThat(finish()).singleElement().satisfies(destroyed -> assertThat(destroyed.finished()).isTrue());
        for (String words : List.of("with the wind", PHRASE, "Tora Quist", "planning office")) assertThat(where(words)).as(words).isEmpty();
    }

    @Test void whatAStageHadInHandMeanwhileIsDestroyedAsSoonAsItIsWrittenDown() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock); KeyRing keys = KeyRing.open(data().resolve(KeyRing.FILE))) {
            Road road = road(directory);
            List<ClusterEvent> inHand = road.news.read(view -> view.read(Logs.CLUSTERS, 0, 100)).stream().map(Envelope::event)
                    .filter(event -> event instanceof ClusterEvent.ItemAnnotated(var item) && item.version().item().equals(N1)).toList();
            Draft asked = story(road).published().orElseThrow();
            Destroying destroying = destroying(directory, keys);
            redact(road);
            road.settle();
            while (destroying.step()) { }
            road.news.change(transaction -> {
                inHand.forEach(event -> transaction.append(Logs.CLUSTERS, event, "wire/1"));
                transaction.append(Logs.DESK, new DeskRecord.Asked(new DeskCommand.ProposeDraft(asked, Optional.empty()), "writer", "late"), "desk/1");
            });
            assertThat(inHand).isNotEmpty();
            assertThat(where("with the wind")).isNotEmpty();
            while (destroying.step()) { }
            for (String words : List.of("with the wind", PHRASE, "Tora Quist")) assertThat(where(words)).as(words).isEmpty();
        }
    }

    @Test void whoeverReadsTheFilesForLongIsWaitedForAndHoldsNobodyUp() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock); KeyRing keys = KeyRing.open(data().resolve(KeyRing.FILE))) {
            Road road = road(directory);
            Destroying destroying = destroying(directory, keys);
            redact(road);
            road.settle();
            directory.news().read(view -> {
                long seen = view.end(Logs.WIRE);
                while (destroying.step()) { }
                road.news.change(transaction -> transaction.put(Tables.PAGE_ITEMS, "norden https://norden.example", "written meanwhile"));
                return seen;
            });
            assertThat(where("Tora Quist")).as("the reader's moment stands in the write-ahead log").isNotEmpty();
            while (destroying.step()) { }
            for (String words : List.of("with the wind", PHRASE, "Tora Quist")) assertThat(where(words)).as(words).isEmpty();
        }
    }

    private Destroying destroying(DataDirectory directory, KeyRing keys) {
        return new Destroying(directory.news(), directory.pages(), () -> { }, keys::destroy, clock, new SimpleMeterRegistry(), () -> 0);
    }

    @Test void aReplayOfTheRedactedLogsGivesTheRedactedViewsAndTheChainHolds() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            redact(road(directory));
        }
        finish();
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            ReplayClock replayed = new ReplayClock();
            assertThat(new Replay(directory.news(), directory.pages(), new MemoryLedger(replayed), new MemoryLedger(replayed), replayed, () -> 0).run(_ -> { }).differences()).isEmpty();
            AuditChecks.Verdict verdict = directory.news().read(view -> AuditChecks.verify(view, List.of()));
            assertThat(verdict.broken()).isEmpty();
            assertThat(verdict.rewritten()).isNotEmpty().allMatch(name -> name.startsWith("desk/") || name.startsWith("signals/"));
        }
    }

    @Test void whatRemainsCanBeReleasedAndTheItemFiledAgainStoresNothing() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            redact(road(directory));
        }
        finish();
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            Road road = road(directory);
            first = first.next(clock.instant());
            file(road, first);
            file(road, first.withStatus("usable").says(HEADLINE + " again", "The footbridge " + PHRASE + ", it is said once more by everybody."));
            Story story = story(road);
            assertThat(story.state()).isEqualTo(StoryState.WITHHELD);
            road.ask(new DeskCommand.ReleaseStory(story.id(), story.proposed().map(Draft::fingerprint)), "release");
            road.settle();
            assertThat(story(road).state()).isEqualTo(StoryState.PUBLISHED);
            assertThat(pages(road.pages)).anyMatch(text -> text.contains("dov zarmir")).noneMatch(text -> text.contains("with the wind"));
            assertThat(pages(road.pages)).as("no page shows the blocks that stand for words").noneMatch(text -> text.contains("███"));
        }
        assertThat(where("with the wind")).isEmpty();
    }

    @Test void aRunThatDiesBetweenItsStepsIsFinishedByTheNext() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            redact(road(directory));
            new Redacting(directory.news(), directory.pages(), _ -> { }, clock, () -> 0).rewrite(List.of(N1));
        }
        assertThat(finish()).singleElement().satisfies(destroyed -> {
            assertThat(destroyed.finished()).isTrue();
            assertThat(destroyed.entries()).isGreaterThan(3);
            assertThat(destroyed.raws()).isEqualTo(1);
        });
        for (String words : List.of("with the wind", "Tora Quist", HEADLINE)) assertThat(where(words)).as(words).isEmpty();
    }

    @Test void aReasonThatRepeatsItIsRefusedAndSoIsAnItemThatNeverCame() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            Road road = road(directory);
            assertThat(road.desk.submit(new DeskCommand.RedactItem(N1, "it says that it sways with the wind like barley"), "Ana Ruiz", "1")).singleElement()
                    .isInstanceOfSatisfying(DeskRecord.Rejected.class, refused -> assertThat(refused.code()).isEqualTo("REPEATS_IT"));
            assertThat(road.desk.submit(new DeskCommand.RedactItem(new ItemId("norden", "nobody"), "a court's order"), "Ana Ruiz", "2")).singleElement()
                    .isInstanceOfSatisfying(DeskRecord.Rejected.class, refused -> assertThat(refused.code()).isEqualTo("NO_SUCH_ITEM"));
            assertThat(road.desk.submit(new DeskCommand.RedactItem(N1, " "), "Ana Ruiz", "3")).singleElement()
                    .isInstanceOfSatisfying(DeskRecord.Rejected.class, refused -> assertThat(refused.code()).isEqualTo("NO_REASON"));
        }
    }

    @Test void yesterdaysBackupHasForgottenItAndGivesBackTheRest() throws IOException {
        Path backup = folder.resolve("yesterday.zip");
        backUp(backup);
        try (DataDirectory directory = DataDirectory.lock(data(), clock); KeyRing keys = KeyRing.open(data().resolve(KeyRing.FILE))) {
            redact(road(directory));
            new Forgetting(directory.news(), keys).step();
        }
        Path restored = folder.resolve("restored");
        assertThat(Backups.restore(backup, restored, Optional.of(data().resolve(KeyRing.FILE)), clock, () -> 0)).containsExactly(N1);
        for (String words : List.of("with the wind", PHRASE, "Tora Quist", "planning office", HEADLINE)) assertThat(where(restored, words)).as(words).isEmpty();
        assertThat(where(restored, "Dov Zarmir")).as("what the other agency filed comes back").isNotEmpty();
        assertThat(where(restored, "Nar Ostwen")).isNotEmpty();
        try (DataDirectory directory = DataDirectory.lock(restored, clock)) {
            assertThat(directory.news().<Optional<String>>read(view -> AuditChecks.verify(view, List.of()).broken())).isEmpty();
            assertThat(pages(directory.pages())).noneMatch(text -> text.contains("███")).anyMatch(text -> text.contains("nar ostwen"));
            Road road = road(directory);
            road.settle();
            assertThat(story(road).state()).isEqualTo(StoryState.WITHHELD);
            file(road, first);
            assertThat(pages(road.pages)).noneMatch(text -> text.contains("with the wind"));
            ReplayClock replayed = new ReplayClock();
            assertThat(new Replay(road.news, road.pages, new MemoryLedger(replayed), new MemoryLedger(replayed), replayed, () -> 0).run(_ -> { }).differences()).isEmpty();
        }
        assertThat(where(restored, "with the wind")).isEmpty();
    }

    @Test void aBackupHoldsNoWordOfAnyItemInTheClearAndComesBackWhole() throws IOException {
        Path backup = folder.resolve("yesterday.zip");
        StandingOrder order = new StandingOrder("o-00000001", new StandingOrder.PersonsName(List.of("Orla Zemnik")), Set.of(), Optional.empty(), "a court's order on Zemnik", "Ana Ruiz", clock.instant(), Optional.empty());
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            directory.news().change(transaction -> transaction.put(Tables.STANDING_ORDERS, order.id(), order));
        }
        backUp(backup);
        Path unpacked = folder.resolve("unpacked");
        news.dateline.sqlite.Backup.restore(backup, unpacked, _ -> { });
        for (String words : List.of("with the wind", "Dov Zarmir", "Nar Ostwen", HEADLINE, "Kesholm tests water plant", "Zemnik")) assertThat(where(unpacked, words)).as(words).isEmpty();
        Path restored = folder.resolve("restored");
        assertThat(Backups.restore(backup, restored, Optional.of(data().resolve(KeyRing.FILE)), clock, () -> 0)).isEmpty();
        try (DataDirectory was = DataDirectory.beside(data(), clock); DataDirectory is = DataDirectory.beside(restored, clock)) {
            for (var log : Views.LOGS) {
                List<news.dateline.log.Stored> before = was.news().read(view -> view.stored(log, 0, 10_000));
                List<news.dateline.log.Stored> after = is.news().read(view -> view.stored(log, 0, 10_000));
                assertThat(after).as(log.name()).hasSameSizeAs(before);
                for (int i = 0; i < before.size(); i++) assertThat(after.get(i).event()).as(log.name() + "/" + (i + 1)).isEqualTo(before.get(i).event());
            }
            assertThat(PressStage.digest(is.pages())).isEqualTo(PressStage.digest(was.pages()));
            assertThat(is.news().<Optional<StandingOrder>>read(view -> view.get(Tables.STANDING_ORDERS, order.id()))).as("a block that was lost would bar nothing").contains(order);
            assertThat(is.news().<Optional<AuditHead>>read(Audit::head)).isEqualTo(was.news().<Optional<AuditHead>>read(Audit::head));
            assertThat(is.news().<Integer>read(view -> view.startingWith(Tables.RAW, "", 100).size())).isEqualTo(was.news().<Integer>read(view -> view.startingWith(Tables.RAW, "", 100).size()));
            ReplayClock replayed = new ReplayClock();
            assertThat(new Replay(is.news(), is.pages(), new MemoryLedger(replayed), new MemoryLedger(replayed), replayed, () -> 0).run(_ -> { }).differences()).isEmpty();
        }
    }

    @Test void withoutTheKeysOrWithThoseOfAnotherNewsroomNothingIsRestored() throws IOException {
        Path backup = folder.resolve("yesterday.zip");
        backUp(backup);
        Path restored = folder.resolve("restored");
        assertThatThrownBy(() -> Backups.restore(backup, restored, Optional.empty(), clock, () -> 0)).hasMessageContaining("--keys");
        Path others = folder.resolve("others.keys");
        KeyRing.open(others).close();
        assertThatThrownBy(() -> Backups.restore(backup, restored, Optional.of(others), clock, () -> 0)).hasMessageContaining("keys of this newsroom");
        assertThat(restored).isEmptyDirectory();
    }

    private void backUp(Path backup) throws IOException {
        try (DataDirectory directory = DataDirectory.beside(data(), clock); KeyRing keys = KeyRing.open(data().resolve(KeyRing.FILE))) {
            java.util.concurrent.atomic.AtomicInteger secrets = new java.util.concurrent.atomic.AtomicInteger();
            Backups.write(directory, keys, () -> "secret " + secrets.incrementAndGet(), clock, backup);
        }
    }

    private static List<String> pages(Ledger pages) {
        return pages.read(view -> view.startingWith(PressTables.PAGES, "", 10_000)).stream().map(row -> (row.key() + "\n" + row.value().text()).toLowerCase(Locale.ROOT)).toList();
    }

    /** Every file that has the words as they lie (in four kinds of letters, and as an address has them), every row, document and page that has them unpacked. */
    private List<String> where(String words) {
        return where(data(), words);
    }

    private List<String> where(Path directoryOf, String words) {
        List<String> found = new ArrayList<>();
        List<String> spellings = List.of(words, words.toLowerCase(Locale.ROOT), words.toLowerCase(Locale.ROOT).replace(' ', '-'), words.replace(" ", "%20"));
        try (Stream<Path> files = Files.walk(directoryOf)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String spelling : spellings)
                    for (var letters : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                        if (bytes.contains(new String(spelling.getBytes(letters), StandardCharsets.ISO_8859_1))) found.add(folder.relativize(file) + " as " + letters + ": " + spelling);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        try (DataDirectory directory = DataDirectory.beside(directoryOf, clock)) {
            directory.news().read(view -> view.startingWith(Tables.RAW, "", 1_000)).forEach(row -> {
                if (spellings.stream().anyMatch(new String(Redacting.unpacked(row.value()), StandardCharsets.UTF_8)::contains)) found.add("raw " + row.key());
            });
            pages(directory.pages()).forEach(page -> {
                if (spellings.stream().anyMatch(page::contains)) found.add("page " + page.lines().findFirst().orElse(""));
            });
        }
        return found;
    }
}
