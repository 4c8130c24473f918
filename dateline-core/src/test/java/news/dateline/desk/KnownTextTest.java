package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import news.dateline.model.Field;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;
import org.junit.jupiter.api.Test;

/** "Updated" moves for what a reader has not read, not for another agency's words for it. */
final class KnownTextTest {
    private static final KnownText READ = new KnownText(Set.of("a", "storm", "tore", "roofs", "from", "forty", "houses", "in", "marlot", "on", "monday", "the", "brigad", "said"));

    private static boolean isNew(String text) {
        return READ.isNewIn(new Sentence(text, List.of(new Source.Wire(new ItemVersion(new ItemId("northwire", "n1"), 1), new Span(Field.BODY, 0, 1))), List.of()));
    }

    @Test void theSameInOtherWordsIsNoNews() {
        assertThat(isNew("Roofs of forty houses in Marloth were torn off, the brigade said, by a storm on Monday.")).isFalse();
    }

    @Test void aFigureANameOrAMatterOfItsOwnIs() {
        assertThat(isNew("The storm tore roofs from 41 houses.")).isTrue();
        assertThat(isNew("The storm tore roofs from houses in Tessin.")).isTrue();
        assertThat(isNew("Nobody was hurt, but the school will stay shut.")).isTrue();
    }
}
