package news.dateline.web.desk;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import news.dateline.desk.DeskRules;
import news.dateline.desk.PublishRule;
import news.dateline.model.Agency;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskCommand;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.Field;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Label;
import news.dateline.model.Licence;
import news.dateline.model.PubStatus;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.Source;
import news.dateline.model.Span;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.Urgency;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.testkit.SteppedClock;

/** A desk with two agencies on a loopback port, with stories in every state. */
public final class Newsroom implements AutoCloseable {
    public static final String TOKEN = "token-of-the-command-line-0001";

    final SteppedClock clock = SteppedClock.at("2026-03-02T09:00:00Z");
    final Map<String, Agency> agencies = Map.of(
            "norden", new Agency("norden", "Norden Presse", Optional.empty(), Licence.EVERYTHING, 0),
            "solar", new Agency("solar", "Agencia Solar", Optional.empty(), Licence.EVERYTHING, 1));
    final FakeDesks desks = new FakeDesks(new DeskRules(Optional.of("Vera Lind"), List.of(PublishRule.anything("plain news")), EnumSet.allOf(Sensitivity.class), true, false, List.of()), agencies, clock);
    final List<SourceStates.SourceState> sources = new ArrayList<>();
    final SignIns signIns;
    final Mailbox letters = new Mailbox(clock);
    private final AtomicInteger secrets = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Undertow server;
    private final URI address;
    private boolean closed;

    public Newsroom() {
        signIns = new SignIns(clock, () -> "secret" + secrets.incrementAndGet() + "x".repeat(20));
        DeskSettings settings = new DeskSettings("The Sample Herald", ZoneOffset.UTC, false, Map.of("cli", TOKEN));
        server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(new DeskSite(desks, () -> sources, letters, signIns, settings, clock, threads)).build();
        server.start();
        address = URI.create("http://127.0.0.1:" + ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort());
    }

    public URI address() {
        return address;
    }

    public Story story(StoryId id) {
        return desks.story(id).orElseThrow();
    }

    @Override public void close() {
        if (closed) return;
        closed = true;
        server.stop();
        threads.close();
    }

    public static ItemVersion version(String agency, String guid) {
        return new ItemVersion(new ItemId(agency, guid), 1);
    }

    /** What the fact guard will say of editors' sentences. */
    public void guard(java.util.function.Function<String, news.dateline.model.Assessment> says) {
        desks.guard = says;
    }

    /** Proposes a draft that prints one sentence of each item; what the items were filed as goes with it. */
    public StoryId draft(String cluster, String headline, Set<Sensitivity> about, Map<ItemVersion, String> says) {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        says.forEach((version, text) -> {
            desks.filed(version, item(version, headline, text));
            paragraphs.add(List.of(Sentence.verbatim(text, version, Span.body(0, text.length()))));
        });
        ItemVersion spine = says.keySet().iterator().next();
        Sentence title = new Sentence(headline, List.of(new Source.Wire(spine, new Span(Field.HEADLINE, 0, headline.length()))), List.of());
        Instant now = clock.instant();
        Draft draft = new Draft(new ClusterId(cluster), Set.of(), "en", title, List.of(), paragraphs, paragraphs.getFirst(), Optional.empty(),
                says.keySet().stream().map(version -> version.item().agency()).distinct().toList(), says.size(), List.of(), List.of(), "politics", Optional.empty(), List.of("NO"),
                List.of("europe-central-asia"), Label.INTERNATIONAL, List.of(), about, about.isEmpty() ? List.of() : List.of("EDITORS: names withheld by the court until Friday."), List.of(), false,
                Urgency.ROUTINE, now, Integer.toHexString((headline + says.values().stream().sorted().collect(Collectors.joining())).hashCode()));
        desks.submit(new DeskCommand.ProposeDraft(draft), "compose", "draft " + cluster + " " + now + headline);
        return StoryId.of(draft.cluster());
    }

    private static WireItem item(ItemVersion version, String headline, String text) {
        return WireItem.of(version.item(), "rss-2.0").language("en").headline(headline).body(text).build();
    }

    public void embargoed(String agency, String guid) {
        desks.filed(version(agency, guid), item(version(agency, guid), "Under embargo", "Not yet."));
        desks.obey(new Signal(SignalKind.EMBARGO, agency, List.of(new ItemId(agency, guid)), Optional.empty(), new Embargo.UntilReleased("until called"), "embargo"));
    }

