package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.ClusterOrder;
import news.dateline.model.DeskCommand;
import news.dateline.model.Draft;
import news.dateline.model.Ending;
import news.dateline.model.ItemId;
import news.dateline.model.NoteKind;
import news.dateline.model.Outcome;
import news.dateline.model.Story;
import news.dateline.model.StorylineEvent;
import news.dateline.press.Surface;
import news.dateline.web.site.StoredPage;

/** What a correction changes, and how a matter went on. */
final class DifferenceSteps {
    private DifferenceSteps() { }

    static void teach(RoadSteps steps, RoadWorld world) {
        Map<String, String> kept = new HashMap<>();
        Map<String, Instant> times = new HashMap<>();
        steps.step("(\\w+) corrects (\\w+) with the note “(.+?)”, headed “(.+?)” saying “(.+)”",
                m -> world.send(world.item(m.group(2)).next(world.now()).says(m.group(4), m.group(5)).withNote(m.group(3))));
        steps.step("an editor approves the story of (\\w+) with the note ([A-Z]+)", m -> {
            Story story = world.story(m.group(1));
            world.ask(new DeskCommand.PublishStory(story.id(), story.proposed().map(Draft::fingerprint), Optional.of(NoteKind.valueOf(m.group(2)))));
        });
        steps.step("an editor answers for the story of (\\w+)", m -> {
            Story story = world.story(m.group(1));
            world.ask(new DeskCommand.PublishStory(story.id(), story.published().map(Draft::fingerprint)));
        });
        steps.step("readers find “([^”]+)” of (\\w+) on each of ([A-Z_, ]+)", m -> {
            world.settle();
            String words = m.group(1).toLowerCase(Locale.ROOT);
            Map<String, Surface> places = PressStage.places(world.road().pages, world.story(m.group(2)).id());
            for (String name : m.group(3).split(", "))
                assertThat(places.entrySet().stream().filter(place -> place.getValue() == Surface.valueOf(name)).map(place -> place.getKey() + world.road().store.page(place.getKey()).orElseThrow().text())).as(name)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
        });
        steps.step("readers keep the address of (\\w+)", m -> kept.put(m.group(1), path(world, m.group(1))));
        steps.step("whoever kept the address of (\\w+) is led on to one without “(.+)”", m -> {
            world.settle();
            String words = m.group(2).toLowerCase(Locale.ROOT);
            assertThat(kept.getOrDefault(m.group(1), "")).contains(words);
            assertThat(world.road().store.page(kept.getOrDefault(m.group(1), ""))).as("what stands at the old address: the site leads on from there to the bare one").isEmpty();
            StoredPage bare = world.road().store.page("/article/" + world.story(m.group(1)).id()).orElseThrow();
            assertThat(bare.headers().toString().toLowerCase(Locale.ROOT)).contains("location").doesNotContain(words);
        });
        steps.step("an editor puts the story of (\\w+) into the storyline of (\\w+)", m -> {
            ClusterOrder.OfStoryline order = new ClusterOrder.IntoStoryline(world.story(m.group(1)).published().orElseThrow().cluster(), world.story(m.group(2)).published().orElseThrow().cluster(), Optional.of("one case"));
            world.act(now -> {
                assertThat(new LedgerStorylines(now.road().news, now.road().storyline).order(order, "Ana Ruiz", "into " + m.group(1))).noneMatch(StorylineEvent.OrderRefused.class::isInstance);
                now.road().pipeline.runUntilIdle();
            });
        });
        steps.step("an editor takes the story of (\\w+) out of its storyline", m -> {
            ClusterOrder.OfStoryline order = new ClusterOrder.OutOfStoryline(world.story(m.group(1)).published().orElseThrow().cluster(), Optional.of("another case"));
            world.act(now -> {
                assertThat(new LedgerStorylines(now.road().news, now.road().storyline).order(order, "Ana Ruiz", "out " + m.group(1))).noneMatch(StorylineEvent.OrderRefused.class::isInstance);
                now.road().pipeline.runUntilIdle();
            });
        });
        steps.step("an editor says on the earlier stories of (\\w+): ([A-Z_]+)(?: of “(.+)”)?", m -> world.ask(new DeskCommand.SetOutcome(world.story(m.group(1)).id(), Ending.valueOf(m.group(2)), Optional.ofNullable(m.group(3)))));
        steps.step("an editor takes the notes of (\\w+) away", m -> world.ask(new DeskCommand.LiftOutcome(world.story(m.group(1)).id())));
        steps.step("the story of (\\w+) says how it went on: “(.+)”", m -> assertThat(world.story(m.group(1)).outcomes()).filteredOn(outcome -> !outcome.lifted()).extracting(outcome -> outcome.note().note()).containsExactly(m.group(2)));
        steps.step("the story of (\\w+) does not say how it went on", m -> assertThat(world.story(m.group(1)).outcomes()).allMatch(Outcome::lifted));
        steps.step("the program notes when (\\w+) was updated", m -> times.put(m.group(1), world.story(m.group(1)).updatedAt().orElseThrow()));
        steps.step("“Updated” of (\\w+) has not moved", m -> assertThat(world.story(m.group(1)).updatedAt()).contains(times.get(m.group(1))));
        steps.step("machines read “([^”]+)” of (\\w+)", m -> {
            world.settle();
            String page = world.road().store.page(path(world, m.group(2))).orElseThrow().text();
            int begins = page.indexOf("application/ld+json");
            assertThat(page.substring(begins, page.indexOf("</script>", begins))).contains(m.group(1));
        });
    }

    /** Of the story of an item, where its article stands. */
    private static String path(RoadWorld world, String item) {
        world.settle();
        Story story = world.stories().stream().filter(found -> found.isPublished() && found.published().orElseThrow().restsOn().stream()
                .anyMatch(version -> version.item().equals(new ItemId(RoadWorld.id(world.item(item).agency()), world.item(item).guid())))).findFirst().orElseThrow(() -> new AssertionError("No reader sees the story of " + item));
        return PressStage.places(world.road().pages, story.id()).entrySet().stream().filter(place -> place.getValue() == Surface.ARTICLE && place.getKey().contains("/" + story.id() + "-")).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new AssertionError("No article of " + item));
    }
}
