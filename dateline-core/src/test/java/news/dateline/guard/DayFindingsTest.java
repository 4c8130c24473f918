package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of a claim by the calendar: the same one in other words is no fault, another one is. 2 June 2026 is a Tuesday. */
final class DayFindingsTest {
    private static final FactGuard GUARD = FactGuard.load(TokenVectors.NONE);

    private static Told on(String day, String text) {
        return new Told(text, List.of(LocalDate.parse(day)));
    }

    private static String reasons(Verdict verdict) {
        return String.join("; ", verdict.reasons());
    }

    @ParameterizedTest(name = "{1} ({0}) is {3} ({2})")
    @CsvSource(delimiter = '|', value = {
        "2026-06-03|The old ferry sank off Sela yesterday, the coast guard said.|2026-06-02|The old ferry sank off Sela today, the coast guard said.",
        "2026-06-03|The old ferry sank off Sela on Tuesday, the coast guard said.|2026-06-03|The old ferry sank off Sela yesterday, the coast guard said.",
        "2026-06-03|The old ferry sank off Sela on June 2, the coast guard said.|2026-06-02|The old ferry sank off Sela on Tuesday, the coast guard said.",
        "2026-06-10|The old ferry sank off Sela on 2 June 2026, the coast guard said.|2026-06-02|The old ferry sank off Sela today, the coast guard said.",
        "2026-06-05|The old ferry sank off Sela on Tuesday, the coast guard said.|2026-06-05|The old ferry sank off Sela on 2026-06-02, the coast guard said.",
        "2026-06-05|The old ferry sank off Sela three days ago, the coast guard said.|2026-06-02|The old ferry sank off Sela today, the coast guard said.",
        "2026-06-03|The old ferry sank off Sela last month, the coast guard said.|2026-05-20|The old ferry sank off Sela on Monday, the coast guard said.",
        "2026-07-01|The old ferry sank off Sela last month, the coast guard said.|2026-06-02|The old ferry sank off Sela on Tuesday, the coast guard said.",
        "2026-06-03|The old ferry sank off Sela this week, the coast guard said.|2026-06-02|The old ferry sank off Sela on Monday, the coast guard said.",
        "2026-06-03|The old ferry will leave Sela on Tuesday, the coast guard said.|2026-06-03|The old ferry will leave Sela on 9 June, the coast guard said.",
        "2026-01-02|The old ferry sank off Sela on December 31, the coast guard said.|2025-12-31|The old ferry sank off Sela on Wednesday, the coast guard said."})
    void theSameDayInOtherWordsIsNoFault(String day, String claim, String sourceDay, String source) {
        Verdict verdict = GUARD.check(on(day, claim), List.of(on(sourceDay, source)));
        assertThat(verdict.supported()).as("%s", verdict).isTrue();
        assertThat(reasons(verdict)).doesNotContain("is not in the source");
    }

    @ParameterizedTest(name = "{1} ({0}) is not {3} ({2})")
    @CsvSource(delimiter = '|', value = {
        "2026-06-02|The old ferry sank off Sela on Tuesday, the coast guard said.|2026-06-02|The old ferry sank off Sela on Monday, the coast guard said.|'Tuesday' is not in the source; the source says Monday 1 June",
        "2026-06-03|The old ferry sank off Sela on Tuesday, the coast guard said.|2026-06-02|The old ferry sank off Sela yesterday, the coast guard said.|'Tuesday' is not in the source; the source says Monday 1 June",
        "2026-06-03|The old ferry sank off Sela today, the coast guard said.|2026-06-02|The old ferry sank off Sela today, the coast guard said.|'today' is Wednesday 3 June here; the source says Tuesday 2 June",
        "2026-06-10|The old ferry sank off Sela on Tuesday, the coast guard said.|2026-06-03|The old ferry sank off Sela on Tuesday, the coast guard said.|'Tuesday' is Tuesday 9 June here; the source says Tuesday 2 June",
        "2026-06-03|The old ferry sank off Sela on June 3, the coast guard said.|2026-06-03|The old ferry sank off Sela on June 2, the coast guard said.|'June 3' is not in the source; the source says Tuesday 2 June",
        "2026-06-03|The old ferry sank off Sela last month, the coast guard said.|2026-06-02|The old ferry sank off Sela on Tuesday, the coast guard said.|'last month' is not in the source; the source says Tuesday 2 June",
        "2026-06-20|The old ferry sank off Sela on Monday, the coast guard said.|2026-06-20|The old ferry sank off Sela last month, the coast guard said.|'Monday' is not in the source; the source says May 2026",
        "2026-06-03|The old ferry sank off Sela on Tuesday, the coast guard said.|2026-06-03|The old ferry will leave Sela on 9 June, the coast guard said.|'Tuesday' is not in the source; the source says Tuesday 9 June"})
    void anotherDayIsAFaultAndSaysWhich(String day, String claim, String sourceDay, String source, String reason) {
        Verdict verdict = GUARD.check(on(day, claim), List.of(on(sourceDay, source)));
        assertThat(verdict.supported()).as("%s", verdict).isFalse();
        assertThat(reasons(verdict)).contains(reason);
    }

