package news.dateline.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathNameTest {
    @Test void wordsOfAnyScriptBecomeLatin() {
        assertThat(PathName.of("Côte d’Ivoire: l'école rouvre")).isEqualTo("cote-divoire-lecole-rouvre");
        assertThat(PathName.of("दिल्ली में बारिश")).matches("[a-z]+(-[a-z]+)+");
        assertThat(PathName.of("Ağrı’da KAR")).isEqualTo("agrida-kar");
    }

    @Test void longHeadlineEndsAtAWord() {
        assertThat(PathName.of("word ".repeat(40))).hasSizeLessThanOrEqualTo(PathName.LENGTH_MAX).endsWith("word");
        assertThat(PathName.of("x".repeat(200))).hasSize(PathName.LENGTH_MAX);
    }

    @Test void headlineWithoutWordsStillHasAnAddress() {
        assertThat(PathName.of("!!! ???")).isEqualTo("story");
    }
}
