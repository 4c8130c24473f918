package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.dateline.model.Licence;

/** What agencies do, and what the clock does. */
final class WireSteps {
    private WireSteps() { }

    static void teach(RoadSteps steps, RoadWorld world) {
        steps.step("it is (\\S+Z)", m -> world.begins(Instant.parse(m.group(1))));
        steps.step("the clock is (\\S+Z)", m -> world.until(Instant.parse(m.group(1))));
        steps.step("(\\d+|an?) (second|minute|hour)s? pass(?:es)?", m -> world.pass(span(m.group(1), m.group(2))));
        steps.step("the agencies are (.+)", m -> List.of(m.group(1).split(",? and |, ")).forEach(world::licensed));
        steps.step("the licence of (\\w+) does not allow printing", m -> world.licence(m.group(1), Licence.LINK_ONLY));
        steps.step("the program dies and starts again", m -> world.restart());

        steps.step("(\\w+) files (\\w+) headed “(.+?)” saying “(.+)”", m -> world.send(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(3), m.group(4))));
        steps.step("(\\w+) files (\\w+) as an? (.+?) headed “(.+?)” saying “(.+)”", m -> world.send(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(4), m.group(5)).withGenre(m.group(3))));
        steps.step("(\\w+) files (\\w+) under embargo until “(.+?)” headed “(.+?)” saying “(.+)”",
                m -> world.send(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(4), m.group(5)).withEmbargo(Optional.of(m.group(3)))));
        steps.step("(\\w+) files (\\w+) with the note “(.+?)” headed “(.+?)” saying “(.+)”", m -> world.send(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(4), m.group(5)).withNote(m.group(3))));
        steps.step("(\\w+) files (\\w+) of an hour and a half ago headed “(.+?)” saying “(.+)”", m -> world.send(ItemSketch.of(m.group(1), m.group(2), world.now().minus(Duration.ofMinutes(90)), m.group(3), m.group(4))));
        steps.step("(\\w+) files the words of (\\w+) as (\\w+)", m -> {
            ItemSketch original = world.item(m.group(2));
            world.send(ItemSketch.of(m.group(1), m.group(3), world.now(), original.headline(), String.join(" / ", original.paragraphs())));
        });
        steps.step("(\\w+) updates (\\w+), headed “(.+?)” saying “(.+)”", m -> next(world, m.group(1), m.group(2), item -> item.says(m.group(3), m.group(4))));
        steps.step("(\\w+) corrects (\\w+), headed “(.+?)” saying “(.+)”", m -> next(world, m.group(1), m.group(2), item -> item.says(m.group(3), m.group(4)).withNote("Corrects an error in the first paragraph.")));
        steps.step("(\\w+) files (\\w+) again with the status “(.+)”", m -> next(world, m.group(1), m.group(2), item -> item.withStatus(m.group(3))));

        steps.step("(\\w+) kills (\\w+)", m -> next(world, m.group(1), m.group(2), item -> item.withStatus("canceled").withNote("Mandatory kill: legal reasons.")));
        steps.step("(\\w+) kills (\\w+) before it came", m -> world.bytes(m.group(1), m.group(2), ItemSketch.of(m.group(1), m.group(2), world.now(), "A kill", "Do not use.").withStatus("canceled").ninjs()));
        steps.step("(\\w+) holds (\\w+)", m -> next(world, m.group(1), m.group(2), item -> item.withStatus("withheld")));
        steps.step("(\\w+) releases (\\w+)", m -> next(world, m.group(1), m.group(2), item -> item.withStatus("usable")));
        steps.step("(\\w+) sends a kill of (\\w+) that breaks off", m -> {
            String whole = world.item(m.group(2)).next(world.now()).withStatus("canceled").ninjs();
            world.bytes(m.group(1), m.group(2), whole.substring(0, whole.length() * 3 / 4));
        });
        steps.step("(\\w+) moves the embargo of (\\w+) to “(.+)”", m -> next(world, m.group(1), m.group(2), item -> item.withEmbargo(Optional.of(m.group(3)))));
        steps.step("(\\w+) lifts the embargo of (\\w+)", m -> next(world, m.group(1), m.group(2), item -> item.withEmbargo(Optional.empty())));
    }

    private static void next(RoadWorld world, String agency, String name, UnaryOperator<ItemSketch> change) {
        ItemSketch item = world.item(name);
        if (!item.agency().equals(agency)) throw new AssertionError(name + " is an item of " + item.agency() + ", not of " + agency);
        world.send(change.apply(item.next(world.now())));
    }

    private static Duration span(String count, String unit) {
        long number = count.startsWith("a") ? 1 : Long.parseLong(count);
        return switch (unit) {
            case "second" -> Duration.ofSeconds(number);
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> throw new AssertionError("Nobody measures time in " + unit);
        };
    }
}
