package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.undertow.Undertow;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.config.DatelineConfig;
import news.dateline.config.NewsletterConfig;
import news.dateline.log.MemoryLedger;
import news.dateline.log.Table;
import news.dateline.log.View;
import news.dateline.model.DeskEvent;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.newsletter.Carrier;
import news.dateline.newsletter.Choice;
import news.dateline.newsletter.Dkim;
import news.dateline.newsletter.Letterpress;
import news.dateline.newsletter.Mail;
import news.dateline.newsletter.NewsletterStage;
import news.dateline.newsletter.Newsletters;
import news.dateline.newsletter.Rhythm;
import news.dateline.newsletter.SmtpCarrier;
import news.dateline.newsletter.Subscriber;
import news.dateline.newsletter.Subscribers;
import news.dateline.press.Issues;
import news.dateline.web.reader.NewsletterDoor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A press room at eight in Nairobi's morning of which readers get mail through a real SMTP server. */
class NewsletterIT {
    private static final Table<Mail> LEDGER = Table.json("newsletter_mail", Mail.class);
    private static final Table<Subscriber> SUBSCRIBERS = Table.json("newsletter_subscriber", Subscriber.class);
    private static final Choice MORNINGS = new Choice("global", Set.of(), Rhythm.MORNING);

    private final PressRoom room = new PressRoom();
    private final MemoryLedger readers = new MemoryLedger(room.clock);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AtomicInteger secrets = new AtomicInteger();
    private final LedgerIssues issues = new LedgerIssues(room.pages, new Issues(PressRoom.newsroom()));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Subscribers subscribers = new Subscribers(readers, room.clock, () -> "secret" + secrets.incrementAndGet());
    private NewsletterConfig config;
    private Letterpress letterpress;
    private Carrier smtp;

    @BeforeEach void open() {
        server.start();
        config = config("rate-a-minute: 60");
        letterpress = new Letterpress(config, Optional.empty(), PressRoom.TEMPLATES, issues.issues());
        smtp = new SmtpCarrier(config, _ -> Optional.empty());
        room.publish("ferry", "Ferry sails again", "The ferry sails again.");
        room.publish("well", "Well gives water", "The well gives water.");
        room.run();
    }

    @AfterEach void close() {
        server.stop();
        threads.close();
        readers.close();
    }

    private NewsletterConfig config(String more) {
        return DatelineConfig.parse("newsletter: {mail-host: 127.0.0.1, mail-tls: none, from: news@lamp.example, bounces: back@lamp.example, mail-port: " + server.getSmtp().getPort() + ", " + more + "}").newsletter();
    }

    private NewsletterStage stage(Carrier carrier) {
        return new NewsletterStage(readers, subscribers, issues, PressRoom.newsroom().editions(), letterpress, carrier, config, room.clock);
    }

    private static void run(NewsletterStage stage) {
        while (stage.step()) { }
    }

    private void subscribe(String address, Choice choice) {
        assertThat(subscribers.ask(address, choice)).isInstanceOfSatisfying(Subscribers.Asked.Send.class, asked -> assertThat(subscribers.confirm(asked.secret())).isTrue());
    }

    private List<Mail> ledger() {
        return readers.read(view -> view.range(LEDGER, "", "~", 1_000)).stream().map(View.Row::value).toList();
    }

    private List<String> subscribed() {
        return readers.read(view -> view.range(SUBSCRIBERS, "", "~", 10)).stream().map(View.Row::key).toList();
    }

    private static String text(MimeMessage message, int part) throws MessagingException, IOException {
        return ((Multipart) message.getContent()).getBodyPart(part).getContent().toString();
    }

