package news.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Sensitivity;
import news.dateline.press.Syndication;
import org.junit.jupiter.api.Test;

class DatelineConfigTest {
    private static final String AGENCY = """
            agencies:
              - id: northwire
                name: Northwire
                country: IE
                licence: {print: true, territories: [GB, IE]}
                sources:
                  - {id: northwire-main, kind: poll, url: "https://wire.example/feed", interval: 90s}
                  - {id: northwire-push, kind: push, token-env: NORTHWIRE_TOKEN}
            """;

    @Test void aModelOfEntailmentHasAFolder() {
        assertThat(DatelineConfig.parse("").language().entailment()).isEmpty();
        assertThat(DatelineConfig.parse("language: {entailment: /srv/models/nli}").language().entailment()).contains(java.nio.file.Path.of("/srv/models/nli"));
    }

    @Test void aFolderWithoutAModelOfEntailmentIsRefusedAndNamed(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        assertThatThrownBy(() -> new news.dateline.writer.GuardModels(Optional.of(folder))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Expected a model of entailment in " + folder + ", found no readable model.onnx");
    }

    @Test void retentionNamesAgenciesAndDays() {
        DatelineConfig config = DatelineConfig.parse(AGENCY + "storage: {keep-raw-days: 30, keep-copy-days: {northwire: 90}}\n");
        assertThat(config.storage().keepRawDays()).isEqualTo(30);
        assertThat(config.storage().pagesInMemory().count()).isEqualTo(128L << 20);
        assertThat(config.storage().copyDays()).containsEntry("northwire", 90);
        assertThat(DatelineConfig.parse("").storage().copyDays()).isEmpty();
        assertThatThrownBy(() -> DatelineConfig.parse(AGENCY + "storage: {keep-copy-days: {sothwire: 90}}\n")).hasMessageContaining("no agency has the id \"sothwire\"");
        assertThatThrownBy(() -> DatelineConfig.parse(AGENCY + "storage: {keep-copy-days: {northwire: 0}}\n")).hasMessageContaining("Expected 1 or more days");
    }

    @Test void aPublisherNamesLeavesOutAndAdds() {
        LayoutConfig layout = DatelineConfig.parse("""
                layout:
                  sectors: [wash, health]
                  sector-names: {wash: Water}
                  editions: [pacific, europe-central-asia]
                  edition-names: {pacific: Oceania}
                  edition-languages: {pacific: "en, FR"}
                  interface-languages: {pacific: fr}
                  without: [trending]
                  connect: [{name: Video, address: "https://video.example/lamp"}]
                  notice: {title: Support the desk, address: /about}
                """).layout();
        assertThat(layout.siteSectors()).extracting(news.dateline.model.Sector::name).containsExactly("Water", "Health");
        assertThat(layout.siteEditions()).extracting(news.dateline.model.Edition::name).containsExactly("Global", "Oceania", "Europe and Central Asia");
        assertThat(layout.siteEditions()).extracting(news.dateline.model.Edition::language).containsExactly("en", "fr", "en");
        assertThat(layout.siteLanguages()).containsEntry("pacific", List.of("en", "fr"));
        assertThat(layout.menus().has(news.dateline.press.page.Part.TRENDING)).isFalse();
        assertThat(layout.menus().connect()).extracting(news.dateline.press.page.LinkView::name).containsExactly("Video");
        assertThat(layout.menus().notice()).hasValueSatisfying(notice -> assertThat(notice.label()).isEqualTo("From the publisher"));
        LayoutConfig all = DatelineConfig.parse("").layout();
        assertThat(all.siteSectors()).isEqualTo(news.dateline.model.Sector.STANDARD);
        assertThat(all.siteEditions()).isEqualTo(news.dateline.model.Edition.STANDARD);
        assertThat(all.menus()).isEqualTo(news.dateline.press.page.MenusView.STANDARD);
    }

    @Test void aLayoutOfUnknownSectorsEditionsAndUnsafeLinksIsRefused() {
        assertThatThrownBy(() -> DatelineConfig.parse("layout: {sectors: [helth]}")).hasMessageContaining("layout: sectors: Expected some of").hasMessageContaining("found \"helth\"");
        assertThatThrownBy(() -> DatelineConfig.parse("layout: {interface-languages: {west-africa: de}}")).hasMessageContaining("interface-languages: Expected some of ar, en, es, fr, hi; found \"de\"");
        assertThatThrownBy(() -> DatelineConfig.parse("layout: {edition-languages: {global: en}}")).hasMessageContaining("edition-languages: Expected some of pacific");
        assertThatThrownBy(() -> DatelineConfig.parse("layout: {without: [weather]}")).hasMessageContaining("Expected one of trending");
        assertThatThrownBy(() -> DatelineConfig.parse("layout: {connect: [{name: X, address: \"javascript:alert(1)\"}]}")).hasMessageContaining("Expected a path such as /about");
        assertThatThrownBy(() -> DatelineConfig.parse("layout: {notice: {title: Give}}")).hasMessageContaining("Expected where the message \"Give\" leads");
    }

    @Test void whatMachinesAreGivenAndAskedIsThePublishers() {
        SiteConfig site = DatelineConfig.parse("site: {feeds: summary, robots: deny, tdm-reservation: true, tdm-policy: \"https://herald.example/mining\", websub-hub: \"https://hub.example/\", websub-allow-private: true}").site();
        assertThat(site.syndication()).isEqualTo(new Syndication(Syndication.FeedText.SUMMARY, Syndication.Robots.DENY, true, Optional.of("https://herald.example/mining"), Optional.of("https://hub.example/")));
        assertThat(site.headers()).containsEntry("tdm-reservation", "1").containsEntry("tdm-policy", "https://herald.example/mining");
        assertThat(site.websubAllowPrivate()).isTrue();
        assertThat(DatelineConfig.parse("").site().syndication()).isEqualTo(Syndication.STANDARD);
        assertThat(DatelineConfig.parse("site: {tdm-reservation: false}").site().headers()).isEmpty();
        assertThatThrownBy(() -> DatelineConfig.parse("site: {websub-hub: hub}")).hasMessageContaining("websub-hub: Expected an address such as https://hub.example/");
        assertThatThrownBy(() -> DatelineConfig.parse("site: {robots: perhaps}")).hasMessageContaining("site.robots");
    }

    @Test void anEmptyFileIsTheDefaults() {
        DatelineConfig config = DatelineConfig.parse("");
        assertThat(config.server().port()).isEqualTo(8080);
        assertThat(config.intake().documentSizeMax().count()).isEqualTo(20L << 20);
        assertThat(config.intake().pollIntervalMax()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.desk().responsibleEditor()).isEmpty();
        assertThat(config.agencies()).isEmpty();
    }

    @Test void editorsEscalationAndWhatTheLawLetsPassAreMapped() {
        DeskConfig desk = DatelineConfig.parse("""
                site: {helplines: {global: "Help is found at 555 0100."}}
                desk:
                  responsible-editor: Ana Ruiz
                  never-by-itself-except: [death-of-named-person, hostages]
                  escalation: {after: 5m, mail-host: mail.example, mail-port: 465, mail-tls: implicit, mail-from: desk@herald.example, mail-user: desk, mail-password-env: MAIL_PASSWORD, token-env: HOOK}
                  editors: [{name: Bela Kun, token-env: BELA, escalate-to: [bela@herald.example, "https://hook.example/a"], holder: true}]
                """).desk();
        assertThat(desk.neverByItself()).doesNotContain(Sensitivity.DEATH_OF_NAMED_PERSON, Sensitivity.HOSTAGES).contains(Sensitivity.MINORS, Sensitivity.COURTS_AND_CRIME);
        assertThat(desk.escalation()).isEqualTo(new EscalationConfig(Duration.ofMinutes(5), Optional.of("mail.example"), 465, MailboxConfig.Tls.IMPLICIT, "desk@herald.example", Optional.of("desk"), Optional.of(new Secret("MAIL_PASSWORD")),
                Optional.of(new Secret("HOOK"))));
        assertThat(desk.editors()).containsExactly(new EditorConfig("Bela Kun", Optional.of(new Secret("BELA")), java.util.List.of("bela@herald.example", "https://hook.example/a"), true));
        assertThat(DatelineConfig.parse("").desk().neverByItself()).containsExactlyInAnyOrder(Sensitivity.values());
    }

    @Test void anEditorWithoutANameOrAWayAndALawLoosenedByNobodyAreRefused() {
        assertThatThrownBy(() -> DatelineConfig.parse("desk: {never-by-itself-except: [minors]}")).hasMessageContaining("Expected a responsible editor");
        assertThatThrownBy(() -> DatelineConfig.parse("desk: {editors: [{name: compose}]}")).hasMessageContaining("Expected an editor's name");
        assertThatThrownBy(() -> DatelineConfig.parse("desk: {editors: [{name: Bela}, {name: Bela}]}")).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> DatelineConfig.parse("desk: {editors: [{name: Bela, escalate-to: [\"https://key@hook.example\"]}]}")).hasMessageContaining("without a name or key").hasMessageNotContaining("key@hook");
        assertThatThrownBy(() -> DatelineConfig.parse("site: {helplines: {atlantis: x}}")).hasMessageContaining("Expected editions");
    }

