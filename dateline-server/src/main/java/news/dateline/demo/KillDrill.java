package news.dateline.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import news.dateline.Dateline;
import news.dateline.World;
import news.dateline.annotate.Embedder;
import news.dateline.config.DatelineConfig;
import news.dateline.log.Json;
import news.dateline.model.DeskCommand;
import news.dateline.pipeline.PressStage;
import news.dateline.sqlite.DataDirectory;

/**
 * A newsroom under load, from outside: three agencies push over HTTP, stories are published, thousands of items wait for the model, a published item is killed, and readers' addresses are asked
 * until none shows it any more. Used by one thread.
 */
public final class KillDrill implements AutoCloseable {
    /** Northfell and Estuary tell of the same events; Lowmoor files the small items. */
    static final String FIRST = "northfell";
    static final String SECOND = "estuary";
    private static final String THIRD = "lowmoor";
    private static final String TOKEN = "a-token-for-the-drill-alone";
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int DOCUMENT_ITEMS = 250;
    private static final Pattern ARTICLE = Pattern.compile("/article/[a-z-]+/([0-9a-z]{10})-[0-9a-z-]*");

    /**
     * What one kill took, from the beginning of the agency's request until no surface showed a word of the story.
     *
     * @param answered until the agency had its answer: from then on the order is durable
     * @param surfaces addresses that showed it
     * @param waiting  items that waited for annotation when it was pushed
     * @param left     items that still waited when it was closed everywhere
     */
    public record Kill(Duration took, Duration answered, List<String> surfaces, long waiting, long left) { }

    private final World world;
    private final DataDirectory directory;
    private final Dateline dateline;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private int filed;

    public KillDrill(World world, Path folder, Embedder embedder) {
        this(world, folder, embedder, 0);
    }

    /** Serves on a port of choice. */
    public KillDrill(World world, Path folder, Embedder embedder, int port) {
        this.world = world.withEnvironment(name -> name.equals("DRILL_TOKEN") ? Optional.of(TOKEN) : Optional.empty());
        this.directory = DataDirectory.lock(folder, world.clock());
        this.dateline = new Dateline(config(port), directory, this.world, embedder);
        dateline.start();
    }

    /** What it serves with, for whoever writes its data directory beforehand. */
    static DatelineConfig config() {
        return config(0);
    }

    private static DatelineConfig config(int port) {
        StringBuilder yaml = new StringBuilder("""
                site: {name: The Drill, address: "http://127.0.0.1"}
                server: {port: %d}
                desk: {responsible-editor: Ana Ruiz, api-token-env: DRILL_TOKEN, rules: [{name: All}]}
                agencies:
                """.formatted(port));
        for (String agency : List.of(FIRST, SECOND, THIRD)) yaml.append("""
                  - id: %s
                    name: %s News
                    licence: {print: true, rewrite: true, combine: true, full-text-in-feeds: true}
                    sources: [{id: %s-push, kind: push, token-env: DRILL_TOKEN}]
                """.formatted(agency, agency.substring(0, 1).toUpperCase(Locale.ROOT) + agency.substring(1), agency));
        return DatelineConfig.parse(yaml.toString());
    }

    /** Has two agencies file each event, and waits until readers can read it with both of them. */
    public void publish(List<DrillCopy.Event> events) throws IOException, InterruptedException {
        push(FIRST, DrillCopy.document(events.stream().map(event -> DrillCopy.report(event, FIRST, false, 1, "usable", world.clock().instant())).toList()));
        push(SECOND, DrillCopy.document(events.stream().map(event -> DrillCopy.report(event, SECOND, true, 1, "usable", world.clock().instant())).toList()));
        while (dateline.standings().behind() > 0) world.sleeper().sleep(LOOK);
        for (DrillCopy.Event event : events) while (article(event).isEmpty()) world.sleeper().sleep(LOOK);
    }

