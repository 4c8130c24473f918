package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.Agency;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.Licence;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import org.junit.jupiter.api.Test;

/** What an editor may decide about an item, and what only its agency may. */
class JudgingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ItemId ITEM = new ItemId("norden", "n1");

    private final MemoryStories stories = new MemoryStories();
    private final Desk desk = new Desk(DeskRules.STRICT, Map.of("norden", new Agency("norden", "Norden", Optional.empty(), Licence.EVERYTHING, 0)));

    private void signal(SignalKind kind, Embargo embargo) {
        stories.signal(new Signal(kind, "norden", List.of(ITEM), Optional.empty(), embargo, "test"));
    }

    private String code(DeskCommand command, String by) {
        return desk.decide(stories, command, by, NOON) instanceof Decision.Rejected refused ? refused.code() : "";
    }

    private List<DeskEvent> events(DeskCommand command) {
        return desk.decide(stories, command, "Ana", NOON) instanceof Decision.Accepted accepted ? accepted.events() : List.of();
    }

    @Test void embargoOfEitherKindIsLiftedUnderAnEditorsNameAndReason() {
        stories.filed(ITEM, 1);
        for (Embargo embargo : List.of(new Embargo.UntilReleased("until called"), new Embargo.Until(NOON.plusSeconds(1)))) {
            signal(SignalKind.EMBARGO, embargo);
            assertThat(events(new DeskCommand.LiftEmbargo(ITEM, " The agency rang. "))).containsExactly(new DeskEvent.EmbargoLifted(ITEM, "Ana: The agency rang."));
        }
    }

    @Test void whatIsUnderNoEmbargoOrUnknownCannotBeLifted() {
        assertThat(code(new DeskCommand.LiftEmbargo(ITEM, "why"), "Ana")).isEqualTo("NO_SUCH_ITEM");
        stories.filed(ITEM, 1);
        assertThat(code(new DeskCommand.LiftEmbargo(ITEM, "why"), "Ana")).isEqualTo("NOT_EMBARGOED");
        signal(SignalKind.EMBARGO, new Embargo.Until(NOON));
        assertThat(code(new DeskCommand.LiftEmbargo(ITEM, "why"), "Ana")).as("to the second").isEqualTo("NOT_EMBARGOED");
    }

    @Test void nobodyButAnEditorLiftsOrJudgesAndNotWithoutAReason() {
        stories.filed(ITEM, 1);
        signal(SignalKind.EMBARGO, new Embargo.UntilReleased(""));
        signal(SignalKind.RIGHTS, Embargo.NONE);
        assertThat(code(new DeskCommand.LiftEmbargo(ITEM, "why"), "compose")).isEqualTo("NOT_AN_EDITOR");
        assertThat(code(new DeskCommand.JudgeItem(ITEM, "why"), "settings")).isEqualTo("NOT_AN_EDITOR");
        assertThat(code(new DeskCommand.LiftEmbargo(ITEM, " "), "Ana")).isEqualTo("WHY_NEEDED");
        assertThat(code(new DeskCommand.JudgeItem(ITEM, ""), "Ana")).isEqualTo("WHY_NEEDED");
    }

    @Test void judgementEndsDoubtAndNewTermsUntilTheyChangeAgain() {
        stories.filed(ITEM, 1);
        assertThat(code(new DeskCommand.JudgeItem(ITEM, "why"), "Ana")).isEqualTo("NOTHING_TO_JUDGE");
        signal(SignalKind.ADVISORY, Embargo.NONE);
        signal(SignalKind.RIGHTS, Embargo.NONE);
        assertThat(events(new DeskCommand.JudgeItem(ITEM, "Read."))).containsExactly(new DeskEvent.ItemJudged(ITEM, "Ana: Read."));
        signal(SignalKind.JUDGED, Embargo.NONE);
        ItemState state = stories.item(ITEM);
        assertThat(state.doubted() || state.rightsChanged()).isFalse();
        assertThat(state.termsRead()).isTrue();
        signal(SignalKind.RIGHTS, Embargo.NONE);
        assertThat(stories.item(ITEM).rightsChanged()).isTrue();
        assertThat(stories.item(ITEM).termsRead()).isFalse();
    }

    @Test void aKillOrHoldIsItsAgencysAlone() {
        stories.filed(ITEM, 1);
        signal(SignalKind.ADVISORY, Embargo.NONE);
        signal(SignalKind.HOLD, Embargo.NONE);
        assertThat(code(new DeskCommand.JudgeItem(ITEM, "why"), "Ana")).isEqualTo("ITEM_HELD");
        signal(SignalKind.KILL, Embargo.NONE);
        assertThat(code(new DeskCommand.JudgeItem(ITEM, "why"), "Ana")).isEqualTo("ITEM_KILLED");
        signal(SignalKind.JUDGED, Embargo.NONE);
        assertThat(stories.item(ITEM).isDead()).as("no judgement brings it back").isTrue();
    }
}