    @Test void atMidnightTheClockOfThePlaceDecides() {
        Instant halfPastMidnight = Instant.parse("2026-06-03T00:30:00Z");
        String source = "The old ferry sank off Sela today, the coast guard said.";
        Told inLondon = Told.at(source, halfPastMidnight, List.of(ZoneOffset.UTC));
        Told inNewYork = Told.at(source, halfPastMidnight, List.of(ZoneId.of("America/New_York")));
        Told claim = on("2026-06-03", "The old ferry sank off Sela on Tuesday, the coast guard said.");
        assertThat(GUARD.check(claim, List.of(inNewYork)).supported()).isTrue();
        assertThat(reasons(GUARD.check(claim, List.of(inLondon)))).contains("the source says Wednesday 3 June");
    }

    @Test void whereThePlaceIsNotKnownBothDaysOfMidnightAreMeant() {
        Told source = Told.at("The old ferry sank off Sela today, the coast guard said.", Instant.parse("2026-06-03T00:30:00Z"), List.of(ZoneOffset.UTC, ZoneId.of("America/New_York")));
        assertThat(source.days()).hasSize(2);
        for (String day : List.of("Tuesday", "Wednesday")) assertThat(GUARD.check(on("2026-06-03", "The old ferry sank off Sela on " + day + ", the coast guard said."), List.of(source)).supported()).as(day).isTrue();
        assertThat(GUARD.check(on("2026-06-03", "The old ferry sank off Sela on Monday, the coast guard said."), List.of(source)).supported()).isFalse();
    }

    @Test void inTheFarEastTheDayBeginsEarlier() {
        Instant evening = Instant.parse("2026-06-02T20:00:00Z");
        Told source = Told.at("The old ferry sank off Sela today, the coast guard said.", evening, List.of(ZoneId.of("Pacific/Auckland")));
        assertThat(GUARD.check(Told.at("The old ferry sank off Sela yesterday, the coast guard said.", Instant.parse("2026-06-03T20:00:00Z"), List.of(ZoneId.of("Pacific/Auckland"))), List.of(source)).supported()).isTrue();
        assertThat(reasons(GUARD.check(on("2026-06-03", "The old ferry sank off Sela on Tuesday, the coast guard said."), List.of(source)))).contains("the source says Wednesday 3 June");
    }

    @Test void eachSourceCountsFromItsOwnDay() {
        List<Told> sources = List.of(on("2026-06-02", "The old ferry sank off Sela today, the coast guard said."), on("2026-06-04", "Divers reached the wreck of the ferry today, the harbour master said."));
        assertThat(GUARD.check(on("2026-06-05", "Divers reached the wreck of the ferry yesterday, the harbour master said."), sources).supported()).isTrue();
        assertThat(GUARD.check(on("2026-06-05", "The old ferry sank off Sela on Tuesday, the coast guard said."), sources).supported()).isTrue();
        assertThat(GUARD.check(on("2026-06-05", "The old ferry sank off Sela on Monday, the coast guard said."), sources).supported()).isFalse();
    }

    @Test void whereNobodyKnowsWhenACopyWasToldWordsAreCompared() {
        assertThat(GUARD.check("The old ferry sank off Sela on 2 June, the coast guard said.", List.of("The old ferry sank off Sela on June 2, the coast guard said.")).supported()).isTrue();
        assertThat(reasons(GUARD.check("The old ferry sank off Sela on June 3, the coast guard said.", List.of("The old ferry sank off Sela on June 2, the coast guard said.")))).contains("'June 3' is not in the source; the source says 2 June");
        assertThat(reasons(GUARD.check("The old ferry sank off Sela yesterday.", List.of("The old ferry sank off Sela on Monday.")))).contains("'yesterday' is not in the source; it says Monday");
    }

    @Test void peopleAndVerbsAreNoMonths() {
        assertThat(GUARD.tellsDay("Theresa May said April Jones may march in Augusta.")).isFalse();
        assertThat(GUARD.tellsDay("She left in May 2019.")).isTrue();
        assertThat(GUARD.tellsDay("He spoke last night.")).isTrue();
        assertThat(GUARD.tellsDay("It rained on 31 February.")).isFalse();
    }

    @Test void aQuotationKeepsItsOwnDay() {
        Verdict verdict = GUARD.check(on("2026-06-03", "\"We saw it yesterday,\" the pilot Ada Holm said."), List.of(on("2026-06-02", "\"We saw it today,\" the pilot Ada Holm said.")));
        assertThat(verdict.supported()).isFalse();
        assertThat(reasons(verdict)).contains("the quotation");
    }
}
