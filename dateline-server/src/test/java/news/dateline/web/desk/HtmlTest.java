package news.dateline.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test void wordsAreEscapedAndMarkupIsNot() {
        assertThat(Html.of("<p title=\"{}\">{}{}</p>", "a\"b'c", "1 < 2 & 3", Html.of("<br>")).markup()).isEqualTo("<p title=\"a&quot;b&#39;c\">1 &lt; 2 &amp; 3<br></p>");
    }

    @Test void aHoleInTheWordsIsNoHole() {
        assertThat(Html.of("{}-{}", "{}", List.of("a", "b")).markup()).isEqualTo("{}-ab");
    }

    @Test void everyHoleHasAPart() {
        assertThatThrownBy(() -> Html.of("{}{}", "one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("{}", "one", "two")).isInstanceOf(IllegalArgumentException.class);
    }
}
