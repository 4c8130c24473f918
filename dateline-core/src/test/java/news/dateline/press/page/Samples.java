package news.dateline.press.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.Edition;
import news.dateline.model.Sector;

/** Pages of an invented site about invented news, in four languages, with everything that a page can hold. */
final class Samples {
    static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    static final Instant NOW = Instant.parse("2026-11-23T11:05:00Z");

    private Samples() { }

    static SiteView site() {
        return site("en");
    }

    /** With every edition in one language. */
    static SiteView site(String language) {
        return new SiteView("The Meridian Desk", "News from many wires, with a source behind every sentence", "https://meridian.example", "#9a1b1e", "Meridian Desk Publishing Ltd",
            "14 Harbour Row, Port Lorne", "Amina Okonjo-Hale", "desk@meridian.example", "complaints@meridian.example",
            Sector.STANDARD.stream().map(sector -> new SectorLinkView(sector.slug(), sector.name(), "/news/" + sector.slug())).toList(),
            Edition.STANDARD.stream().map(edition -> new EditionView(edition.id(), edition.name(), edition.path(), language)).toList(), 2026,
            Optional.of("Sample copy: every agency, person and company here is invented"));
    }

    /** Every kind of page, by a name. */
    static Map<String, String> pages(SiteView site) {
        Pages templates = Pages.with(Assets.load("#9a1b1e"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("article", templates.article(site, article()));
        pages.put("article in Hindi", templates.article(site, hindi()));
        pages.put("article in Spanish", templates.article(site, spanish()));
        pages.put("article in Arabic", templates.article(site, arabic()));
        pages.put("front", templates.front(site, front()));
        pages.put("empty front", templates.front(site, new FrontView(front().head(), "East Africa", List.of(), Optional.empty(), List.of(), List.of(), "", front().trending(), front().shots(), List.of(), List.of(), Optional.empty())));
        pages.put("sector", templates.sector(site, sector()));
        pages.put("empty sector", templates.sector(site, new SectorView(sector().head(), "Transport", "", List.of(), Optional.empty())));
        pages.put("archive", templates.archive(site, archive()));
        pages.put("calendar", templates.calendar(site, calendar()));
        pages.put("latest", templates.latest(site, latest()));
        pages.put("tombstone", templates.tombstone(site, tombstone()));
        pages.put("not found", templates.notFound(site, new NotFoundView()));
        pages.put("unavailable", templates.unavailable(site, new UnavailableView(5)));
        pages.put("corrections", templates.corrections(site, corrections()));
        pages.put("search", templates.search(site, SearchSamples.found()));
        pages.put("empty search", templates.search(site, SearchSamples.nothing()));
        pages.put("feeds", templates.feeds(site, feeds()));
        for (TextView text : TextView.values()) pages.put(text.path(), templates.text(site, text));
        return pages;
    }

    static TimeView minutesAgo(int minutes) {
        return TimeView.of(NOW.minusSeconds(60L * minutes), NAIROBI);
    }

    static SourceView wire(String agency, String headline, int minutes, String words) {
        return new SourceView.Wire(agency, headline, Optional.of("https://" + agency.toLowerCase(java.util.Locale.ROOT).replace(" ", "") + ".example/item"), minutesAgo(minutes), words);
    }

    static SentenceView verbatim(String agency, String headline, int minutes, String text) {
        return new SentenceView(text, List.of(wire(agency, headline, minutes, text)), List.of());
    }

    static CardView card(String id, String headline, String text, int minutes, String place, String sector, int voices, String language, String... marks) {
        return new CardView(id, "/article/national/" + id + "-a-path-name", headline, text, "", TimeView.brief(NOW.minusSeconds(60L * minutes), NAIROBI), Optional.of(place),
            Optional.of(new LinkView("/news/x", sector)), "national", voices, List.of(marks), language, Optional.empty());
    }

    static List<CardView> cards() {
        List<CardView> cards = new ArrayList<>();
        cards.add(card("a1", "Ferry services across Lake Orun halted after second engine fire in a month", "The lake authority suspended all eleven crossings on Monday and said that no boat would sail before "
            + "its fuel lines had been inspected. Nobody was hurt; 214 passengers were taken off by fishing boats.", 12, "Port Lorne", "Transport", 4, "en", "Developing"));
        cards.add(card("a2", "Maize harvest forecast cut by a fifth after late rains", "Growers in the northern districts say the second planting failed; the ministry will open its grain reserve on Thursday.", 38,
            "Kisira", "Agro-Forestry", 3, "en"));
        cards.add(card("a3", "Banco central mantiene la tasa y advierte sobre los precios de los alimentos", "La junta votó por unanimidad; el mercado esperaba un recorte de un cuarto de punto.", 51,
            "Puerto Sereno", "Economy & Business", 2, "es"));
        cards.add(card("a4", "पहाड़ी ज़िलों में भारी बारिश के बाद तीन पुल बंद, स्कूलों में दो दिन की छुट्टी", "प्रशासन ने कहा कि निचले इलाक़ों से क़रीब चार सौ परिवारों को सुरक्षित जगहों पर पहुँचाया गया है।", 64,
            "देवगिरि", "Urban Development", 2, "hi", "Live"));
        cards.add(card("a5", "Court orders new count in two wards of the Tamsin by-election", "The margin was nineteen votes. Both parties said they would accept the result of the recount.", 80, "Tamsin", "Politics", 1, "en", "Corrected"));
        cards.add(card("a6", "What a grain reserve is for", "A reserve that is never opened is a monument. The case for selling early, and for saying so before the harvest fails.", 95, "Kisira", "Agro-Forestry", 1, "en", "Opinion"));
        cards.add(card("a7", "Les enseignants suspendent leur grève après un accord sur les classes surchargées", "Le ministère promet 1 200 postes d’ici à la rentrée.", 110, "Valmère", "Education", 2, "fr"));
        cards.add(card("a8", "Telescope on Mount Isko sees water vapour in the air of a small planet", "The signal is weak and will need a second season of watching, the team said.", 150, "Isko", "Science & Environment", 3, "en"));
        cards.add(card("a9", "Orbis Cable to lay second line to the outer islands", "The company says service will begin in two years.", 170, "Port Lorne", "Technology", 1, "en", "Press release"));
        cards.add(card("b1", "Vaccination teams reach last camp on the Darro border as measles cases fall", "Weekly cases are down to 41 from 300 in September.", 200, "Darro", "Health", 3, "en"));
        cards.add(card("b2", "Harriers win a third title on penalties after two hours without a goal", "Goalkeeper Lindani Moyo-Reyes saved four.", 230, "Kestrel Park", "Sports", 2, "en"));
        cards.add(card("b3", "Wells in four villages reopened after tests", "The water board found no trace of the solvent.", 260, "Ashdown Flats", "WASH", 1, "en"));
        return cards;
    }

    static ArticleView article() {
        String fire = "Engine fire halts Lake Orun ferries";
        String update = "UPDATE 2-Lake authority grounds ferry fleet";
        List<ParagraphView> paragraphs = List.of(
            new ParagraphView(List.of(
                verbatim("Tidewater Press", fire, 64, "The Orun Lake Authority suspended all ferry services on Monday after a fire in the engine room of the Lady Ngaio, the second on one of its boats in a month."),
                verbatim("Tidewater Press", fire, 64, "All 214 passengers were taken off by fishing boats within forty minutes and nobody was hurt, harbour master Josef Lindqvist-Amadi said."))),
            new ParagraphView(List.of(
                new SentenceView("No boat will sail before its fuel lines have been inspected, the authority said on Monday.",
                    List.of(wire("Tidewater Press", update, 31, "No boat will sail before its fuel lines have been inspected, the authority said today.")), List.of("on Monday")),
                verbatim("Tidewater Press", update, 31, "“We would rather explain an empty lake than another fire,” its director, Perpetua Wanjiru-Stone, told reporters on the quay."))),
            new ParagraphView(List.of(
                new SentenceView("The two boats were fitted with the same fuel pump during a refit last year, Northern Wire reported, citing two engineers who had worked on it.",
                    List.of(wire("Northern Wire", "Ferries shared a fuel pump, engineers say", 22, "The two boats were fitted with the same fuel pump during a refit last year, two engineers who had worked on it said.")), List.of("Northern Wire reported")),
                verbatim("Northern Wire", "Ferries shared a fuel pump, engineers say", 22, "The maker of the pump, Halberd Marine, said that it had not been contacted by the authority and could not comment."))),
            new ParagraphView(List.of(
                verbatim("Agence Lacustre", "Orun: marchés coupés des îles", 18, "Some 9,000 people on the lake’s islands depend on the boats for food and school."),
                new SentenceView("The army will carry flour and medicine from Tuesday.", List.of(wire("Agence Lacustre", "Orun: army to carry supplies", 15, "The army will carry flour and medicine from tomorrow, the governor’s office said."),
                    new SourceView.Editor("Amina Okonjo-Hale")), List.of("from Tuesday")))));
        SentenceView headline = new SentenceView("Ferry services across Lake Orun halted after second engine fire in a month", List.of(wire("Tidewater Press", update, 31, "Ferry services across Lake Orun halted "
            + "after second engine fire in a month")), List.of());
        HeadView head = HeadView.of(headline.text(), "The lake authority suspended all eleven crossings and said that no boat would sail before its fuel lines had been inspected.",
            "https://meridian.example/article/national/a1-ferry-services-halted").inLanguage("en").inEdition("east-africa").inSector("transport")
            .withAlternates(List.of(new HeadView.AlternateView("en", "https://meridian.example/article/national/a1-x"), new HeadView.AlternateView("fr", "https://meridian.example/article/national/a9-y")))
            .withJsonLd("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Ferry services\"}");
        return new ArticleView(head, "a1", headline,
            List.of(verbatim("Tidewater Press", update, 31, "The lake authority suspended all eleven crossings on Monday and said that no boat would sail before its fuel lines had been inspected.")),
            "The Meridian Desk News Desk", Optional.of("PORT LORNE, Orunland"), Optional.of(new LinkView("/news/transport", "Transport")), new CheckView.ByProgram(),
            minutesAgo(64), minutesAgo(12), List.of("Developing", "Corrected"), Optional.empty(), paragraphs,
            List.of(new DisagreementView("Passengers on board", List.of(
                verbatim("Tidewater Press", fire, 64, "All 214 passengers were taken off by fishing boats within forty minutes."),
                verbatim("Northern Wire", "Ferry burns on Lake Orun", 58, "The ferry carried 231 passengers, the port police said.")))),
            List.of(new ChangeView(minutesAgo(12), "Corrected", "An earlier version gave the number of crossings as seven. There are eleven.")),
            List.of(new ChangeView(minutesAgo(12), "Corrected", "The number of crossings is eleven, not seven."), new ChangeView(minutesAgo(31), "Updated", "With the authority’s order."),
                new ChangeView(minutesAgo(64), "Published", "")),
            List.of(new AgencyView("Tidewater Press", Optional.of("https://tidewater.example")), new AgencyView("Northern Wire", Optional.of("https://northern.example")), new AgencyView("Agence Lacustre", Optional.empty())),
            List.of(new LinkedItemView("Bay Bulletin", "Fishermen tell of a rescue in the dark", "https://bay.example/7", minutesAgo(44))), 4,
            List.of(new LinkView("/tag/lake-orun", "Lake Orun"), new LinkView("/tag/ferries", "Ferries")), List.of(new LinkView("/article/national/a9-y", "Français")),
            List.of(new RailSlotView("Related stories", "/fragment/related/a1", "/news/transport"), new RailSlotView("Latest", "/fragment/latest", "/latest")));
    }

    /** A short story of one agency in another language, checked by an editor. */
    static ArticleView plain(String language, String title, String standfirst, String... paragraphs) {
        String agency = "Himgiri Samvad";
        HeadView head = HeadView.of(title, standfirst, "https://meridian.example/article/national/a4-x").inLanguage(language).inEdition("south-asia").inSector("urban-development");
        return new ArticleView(head, "a4", verbatim(agency, title, 70, title), standfirst.isEmpty() ? List.of() : List.of(verbatim(agency, title, 70, standfirst)), "The Meridian Desk News Desk", Optional.empty(),
            Optional.of(new LinkView("/news/urban-development", "Urban Development")), new CheckView.ByEditor("Amina Okonjo-Hale", minutesAgo(60)), minutesAgo(66), minutesAgo(66), List.of(), Optional.empty(),
            java.util.Arrays.stream(paragraphs).map(text -> new ParagraphView(List.of(verbatim(agency, title, 70, text)))).toList(), List.of(), List.of(),
            List.of(new ChangeView(minutesAgo(66), "Published", "")), List.of(new AgencyView(agency, Optional.empty())), List.of(), 1, List.of(), List.of(),
            List.of(new RailSlotView("Latest", "/fragment/latest", "/latest")));
    }

    static ArticleView hindi() {
        return plain("hi", "पहाड़ी ज़िलों में भारी बारिश के बाद तीन पुल बंद, स्कूलों में दो दिन की छुट्टी", "प्रशासन ने कहा कि निचले इलाक़ों से क़रीब चार सौ परिवारों को सुरक्षित जगहों पर पहुँचाया गया है।",
            "देवगिरि में रविवार रात से जारी तेज़ बारिश के बाद ज़िला प्रशासन ने तीन पुलों पर आवाजाही रोक दी। अधिकारियों ने बताया कि नदी का जलस्तर ख़तरे के निशान से आधा मीटर ऊपर है।",
            "ज़िलाधिकारी मीनाक्षी रावत-ठाकुर ने कहा, “हमारी पहली ज़िम्मेदारी लोगों को सुरक्षित रखना है।” सोमवार और मंगलवार को सभी स्कूल बंद रहेंगे।");
    }

    static ArticleView spanish() {
        return plain("es", "El banco central mantiene la tasa de interés en 6,25 % y advierte de que los precios de los alimentos seguirán subiendo durante el próximo trimestre, según su gobernadora",
            "La junta votó por unanimidad; el mercado esperaba un recorte de un cuarto de punto.", "El banco central mantuvo el lunes su tasa de referencia y dijo que el año que viene será difícil.",
            "«No hay prisa», dijo la gobernadora, Inés Quiroga-Montalbán, en rueda de prensa.");
    }

    static ArticleView arabic() {
        return plain("ar", "توقف العبّارات في بحيرة أورون بعد حريق ثانٍ خلال شهر", "قالت الهيئة إن أي قارب لن يبحر قبل فحص خطوط الوقود.", "أعلنت هيئة البحيرة يوم الاثنين وقف جميع الرحلات بعد حريق في غرفة المحرك.");
    }

    static FrontView front() {
        List<CardView> cards = cards();
        HeadView head = HeadView.of("East Africa", "The news of East Africa, with a source behind every sentence", "https://meridian.example/east-africa").inEdition("east-africa")
            .withFeeds(List.of(FeedView.under("East Africa", "/east-africa")));
        return new FrontView(head, "East Africa", List.of(cards.get(0)), Optional.of(cards.get(0)), cards.subList(1, 5), cards, "/stream/latest", new RailSlotView("Trending", "/fragment/trending/east-africa", "/east-africa/trending"), new LinkView("/east-africa/shots", "Shots"), List.of(cards.get(5)),
            List.of(block("Agro-Forestry", cards, 1), block("Technology", cards, 4), block("Health", cards, 7)),
            Optional.of(new FrontView.NoticeView("From the publisher", "How this desk works", "What is written by program, and what an editor does.", new LinkView("/how-we-work", "Read on"))));
    }

    static FrontView.SectorBlockView block(String name, List<CardView> cards, int from) {
        return new FrontView.SectorBlockView(new LinkView("/news/" + name.toLowerCase(java.util.Locale.ROOT), name), cards.subList(from, from + 4));
    }

    static SectorView sector() {
        return new SectorView(HeadView.of("Transport", "", "https://meridian.example/news/transport").inSector("transport").withFeeds(List.of(FeedView.under("Transport", "/news/transport"))), "Transport", "Global",
            cards(), Optional.of(new LinkView("/news/transport?before=a", "Earlier stories")));
    }

    static LatestView latest() {
        return new LatestView(HeadView.of("Latest", "Every story, newest first", "https://meridian.example/latest").withFeeds(List.of(FeedView.under("Latest", "/latest"))), cards(), "/stream/latest", Optional.empty());
    }

    static FeedsView feeds() {
        return new FeedsView(HeadView.of("Feeds", "", "https://meridian.example/feeds"), List.of(new FeedsView.GroupView("Editions", List.of(FeedView.under("Global", "/"), FeedView.under("South Asia", "/south-asia")), false),
            new FeedsView.GroupView("Sectors", List.of(FeedView.under("Health", "/news/health")), true)));
    }

    static CorrectionsView corrections() {
        return new CorrectionsView(HeadView.of("Corrections", "", "https://meridian.example/corrections").withFeeds(List.of(FeedView.under("Corrections", "/corrections"))), "Corrections", List.of(new CorrectionsView.EntryView(minutesAgo(12), new LinkView("/article/national/a1-x", "Ferry services across Lake Orun halted"), "en", "An earlier version gave the number of "
            + "crossings as seven. There are eleven.")), List.of(new LinkView("/corrections/archive/2026-11-20", "Earlier: 20 November 2026")));
    }

    static ArchiveView archive() {
        return new ArchiveView(HeadView.of("Transport, 20 November 2026", "", "https://meridian.example/news/transport/archive/2026-11-20"), "20 November 2026", "Transport", cards(),
            List.of(new LinkView("/news/transport/archive/2026-11-19", "Earlier: 19 November 2026"), new LinkView("/archive", "All days")));
    }

    static CalendarView calendar() {
        return new CalendarView(HeadView.of("Archive", "", "https://meridian.example/archive"), List.of(new CalendarView.MonthView("November 2026", List.of(new LinkView("/archive/2026-11-19", "19"), new LinkView("/archive/2026-11-20", "20")))));
    }

    static TombstoneView tombstone() {
        return new TombstoneView(TombstoneView.Kind.KILLED, "https://meridian.example/article/a7", minutesAgo(5));
    }
}
