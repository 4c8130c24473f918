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

    @Test void addressesDecimalsAndMarksInsideWordsEndNoSentence() {
        assertThat(sentences("Write to Ada.Lorne@welland.example.com. See www.welland.Example.com/New.Page for more. The Yes! campaign paid $2.50.", "en"))
                .containsExactly("Write to Ada.Lorne@welland.example.com.", "See www.welland.Example.com/New.Page for more.", "The Yes! campaign paid $2.50.");
    }

    @Test void hourEndsASentenceOnlyWhereNothingOfItFollows() {
        assertThat(sentences("At 6 a.m. Dr. Lorne left the port. She was back at 9 P.M. Dr. Falk waited until 10 p.m. Eastern time.", "en"))
                .containsExactly("At 6 a.m. Dr. Lorne left the port.", "She was back at 9 P.M.", "Dr. Falk waited until 10 p.m. Eastern time.");
    }

    @Test void quotationAndBracketAreKeptWhole() {
        assertThat(sentences("\"We waited. Nobody came. Why?\" Lorne said. The port (it opened in 1950. It is small.) is shut.", "en"))
                .containsExactly("\"We waited. Nobody came. Why?\" Lorne said.", "The port (it opened in 1950. It is small.) is shut.");
        assertThat(sentences("“We waited. Nobody came.” The port is shut.", "en")).containsExactly("“We waited. Nobody came.”", "The port is shut.");
        assertThat(sentences("« Nous avons attendu. Rien. » Le port est fermé.", "fr")).containsExactly("« Nous avons attendu. Rien. »", "Le port est fermé.");
    }

    @Test void quotationThatNeverClosesHoldsNothing() {
        assertThat(sentences("“We waited. Nobody came.\n\n“The port is shut.”", "en")).containsExactly("“We waited.", "Nobody came.", "“The port is shut.”");
    }

    @Test void entriesOfAListAreParted() {
        assertThat(sentences("1.) Boats 2.) Nets 3.) Ropes", "en")).containsExactly("1.) Boats", "2.) Nets", "3.) Ropes");
        assertThat(sentences("a) boats stay b) nets go", "en")).containsExactly("a) boats stay", "b) nets go");
        assertThat(sentences("boats\nnets and ropes\nbuoys, lamps", "en")).containsExactly("boats", "nets and ropes", "buoys, lamps");
    }

    @Test void footnotesStayWithTheirSentence() {
        assertThat(sentences("The port was built in wood.[3] It burned twice.[4][5] A third was of stone.", "en")).containsExactly("The port was built in wood.[3]", "It burned twice.[4][5]", "A third was of stone.");
    }

    @Test void ellipsisGoesOnBeforeTheWordI() {
        assertThat(sentences("It was . . . I cannot say. The boat sank. . . . The port closed.", "en")).containsExactly("It was . . . I cannot say.", "The boat sank.", ". . . The port closed.");
    }

    @Test void wordThatIsAlsoAnAbbreviationEndsASentenceUnlessANumberFollows() {
        assertThat(sentences("She voted no. The plan failed. See no. 5 of the list.", "en")).containsExactly("She voted no.", "The plan failed.", "See no. 5 of the list.");
    }

    @Test void germanOrdinalsAndAbbreviationsEndNoSentence() {
        assertThat(sentences("Am 3. Mai sprach Dr. med. Lorne, z. B. über Häfen. Das Amt sah u. a. Boote. Es waren 12. Dann kamen mehr.", "de"))
                .containsExactly("Am 3. Mai sprach Dr. med. Lorne, z. B. über Häfen.", "Das Amt sah u. a. Boote.", "Es waren 12.", "Dann kamen mehr.");
    }

    @Test void portugueseItalianAndRussianAbbreviationsEndNoSentence() {
        assertThat(sentences("O Sr. Falcão e a Dra. Luz chegaram. Foram a pé.", "pt")).containsExactly("O Sr. Falcão e a Dra. Luz chegaram.", "Foram a pé.");
        assertThat(sentences("L'Ing. Falchi è arrivato. È presente l'Avv. Luce?", "it")).containsExactly("L'Ing. Falchi è arrivato.", "È presente l'Avv. Luce?");
        assertThat(sentences("В 2012 г. Порт закрыт. Л. Н. Соколов живёт на ул. Морской. До встречи.", "ru")).containsExactly("В 2012 г. Порт закрыт.", "Л. Н. Соколов живёт на ул. Морской.", "До встречи.");
    }

    @Test void stopsOfOtherScriptsEndSentences() {
        assertThat(sentences("وصل الوزير إلى الميناء. هل يفتح غدا؟ لا أحد يعرف.", "ar")).containsExactly("وصل الوزير إلى الميناء.", "هل يفتح غدا؟", "لا أحد يعرف.");
        assertThat(sentences("港が閉じた。（船は三隻。二隻は沈んだ。）明日も休みだ。", "ja")).containsExactly("港が閉じた。", "（船は三隻。二隻は沈んだ。）", "明日も休みだ。");
        assertThat(sentences("Նավը եկավ: Նավահանգիստը փակ է:", "hy")).containsExactly("Նավը եկավ:", "Նավահանգիստը փակ է:");
        assertThat(sentences("Άνοιξε το λιμάνι; Κανείς δεν ξέρει.", "el")).containsExactly("Άνοιξε το λιμάνι;", "Κανείς δεν ξέρει.");
    }

    @Test void hostileTextIsReadInOnePass() {
        for (String piece : List.of("(", "\"", "“", "Mr. ", "1. ", ". ", "a) ", "x\n", "[1] ", "… ", "\u2029", "?!", "\uD83D")) assertThat(sentences(piece.repeat(40_000), "en").size()).isLessThanOrEqualTo(20_000);
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