    @Test void anAgencyWithoutALicenceIsOnlyLinked() {
        DatelineConfig config = DatelineConfig.parse("agencies: [{id: x, name: X}]");
        assertThat(config.agencies().getFirst().agency().licence()).isEqualTo(news.dateline.model.Licence.LINK_ONLY);
    }

    @Test void everyKeyOfAnAgencyIsMapped() {
        AgencyConfig agency = DatelineConfig.parse(AGENCY).agencies().getFirst();
        assertThat(agency.agency().licence().print()).isTrue();
        assertThat(agency.agency().licence().territories()).containsExactlyInAnyOrder("GB", "IE");
        assertThat(agency.sources().getFirst().interval()).contains(Duration.ofSeconds(90));
        assertThat(agency.sources().getLast().tokenEnv()).contains(new Secret("NORTHWIRE_TOKEN"));
        assertThat(agency.wireMapping()).isEqualTo(news.dateline.wire.Mapping.STANDARD);
    }

    @Test void theCountryOfAnAgencyIsAboutThatAgencyAlone() {
        assertThat(DatelineConfig.parse(AGENCY).homes()).containsExactly(java.util.Map.entry("northwire", "IE"));
        assertThat(DatelineConfig.parse("agencies: [{id: x, name: X}]").homes()).isEmpty();
        assertThatThrownBy(() -> DatelineConfig.parse(AGENCY.replace("country: IE", "country: Ireland"))).isInstanceOf(ConfigException.class).hasMessageContaining("agencies[0]: country: Expected two capital letters");
    }

