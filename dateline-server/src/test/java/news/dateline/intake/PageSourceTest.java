package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.dateline.config.SourceConfig;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.model.ItemState;
import news.dateline.model.PubStatus;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.pipeline.ArticleLinks;
import news.dateline.pipeline.Receiving;
import news.dateline.pipeline.Tables;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site without a feed, from its list page to the wire log. */
class PageSourceTest {
    private static final String HARBOUR = "/news/harbour-of-port-maren-reopens";
    private static final String BRIDGE = "/news/old-bridge-over-the-lorn-closed";
    private static final String HARBOUR_TEXT = "<p>The harbour master opened the port to ferries on Tuesday, three days after a storm broke forty metres of its northern mole.</p>"
            + "<p>The channel is clear and has been sounded twice, she said at the quay. Divers had found no wreckage on the bottom.</p><p>The town reckons with four million crowns for a new mole.</p>";
    private static final String BRIDGE_TEXT = "<p>The old bridge over the Lorn was closed on Monday after engineers had found a crack in its second pier, the road office said.</p>"
            + "<p>Lorries have to go by way of Ostby, which takes them forty minutes longer. Work will begin in May and last until the autumn, according to the office.</p>";

    private final SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
    private final Ledger ledger = new MemoryLedger(clock);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AgencyServer server = new AgencyServer();
    private final List<Polling> opened = new ArrayList<>();

    @BeforeEach void aSiteWithTwoArticles() {
        list(HARBOUR, BRIDGE);
        article(HARBOUR, "Harbour of Port Maren reopens", HARBOUR_TEXT);
        article(BRIDGE, "Old bridge over the Lorn closed", BRIDGE_TEXT);
    }

    @AfterEach void close() {
        opened.forEach(Polling::close);
        server.close();
        executor.shutdownNow();
    }

    private void list(String... links) {
        StringBuilder page = new StringBuilder("<!doctype html><html><head><title>Courier</title></head><body><nav><a href='/sport/all-the-sport-of-the-coast'>All the sport of the coast</a></nav><main>");
        for (String link : links) page.append("<h2><a href='").append(link).append("?utm_source=front'>A headline of five words</a></h2>");
        server.serve("/front", page + "<a href='https://elsewhere.example/news/a-story-of-another-site'>A story of another site</a></main></body></html>", "Content-Type",
                "text/html; charset=utf-8");
    }

    private void article(String path, String title, String paragraphs) {
        server.serve(path, "<!doctype html><html lang='en'><head><title>" + title + "</title><link rel='canonical' href='" + path
                + "'></head><body><nav><a href='/'>Home</a></nav><article><h1>" + title + "</h1>" + paragraphs
                + "</article></body></html>", "Content-Type", "text/html; charset=utf-8");
    }

    private SourceConfig source() {
        return Copy.page("courier-front", server.address("/front"));
    }

    private Polling polling() {
        return polling(source());
    }

    private Polling polling(SourceConfig source) {
        Polling polling = new Polling(List.of(Copy.agency("courier", source)), Copy.config(), ledger, new Receiving(ledger, clock, Map.of()), new ArticleLinks(), clock, new Random(7),
                executor);
        opened.add(polling);
        return polling;
    }

    private List<ItemFiled> filed() {
        return ledger.read(view -> view.read(Logs.WIRE, 0, 1_000)).stream().map(Envelope::event).map(ItemFiled.class::cast).toList();
    }

    private List<Signal> signals() {
        return ledger.read(view -> view.read(Logs.SIGNALS, 0, 1_000)).stream().map(Envelope::event).toList();
    }

    private ItemState state(ItemFiled filed) {
        return ledger.read(view -> view.get(Tables.ITEM_STATES, filed.version().item().key())).orElseThrow();
    }

    private long asked(String path) {
        return server.requests().stream().filter(request -> request.path().startsWith(path)).count();
    }

    private ItemFiled harbour() {
        return filed().stream().filter(one -> one.item().link().orElse("").endsWith(HARBOUR)).reduce((_, last) -> last).orElseThrow();
    }

    /** A round after which the first is old enough to be looked at again. */
    private void later(Polling polling) {
        clock.advance(Duration.ofMinutes(11));
        polling.pollOnce(source());
    }

