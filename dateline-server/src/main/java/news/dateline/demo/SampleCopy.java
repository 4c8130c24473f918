package news.dateline.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sample copy, written for this project: real geography, invented people. Read from the class path once; thread-safe. */
final class SampleCopy {
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();
    private static final int FILE_BYTES_MAX = 1 << 20;
    private static final Pattern PICTURE = Pattern.compile("[a-z-]{1,40}\\.jpg");

    private final List<SampleItem.SampleEvent> events;

    private SampleCopy(List<SampleItem.SampleEvent> events) {
        this.events = events;
    }

    /** Every file that {@code copy/index.txt} names. */
    static SampleCopy load() {
        List<SampleItem.SampleEvent> events = new ArrayList<>();
        for (String name : text("copy/index.txt").lines().filter(line -> !line.isBlank()).toList()) {
            try {
                events.add(JSON.readValue(text("copy/" + name), SampleItem.SampleEvent.class));
            } catch (IOException e) {
                throw new IllegalStateException("Expected sample copy in " + name, e);
            }
        }
        return new SampleCopy(events);
    }

    private static String text(String resource) {
        return new String(bytes(resource).orElseThrow(() -> new IllegalStateException("Expected the resource " + resource + " beside " + SampleCopy.class)), StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> bytes(String resource) {
        try (InputStream in = SampleCopy.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readNBytes(FILE_BYTES_MAX));
        } catch (IOException e) {
            throw new IllegalStateException("Expected to read the resource " + resource, e);
        }
    }

    /** The picture of that file name; empty where there is none. */
    static Optional<byte[]> picture(String file) {
        return PICTURE.matcher(file).matches() ? bytes("pictures/" + file) : Optional.empty();
    }

    private static FiledPicture filed(SamplePicture picture, URI pictures) {
        int length = picture(picture.file()).orElseThrow(() -> new IllegalStateException("Expected the picture " + picture.file() + " beside the sample copy")).length;
        return new FiledPicture(picture, pictures.resolve(picture.file()), length);
    }

    List<SampleItem.SampleEvent> events() {
        return events;
    }

    /** Every filing in order of time, with its real moments; {@code pictures} is the folder that the agencies serve theirs from, with its slash. */
    List<Filed> filings(Instant live, URI pictures) {
        List<SampleItem> items = events.stream().flatMap(event -> event.items().stream()).sorted(Comparator.comparingDouble(SampleItem::at)).toList();
        Map<String, Filed> last = new HashMap<>();
        List<Filed> filings = new ArrayList<>();
        for (SampleItem item : items) {
            String key = item.agency() + " " + item.id();
            Instant at = after(live, item.at());
            Filed before = last.get(key);
            Filed filed = new Filed(item, before == null ? 1 : before.version() + 1, before == null ? at : before.firstAt(), at, item.embargoedUntil().map(minutes -> after(live, minutes)),
                    item.body().stream().map(paragraph -> withDays(paragraph, at, item.language())).toList(), item.picture().map(picture -> filed(picture, pictures)));
            last.put(key, filed);
            filings.add(filed);
        }
        return filings;
    }

    private static Instant after(Instant live, double minutes) {
        return live.plus(Duration.ofMillis(Math.round(minutes * 60_000))).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    private static String withDays(String paragraph, Instant at, String language) {
        return paragraph.replace("{today}", day(at, 0, language)).replace("{yesterday}", day(at, -1, language)).replace("{tomorrow}", day(at, 1, language));
    }

    private static String day(Instant at, int offset, String language) {
        return at.atZone(ZoneOffset.UTC).plusDays(offset).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
    }

    /** What each item of an agency's feed is at a moment: the newest filing of each id, newest first. */
    static List<Filed> standing(List<Filed> filings, String agency, Instant now, int max) {
        Map<String, Filed> newest = new HashMap<>();
        for (Filed filed : filings) if (filed.item().agency().equals(agency) && !filed.at().isAfter(now)) newest.put(filed.item().id(), filed);
        return newest.values().stream().sorted(Comparator.comparing(Filed::at).thenComparing(filed -> filed.item().id()).reversed()).limit(max).toList();
    }
}
