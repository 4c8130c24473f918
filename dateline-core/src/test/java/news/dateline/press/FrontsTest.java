package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import news.dateline.model.Draft;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.Test;

/** Which story leads a front and which stand beside it. */
class FrontsTest {
    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Press press = new Press(newsroom, pages, _ -> Optional.empty(), _ -> Optional.empty());
    private final Lists lists = new Lists(newsroom, pages);
    private final MemoryShown shown = new MemoryShown();
    private int published;

    @Test void whatItsMakerSaysStandsBehindNewsHoweverNew() {
        publish("Clinic opens in the hills", "en", Optional.empty());
        publish("Firm praises its new pump", "en", Optional.of("Press release"));
        assertThat(top()).containsSubsequence("Clinic opens", "Firm praises");
    }

    @Test void amongEqualsTheLeadIsOneThatReadersOfThePageCanRead() {
        publish("Clinic opens in the hills", "en", Optional.empty());
        publish("Barrage ouvert sur la rivière", "fr", Optional.empty());
        assertThat(top()).containsSubsequence("Clinic opens", "Barrage ouvert");
    }

    @Test void whereNothingIsInThePagesLanguageTheNewestLeads() {
        publish("Ouverture d'une clinique", "fr", Optional.empty());
        publish("Presa abierta en el río", "es", Optional.empty());
        assertThat(top()).containsSubsequence("Presa abierta", "Ouverture");
    }

    private void publish(String headline, String language, Optional<String> mark) {
        String id = "story" + ++published;
        Draft draft = Copy.spoken(Copy.draft(headline, headline + ", the ministry said.", Copy.item(id)), language);
        shown.apply(press.happened(Copy.published(id, mark.map(words -> Copy.marked(draft, words)).orElse(draft), MORNING.plus(Duration.ofMinutes(published))), MORNING.plus(Duration.ofMinutes(published)), shown));
        shown.press(lists, press);
    }

    /** The headlines on top, in order. */
    private String top() {
        return shown.page("/").text().replaceAll("(?s).*class=\"top-stories\"(.*?)</section>.*", "$1");
    }
}
