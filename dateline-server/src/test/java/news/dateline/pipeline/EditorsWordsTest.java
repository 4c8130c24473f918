package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.dateline.desk.Confirmation;
import news.dateline.desk.Decision;
import news.dateline.desk.Desk;
import news.dateline.guard.FactGuard;
import news.dateline.guard.TokenVectors;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Assessment;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Source;
import news.dateline.model.Story;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an editor writes is held against the story's sources before the desk decides; the answer is on the log, and a replay asks nobody. 3 March 2026 is a Tuesday. */
class EditorsWordsTest {
    private static final FactGuard GUARD = FactGuard.load(TokenVectors.NONE);

    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final MemoryLedger news = new MemoryLedger(clock);
    private final MemoryLedger pages = new MemoryLedger(clock);
    private final Road road = new Road(news, pages, clock);
    private int requests;

    @BeforeEach void aStoryIsPublished() {
        road.receive("tidewire", """
                {"uri": "urn:x:1", "version": "1", "type": "text", "pubStatus": "usable", "versionCreated": "%s", "language": "en", "headlines": [{"role": "main", "contentType": "text/plain", "value": "Ferry Santa Rosalia sinks off Masbate with 61 aboard"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "The ferry Santa Rosalia sank off Masbate with 61 passengers on Monday, the coast guard at Masbate said. Rescuers from Ticao reached the Santa Rosalia after dark."}]}
                """.formatted(clock.instant()).getBytes(StandardCharsets.UTF_8), "application/json");
        road.settle();
        road.until(clock.instant().plus(Duration.ofMinutes(3)));
        road.settle();
    }

    @AfterEach void aReplayIsIdenticalAndAsksNoModel() {
        road.settle();
        ReplayClock again = new ReplayClock();
        assertThat(new Replay(news, pages, new MemoryLedger(again), new MemoryLedger(again), again, () -> 0).run(_ -> { }).differences()).isEmpty();
    }

    private Story story() {
        return news.read(view -> view.startingWith(Tables.STORIES, "", 10)).stream().map(View.Row::value).findFirst().orElseThrow();
    }

    private Decision correct(Supplier<FactGuard> guard, String wrong, String right, Optional<String> confirmed) {
        return submit(guard, new DeskCommand.CorrectStory(story().id(), wrong, right, false, Optional.empty()).confirmed(confirmed));
    }

    private Decision submit(Supplier<FactGuard> guard, DeskCommand command) {
        return new LedgerDesks(news, road.pages, road.desk, road.cluster, road.storyline, Road.AGENCIES, guard, clock).submit(command, "Ana Ruiz", "request " + ++requests);
    }

    private List<Assessment> said() {
        return story().published().orElseThrow().sentences().stream().flatMap(sentence -> sentence.sources().stream())
                .flatMap(source -> source instanceof Source.Editor editor ? editor.guard().stream() : Stream.<Assessment>empty()).toList();
    }

    private List<DeskRecord> log() {
        return news.read(view -> view.read(Logs.DESK, 0, 1_000)).stream().map(entry -> entry.event()).toList();
    }

    @Test void aFigureThatNoSourceHasIsRefusedWithWhy() {
        assertThat(correct(() -> GUARD, "61", "64", Optional.empty())).isInstanceOfSatisfying(Decision.Rejected.class, refused -> {
            assertThat(refused.code()).isEqualTo("NOT_BORNE_OUT");
            assertThat(refused.sentence()).contains("'64' is not in the source; the source says 61");
        });
        assertThat(story().version()).isEqualTo(1);
    }

    @Test void whoConfirmsIsOnTheLogWithWhatWasOverridden() {
        String code = Confirmation.code((Decision.Rejected) correct(() -> GUARD, "61", "64", Optional.empty())).orElseThrow();
        assertThat(correct(() -> GUARD, "61", "64", Optional.of(code))).isInstanceOf(Decision.Accepted.class);
        assertThat(said()).isNotEmpty().allMatch(guard -> !guard.supported() && guard.overridden());
        DeskRecord.Happened happened = (DeskRecord.Happened) log().getLast();
        assertThat(happened.by()).isEqualTo("Ana Ruiz");
        assertThat(happened.event()).isInstanceOf(DeskEvent.StoryCorrected.class);
        assertThat(happened.event().toString()).contains("'64' is not in the source; the source says 61");
        assertThat(log()).anyMatch(record -> record instanceof DeskRecord.Asked(DeskCommand.CorrectStory c, String by, String _) && by.equals("Ana Ruiz") && c.confirmed().equals(Optional.of(code)) && !c.assessed().isEmpty());
    }

    @Test void aSentenceOfTheSourceItselfPassesByIdentity() {
        String wrong = "The ferry Santa Rosalia sank off Masbate with 61 passengers on Monday, the coast guard at Masbate said.";
        assertThat(correct(() -> GUARD, wrong, "The boat Santa Rosa went under.", Optional.empty())).isInstanceOf(Decision.Rejected.class);
        String code = Confirmation.code((Decision.Rejected) correct(() -> GUARD, wrong, "The boat Santa Rosa went under.", Optional.empty())).orElseThrow();
        assertThat(correct(() -> GUARD, wrong, "The boat Santa Rosa went under.", Optional.of(code))).isInstanceOf(Decision.Accepted.class);
        assertThat(correct(() -> GUARD, "The boat Santa Rosa went under.", wrong, Optional.empty())).isInstanceOf(Decision.Accepted.class);
        assertThat(said()).isNotEmpty().allMatch(guard -> guard.supported() && guard.score() > 0.9);
    }

    @Test void daysAreHeldAgainstTheDayOfTheCopy() {
        clock.advance(Duration.ofDays(1));
        assertThat(correct(() -> GUARD, "on Monday", "yesterday", Optional.empty())).isInstanceOfSatisfying(Decision.Rejected.class,
                refused -> assertThat(refused.sentence()).contains("'yesterday' is not in the source; the source says Monday 2 March"));
        assertThat(correct(() -> GUARD, "on Monday", "two days ago", Optional.empty())).isInstanceOf(Decision.Accepted.class);
        assertThat(said()).allMatch(Assessment::supported);
    }

    @Test void wordsThatAnAgencyFiledKeepTheirDayHoweverLateTheyAreCorrected() {
        clock.advance(Duration.ofDays(20));
        Decision decision = correct(() -> GUARD, "after dark", "after sunset", Optional.empty());
        String words = decision instanceof Decision.Rejected refused ? refused.sentence() : "";
        assertThat(words).doesNotContain("Monday");
    }

    @Test void whereTheGuardBreaksNothingPassesUnread() {
        Supplier<FactGuard> broken = () -> {
            throw new IllegalStateException("no model");
        };
        assertThat(correct(broken, "61", "62", Optional.empty())).isInstanceOfSatisfying(Decision.Rejected.class, refused -> assertThat(refused.sentence()).contains("the fact guard has not read it"));
    }

    @Test void whatIsSentInTheGuardsPlaceIsDropped() {
        DeskCommand.CorrectStory c = new DeskCommand.CorrectStory(story().id(), "61", "64", false, Optional.empty());
        Map<String, Assessment> made = new LinkedHashMap<>();
        Desk.written(c, story(), "Ana Ruiz").forEach(sentence -> made.put(sentence.text(), new Assessment(1, true, List.of(), false)));
        assertThat(made).isNotEmpty();
        assertThat(submit(() -> GUARD, c.assessed(made))).isInstanceOf(Decision.Rejected.class);
    }
}
