package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.dateline.desk.StandingOrders;
import news.dateline.log.Json;
import news.dateline.log.Logs;
import news.dateline.model.DeskCommand;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.press.Surface;

/** Standing orders, handling, and a night with nobody at the desk. */
final class OrderSteps {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private OrderSteps() { }

    static void teach(RoadSteps steps, RoadWorld world) {
        steps.step("an order bars the name “(.+?)”(?: until (\\S+Z))?", m -> world.order(new StandingOrder.PersonsName(spellings(m.group(1))), Optional.ofNullable(m.group(2)).map(Instant::parse)));
        steps.step("an order bars the words “(.+?)”", m -> world.order(new StandingOrder.Phrase(spellings(m.group(1))), Optional.empty()));
        steps.step("an order bars the item (\\w+)", m -> world.order(new StandingOrder.OneItem(item(world, m.group(1))), Optional.empty()));
        steps.step("an order bars the story of (\\w+)", m -> world.order(new StandingOrder.OneStory(world.story(m.group(1)).id(), Set.of()), Optional.empty()));
        steps.step("silence is ordered in news of ([A-Z]{2}) about “(.+?)” from (\\S+) to (\\S+) by the clocks of (\\S+?)(, after which stories come back)?",
                m -> world.order(new StandingOrder.Blackout(Set.of(m.group(1)), Set.of(), spellings(m.group(2)), LocalDateTime.parse(m.group(3)), LocalDateTime.parse(m.group(4)), ZoneId.of(m.group(5)), m.group(6) != null), Optional.empty()));
        steps.step("the order is lifted", _ -> world.lift());
        steps.step("the story of (\\w+) waits because of the order", m -> assertThat(StandingOrders.closes(world.order(), world.story(m.group(1)))).isTrue());
        steps.step("neither the desk’s log nor the orders’ says “(.+?)” of the order", m -> assertThat(spoken(world)).noneMatch(text -> text.contains(m.group(1))));

        steps.step("(\\w+) files (\\w+) in (Hindi|English) headed “(.+?)” saying “(.+)”", m -> file(world, sketch(world, m.group(1), m.group(2), m.group(4), m.group(5)), json -> json.put("language", m.group(3).equals("Hindi") ? "hi" : "en")));
        steps.step("(\\w+) files (\\w+) with a picture captioned “(.+?)” headed “(.+?)” saying “(.+)”", m -> file(world, sketch(world, m.group(1), m.group(2), m.group(4), m.group(5)), json -> captioned(json, m.group(3))));
        steps.step("(\\w+) files (\\w+) with the keyword “(.+?)” headed “(.+?)” saying “(.+)”", m -> file(world, sketch(world, m.group(1), m.group(2), m.group(4), m.group(5)), json -> json.putArray("keywords").add(m.group(3))));
        steps.step("(\\w+) alerts (\\w+), headed “(.+?)” saying “(.+)”", m -> file(world, sketch(world, m.group(1), m.group(2), m.group(3), m.group(4)), json -> json.put("urgency", 1)));

        steps.step("an editor says that the story of (\\w+) is to be handled (\\S+)", m -> handle(world, m.group(1), m.group(2), true));
        steps.step("an editor says that the story of (\\w+) is not to be handled (\\S+)", m -> handle(world, m.group(1), m.group(2), false));
        steps.step("the story of (\\w+) is handled (.+)", m -> {
            Story story = world.story(m.group(1));
            assertThat(Handling.of(story.current().orElseThrow(), story.handling())).contains(Arrays.stream(m.group(2).split(", ")).map(slug -> Handling.fromSlug(slug).orElseThrow()).toArray(Handling[]::new));
        });
        steps.step("feeds and sitemaps (name|do not name) the story of (\\w+)", m -> {
            world.settle();
            boolean named = PressStage.places(world.road().pages, world.story(m.group(2)).id()).values().stream().anyMatch(Set.of(Surface.FEED_RSS, Surface.FEED_ATOM, Surface.FEED_JSON, Surface.SITEMAP, Surface.SITEMAP_NEWS)::contains);
            assertThat(named).isEqualTo(m.group(1).equals("name"));
        });
        steps.step("engines are asked to leave out the article of (\\w+)", m -> {
            world.settle();
            String path = PressStage.places(world.road().pages, world.story(m.group(1)).id()).entrySet().stream().filter(place -> place.getValue() == Surface.ARTICLE).findFirst().orElseThrow().getKey();
            assertThat(world.road().store.page(path).orElseThrow().headers().stream().map(header -> header.name() + ": " + header.value())).contains("X-Robots-Tag: noindex");
        });

        steps.step("(\\d+) minutes pass and nobody answers", m -> {
            for (int minute = 0; minute < Integer.parseInt(m.group(1)); minute++) {
                world.pass(MINUTE);
                world.watch();
            }
        });
        steps.step("nobody was told", _ -> assertThat(world.messages()).isEmpty());
        steps.step("(\\w+) was told “(.+?)”", m -> assertThat(world.messages()).anyMatch(message -> message.to().equals(m.group(1)) && message.words().contains(m.group(2))));
        steps.step("(\\w+) was told nothing", m -> assertThat(world.messages()).noneMatch(message -> message.to().equals(m.group(1))));
        steps.step("no message says “(.+?)”", m -> assertThat(world.messages()).isNotEmpty().noneMatch(message -> message.toString().contains(m.group(1))));
    }

    private static List<String> spellings(String words) {
        return List.of(words.split("” or “"));
    }

    private static ItemId item(RoadWorld world, String name) {
        return new ItemId(RoadWorld.id(world.item(name).agency()), world.item(name).guid());
    }

    private static ItemSketch sketch(RoadWorld world, String agency, String name, String headline, String saying) {
        return ItemSketch.of(agency, name, world.now(), headline, saying);
    }

    private static void handle(RoadWorld world, String item, String handling, boolean on) {
        world.ask(new DeskCommand.HandleStory(world.story(item).id(), Handling.fromSlug(handling).orElseThrow(), on, "The chief’s word."));
    }

    private static void file(RoadWorld world, ItemSketch item, Consumer<ObjectNode> with) {
        try {
            ObjectNode json = (ObjectNode) Json.mapper().readTree(item.ninjs());
            with.accept(json);
            world.send(item, json.toPrettyString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void captioned(ObjectNode json, String caption) {
        ObjectNode picture = json.putArray("associations").addObject().put("name", "mainimage").put("uri", "urn:picture:1").put("type", "picture");
        picture.putArray("descriptions").addObject().put("role", "caption").put("contentType", "text/plain").put("value", caption);
    }

    /** All that the desk's own log says of orders, with what was asked. */
    private static List<String> spoken(RoadWorld world) {
        return world.road().news.read(view -> view.read(Logs.DESK, 0, 10_000)).stream().map(entry -> Json.text(entry.event())).filter(text -> text.contains("order-given") || text.contains("give-order") || text.contains("order-lifted")
                || text.contains("lift-order") || text.contains("run-order")).toList();
    }
}