    /** Files items that nobody has read yet until so many wait. */
    public void waiting(int items) throws IOException, InterruptedException {
        while (waiting() < items) {
            int from = filed;
            push(THIRD, DrillCopy.document(IntStream.range(from, from + DOCUMENT_ITEMS).mapToObj(number -> DrillCopy.small(THIRD, number, world.clock().instant())).toList()));
            filed += DOCUMENT_ITEMS;
        }
    }

    /** Items that wait for annotation. */
    public long waiting() {
        return dateline.standings().report().stages().getOrDefault("annotate", java.util.Map.of()).getOrDefault("wire", 0L);
    }

    /** The address of an event's article, if there is one. */
    public Optional<String> article(DrillCopy.Event event) throws IOException, InterruptedException {
        Matcher matcher = ARTICLE.matcher(get("/latest").body());
        while (matcher.find()) if (matcher.group().contains(event.mark().toLowerCase(Locale.ROOT))) return Optional.of(matcher.group());
        return Optional.empty();
    }

    /** Pushes the first agency's kill of an event, and asks every address that showed it until none does. */
    public Kill kill(DrillCopy.Event event) throws IOException, InterruptedException {
        byte[] kill = DrillCopy.document(List.of(DrillCopy.report(event, FIRST, false, 2, "canceled", world.clock().instant())));
        return closing(event, () -> push(FIRST, kill));
    }

    /** What closes an event: a push that may fail. */
    @FunctionalInterface
    public interface Push {
        void send() throws IOException, InterruptedException;
    }

    /** Sends what is to close an event, and asks every address that showed it until none does. */
    public Kill closing(DrillCopy.Event event, Push push) throws IOException, InterruptedException {
        List<String> surfaces = surfaces(event);
        if (surfaces.isEmpty()) throw new IllegalStateException("Expected " + event.mark() + " before readers, found it nowhere");
        long waiting = waiting();
        long began = world.nanos().getAsLong();
        push.send();
        Duration answered = Duration.ofNanos(world.nanos().getAsLong() - began);
        List<String> open = new ArrayList<>(surfaces);
        while (!open.isEmpty()) {
            List<String> still = new ArrayList<>();
            for (String path : open) if (shows(path, event)) still.add(path);
            open = still;
        }
        return new Kill(Duration.ofNanos(world.nanos().getAsLong() - began), answered, surfaces, waiting, waiting());
    }

    /** Every address where a reader finds a word of the event now. */
    public List<String> surfaces(DrillCopy.Event event) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String path : PressStage.digest(directory.pages()).keySet()) if (shows(path, event)) found.add(path);
        return found;
    }

    /** Whether an address answers with a word of the event: in its text, or in where it leads. */
    public boolean shows(String path, DrillCopy.Event event) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        String all = answer.headers().firstValue("Location").orElse("") + answer.body();
        return all.toLowerCase(Locale.ROOT).contains(event.mark().toLowerCase(Locale.ROOT));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(dateline.address().resolve(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Has the responsible editor order something at the desk. */
    public void order(DeskCommand command) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(dateline.address().resolve("/desk/api/commands")).header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.mapper().writerFor(DeskCommand.class).writeValueAsBytes(command))).build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) throw new IOException("Expected 200 for an order at the desk, found " + answer.statusCode() + ": " + answer.body());
    }

    /** As the first agency. */
    public void push(byte[] document) throws IOException, InterruptedException {
        push(FIRST, document);
    }

    private void push(String agency, byte[] document) throws IOException, InterruptedException {
        URI address = dateline.address().resolve("/intake/" + agency);
        HttpRequest request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(document)).build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 202) throw new IOException("Expected 202 for a push of " + agency + ", found " + answer.statusCode() + ": " + answer.body());
    }

    public Dateline dateline() {
        return dateline;
    }

    public DataDirectory directory() {
        return directory;
    }

    @Override public void close() {
        client.close();
        dateline.close();
        directory.close();
    }
}
