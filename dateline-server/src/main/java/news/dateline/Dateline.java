package news.dateline;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.undertow.server.HttpHandler;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import news.dateline.annotate.Embedder;
import news.dateline.cluster.Clusterer;
import news.dateline.cluster.Storylines;
import news.dateline.compose.Composer;
import news.dateline.config.AgencyConfig;
import news.dateline.config.ConfigException;
import news.dateline.config.DatelineConfig;
import news.dateline.config.EditorConfig;
import news.dateline.config.HouseStyleFile;
import news.dateline.config.SiteConfig;
import news.dateline.config.SourceConfig;
import news.dateline.desk.Desk;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.intake.HubPost;
import news.dateline.intake.Mailing;
import news.dateline.intake.PictureFetch;
import news.dateline.intake.Polling;
import news.dateline.intake.PushHandler;
import news.dateline.intake.Watching;
import news.dateline.language.E5Embedder;
import news.dateline.language.Reader;
import news.dateline.model.Agency;
import news.dateline.model.Edition;
import news.dateline.model.StoryId;
import news.dateline.newsletter.NewsletterStage;
import news.dateline.newsletter.Newsletters;
import news.dateline.pipeline.AnnotateStage;
import news.dateline.pipeline.ArticleLinks;
import news.dateline.pipeline.AuditHeads;
import news.dateline.pipeline.ClusterStage;
import news.dateline.pipeline.ComposeStage;
import news.dateline.pipeline.DeskStage;
import news.dateline.pipeline.Destroying;
import news.dateline.pipeline.EscalationStage;
import news.dateline.pipeline.Forgetting;
import news.dateline.pipeline.HttpCache;
import news.dateline.pipeline.LedgerDesks;
import news.dateline.pipeline.LedgerFilings;
import news.dateline.pipeline.LedgerSearch;
import news.dateline.pipeline.LedgerSources;
import news.dateline.pipeline.LedgerTombstones;
import news.dateline.pipeline.LicencesAtStart;
import news.dateline.pipeline.LiveLog;
import news.dateline.pipeline.Messages;
import news.dateline.pipeline.PictureStage;
import news.dateline.pipeline.Pipeline;
import news.dateline.pipeline.PressStage;
import news.dateline.pipeline.PurgeStage;
import news.dateline.pipeline.Receiving;
import news.dateline.pipeline.Retention;
import news.dateline.pipeline.SearchEntries;
import news.dateline.pipeline.SearchStage;
import news.dateline.pipeline.ShownStories;
import news.dateline.pipeline.Stage;
import news.dateline.pipeline.Standings;
import news.dateline.pipeline.StoredAssets;
import news.dateline.pipeline.StorylineStage;
import news.dateline.pipeline.Timers;
import news.dateline.pipeline.TrendStage;
import news.dateline.pipeline.ViewCounts;
import news.dateline.pipeline.WatchStage;
import news.dateline.pipeline.WebSubStage;
import news.dateline.pipeline.WriteStage;
import news.dateline.press.Newsroom;
import news.dateline.press.Press;
import news.dateline.press.Searches;
import news.dateline.press.Trends;
import news.dateline.press.page.Asset;
import news.dateline.press.page.Assets;
import news.dateline.press.page.EditionView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.SectorLinkView;
import news.dateline.press.page.SiteView;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.KeyRing;
import news.dateline.web.desk.DeskSettings;
import news.dateline.web.desk.DeskSite;
import news.dateline.web.desk.PieceFiling;
import news.dateline.web.desk.SignIns;
import news.dateline.web.desk.SourceStates;
import news.dateline.web.reader.FeedbackDoor;
import news.dateline.web.reader.Letters;
import news.dateline.web.reader.Mailbag;
import news.dateline.web.reader.NewsletterDoor;
import news.dateline.web.site.Beacon;
import news.dateline.web.site.Certificates;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.Live;
import news.dateline.web.site.PageFile;
import news.dateline.web.site.PictureDoor;
import news.dateline.web.site.PictureFiles;
import news.dateline.web.site.Redirects;
import news.dateline.web.site.SearchDoor;
import news.dateline.web.site.Site;
import news.dateline.web.site.SiteServer;
import news.dateline.web.site.Tombstones;
import news.dateline.web.status.Health;
import news.dateline.web.status.Metrics;
import news.dateline.writer.ChatWriter;
import news.dateline.writer.GuardModels;

