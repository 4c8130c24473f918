package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader is told that a press release is one (the law, 22), whatever language it came in. */
final class FormTest {
    private static final String SENTENCE = "Two boats went out at dawn.";

    @ParameterizedTest
    @ValueSource(strings = {"بيان صحفي: الحافلات تعود", "प्रेस विज्ञप्ति: बसें लौटीं", "Nota de prensa: vuelven los autobuses", "Comunicado de prensa: vuelven los autobuses", "Communiqué de presse : les bus reviennent", "Les bus reviennent (communiqué de presse)", "Vuelven los autobuses (comunicado de prensa)", "الحافلات تعود (بيان صحفي)"})
    void aPressReleaseIsMarkedInItsLanguage(String headline) {
        assertThat(Form.of(CopyReader.read(Filed.by("northwire").headline(headline).body(SENTENCE).part()).item())).contains(Form.PRESS_RELEASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"بيان صحفي", "प्रेस विज्ञप्ति", "Communiqué de presse", "Comunicado de prensa"})
    void aGenreMarksItToo(String genre) {
        assertThat(Form.of(CopyReader.read(Filed.by("northwire").headline("Buses return").genre(genre).body(SENTENCE).part()).item())).contains(Form.PRESS_RELEASE);
    }

    @Test void newsAboutAPressReleaseIsNews() {
        assertThat(Form.of(CopyReader.read(Filed.by("northwire").headline("بيان صحفي يعيد الحافلات إلى الشوارع").body(SENTENCE).part()).item())).isEmpty();
    }
}
