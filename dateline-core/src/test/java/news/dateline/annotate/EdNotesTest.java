package news.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note that only says what file it is holds nothing up; one that asks for something does, in every language. */
final class EdNotesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Arabic version of HEALTH-STROKE-PILL.", "Portuguese version of CANADA-WATER/.", "النسخة العربية", "النسخة العربية من HEALTH-STROKE-PILL.", "Versión en español de CANADA-WATER/.", "Version française de CANADA-WATER/.", "CANADA-WATER का हिंदी संस्करण", "بيان صحفي", "प्रेस विज्ञप्ति.", "Communiqué de presse."})
    void aNoteThatNamesTheFileIsUnderstood(String note) {
        assertThat(EdNotes.isUnderstood(note, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"النسخة العربية. لا تنشر قبل المساء", "النسخة العربية من HEALTH-STROKE-PILL حتى المساء", "النسخة المحظورة", "Arabic version of HEALTH-STROKE-PILL, not for use in Tessin.", "अपडेट, कृपया प्रयोग न करें", "Version française de CANADA-WATER, interdite en Tessin", "بيان صحفي للنشر فقط في تسين"})
    void aNoteThatAsksForSomethingIsNot(String note) {
        assertThat(EdNotes.isUnderstood(note, false)).isFalse();
    }
}