/** One running Dateline, wired by hand in the order in which copy flows through it. Made, opened and closed by one thread. */
public final class Dateline implements AutoCloseable {
    private static final Duration FIRST_PAGES_WAIT = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration SEARCH_BUDGET = Duration.ofSeconds(1);
    /** Searches answered at once; each keeps one processor busy. */
    private static final int SEARCHES_A_PROCESSOR = 4;
    private static final long PICTURES_IN_MEMORY = 64L << 20;
    private static final Duration CLUSTER_ACTIVE = Duration.ofHours(72);

    private final World world;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final SiteServer server;
    private final AuditHeads heads;
    private final KeyRing keys;
    private final Pipeline pipeline;
    private final Polling polling;
    private final Watching watching;
    private final Mailing mailing;
    private final PushHandler push;
    private final Embedder embedder;
    private final Optional<ChatWriter> writer;
    private final GuardModels guard;
    private final Optional<HttpCache> cache;
    private final Optional<HubPost> hub;
    private final Optional<Messages> messages;
    private final SignIns signIns;
    private final LedgerDesks desks;
    private final PieceFiling pieces;
    private final Standings standings;
    private final TrendStage trend;
    private final SearchStage search;
    private final PageFile pageFile;
    private final PictureFetch pictureFetch;
    /** Done when there are pages to serve. */
    private final CompletableFuture<Boolean> firstPages = new CompletableFuture<>();

    public Dateline(DatelineConfig config, DataDirectory data, World world) {
        this(config, data, world, new E5Embedder(world.workers(), lanes(config, world)));
    }

