package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words in which the guard refuses, without a language model: the rules need none. */
final class FactGuardTest {
    private static final FactGuard GUARD = FactGuard.load(TokenVectors.NONE);
    private static final String SOURCE = """
            At least 12 people died when a bridge fell in Castel on Monday, police said. The mayor, Anna Holm, said the bridge had not been inspected since 2019. \
            "I will resign if the court finds a fault of mine," Holm said. Engineer Paul Werner accused the builder of saving steel, which the builder denied. \
            Werner's lawyer, Ida Falk, handed the papers to the prosecutor. The council is expected to close two more bridges.""";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "At least 14 people died when a bridge fell in Castel, police said.|'14' is not in the source; the source says 12",
        "Police said 12 people died when a bridge fell in Castel.|the source says 'At least 12', which is gone",
        "The bridge had been inspected since 2019, the mayor said.|the source denies it",
        "The council closed two more bridges.|the source says only 'expected close'",
        "\"I will resign,\" Holm said.|is cut: the source goes on “if the court finds a fault of mine",
        "\"I shall never resign,\" Holm said.|the quotation “I shall never resign,” differs from the source",
        "A bridge fell in Castel on Tuesday, police said.|'Tuesday' is not in the source; it says Monday",
        "At least 12 people died when a bridge fell in Castel.|the attribution to police is gone",
        "The mayor, Karin Holm, said the bridge had not been inspected.|the source says Anna Holm, not Karin Holm",
        "A bridge fell in Verona on Monday.|'Verona' is not in the source; the source names Castel there",
        "The builder saved steel.|the source says it only as a charge: 'accused' is gone"})
    void refusesAndSaysWhy(String claim, String reason) {
        Verdict verdict = GUARD.check(claim, List.of(SOURCE));
        assertThat(verdict.supported()).as("%s", verdict).isFalse();
        assertThat(String.join("; ", verdict.reasons())).contains(reason);
    }

    @Test void saysWhoDidWhatToWhom() {
        Verdict verdict = GUARD.check("Rook Holdings sued Marlin Shipping.", List.of("Marlin Shipping sued Rook Holdings on Friday."));
        assertThat(String.join("; ", verdict.reasons())).contains("the source has it the other way round");
        assertThat(verdict.supported()).isFalse();
    }

    @Test void theReplyToAChargeIsMissed() {
        Verdict verdict = GUARD.check("Engineer Paul Werner accused the builder of saving steel.", List.of(SOURCE.replace(", which the builder denied", "") + " The builder denied the accusation."));
        assertThat(String.join("; ", verdict.reasons())).contains("the reply to the charge is left out: “The builder denied the accusation.”");
    }

    @Test void sameInputGivesTheSameVerdict() {
        assertThat(GUARD.check("At least 14 people died in Castel.", List.of(SOURCE))).isEqualTo(GUARD.check("At least 14 people died in Castel.", List.of(SOURCE)));
    }

    @Test void sourcesOwnWordsScoreAboveSpoiltOnes() {
        double own = GUARD.check("Werner's lawyer, Ida Falk, handed the papers to the prosecutor.", List.of(SOURCE)).score();
        assertThat(own).isGreaterThan(GUARD.check("Werner's lawyer, Ida Falk, sold the papers to the mayor.", List.of(SOURCE)).score());
    }

    @Test void inOtherLanguagesFiguresNamesAndQuotationsAreHeld() {
        List<String> source = List.of("Al menos 12 personas murieron al caer un puente en Castel, dijo la policía. La alcaldesa Ana Ruiz visitó el lugar.");
        assertThat(GUARD.check("Al menos 12 personas murieron al caer un puente en Castel, dijo la policía.", source).supported()).isTrue();
        assertThat(GUARD.check("Al menos 14 personas murieron al caer un puente en Castel, dijo la policía.", source).reasons()).anyMatch(reason -> reason.startsWith("'14' is not in the source"));
        assertThat(GUARD.check("La alcaldesa Eva Soler visitó el lugar.", source).supported()).isFalse();
    }

    @Test void claimAtTheLimitIsReadAndOneAboveIsNot() {
        String words = "a ".repeat(FactGuard.CLAIM_MAX / 2);
        assertThat(GUARD.check(words, List.of(SOURCE)).reasons()).containsExactly("there is no statement in it");
        assertThat(GUARD.check(words + "a", List.of(SOURCE)).reasons()).containsExactly("Expected a claim of 4000 characters at most, found 4001");
    }

    @Test void withoutASourceNothingIsSupported() {
        assertThat(GUARD.check("A bridge fell.", List.of()).supported()).isFalse();
        assertThat(GUARD.check("A bridge fell.", List.of("", " ")).supported()).isFalse();
    }

    @Test void hugeSourceIsReadToItsLimit() {
        String filler = String.join(" ", Collections.nCopies(Evidence.TOKENS_MAX, "word"));
        assertThat(GUARD.check("A bridge fell in Castel on Monday.", List.of(filler, SOURCE)).supported()).isFalse();
    }
}