    @Test void articlesOfAListPageAreFiledUnderTheirOwnAddressesWithTheirBytes() {
        Poll poll = polling().pollOnce(source());
        assertThat(poll).isEqualTo(new Poll.Delivered(new Receipt(2, 0, Optional.empty(), List.of())));
        assertThat(filed()).extracting(one -> one.version().item().guid()).containsExactly(server.address(HARBOUR).toString(), server.address(BRIDGE).toString());
        ItemFiled harbour = filed().getFirst();
        assertThat(harbour.item().headline()).isEqualTo("Harbour of Port Maren reopens");
        assertThat(harbour.item().body()).startsWith("The harbour master opened the port").endsWith("for a new mole.").contains("\n\n");
        assertThat(harbour.item().format()).isEqualTo("web-page");
        assertThat(harbour.item().status()).isEqualTo(PubStatus.USABLE);
        assertThat(harbour.item().language()).contains("en");
        Optional<byte[]> raw = ledger.read(view -> view.get(Tables.RAW, harbour.raw()));
        assertThat(raw).isPresent();
        assertThat(signals()).isEmpty();
        assertThat(asked("/sport")).isZero();
    }

    @Test void secondRoundBringsNothingNewAndAsksNoPageAgain() {
        Polling polling = polling();
        polling.pollOnce(source());
        assertThat(polling.pollOnce(source())).isEqualTo(new Poll.Unchanged());
        assertThat(filed()).hasSize(2);
        assertThat(asked("/front")).isEqualTo(2);
        assertThat(asked(HARBOUR)).isEqualTo(1);
        assertThat(asked("/robots.txt")).isEqualTo(1);
    }

    @Test void newLinkIsFiledInTheNextRoundAndAlsoAfterARestart() {
        polling().pollOnce(source());
        article("/news/ferry-sails-with-180-lorries", "Ferry sails with 180 lorries",
                "<p>The first ferry left at noon with 180 lorries that had waited at the quay since Saturday, when the storm came over the coast.</p>" + BRIDGE_TEXT.replace("bridge",
                "road"));
        list("/news/ferry-sails-with-180-lorries", HARBOUR, BRIDGE);
        polling().pollOnce(source());
        assertThat(filed()).hasSize(3);
        assertThat(filed().getLast().item().headline()).isEqualTo("Ferry sails with 180 lorries");
    }

    @Test void editedArticleIsANewVersionAndHoldsNothing() {
        Polling polling = polling();
        polling.pollOnce(source());
        article(HARBOUR, "Harbour of Port Maren reopens", HARBOUR_TEXT + "<p>The first ferry left at noon with 180 lorries.</p>");
        later(polling);
        assertThat(harbour().version().number()).isEqualTo(2);
        assertThat(harbour().item().body()).endsWith("with 180 lorries.");
        assertThat(signals()).isEmpty();
    }