    /** With another embedding model, which is closed together with this. */
    public Dateline(DatelineConfig config, DataDirectory data, World world, Embedder embedder) {
        this.world = world;
        this.embedder = embedder;
        this.guard = guard(config);
        Map<String, Agency> agencies = config.agencies().stream().map(AgencyConfig::agency).collect(Collectors.toMap(Agency::id, agency -> agency, (a, _) -> a, LinkedHashMap::new));

        // What is pressed is served before anything else happens.
        Assets assets = Assets.load(config.site().accent());
        List<Asset> portraits = AuthorPages.portraits(config);
        Newsroom newsroom = newsroom(config, world, agencies, portraits);
        boolean secure = config.site().address().getScheme().equals("https");
        this.pageFile = PageFile.open(data.folder().resolve("pages.served"));
        FinishedPages pages = new FinishedPages(pageFile, path -> PressStage.stored(data.pages(), path), config.storage().pagesInMemory().count());
        PressStage.load(data.pages(), pages);
        if (pages.size() > 0) firstPages.complete(true);
        LiveLog liveLog = new LiveLog(data.pages(), pages);
        Live live = new Live(liveLog, world.threads(), config.server().liveConnectionsMax(), HEARTBEAT, secure);

        // Bytes to the wire log.
        Receiving receiving = new Receiving(data.news(), world.clock(), config.agencies().stream().collect(Collectors.toMap(AgencyConfig::id, AgencyConfig::wireMapping)));
        this.polling = new Polling(config.agencies(), config.intake(), data.news(), receiving, new ArticleLinks(), world.clock(), world.chance(), world.threads());
        this.watching = new Watching(config.agencies(), config.intake(), data.news(), receiving, world.clock(), world.threads());
        this.mailing = new Mailing(config.agencies(), config.intake(), data.news(), receiving, world.environment(), world.clock(), world.threads());
        this.push = new PushHandler(config, world.environment(), data.news(), receiving, world.clock(), world.nanos(), world.threads());

        // Wire log to pages.
        Timers timers = new Timers(data.news(), world.clock());
        AnnotateStage annotate = new AnnotateStage(data.news(), () -> Reader.annotator(Edition.STANDARD, config.homes()), embedder, id -> Optional.ofNullable(agencies.get(id)).map(agency -> agency.licence().ownModel()).orElse(false), config.language().batch(), registry, world.nanos());
        ClusterStage cluster = new ClusterStage(data.news(), world.clock(), CLUSTER_ACTIVE, Clusterer::new, registry, world.nanos());
        StorylineStage storyline = new StorylineStage(data.news(), Storylines::new, registry, world.nanos());
        ComposeStage compose = new ComposeStage(data.news(), new Composer(Composer.WORDS_MAX, HouseStyleFile.in(data.folder())), agencies, registry, world.nanos());
        DeskStage desk = new DeskStage(data.news(), new Desk(rules(config), agencies), registry, world.nanos());
        ViewCounts views = new ViewCounts(story -> pages.shows(Press.cardPath(story)), newsroom.editions(), world.clock());
        this.trend = new TrendStage(data.counts(), data.pages(), views, new Trends(newsroom, Pages.with(assets)), pages, world.clock());
        SearchEntries searched = new SearchEntries();
        this.search = new SearchStage(data.pages(), data.folder().resolve(SearchStage.FOLDER), searched, SEARCH_BUDGET, world.clock(), world.nanos());
        Optional<Newsletters> newsletters = config.newsletter().isOn() ? Optional.of(Newsletters.of(config, data, newsroom, Pages.with(assets), world.environment(), world.secrets(), world.clock())) : Optional.empty();
        PressStage press = new PressStage(data.news(), data.pages(), newsroom, Pages.with(assets), new LedgerFilings(data.news()), pages, world.pace(), new PressStage.Told() {
            @Override public void pressed(long position) {
                liveLog.pressed(position);
                live.wake();
                trend.pressed(position);
                search.pressed(position);
                newsletters.map(Newsletters::stage).ifPresent(NewsletterStage::pressed);
                firstPages.complete(true);
            }

            @Override public void hidden(List<StoryId> stories) {
                trend.hidden(stories);
                search.hidden(stories);
                newsletters.ifPresent(it -> it.stage().hidden(stories));
            }
        }, registry, world.nanos());
        LicencesAtStart.enforce(data.news(), data.pages(), desk, press, agencies, world.clock());
        // A language model, where the settings name one; what it makes is another draft for the desk.
        this.writer = config.writer().address().map(_ -> new ChatWriter(config.writer(), world.environment(), world.threads()));
        List<Stage> stages = new ArrayList<>(List.of(press, desk, timers, annotate, cluster, storyline, compose, trend, search));
        writer.ifPresent(model -> stages.add(new WriteStage(data.news(), model, guard::get, writing(config), agencies, world.clock(), registry, world.nanos())));
        FunctionCounter.builder("dateline.views.lost", views, ViewCounts::lost).description("Readings that found no room").register(registry);
        // A shared cache in front of the site, where the settings name one.
        this.cache = config.site().purgeAddress().map(address -> new HttpCache(address, config.site().address().toString(), config.site().purgeTokenEnv().flatMap(secret -> secret.from(world.environment())), world.threads()));
        cache.ifPresent(shared -> stages.add(new PurgeStage(data.pages(), shared, world.clock())));
        // A hub that tells subscribers of feeds, where the settings name one.
        this.hub = config.site().websubHub().map(address -> new HubPost(address, config.site().websubAllowPrivate(), config.intake(), world.threads(), world.clock()));
        hub.ifPresent(told -> stages.add(new WebSubStage(data.pages(), told::publish, newsroom.site().origin(), world.clock())));
        newsletters.ifPresent(it -> stages.add(it.stage()));
        newsletters.flatMap(Newsletters::returns).ifPresent(stages::add);
        // The night watch: wires that go quiet, alarms that nobody answers.
        SourceStates sources = new LedgerSources(data.news(), config.agencies(), world.clock(), config.intake().quietGaps());
        stages.add(new WatchStage(data.news(), sources, world.clock()));
        this.messages = persons(config).isEmpty() ? Optional.empty()
                : Optional.of(new Messages(config.site().name(), config.site().address().resolve("/desk"), config.desk().escalation(), world.environment(), world.threads()));
        messages.ifPresent(messenger -> stages.add(new EscalationStage(data.news(), persons(config), messenger, config.desk().escalation().after(), world.clock())));
        desk.loosened(config.desk().neverByItselfExcept());
        // Pictures of agencies, fetched as their feeds are.
        Site site = new Site(config.site().redirectsFile().isEmpty() ? pages : new Redirects(pages, config.site().redirects()), StoredAssets.of(assets, portraits), secure);
        PictureFiles files = new PictureFiles(data.folder().resolve("media"), PICTURES_IN_MEMORY);
        PictureDoor pictures = new PictureDoor(pages, files, site, world.threads(), secure);
        Set<String> boxes = config.agencies().stream().filter(agency -> agency.sources().stream().anyMatch(SourceConfig::allowPrivateAddresses)).map(AgencyConfig::id).collect(Collectors.toSet());
        this.pictureFetch = new PictureFetch(config.intake(), world.threads(), world.clock());
        PictureStage picture = new PictureStage(data.news(), data.pages(), id -> Optional.ofNullable(agencies.get(id)), (agency, address) -> pictureFetch.fetch(address, boxes.contains(agency)), world.threads(), files,
                pictures, world.clock());
        picture.closeWithdrawn();
        stages.add(picture);
        this.heads = new AuditHeads(data.news(), data.folder(), world.clock());
        stages.add(heads);
        this.keys = KeyRing.open(data.folder().resolve(KeyRing.FILE));
        stages.add(new Forgetting(data.news(), keys));
        stages.add(new Destroying(data.news(), data.pages(), pageFile::force, keys::destroy, world.clock(), registry, world.nanos()));
        stages.add(new Retention(data.news(), keys::destroy, config.storage().keepRawDays(), config.storage().copyDays(), world.clock()));
        this.pipeline = new Pipeline(stages, List.of(data.news()));

        // The desk and the doors.
        this.standings = new Standings(data.news(), data.pages(), pipeline, registry);
        this.desks = new LedgerDesks(data.news(), data.pages(), desk, cluster, storyline, agencies, guard::get, world.clock());
        this.signIns = new SignIns(world.clock(), world.secrets());
        DeskSettings deskSettings = new DeskSettings(config.site().name(), ZoneId.of("UTC"), secure, tokens(config, world), holders(config), AuthorPages.reader(config));
        this.pieces = new PieceFiling(desks, deskSettings.pieces());
        Map<String, HttpHandler> doors = new HashMap<>();
        Letters letters = new Letters(data.readers(), world.clock(), Duration.ofDays(config.storage().keepLettersDays()));
        boolean takesLetters = newsroom.site().menus().has(Part.FEEDBACK);
        if (takesLetters) doors.put("/feedback", new FeedbackDoor(letters, new FeedbackDoor.Around(Pages.with(assets), newsroom.site(), new ShownStories(data.pages()), world.pace(), world.secrets(), config.server().forwarded(), secure)));
        newsletters.ifPresent(it -> doors.put("/newsletter", new NewsletterDoor(it, new NewsletterDoor.Around(Pages.with(assets), newsroom, world.clock(), world.pace(), world.secrets(), config.server().forwarded(), secure))));
        doors.put("/desk", new DeskSite(desks, sources, takesLetters ? letters : Mailbag.NONE, signIns, deskSettings, world.clock(), world.threads()));
        doors.put("/intake", push);
        doors.put("/tombstones.json", new Tombstones(new LedgerTombstones(data.pages()), world.clock()));
        if (newsroom.site().menus().has(Part.SEARCH)) doors.put("/search", new SearchDoor(new LedgerSearch(data.pages(), search, searched, new Searches(newsroom, Pages.with(assets)), world.clock()), SEARCHES_A_PROCESSOR * world.processors(), secure));
        doors.put("/health", new Health(standings::report));
        doors.put("/metrics", new Metrics(registry));
        Optional<SiteServer.Secure> tls = secure(config, world);
        this.server = SiteServer.start(new SiteServer.Settings(config.server().host(), config.server().port(), config.server().requestHeadTimeout(), config.server().idleTimeout(), config.server().transferTimeout(),
                config.server().headSizeMax().toInt(), config.server().bodySizeMax().count(), tls, world.pace(), config.site().headers()),
                site, live,
                Map.of("/media", pictures, "/view", new Beacon(views, world.clock(), world.secrets(), config.server().forwarded(), secure)), doors, world.threads());
    }

