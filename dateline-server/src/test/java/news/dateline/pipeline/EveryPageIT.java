package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.log.View;
import news.dateline.model.SignalKind;
import news.dateline.press.Surface;
import org.junit.jupiter.api.Test;

/**
 * Every kind of page that a reader can meet fits on a phone, a tablet and a desk, stands still while it comes, and is readable by all: axe finds nothing, however small, by day and by night. What was looked at
 * lies in {@code target/site} afterwards.
 */
class EveryPageIT extends ReadersBrowser {
    private static final int PHONE = 390;
    private static final int TABLET = 820;
    private static final List<Integer> WIDTHS = List.of(PHONE, TABLET, 1440);
    private static final double SHIFT_MAX = 0.01;
    private static final String BROKEN = "[...document.images].filter(image => image.complete && !image.naturalWidth).map(image => image.currentSrc)";
    private static final String CLOSED = "/stories/national";
    private static final String PAPER_BY_NIGHT = "rgb(21, 22, 26)";
    private static final Set<String> DRAWN = Set.of("home", "article", "article with a photograph", "live", "sector", "latest", "shots", "tombstone", "404", "feeds", "search", "newsletter");
    private static final Path PICTURES = Path.of("target", "site");

    private final List<String> found = new ArrayList<>();
    private final Set<Surface> seen = EnumSet.noneOf(Surface.class);
    private boolean closing;

    @Override protected List<String> refusing() {
        return closing ? List.of(CLOSED) : List.of(ReadersRoom.WITHDRAWN, EveryKind.NOWHERE);
    }

    @Test void everyKindOfPageFitsStandsStillAndIsReadableByAll() throws IOException {
        Files.createDirectories(PICTURES);
        room.holdEveryKind();
        for (Map.Entry<String, String> kind : EveryKind.pages().entrySet()) lookAt(kind.getKey(), kind.getValue());
        Set<Surface> pressed = pressed();
        closing = true;
        room.room.signal(SignalKind.KILL, "wajir");
        assertThat(room.room.stage.step()).as("the press, before lists are pressed again").isTrue();
        lookAt("closed page", CLOSED);
        assertThat(page.locator("h1").textContent()).isEqualTo("This page is closed for a moment");
        found.addAll(faults);
        assertThat(found).isEmpty();
        assertThat(seen).as("whoever makes a new kind of page has it looked at here").containsAll(pressed);
    }

    /** Those that are drawn come anew at each width; others are loaded on the phone and drawn wider, which costs half. */
    private void lookAt(String what, String path) {
        boolean drawn = DRAWN.contains(what);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : WIDTHS) {
            String where = what + " at " + width;
            page.setViewportSize(width, 1000);
            if (drawn || width == PHONE) open(where, path);
            int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) found.add(where + " scrolls sideways: it is " + wide + " wide");
            // A tablet has the parts of a phone in other places.
            (width != TABLET ? violations() : drawn ? violationsOfLayout() : List.<String>of()).forEach(it -> found.add(where + ": " + it));
            if (drawn) draw(what + "-" + width);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        // By night nothing but colours differs.
        violationsOfColour().forEach(it -> found.add(what + ", by night: " + it));
        if (!path.equals("/newsletter/preview") && !PAPER_BY_NIGHT.equals(page.evaluate("getComputedStyle(document.body).backgroundColor"))) found.add(what + " is not dark by night");
        if (drawn) draw(what + "-dark");
        room.room.pages.read(view -> view.get(PressTables.KEPT, URI.create(page.url()).getPath())).ifPresent(kept -> seen.add(kept.surface()));
    }

    private void open(String where, String path) {
        go(path);
        filled();
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        page.evaluate("window.scrollTo(0, 0)");
        if (((Number) page.evaluate("window.shifted")).doubleValue() >= SHIFT_MAX) found.add(where + " moved: " + page.evaluate("window.moved"));
        ((List<?>) page.evaluate(BROKEN)).forEach(it -> found.add(where + " shows no picture: " + it));
    }

    private void draw(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name.replace(' ', '-') + ".png")));
    }

    /** The kinds of place of which the press has made whole pages, as against parts that are loaded into them. */
    private Set<Surface> pressed() {
        return room.room.pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE)).stream()
                .filter(row -> row.value().status() == 200 && !row.key().startsWith("/fragment/") && room.room.store.page(row.key()).filter(page -> page.mediaType().startsWith("text/html")).isPresent())
                .map(View.Row::value).map(PressTables.Kept::surface).collect(Collectors.toSet());
    }
}
