package news.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatchwordTest {
    private static boolean name(String spelling, String text) {
        return in(spelling, text, true);
    }

    private static boolean phrase(String spelling, String text) {
        return in(spelling, text, false);
    }

    private static boolean in(String spelling, String text, boolean name) {
        Watchword word = Watchword.of(spelling, name).orElseThrow();
        return Watchword.read(text).stream().anyMatch(word::in);
    }

    @Test void aNameIsFoundWhateverItsCaseWidthAndAccents() {
        assertThat(name("Inés Quiroga", "the board said INES QUIROGA’s plan")).isTrue();
        assertThat(name("Ines Quiroga", "Ｉｎéｓ Ｑｕｉｒｏｇａ")).isTrue();
        assertThat(name("Bjørn Łacki", "Bjorn Lacki resigned")).isTrue();
        assertThat(name("Iskender Ilgın", "İSKENDER ILGIN geldi")).isTrue();
    }

    @Test void aNameIsFoundWithTheFamilyNameFirstAndAnotherNameBetween() {
        assertThat(name("Anita Rao", "Rao, Anita, 41")).isTrue();
        assertThat(name("Anita Rao", "Anita K. Rao")).isTrue();
        assertThat(name("Angela Falk", "Angela Falks Rede")).isTrue();
        assertThat(name("Anita Rao", "Anita said that in all those years Rao")).isFalse();
        assertThat(name("Anita Rao", "Rao said so")).isFalse();
        assertThat(name("Rao Rao", "Rao said so")).isFalse();
    }

    @Test void wordsAreWholeWordsAndKeepTheirOrder() {
        assertThat(phrase("exit poll", "an EXIT-POLL says")).isTrue();
        assertThat(phrase("exit poll", "an exit pollster says")).isFalse();
        assertThat(phrase("exit poll", "the poll exit")).isFalse();
        assertThat(phrase("Rao", "Raoul")).isFalse();
    }

    @Test void hindiIsFoundWithAndWithoutNuktaAndWhicheverWayItsNasalsAreWritten() {
        assertThat(name("फ़रीदा ज़मान", "फरीदा जमान ने कहा")).isTrue();
        assertThat(name("फरीदा जमान", "ज़मान फ़रीदा के घर")).isTrue();
        assertThat(name("चन्दन पाण्डे", "चंदन पांडे ने कहा")).isTrue();
        assertThat(name("चाँद बानो", "चांद बानो")).isTrue();
        assertThat(name("अनीता राव", "अनिता राव")).as("a vowel sign tells two names apart").isFalse();
    }

    @Test void nothingThatNobodySeesHidesAWord() {
        assertThat(name("Anita Rao", "Ani\u00ADta R\u200Dao")).isTrue();
        assertThat(name("Anita Rao", "Ani\u200Bta Rao")).isTrue();
        assertThat(name("Anita Rao", "Anita\u200BRao")).isTrue();
        assertThat(name("Anita Rao", "so said Anita Rao.Then it rained")).isTrue();
        assertThat(name("Anita Rao", "so said Anita Rao…then")).isTrue();
        assertThat(name("محمد علي", "مـحـمـد علي")).isTrue();
    }

    @Test void scriptsWithoutSpacesAreFoundWithinALine() {
        assertThat(name("王小明", "记者王小明报道")).isTrue();
        assertThat(phrase("王小明", "王大明")).isFalse();
    }

    @Test void lessThanTwoLettersAreNotLookedFor() {
        assertThat(Watchword.of("…", false)).isEmpty();
        assertThat(Watchword.of("a", false)).isEmpty();
        assertThat(Watchword.of("王小", true)).isPresent();
    }
}
