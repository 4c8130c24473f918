package news.dateline.press.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part.Type;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** Keys that are put together from a value: of these families every one is used. */
    private static final List<String> FAMILIES = List.of("part.", "form.", "text.", "label.", "sector.", "edition.", "mark.", "change.", "note.", "picture.", "facet.", "age.", "letter.", "rhythm.", "mail.rhythm.", "js.");
    /** Names that the sample pages bring along in English, as a publisher may. */
    private static final List<String> NAMED = List.of("sector.", "edition.", "age.", "archive.", "search.next", "search.previous");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\"");

    private static Messages in(String language) {
        return Phrasebook.STANDARD.words(language);
    }

    private static String sources() {
        return Stream.of("src/main/jte", "src/main/java/news/dateline/press", "../dateline-server/src/main/java/news/dateline/web/reader", "../dateline-server/src/main/java/news/dateline/newsletter").map(MessagesTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) text.append(Files.readString(file)).append('\n');
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/news/dateline/press/assets"))) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    @Test void everyKeyThatIsAskedForIsThereAndNoneIsThereForNothing() {
        Set<String> asked = KEY.matcher(sources()).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toSet());
        Set<String> kept = in("en").patterns().keySet();
        assertThat(kept).allSatisfy(key -> assertThat(asked.contains(key) || FAMILIES.stream().anyMatch(key::startsWith)).as(key).isTrue());
        Pattern called = Pattern.compile("words(?:\\(\\))?\\.(?:of|runs|link)\\((?:\"/[a-z-]+\", )?\"([a-z.-]+)\"");
        assertThat(called.matcher(sources()).results().map((MatchResult found) -> found.group(1)).filter(key -> !key.endsWith("."))).isNotEmpty().allSatisfy(key -> assertThat(kept).contains(key));
    }

    @Test void everyLanguageSaysEverythingWithTheSameArguments() {
        for (String language : Phrasebook.LANGUAGES) {
            assertThat(in(language).patterns().keySet()).as(language).isEqualTo(in("en").patterns().keySet());
            in(language).patterns().forEach((key, pattern) -> {
                if (key.startsWith("time.")) return;
                assertThat(pattern).as(language + " " + key + ": a straight apostrophe would quote").isNotBlank().doesNotContain("'");
                assertThat(arguments(pattern)).as(language + " " + key).isEqualTo(arguments(in("en").patterns().get(key)));
            });
        }
    }

    private static Set<Integer> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) if (parsed.getPart(i).getType() == Type.ARG_NUMBER) numbers.add(parsed.getPart(i).getValue());
        return numbers;
    }

    @Test void everyPluralHasAFormForEachCategoryOfItsLanguage() {
        for (String language : Phrasebook.LANGUAGES) {
            Set<String> categories = PluralRules.forLocale(new ULocale(language)).getKeywords();
            in(language).patterns().forEach((key, pattern) -> {
                if (key.startsWith("time.")) return;
                MessagePattern parsed = new MessagePattern(pattern);
                List<String> forms = new ArrayList<>();
                boolean plural = false;
                for (int i = 0; i < parsed.countParts(); i++) {
                    if (parsed.getPart(i).getType() == Type.ARG_START) plural |= parsed.getPart(i).getArgType() == ArgType.PLURAL;
                    if (parsed.getPart(i).getType() == Type.ARG_SELECTOR) forms.add(parsed.getSubstring(parsed.getPart(i)));
                }
                if (plural) assertThat(forms).as(language + " " + key).containsAll(categories);
            });
        }
    }

    @Test void sentencesOfOtherLanguagesAreNotLeftInEnglish() {
        for (String language : List.of("hi", "ar")) in(language).patterns().forEach((key, pattern) -> {
            if (!key.startsWith("time.") && pattern.replaceAll("\\{[^}]*", "").matches(".*\\p{L}.*")) assertThat(pattern).as(language + " " + key).matches("(?s).*[\\p{IsDevanagari}\\p{IsArabic}].*");
        });
    }

    @Test void templatesHoldNoEnglishOfTheirOwn() throws IOException {
        // Names of formats, which are the same everywhere.
        Set<String> names = Set.of("RSS", "Atom", "JSON Feed", "iCalendar");
        try (Stream<Path> files = Files.list(Path.of("src/main/jte"))) {
            for (Path file : files.filter(it -> !it.getFileName().toString().startsWith("text")).toList()) {
                String plain = Files.readString(file).replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?m)^(@import|@param|!\\{).*$", "").replaceAll("[$!](?:unsafe)?\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}", "").replaceAll("(?m)^@(if|elseif|for|template).*$", "").replaceAll("<[^>]*>", "\n")
                        .replaceAll("@[a-z]+(?:\\.[a-zA-Z]+)?(?:\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\))?", "\n");
                assertThat(plain.lines().map(String::strip).filter(line -> line.matches(".*\\p{L}{2}.*") && !names.contains(line.replaceAll("[^\\p{L} ]", "").strip()))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test void whatScriptsSayComesFromThePageInItsLanguage() throws IOException {
        Pattern asked = Pattern.compile("words\\['([a-z.-]+)'\\]|counted\\('([a-z.-]+)'|\\['(story\\.[a-z]+)'\\]");
        Set<String> keys = new TreeSet<>();
        for (Path script : scripts()) {
            String code = Files.readString(script).replaceAll("(?s)/\\*.*?\\*/", "");
            asked.matcher(code).results().flatMap((MatchResult found) -> Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull)).map("js."::concat).forEach(keys::add);
            assertThat(Pattern.compile("'[^'\n]*[A-Z][a-z]+ [a-z][^'\n]*'").matcher(code).results().map(MatchResult::group)).as(script.toString()).isEmpty();
        }
        assertThat(in("en").patterns().keySet().stream().filter(key -> key.startsWith("js."))).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test void theLongTextsSayThatTheyAreEnglish() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/jte"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("text"))).hasSize(TextView.values().length).allSatisfy(file -> assertThat(Files.readString(file)).contains("<article class=\"prose\" lang=\"en\" dir=\"ltr\">"));
        }
    }

    @Test void datesAndCountsAreThoseOfTheLanguageOnTheEditionsClock() {
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        assertThat(in("en").time(noon, kolkata)).isEqualTo(TimeView.of(noon, kolkata));
        assertThat(in("es").time(noon, kolkata).shown()).isEqualTo("4 de marzo de 2026, 17:30 (UTC+5:30)");
        assertThat(in("fr").time(noon, kolkata).shown()).isEqualTo("4 mars 2026, 17:30 (UTC+5:30)");
        assertThat(in("hi").time(noon, kolkata).shown()).isEqualTo("4 मार्च 2026, 17:30 (UTC+5:30)");
        assertThat(in("es").month(YearMonth.of(2026, 3))).isEqualTo("marzo de 2026");
        assertThat(in("ar").time(noon, kolkata).shown()).isEqualTo("4 مارس 2026، 17:30 (UTC+5:30)");
        assertThat(in("ar").of("search.count", 1234)).isEqualTo("1,234 خبرا");
        assertThat(in("ar").of("card.agencies", 2)).isEqualTo("وكالتان");
        assertThat(in("fr").of("card.agencies", 3)).isEqualTo("3 agences");
        assertThat(in("es").and(List.of("A", "B", "C"))).isEqualTo("A, B y C");
    }

    @Test void anEditionsPagesSpeakItsLanguageAndStoriesKeepTheirs() {
        var page = org.jsoup.Jsoup.parse(Pages.with(Assets.load("#9a1b1e")).article(Samples.site("ar"), Samples.article()));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("header.top").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("header.top").attr("lang")).isEqualTo("ar");
        assertThat(page.select(".inputs").text()).isEqualTo("(بالاعتماد على تقارير Tidewater Press، Northern Wire وAgence Lacustre.)");
        assertThat(page.select("nav.sectors").text()).contains(in("ar").of("sector.health")).doesNotContain("Health");
        assertThat(page.select("#script-words").html()).contains(in("ar").of("js.story.keep"));
    }

    @Test void whateverIsMarkedAsOfALanguageIsInIt() {
        for (String language : List.of("es", "fr", "hi", "ar")) {
            Set<String> english = in("en").patterns().entrySet().stream().filter(message -> NAMED.stream().noneMatch(message.getKey()::startsWith)).filter(message -> message.getValue().contains(" ") && !message.getValue().equals(in(language).patterns().get(message.getKey()))).map(Map.Entry::getValue).collect(Collectors.toSet());
            Samples.pages(Samples.site(language)).forEach((name, html) -> {
                org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(html);
                assertThat(page.select("header.top").attr("lang")).as(name).isEqualTo(language);
                assertThat(page.getAllElements().stream().filter(element -> !element.ownText().isBlank() && element.closest("[lang]") != null && element.closest("[lang]").attr("lang").equals(language)).map(org.jsoup.nodes.Element::ownText))
                        .as(language + ", " + name).isNotEmpty().doesNotContainAnyElementsOf(english);
                for (org.jsoup.nodes.Element element : page.select("[lang=" + language + "][dir]")) assertThat(element.attr("dir")).as(name).isIn(in(language).direction(), "auto");
            });
        }
    }

    @Test void anyOtherWordOfAnyLanguageGivesPagesAnotherLook() {
        Map<String, Map<String, String>> patterns = new TreeMap<>();
        for (String language : Phrasebook.LANGUAGES) patterns.put(language, new TreeMap<>(in(language).patterns()));
        assertThat(new Phrasebook(patterns).fingerprint()).isEqualTo(Phrasebook.STANDARD.fingerprint());
        patterns.get("hi").put("list.latest", "नई ख़बरें");
        assertThat(new Phrasebook(patterns).fingerprint()).isNotEqualTo(Phrasebook.STANDARD.fingerprint());
    }

    @Test void aPublishersOwnNameIsNotTranslated() {
        assertThat(in("fr").sector("health", "Health")).isEqualTo("Santé");
        assertThat(in("fr").sector("health", "Well-being")).isEqualTo("Well-being");
        assertThat(in("de").language()).as("no messages: English").isEqualTo("en");
        assertThat(in("fr-CA").language()).isEqualTo("fr");
        assertThat(in("fr").mark("as of " + "noon".toUpperCase(Locale.ROOT))).isEqualTo("as of NOON");
    }
}
