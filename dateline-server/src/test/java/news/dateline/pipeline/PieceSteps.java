package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.desk.StandingOrders;
import news.dateline.model.DeskCommand;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.pieces.PieceFile;
import news.dateline.pieces.PieceReader;
import news.dateline.press.Surface;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Pieces that people write in their own name. */
final class PieceSteps {
    private static final Map<String, String> AUTHORS = Map.of("mara-lind", "Mara Lind", "jon-berg", "Jon Berg", "ana-ruiz", "Ana Ruiz");
    private static final PieceReader READER = new PieceReader(AUTHORS, Edition.STANDARD, Sector.STANDARD);

    private PieceSteps() { }

    static void teach(RoadSteps steps, RoadWorld world) {
        Map<String, StoryId> pieces = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        steps.step("an editor (files|files and publishes) the piece (\\w+), an? (opinion|blog|interview|video of \\S+) by (.+?), headed “(.+?)” saying “(.+)”", m -> {
            files.put(m.group(2), file(m.group(3), m.group(4), m.group(5), m.group(6)));
            Draft draft = draft(files.get(m.group(2)));
            pieces.put(m.group(2), StoryId.of(draft.cluster()));
            world.ask(new DeskCommand.FilePiece(draft, Optional.empty(), m.group(1).endsWith("publishes"), "", ""));
        });
        steps.step("an editor (files|files and publishes) the piece (\\w+) with “(.+?)” for “(.+?)”(, as a correction)?", m -> {
            files.compute(m.group(2), (_, before) -> Optional.ofNullable(before).orElseThrow().replace(m.group(4), m.group(3)));
            boolean corrects = m.group(5) != null;
            world.ask(new DeskCommand.FilePiece(draft(files.get(m.group(2))), Optional.of(pieces.get(m.group(2))), m.group(1).endsWith("publishes"), corrects ? m.group(4) : "", corrects ? m.group(3) : ""));
        });
        steps.step("an editor files the piece (\\w+) once more", m -> world.ask(new DeskCommand.FilePiece(draft(files.get(m.group(1))), Optional.empty(), true, "", "")));
        steps.step("an editor publishes the piece (\\w+)", m -> world.ask(new DeskCommand.PublishStory(pieces.get(m.group(1)), story(world, pieces.get(m.group(1))).proposed().map(Draft::fingerprint))));
        steps.step("an editor withholds the piece (\\w+)", m -> world.ask(new DeskCommand.WithholdStory(pieces.get(m.group(1)), "A reader's doubt.")));
        steps.step("an editor lets the piece (\\w+) stand again", m -> world.ask(new DeskCommand.ReleaseStory(pieces.get(m.group(1)), story(world, pieces.get(m.group(1))).published().map(Draft::fingerprint))));
        steps.step("an editor kills the piece (\\w+)", m -> world.ask(new DeskCommand.KillStory(pieces.get(m.group(1)), "A court's order.")));
        steps.step("an editor replaces “(.+?)” by “(.+?)” in the piece (\\w+)( for legal reasons)?",
                m -> world.ask(new DeskCommand.CorrectStory(pieces.get(m.group(3)), m.group(1), m.group(2), m.group(4) != null, Optional.empty())));
        steps.step("the piece (\\w+) is (published|waiting|withheld|killed)", m -> assertThat(story(world, pieces.get(m.group(1))).state()).isEqualTo(StoryState.valueOf(m.group(2).toUpperCase(java.util.Locale.ROOT))));
        steps.step("there is no piece (\\w+)", m -> assertThat(world.stories()).noneMatch(story -> story.id().equals(pieces.get(m.group(1)))));
        steps.step("the piece (\\w+) waits because “(.+)”", m -> assertThat(story(world, pieces.get(m.group(1))).waitsFor()).anyMatch(words -> words.contains(m.group(2))));
        steps.step("the piece (\\w+) waits because of the order", m -> assertThat(StandingOrders.closes(world.order(), story(world, pieces.get(m.group(1))))).isTrue());
        steps.step("the history of the piece (\\w+) ends with “(.+)”", m -> assertThat(story(world, pieces.get(m.group(1))).history().getLast().note()).isEqualTo(m.group(2)));
        steps.step("the piece (\\w+) was updated at the time it was created", m -> assertThat(story(world, pieces.get(m.group(1))).updatedAt()).isEqualTo(story(world, pieces.get(m.group(1))).firstPublishedAt()));
        steps.step("the (article|card|front|feeds|list) of the piece (\\w+) says? “(.+)”", m -> surfaces(m.group(1)).forEach(surface -> assertThat(texts(world, pieces.get(m.group(2)), surface)).as(surface.name()).isNotEmpty()
                .allMatch(text -> text.contains(m.group(3)))));
        steps.step("whoever asks for the piece (\\w+) is told (\\d+)", m -> {
            world.settle();
            assertThat(world.road().store.page("/article/" + pieces.get(m.group(1))).orElseThrow().status()).isEqualTo(Integer.parseInt(m.group(2)));
        });
    }

    private static String file(String form, String name, String headline, String text) {
        String slug = AUTHORS.entrySet().stream().filter(author -> author.getValue().equals(name)).findFirst().orElseThrow().getKey();
        return "---\nform: " + form.replace(" of ", "\nfilm: ") + "\nauthor: " + slug + "\nheadline: \"" + headline + "\"\nsector: transport\ncountries: KE\n---\n" + text.replace(" / ", "\n\n") + "\n";
    }

    private static Draft draft(String file) {
        PieceFile read = READER.read(file, "Ana Ruiz");
        if (read instanceof PieceFile.Good(Draft draft)) return draft;
        throw new AssertionError(read);
    }

    private static Story story(RoadWorld world, StoryId id) {
        return world.stories().stream().filter(story -> story.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError("There is no story " + id));
    }

    private static List<Surface> surfaces(String word) {
        return switch (word) {
            case "article" -> List.of(Surface.ARTICLE);
            case "card" -> List.of(Surface.CARD);
            case "front" -> List.of(Surface.FRONT);
            case "feeds" -> List.of(Surface.FEED_RSS, Surface.FEED_ATOM, Surface.FEED_JSON);
            default -> List.of(Surface.SECTOR);
        };
    }

    private static List<String> texts(RoadWorld world, StoryId story, Surface surface) {
        world.settle();
        Stream<String> paths = PressStage.places(world.road().pages, story).entrySet().stream().filter(place -> place.getValue() == surface).map(Map.Entry::getKey);
        return paths.map(path -> world.road().store.page(path).orElseThrow().text()).map(text -> surface == Surface.FEED_JSON ? text : Jsoup.parse(Parser.unescapeEntities(text, false)).text()).collect(Collectors.toList());
    }
}
