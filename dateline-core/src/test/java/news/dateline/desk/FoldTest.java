package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Json;
import news.dateline.model.DeskEvent;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ItemVersion ITEM = new ItemVersion(new ItemId("norden", "n1"), 1);
    private static final StoryId ID = new StoryId("abc");

    @Test
    void whatClosedAStoryIsKeptWhenItIsStoredAndRead() {
        Signal kill = new Signal(SignalKind.KILL, "norden", List.of(ITEM.item()), Optional.of(ITEM), Embargo.NONE, "wrong man");
        Story drafted = Fold.apply(Optional.empty(), new DeskEvent.StoryDrafted(ID, DraftSketch.of("fire", ITEM).at(NOON), List.of("no rule")), NOON, "compose");
        Story withheld = Fold.apply(Optional.of(drafted), new DeskEvent.StoryWithheld(ID, Optional.of(kill), "killed"), NOON, "signal");
        Story read = Json.read(Json.bytes(withheld), Story.class);
        assertThat(read).isEqualTo(withheld);
        assertThat(read.withheldBy()).containsExactly(kill);
        assertThat(read.state()).isEqualTo(StoryState.WITHHELD);
        assertThat(read.locked()).isFalse();
    }

    @Test
    void aStoryThatAnEditorWithheldIsLocked() {
        Story drafted = Fold.apply(Optional.empty(), new DeskEvent.StoryDrafted(ID, DraftSketch.of("fire", ITEM).at(NOON), List.of()), NOON, "compose");
        assertThat(Fold.apply(Optional.of(drafted), new DeskEvent.StoryWithheld(ID, Optional.empty(), "Ana: denied"), NOON, "Ana").locked()).isTrue();
    }

    @Test
    void anEventAboutAnUnknownStoryPutsTheLogInDoubt() {
        assertThatThrownBy(() -> Fold.apply(Optional.empty(), new DeskEvent.StoryKilled(ID, "why"), NOON, "Ana")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("drafted before");
    }

    @Test
    void anAlarmIsOpenUntilItIsAcknowledged() {
        Standing open = Standing.NONE.after(new DeskEvent.AlarmRaised("a", "look", List.of(ID)), NOON);
        assertThat(open.alarms().get("a")).isEqualTo(new Alarm("a", "look", List.of(ID), NOON));
        assertThat(Json.read(Json.bytes(open), Standing.class)).isEqualTo(open);
        assertThat(open.after(new DeskEvent.AlarmAcknowledged("a"), NOON)).isEqualTo(Standing.NONE);
    }
}
