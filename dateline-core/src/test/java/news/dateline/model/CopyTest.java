package news.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTest {
    private static WireItem item(String nature, String body) {
        WireItemBuilder item = WireItem.of(new ItemId("tidewater", "urn:1"), "newsml-g2").headline("Harbour").body(body);
        return nature.isEmpty() ? item.build() : item.genres(List.of(new Subject("ninat", nature, Optional.empty()))).build();
    }

    @ParameterizedTest @ValueSource(strings = {"picture", "video", "audio", "graphic"})
    void captionIsNoStory(String nature) {
        assertThat(item(nature, "The harbour at dawn.").hasCopy()).isFalse();
    }

    @Test void packageThatOnlyPointsToOthersIsNoStory() {
        assertThat(item("composite", "").hasCopy()).isFalse();
        assertThat(item("composite", "The harbour reopened on Tuesday.").hasCopy()).isTrue();
    }

    @Test void textIsCopyWhetherOrNotItsNatureIsSaid() {
        assertThat(item("text", "The harbour reopened.").hasCopy()).isTrue();
        assertThat(item("", "The harbour reopened.").hasCopy()).isTrue();
    }
}
