package news.dateline.press;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Authorship;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Handling;
import news.dateline.model.ItemVersion;
import news.dateline.model.Label;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.StoryId;
import news.dateline.model.Urgency;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.press.page.AgencyView;
import news.dateline.press.page.ArticleView;
import news.dateline.press.page.ChangeView;
import news.dateline.press.page.CheckView;
import news.dateline.press.page.DisagreementView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.LinkedItemView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.OutcomeView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.ParagraphView;
import news.dateline.press.page.Part;
import news.dateline.press.page.PictureView;
import news.dateline.press.page.RailSlotView;
import news.dateline.press.page.SentenceView;
import news.dateline.press.page.SourceView;
import news.dateline.press.page.TimeView;

/** A story's own pages: the article, and its card as a fragment. Pure but for {@link Filings}; any thread. */
final class Articles {
    /** The desk's mark on a story that has left the fronts because its agency no longer thinks it relevant. */
    static final String EXPIRED = "expired";

    private final Newsroom newsroom;
    private final Pages pages;
    private final Filings filings;
    private final Cards cards;
    private final StructuredData structuredData;
    private final Maps maps;

    Articles(Newsroom newsroom, Pages pages, Filings filings) {
        this.newsroom = newsroom;
        this.pages = pages;
        this.filings = filings;
        this.cards = new Cards(newsroom);
        this.structuredData = new StructuredData(newsroom);
        this.maps = new Maps(filings);
    }

    /** What lists will know of a story with this text; {@code over}: its live page, if it has one, says that it has ended. */
    StoryCard card(Showing story, Draft draft, Set<Handling> handling, boolean over, Shown shown) {
        List<String> marks = new ArrayList<>(draft.marks());
        marks.remove(EXPIRED);
        if (handling.contains(Handling.LIVE)) {
            marks.remove(Coverage.MARK);
            if (!over) marks.addFirst(Coverage.MARK);
        }
        if (draft.developing()) marks.add("Developing");
        if (!story.corrections().isEmpty()) marks.add("Corrected");
        return new StoryCard(story.id(), Addresses.article(draft.label(), story.id(), draft.headline().text()), draft.headline().text(), text(draft.card()), text(draft.standfirst()),
                story.firstPublishedAt().orElseThrow(), story.updatedAt().orElseThrow(), place(draft), draft.sector(), draft.countries(), draft.tags(), draft.label(), draft.voices(),
                draft.agencies().stream().map(newsroom::agencyName).toList(), marks.stream().distinct().toList(), draft.language(),
                draft.label() == Label.ALERT || draft.urgency().value() <= Urgency.ALERT.value(), homeEdition(draft), story.corrections(), draft.piece().isPresent() || newsroom.fullTextInFeeds(draft.agencies()), handling, draft.piece().map(Piece::onCards), picture(story.id(), draft, handling, shown));
    }

    /** Its card with the picture that it has now. */
    StoryCard pictured(Showing story, Shown shown) {
        StoryCard card = story.card().orElseThrow();
        return card.pictured(picture(story.id(), story.draft().orElseThrow(), card.handling(), shown));
    }

    /** An agency's, else a map; a piece by people is no matter of where. */
    private Optional<PictureView> picture(StoryId id, Draft draft, Set<Handling> handling, Shown shown) {
        return shown.picture(id).flatMap(held -> Pictures.view(id, held, draft, handling, filings)).or(() -> draft.piece().isPresent() ? Optional.empty() : maps.of(id, draft, handling));
    }

    /** The lists on which it stands; one that has expired only keeps its address. */
    List<ListName> lists(Showing story, Draft draft) {
        Set<ListName> lists = new LinkedHashSet<>();
        if (!draft.marks().contains(EXPIRED)) current(draft, lists);
        lists.add(new ListName.OfDay(story.firstPublishedAt().orElseThrow().atZone(ZoneOffset.UTC).toLocalDate()));
        if (!story.corrections().isEmpty()) lists.add(new ListName.Corrected());
        return List.copyOf(lists);
    }

