package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import news.dateline.desk.Loss;
import news.dateline.log.Json;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.DeskCommand;
import news.dateline.model.Embedding;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.web.desk.GivenBack;

/** What may be printed: settings that change, terms that items carry, and what an editor decides about an item itself. */
final class LicenceSteps {
    private LicenceSteps() { }

    static void teach(RoadSteps steps, RoadWorld world) {
        steps.step("the licence of (\\w+) keeps its copy from models", m -> world.licence(m.group(1), new Licence(true, false, true, false, false, true, true, true, 0, 0, Set.of())));
        steps.step("the licences are put in force", m -> enforce(world));
        steps.step("the settings change the licence of (\\w+) to “(.+?)”", m -> world.relicense(m.group(1), licence(m.group(2))));
        steps.step("whoever checks the settings with (\\w+) at “(.+?)” is told that the story of (\\w+) would be (withheld|unpublished) (?:at the start|at (\\S+Z))", m -> {
            Loss loss = preview(world, m.group(1), licence(m.group(2))).stream().filter(lost -> lost.story().equals(world.story(m.group(3)).id())).findFirst().orElseThrow(() -> new AssertionError("It is not among what is lost"));
            assertThat(loss.forGood()).isEqualTo(m.group(4).equals("unpublished"));
            if (m.group(5) == null) assertThat(loss.when()).isBeforeOrEqualTo(world.now());
            else assertThat(loss.when()).isEqualTo(Instant.parse(m.group(5)));
        });

        steps.step("nothing may come back together", _ -> assertThat(back(world)).isEmpty());
        steps.step("the stor(?:y|ies) of (\\w+)(?: and (\\w+))? may come back together, and no other", m -> assertThat(back(world)).extracting(GivenBack.Returning::story)
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.of(m.group(1), m.group(2)).filter(name -> name != null).map(name -> world.story(name).id().value()).toList()));
        steps.step("an editor releases together what may come back", _ -> back(world).forEach(story -> world.ask(new DeskCommand.ReleaseStory(new news.dateline.model.StoryId(story.story()), java.util.Optional.of(story.fingerprint())))));