    public void termsChanged(String agency, String guid) {
        desks.obey(new Signal(SignalKind.RIGHTS, agency, List.of(new ItemId(agency, guid)), Optional.empty(), Embargo.NONE, "usage terms changed"));
    }

    void kills(ItemVersion version, String reason) {
        desks.obey(new Signal(SignalKind.KILL, version.item().agency(), List.of(version.item()), Optional.of(version), Embargo.NONE, reason));
    }

    /** A published story that an editor answers for, and beside it the draft from its agency's corrected copy. */
    public StoryId corrected(String cluster, String headline, String wrong, String right) {
        ItemVersion first = version("norden", "n-" + cluster);
        ItemVersion second = new ItemVersion(first.item(), 2);
        StoryId story = draft(cluster, headline, Set.of(), Map.of(first, wrong));
        desks.submit(new DeskCommand.PublishStory(story, Optional.of(story(story).published().orElseThrow().fingerprint())), "Ana", "read " + cluster);
        clock.advance(Duration.ofMinutes(9));
        desks.filed(second, item(second, headline, right));
        desks.obey(new Signal(SignalKind.CORRECTION, "norden", List.of(first.item()), Optional.of(second), Embargo.NONE, "Corrects the first paragraph."));
        return draft(cluster, headline, Set.of(), Map.of(second, right));
    }

    /** Puts stories into one storyline. */
    public void ofOneMatter(StoryId... stories) {
        desks.matter.addAll(List.of(stories));
    }

    /** Something in every list and every box. */
    void busyDay() {
        draft("market", "Fish market reopens after a year of repairs", Set.of(), Map.of(version("norden", "n-100"), "The covered fish market on Harbour Square reopened on Monday after a year of repairs."));
        clock.advance(Duration.ofMinutes(7));
        draft("bridge", "Night trains return to the northern line", Set.of(), new TreeMapOf(version("norden", "n-101"), "Night trains will run again on the northern line from 1 June, the operator said.",
                version("solar", "s-44"), "The first train leaves Arlund at 21:40, according to a timetable seen on Monday."));
        clock.advance(Duration.ofMinutes(3));
        draft("mill", "Owner set mill fire, police say", Set.of(), new TreeMapOf(version("norden", "n-102"), "The owner of the Barvik mill set the fire himself, police said.",
                version("solar", "s-45"), "Police said the Barvik mill's owner had set the fire.", version("solar", "s-46"), "Forty firefighters worked through the night in heavy rain."));
        kills(version("norden", "n-102"), "the man was not the owner");
        clock.advance(Duration.ofMinutes(4));
        draft("trial", "Trial of former harbour master opens in Arlund", Set.of(Sensitivity.COURTS_AND_CRIME, Sensitivity.NOTE_NOT_UNDERSTOOD), new TreeMapOf(version("norden", "n-103"),
                "The trial of a former harbour master opened in Arlund on Monday; he denies taking bribes.", version("solar", "s-47"), "The court expects to hear 31 witnesses."));
        clock.advance(Duration.ofMinutes(2));
        draft("girl", "Missing girl found alive in mountain hut", Set.of(Sensitivity.MINORS), Map.of(version("solar", "s-48"), "A nine-year-old girl who went missing on Saturday was found alive in a mountain hut, rescuers said."));
        desks.embargoed.add(new Desks.Embargoed(version("solar", "s-60"), "Central bank: survey of households", new Embargo.Until(Instant.parse("2026-03-02T11:00:00Z"))));
        desks.unreadable.add(new WireEvent.Unreadable("solar", "https://wire.solar.example/feed", "00", "The document ends in the middle of a name", 18_204, List.of(), clock.instant()));
        sources.add(new SourceStates.SourceState("https://norden.example/rss", "norden", SourceStates.Condition.WELL, "", Optional.of(clock.instant())));
        sources.add(new SourceStates.SourceState("https://wire.solar.example/feed", "solar", SourceStates.Condition.FAILING, "answers 503 since 08:51; tried again in 4 minutes", Optional.of(Instant.parse("2026-03-02T08:50:00Z"))));
        clock.advance(Duration.ofMinutes(6));
    }

    /** A map of versions and their words in the order of the versions. */
    static final class TreeMapOf extends java.util.TreeMap<ItemVersion, String> {
        private static final long serialVersionUID = 1;

        TreeMapOf(Object... pairs) {
            for (int i = 0; i < pairs.length; i += 2) put((ItemVersion) pairs[i], (String) pairs[i + 1]);
        }
    }
}
