package news.dateline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import news.dateline.annotate.Annotator;
import news.dateline.compose.Composer;
import news.dateline.compose.Composition;
import news.dateline.compose.Part;
import news.dateline.language.Reader;
import news.dateline.model.Agency;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;

/**
 * What composing a story costs with a given number of items in its cluster. The cluster is made from the sample copy: the lead of one event with other figures in each item, then paragraphs of the event and of all
 * other English copy, by forty agencies, a minute apart, every third item in two versions. One thread; reading the items (annotating) is not in it.
 */
public final class ComposeBench {
    private static final double NANOS = 1e9;
    private static final int AGENCIES = 40;
    private static final int OWN_PARAGRAPHS = 3;
    private static final int OTHER_PARAGRAPHS = 7;
    private static final int TWO_VERSIONS_EVERY = 3;
    private static final int WARM_UP_ITEMS = 10;
    private static final Pattern FIGURE = Pattern.compile("\\b\\d{2,3}\\b");
    private static final Instant BEGAN = Instant.parse("2026-03-04T12:00:00Z");

    private final LongSupplier nanos;
    private final double seconds;
    private final Annotator annotator = Reader.annotator(Edition.STANDARD);
    private final SampleItem event;
    private final List<String> others;

    /** {@code nanos} is what times are read from, the thread's processor time or the clock; each size is measured for so many seconds each way, and on one story or more. */
    public ComposeBench(LongSupplier nanos, double seconds) {
        this.nanos = nanos;
        this.seconds = seconds;
        List<SampleItem> english = SampleCopy.load().events().stream().flatMap(one -> one.items().stream()).filter(item -> item.language().equals("en") && item.status().equals("usable")).toList();
        this.event = english.stream().filter(item -> item.body().size() > OWN_PARAGRAPHS).findFirst().orElseThrow();
        this.others = english.stream().flatMap(item -> item.body().stream().skip(1)).toList();
    }

    /** At one size: stories a second composed from nothing (each item is new to the composer), and when one more item has come to a cluster that it composed before. */
    public record Found(int items, double anew, double again) { }

    /** Composes for some time, so that what is measured after it is compiled. */
    public void warmUp() {
        for (int i = 0; i < 2; i++) at(WARM_UP_ITEMS);
    }

    public Found at(int items) {
        List<Part> parts = parts(items);
        Composition whole = composition(parts);
        Composition less = composition(parts.size() > 1 ? parts.subList(0, parts.size() - 1) : parts);
        double anew = measure(() -> {
            Composer composer = new Composer();
            long began = nanos.getAsLong();
            composer.compose(whole).orElseThrow();
            return nanos.getAsLong() - began;
        });
        double again = measure(() -> {
            Composer composer = new Composer();
            composer.compose(less).orElseThrow();
            long began = nanos.getAsLong();
            composer.compose(whole).orElseThrow();
            return nanos.getAsLong() - began;
        });
        return new Found(items, anew, again);
    }

    /** Stories a second, by the mean of their times. */
    private double measure(LongSupplier story) {
        long spent = 0;
        int stories = 0;
        do {
            spent += Math.max(1, story.getAsLong());
            stories++;
        } while (spent < seconds * NANOS);
        return stories / (spent / NANOS);
    }

    private List<Part> parts(int items) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int versions = i % TWO_VERSIONS_EVERY == 0 ? 2 : 1;
            for (int version = 1; version <= versions; version++) parts.add(part(i, version));
        }
        return parts;
    }

    private Part part(int number, int version) {
        String agency = "agency-" + number % AGENCIES;
        Instant at = BEGAN.plusSeconds(number * 60L + version);
        List<String> body = new ArrayList<>(List.of(figured(event.body().getFirst(), number)));
        for (int i = 0; i < OWN_PARAGRAPHS; i++) body.add(figured(event.body().get(1 + (number + i) % (event.body().size() - 1)), number));
        for (int i = 0; i < OTHER_PARAGRAPHS + version; i++) body.add(others.get((number * OTHER_PARAGRAPHS + i) % others.size()));
        ItemVersion filed = new ItemVersion(new ItemId(agency, "item-" + number), version);
        WireItem item = WireItem.of(filed.item(), "bench").versionCreated(at).language("en").headline(figured(event.headline(), number)).body(String.join("\n\n", body)).build();
        return new Part(version == 1 ? WireEvent.Filing.NEW : WireEvent.Filing.VERSION, item, filed, annotator.annotate(filed, item, Optional.empty(), Embedding.ABSENT),
                new Agency(agency, "Agency " + number % AGENCIES, Optional.empty(), Licence.EVERYTHING, 100), true, at);
    }

    /** Another count in every item, as the hours bring it. */
    private static String figured(String text, int number) {
        return FIGURE.matcher(text).replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + number % 7));
    }

    private static Composition composition(List<Part> parts) {
        List<ItemVersion> versions = parts.stream().map(Part::version).toList();
        Instant last = parts.getLast().receivedAt();
        return new Composition(new Cluster(new ClusterId("bench"), "en", versions, Set.of(), Set.of(), BEGAN, last), parts, last);
    }

    /** The slope of a straight line through the logarithms of size and time a story, from so many items on: a cost that grows with this power of the items. */
    public static double exponent(List<Found> found, int from) {
        List<Found> read = found.stream().filter(one -> one.items() >= from).toList();
        double meanX = read.stream().mapToDouble(one -> Math.log(one.items())).average().orElse(0);
        double meanY = read.stream().mapToDouble(one -> -Math.log(one.anew())).average().orElse(0);
        double both = read.stream().mapToDouble(one -> (Math.log(one.items()) - meanX) * (-Math.log(one.anew()) - meanY)).sum();
        double square = read.stream().mapToDouble(one -> Math.pow(Math.log(one.items()) - meanX, 2)).sum();
        return square == 0 ? 0 : both / square;
    }
}