    @Test void noLanguageModelIsAskedUnlessItHasAnAddress() {
        WriterConfig writer = DatelineConfig.parse("").writer();
        assertThat(writer.address()).isEmpty();
        assertThat(writer.outside()).isTrue();
        assertThat(writer.timeMax()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test void everyKeyOfTheWriterIsMapped() {
        WriterConfig writer = DatelineConfig.parse("writer: {address: \"https://models.example/v1\", model: quill, api-key-env: QUILL_KEY, outside: true, time-max: 5s, characters-max: 100, answer-tokens-max: 200,"
                + " answer-size-max: 1KiB, tokens-a-day: 300, money-a-day: 2.5, price-in: 0.25, price-out: 1.5}").writer();
        assertThat(writer).isEqualTo(new WriterConfig(Optional.of(URI.create("https://models.example/v1")), Optional.of("quill"), Optional.of(new Secret("QUILL_KEY")), true, Duration.ofSeconds(5), 100, 200,
                new Bytes(1024), 300, 2.5, Optional.of(0.25), Optional.of(1.5)));
        assertThat(writer.allowance()).isEqualTo(new news.dateline.write.Allowance(200, 300, 2_500_000, 250_000, 1_500_000));
    }

    @Test void aWriterThatCouldSpendOrTellUnnoticedIsRefused() {
        String outside = "writer: {address: \"https://models.example/v1\", model: quill";
        assertThatThrownBy(() -> DatelineConfig.parse(outside + "}")).hasMessageContaining("price-in, price-out: must be given");
        assertThatThrownBy(() -> DatelineConfig.parse(outside.replace("https", "http") + ", price-in: 1, price-out: 1}")).hasMessageContaining("Expected https");
        assertThatThrownBy(() -> DatelineConfig.parse("writer: {address: \"https://me:secret@models.example/v1\", model: quill, outside: false}")).hasMessageContaining("without a name or key").hasMessageNotContaining("secret");
        assertThatThrownBy(() -> DatelineConfig.parse("writer: {address: \"http://127.0.0.1:1/v1\", outside: false}")).hasMessageContaining("model: must be given");
        assertThatThrownBy(() -> DatelineConfig.parse("writer: {money-a-day: -1}")).hasMessageContaining("money-a-day");
        assertThatThrownBy(() -> DatelineConfig.parse("writer: {money-a-day: NaN}")).hasMessageContaining("money-a-day");
        assertThatThrownBy(() -> DatelineConfig.parse("writer: {answer-size-max: 17MiB}")).hasMessageContaining("answer-size-max");
        assertThat(DatelineConfig.parse("writer: {address: \"http://127.0.0.1:11434/v1\", model: quill, outside: false}").writer().priceIn()).isEmpty();
    }

    @Test void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> DatelineConfig.parse("server: {prot: 80}"))
                .isInstanceOf(ConfigException.class).hasMessageContaining("server.prot: unknown key. Did you mean \"port\"?");
    }

