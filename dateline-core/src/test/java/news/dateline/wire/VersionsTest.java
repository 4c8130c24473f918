package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireEvent.Filing;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final String LONG = "The harbour board voted on Tuesday to close the north quay for repairs that are to last until the end of June, its chair said.";

    /** As the pipeline keeps it. */
    private static final class Memory implements Filed {
        private final Map<ItemId, Last> last = new HashMap<>();
        private final Map<String, ItemVersion> texts = new HashMap<>();

        @Override public Optional<Last> last(ItemId item) {
            return Optional.ofNullable(last.get(item));
        }

        @Override public Optional<ItemVersion> firstOfAgency(String agency, String textHash) {
            return Optional.ofNullable(texts.get(agency + " " + textHash));
        }

        @Override public Optional<ItemVersion> first(String textHash) {
            return Optional.ofNullable(texts.get(textHash));
        }

        Optional<ItemFiled> file(WireItem item) {
            Optional<ItemFiled> filed = Versions.decide(item, "raw", this, "poll", Instant.parse("2026-03-03T10:00:00Z"));
            filed.ifPresent(filing -> {
                last.put(item.id(), Versions.last(filing));
                Versions.textHash(item).ifPresent(hash -> {
                    texts.putIfAbsent(hash, filing.version());
                    texts.putIfAbsent(item.id().agency() + " " + hash, filing.version());
                });
            });
            return filed;
        }
    }

    private final Memory memory = new Memory();

    private static WireItem item(String agency, String guid, String more, String body) {
        String json = "{\"uri\": \"" + guid + "\", \"headline\": \"Quay closes\", \"versioncreated\": \"2026-03-03T09:00:00Z\", " + more + "\"body_text\": \"" + body + "\"}";
        return Fixtures.items(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), WireHints.of(agency)).items().getFirst();
    }

    @Test void firstFilingIsNewAndTheSameAgainIsNothing() {
        ItemFiled filed = memory.file(item("a", "1", "", LONG)).orElseThrow();
        assertThat(filed.filing()).isEqualTo(Filing.NEW);
        assertThat(filed.version().number()).isEqualTo(1);
        assertThat(filed.source()).isEqualTo("poll");
        assertThat(memory.file(item("a", "1", "", LONG))).isEmpty();
    }

    @Test void sameDateWithAChangedBodyIsANewVersion() {
        memory.file(item("a", "1", "", LONG));
        ItemFiled second = memory.file(item("a", "1", "", LONG + " Ferries move.")).orElseThrow();
        assertThat(second.filing()).isEqualTo(Filing.VERSION);
        assertThat(second.version().number()).isEqualTo(2);
    }

    @Test void changedStatusEmbargoTermsOrNoteIsANewVersion() {
        memory.file(item("a", "1", "", LONG));
        for (String more : new String[] {"\"pubstatus\": \"withheld\", ", "\"embargoed\": \"2026-03-09T00:00:00Z\", ", "\"usageterms\": \"No web\", ",
                "\"ednote\": \"Adds quote\", "}) {
            assertThat(memory.file(item("a", "1", more, LONG))).as(more).map(ItemFiled::filing).contains(Filing.VERSION);
        }
    }

    @Test void changedTimeOrAgencyVersionAloneIsNoVersion() {
        memory.file(item("a", "1", "\"version\": \"1\", ", LONG));
        assertThat(memory.file(item("a", "1", "\"version\": \"2\", \"firstcreated\": \"2026-03-03T08:00:00Z\", ", LONG))).isEmpty();
    }

    @Test void sameTextUnderAnotherGuidIsARepeatAndOfAnotherAgencyAReprint() {
        ItemVersion first = memory.file(item("a", "1", "", LONG)).orElseThrow().version();
        ItemFiled repeat = memory.file(item("a", "2", "", LONG)).orElseThrow();
        assertThat(repeat.filing()).isEqualTo(Filing.REPEAT);
        assertThat(repeat.sameTextAs()).contains(first);
        ItemFiled reprint = memory.file(item("b", "1", "", "  " + LONG.toUpperCase(java.util.Locale.ROOT))).orElseThrow();
        assertThat(reprint.filing()).isEqualTo(Filing.REPRINT);
        assertThat(reprint.sameTextAs()).contains(first);
    }

    @Test void ownEarlierFilingGoesBeforeAnotherAgencys() {
        memory.file(item("a", "1", "", LONG));
        ItemVersion reprint = memory.file(item("b", "1", "", LONG)).orElseThrow().version();
        ItemFiled repeat = memory.file(item("b", "2", "", LONG)).orElseThrow();
        assertThat(repeat.filing()).isEqualTo(Filing.REPEAT);
        assertThat(repeat.sameTextAs()).contains(reprint);
    }

    @Test void shortTextsProveNothing() {
        memory.file(item("a", "1", "", "Ferries move."));
        assertThat(memory.file(item("b", "9", "", "Ferries move."))).map(ItemFiled::filing).contains(Filing.NEW);
        // 80 letters and digits, blanks and headline counted, are the least that proves something.
        String rest = "x".repeat(80 - "quay closes ".length());
        assertThat(Versions.textHash(item("a", "3", "", rest))).isPresent();
        assertThat(Versions.textHash(item("a", "3", "", rest.substring(1)))).isEmpty();
    }

    @Test void olderVersionThatComesLateIsNotFiledButALateKillIs() {
        memory.file(item("a", "1", "\"version\": \"10\", \"pubstatus\": \"canceled\", ", LONG));
        assertThat(memory.file(item("a", "1", "\"version\": \"9\", ", LONG + " More."))).isEmpty();
        assertThat(memory.file(item("a", "1", "\"version\": \"8\", \"pubstatus\": \"withheld\", ", LONG))).map(ItemFiled::filing).contains(Filing.VERSION);
    }
}
