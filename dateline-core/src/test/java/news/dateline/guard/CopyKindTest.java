package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.guard.CopyKind.Kind;
import news.dateline.model.Byline;
import news.dateline.model.ItemId;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no report supplies nothing to one (the law, 7 and 22); what only sounds like it is news. */
final class CopyKindTest {
    private static final String NEWS = "A ferry sank off Marloth on Tuesday and nine people died, the harbour office said.";

    private static Optional<Kind> kind(String headline, String address, String text) {
        WireItem item = WireItem.of(new ItemId("northwire", "guid-1"), "rss").link(address).headline(headline).body(text).build();
        return CopyKind.of(item, "en", List.of(text.split("(?<=[.?!]) "))).map(CopyKind::kind);
    }

    private static Optional<Kind> kind(String headline) {
        return kind(headline, "https://north.example/world/ferry-sinks", NEWS);
    }

    @ParameterizedTest @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "Morning Briefing: Ferry sinks off Marloth; DIGEST", "Marloth, Tessin, Port Bell: Your Thursday Briefing; DIGEST", "Five things to know today; DIGEST", "Las claves del día: Marloth y la lluvia; DIGEST", "L’essentiel de l’actu: le bac de Marloth; DIGEST",
        "Das Wichtigste am Morgen: Marloth; DIGEST", "Resumo do dia: a balsa de Marloth; DIGEST", "Главное за день: паром в Марлоте; DIGEST", "أبرز الأخبار: غرق عبارة; DIGEST", "आज की बड़ी खबरें: नाव डूबी; DIGEST",
        "Ferry sinks off Marloth: live updates; LIVE_PAGE", "As it happened: the Marloth ferry; LIVE_PAGE", "Minuto a minuto: el transbordador de Marloth; LIVE_PAGE", "Fähre vor Marloth: der Newsblog; LIVE_PAGE", "Паром в Марлоте: онлайн-трансляция; LIVE_PAGE", "غرق العبارة لحظة بلحظة; LIVE_PAGE", "नाव हादसा: लाइव अपडेट; LIVE_PAGE",
        "The Papers: ‘Nine drowned’ and a lake at rest; PRESS_REVIEW", "Revista de prensa: nueve muertos; PRESS_REVIEW", "Revue de presse: neuf morts; PRESS_REVIEW", "Presseschau: neun Tote; PRESS_REVIEW", "Обзор прессы: девять погибших; PRESS_REVIEW", "अखबारों की सुर्खियां: नाव डूबी; PRESS_REVIEW",
        "Quiz of the week: How deep is the lake?; QUIZ", "Horoscope: what the lake holds; QUIZ", "राशिफल: मीन; QUIZ", "In pictures: the Marloth ferry; GALLERY", "The Marloth ferry – in pictures; GALLERY", "Fotogalería: el lago; GALLERY", "Фоторепортаж: озеро; GALLERY", "بالصور: البحيرة; GALLERY",
        "Deep Water podcast: the Marloth ferry; BROADCAST", "Ferries after Marloth | Full episode; BROADCAST", "Why the Marloth ferry sank; EXPLAINER", "Marloth ferry: What is a bow door?; EXPLAINER", "Will ferries sail on Friday?; EXPLAINER", "Marloth ferry sinking: what we know; EXPLAINER",
        "Por qué se hundió el transbordador; EXPLAINER", "¿Qué es una puerta de proa?; EXPLAINER", "Pourquoi le bac a coulé; EXPLAINER", "Warum die Fähre sank; EXPLAINER", "O que se sabe do naufrágio; EXPLAINER", "Почему затонул паром; EXPLAINER", "لماذا غرقت العبارة; EXPLAINER", "जानिए क्यों डूबी नाव; EXPLAINER", "Watch: ferry sinks off Marloth; VIDEO"})
    void headlinesOfOtherKindsAreKnown(String headline, Kind expected) {
        assertThat(kind(headline)).contains(expected);
    }

    @ParameterizedTest @ValueSource(strings = {"Minister skips morning briefing after Marloth sinking", "White House ends daily briefings", "Photos show ferry captain asleep, prosecutors say", "Television quiz host dies at 81", "Podcast company Deep Water buys rival", "Live music returns to Marloth",
        "‘Who opened the door?’ judge asks ferry captain", "Captain asks who opened the bow door", "Top stories writer Ana Lund wins prize", "Newspaper headlines ferry inquiry", "Timeline of repairs was forged, inquiry told", "Explained his absence: captain tells court of illness", "Video evidence is shown at ferry trial",
        "Naufragio en Marloth: nueve muertos", "Neuf morts dans le naufrage d’un bac", "Fähre vor Marloth gesunken", "Паром затонул у Марлота", "غرق عبارة قبالة مارلوت", "मार्लोथ में नाव डूबी, नौ की मौत"})
    void reportsWithSuchWordsAreReports(String headline) {
        assertThat(kind(headline)).isEmpty();
    }

    @ParameterizedTest @CsvSource({"opinion/2026/ferry,OPINION", "debate/article-1/ferry.html,OPINION", "commentisfree/2026/mar/ferry,OPINION", "columnists/lund/ferry,OPINION", "editorial/ferry,OPINION", "es/tribuna/el-lago,OPINION", "meinung/der-see,OPINION",
        "2026/03/04/briefing/ferry-lake-your-thursday-briefing.html,DIGEST", "world/live-news/ferry/index.html,LIVE_PAGE", "collections/intl-ferry/,COLLECTION", "us/gallery/ferry,GALLERY", "news/in-pictures-5229,GALLERY", "national/programmes/checkpoint/audio/2018,BROADCAST", "videos/world/ferry.html,VIDEO", "news/blogs-the-papers-526,PRESS_REVIEW"})
    void addressesTellWhatAHeadlineHides(String path, Kind expected) {
        assertThat(kind("Ferry sinks off Marloth", "https://north.example/" + path, NEWS)).contains(expected);
    }

    @Test void anAddressThatOnlyHasTheWordIsNoSign() {
        assertThat(kind("Ferry sinks", "https://north.example/world/opinion-polls-close-in-marloth", NEWS)).isEmpty();
        assertThat(kind("Ferry sinks", "https://north.example/world/briefing-room-of-marloth-burns", NEWS)).isEmpty();
        assertThat(kind("Ferry sinks", "not an address %zz", NEWS)).isEmpty();
        assertThat(kind("Ferry sinks", "https://north.example/%zz/ferry", NEWS)).isEmpty();
    }

    @Test void pointsAloneAreAListAndPointsUnderAReportAreNot() {
        assertThat(kind("Ferry sinks", "https://north.example/a", "• Lake closed to ferries -- despite calls to open")).contains(Kind.LINKS);
        assertThat(kind("Ferry sinks", "https://north.example/a", "• Lake closed to ferries • Watch: the quay at dawn • Mayor speaks")).contains(Kind.LINKS);
        assertThat(kind("Ferry sinks", "https://north.example/a", NEWS + "\n\n• The lake is 200 m deep.\n• It has four ferries.")).isEmpty();
        assertThat(kind("Ferry sinks", "https://north.example/a", "• Nine dead\n\n" + NEWS + "\n\nThe ferry lay on its side.\n\nDivers went down.")).isEmpty();
    }

    @Test void firstSentencesTellADigest() {
        assertThat(kind("Voices from the lake", "https://north.example/a", "And what else you need to know today.")).contains(Kind.DIGEST);
        assertThat(kind("Voices from the lake", "https://north.example/a", "A ferry is raised: This is your morning tip sheet.")).contains(Kind.DIGEST);
    }

    @Test void aNameInCapitalsSignsAnOpinionAndALabelDoesNot() {
        assertThat(kind("ANNA LUND: Roll out the ferry, it is spring again...")).contains(Kind.OPINION);
        assertThat(kind("BREAKING NEWS: Ferry sinks off Marloth")).isEmpty();
        assertThat(kind("NEW ZEALAND: Ferry sinks off Marloth")).isEmpty();
        assertThat(kind("COSTA RICA: Ferry sinks")).isEmpty();
        assertThat(kind("ÚLTIMA HORA: Se hunde un transbordador")).isEmpty();
        WireItem signed = WireItem.of(new ItemId("northwire", "1"), "rss").headline("LAKE NOTES: The ferry is no more").byline(List.of(new Byline("Lake Notes", Optional.empty()))).body(NEWS).build();
        assertThat(OpinionCopy.isMarked(signed)).isTrue();
    }

    @Test void whatIsFoundIsSaidInWords() {
        WireItem item = WireItem.of(new ItemId("northwire", "1"), "rss").link("https://north.example/collections/ferry/").headline("Ferry sinks").body("").build();
        assertThat(CopyKind.of(item, "en", List.of()).orElseThrow().reason()).isEqualTo("It is a page of links by its address.");
    }

    @ParameterizedTest @ValueSource(strings = {"A guide to the Marloth ferry, which carried the choir to the island.", "Monday: Snapshots from a chaotic weekend across the lake.", "Here's what the harbour office wants you to know.", "The latest on the Marloth ferry.",
        "A single day reveals divergent realities across the lake: as the water falls in the north, it rises elsewhere.", "A judge provides the latest chapter in a ferry saga that has gripped the lake."})
    void aTextThatOnlyAnnouncesIsATeaser(String text) {
        assertThat(kind("The Marloth ferry", "https://north.example/world/ferry", text)).contains(Kind.TEASER);
        assertThat(Kind.TEASER.standsAlone()).isFalse();
    }

    @ParameterizedTest @ValueSource(strings = {"A guide to the caves was found dead on Tuesday.", "The latest of nine ferries sank on Tuesday.", "One week after the ferry sank, nine people are still missing.", "A picture of the ferry was sold for 40,000 crowns."})
    void newsThatSoundsLikeATeaserIsNone(String text) {
        assertThat(kind("The Marloth ferry", "https://north.example/world/ferry", text)).isEmpty();
    }
}