    private static Newsroom newsroom(DatelineConfig config, World world, Map<String, Agency> agencies, List<Asset> portraits) {
        return new Newsroom(siteView(config, world), config.layout().siteEditions(), config.layout().siteSectors(), List.copyOf(agencies.values()), config.site().listLength(), config.site().helplines(),
                config.layout().siteLanguages(), config.site().syndication(), AuthorPages.authors(config, portraits));
    }

    /** The newsletter alone, for a look at it beside a server. */
    public static Newsletters newsletters(DatelineConfig config, DataDirectory data, World world) {
        Map<String, Agency> agencies = config.agencies().stream().map(AgencyConfig::agency).collect(Collectors.toMap(Agency::id, agency -> agency, (a, _) -> a, LinkedHashMap::new));
        return Newsletters.of(config, data, newsroom(config, world, agencies, AuthorPages.portraits(config)), Pages.with(Assets.load(config.site().accent())), world.environment(), world.secrets(), world.clock());
    }

    /** Starts the stages, then opens the intake. */
    public void start() {
        startStages();
        polling.start(world.sleeper());
        watching.start(world.sleeper());
        mailing.start(world.sleeper());
    }

    /** Starts the stages only, and returns when the first pages are pressed; whoever called polls by hand. */
    public void startStages() {
        pipeline.start();
        // Reading the first items and loading the model take both processors for a second or two, and readers come first.
        firstPages.completeOnTimeout(false, FIRST_PAGES_WAIT.toMillis(), TimeUnit.MILLISECONDS).join();
        embedder.load();
    }

