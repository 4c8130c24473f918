package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.WireEvent.Filing;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {
    private static WireItem item(String more) {
        return Fixtures.item("{\"uri\": \"urn:q:1\", \"versioncreated\": \"2026-03-03T09:00:00Z\"" + (more.isEmpty() ? "" : ", " + more)
                + (more.contains("headline") ? "" : ", \"headline\": \"Quay closes\"") + "}");
    }

    private static ItemFiled filed(String more) {
        return new ItemFiled(new ItemVersion(new ItemId("test", "urn:q:1"), 2), Filing.VERSION, Optional.empty(), item(more), "poll", "raw",
                Instant.parse("2026-03-03T10:00:00Z"));
    }

    private static List<SignalKind> first(String more) {
        return Signals.of(filed(more)).stream().map(Signal::kind).toList();
    }

    private static List<SignalKind> change(String from, String to) {
        return Signals.of(filed(to), item(from)).stream().map(Signal::kind).toList();
    }

    @Test void ordinaryCopySignalsNothing() {
        assertThat(first("")).isEmpty();
        assertThat(change("", "\"body_text\": \"More.\"")).isEmpty();
    }

    @Test void cancelingKillsTheItemOfThatAgency() {
        Signal kill = Signals.of(filed("\"pubstatus\": \"canceled\", \"ednote\": \"Wrong name\""), item("")).getFirst();
        assertThat(kill.kind()).isEqualTo(SignalKind.KILL);
        assertThat(kill.items()).containsExactly(new ItemId("test", "urn:q:1"));
        assertThat(kill.version()).contains(new ItemVersion(new ItemId("test", "urn:q:1"), 2));
        assertThat(kill.reason()).isEqualTo("canceled by the agency: Wrong name");
    }

    @Test void killForAnItemThatNeverCameIsASignalAllTheSame() {
        assertThat(first("\"pubstatus\": \"canceled\"")).containsExactly(SignalKind.KILL);
        assertThat(first("\"pubstatus\": \"withheld\"")).containsExactly(SignalKind.HOLD);
        assertThat(first("\"headline\": \"KILL: Quay closes\"")).containsExactly(SignalKind.KILL, SignalKind.ADVISORY);
    }

    @Test void unknownStatusHolds() {
        Signal hold = Signals.of(filed("\"pubstatus\": \"frozen\"")).getFirst();
        assertThat(hold.kind()).isEqualTo(SignalKind.HOLD);
        assertThat(hold.reason()).isEqualTo("withheld by the agency (the status \"frozen\" is unknown: withheld)");
    }

    @Test void holdEndsInReleaseOrKill() {
        assertThat(change("\"pubstatus\": \"withheld\"", "")).containsExactly(SignalKind.RELEASE);
        assertThat(change("\"pubstatus\": \"withheld\"", "\"pubstatus\": \"canceled\"")).containsExactly(SignalKind.KILL);
    }

    @Test void nothingReleasesAKill() {
        assertThat(change("\"pubstatus\": \"canceled\"", "")).containsExactly(SignalKind.ADVISORY);
        assertThat(change("\"pubstatus\": \"canceled\"", "\"pubstatus\": \"withheld\"")).containsExactly(SignalKind.HOLD, SignalKind.ADVISORY);
    }

    @Test void embargoIsSignalledWhenSetChangedAndRemoved() {
        String nine = "\"embargoed\": \"2026-03-09T00:00:00Z\"";
        String eleven = "\"embargoed\": \"2026-03-11T00:00:00Z\"";
        String past = "\"embargoed\": \"2026-03-01T00:00:00Z\"";
        Signal set = Signals.of(filed(nine)).getFirst();
        assertThat(set.kind()).isEqualTo(SignalKind.EMBARGO);
        assertThat(set.embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-09T00:00:00Z")));
        assertThat(change("", nine)).containsExactly(SignalKind.EMBARGO);
        assertThat(change(nine, eleven)).containsExactly(SignalKind.EMBARGO);
        assertThat(change(nine, nine + ", \"body_text\": \"More.\"")).isEmpty();
        assertThat(change(nine, "")).containsExactly(SignalKind.EMBARGO_LIFTED);
        assertThat(change(nine, past)).containsExactly(SignalKind.EMBARGO_LIFTED);
        assertThat(first(past)).isEmpty();
    }

    @Test void unreadableEmbargoIsOneWithoutEnd() {
        assertThat(Signals.of(filed("\"embargoed\": \"soon\""), item("")).getFirst().embargo()).isEqualTo(new Embargo.UntilReleased("soon"));
    }

    @Test void embargoInWordsHolds() {
        Signal signal = Signals.of(filed("\"ednote\": \"Embargoed until the budget speech ends\""), item("")).getFirst();
        assertThat(signal.kind()).isEqualTo(SignalKind.EMBARGO);
        assertThat(signal.embargo()).isEqualTo(new Embargo.UntilReleased("Embargoed until the budget speech ends"));
    }

    @Test void changedTermsAreARightsSignal() {
        assertThat(change("\"usageterms\": \"Print and web\"", "\"usageterms\": \"Print only\"")).containsExactly(SignalKind.RIGHTS);
        assertThat(change("", "\"usageterms\": \"Print only\"")).containsExactly(SignalKind.RIGHTS);
    }

    @Test void correctionIsASignal() {
        assertThat(change("", "\"headline\": \"CORRECTED-Quay closes in May\"")).containsExactly(SignalKind.CORRECTION);
    }

    @ParameterizedTest
    @CsvSource({"KILL: Quay closes, KILL", "MANDATORY KILL, KILL", "ANULADA - El muelle cierra, KILL", "DÉPÊCHE ANNULÉE: Le quai, KILL",
            "ZURÜCKGEZOGEN: Der Kai, KILL", "रद्द: घाट बंद, KILL", "HOLD: Quay closes, HOLD",
        "RETENIDA: El muelle, HOLD", "NE PAS DIFFUSER - Le quai, HOLD", "NICHT VERWENDEN: Der Kai, HOLD", "रोकें: घाट बंद, HOLD", "EMBARGO: Quay closes, EMBARGO",
                "SPERRFRIST: Der Kai, EMBARGO", "एम्बार्गो: घाट, EMBARGO",
        "BERICHTIGUNG: Der Kai, CORRECTION", "RECTIFICATIF: Le quai, CORRECTION", "CORRECCIÓN: El muelle, CORRECTION", "भूल सुधार: घाट, CORRECTION"})
    void signalsInWordsAreReadInFiveLanguages(String headline, SignalKind kind) {
        assertThat(item("\"headline\": \"" + headline + "\"").wordSignals()).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"Kill the bill: marchers fill the square", "STORMS KILL 12 IN THE NORTH", "KILLED: the 12 miners", "Oil embargo is extended",
            "EMBARGO ON OIL EXTENDED", "Hold the line: the story of a strike", "Hold on", "Corrected accounts filed"})
    void everydayWordsAreNoSignals(String headline) {
        assertThat(item("\"headline\": \"" + headline + "\"").wordSignals()).isEmpty();
    }

    @Test void wordsInOtherFieldsOnlyAlert() {
        assertThat(item("\"body_text\": \"MANDATORY KILL\"").wordSignals()).containsExactly(SignalKind.ADVISORY);
        assertThat(item("\"slugline\": \"KILL\"").wordSignals()).containsExactly(SignalKind.ADVISORY);
        assertThat(item("\"body_text\": \"The regulator said: do not use the drug.\"").wordSignals()).isEmpty();
    }

    @Test void agencysMappingSaysWhereWordsCount() {
        Mapping slugs = Mapping.STANDARD.withSignalFields(Set.of(Mapping.FieldName.SLUG));
        byte[] bytes = "{\"uri\": \"urn:q:1\", \"pubstatus\": \"usable\", \"headline\": \"HOLD: Quay\", \"slugline\": \"KILL\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Fixtures.items(bytes, WireHints.of("test").withMapping(slugs)).items().getFirst().wordSignals()).containsExactly(SignalKind.KILL, SignalKind.ADVISORY);
    }

    @Test void termsThatAreNotUnderstoodAlert() {
        Mapping known = Mapping.STANDARD.withUsageTerms(List.of("newspapers only"));
        WireHints hints = WireHints.of("test").withMapping(known);
        byte[] understood = "{\"uri\": \"urn:q:1\", \"pubstatus\": \"usable\", \"usageterms\": \"For Newspapers Only.\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] strange = "{\"uri\": \"urn:q:1\", \"pubstatus\": \"usable\", \"usageterms\": \"Not in Estmark\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Fixtures.items(understood, hints).items().getFirst().wordSignals()).isEmpty();
        assertThat(Fixtures.items(strange, hints).items().getFirst().wordSignals()).containsExactly(SignalKind.ADVISORY);
    }

    @Test void unreadableKillMayMeanWhatItNamesElseEverythingOfTheAgency() {
        Signal named = Signals.of("harbour", new Parsed.Unreadable("cut", 9, true, List.of("urn:h:1"))).orElseThrow();
        assertThat(named.kind()).isEqualTo(SignalKind.UNREADABLE);
        assertThat(named.items()).containsExactly(new ItemId("harbour", "urn:h:1"));
        Signal nameless = Signals.of("harbour", new Parsed.Unreadable("cut", 9, true, List.of())).orElseThrow();
        assertThat(nameless.concerns(new ItemId("harbour", "any"))).isTrue();
        assertThat(nameless.concerns(new ItemId("other", "any"))).isFalse();
        assertThat(Signals.of("harbour", new Parsed.Unreadable("cut", 9, false, List.of("urn:h:1")))).isEmpty();
    }
}
