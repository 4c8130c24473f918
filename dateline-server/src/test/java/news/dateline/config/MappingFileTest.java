package news.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.PubStatus;
import news.dateline.model.Restrictions;
import news.dateline.model.SignalKind;
import news.dateline.wire.Mapping;
import news.dateline.wire.Mapping.FieldName;
import news.dateline.wire.Mapping.Phrase;
import news.dateline.wire.Mapping.Stand;
import news.dateline.wire.read.Layout.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFileTest {
    @TempDir Path folder;

    @Test void anEmptyFileIsTheStandard() {
        assertThat(MappingFile.parse("").mapping()).isEqualTo(Mapping.STANDARD);
    }

    @Test void everyKeyIsMapped() {
        Mapping mapping = MappingFile.parse("""
                language: de
                charset: iso-6937
                zone: Europe/Berlin
                date-formats: ["dd.MM.yyyy HH:mm"]
                default-status: withheld
                status-codes: {Frei: usable, GESPERRT: withheld}
                empty-embargo-holds: false
                signal-fields: slug
                standard-phrases: false
                phrases: {kill: {opening: [WEG]}, advisory: {in-note: [obacht]}}
                signal-codes: {K: kill}
                usage-terms: [frei]
                categories: {s: "medtop:15000000"}
                urgencies: {hoch: 2}
                layout: {labels: {Kopf: headline}, print-ends: [Intern], sign-offs: [tdw], updates: [Neufassung]}
                """).mapping();
        assertThat(mapping.language()).contains("de");
        assertThat(mapping.zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(mapping.times().forms()).hasSize(1);
        assertThat(mapping.orders()).isEqualTo(new Mapping.OrderCodes(PubStatus.WITHHELD, Map.of("frei", PubStatus.USABLE, "gesperrt", PubStatus.WITHHELD), false, List.of("frei"), Map.of(), Optional.empty()));
        assertThat(mapping.signals().fields()).containsExactly(FieldName.SLUG);
        assertThat(mapping.signals().phrases()).containsExactly(new Phrase(SignalKind.KILL, Stand.OPENING, "WEG"), new Phrase(SignalKind.ADVISORY, Stand.IN_NOTE, "obacht"));
        assertThat(mapping.signals().codes()).containsEntry("k", SignalKind.KILL).containsEntry("sig:kill", SignalKind.KILL);
        assertThat(mapping.topics()).isEqualTo(new Mapping.Topics(Map.of("s", "medtop:15000000"), Map.of("hoch", 2)));
        assertThat(mapping.layout().charset()).contains("iso-6937");
        assertThat(mapping.layout().label("Kopf")).contains(Label.HEADLINE);
        assertThat(mapping.layout().label("headline")).contains(Label.HEADLINE);
        assertThat(mapping.layout().printEnds()).contains("intern", "# notebook");
        assertThat(mapping.layout().signOffs()).containsExactly("tdw");
        assertThat(mapping.layout().updates()).contains("neufassung", "lead");
    }

    @Test void unknownKeyIsRefusedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> MappingFile.parse("signal-feilds: slug")).hasMessageContaining("signal-feilds: unknown key. Did you mean \"signal-fields\"?");
        assertThatThrownBy(() -> MappingFile.parse("phrases: {kil: {opening: [X]}}")).hasMessageContaining("Did you mean \"kill\"?");
    }

    @Test void valuesThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> MappingFile.parse("charset: klingon")).hasMessageContaining("charset: Expected utf-8");
        assertThatThrownBy(() -> MappingFile.parse("urgencies: {a: 12}")).hasMessageContaining("urgencies.a: Expected an urgency from 1 to 9");
        assertThatThrownBy(() -> MappingFile.parse("categories: {s: sport}")).hasMessageContaining("categories.s: Expected a qcode");
        assertThatThrownBy(() -> MappingFile.parse("date-formats: [\"dd.bb\"]")).hasMessageContaining("date-formats: Expected a pattern");
        assertThatThrownBy(() -> MappingFile.parse("status-codes: {x: frozen}")).hasMessageContaining("status-codes.x: Expected one of usable, withheld, canceled");
    }

    @Test void everyReadyMappingIsReadAndSaysWhatItIs() {
        for (String name : MappingFile.READY) {
            MappingFile ready = MappingFile.named(name);
            assertThat(ready.about()).as(name).isNotBlank();
            assertThat(ready.mapping().signals().phrases()).as(name).hasSizeGreaterThan(Mapping.STANDARD.signals().phrases().size());
        }
    }

    @Test void fileChangesTheReadyOneThatItIsBasedOn() {
        Mapping mapping = MappingFile.parse("based-on: dpa\nzone: UTC\nlayout: {sign-offs: [tdw]}\n").mapping();
        assertThat(mapping.zone()).contains(ZoneId.of("UTC"));
        assertThat(mapping.layout().signOffs()).containsExactly("tdw");
        assertThat(mapping.topics().categories()).isEqualTo(MappingFile.named("dpa").mapping().topics().categories());
        assertThatThrownBy(() -> MappingFile.parse("based-on: dqa")).hasMessageContaining("did you mean \"dpa\"?");
    }

    @Test void configurationNamesAFileOrAReadyMappingAndItsProblems() throws IOException {
        Path file = Files.writeString(folder.resolve("tidewater.yaml"), "zone: Asia/Kolkata\n");
        String agency = "agencies: [{id: t, name: T, mapping: {file: \"%s\", signal-fields: slug}}]";
        Mapping mapping = DatelineConfig.parse(agency.formatted(file)).agencies().getFirst().wireMapping();
        assertThat(mapping.zone()).contains(ZoneId.of("Asia/Kolkata"));
        assertThat(mapping.signals().fields()).containsExactly(FieldName.SLUG);
        assertThat(DatelineConfig.parse(agency.formatted("dpa")).agencies().getFirst().wireMapping().zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThatThrownBy(() -> DatelineConfig.parse(agency.formatted("dpq"))).hasMessageContaining("agencies.t.mapping.file").hasMessageContaining("did you mean \"dpa\"?");
        Files.writeString(file, "zoen: UTC\n");
        assertThatThrownBy(() -> DatelineConfig.parse(agency.formatted(file))).hasMessageContaining("tidewater.yaml: zoen: unknown key. Did you mean \"zone\"?");
    }

    @Test void anAgencysOwnTermsSayWhatTheyTakeAway() {
        Mapping mapping = MappingFile.parse("terms: {nur Zeitungen: \"days 7, no-model\", ohne Belgien: territory, frei: none}\nterms-of-silence: no archives").mapping();
        assertThat(mapping.orders().terms()).containsOnly(Map.entry("nur zeitungen", new Restrictions(true, false, false, 7, Optional.empty())), Map.entry("ohne belgien", new Restrictions(false, false, true, 0, Optional.empty())),
                Map.entry("frei", Restrictions.NONE));
        assertThat(mapping.orders().silence()).contains("no archives");
        for (String wrong : List.of("days 0", "days", "everywhere", "")) assertThatThrownBy(() -> MappingFile.parse("terms: {x: \"" + wrong + "\"}")).isInstanceOf(ConfigException.class).hasMessageContaining("Expected territory");
    }

    @Test void everyKeyIsDocumented() throws IOException {
        String manual = Files.readString(Path.of("../docs/MAPPING.md"));
        List<String> missing = new ArrayList<>();
        visit(MappingFile.class, "", manual, missing);
        for (Label label : Label.values()) if (!manual.contains("`" + label.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "`")) missing.add(label.name());
        for (String ready : MappingFile.READY) if (!manual.contains("`" + ready + "`")) missing.add(ready);
        assertThat(missing).isEmpty();
    }

    private static void visit(Class<?> type, String path, String manual, List<String> missing) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = path + ConfigReader.key(component.getName());
            if (!manual.contains("`" + key + "`")) missing.add(key);
            // The five kinds of phrases stand the same three ways.
            boolean stand = component.getType() == MappingFile.StandConfig.class;
            if (component.getType().isRecord()) visit(component.getType(), stand ? "phrases.*." : key + ".", manual, missing);
        }
    }
}
