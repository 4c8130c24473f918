package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Ending;
import news.dateline.model.Outcome;
import news.dateline.model.SignalKind;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of an earlier story finds of how its matter went on; and that nothing of it is left when the later one goes. */
class OutcomePagesTest {
    private static final StoryId ARREST = new StoryId("arrest");
    private static final StoryId VERDICT = new StoryId("verdict");
    private static final String PATH = "/article/national/arrest-baker-arrested-over-fire";
    private static final String NOTE = "Bral Hegna was later acquitted.";
    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Map<StoryId, Story> records = new HashMap<>();
    private final Press press = new Press(newsroom, pages, _ -> Optional.empty(), id -> Optional.ofNullable(records.get(id)));
    private final Lists lists = new Lists(newsroom, pages);
    private final MemoryShown shown = new MemoryShown();
    private final Draft arrest = Copy.draft("Baker arrested over fire", "Bral Hegna was arrested, police said.", Copy.item("1"));
    private final Draft verdict = Copy.draft("Jury acquits baker", "Bral Hegna was acquitted.", Copy.item("2"));
    private final Outcome outcome = new Outcome(VERDICT, Ending.ACQUITTED, Optional.of("Bral Hegna"), new Change(minutes(61), Change.Kind.OUTCOME, NOTE), true, false);

    private static Instant minutes(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }

    private void happened(DeskEvent event, Instant at) {
        shown.apply(press.happened(event, at, shown));
    }

    private void told(List<Outcome> outcomes) {
        records.put(ARREST, new Story(ARREST, java.util.Set.of(arrest.cluster()), StoryState.PUBLISHED, Optional.of(arrest), Optional.empty(), 1, Optional.of(MORNING), Optional.of(MORNING), Optional.of(new Check.ByRule("all")),
                List.of(), List.of(), List.of(), false, Optional.empty()).withOutcomes(outcomes));
    }

    @BeforeEach void anArrestAndItsVerdict() {
        lists.always().forEach(target -> lists.press(target, shown).forEach(page -> shown.pages.put(page.path(), page)));
        happened(Copy.published("arrest", arrest, MORNING), MORNING);
        happened(Copy.published("verdict", verdict, minutes(60)), minutes(60));
        told(List.of(outcome));
        happened(new DeskEvent.OutcomeSet(ARREST, outcome), minutes(61));
        shown.press(lists, press);
    }

    @Test void thePageItsFeedsAndMachinesAreToldAndUpdatedDoesNotMove() {
        assertThat(shown.page(PATH).text()).contains(NOTE, "Jury acquits baker", "/article/national/verdict-jury-acquits-baker", "\"@type\":\"Comment\"").doesNotContain("Updated <time");
        for (String feed : List.of("/feed.xml", "/atom.xml", "/feed.json")) assertThat(shown.page(feed).text()).as(feed).contains(NOTE);
        assertThat(shown.story(ARREST).orElseThrow().updatedAt()).contains(MORNING);
        assertThat(shown.page("/corrections").text()).doesNotContain(NOTE);
    }

    @Test void aKillOfTheVerdictTakesTheNoteOffInTheSameChange() {
        assertThat(shown.places(VERDICT)).extracting(Shown.Place::path).as("so that it is closed in memory first").contains(PATH, "/feed.xml");
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("2")), minutes(70), shown, shown::apply);
        assertThat(shown.page(PATH).text()).contains("Bral Hegna was arrested").doesNotContain(NOTE, "Jury acquits");
        assertThat(shown.page("/feed.xml").status()).as("shut until it is pressed").isEqualTo(503);
        shown.press(lists, press);
        assertThat(shown.page("/feed.xml").text()).contains("Baker arrested").doesNotContain(NOTE);
    }

    @Test void aVerdictThatComesBackBringsTheNoteBack() {
        happened(new DeskEvent.StoryWithheld(VERDICT, Optional.empty(), "a doubt"), minutes(70));
        shown.press(lists, press);
        assertThat(shown.page(PATH).text()).doesNotContain(NOTE);
        happened(Copy.released("verdict", verdict, minutes(80)), minutes(80));
        shown.press(lists, press);
        assertThat(shown.page(PATH).text()).contains(NOTE);
        assertThat(shown.page("/feed.json").text()).contains(NOTE);
    }

    @Test void aNoteThatIsTakenAwayIsGone() {
        told(List.of(outcome.lift()));
        happened(new DeskEvent.OutcomeLifted(ARREST, VERDICT, true), minutes(62));
        shown.press(lists, press);
        assertThat(shown.page(PATH).text()).doesNotContain(NOTE);
        assertThat(shown.page("/feed.xml").text()).doesNotContain(NOTE);
    }
}
