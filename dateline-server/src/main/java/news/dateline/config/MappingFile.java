package news.dateline.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.PubStatus;
import news.dateline.model.Restrictions;
import news.dateline.model.SignalKind;
import news.dateline.wire.Mapping;
import news.dateline.wire.Mapping.Phrase;
import news.dateline.wire.Mapping.Stand;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Layout;
import news.dateline.wire.read.Layout.Label;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.WireCharsets;

/** What one agency does in its own way, as a YAML file; docs/MAPPING.md explains every key with an example. Ready ones for known dialects are in the jar. */
public record MappingFile(
        @Setting(value = "Words about this file, for people.", byDefault = "") String about,
        @Setting(value = "The ready mapping that this one changes; what stands here goes before what stands there, lists whole.", byDefault = "") Optional<String> basedOn,
        @Setting(value = "The language of copy that names none, as a language tag: de, es-419.", byDefault = "") Optional<String> language,
        @Setting(value = "The charset of line-based wires and text files, where the bytes do not say it: utf-8, windows-1252, iso-6937, iso-646-de or any that Java knows. Empty finds out.", byDefault = "") Optional<String> charset,
        @Setting(value = "The zone of times that name none; without it an embargo that names none holds until it is released.", byDefault = "") Optional<ZoneId> zone,
        @Setting(value = "Patterns of the agency's own times, tried before all others: dd.MM.yyyy HH:mm. Letters as in Java's DateTimeFormatter.", byDefault = "") List<String> dateFormats,
        @Setting(value = "The status of items that name none: usable, withheld or canceled.", byDefault = "usable") PubStatus defaultStatus,
        @Setting(value = "The agency's own codes of status: code: usable, withheld or canceled. IPTC's are known.", byDefault = "") Map<String, PubStatus> statusCodes,
        @Setting(value = "Whether an embargo without a time holds until it is released, as IPTC's standard has it; some agencies always send the empty element.", byDefault = "true") boolean emptyEmbargoHolds,
        @Setting(value = "Fields in which signals in words count: headline, ed-note, slug, keywords, description, body. Elsewhere such words alert an editor and hold that one item.",
                byDefault = "headline, ed-note") Set<Mapping.FieldName> signalFields,
        @Setting(value = "Whether the usual words of signals in English, Spanish, French, German, Italian and Hindi count beside the agency's own.", byDefault = "true") boolean standardPhrases,
        @Setting("The agency's own words of signals.") PhrasesConfig phrases,
        @Setting(value = "Signals in codes (product codes, options, selectors, kinds of filing): code: kill, hold, embargo, correction, advisory, update or repeat.", byDefault = "") Map<String, SignalKind> signalCodes,
        @Setting(value = "Phrases of usage terms that are understood; where any are listed, copy with other terms alerts an editor.", byDefault = "") List<String> usageTerms,
        @Setting(value = "What the agency's own phrases of usage terms take away from its licence: phrase: territory, no-archive, no-model, no-rewriting, days 30, several with commas, or none. The usual phrases are known.", byDefault = "") Map<String, String> terms,
        @Setting(value = "The terms that hold where an item names none, in known words: no archives; no AI.", byDefault = "") Optional<String> termsOfSilence,
        @Setting(value = "What the agency's categories mean: category: qcode, such as s: medtop:15000000. The category stays beside it.", byDefault = "") Map<String, String> categories,
        @Setting(value = "What the agency's priorities mean: priority: urgency 1 to 9.", byDefault = "") Map<String, Integer> urgencies,
        @Setting("Copy without markup: line-based wires, text files, mail.") LayoutConfig layout,
        @Setting("NewsML and NITF: where the agency puts what others put elsewhere.") XmlConfig xml) {

    public record PhrasesConfig(
            @Setting("Drop the item, withdraw what was published.") StandConfig kill,
            @Setting("Do not use until further notice.") StandConfig hold,
            @Setting("Not before a time; told in words it holds until released.") StandConfig embargo,
            @Setting("A substantive error is mended.") StandConfig correction,
            @Setting("For editors' eyes.") StandConfig advisory) {
    }

    public record StandConfig(
            @Setting(value = "At the head of the field, in the letters given, followed by punctuation: KILL: …; in notes to editors at the head of any line.", byDefault = "") List<String> opening,
            @Setting(value = "Anywhere, in any letters.", byDefault = "") List<String> anywhere,
            @Setting(value = "Anywhere in a note to editors, in any letters.", byDefault = "") List<String> inNote) {

        Stream<Phrase> phrases(SignalKind kind) {
            return Stream.of(of(kind, Stand.OPENING, opening), of(kind, Stand.ANYWHERE, anywhere), of(kind, Stand.IN_NOTE, inNote)).flatMap(List::stream);
        }

        private static List<Phrase> of(SignalKind kind, Stand stand, List<String> words) {
            return words.stream().filter(word -> !word.isBlank()).map(word -> new Phrase(kind, stand, word)).toList();
        }
    }

    public record LayoutConfig(
            @Setting(value = "Words by which a line names a field, beside the usual ones: word: slug, headline, summary, byline, dateline, keywords, category, priority, status, embargo, date, ed-note, usage-terms, copyright or body.",
                    byDefault = "") Map<String, Label> labels,
            @Setting(value = "Words that begin a line after which everything is for editors only, beside the usual ones.", byDefault = "") List<String> printEnds,
            @Setting(value = "Words that begin a last line with the initials of those who worked on it: dpa, as in dpa grj rmo.", byDefault = "") List<String> signOffs,
            @Setting(value = "Words for kinds of filing that stand before a headline and are none, beside the usual ones: 1st lead, extra.", byDefault = "") List<String> updates) {
    }

    public record XmlConfig(
            @Setting(value = "Where a field stands, before the format's own place for it: slug: head/meta[@name='key']/@content, or text with such paths in braces. Fields as in docs/MAPPING.md.", byDefault = "") Map<String, String> fields,
            @Setting(value = "Texts that stand where nothing was filled in: a form's own pattern.", byDefault = "") List<String> blanks) {

        Dialect dialect() {
            Dialect dialect = Dialect.STANDARD.withBlanks(Stream.concat(Dialect.STANDARD.blanks().stream(), blanks.stream()).collect(Collectors.toSet()));
            for (Map.Entry<String, String> field : fields.entrySet()) dialect = dialect.with(slot(field.getKey()).orElseThrow(), List.of(field.getValue()));
            return dialect;
        }

        static Optional<Slot> slot(String name) {
            return Stream.of(Slot.values()).filter(slot -> slotName(slot).equals(name)).findFirst();
        }

        static String slotName(Slot slot) {
            return slot.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public MappingFile {
        for (String name : xml.fields().keySet()) {
            List<String> known = Stream.of(Slot.values()).map(XmlConfig::slotName).toList();
            if (!known.contains(name)) throw new IllegalArgumentException("xml.fields." + name + ": there is no such field; did you mean \"" + ConfigReader.nearest(name, known) + "\"?");
        }
        charset.filter(name -> !WireCharsets.isKnown(name)).ifPresent(name -> {
            throw new IllegalArgumentException("charset: Expected utf-8, windows-1252, iso-6937, iso-646-de or another that Java knows, found \"" + name + "\"");
        });
        urgencies.forEach((code, urgency) -> {
            if (urgency < 1 || urgency > 9) throw new IllegalArgumentException("urgencies." + code + ": Expected an urgency from 1 to 9, found " + urgency);
        });
        categories.forEach((code, qcode) -> {
            if (qcode.indexOf(':') < 1) throw new IllegalArgumentException("categories." + code + ": Expected a qcode such as medtop:15000000, found \"" + qcode + "\"");
        });
        terms.forEach((phrase, codes) -> {
            if (phrase.isBlank() || restrictions(codes).isEmpty()) throw new IllegalArgumentException("terms." + phrase + ": Expected territory, no-archive, no-model, no-rewriting, days N or none, found \"" + codes + "\"");
        });
        for (String form : dateFormats) form(form, language);
    }

    /** The ready mappings, by name. */
    public static final List<String> READY = List.of("afp", "ansa", "ap", "ats", "belga", "dpa", "efe", "kyodo", "pa", "reuters", "tass");

    public static MappingFile parse(String yaml) {
        return ConfigReader.read(based(ConfigReader.tree(yaml)), MappingFile.class);
    }

    /** The ready mapping of that name, or else the file. */
    public static MappingFile named(String nameOrFile) {
        if (READY.contains(nameOrFile.toLowerCase(Locale.ROOT))) return parse(ready(nameOrFile));
        Path file = Path.of(nameOrFile);
        if (!Files.exists(file)) {
            throw new ConfigException(List.of("there is no ready mapping and no file of the name \"" + nameOrFile + "\"; did you mean \"" + ConfigReader.nearest(nameOrFile, READY) + "\"? Ready: "
                    + String.join(", ", READY)));
        }
        return read(file);
    }

    public static MappingFile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new ConfigException(List.of(file + ": cannot be read: " + (e instanceof java.nio.file.NoSuchFileException ? "there is no such file" : e.getMessage())));
        } catch (ConfigException e) {
            throw new ConfigException(e.problems().stream().map(problem -> file + ": " + problem).toList());
        }
    }

    private static String ready(String name) {
        if (!READY.contains(name.toLowerCase(Locale.ROOT))) {
            throw new ConfigException(List.of("based-on: there is no ready mapping \"" + name + "\"; did you mean \"" + ConfigReader.nearest(name, READY) + "\"? Ready: " + String.join(", ", READY)));
        }
        try (InputStream in = Objects.requireNonNull(MappingFile.class.getResourceAsStream("mappings/" + name.toLowerCase(Locale.ROOT) + ".yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ConfigException(List.of("the ready mapping " + name + " cannot be read: " + e.getMessage()));
        }
    }

    private static JsonNode based(JsonNode own) {
        String base = own.path("based-on").asText("");
        if (base.isEmpty() || !own.isObject()) return own;
        // Ready mappings rest on none, so this goes one step only.
        return ConfigReader.tree(ready(base)) instanceof ObjectNode under ? merged(under, (ObjectNode) own) : own;
    }

    private static ObjectNode merged(ObjectNode under, ObjectNode over) {
        over.properties().forEach(entry -> {
            JsonNode below = under.get(entry.getKey());
            under.set(entry.getKey(), below instanceof ObjectNode inner && entry.getValue() instanceof ObjectNode outer ? merged(inner, outer) : entry.getValue());
        });
        return under;
    }

    public Mapping mapping() {
        List<Phrase> words = new ArrayList<>(standardPhrases ? Mapping.STANDARD.signals().phrases() : List.of());
        words.addAll(phrases.kill().phrases(SignalKind.KILL).toList());
        words.addAll(phrases.hold().phrases(SignalKind.HOLD).toList());
        words.addAll(phrases.embargo().phrases(SignalKind.EMBARGO).toList());
        words.addAll(phrases.correction().phrases(SignalKind.CORRECTION).toList());
        words.addAll(phrases.advisory().phrases(SignalKind.ADVISORY).toList());
        Map<String, SignalKind> codes = new HashMap<>(Mapping.STANDARD.signals().codes());
        codes.putAll(signalCodes);
        return new Mapping(new Mapping.SignalWords(signalFields, words, codes), new Mapping.OrderCodes(defaultStatus, statusCodes, emptyEmbargoHolds, usageTerms, meant(terms), termsOfSilence),
                new Mapping.TimeForms(zone, dateFormats.stream().map(form -> form(form, language)).toList()), new Mapping.Topics(categories, urgencies), laidOut(), xml.dialect(), language);
    }

    private static Map<String, Restrictions> meant(Map<String, String> terms) {
        Map<String, Restrictions> meant = new HashMap<>();
        terms.forEach((phrase, codes) -> meant.put(phrase, restrictions(codes).orElseThrow()));
        return meant;
    }

    /** Empty for a word that is none of those that the key explains. */
    private static Optional<Restrictions> restrictions(String codes) {
        Restrictions all = Restrictions.NONE;
        for (String code : codes.strip().split("\\s*,\\s*")) {
            boolean days = code.matches("days [1-9]\\d{0,3}");
            if (!days && !List.of("none", "territory", "no-archive", "no-model", "no-rewriting").contains(code)) return Optional.empty();
            all = all.and(new Restrictions(code.equals("no-model"), code.equals("no-rewriting"), code.equals("territory"), days ? Integer.parseInt(code.substring(5)) : code.equals("no-archive") ? 1 : 0, Optional.empty()));
        }
        return Optional.of(all);
    }

    private Layout laidOut() {
        Map<Label, List<String>> labels = new EnumMap<>(Label.class);
        layout.labels().forEach((word, label) -> labels.computeIfAbsent(label, _ -> new ArrayList<>()).add(word));
        Layout standard = Layout.STANDARD;
        return standard.withCharset(charset).withLabels(labels).withPrintEnds(both(standard.printEnds(), layout.printEnds())).withSignOffs(layout.signOffs())
                .withUpdates(both(standard.updates(), layout.updates()));
    }

    private static List<String> both(List<String> usual, List<String> own) {
        return Stream.concat(usual.stream(), own.stream().map(word -> word.toLowerCase(Locale.ROOT))).distinct().toList();
    }

    private static DateTimeFormatter form(String pattern, Optional<String> language) {
        try {
            return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.forLanguageTag(language.orElse("en")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("date-formats: Expected a pattern such as dd.MM.yyyy HH:mm, found \"" + pattern + "\": " + e.getMessage());
        }
    }
}