    @Test void articleThatIsGoneIsWithheldAndReleasedWhenItIsBack() {
        Polling polling = polling();
        polling.pollOnce(source());
        server.status(HARBOUR, 410);
        later(polling);
        assertThat(harbour().item().status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(harbour().item().edNote().orElseThrow()).contains("answered 410");
        assertThat(signals()).extracting(Signal::kind).containsExactly(SignalKind.HOLD);
        assertThat(state(harbour()).held()).isTrue();
        later(polling);
        assertThat(signals()).hasSize(1);
        article(HARBOUR, "Harbour of Port Maren reopens", HARBOUR_TEXT);
        later(polling);
        assertThat(signals()).extracting(Signal::kind).containsExactly(SignalKind.HOLD, SignalKind.RELEASE);
        assertThat(state(harbour()).held()).isFalse();
    }

    @Test void articleThatLeftTheListAndThenVanishedIsWithheld() {
        Polling polling = polling();
        polling.pollOnce(source());
        list(BRIDGE);
        server.status(HARBOUR, 404);
        later(polling);
        assertThat(signals()).extracting(Signal::kind).containsExactly(SignalKind.HOLD);
    }

    @Test void articleThatLeadsToTheFrontPageNowIsGone() {
        Polling polling = polling();
        polling.pollOnce(source());
        server.status(HARBOUR, 302, "Location", "/front");
        later(polling);
        assertThat(state(harbour()).held()).isTrue();
    }

    @Test void articleThatSaysSomethingElseIsWithheldUntilAnEditorHasLooked() {
        Polling polling = polling();
        polling.pollOnce(source());
        article(HARBOUR, "A notice", "<p>An earlier text at this address did not meet our standards. It has been taken down after a complaint by the persons named in it, and the editors regret that it appeared at all.</p>"
                + "<p>Readers who have questions may write to the ombudsman of this newspaper, who answers letters within a week.</p>");
        later(polling);
        assertThat(harbour().item().status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(state(harbour()).held()).isTrue();
        article(HARBOUR, "A notice", "<p>An earlier text at this address did not meet our standards. It has been taken down after a complaint by the persons named in it, and the editors regret that it appeared at all.</p>"
                + "<p>Readers who have questions may write to the ombudsman of this newspaper, who answers letters within two weeks.</p>");
        later(polling);
        assertThat(state(harbour()).held()).isTrue();
        assertThat(signals()).extracting(Signal::kind).doesNotContain(SignalKind.RELEASE);
    }

    @Test void articleThatHoldsNoWordsAnyMoreIsWithheld() {
        Polling polling = polling();
        polling.pollOnce(source());
        article(HARBOUR, "Sorry", "<p>Not available.</p>");
        later(polling);
        assertThat(state(harbour()).held()).isTrue();
        assertThat(harbour().item().edNote()).contains("The page holds no article any more.");
    }

    @Test void robotsTxtIsObeyedForListAndArticles() {
        server.serve("/robots.txt", "User-agent: *\nAllow: /\n\nUser-agent: dateline\nDisallow: " + HARBOUR + "\n");
        polling().pollOnce(source());
        assertThat(asked(HARBOUR)).isZero();
        assertThat(filed()).hasSize(1);
    }

    @Test void listThatRobotsTxtForbidsIsNotAskedAndFailsWithAReason() {
        server.serve("/robots.txt", "User-agent: *\nDisallow: /front\n");
        assertThat(((Poll.Failed) polling().pollOnce(source())).failure().code()).isEqualTo("ROBOTS");
        assertThat(asked("/front")).isZero();
    }

    @Test void siteWhoseRulesCannotBeHadIsNotRead() {
        server.status("/robots.txt", 503);
        assertThat(((Poll.Failed) polling().pollOnce(source())).failure().code()).isEqualTo("SERVER_FAILED");
        assertThat(asked("/front")).isZero();
    }

    @Test void roundEndsAtItsLimitAndTheNextGoesOn() {
        String[] links = IntStream.rangeClosed(0, PageRound.PAGES_MAX).mapToObj(i -> "/news/story-number-" + i + "-of-the-day").toArray(String[]::new);
        for (String link : links) article(link, "Story " + link, HARBOUR_TEXT.replace("harbour", "haven of " + link));
        list(links);
        Polling polling = polling();
        polling.pollOnce(source());
        assertThat(filed()).hasSize(PageRound.PAGES_MAX);
        polling.pollOnce(source());
        assertThat(filed()).hasSize(PageRound.PAGES_MAX + 1);
    }

    @Test void siteThatAsksForPausesIsAskedForOneArticleARound() {
        server.serve("/robots.txt", "User-agent: *\nCrawl-delay: 20\n");
        polling().pollOnce(source());
        assertThat(filed()).hasSize(1);
    }

    @Test void redirectToWhereNoAgencyCanBeIsNotFollowed() {
        server.status(HARBOUR, 302, "Location", "http://169.254.169.254/latest/meta-data/");
        Poll poll = polling().pollOnce(source());
        assertThat(poll).isInstanceOf(Poll.Delivered.class);
        assertThat(filed()).hasSize(1);
    }

    @Test void privateAddressIsRefusedUnlessTheSourceAllowsIt() {
        SourceConfig strict = new SourceConfig("courier-front", SourceConfig.Kind.PAGE, Optional.of(server.address("/front")), Optional.empty(), Optional.empty(), Optional.empty(),
                false, Optional.empty(), Optional.empty());
        assertThat(((Poll.Failed) polling(strict).pollOnce(strict)).failure().code()).isEqualTo("ADDRESS_REFUSED");
        assertThat(server.requests()).isEmpty();
    }

    @Test void patternDecidesAloneWhatAnArticleIs() {
        server.serve("/front", "<html><body><nav><a href='" + BRIDGE + "'>x</a></nav><a href='" + HARBOUR + "'>A headline of five words</a></body></html>");
        SourceConfig only = new SourceConfig("courier-front", SourceConfig.Kind.PAGE, Optional.of(server.address("/front")), Optional.empty(), Optional.empty(), Optional.empty(), true,
                Optional.of("/news/old-"), Optional.empty());
        polling(only).pollOnce(only);
        assertThat(filed()).extracting(one -> one.item().headline()).containsExactly("Old bridge over the Lorn closed");
    }

    @Test void pageThatIsNoArticleIsPassedOverForGood() {
        server.serve("/news/vote-for-the-player-of-the-year", "<html><body><form><input name='vote'></form></body></html>");
        list("/news/vote-for-the-player-of-the-year", HARBOUR);
        Polling polling = polling();
        polling.pollOnce(source());
        later(polling);
        assertThat(filed()).hasSize(1);
        assertThat(asked("/news/vote")).isEqualTo(1);
        assertThat(asked(HARBOUR)).isEqualTo(2);
    }
}