        steps.step("(\\w+) files (\\w+) with the terms “(.+?)” headed “(.+?)” saying “(.+)”",
                m -> world.sendAs(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(4), m.group(5)), with(json -> json.put("usageTerms", m.group(3)))));
        steps.step("(\\w+) files (\\w+) under the copyright of “(.+?)” headed “(.+?)” saying “(.+)”",
                m -> world.sendAs(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(4), m.group(5)), with(json -> json.put("copyrightNotice", m.group(3)))));
        steps.step("(\\w+) files (\\w+), to be read at “(.+?)”, headed “(.+?)” saying “(.+)”", m -> world.sendAs(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(4), m.group(5)), with(json -> json.put("uri", m.group(3)))));
        steps.step("(\\w+) files (\\w+) again under the copyright of “(.+?)”", m -> world.sendAs(world.item(m.group(2)).next(world.now()), with(json -> json.put("copyrightNotice", m.group(3)))));
        steps.step("(\\w+) files (\\w+) with a picture under embargo until “(.+?)” that shows “(.+?)” headed “(.+?)” saying “(.+)”",
                m -> world.sendAs(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(5), m.group(6)), with(json -> picture(json, m.group(4)).put("embargoedUntil", m.group(3)))));
        steps.step("(\\w+) files (\\w+), whose picture is free and shows “(.+?)”, under embargo until “(.+?)”, headed “(.+?)” saying “(.+)”",
                m -> world.sendAs(ItemSketch.of(m.group(1), m.group(2), world.now(), m.group(5), m.group(6)).withEmbargo(java.util.Optional.of(m.group(4))), with(json -> picture(json, m.group(3)))));
        steps.step("no model has read (\\w+)", m -> assertThat(embedding(world, m.group(1))).isEqualTo(Embedding.ABSENT));
        steps.step("a model has read (\\w+)", m -> assertThat(embedding(world, m.group(1))).isNotEqualTo(Embedding.ABSENT));

        steps.step("an editor lifts the embargo of (\\w+)", m -> world.ask(new DeskCommand.LiftEmbargo(id(world, m.group(1)), "The agency said so by telephone.")));
        steps.step("an editor judges (\\w+)", m -> world.ask(new DeskCommand.JudgeItem(id(world, m.group(1)), "The terms allow it.")));
    }

    private static List<GivenBack.Returning> back(RoadWorld world) {
        return GivenBack.of(world.desks(), "Ana Ruiz").stories();
    }

    private static void enforce(RoadWorld world) {
        world.act(there -> LicencesAtStart.enforce(there.road().news, there.road().pages, there.road().desk, there.road().press, there.agencies(), there.road().clock));
    }

    private static List<Loss> preview(RoadWorld world, String agency, Licence licence) {
        java.util.Map<String, news.dateline.model.Agency> agencies = new java.util.TreeMap<>(world.agencies());
        agencies.computeIfPresent(RoadWorld.id(agency), (id, known) -> new news.dateline.model.Agency(id, known.name(), known.homepage(), licence, known.weight()));
        return LicencesAtStart.preview(world.road().news, agencies, world.now()).losses();
    }

    private static Licence licence(String words) {
        Licence all = Licence.EVERYTHING;
        for (String part : words.split(", "))
            all = switch (part) {
                case "everything" -> all;
                case "no printing" -> new Licence(false, all.rewrite(), all.combine(), all.ownModel(), all.outsideModel(), all.fullTextInFeeds(), all.mail(), all.syndication(), all.archiveDays(), all.quoteWordsMax(), all.territories());
                case "no rewriting" -> new Licence(all.print(), false, all.combine(), all.ownModel(), all.outsideModel(), all.fullTextInFeeds(), all.mail(), all.syndication(), all.archiveDays(), all.quoteWordsMax(), all.territories());
                case "30 days" -> new Licence(all.print(), all.rewrite(), all.combine(), all.ownModel(), all.outsideModel(), all.fullTextInFeeds(), all.mail(), all.syndication(), 30, all.quoteWordsMax(), all.territories());
                case "no printing and four words of a headline" -> new Licence(false, false, false, true, false, false, false, false, 0, 4, Set.of());
                default -> throw new AssertionError("Nobody knows the licence " + part);
            };
        return all;
    }

    private static UnaryOperator<String> with(Consumer<ObjectNode> change) {
        return document -> {
            ObjectNode json = Json.read(document.getBytes(java.nio.charset.StandardCharsets.UTF_8), ObjectNode.class);
            change.accept(json);
            return json.toPrettyString();
        };
    }

    private static ObjectNode picture(ObjectNode json, String caption) {
        ObjectNode picture = json.putArray("associations").addObject().put("name", "main").put("uri", "urn:newsml:pictures.example:20260302:p1").put("type", "picture").put("pubStatus", "usable");
        picture.putArray("headlines").addObject().put("role", "main").put("value", caption);
        picture.putArray("descriptions").addObject().put("role", "caption").put("value", caption);
        picture.putArray("renditions").addObject().put("name", "main").put("href", "https://pictures.example/p1.jpg").put("contentType", "image/jpeg").put("width", 1200).put("height", 800);
        return picture;
    }

    private static ItemId id(RoadWorld world, String item) {
        return new ItemId(RoadWorld.id(world.item(item).agency()), world.item(item).guid());
    }

    private static Embedding embedding(RoadWorld world, String item) {
        ItemVersion version = new ItemVersion(id(world, item), 1);
        return world.road().news.read(view -> NewsItems.annotated(view, version)).map(AnnotatedItem::embedding).orElseThrow(() -> new AssertionError(item + " was not annotated"));
    }
}
