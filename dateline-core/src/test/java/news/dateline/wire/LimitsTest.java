package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @Test void oneCharacterTooManyInATextOfXmlIsRefused() {
        assertThat(Fixtures.items(rss("", "<note>" + "x".repeat(Limits.TEXT_LENGTH) + "</note>"), WireHints.of("test")).items()).hasSize(1);
        assertThat(Fixtures.unreadable(rss("", "<note>" + "x".repeat(Limits.TEXT_LENGTH + 1) + "</note>")).reason()).startsWith(REFUSED);
    }

    @Test void oneCharacterTooManyInATextOfJsonIsRefused() {
        String json = "{\"uri\": \"urn:n\", \"pubstatus\": \"usable\", \"headline\": \"Quay\", \"note\": \"%s\"}";
        assertThat(Fixtures.item(json.formatted("x".repeat(Limits.TEXT_LENGTH))).headline()).isEqualTo("Quay");
        assertThat(Fixtures.unreadable(utf8(json.formatted("x".repeat(Limits.TEXT_LENGTH + 1)))).reason()).startsWith(REFUSED);
    }

    @Test void longHeadlineIsCutAndTheNextItemIsWhole() {
        String longest = "x".repeat(Limits.FIELD_LENGTH);
        String two = "<rss version=\"2.0\"><channel><item><title>%s</title></item><item><title>Harbour opens</title></item></channel></rss>";
        assertThat(Fixtures.items(utf8(two.formatted(longest)), WireHints.of("test")).items().getFirst().headline()).isEqualTo(longest);
        List<WireItem> cut = Fixtures.items(utf8(two.formatted(longest + "y")), WireHints.of("test")).items();
        assertThat(cut).extracting(WireItem::headline).containsExactly(longest, "Harbour opens");
    }

    @Test void pairOfHalvesIsNotCutApart() {
        assertThat(titled("x".repeat(Limits.FIELD_LENGTH - 1) + "\uD83D\uDD25").headline()).isEqualTo("x".repeat(Limits.FIELD_LENGTH - 1));
    }

    @Test void wordsOfAHeadlineBeyondItsMarkupAreNotLookedFor() {
        String word = "Harbour";
        String padding = "<i></i>".repeat((Limits.LINE_MARKUP_LENGTH - word.length()) / 7);
        String blanks = " ".repeat(Limits.LINE_MARKUP_LENGTH - word.length() - padding.length());
        assertThat(titled(padding + blanks + word).headline()).isEqualTo(word);
        assertThat(titled(padding + blanks + " " + word).headline()).isEqualTo("Harbou");
    }

    private static WireItem titled(String markup) {
        return Fixtures.items(utf8("<rss version=\"2.0\"><channel><item><guid>1</guid><title><![CDATA[" + markup + "]]></title></item></channel></rss>"), WireHints.of("test")).items().getFirst();
    }

    @Test void oneHeaderFieldTooManyMakesAMailUnreadable() {
        assertThat(Fixtures.items(utf8(mail("X-Copy: 1\n".repeat(Limits.MAIL_HEADERS - 2))), WireHints.of("test")).items()).hasSize(1);
        Parsed.Unreadable refused = Fixtures.unreadable(utf8(mail("X-Copy: KILL\n".repeat(Limits.MAIL_HEADERS - 1))));
        assertThat(refused.reason()).startsWith("The mail cannot be read");
        assertThat(refused.looksLikeKill()).as("what it may order is not lost").isTrue();
    }

    @Test void oneByteTooManyInAHeaderFieldMakesAMailUnreadable() {
        String name = "X-Copy: ";
        assertThat(Fixtures.items(utf8(mail(name + "x".repeat(Limits.MAIL_HEADER_LENGTH - name.length() - 1) + "\n")), WireHints.of("test")).items()).hasSize(1);
        assertThat(Fixtures.unreadable(utf8(mail(name + "x".repeat(Limits.MAIL_HEADER_LENGTH - name.length()) + "\n"))).reason()).startsWith("The mail cannot be read");
    }

    private static String mail(String more) {
        return "Message-ID: <m@x.example>\nSubject: Harbour opens\n" + more + "\nThe harbour opened on Tuesday.\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