    public int port() {
        return server.port();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** A link that signs one editor in, once. */
    public URI signInLink(String editor) {
        return address().resolve(signIns.link(editor));
    }

    /** Files pieces that people wrote, as the desk's command does. */
    public PieceFiling pieces() {
        return pieces;
    }

    public Polling polling() {
        return polling;
    }

    public Standings standings() {
        return standings;
    }

    /** Seconds that each stage's batches took so far, on its own thread. */
    public Map<String, Double> stageSeconds() {
        Map<String, Double> seconds = new TreeMap<>();
        for (Timer timer : registry.find("dateline.stage.batch").timers()) seconds.put(timer.getId().getTag("stage"), timer.totalTime(TimeUnit.SECONDS));
        return seconds;
    }

    public Embedder embedder() {
        return embedder;
    }

    private static WriteStage.Settings writing(DatelineConfig config) {
        return new WriteStage.Settings(config.writer().allowance(), config.writer().outside(), config.writer().charactersMax(), config.writer().timeMax());
    }

    private static Optional<SiteServer.Secure> secure(DatelineConfig config, World world) {
        String password = config.server().tlsPasswordEnv().flatMap(secret -> secret.from(world.environment())).orElse("");
        try {
            return config.server().tlsCertificate().map(certificate -> new SiteServer.Secure(config.server().tlsPort(), new Certificates(certificate, config.server().tlsKey(), password)));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(List.of("server.tls-certificate: " + e.getMessage()));
        }
    }

    private static GuardModels guard(DatelineConfig config) {
        try {
            return new GuardModels(config.language().entailment());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(List.of("language.entailment: " + e.getMessage()));
        }
    }

    private static int lanes(DatelineConfig config, World world) {
        return config.language().threads() == 0 ? world.processors() : config.language().threads();
    }

    private static Map<String, String> tokens(DatelineConfig config, World world) {
        Map<String, String> tokens = new TreeMap<>();
        config.desk().apiTokenEnv().flatMap(secret -> secret.from(world.environment())).ifPresent(token -> tokens.put(config.desk().responsibleEditor().orElse("api"), token));
        for (EditorConfig editor : config.desk().editors()) editor.tokenEnv().flatMap(secret -> secret.from(world.environment())).ifPresent(token -> tokens.put(editor.name(), token));
        return tokens;
    }

    /** The responsible editor, and whom the settings name; where they name no editors at all, whoever opens the desk. */
    private static Set<String> holders(DatelineConfig config) {
        if (config.desk().editors().isEmpty()) return DeskSettings.ANYBODY;
        Set<String> holders = config.desk().editors().stream().filter(EditorConfig::holder).map(EditorConfig::name).collect(Collectors.toCollection(TreeSet::new));
        config.desk().responsibleEditor().ifPresent(holders::add);
        return holders;
    }

    private static List<EscalationStage.Person> persons(DatelineConfig config) {
        return config.desk().editors().stream().filter(editor -> !editor.escalateTo().isEmpty()).map(editor -> new EscalationStage.Person(editor.name(), editor.escalateTo())).toList();
    }

    private static DeskRules rules(DatelineConfig config) {
        List<PublishRule> rules = config.desk().rules().stream().map(rule -> new PublishRule(rule.name(), rule.agencies(), rule.sectors(), rule.editions(), rule.countries(), rule.voicesMin(),
                rule.languages(), rule.urgentDevelopments(), rule.opinion())).toList();
        return new DeskRules(config.desk().responsibleEditor(), rules, config.desk().neverByItself(), true, config.desk().repairNonLegalKills(), config.desk().nonLegalReasons());
    }

    private static SiteView siteView(DatelineConfig config, World world) {
        SiteConfig site = config.site();
        return new SiteView(site.name(), site.tagline(), site.address().toString().replaceFirst("/+$", ""), site.accent(), site.publisher(), site.postalAddress(),
                config.desk().responsibleEditor().orElse(""), site.contact(), site.complaints(),
                config.layout().siteSectors().stream().map(sector -> new SectorLinkView(sector.slug(), sector.name(), "/news/" + sector.slug())).toList(),
                config.layout().siteEditions().stream().map(edition -> new EditionView(edition.id(), edition.name(), edition.path(), edition.language())).toList(),
                world.clock().instant().atOffset(ZoneOffset.UTC).getYear(), Optional.of(site.ribbon()).filter(ribbon -> !ribbon.isBlank()), config.newsletter().isOn() ? config.layout().menus() : config.layout().menus().without(Part.NEWSLETTER));
    }

    /** Closes the doors first, then lets the stages finish what they have in hand. */
    @Override public void close() {
        polling.close();
        watching.close();
        mailing.close();
        server.close();
        // Before the stages: the one that waits for a server is let go at once.
        writer.ifPresent(ChatWriter::close);
        pipeline.close();
        search.close();
        pageFile.close();
        pictureFetch.close();
        heads.note();
        keys.close();
        cache.ifPresent(HttpCache::close);
        hub.ifPresent(HubPost::close);
        messages.ifPresent(Messages::close);
        guard.close();
        embedder.close();
        // Last: what readers read in the last seconds is the least that a full disk may cost.
        trend.write(world.clock().instant());
    }
}
