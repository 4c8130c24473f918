package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Field;
import news.dateline.model.ItemVersion;
import news.dateline.model.PageEvent;
import news.dateline.model.PlaceMention;
import news.dateline.model.Sensitivity;
import news.dateline.model.SignalKind;
import news.dateline.model.Span;
import news.dateline.model.StoryId;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MapsTest {
    private static final StoryId ID = new StoryId("abc");
    private static final String PATH = "/article/national/abc-clinic-opens-in-the-hills";
    private static final String MAP = "/media/map-abc.svg";
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final Map<ItemVersion, List<PlaceMention>> places = new HashMap<>();
    private final Press press = new Press(Copy.newsroom(), pages, new Filings() {
        @Override public Optional<ItemFiled> filing(ItemVersion version) {
            return Optional.empty();
        }

        @Override public List<PlaceMention> places(ItemVersion version) {
            return places.getOrDefault(version, List.of());
        }
    }, _ -> Optional.empty());
    private final Lists lists = new Lists(Copy.newsroom(), pages);
    private final MemoryShown shown = new MemoryShown();
    private final Draft draft = Copy.draft("Clinic opens in the hills", "A clinic opened on Monday, the ministry said.", Copy.item("1"));

    private void happened(DeskEvent event, Instant at) {
        shown.apply(press.happened(event, at, shown));
        shown.press(lists);
    }

    private void publish(Draft text) {
        happened(Copy.published("abc", text, MORNING), MORNING);
    }

    private Element figure() {
        return Jsoup.parse(shown.page(PATH).text()).selectFirst("figure");
    }

    private static PlaceMention nairobi(String country) {
        return new PlaceMention("Nairobi", new Span(Field.BODY, 0, 7), -1.29, 36.82, country);
    }

    @Test void storyWithADatelineHasAMapWithThePlaceMarked() {
        places.put(Copy.item("1"), List.of(nairobi("KE")));
        publish(draft);
        Element image = figure().selectFirst("img");
        assertThat(image.attr("alt")).isEqualTo("Map of Kenya with Nairobi marked");
        assertThat(image.attr("src")).isEqualTo(MAP);
        assertThat(image.attr("width")).isEqualTo("640");
        assertThat(image.attr("height")).isEqualTo("400");
        assertThat(figure().text()).contains("Map drawn by a program", "Nairobi, Kenya", "Natural Earth");
        assertThat(shown.page(MAP).text()).contains(">Nairobi</text>", "prefers-color-scheme:dark");
        assertThat(shown.page(MAP).mediaType()).isEqualTo("image/svg+xml");
    }

    @Test void leadOfAFrontShowsItWithItsLabel() {
        publish(draft);
        Element lead = Jsoup.parse(shown.page("/").text()).selectFirst(".card.lead");
        assertThat(lead.selectFirst("img").attr("src")).isEqualTo(MAP);
        assertThat(lead.text()).contains("Map drawn by a program");
        assertThat(Jsoup.parse(shown.page("/latest").text()).select(".card img")).isEmpty();
    }

    @Test void correspondentsSeatElsewhereIsNotMarked() {
        places.put(Copy.item("1"), List.of(nairobi("US")));
        publish(draft);
        assertThat(figure().selectFirst("img").attr("alt")).isEqualTo("Map of Kenya");
        assertThat(shown.page(MAP).text()).doesNotContain("Nairobi", "<circle");
    }

    @Test void storyOfNoCountryHasNoMap() {
        places.put(Copy.item("1"), List.of(nairobi("KE")));
        publish(about(List.of(), Set.of()));
        assertThat(figure()).isNull();
        assertThat(shown.pages).doesNotContainKey(MAP);
    }

    @Test void storyThatMayHaveNoDrawnPictureHasNone() {
        publish(about(List.of("KE"), Set.of(Sensitivity.SUICIDE)));
        assertThat(figure()).isNull();
        assertThat(shown.pages).doesNotContainKey(MAP);
    }

    @Test void mapGoesWhenTheStoryMayNoLongerHaveOne() {
        publish(draft);
        happened(Copy.corrected("abc", about(List.of("KE"), Set.of(Sensitivity.MINORS)), MORNING.plusSeconds(60), "An earlier version named a place."), MORNING.plusSeconds(60));
        assertThat(figure()).isNull();
        assertThat(shown.pages).doesNotContainKey(MAP);
        assertThat(Jsoup.parse(shown.page("/").text()).select(".card img")).isEmpty();
    }

    @Test void mapOfAKilledStoryIsGoneAndLeavesAReceipt() {
        publish(draft);
        press.signalled(Copy.signal(SignalKind.KILL, Copy.item("1")), MORNING.plus(Duration.ofMinutes(1)), shown, shown::apply);
        assertThat(shown.page(MAP).status()).isEqualTo(410);
        assertThat(shown.page(MAP).text()).doesNotContain("Nairobi", "Kenya");
        assertThat(shown.told).contains(new PageEvent.PageClosed(MAP, ID, "PICTURE"));
        happened(Copy.released("abc", draft, MORNING.plus(Duration.ofMinutes(2))), MORNING.plus(Duration.ofMinutes(2)));
        assertThat(shown.page(MAP).status()).as("a kill of an item is final").isEqualTo(410);
    }

    @Test void mapOfAWithheldStoryComesBackWithIt() {
        publish(draft);
        happened(new DeskEvent.StoryWithheld(ID, Optional.empty(), "we check"), MORNING.plusSeconds(60));
        assertThat(shown.page(MAP).status()).isEqualTo(410);
        happened(Copy.released("abc", draft, MORNING.plusSeconds(120)), MORNING.plusSeconds(120));
        assertThat(shown.page(MAP).status()).isEqualTo(200);
    }

    @Test void ordersReadBeforeWhatTheyCloseLeaveTheSamePages() {
        publish(draft);
        press.signalled(Copy.signal(SignalKind.HOLD, Copy.item("1")), MORNING.plusSeconds(60), shown, shown::apply);
        MemoryShown again = new MemoryShown();
        press.signalled(Copy.signal(SignalKind.HOLD, Copy.item("1")), MORNING.plusSeconds(60), again, again::apply);
        again.apply(press.happened(Copy.published("abc", draft, MORNING), MORNING, again));
        List<String> media = new ArrayList<>();
        shown.pages.forEach((path, page) -> {
            if (path.startsWith("/media/")) media.add(path + " " + page.status());
        });
        List<String> rebuilt = new ArrayList<>();
        again.pages.forEach((path, page) -> {
            if (path.startsWith("/media/")) rebuilt.add(path + " " + page.status());
        });
        assertThat(rebuilt).isEqualTo(media).isNotEmpty();
    }

    private Draft about(List<String> countries, Set<Sensitivity> matters) {
        return new Draft(draft.cluster(), draft.absorbed(), draft.language(), draft.headline(), draft.standfirst(), draft.paragraphs(), draft.card(), draft.located(), draft.agencies(), draft.voices(), draft.linked(),
                draft.disagreements(), draft.sector(), draft.secondSector(), countries, draft.editions(), draft.label(), draft.tags(), matters, draft.editorNotes(), draft.marks(), draft.developing(), draft.urgency(),
                draft.newsAt(), draft.fingerprint());
    }
}
