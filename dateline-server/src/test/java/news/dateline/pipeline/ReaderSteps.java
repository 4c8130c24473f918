package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.dateline.log.View;
import news.dateline.model.StoryId;
import news.dateline.press.Surface;
import news.dateline.web.site.LiveEvents;
import news.dateline.web.site.StoredPage;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** What readers find. "No reader finds" looks into every stored byte of every surface: text, address, headers, and what open pages are told. */
final class ReaderSteps {
    private ReaderSteps() { }

    static void teach(RoadSteps steps, RoadWorld world) {
        steps.step("no reader finds “([^”]+)”", m -> assertThat(places(world, m.group(1))).as("where readers find it").isEmpty());
        steps.step("readers find “([^”]+)”", m -> assertThat(places(world, m.group(1))).as("where readers find it").isNotEmpty());
        steps.step("at this very moment no reader finds “([^”]+)”", m -> assertThat(found(everything(world), m.group(1))).as("where readers find it").isEmpty());
        steps.step("whoever asks for the story of (\\w+) is told (\\d+)", m -> {
            world.settle();
            assertThat(page(world, "/article/" + world.story(m.group(1)).id()).status()).isEqualTo(Integer.parseInt(m.group(2)));
        });
        steps.step("the article of (\\w+) says “([^”]+)”", m -> assertThat(text(world, m.group(1), Surface.ARTICLE)).contains(m.group(2)));
        steps.step("the article of (\\w+) does not say “([^”]+)”", m -> assertThat(text(world, m.group(1), Surface.ARTICLE)).doesNotContain(m.group(2)));
        steps.step("the article of (\\w+) says “([^”]+)” before “([^”]+)”", m -> assertThat(text(world, m.group(1), Surface.ARTICLE)).containsSubsequence(m.group(2), m.group(3)));
        steps.step("the card of (\\w+) says “([^”]+)”", m -> assertThat(text(world, m.group(1), Surface.CARD)).contains(m.group(2)));
        steps.step("the card of (\\w+) does not say “([^”]+)”", m -> assertThat(text(world, m.group(1), Surface.CARD)).doesNotContain(m.group(2)));
        steps.step("the feeds say “([^”]+)” of (\\w+)", m -> {
            for (Surface feed : List.of(Surface.FEED_RSS, Surface.FEED_ATOM, Surface.FEED_JSON)) assertThat(text(world, m.group(2), feed)).as(feed.name()).contains(m.group(1));
        });
        steps.step("the site is byte for byte as if (\\w+) had never come", m -> {
            world.settle();
            Map<String, String> expected = PressStage.digest(world.without(m.group(1)).road().pages);
            assertThat(PressStage.digest(world.road().pages)).isEqualTo(expected);
        });
        steps.step("the site is not as if (\\w+) had never come", m -> {
            world.settle();
            assertThat(PressStage.digest(world.road().pages)).isNotEqualTo(PressStage.digest(world.without(m.group(1)).road().pages));
        });
        steps.step("a replay of the logs gives the same site", m -> {
            world.settle();
            ReplayClock clock = new ReplayClock();
            assertThat(new Replay(world.road().news, world.road().pages, new news.dateline.log.MemoryLedger(clock), new news.dateline.log.MemoryLedger(clock), clock, () -> 0).run(_ -> { }).differences()).isEmpty();
        });
    }

    private static List<String> places(RoadWorld world, String words) {
        world.settle();
        return found(everything(world), words);
    }

    private static List<String> found(Map<String, String> everything, String words) {
        String low = words.toLowerCase(Locale.ROOT);
        String slug = low.replaceAll("[^\\p{L}\\p{N}]+", "-");
        List<String> found = new ArrayList<>();
        everything.forEach((path, all) -> {
            if (all.contains(low) || all.contains(slug) || all.contains(low.replace(" ", "%20"))) found.add(path);
        });
        return found;
    }

    /** By address: all that a reader may get there, as it stands and without the format's escapes, in lower case. */
    private static Map<String, String> everything(RoadWorld world) {
        Map<String, String> all = new TreeMap<>();
        for (View.Row<PressTables.Kept> row : world.road().pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE))) {
            StoredPage page = page(world, row.key());
            String headers = page.headers().stream().map(header -> header.name() + ": " + header.value()).collect(Collectors.joining("\n"));
            String raw = row.key() + "\n" + headers + "\n" + page.text();
            all.put(row.key(), (raw + "\n" + Parser.unescapeEntities(raw, false) + "\n" + Jsoup.parse(page.text()).text()).toLowerCase(Locale.ROOT));
        }
        LiveEvents.Batch told = new LiveLog(world.road().pages, world.road().store).after(0);
        all.put("what open pages are told", told.toString().toLowerCase(Locale.ROOT));
        return all;
    }

    private static StoredPage page(RoadWorld world, String path) {
        return world.road().store.page(path).orElseThrow(() -> new AssertionError("Nothing stands at " + path));
    }

    /** What stands on the pages of a kind that show a story, without markup. */
    private static String text(RoadWorld world, String item, Surface surface) {
        world.settle();
        StoryId story = world.story(item).id();
        List<String> paths = PressStage.places(world.road().pages, story).entrySet().stream().filter(place -> place.getValue() == surface).map(Map.Entry::getKey).toList();
        assertThat(paths).as("pages of the kind %s that show the story of %s", surface, item).isNotEmpty();
        return paths.stream().map(path -> page(world, path).text()).map(text -> surface == Surface.FEED_JSON ? text : Jsoup.parse(Parser.unescapeEntities(text, false)).text()).collect(Collectors.joining("\n"));
    }
}
