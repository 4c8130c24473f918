package news.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.model.Field;
import news.dateline.model.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> sentences(String text, String language) {
        return Sentences.of(text, language, Field.BODY).stream().map(span -> text.substring(span.start(), span.end())).toList();
    }

    @Test void titlesAndInitialsEndNoSentence() {
        assertThat(sentences("Dr. Ada Lorne met Gen. R. J. Falk on Monday. They spoke for an hour.", "en"))
                .containsExactly("Dr. Ada Lorne met Gen. R. J. Falk on Monday.", "They spoke for an hour.");
    }

    @Test void abbreviationOfTheTradeEndsOneOnlyBeforeABeginning() {
        assertThat(sentences("The U.S. Treasury bought bonds from Welland Corp. The price rose 2.5 percent.", "en"))
                .containsExactly("The U.S. Treasury bought bonds from Welland Corp.", "The price rose 2.5 percent.");
    }

    @Test void decimalsAndEllipsesEndNoSentence() {
        assertThat(sentences("It rose 3.5 percent ... then fell. \"We wait,\" he said.", "en")).containsExactly("It rose 3.5 percent ... then fell.", "\"We wait,\" he said.");
    }

    @Test void quotationKeepsItsSpeaker() {
        assertThat(sentences("\"Will it hold?\" asked the mayor. Nobody knew.", "en")).containsExactly("\"Will it hold?\" asked the mayor.", "Nobody knew.");
    }

    @Test void spanishAndFrenchAbbreviationsEndNoSentence() {
        assertThat(sentences("El Sr. Ortega viajó a EE. UU. el lunes. ¿Volverá pronto? Nadie lo sabe.", "es")).containsExactly("El Sr. Ortega viajó a EE. UU. el lunes.", "¿Volverá pronto?", "Nadie lo sabe.");
        assertThat(sentences("M. Verdier a rencontré Mme. Montel. Ils ont parlé.", "fr")).containsExactly("M. Verdier a rencontré Mme. Montel.", "Ils ont parlé.");
    }

    @Test void dandaEndsASentence() {
        assertThat(sentences("डॉ. वर्मा ने कहा कि पुल खुल गया है। यातायात शुरू हो गया।", "hi")).containsExactly("डॉ. वर्मा ने कहा कि पुल खुल गया है।", "यातायात शुरू हो गया।");
    }

    @Test void paragraphsEndEverySentence() {
        assertThat(sentences("HARBOUR BRIDGE\n\nThe bridge reopened", "en")).containsExactly("HARBOUR BRIDGE", "The bridge reopened");
    }

    @Test void lineBrokenInsideASentenceDoesNotEndIt() {
        assertThat(sentences("The bridge reopened\non Tuesday. Lorries crossed.", "en")).containsExactly("The bridge reopened\non Tuesday.", "Lorries crossed.");
    }

    @Test void lostBlankIsMended() {
        assertThat(sentences("The bridge reopened.Lorries crossed.", "en")).containsExactly("The bridge reopened.", "Lorries crossed.");
    }

    @Test void spansAreInOrderDoNotOverlapAndLeaveOutOnlyBlanks() {
        String text = " One here. \n\n Two there!  Three? \t";
        int last = 0;
        for (Span span : Sentences.of(text, "en", Field.BODY)) {
            assertThat(text.substring(last, span.start())).isBlank();
            last = span.end();
        }
        assertThat(text.substring(last)).isBlank();
    }

    @Test void emptyTextHasNoSentences() {
        assertThat(sentences("", "en")).isEmpty();
        assertThat(sentences(" \n ", "xx")).isEmpty();
    }
}
