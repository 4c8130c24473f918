package news.dateline.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.intake.PictureFetch;
import news.dateline.log.Logs;
import news.dateline.media.Drawn;
import news.dateline.model.Association;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sector;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.pieces.PieceFile;
import news.dateline.pieces.PieceReader;
import news.dateline.press.Author;
import news.dateline.press.page.TextView;
import news.dateline.web.site.PictureDoor;
import news.dateline.web.site.PictureFiles;

/** What the small newspaper lacks of the kinds of page that there are: pieces and their author, the calendar, a press release, a tag, a storyline, a live page, a photograph. */
final class EveryKind {
    private static final StoryId PIECE = new StoryId("opinion");
    static final String NOWHERE = "/2019/news/lake-orun-ferries-4711.html";
    private static final String PICTURED = "/article/national/gate-lock-gate-opens-at-garissa";
    private static final PieceReader READER = new PieceReader(PressRoom.AUTHORS.stream().collect(Collectors.toMap(Author::slug, Author::name)), Edition.STANDARD, Sector.STANDARD);
    private static final String SIGNED = "author: mara-lind\nsector: health\ncountries: KE\n";
    private static final String BODY = """

            ## What the nurses say
            The [clinic](/news/health) opens at night, and so should others.

            > Nobody is ill by the clock.

            - It costs little.
            - It is full.
            """;

    private final PressRoom room;

    private EveryKind(PressRoom room) {
        this.room = room;
    }

    static void fill(PressRoom room, PictureFiles files, PictureDoor door) {
        EveryKind all = new EveryKind(room);
        all.piece("opinion", "form: opinion\nheadline: Clinics should open at night\nstandfirst: A nurse of twenty years on who comes after dark.\n" + SIGNED, BODY);
        all.piece("blog", "form: blog\nheadline: Notes from a night ward\n" + SIGNED, BODY);
        all.piece("interview", "form: interview\nheadline: \"I count the steps\"\n" + SIGNED, BODY);
        all.piece("fair", "form: event\nheadline: Open day at the wells\nsector: wash\ncountries: KE\nplace: Kwale\nwhen: 2026-03-09T08:00+03:00\nends: 2026-03-09T13:00+03:00\n", "\nBring a bucket.\n");
        all.piece("walk", "form: event\nheadline: Walk along the pipe\nsector: wash\ncountries: KE\nplace: Kwale\nwhen: 2026-03-01T08:00+03:00\n", "\nBring shoes.\n");
        for (String place : List.of("Wajir", "Isiolo", "Meru")) room.publish(place.toLowerCase(Locale.ROOT), "Clinic opens in " + place, "A clinic opened in " + place + " on Monday, the ministry said.");
        for (String guid : List.of("wajir", "isiolo")) room.woven(new StorylineEvent.ClusterJoined(new StorylineId("lclinics"), PressRoom.cluster(guid), false, List.of()));
        all.released();
        all.pictured(files, door);
        LiveStory live = new LiveStory(room);
        for (int i = 1; i <= 4; i++) {
            room.advance(Duration.ofMinutes(10));
            live.goesOn("fire" + i, "Report " + i + " of the fire: " + i + "0 people were led out of the market, the fire brigade said.");
        }
        room.run();
    }

    private void piece(String id, String front, String body) {
        if (!(READER.read("---\n" + front + "---\n" + body, "Ana Ruiz") instanceof PieceFile.Good(Draft draft))) throw new AssertionError(READER.read("---\n" + front + "---\n" + body, "Ana Ruiz"));
        room.happened(new DeskEvent.StoryPublished(new StoryId(id), 1, draft, new Check.ByEditor("Ana Ruiz", room.now()), room.now(), room.now(), new Change(room.now(), Change.Kind.PUBLISHED, "First published")));
    }