    @Test void everyProblemIsNamedAtOnceWithItsPlace() {
        assertThatThrownBy(() -> DatelineConfig.parse("server: {port: many}\nintake: {poll-interval-min: soon}\nagencies: [{id: a}]"))
                .hasMessageContaining("server.port").hasMessageContaining("intake.poll-interval-min: Expected a duration such as 90s")
                .hasMessageContaining("agencies[0].name: must be given");
    }

    @Test void aSecretInTheFileIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> DatelineConfig.parse(AGENCY.replace("NORTHWIRE_TOKEN", "hunter2-hunter2")))
                .hasMessageContaining("the secret itself must not stand in the file").hasMessageNotContaining("hunter2");
    }

    @Test void aSourceSaysWhatItsKindNeeds() {
        assertThatThrownBy(() -> DatelineConfig.parse("agencies: [{id: a, name: A, sources: [{id: s, kind: poll}]}]"))
                .hasMessageContaining("agencies[0].sources[0]: url: must be given");
        assertThatThrownBy(() -> DatelineConfig.parse("agencies: [{id: a, name: A, sources: [{id: s, kind: fax}]}]"))
                .hasMessageContaining("one of poll, page, watch, push, mailbox");
    }

    @Test void idsStandOnceAndRulesNameKnownAgencies() {
        assertThatThrownBy(() -> DatelineConfig.parse(AGENCY.replace("northwire-push", "northwire-main"))).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> DatelineConfig.parse(AGENCY + "desk: {rules: [{name: r, agencies: [southwire]}]}\n")).hasMessageContaining("no agency has the id \"southwire\"");
    }

    @Test void aBrokenFileIsRefusedWithItsLine() {
        assertThatThrownBy(() -> DatelineConfig.parse("site:\n  name: [\n")).isInstanceOf(ConfigException.class).hasMessageContaining("line ");
        assertThatThrownBy(() -> DatelineConfig.parse("site: {name: A, name: B}")).isInstanceOf(ConfigException.class).hasMessageContaining("name");
    }

    @Test void thePrintedDefaultReadsBackAsTheDefaults() {
        assertThat(DatelineConfig.parse(DatelineConfig.printDefault())).isEqualTo(DatelineConfig.defaults());
    }

    @Test void everySettingIsExplained() {
        List<String> unexplained = new ArrayList<>();
        visit(DatelineConfig.class, unexplained);
        assertThat(unexplained).isEmpty();
    }

    private static void visit(Class<?> type, List<String> unexplained) {
        for (RecordComponent component : type.getRecordComponents()) {
            Setting setting = component.getAnnotation(Setting.class);
            if (setting == null || setting.value().isBlank()) unexplained.add(type.getSimpleName() + "." + component.getName());
            Type inner = component.getGenericType() instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : component.getGenericType();
            if (inner instanceof Class<?> plain && plain.isRecord() && plain != Secret.class && plain != Bytes.class) visit(plain, unexplained);
        }
    }
}