    private void current(Draft draft, Set<ListName> lists) {
        lists.add(new ListName.Latest());
        lists.add(new ListName.OfLabel(draft.label()));
        // A tag whose words were destroyed names nothing.
        for (String tag : draft.tags()) if (tag.codePoints().anyMatch(Character::isLetterOrDigit)) lists.add(new ListName.OfTag(TagName.slug(tag)));
        List<String> sectors = Stream.concat(Stream.of(draft.sector()), draft.secondSector().stream()).filter(slug -> newsroom.sector(slug).isPresent()).toList();
        for (String sector : sectors) lists.add(new ListName.OfSector(sector));
        for (String edition : draft.editions()) {
            if (!newsroom.hasEdition(edition) || !newsroom.lists(edition, draft.language())) continue;
            lists.add(ListName.ofEdition(edition));
            for (String sector : sectors) lists.add(ListName.ofEditionSector(edition, sector));
        }
        PieceForm.ofMarks(draft.marks()).filter(newsroom::has).ifPresent(form -> lists.add(new ListName.OfForm(form)));
        draft.piece().stream().flatMap(piece -> piece.authors().stream()).filter(author -> newsroom.author(author.slug()).isPresent()).forEach(author -> lists.add(new ListName.OfAuthor(author.slug())));
    }

    /** The article and the card's fragment of a story that is shown. Of others it has only the addresses of the same news in other languages; {@code gone} is one that goes in the same change. */
    List<Page> press(Showing story, Optional<StoryId> gone, Shown shown) {
        StoryCard card = story.card().orElseThrow();
        Target target = new Target.Article(story.id());
        List<StoryCard> twins = shown.twins(story).stream().filter(twin -> !twin.id().equals(story.id()) && gone.filter(twin.id()::equals).isEmpty()).map(twin -> twin.card().orElseThrow())
                .filter(twin -> !twin.language().equals(card.language())).toList();
        Optional<StorylineList> line = StorylineList.of(story, shown).filter(list -> !list.without(story.id()).cards().isEmpty());
        List<Sequel> sequels = Sequel.of(story, gone, shown);
        List<StoryId> shows = Stream.of(Stream.of(story.id()), twins.stream().map(StoryCard::id), Sequel.ids(sequels)).flatMap(ids -> ids).distinct().toList();
        Page article = Page.html(card.path(), pages.article(newsroom.site(), article(story, card, story.draft().orElseThrow(), twins, sequels, line, TopicPages.tagged(story, card, shown))), shows, Surface.ARTICLE, target);
        List<Page> made = new ArrayList<>();
        for (String path : photographs(card)) made.add(Page.of(path, Pictures.MEDIA_TYPE, "", List.of(story.id()), Surface.PICTURE, target));
        card.picture().filter(picture -> picture.src().equals(Addresses.map(story.id()))).flatMap(_ -> maps.page(story.id(), story.draft().orElseThrow(), target)).ifPresent(made::add);
        made.addAll(List.of(
                card.handling().contains(Handling.DELISTED) ? article.notIndexed() : article,
                Page.html(Addresses.card(story.id()), pages.latestCard(newsroom.words(Edition.GLOBAL), cards.view(card, newsroom.clock(Edition.GLOBAL))), List.of(story.id()), Surface.CARD, target).notIndexed()));
        return made;
    }

    /** Their pages say that they may be seen; what is seen lies in files. */
    private static List<String> photographs(StoryCard card) {
        return card.picture().map(PictureView::addresses).orElse(List.of()).stream().filter(path -> !path.equals(Addresses.map(card.id()))).toList();
    }

    /** Who put it into words, as {@link Authorship#words()} says it for the desk. */
    static String written(Authorship by, Messages words) {
        if (!by.authors().isEmpty()) return by.edited() == 0 ? words.of("check.authors", words.and(by.authors())) : words.of("check.edited", words.and(by.authors()), by.edited(), by.sentences(), words.and(by.editors()));
        if (by.models().isEmpty()) return "";
        return by.written() == 0 ? words.of("check.model-parts") : words.of("check.model", by.written(), by.sentences());
    }

