package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Limits;
import org.junit.jupiter.api.Test;

/** Limits of one tag and one field: what is at them is read, what is one above is not, or is cut. Those of documents and bodies stand in {@link BadInputTest}. */
class LimitsTest {
    private static final String REFUSED = "A limit of this reader is exceeded";

    private static byte[] rss(String attributes, String inside) {
        return ("<rss version=\"2.0\"><channel><item" + attributes + "><title>Harbour opens</title>" + inside + "</item></channel></rss>").getBytes(StandardCharsets.UTF_8);
    }

    private static WireItem item(String inside) {
        return Fixtures.items(rss("", inside), WireHints.of("test")).items().getFirst();
    }

    private static String attributes(int number) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < number; i++) all.append(" a").append(i).append("=\"x\"");
        return all.toString();
    }

    @Test void oneAttributeTooManyIsRefused() {
        assertThat(Fixtures.items(rss(attributes(Limits.ATTRIBUTES), ""), WireHints.of("test")).items()).hasSize(1);
        assertThat(Fixtures.unreadable(rss(attributes(Limits.ATTRIBUTES + 1), "")).reason()).startsWith(REFUSED);
    }

    @Test void oneCharacterTooManyInAnAttributeIsRefused() {
        assertThat(Fixtures.items(rss(" a=\"" + "x".repeat(Limits.ATTRIBUTE_LENGTH) + "\"", ""), WireHints.of("test")).items()).hasSize(1);
        assertThat(Fixtures.unreadable(rss(" a=\"" + "x".repeat(Limits.ATTRIBUTE_LENGTH + 1) + "\"", "")).reason()).startsWith(REFUSED);
    }

    @Test void oneElementTooManyIsRefused() {
        // rss, channel, item and title are four.
        assertThat(Fixtures.items(rss("", "<a/>".repeat(Limits.ELEMENTS - 4)), WireHints.of("test")).items()).hasSize(1);
        assertThat(Fixtures.unreadable(rss("", "<a/>".repeat(Limits.ELEMENTS - 3))).reason()).startsWith(REFUSED);
    }

    @Test void longIdIsReplacedByItsHash() {
        String longest = "x".repeat(Limits.GUID_LENGTH);
        assertThat(item("<guid>" + longest + "</guid>").id().guid()).isEqualTo(longest);
        assertThat(item("<guid>" + longest + "x</guid>").id().guid()).hasSizeLessThan(200).isNotEqualTo(item("<guid>" + longest + "y</guid>").id().guid());
    }

    @Test void valuesBeyondTheirNumberAreLeftOut() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i <= Limits.VALUES; i++) words.append("<category>word ").append(i).append("</category>");
        WireItem item = item(words.toString());
        assertThat(Math.max(item.keywords().size(), item.subjects().size())).isEqualTo(Limits.VALUES);
    }
}