    private void released() {
        ItemVersion version = room.filed("release", "Bank lends for wells", "The bank lends for forty wells.");
        Draft plain = PressRoom.draft(version, "Bank lends for wells", "The bank lends for forty wells.");
        room.publish("release", new Draft(plain.cluster(), plain.absorbed(), plain.language(), plain.headline(), plain.standfirst(), plain.paragraphs(), plain.card(), plain.located(), plain.agencies(), plain.voices(), plain.linked(),
                plain.disagreements(), plain.sector(), plain.secondSector(), plain.countries(), plain.editions(), plain.label(), plain.tags(), plain.sensitivities(), plain.editorNotes(), List.of("Press release"), plain.developing(),
                plain.urgency(), plain.newsAt(), plain.fingerprint()));
    }

    private void pictured(PictureFiles files, PictureDoor door) {
        ItemVersion version = new ItemVersion(new ItemId("harbour", "gate"), 1);
        Association picture = Association.of("picture").uri("urn:picture:1").rendition("https://harbour.example/p.jpg", "image/jpeg").altText("A lock gate, half open").caption("The gate on Monday.").byline("Wanjiru Kamau").credit("Harbour Wire").build();
        WireItem item = WireItem.of(version.item(), "ninjs").language("en").headline("Lock gate opens at Garissa").body("A lock gate opened on Monday, the county said.").embargo(Embargo.NONE).associations(List.of(picture)).build();
        room.news.change(transaction -> Views.filed(transaction, transaction.append(Logs.WIRE, new WireEvent.ItemFiled(version, WireEvent.Filing.NEW, Optional.empty(), item, "push", "00", room.now()), "intake/harbour")));
        room.publish("gate", PressRoom.draft(version, "Lock gate opens at Garissa", "A lock gate opened on Monday, the county said."));
        byte[] jpeg = Drawn.jpeg(1600, 1200);
        PictureStage pictures = new PictureStage(room.news, room.pages, _ -> Optional.of(PressRoom.HARBOUR), (_, _) -> new PictureFetch.Answer.Got(jpeg), Runnable::run, files, door, room.clock);
        room.drain();
        for (int i = 0; i < 300 && (pictures.step() | room.stage.step()); i++) room.drain();
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("pictures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By what it is called in complaints and on screenshots. */
    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("edition", "/east-africa");
        pages.put("empty edition", "/pacific");
        pages.put("article", ReadersRoom.STORY);
        pages.put("article in Hindi", "/article/hindi");
        pages.put("article with a photograph", PICTURED);
        pages.put("article with a map", "/article/wajir");
        pages.put("opinion piece", "/article/" + PIECE);
        pages.put("entry of the calendar", "/article/fair");
        pages.put("press release", "/article/release");
        pages.put("live", LiveStory.PATH);
        pages.put("sector", "/news/wash");
        pages.put("sector of an edition", "/east-africa/news/health");
        pages.put("sector without news", "/pacific/news/wash");
        pages.put("label", "/stories/national");
        pages.put("tag", "/tag/clinics");
        pages.put("storyline", "/storyline/lclinics");
        pages.put("latest", "/latest");
        pages.put("trending", "/trending");
        pages.put("trending in an edition", "/east-africa/trending");
        pages.put("shots", "/shots");
        pages.put("shots of a sector", "/news/health/shots");
        for (String list : List.of("opinion", "blog", "interview", "press-releases", "events")) pages.put(list, "/" + list);
        pages.put("author", "/author/mara-lind");
        pages.put("corrections", "/corrections");
        pages.put("archive", "/archive");
        pages.put("day", "/archive/2026-03-04");
        pages.put("search", "/search?q=wells+county");
        pages.put("search before anything is asked", "/search");
        pages.put("search that finds nothing", "/search?q=zeppelins");
        pages.put("feedback", "/feedback");
        pages.put("feedback on a paragraph", "/feedback?story=ferry&paragraph=1");
        pages.put("feedback that was sent", "/feedback?sent");
        pages.put("newsletter", "/newsletter");
        pages.put("newsletter's issue", "/newsletter/preview");
        pages.put("saved", "/saved");
        pages.put("offline", "/offline");
        pages.put("feeds", "/feeds");
        for (TextView text : TextView.values()) pages.put(text.title(), text.path());
        pages.put("tombstone", ReadersRoom.WITHDRAWN);
        pages.put("404", NOWHERE);
        return pages;
    }
}