    private ArticleView article(Showing story, StoryCard card, Draft draft, List<StoryCard> twins, List<Sequel> sequels, Optional<StorylineList> line, List<LinkView> tags) {
        EditionClock zone = newsroom.clock(card.homeEdition());
        List<ItemFiled> linked = draft.linked().stream().map(filings::filing).flatMap(Optional::stream).filter(filed -> filed.item().link().isPresent()).toList();
        String jsonLd = structuredData.of(story, card, draft, sequels, links(draft.restsOn().stream().filter(version -> !sealed(draft, version)).map(filings::filing).flatMap(Optional::stream)), links(linked.stream()));
        HeadView head = HeadView.of(card.headline(), card.standfirst().isEmpty() ? card.text() : card.standfirst(), newsroom.absolute(card.path()))
                .inLanguage(card.language()).inEdition(card.homeEdition()).inSector(card.sector()).withImage(photographs(card).isEmpty() ? Optional.empty() : card.picture().map(picture -> new HeadView.ImageView(newsroom.absolute(picture.src()), picture.width(), picture.height(), picture.alt()))).withJsonLd(jsonLd).withAlternates(alternates(card, twins));
        return new ArticleView(head, card.id().value(), sentence(draft.headline(), zone), sentences(draft.standfirst(), zone), newsroom.byline(draft.piece(), zone.words()), draft.located().map(PlaceNames::shown),
                newsroom.sector(card.sector()).map(sector -> new LinkView(Addresses.sector(sector.slug()), zone.words().sector(sector.slug(), sector.name()))), check(story.check().orElseThrow(), written(Authorship.of(draft), zone.words()), zone), zone.time(card.firstPublishedAt()), zone.time(card.updatedAt()), card.marks(), card.picture(),
                draft.paragraphs().stream().map(paragraph -> new ParagraphView(sentences(paragraph, zone))).toList(),
                draft.disagreements().stream().map(disagreement -> disagreement(disagreement, zone)).toList(), changes(story.corrections(), zone), sequels.stream().map(sequel -> outcome(sequel, zone)).toList(), changes(story.history(), zone),
                draft.agencies().stream().map(this::agency).toList(), linked.stream().map(filed -> linked(filed, zone)).toList(), draft.voices(), tags, twins.stream().map(Cards::translation).toList(), rails(card, line, zone.words()),
                newsroom.helpline(card), LivePages.link(card, zone.words()), draft.piece().map(piece -> new PieceViews(newsroom).of(piece, draft, zone)));
    }

    private List<RailSlotView> rails(StoryCard card, Optional<StorylineList> line, Messages words) {
        List<RailSlotView> slots = new ArrayList<>();
        line.map(list -> Addresses.storyline(list.storyline())).ifPresent(page -> slots.addAll(List.of(new RailSlotView(words.of("rail.background"), Addresses.background(card.id()), page), new RailSlotView(words.of("rail.later"), Addresses.later(card.id()), page),
                new RailSlotView(words.of("rail.earlier"), Addresses.earlier(card.id()), page))));
        slots.add(new RailSlotView(words.of("rail.related"), Addresses.related(card.id()), Addresses.sector(card.sector())));
        if (newsroom.site().menus().has(Part.TRENDING)) slots.add(new RailSlotView(words.part(Part.TRENDING), Addresses.trendingRail(card.homeEdition()), Addresses.trending(Trends.Scope.ALL)));
        if (newsroom.has(PieceForm.OPINION)) slots.add(new RailSlotView(words.form(PieceForm.OPINION), Addresses.RAIL_OPINION, PieceForm.OPINION.path()));
        if (newsroom.site().menus().has(Part.SHOTS)) slots.add(new RailSlotView(words.part(Part.SHOTS), Addresses.shotsRail(card.homeEdition()), Addresses.shots(ListName.ofEdition(card.homeEdition()))));
        slots.add(new RailSlotView(words.of("list.latest"), Addresses.RAIL_LATEST, Addresses.LATEST));
        return slots;
    }

    /** For engines: every language of the same news, its own with them. */
    private List<HeadView.AlternateView> alternates(StoryCard card, List<StoryCard> twins) {
        if (twins.isEmpty()) return List.of();
        return Stream.concat(Stream.of(card), twins.stream()).map(one -> new HeadView.AlternateView(one.language(), newsroom.absolute(one.path()))).toList();
    }

    private static List<String> links(Stream<ItemFiled> filings) {
        return filings.map(filed -> filed.item().link()).flatMap(Optional::stream).distinct().toList();
    }

    private LinkedItemView linked(ItemFiled filed, EditionClock zone) {
        return new LinkedItemView(newsroom.agencyName(filed.agency()), newsroom.quoted(filed.agency(), filed.item().headline()), filed.item().link().orElseThrow(), madeAt(filed, zone));
    }

    AgencyView agency(String id) {
        return new AgencyView(newsroom.agencyName(id), newsroom.agency(id).flatMap(agency -> agency.homepage()));
    }

    static CheckView check(Check check, String written, EditionClock zone) {
        return switch (check) {
            case Check.ByRule _ -> new CheckView.ByProgram(written);
            case Check.ByEditor by -> new CheckView.ByEditor(by.name(), zone.time(by.at()), written);
        };
    }

    DisagreementView disagreement(Disagreement disagreement, EditionClock zone) {
        return new DisagreementView(disagreement.counts(), disagreement.sayings().stream().map(saying -> sentence(uncredited(saying), zone)).toList());
    }

