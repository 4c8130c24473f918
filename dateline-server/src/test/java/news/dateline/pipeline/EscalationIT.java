package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.config.DatelineConfig;
import news.dateline.config.EscalationConfig;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.desk.SourceStates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Alarms that nobody answers, over a real mail server and a real receiver of POSTs. */
@Timeout(60)
class EscalationIT {
    private static final String COPY = "Do not use the item on Rui Sandoval";
    private static final Duration AFTER = Duration.ofMinutes(10);

    private final SteppedClock clock = SteppedClock.at("2026-03-03T03:00:00Z");
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 204;
    private HttpServer hook;
    private Messages messages;

    @BeforeEach void open() throws IOException {
        mail.start();
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            posted.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        hook.start();
        EscalationConfig config = DatelineConfig.parse("desk: {escalation: {mail-host: 127.0.0.1, mail-tls: none, mail-from: desk@herald.example, token-env: HOOK, mail-port: " + mail.getSmtp().getPort() + "}}").desk().escalation();
        messages = new Messages("The Sample Herald", URI.create("https://herald.example/desk"), config, name -> name.equals("HOOK") ? Optional.of("hook-token") : Optional.empty(), threads);
    }

    @AfterEach void close() {
        messages.close();
        mail.stop();
        hook.stop(0);
        threads.close();
    }

    private EscalationStage stage(EscalationStage.Person... persons) {
        return new EscalationStage(ledger, List.of(persons), messages, AFTER, clock);
    }

    private String hookAddress() {
        return "http://127.0.0.1:" + hook.getAddress().getPort() + "/alarm";
    }

    private void happened(DeskEvent event) {
        ledger.change(transaction -> Views.decided(transaction, transaction.append(Logs.DESK, new DeskRecord.Happened(event, "signal"), "signals/1")));
    }

    private void alarm() {
        happened(new DeskEvent.AlarmRaised("advisory:norden:0a0b0c0d", "Norden may have sent an order in words (" + COPY + ").", List.of()));
    }

    private List<DeskRecord> desk() {
        return ledger.read(view -> view.read(Logs.DESK, 0, 100)).stream().map(entry -> entry.event()).toList();
    }

    private List<DeskEvent.AlarmEscalated> escalated() {
        return desk().stream().map(record -> ((DeskRecord.Happened) record).event()).filter(DeskEvent.AlarmEscalated.class::isInstance).map(DeskEvent.AlarmEscalated.class::cast).toList();
    }

    private static void run(EscalationStage stage) {
        while (stage.step()) { }
    }

