package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ItemLineTest {
    private static final String PARSED = """
            {"item":{"standard":{"name":"ninjs","version":"3.1"},"uri":"urn:n:1","versionCreated":"2026-03-04T12:00:00Z","headlines":[{"value":"Bridge closed"}],"bodies":[{"contentType":"text/plain","value":"The bridge was closed."}]},"dateline":{"source":"North Wire"},"cluster":"c1"}""";
    private static final String SHORT = """
            {"id":"urn:n:1","published":"2026-03-04T13:00:00+01:00","source":"North Wire","title":"Bridge closed","text":"The bridge was closed.","cluster":"c1"}""";

    private static ItemLine.Read read(String line, int number) {
        return ItemLine.of(line, number) instanceof ItemLine.Read read ? read : org.junit.jupiter.api.Assertions.fail("refused: " + ItemLine.of(line, number));
    }

    @Test void bothFormsTellTheSame() {
        ItemLine.Read parsed = read(PARSED, 1);
        ItemLine.Read brief = read(SHORT, 1);
        assertThat(brief.id()).isEqualTo(parsed.id()).isEqualTo("urn:n:1");
        assertThat(brief.source()).isEqualTo(parsed.source()).isEqualTo("North Wire");
        assertThat(brief.at()).isEqualTo(parsed.at()).isEqualTo(Instant.parse("2026-03-04T12:00:00Z"));
        assertThat(brief.item().id()).isEqualTo(parsed.item().id());
        assertThat(brief.item().headline()).isEqualTo(parsed.item().headline());
        assertThat(brief.item().body()).isEqualTo(parsed.item().body());
        assertThat(brief.field("cluster")).isEqualTo(parsed.field("cluster")).hasValue("c1");
    }

    @Test void whatIsMissingHasTheDefaultsOfTheHelp() {
        ItemLine.Read read = read("{\"text\":\"A mill burned down.\"}", 7);
        assertThat(read.id()).isEqualTo("line-7");
        assertThat(read.source()).isEqualTo("unnamed");
        assertThat(read.at()).isEqualTo(Instant.ofEpochSecond(7));
        assertThat(read.item().versionCreated()).as("no time is made up for the item itself").isEmpty();
        assertThat(read.item().language()).isEmpty();
        assertThat(read.field("cluster")).isEmpty();
    }

    @Test void lineAboveTheLimitIsRefusedAndOneAtItIsNot() {
        String frame = "{\"text\":\"\"}";
        String atLimit = "{\"text\":\"" + "x".repeat(ItemLine.CHARACTERS_MAX - frame.length()) + "\"}";
        assertThat(ItemLine.of(atLimit, 1)).isInstanceOf(ItemLine.Read.class);
        assertThat(ItemLine.of(atLimit + " ", 1)).isInstanceOf(ItemLine.Refused.class);
    }
}