    /** The box names the agency under its saying; its name inside as well would be twice. A date that was added stays. */
    private Sentence uncredited(Sentence saying) {
        List<String> names = saying.sources().stream().map(source -> source instanceof Source.Wire wire ? newsroom.agencyName(wire.version().item().agency()) : "").filter(name -> !name.isEmpty()).toList();
        StringBuilder text = new StringBuilder(saying.text());
        saying.added().stream().filter(piece -> names.stream().anyMatch(saying.text().substring(piece.start(), piece.end())::contains))
                .sorted(Comparator.comparingInt(Sentence.Piece::start).reversed()).forEach(piece -> text.delete(piece.start(), piece.end()));
        return new Sentence(text.toString(), saying.sources(), List.of());
    }

    private static List<ChangeView> changes(List<Change> changes, EditionClock zone) {
        return changes.stream().sorted(Comparator.comparing(Change::at).reversed()).map(change -> new ChangeView(zone.time(change.at()), words(change.kind()), change.note())).toList();
    }

    private static OutcomeView outcome(Sequel sequel, EditionClock zone) {
        Change note = sequel.outcome().note();
        return new OutcomeView(zone.time(note.at()), note.note(), new LinkView(sequel.telling().path(), sequel.telling().headline()));
    }

    private static String words(Change.Kind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }

    List<SentenceView> sentences(List<Sentence> sentences, EditionClock zone) {
        return sentences.stream().map(sentence -> sentence(sentence, zone)).toList();
    }

    SentenceView sentence(Sentence sentence, EditionClock zone) {
        return new SentenceView(sentence.text(), sentence.sources().stream().map(source -> source(source, zone)).flatMap(Optional::stream).toList(),
                sentence.added().stream().map(piece -> sentence.text().substring(piece.start(), piece.end())).toList());
    }

    /** Whether a correction has closed the words of an item: no sentence quotes any of them, and nothing else of the item may be told. */
    static boolean sealed(Draft draft, ItemVersion version) {
        return draft.sentences().stream().flatMap(sentence -> sentence.sources().stream()).anyMatch(source -> source instanceof Source.Wire wire && wire.version().equals(version) && isSealed(wire));
    }

    private static boolean isSealed(Source.Wire wire) {
        return wire.span().start() == wire.span().end();
    }

    /** Empty for an item whose content was redacted: its words are not there to be shown. Of a source that was closed by a correction only the agency and the time are told. */
    private Optional<SourceView> source(Source source, EditionClock zone) {
        return switch (source) {
            case Source.Wire wire when isSealed(wire) -> filings.filing(wire.version()).map(filed -> new SourceView.Wire(newsroom.agencyName(filed.agency()), "", Optional.empty(), madeAt(filed, zone), ""));
            case Source.Editor editor -> Optional.of(new SourceView.Editor(editor.name()));
            case Source.Model model -> Optional.of(new SourceView.Model(model.name()));
            case Source.Wire wire -> filings.filing(wire.version()).map(filed -> new SourceView.Wire(newsroom.agencyName(filed.agency()), filed.item().headline(), filed.item().link(),
                    madeAt(filed, zone), words(filed, wire)));
        };
    }

    /** A span outside the text is a mistake of whoever made it; the page shows the source without words rather than none at all. */
    private static String words(ItemFiled filed, Source.Wire wire) {
        return wire.span().end() <= filed.item().text(wire.span().field()).length() ? filed.item().text(wire.span()) : "";
    }

    /** When its agency says that it made this version, but never later than it came. */
    private static TimeView madeAt(ItemFiled filed, EditionClock zone) {
        return zone.time(filed.item().versionCreated().filter(created -> created.isBefore(filed.receivedAt())).orElse(filed.receivedAt()));
    }

    private String homeEdition(Draft draft) {
        return draft.editions().stream().filter(newsroom::hasEdition).filter(id -> !id.equals(Edition.GLOBAL)).findFirst().orElse(Edition.GLOBAL);
    }

    private static Optional<String> place(Draft draft) {
        return draft.located().map(PlaceNames::shown).or(() -> draft.countries().stream().findFirst().map(code -> Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(draft.language()))));
    }

    private static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** Every version whose end closes the story: what its sentences rest on, and what it links. */
    static List<ItemVersion> restsOn(Draft draft) {
        return Stream.concat(draft.restsOn().stream(), draft.linked().stream()).distinct().toList();
    }
}