    @Test void readerGetsTheMorningIssueOnceAsTextAndHtmlWithTheFieldsThatEndIt() throws Exception {
        subscribe("mai@reader.example", MORNINGS);
        NewsletterStage stage = stage(smtp);
        run(stage);
        room.advance(Duration.ofHours(1));
        run(stage);
        run(stage(smtp));
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Global this morning");
        assertThat(received[0].getHeader("List-Id", ",")).isEqualTo("<newsletter.lamp.example>");
        assertThat(received[0].getHeader("List-Unsubscribe", ",")).matches("<https://lamp\\.example/newsletter/leave/secret\\d+>");
        assertThat(received[0].getHeader("List-Unsubscribe-Post", ",")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(received[0].getHeader("Return-Path", ",")).contains("back@lamp.example");
        assertThat(text(received[0], 0)).contains("Ferry sails again", "The well gives water.", "From Harbour Wire", "https://lamp.example/article/", "Unsubscribe: https://lamp.example/newsletter/leave/");
        assertThat(text(received[0], 1)).contains("Ferry sails again", "color-scheme", "prefers-color-scheme:dark").doesNotContain("<table", "<img", "<script");
        assertThat(ledger()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.HANDED_OVER);
            assertThat(received[0].getMessageID()).isEqualTo("<" + mail.message() + "@lamp.example>");
        });
        assertThat(ledger().toString()).doesNotContain("reader.example").doesNotContain("Ferry");
    }

    @Test void issueComesAtTheHourOfItsEdition() throws Exception {
        subscribe("mai@reader.example", new Choice("pacific", Set.of(), Rhythm.MORNING));
        subscribe("juma@reader.example", new Choice("east-africa", Set.of("wash"), Rhythm.MORNING));
        subscribe("amina@reader.example", new Choice("east-africa", Set.of("health"), Rhythm.MORNING));
        run(stage(smtp));
        // Eleven in Nairobi, nine in the evening in Auckland; neither story is of the sector wash.
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("amina@reader.example");
    }

    @Test void whatIsKilledBetweenPreparingAndHandingOverIsInNoMail() throws Exception {
        subscribe("mai@reader.example", MORNINGS);
        NewsletterStage stage = stage((_, _, _) -> new Carrier.Result.Down("the mail server cannot be reached"));
        stage.step();
        assertThat(ledger()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.PREPARED);
            assertThat(mail.stories()).contains(new StoryId("ferry"), new StoryId("well"));
        });
        room.signal(SignalKind.KILL, "ferry");
        assertThat(room.stage.step()).isTrue();
        run(stage(smtp));
        assertThat(server.getReceivedMessages()).hasSize(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Well gives water").doesNotContainIgnoringCase("ferry");
    }

    @Test void mailOfWhichNothingStandsIsNeverHandedOver() {
        subscribe("mai@reader.example", MORNINGS);
        stage((_, _, _) -> new Carrier.Result.Down("the mail server cannot be reached")).step();
        room.signal(SignalKind.KILL, "ferry");
        room.happened(new DeskEvent.StoryWithheld(new StoryId("well"), Optional.empty(), "we check"));
        room.run();
        run(stage(smtp));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(ledger()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.WITHDRAWN);
            assertThat(mail.why()).contains("nothing of it stands any more");
        });
    }

    @Test void whatIsBeingTakenBackAtThisMomentIsInNoMail() throws Exception {
        subscribe("mai@reader.example", MORNINGS);
        NewsletterStage stage = stage(smtp);
        stage.hidden(List.of(new StoryId("ferry")));
        run(stage);
        assertThat(text(server.getReceivedMessages()[0], 0)).contains("Well gives water").doesNotContain("Ferry");
    }

    @Test void crashWhileHandingOverNeverSendsTwiceAndIsOnRecord() {
        subscribe("mai@reader.example", MORNINGS);
        NewsletterStage crashing = stage((name, message, to) -> {
            smtp.carry(name, message, to);
            throw new IllegalStateException("the power failed");
        });
        assertThatThrownBy(crashing::step).hasMessage("the power failed");
        assertThat(ledger()).extracting(Mail::state).containsExactly(Mail.State.HANDING);
        run(stage(smtp));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(ledger()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(Mail.State.REFUSED);
            assertThat(mail.why().orElseThrow()).contains("not sent again");
        });
    }

    @Test void readerWhoLeavesBeforeHandingOverGetsNothingAndIsForgotten() {
        subscribe("mai@reader.example", MORNINGS);
        stage((_, _, _) -> new Carrier.Result.Down("the mail server cannot be reached")).step();
        subscribers.leave(ledger().getFirst().reader());
        run(stage(smtp));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(ledger()).extracting(Mail::state).containsExactly(Mail.State.WITHDRAWN);
        assertThat(subscribed()).isEmpty();
    }

    @Test void noMoreMailsAMinuteThanAllowed() {
        config = config("rate-a-minute: 2");
        for (String name : List.of("a", "b", "c")) subscribe(name + "@reader.example", MORNINGS);
        NewsletterStage stage = stage(smtp);
        run(stage);
        assertThat(server.getReceivedMessages()).hasSize(2);
        room.advance(Duration.ofMinutes(1));
        run(stage);
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test void serverThatRefusesForNowIsTriedAgainAndOneThatKnowsNobodyUnsubscribes() {
        subscribe("mai@reader.example", MORNINGS);
        AtomicInteger tries = new AtomicInteger();
        NewsletterStage stage = stage((_, _, _) -> tries.incrementAndGet() < 3 ? new Carrier.Result.Later("the mail server answered 451") : new Carrier.Result.Refused("the mail server answered 550", true));
        run(stage);
        assertThat(tries).hasValue(1);
        room.advance(Duration.ofMinutes(5));
        run(stage);
        room.advance(Duration.ofMinutes(10));
        run(stage);
        assertThat(tries).hasValue(3);
        assertThat(ledger()).singleElement().satisfies(mail -> assertThat(mail.why()).contains("the mail server answered 550"));
        assertThat(subscribed()).isEmpty();
    }

    @Test void mailsAreSignedSoThatTheReceiverCanTell(@TempDir Path folder) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Path file = folder.resolve("key.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        letterpress = new Letterpress(config, Optional.of(Dkim.of("lamp.example", "desk", file)), PressRoom.TEMPLATES, issues.issues());
        subscribe("mai@reader.example", MORNINGS);
        run(stage(smtp));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(bytes);
        String message = bytes.toString(StandardCharsets.ISO_8859_1);
        String head = message.substring(message.indexOf("DKIM-Signature:"), message.indexOf("\r\n\r\n") + 2).replaceAll("\r\n[ \t]", " ");
        Map<String, String> fields = head.lines().collect(Collectors.toMap(line -> line.split(":", 2)[0].toLowerCase(Locale.ROOT), line -> line.split(":", 2)[1].strip().replaceAll("[ \t]+", " "), (a, _) -> a));
        String said = fields.get("dkim-signature");
        Map<String, String> tags = Arrays.stream(said.split(";")).map(tag -> tag.strip().split("=", 2)).collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
        assertThat(tags).containsEntry("d", "lamp.example").containsEntry("s", "desk").containsEntry("a", "rsa-sha256").containsEntry("c", "relaxed/relaxed");
        assertThat(tags.get("h").split(":")).contains("from", "list-unsubscribe", "list-unsubscribe-post", "message-id");
        StringBuilder signed = new StringBuilder();
        for (String name : tags.get("h").split(":")) signed.append(name).append(":").append(fields.get(name)).append("\r\n");
        signed.append("dkim-signature:").append(said, 0, said.indexOf(" b=") + 3);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(pair.getPublic());
        verifier.update(signed.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verifier.verify(Base64.getDecoder().decode(tags.get("b").replace(" ", "")))).isTrue();
        StringBuilder body = new StringBuilder();
        for (String line : message.substring(message.indexOf("\r\n\r\n") + 4).stripTrailing().split("\r\n", -1)) body.append(line.replaceAll("[ \t]+", " ").stripTrailing()).append("\r\n");
        assertThat(tags.get("bh")).isEqualTo(Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body.toString().getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test void readerSignsUpConfirmsAndLeavesWithoutScriptAndLookingChangesNothing() throws Exception {
        Newsletters newsletters = new Newsletters(subscribers, issues, letterpress, smtp, stage(smtp), Optional.empty(), 12);
        NewsletterDoor door = new NewsletterDoor(newsletters, new NewsletterDoor.Around(PressRoom.TEMPLATES, PressRoom.newsroom(), room.clock, room.clock, () -> "key" + secrets.incrementAndGet(), false, false));
        Undertow web = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(io.undertow.Handlers.path().addPrefixPath("/newsletter", exchange -> exchange.dispatch(threads, door))).build();
        web.start();
        URI address = URI.create("http://127.0.0.1:" + ((InetSocketAddress) web.getListenerInfo().getFirst().getAddress()).getPort());
        try (HttpClient client = HttpClient.newHttpClient()) {
            String form = get(client, address.resolve("/newsletter")).body();
            String stamp = first("name=\"stamp\" value=\"([^\"]*)\"", form);
            Map<String, String> typed = Map.of("mail", "mai@reader.example", "edition", "global", "rhythm", "morning", "stamp", stamp);
            room.advance(Duration.ofSeconds(20));
            assertThat(post(client, address.resolve("/newsletter"), Map.of("mail", "mai@reader.example", "edition", "global", "rhythm", "morning", "stamp", stamp, "website", "x")).statusCode()).isEqualTo(422);
            assertThat(post(client, address.resolve("/newsletter"), typed).statusCode()).isEqualTo(303);
            MimeMessage asking = server.getReceivedMessages()[0];
            assertThat(asking.getSubject()).isEqualTo("Confirm the newsletter of The Lamp");
            assertThat(asking.getHeader("List-Unsubscribe")).isNull();
            String confirm = first("https://lamp\\.example(/newsletter/confirm/\\w+)", text(asking, 0));
            assertThat(get(client, address.resolve(confirm)).body()).contains("Yes, send it to me");
            run(newsletters.stage());
            assertThat(server.getReceivedMessages()).as("nothing before the button").hasSize(1);
            assertThat(subscribed()).isEmpty();
            assertThat(post(client, address.resolve(confirm), Map.of()).body()).contains("Thank you");
            assertThat(post(client, address.resolve(confirm), Map.of()).statusCode()).isEqualTo(410);
            room.advance(Duration.ofMinutes(1));
            run(newsletters.stage());
            assertThat(server.getReceivedMessages()).as("this morning's issue had gone").hasSize(1);
            room.advance(Duration.ofHours(23));
            run(newsletters.stage());
            assertThat(server.getReceivedMessages()).hasSize(2);
            String leave = first("<https://lamp\\.example(/newsletter/leave/\\w+)>", server.getReceivedMessages()[1].getHeader("List-Unsubscribe", ","));
            assertThat(get(client, address.resolve(leave)).body()).contains("Stop it and forget my address");
            assertThat(subscribed()).hasSize(1);
            assertThat(post(client, address.resolve(leave), Map.of("List-Unsubscribe", "One-Click")).statusCode()).isEqualTo(200);
            assertThat(subscribed()).isEmpty();
            assertThat(post(client, address.resolve(leave), Map.of("List-Unsubscribe", "One-Click")).statusCode()).isEqualTo(200);
            HttpResponse<String> preview = get(client, address.resolve("/newsletter/preview"));
            assertThat(preview.body()).contains("Ferry sails again");
            assertThat(preview.headers().firstValue("content-security-policy").orElseThrow()).startsWith("default-src 'none'; style-src 'unsafe-inline'");
        } finally {
            web.stop();
        }
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, URI address, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return client.send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