    @Test void theFirstIsToldByMailAndTheSecondByPostWhenNobodyAnswers() throws MessagingException, IOException {
        EscalationStage stage = stage(new EscalationStage.Person("Bela", List.of("bela@herald.example")), new EscalationStage.Person("Cora", List.of(hookAddress())));
        alarm();
        clock.advance(AFTER.minusSeconds(1));
        run(stage);
        assertThat(mail.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        run(stage);
        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("The Sample Herald: an alarm is not answered");
        assertThat(received[0].getContent().toString()).contains("An agency may have sent an order in words", "https://herald.example/desk", "2026-03-03T03:00:00Z").doesNotContain("Sandoval", "norden");
        assertThat(received[0].getAllRecipients()[0]).hasToString("bela@herald.example");
        assertThat(escalated()).containsExactly(new DeskEvent.AlarmEscalated("advisory:norden:0a0b0c0d", "Bela", true));
        clock.advance(AFTER);
        run(stage);
        assertThat(posted).hasSize(1).first().asString().startsWith("Bearer hook-token ").contains("\"kind\":\"advisory\"", "\"to\":\"Cora\"").doesNotContain("Sandoval");
        clock.advance(AFTER.multipliedBy(10));
        run(stage);
        assertThat(posted).as("there is no third").hasSize(1);
        assertThat(escalated()).extracting(DeskEvent.AlarmEscalated::to).containsExactly("Bela", "Cora");
    }

    @Test void whoeverAnswersIsHeardAndNobodyElseIsTold() {
        EscalationStage stage = stage(new EscalationStage.Person("Bela", List.of("bela@herald.example")), new EscalationStage.Person("Cora", List.of(hookAddress())));
        alarm();
        clock.advance(AFTER);
        run(stage);
        happened(new DeskEvent.AlarmAcknowledged("advisory:norden:0a0b0c0d"));
        clock.advance(AFTER);
        run(stage);
        assertThat(posted).isEmpty();
    }

    @Test void whoCannotBeReachedIsTriedSomeTimesAndThenTheNextIsToldAtOnce() {
        status = 500;
        EscalationStage stage = stage(new EscalationStage.Person("Bela", List.of(hookAddress())), new EscalationStage.Person("Cora", List.of("cora@herald.example")));
        alarm();
        clock.advance(AFTER);
        run(stage);
        assertThat(posted).as("not again at once").hasSize(1);
        for (int i = 0; i < 30; i++) {
            clock.advance(Duration.ofSeconds(30));
            run(stage);
        }
        assertThat(posted).hasSize(EscalationStage.TRIES_MAX);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(escalated()).containsExactly(new DeskEvent.AlarmEscalated("advisory:norden:0a0b0c0d", "Bela", false), new DeskEvent.AlarmEscalated("advisory:norden:0a0b0c0d", "Cora", true));
    }

    @Test void aMailServerThatIsNotThereHoldsUpNoOtherAlarm() {
        mail.stop();
        EscalationStage stage = stage(new EscalationStage.Person("Bela", List.of("bela@herald.example", hookAddress())));
        alarm();
        happened(new DeskEvent.AlarmRaised("alert:abc", "An alert waits.", List.of()));
        clock.advance(AFTER);
        run(stage);
        assertThat(posted).hasSize(2);
        assertThat(escalated()).hasSize(2).allMatch(DeskEvent.AlarmEscalated::delivered);
    }

    @Test void aRestartTellsNobodyTwice() {
        EscalationStage.Person bela = new EscalationStage.Person("Bela", List.of(hookAddress()));
        alarm();
        clock.advance(AFTER);
        run(stage(bela));
        run(stage(bela));
        assertThat(posted).hasSize(1);
    }

    @Test void aQuietWireRaisesOneAlarmForEachSilence() {
        List<SourceStates.SourceState> sources = new ArrayList<>(List.of(new SourceStates.SourceState("norden-main", "norden", SourceStates.Condition.QUIET, "", Optional.of(clock.instant()))));
        WatchStage watch = new WatchStage(ledger, () -> sources, clock);
        assertThat(watch.step()).isTrue();
        assertThat(watch.step()).isFalse();
        String alarm = "quiet:norden-main:" + clock.instant().getEpochSecond();
        assertThat(ledger.read(view -> new DeskStories(view).standing()).alarms()).containsOnlyKeys(alarm);
        happened(new DeskEvent.AlarmAcknowledged(alarm));
        clock.advance(Duration.ofMinutes(5));
        assertThat(new WatchStage(ledger, () -> sources, clock).step()).as("acknowledged, and still quiet").isFalse();
        sources.set(0, new SourceStates.SourceState("norden-main", "norden", SourceStates.Condition.WELL, "", Optional.of(clock.instant())));
        clock.advance(Duration.ofMinutes(5));
        assertThat(watch.step()).isFalse();
        sources.set(0, new SourceStates.SourceState("norden-main", "norden", SourceStates.Condition.QUIET, "", Optional.of(clock.instant())));
        clock.advance(Duration.ofMinutes(5));
        assertThat(watch.step()).as("another silence").isTrue();
    }

    @Test void theLawThatTheSettingsLoosenIsNotedOnceWhenItChanges() {
        Road road = new Road(ledger, new MemoryLedger(clock), clock);
        road.desk.loosened(java.util.Set.of());
        assertThat(desk()).isEmpty();
        road.desk.loosened(java.util.Set.of(news.dateline.model.Sensitivity.DEATH_OF_NAMED_PERSON));
        road.desk.loosened(java.util.Set.of(news.dateline.model.Sensitivity.DEATH_OF_NAMED_PERSON));
        assertThat(desk()).hasSize(1).first().satisfies(record -> assertThat(record.by()).isEqualTo("settings"));
        road.desk.loosened(java.util.Set.of());
        assertThat(ledger.read(view -> new DeskStories(view).standing()).loosened()).isEmpty();
    }
}
