package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.Sensitivity;
import news.dateline.model.SignalKind;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.Test;

class ShotsTest {
    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Press press = new Press(newsroom, pages, _ -> Optional.empty(), _ -> Optional.empty());
    private final Lists lists = new Lists(newsroom, pages);
    private final MemoryShown shown = new MemoryShown();
    private final Draft draft = Copy.draft("Clinic opens in the hills", "A clinic opened on Monday, the ministry said.", Copy.item("1"));

    private void published(Draft it) {
        lists.always().forEach(target -> lists.press(target, shown).forEach(page -> shown.pages.put(page.path(), page)));
        shown.apply(press.happened(Copy.published("abc", it, MORNING), MORNING, shown));
        shown.press(lists);
    }

    @Test void aStoryStandsInTheShotsOfItsEditionsAndSectors() {
        published(draft);
        for (String path : Set.of("/shots", "/east-africa/shots", "/news/health/shots", "/east-africa/news/health/shots", "/fragment/shots/global", "/fragment/shots/east-africa"))
            assertThat(shown.page(path).text()).as(path).contains("A clinic opened on Monday, the ministry said.");
        for (String path : Set.of("/pacific/shots", "/news/politics/shots", "/fragment/shots/pacific")) assertThat(shown.page(path).text()).as(path).doesNotContain("clinic");
    }

    @Test void aKilledStoryIsClosedInEveryShots() {
        published(draft);
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("1")), MORNING.plusSeconds(60), shown, shown::apply);
        assertThat(shown.pages.entrySet()).filteredOn(page -> page.getKey().contains("shots")).extracting(Map.Entry::getValue).allSatisfy(page -> assertThat(page.text()).doesNotContain("clinic"));
        shown.press(lists);
        assertThat(shown.page("/shots").status()).isEqualTo(200);
        assertThat(shown.page("/shots").text()).doesNotContain("clinic");
    }

    @Test void whatIsNotToBeToldInShortIsNot() {
        Draft minors = new Draft(draft.cluster(), draft.absorbed(), draft.language(), draft.headline(), draft.standfirst(), draft.paragraphs(), draft.card(), draft.located(), draft.agencies(), draft.voices(), draft.linked(),
                draft.disagreements(), draft.sector(), draft.secondSector(), draft.countries(), draft.editions(), draft.label(), draft.tags(), Set.of(Sensitivity.MINORS), draft.editorNotes(), draft.marks(), draft.developing(),
                draft.urgency(), draft.newsAt(), draft.fingerprint());
        assertThat(Handling.of(minors, Map.of())).contains(Handling.NO_SHOTS);
        published(minors);
        assertThat(shown.page("/shots").text()).doesNotContain("clinic");
        assertThat(shown.page("/latest").text()).contains("abc-clinic");
    }
}
