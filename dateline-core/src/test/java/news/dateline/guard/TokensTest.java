package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokensTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final Tokens TOKENS = new Tokens(LEXICON);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', value = {"twelve|12", "12|12", "twenty-five|25", "twenty five|25", "1,187,000|1187000", "235, 000|235000", "1.8 billion|1800000000", "$1.8bn|1800000000", "5m|5000000", "two million|2000000", "two dozen|24", "third|3", "1,5|1.5", "2.500.000|2500000"})
    void numbersAreReadByTheirValue(String text, double value) {
        assertThat(TOKENS.of(text).stream().filter(token -> token.kind() == Token.Kind.NUMBER).map(Token::value)).containsExactly(value);
    }

    @Test void wordsAreComparedByTheirLemma() {
        assertThat(TOKENS.of("sold selling sells seller").stream().map(Token::lemma)).containsExactly("sell", "sell", "sell", "seller");
    }

    @Test void sentencesEndAtStopsNotAtAbbreviations() {
        List<Token> tokens = TOKENS.of("Mr. Reed met Dr. Holm in the U.S. on Monday. She left. \"Go,\" he said.");
        assertThat(tokens.getLast().sentence()).isEqualTo(2);
    }

    @Test void contractedNegationIsANegation() {
        assertThat(TOKENS.of("It didn't and can't").stream().filter(token -> token.kind() == Token.Kind.NEGATION)).hasSize(2);
    }

    @Test void quotedWordsAreKnown() {
        assertThat(TOKENS.of("He said “never again” twice").stream().filter(token -> token.quoted() && token.kind() != Token.Kind.MARK).map(Token::lower)).containsExactly("never", "again");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({"win,lose,OPPOSITE", "happy,unhappy,OPPOSITE", "buy,purchase,SYNONYM", "announce,announcement,DERIVED", "doctor,physician,SYNONYM", "dog,animal,NONE", "car,car,SAME", "scientist,chemist,NARROWER", "car,truck,SIBLING"})
    void wordsStandToEachOtherAsInTheLexicon(String claim, String source, String relation) {
        assertThat(LEXICON.relation(source, claim)).hasToString(relation);
    }
}
