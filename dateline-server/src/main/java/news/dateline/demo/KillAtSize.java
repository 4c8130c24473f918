package news.dateline.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.dateline.World;
import news.dateline.annotate.Embedder;
import news.dateline.model.StoryId;
import news.dateline.pipeline.PressStage;
import news.dateline.press.Surface;

/**
 * Kills of items on which hundreds of published stories rest, in a newspaper of thousands, while thousands of items wait for the model and readers read: from the agency's first byte until no address
 * shows a word of any of the stories, and until the lists that had to close are there again without them. All over HTTP. Used by one thread.
 */
public final class KillAtSize {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PRESSED_MAX = Duration.ofMinutes(5);

    /** How large; {@code readers} are requests a second. */
    public record Size(int published, int resting, int waiting, int readers, int kills) { }

    /**
     * What one kill took, counted from the beginning of the agency's request.
     *
     * @param answered until the agency had its answer
     * @param closed   until every address that had shown a word of a story on the item had been asked and showed none
     * @param looking  of it, what asking every address once takes, all being closed: the measure's own share
     * @param read     until what most readers look at was there again: fronts, sectors, Latest
     * @param pressed  until each list that was closed was there again
     * @param surfaces how many addresses of each kind showed the stories
     * @param waiting  items that still waited for annotation when it was closed
     */
    public record Kill(Duration answered, Duration closed, Duration looking, Duration read, Duration pressed, Map<Surface, Integer> surfaces, long waiting) { }

    /** @param readers milliseconds of readers' answers, sorted; {@code leaks} are dead words that a reader was sent, or that were found by reading every address at the end */
    public record Result(List<Kill> kills, long published, long addresses, long asked, long failed, List<Long> readers, List<String> leaks) { }

    private final World world;
    private final Size size;
    private final Backlist backlist;

    public KillAtSize(World world, Size size) {
        this.world = world;
        this.size = size;
        this.backlist = new Backlist(size.published(), size.kills(), size.resting());
    }

    /** {@code said} is told how far it is. */
    public Result run(Path folder, Embedder embedder, Consumer<String> said) throws IOException, InterruptedException {
        backlist.write(folder, world.clock().instant(), world.nanos());
        said.accept(size.published() + " stories are published; pressing them");
        try (KillDrill drill = new KillDrill(world, folder, embedder); ReaderLoad readers = new ReaderLoad(world, drill.dateline().address(), size.readers()); Connection look = new Connection(drill.dateline().address())) {
            while (behind(drill) > 0) world.sleeper().sleep(LOOK);
            List<String> all = List.copyOf(PressStage.digest(drill.directory().pages()).keySet());
            said.accept(all.size() + " addresses are pressed");
            readers.start(all);
            List<Kill> kills = new ArrayList<>();
            for (int group = 0; group < size.kills(); group++) {
                drill.waiting(size.waiting());
                if (group > 0) publish(drill, group);
                shown(drill, look, group);
                Kill kill = kill(drill, readers, look, group);
                kills.add(kill);
                said.accept("kill " + kills.size() + ": closed everywhere after " + kill.closed().toMillis() + " ms (asking all of its addresses once takes " + kill.looking().toMillis() + "), answered after " + kill.answered().toMillis() + ", pressed again after "
                        + kill.pressed().toMillis() + " ms (fronts and sectors after " + kill.read().toMillis() + "), on " + kill.surfaces() + " while " + kill.waiting() + " items waited");
            }
            ReaderLoad.Report report = readers.report();
            List<String> leaks = new ArrayList<>(report.leaks());
            List<String> paths = List.copyOf(PressStage.digest(drill.directory().pages()).keySet());
            for (String path : paths) readers.deadWord(look.get(path), world.nanos().getAsLong()).ifPresent(word -> leaks.add(word + " at " + path + " at the end"));
            return new Result(kills, size.published(), paths.size(), report.asked(), report.failed(), report.millis(), leaks);
        }
    }

    /** What the desk and the press have still to do. */
    static long behind(KillDrill drill) {
        Map<String, Map<String, Long>> stages = drill.dateline().standings().report().stages();
        return Stream.of("desk", "press").flatMap(stage -> stages.getOrDefault(stage, Map.of()).values().stream()).mapToLong(Long::longValue).sum();
    }

    private void publish(KillDrill drill, int group) throws InterruptedException {
        backlist.propose(drill.directory().news(), group, world.clock().instant());
        while (behind(drill) > 0) world.sleeper().sleep(LOOK);
    }

