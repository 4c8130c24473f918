package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.Embargo;
import news.dateline.model.WireItem;
import news.dateline.wire.newsmlg2.NewsMlG2Writer;
import news.dateline.wire.ninjs.Ninjs;
import news.dateline.wire.nitf.NitfWriter;
import news.dateline.wire.rss.RssWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is parsed and written again parses to the same item, less what the table in docs/FORMATS.md says that the format cannot carry. */
class RoundTripTest {
    private static final int MADE_UP = 1_000;
    private static final Map<String, Function<WireItem, String>> WRITERS = Map.of("ninjs", item -> Ninjs.write(item).toString(), "newsml-g2", NewsMlG2Writer::write, "nitf", NitfWriter::write,
            "rss", RssWriter::write);
    /** What may be done with copy: no format may lose it. */
    private static final List<String> LAW = List.of("id", "status", "embargo", "expires", "usageTerms");
    private static final List<String> FORMATS = List.of("ninjs", "newsml-g2", "nitf", "rss");

    /** By field, then format: "yes", "no", or "part" and which. */
    static Map<String, Map<String, String>> table() throws IOException {
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        String section = Files.readString(Path.of("../docs/FORMATS.md")).split("\n## What each format can carry\n")[1].split("\n## ")[0];
        section.lines().filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| field")).forEach(line -> {
            String[] cells = line.split("\\|");
            for (int i = 0; i < FORMATS.size(); i++) table.computeIfAbsent(cells[1].strip(), _ -> new LinkedHashMap<>()).put(FORMATS.get(i), cells[i + 2].strip());
        });
        return table;
    }

    static List<String> lost(String format, WireItem filed, Map<String, Map<String, String>> table) {
        String document = WRITERS.get(format).apply(filed);
        Parsed parsed = WireParser.parse(document.getBytes(StandardCharsets.UTF_8), WireHints.of(filed.id().agency()));
        if (!(parsed instanceof Parsed.Items items) || items.items().isEmpty()) return List.of("cannot be read again: " + parsed + "\n" + document);
        WireItem back = items.items().getFirst();
        List<String> lost = new ArrayList<>();
        Carried.FIELDS.forEach((field, value) -> {
            String said = table.get(field).get(format);
            if (said.equals("no")) return;
            Carried.Part part = said.startsWith("part") ? Carried.PARTS.get(format + " " + field) : new Carried.Part(value, value);
            Object before = part.filed().apply(filed);
            Object after = part.back().apply(filed, back);
            if (!before.equals(after)) lost.add(format + " " + field + "\n  filed: " + before + "\n  back:  " + after);
        });
        return lost;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ninjs", "newsml-g2", "nitf", "rss"})
    void whatIsWrittenParsesToTheSameItem(String format) throws IOException {
        Map<String, Map<String, String>> table = table();
        for (long seed = 0; seed < MADE_UP; seed++) {
            WireItem made = new MadeUp(seed).item();
            WireItem item = made.but().wordSignals(MadeUp.meant(made)).build();
            assertThat(lost(format, item, table)).as("seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ninjs", "newsml-g2", "nitf", "rss"})
    void everyFixtureParsesToTheSameItemAgain(String format) throws IOException {
        Map<String, Map<String, String>> table = table();
        List<String> lost = new ArrayList<>();
        int items = 0;
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            Parsed parsed = file.toString().endsWith(".html") ? WireParser.parsePage(bytes, WireHints.of("test")) : WireParser.parse(bytes, WireHints.of("test"));
            if (!(parsed instanceof Parsed.Items read)) continue;
            for (WireItem item : read.items()) {
                items++;
                lost(format, item, table).forEach(what -> lost.add(file.getFileName() + " " + what));
            }
        }
        assertThat(lost).isEmpty();
        assertThat(items).isGreaterThan(60);
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/news/dateline/wire"))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("schema") && !file.toString().endsWith(".expected.txt")).sorted().toList();
        }
    }

    @Test void tableNamesEveryFieldAndNoFormatLosesWhatMayBeDoneWithCopy() throws IOException {
        Map<String, Map<String, String>> table = table();
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(Carried.FIELDS.keySet());
        assertThat(Carried.FIELDS.keySet()).containsAll(Stream.of(WireItem.class.getRecordComponents()).map(RecordComponent::getName).filter(name -> !List.of("otherTexts", "rights", "provenance", "restrictions").contains(name)).toList());
        assertThat(Carried.FIELDS.keySet()).containsAll(Stream.of(Association.class.getRecordComponents()).map(part -> "associations." + part.getName()).toList());
        for (String field : LAW) assertThat(table.get(field).values()).as(field).doesNotContain("no");
        table.forEach((field, formats) -> formats.forEach((format, said) -> {
            assertThat(said).as(field + " in " + format).matches("yes|no|part: .+");
            if (said.startsWith("part")) assertThat(Carried.PARTS).as("what is left of it").containsKey(format + " " + field);
        }));
    }

    @Test void embargoThatEndsInTheYear9999IsNone() {
        assertThat(Fixtures.item("{\"uri\": \"urn:q:1\", \"pubStatus\": \"usable\", \"embargoedUntil\": \"9999-01-01T00:00:00Z\"}").embargo()).isInstanceOf(Embargo.UntilReleased.class);
    }
}
