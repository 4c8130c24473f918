package news.dateline.annotate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.guard.StandingNotices;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.Figure;
import news.dateline.model.ItemVersion;
import news.dateline.model.Name;
import news.dateline.model.Sector;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/**
 * Reads one version of an item and says what is in it. A pure function of the item, its embedding and read-only tables; safe for any number of threads.
 * It does not embed: callers ask {@link #embeddingText} and an {@link Embedder}, so that many items share the work.
 */
public final class Annotator {
    /** Only so much of a text is read for names, figures and places: past it a wire item is a document, not news. Sentences are found in all of it. */
    static final int CHARACTERS_MAX = 60_000;
    private static final int BODY_FOR_EMBEDDING_MAX = 1_200;
    private static final Pattern BLANKS = Pattern.compile("\\s{2,}");

    private final LanguageOfText languages;
    private final HomeCountry homes;
    private final NameFinder names;
    private final PlaceResolver places;
    private final CountryWeights countries;
    private final SectorChooser sectors;

    public Annotator(LanguageOfText languages, Gazetteer gazetteer, HomeCountry homes, SubjectSectors subjects, SectorModel model, List<Edition> editions) {
        this.languages = languages;
        this.homes = homes;
        this.names = new NameFinder(gazetteer);
        this.places = new PlaceResolver(gazetteer);
        this.countries = new CountryWeights(gazetteer, editions);
        this.sectors = new SectorChooser(subjects, model, Sector.STANDARD.stream().map(Sector::slug).toList());
    }

    /** What is to be embedded for an item: its headline and the head of its text, without its standing notices. */
    public static String embeddingText(WireItem item) {
        String text = item.body().isBlank() ? item.description().orElse("") : item.body();
        String headline = item.headline().strip();
        String told = StandingNotices.blanked(text);
        if (headline.isEmpty() && told.isBlank()) told = text;
        String head = head(told.equals(text) ? text : BLANKS.matcher(told.substring(0, Math.min(told.length(), StandingNotices.CHARACTERS_MAX))).replaceAll(" ").strip());
        if (headline.isEmpty()) return head.strip();
        return (Character.isLetterOrDigit(headline.codePointBefore(headline.length())) ? headline + ". " : headline + " ") + head.strip();
    }

    private static String head(String text) {
        if (text.length() <= BODY_FOR_EMBEDDING_MAX) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(BODY_FOR_EMBEDDING_MAX - 1)) ? BODY_FOR_EMBEDDING_MAX - 1 : BODY_FOR_EMBEDDING_MAX);
    }

    /** {@code sameTextAs} and {@code embedding} are handed through; without an embedding ({@link Embedding#ABSENT}) the sector rests on codes and words alone. */
    public AnnotatedItem annotate(ItemVersion version, WireItem item, Optional<ItemVersion> sameTextAs, Embedding embedding) {
        String text = embeddingText(item);
        String language = language(item, text);
        List<NameFinder.Part> parts = parts(item);
        Optional<String> home = homes.of(item.id().agency(), item.link().orElse(item.id().guid()));
        List<Name> found = names.find(parts);
        List<Figure> figures = parts.stream().flatMap(part -> FigureFinder.find(part, language).stream()).toList();
        PlaceResolver.Resolved resolved = places.resolve(item, parts, found, home);
        List<Span> sentences = sentences(item, language);
        List<String> about = countries.countries(new CountryWeights.Read(item, parts, found, sentences, language), resolved, home);
        SectorChooser.Choice choice = sectors.choose(item, text, language, parts, embedding);
        Optional<LocalDate> day = item.versionCreated().or(item::firstCreated).map(created -> LocalDate.ofInstant(created, ZoneOffset.UTC));
        return new AnnotatedItem(version, language, sentences, found, figures, resolved.places(), about, countries.editions(about), choice.sector(), choice.second(), choice.confidence(),
                Sensitivities.of(item, parts, found, language), sameTextAs, embedding, FindingsReader.read(parts, sentences, found, day, language));
    }

    /** What the agency declares, unless the text clearly says otherwise. */
    private String language(WireItem item, String text) {
        Optional<String> read = languages.of(text);
        return item.language().filter(declared -> !declared.isBlank())
                .filter(declared -> read.isEmpty() || !languages.knows(declared) || declared.regionMatches(true, 0, read.get(), 0, 2)).or(() -> read).orElse("en");
    }

    /** Of the body, or of the description where there is no body. */
    static List<Span> sentences(WireItem item, String language) {
        return item.body().isBlank() ? Sentences.of(item.description().orElse(""), language, Field.DESCRIPTION) : Sentences.of(item.body(), language, Field.BODY);
    }

    private static List<NameFinder.Part> parts(WireItem item) {
        List<NameFinder.Part> parts = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = item.text(field);
            String head = text.length() <= CHARACTERS_MAX ? text : text.substring(0, CHARACTERS_MAX);
            if (!head.isBlank()) parts.add(new NameFinder.Part(field, head, Words.of(head)));
        }
        return parts;
    }
}
