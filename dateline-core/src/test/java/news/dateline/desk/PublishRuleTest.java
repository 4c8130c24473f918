package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import org.junit.jupiter.api.Test;

final class PublishRuleTest {
    @Test void opinionGoesOutByItselfOnlyWhereARuleSaysSo() {
        PublishRule silent = new PublishRule("wires", Set.of(), Set.of(), Set.of(), Set.of(), 1, Set.of(), true, false);
        Draft news = DraftSketch.of("c1", new ItemVersion(new ItemId("tidewire", "1"), 1)).at(Instant.EPOCH);
        assertThat(silent.misses(news)).isEmpty();
        assertThat(silent.misses(Edit.marked(news, "Opinion"))).singleElement().asString().contains("no opinion");
        assertThat(PublishRule.anything("all").misses(Edit.marked(news, "Opinion"))).isEmpty();
    }
}
