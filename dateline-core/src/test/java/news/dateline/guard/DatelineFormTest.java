package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attribution is kept (the law, 8): what is taken off the head of copy is its dateline, never who speaks. */
final class DatelineFormTest {
    private static int cut(String head, String rest, int before) {
        return Deletions.wordsBegin(head + rest, before, "Northwire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"وقالت آشا ماكامي (53 عاما): ", "ويقول النبهاني (78 عاما): ", "وقالت آشا ماكامي (مزارعة): ", "آشا ماكامي (مزارعة): ", "وقالت آشا ماكامي (مزارعة) - ", "Asha Makami (53): ", "ASHA MAKAMI (53): ", "Asha Makami, aged 53: ", "Asha Makami (farmer): ",
        "Asha Makami (Labour): ", "Asha Makami, 53 años: ", "Asha Makami (53 años): ", "Asha Makami, 53 ans : ", "Asha Makami (53 ans) : ", "Asha Makami (NDP): ", "आशा मकामी (53 वर्ष): ", "आशा मकामी, 53 वर्ष: ", "आशा मकामी (किसान): ", "(Asha Makami): ", "ASHA MAKAMI: "})
    void aSpeakersLeadInStays(String leadIn) {
        for (int before = 0; before < 3; before++) {
            assertThat(cut(leadIn, "«كنت أخاف من البحر»", before)).as("%s, %d paragraphs before", leadIn, before).isZero();
            assertThat(cut(leadIn, "“I was afraid of the sea.”", before)).as("%s, %d paragraphs before", leadIn, before).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asha Makami (53): ", "آشا ماكامي (مزارعة): ", "आशा मकामी (53 वर्ष): ", "Asha Makami, 53 ans : ", "Asha Makami (Farmer): "})
    void aSpeakerIsKeptWithoutMarksOfQuotationToo(String leadIn) {
        assertThat(cut(leadIn, "I was afraid of the sea.", 0)).isZero();
    }

    @Test void anAsideAboutASpeakerStays() {
        assertThat(cut("Asha Makami (Labour) – ", "who voted against – said she was sorry.", 0)).isZero();
        assertThat(cut("World Health Organization (WHO) ", "Director-General Asha Makami said so.", 0)).isZero();
        assertThat(cut("ASHA MAKAMI: ", "I was afraid.", 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"الكويت (المرفأ) - ", "نزوى (رويترز): ", "कैंडी (सगरमाथा) – ", "नई दिल्ली, 27 नवम्बर (भाषा): ", "MUMBAI (PTI): ", "Mumbai (Reuters): ", "Kisumu (Northwire): ", "NEW DELHI: ", "Lima, 4 mar (EFE).- ", "Paris, 4 août (AFP) – "})
    void aDatelineIsOff(String dateline) {
        assertThat(cut(dateline, "Two boats went out at dawn.", 0)).isEqualTo(dateline.length());
    }

    @Test void aDatelineBehindAnEditorsLineIsOffWhereItIsSurelyOne() {
        assertThat(cut("HULL, England (Reuters) - ", "Two boats went out.", 2)).isPositive();
        assertThat(cut("HULL, England (Reuters) - ", "Two boats went out.", 3)).isZero();
    }

    @Test void theGuardRefusesACutSpeaker() {
        assertThat(Deletions.isListed("وقالت آشا ماكامي (53 عاما): ", "«كنت أخاف»", "northwire")).isFalse();
        assertThat(Deletions.isListed("HULL (Northwire) - ", "Two boats went out.", "northwire")).isTrue();
    }
}