    /** Waits until the page that most readers look at has them. */
    private void shown(KillDrill drill, Connection look, int group) throws IOException, InterruptedException {
        long began = world.nanos().getAsLong();
        while (!shows(look.get("/latest"), group)) {
            if (world.nanos().getAsLong() - began > PRESSED_MAX.toNanos()) throw new IOException("Expected " + Backlist.mark(group) + " on /latest within " + PRESSED_MAX + ", with " + behind(drill) + " entries to handle");
            world.sleeper().sleep(LOOK);
        }
    }

    private Kill kill(KillDrill drill, ReaderLoad readers, Connection look, int group) throws IOException, InterruptedException {
        Map<String, Surface> places = new TreeMap<>();
        List<StoryId> stories = backlist.stories(group);
        for (StoryId story : stories) places.putAll(PressStage.places(drill.directory().pages(), story));
        places.put(search(group), Surface.SEARCH);
        List<String> open = new ArrayList<>();
        Map<Surface, Integer> surfaces = new EnumMap<>(Surface.class);
        for (Map.Entry<String, Surface> place : places.entrySet()) {
            if (!shows(look.get(place.getKey()), group)) continue;
            open.add(place.getKey());
            surfaces.merge(place.getValue(), 1, Integer::sum);
        }
        byte[] order = DrillCopy.document(List.of(DrillCopy.item(Backlist.shared(group), 2, "canceled", "A statement", List.of("Killed."), "Bergen", world.clock().instant())));
        long began = world.nanos().getAsLong();
        drill.push(order);
        Duration answered = since(began);
        for (String path : open) while (shows(look.get(path), group)) Thread.onSpinWait();
        Duration closed = since(began);
        readers.died(group);
        long again = world.nanos().getAsLong();
        List<String> shut = new ArrayList<>();
        for (String path : open) {
            Connection.Answer answer = look.get(path);
            if (shows(answer, group)) throw new IOException("Expected nothing of " + Backlist.mark(group) + " at " + path + " after it was closed, found it again");
            if (comesBack(path, Objects.requireNonNull(places.get(path)), stories) && answer.status() != 200) shut.add(path);
        }
        Duration looking = since(again);
        long waiting = drill.waiting();
        back(look, shut.stream().filter(path -> isReadMost(Objects.requireNonNull(places.get(path)))).toList());
        Duration read = since(began);
        back(look, shut);
        return new Kill(answered, closed, looking, read, since(began), surfaces, waiting);
    }

    private void back(Connection look, List<String> shut) throws IOException, InterruptedException {
        for (String path : shut) while (look.get(path).status() != 200) world.sleeper().sleep(Duration.ofMillis(2));
    }

    private static boolean isReadMost(Surface surface) {
        return switch (surface) {
            case FRONT, SECTOR, LATEST, RAIL -> true;
            case ARTICLE, STRUCTURED_DATA, ADDRESS, PICTURE, CARD, LIVE_PAGE, LIVE, RELATED, STORYLINE, LABEL, TAG, ARCHIVE, CORRECTIONS, TRENDING, SEARCH, NEWSLETTER, SHOTS, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS, OFFLINE, SHARED_CACHE, TEXT -> false;
        };
    }

    /** The stories' own pages stay closed. */
    private static boolean comesBack(String path, Surface surface, List<StoryId> stories) {
        return switch (surface) {
            case ARTICLE, STRUCTURED_DATA, ADDRESS, PICTURE, CARD, LIVE_PAGE, LIVE -> false;
            case RELATED, STORYLINE -> stories.stream().noneMatch(story -> path.contains(story.value()));
            case FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, TRENDING, SEARCH, NEWSLETTER, SHOTS, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS, OFFLINE, SHARED_CACHE, TEXT -> true;
        };
    }

    /** Asks for headlines of a group by the beginning of its word: the whole word would come back in any answer. */
    private static String search(int group) {
        String mark = Backlist.mark(group);
        return "/search/suggest?q=" + mark.substring(0, mark.length() - 1);
    }

    private static boolean shows(Connection.Answer answer, int group) {
        String mark = Backlist.mark(group);
        return contains(answer.all(), mark) || contains(answer.all(), mark.toLowerCase(Locale.ROOT));
    }

    /** Not a longer number that begins with it. */
    private static boolean contains(String text, String mark) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
            if (at + mark.length() >= text.length() || !Character.isDigit(text.charAt(at + mark.length()))) return true;
        return false;
    }

    private Duration since(long began) {
        return Duration.ofNanos(world.nanos().getAsLong() - began);
    }
}
