package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.intake.Delivery;
import news.dateline.intake.Receipt;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;

/** A message that is too long for memory, filed item by item. */
class LongDeliveryTest {
    private static final int ITEMS = 300;
    private static final Delivery DELIVERY = new Delivery("anp", "anp-drop", new byte[0], Optional.empty(), Optional.empty(), _ -> { });

    private final SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
    private final Ledger ledger = new MemoryLedger(clock);
    private final Receiving receiving = new Receiving(ledger, clock, Map.of());

    private static byte[] message(String broken) {
        StringBuilder all = new StringBuilder("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sender>anp.example</sender></header><itemSet>");
        for (int i = 1; i <= ITEMS; i++) {
            String inside = i == 200 ? broken : "<itemMeta><versionCreated>2026-07-14T09:00:00Z</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta><headline>Item " + i + "</headline></contentMeta>";
            all.append("<newsItem guid=\"urn:anp:").append(i).append("\" version=\"1\">").append(inside).append("<contentSet><inlineXML><html><body>")
                    .append(("<p>Tolls number " + i + " go up at the harbour.</p>").repeat(500)).append("</body></html></inlineXML></contentSet></newsItem>\n");
        }
        return all.append("</itemSet></newsMessage>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] message() {
        return message("<itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta>");
    }

    private static InputStream failingAfter(byte[] bytes, int length) {
        return new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOf(bytes, length)), new InputStream() {
            @Override public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        });
    }

    private long wireLength() {
        return ledger.read(view -> view.end(Logs.WIRE));
    }

    @Test void everyItemIsFiledAndKeptAsADocumentOfItsOwn() throws IOException {
        Receipt receipt = receiving.receiveLong(DELIVERY, new ByteArrayInputStream(message()));
        assertThat(receipt).isEqualTo(new Receipt(ITEMS, 0, Optional.empty(), List.of()));
        assertThat(wireLength()).isEqualTo(ITEMS);
    }

    @Test void whatWasReadBeforeAFailureIsDurableAndARepeatBringsNothingTwice() throws IOException {
        byte[] bytes = message();
        assertThatThrownBy(() -> receiving.receiveLong(DELIVERY, failingAfter(bytes, bytes.length / 4 * 3))).isInstanceOf(IOException.class);
        long before = wireLength();
        assertThat(before).isBetween(64L, ITEMS - 1L);
        Receipt again = receiving.receiveLong(DELIVERY, new ByteArrayInputStream(bytes));
        assertThat(again.known()).isEqualTo((int) before);
        assertThat(again.filed()).isEqualTo(ITEMS - (int) before);
        assertThat(wireLength()).isEqualTo(ITEMS);
        assertThat(receiving.receiveLong(DELIVERY, new ByteArrayInputStream(bytes)).known()).isEqualTo(ITEMS);
        assertThat(wireLength()).isEqualTo(ITEMS);
    }

    @Test void itemThatCannotBeReadIsNotedOnceAndTheOthersAreFiled() throws IOException {
        byte[] cut = message();
        byte[] bytes = Arrays.copyOf(cut, cut.length - 1_000);
        for (int i = 0; i < 2; i++) {
            Receipt receipt = receiving.receiveLong(DELIVERY, new ByteArrayInputStream(bytes));
            assertThat(receipt.unreadable().orElseThrow()).contains("The document ends before its item 300 is complete").endsWith("the other 299 items were taken");
        }
        assertThat(wireLength()).isEqualTo(ITEMS);
    }
}
