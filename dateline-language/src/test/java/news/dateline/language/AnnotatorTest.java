package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.annotate.Annotator;
import news.dateline.log.Json;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.Findings;
import news.dateline.model.Name;
import news.dateline.model.PlaceMention;
import news.dateline.model.Progress;
import news.dateline.model.Sensitivity;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    private static Annotator annotator;

    @BeforeAll static void load() {
        annotator = Reader.annotator(Edition.STANDARD, Map.of("harbour-news", "NZ"));
    }

    private static AnnotatedItem annotate(WireItem item) {
        return annotator.annotate(Items.version(item), item, Optional.empty(), Embedding.ABSENT);
    }

    private static AnnotatedItem annotate(String agency, String language, String headline, String body) {
        return annotate(Items.item(agency, language, headline, body));
    }

    private static List<String> names(AnnotatedItem item, Name.Kind kind) {
        return item.names().stream().filter(name -> name.kind() == kind).map(Name::text).distinct().toList();
    }

    @Test void storyBelongsToTheCountriesThatItIsAbout() {
        AnnotatedItem item = annotate("meridian", "en", "Kenya and Uganda agree on rail link", "NAIROBI - Ministers of Kenya and Uganda signed the deal in Nairobi, Kenya's capital, on Monday.");
        assertThat(item.countries()).containsExactly("KE", "UG");
        assertThat(item.editions()).containsExactly("east-africa");
    }

    private static final String COLOUR = " The welders of the trading centre had a complaint by noon, because the current that they were promised does not reach the back of the market. The company said that a second line would be laid before the rains, "
            + "and that nobody who had paid for a meter would wait for longer than three weeks. A teacher had drawn the line on the wall of the school, with a mark for each pole that stands and a cross for each that is missing.";

    @Test void passingPlacesMoneyWatersAndSmallWordsAreNoCountries() {
        assertThat(annotate("meridian", "en", "In Karongi the lights are on", "KARONGI, Rwanda (Meridian Press) - The bulbs came on in 7,400 houses in the hills above Lake Kivu this week, once poles had arrived." + COLOUR).countries()).containsExactly("RW");
        assertThat(annotate("meridian", "en", "Cocoa growers in Ghana get more", "ACCRA (Meridian Press) - Cocoa growers in Ghana will be paid 46 U.S. cents more for each kilo from Monday, the government said." + COLOUR).countries()).containsExactly("GH");
        assertThat(annotate("meridian", "en", "Close count in Cabo Verde", "PRAIA (Meridian Press) - The presidential run-off in Cabo Verde was undecided on Thursday, the electoral commission said." + COLOUR
                + " Votes from Boston, Lisbon and Rotterdam are counted last. The challenger spent 11 years as a teacher in Brockton.").countries()).containsExactly("CV");
    }

    @Test void anExpertsSeatAndADatelineElsewhereAreNoCountries() {
        assertThat(annotate("meridian", "en", "Cholera reaches the capital of Congo", "NAIROBI (Meridian Press) - Cholera has reached Brazzaville, the capital of Congo, and killed nine people there, the health ministry of Congo said on Thursday." + COLOUR
                + " The doses are on their way, said an epidemiologist.").countries()).containsExactly("CG");
        assertThat(annotate("meridian", "en", "Ferry company buys two boats", "SUVA, Fiji (Meridian Press) - A ferry company will buy two boats, it said on Thursday." + COLOUR).countries()).as("the dateline, where nothing else says where").containsExactly("FJ");
    }

    @Test void bothTeamsBringTheirCountries() {
        assertThat(annotate("meridian", "en", "Kumasi Royals beat Lusaka Rovers 2-1 to reach final", "LUSAKA (Meridian Press) - Kumasi Royals beat Lusaka Rovers 2-1 on Thursday to reach the final of the Shield." + COLOUR).countries()).containsExactlyInAnyOrder("GH", "ZM");
    }

    @Test void aNameThatManyPlacesBearMakesNoCountryByItself() {
        assertThat(annotate("lumiere", "fr", "Cap-Vert : le second tour se joue aux îles", "PRAIA (Lumière) - Le second tour de la présidentielle au Cap-Vert restait indécis jeudi, a annoncé la commission électorale. Les bulletins de l’île de Santiago sont arrivés par bateau.").countries()).containsExactly("CV");
    }

    @Test void placeAtTheHeadOfAPersonsNameIsNone() {
        AnnotatedItem item = annotate("unknown", "en", "Diaspora votes hold the key as Cabo Verde counts on",
                "Ilda Monteiro Fortes led Adérito Lima Tavares in Cabo Verde’s presidential run-off on Thursday. In the first round Lima Tavares, a teacher, won the votes from abroad.");
        assertThat(item.countries()).containsExactly("CV");
        assertThat(item.editions()).containsExactly("west-africa");
    }

    @Test void localCopyIsAboutItsAgencysCountry() {
        assertThat(annotate("harbour-news", "en", "Ferry fares to rise", "Fares will rise in May, the operator said.").countries()).containsExactly("NZ");
        assertThat(annotate("unknown", "en", "Ferry fares to rise", "Fares will rise in May, the operator said.").countries()).isEmpty();
    }

    @Test void townOfManyIsTheOneAtHome() {
        assertThat(annotate("harbour-news", "en", "Fire in Hamilton", "A warehouse burned in Hamilton on Monday.").places()).extracting(PlaceMention::country).containsOnly("NZ");
        assertThat(annotate("unknown", "en", "Fire in Hamilton", "A warehouse burned in Hamilton, Ontario, on Monday.").places()).extracting(PlaceMention::country).containsOnly("CA");
    }

    @Test void regionBehindTheCommaDecidesWhichTownItIsAndForTheWholeItem() {
        AnnotatedItem item = annotate("unknown", "en", "Paris fire", "PARIS, Texas - A mill burned in Paris on Monday. A second in Springfield, Mo., was saved.");
        assertThat(item.places()).filteredOn(place -> place.text().equalsIgnoreCase("Paris")).extracting(PlaceMention::country).containsOnly("US");
        assertThat(item.places()).filteredOn(place -> place.text().equals("Springfield")).allSatisfy(place -> assertThat(place.latitude()).isBetween(36.5, 38.0));
        assertThat(annotate("unknown", "en", "Clinic opens", "The clinic was opened by Ada Lorne, M.D., on Monday.").places()).isEmpty();
    }

    @Test void placesAroundDecideWhereNothingElseDoes() {
        assertThat(annotate("unknown", "en", "Fire near Cairns", "Crews from Cairns, Mareeba and Edmonton fought the fire in Edmonton, east of Mareeba.").places())
                .filteredOn(place -> place.text().equals("Edmonton")).extracting(PlaceMention::country).containsOnly("AU");
        assertThat(annotate("unknown", "en", "Fire in Edmonton", "A mill burned in Edmonton on Monday.").places()).extracting(PlaceMention::country).containsOnly("CA");
    }

    @Test void capitalThatSpeaksIsItsGovernmentAndStandsNowhere() {
        AnnotatedItem item = annotate("unknown", "en", "Minsk said the talks had ended", "Minsk accused its neighbours of delay. Shops in Minsk were open.");
        assertThat(item.countries()).containsExactly("BY");
        assertThat(item.places()).hasSize(1);
    }

    @Test void wordForIslandIsNoCountryAndSamoansAreOfSamoa() {
        assertThat(annotate("unknown", "en", "Island ferry returns", "The Island ferry was back on Monday, the company said.").countries()).isEmpty();
        assertThat(annotate("unknown", "en", "Pacific pact signed", "The Samoan lawyer who helped to draft it spoke in Apia, Samoa.").countries()).containsExactly("WS");
    }

    @Test void partOfTheWorldIsAPlaceOfNoCountry() {
        AnnotatedItem item = annotate("unknown", "en", "Storms across Europe", "Storms crossed Europe on Monday.");
        assertThat(item.places()).isNotEmpty().allSatisfy(place -> assertThat(place.country()).isEmpty());
        assertThat(item.countries()).isEmpty();
        assertThat(item.editions()).isEmpty();
    }

    @Test void placeHasItsCoordinates() {
        PlaceMention place = annotate("meridian", "fr", "Inondations à Niamey", "Le fleuve a débordé à Niamey lundi.").places().getFirst();
        assertThat(place.text()).isEqualTo("Niamey");
        assertThat(place.latitude()).isBetween(13.0, 14.0);
        assertThat(place.longitude()).isBetween(1.5, 3.0);
        assertThat(place.country()).isEqualTo("NE");
    }

    @Test void peopleOrganisationsAndPlacesAreToldApart() {
        AnnotatedItem item = annotate("meridian", "en", "Bank fined over loans",
                "President Lea Orsini said the Welland Bank would be fined. Orsini spoke in Lagos beside Dr. Samuel Oduya of the Ministry of Finance.");
        assertThat(names(item, Name.Kind.PERSON)).contains("Lea Orsini", "Orsini", "Samuel Oduya");
        assertThat(names(item, Name.Kind.ORGANISATION)).contains("Welland Bank", "Ministry of Finance");
        assertThat(names(item, Name.Kind.PLACE)).containsExactly("Lagos");
    }

    @Test void surnameIsNotTheTownOfThatName() {
        AnnotatedItem item = annotate("meridian", "en", "Hamilton takes pole", "Lewis Hamilton was fastest on Saturday. \"We pushed hard,\" Hamilton said.");
        assertThat(names(item, Name.Kind.PLACE)).isEmpty();
        assertThat(item.places()).isEmpty();
    }

    @Test void spanishHindiAndFrenchNamesAreFound() {
        assertThat(names(annotate("meridian", "es", "Cumbre en Bogotá", "El presidente Julián Ortega llegó a Bogotá el lunes."), Name.Kind.PERSON)).contains("Julián Ortega");
        AnnotatedItem hindi = annotate("meridian", "hi", "पटना में बैठक", "मुख्यमंत्री मोहन वर्मा ने पटना में बैठक की।");
        assertThat(names(hindi, Name.Kind.PERSON)).contains("मोहन वर्मा");
        assertThat(hindi.countries()).containsExactly("IN");
        assertThat(names(annotate("meridian", "fr", "Visite à Dakar", "Le ministre Paul Verdier est arrivé à Dakar."), Name.Kind.PERSON)).contains("Paul Verdier");
    }

    @Test void spansPointExactlyAtTheirWords() {
        WireItem item = Items.item("meridian", "en", "At least 14 die in Lagos flood 😀", "😀 LAGOS - At least 14 people died in Lagos, Nigeria. Lea Orsini spoke.");
        AnnotatedItem read = annotate(item);
        assertThat(read.names()).isNotEmpty().allSatisfy(name -> assertThat(item.text(name.span())).isEqualTo(name.text()));
        assertThat(read.places()).isNotEmpty().allSatisfy(place -> assertThat(item.text(place.span())).isEqualTo(place.text()));
        assertThat(read.figures()).isNotEmpty().allSatisfy(figure -> assertThat(item.text(figure.span())).isEqualTo("14"));
    }

    @Test void declaredLanguageIsKeptUnlessTheTextClearlySaysOtherwise() {
        assertThat(annotate("meridian", "en-GB", "Ferry fares to rise", "Fares will rise in May, the operator said on Monday.").language()).isEqualTo("en-GB");
        assertThat(annotate("meridian", "en", "Suben las tarifas", "Las tarifas del transbordador subirán en mayo, dijo el operador este lunes por la mañana.").language()).isEqualTo("es");
        assertThat(annotate("meridian", "fr", "Ok", "").language()).isEqualTo("fr");
        assertThat(annotate("meridian", "", "पटना में बाढ़", "").language()).isEqualTo("hi");
    }

    @Test void agencysOwnCodeDecidesTheSector() {
        WireItem coded = Items.item("meridian", "en", "A long day", "It was a long day.", Optional.empty(), List.of(new Subject("medtop", "20001065", Optional.empty())), Optional.empty());
        assertThat(annotate(coded).sector()).isEqualTo("sports");
        WireItem old = Items.item("meridian", "en", "A long day", "It was a long day.", Optional.empty(), List.of(new Subject("subj", "04015001", Optional.empty())), Optional.empty());
        assertThat(annotate(old).sector()).isEqualTo("transport");
        WireItem worded = Items.item("meridian", "es", "Un día largo", "Fue un día largo.", Optional.empty(), List.of(Subject.named("Deportes")), Optional.empty());
        assertThat(annotate(worded).sector()).isEqualTo("sports");
    }

    @Test void addressHelpsWithTheSector() {
        WireItem item = Items.item("meridian", "en", "A long day", "It was a long day.", Optional.empty(), List.of(), Optional.of("https://meridian.example/sport/football/2026/a-long-day"));
        assertThat(annotate(item).sector()).isEqualTo("sports");
    }

    @Test void wordsOfOtherLanguagesTellTheSector() {
        assertThat(annotate("meridian", "es", "El equipo gana la final", "El delantero marcó dos goles en la final del torneo.").sector()).isEqualTo("sports");
        assertThat(annotate("meridian", "fr", "Un vaccin contre la dengue", "Les médecins de l'hôpital attendent le vaccin.").sector()).isEqualTo("health");
        assertThat(annotate("meridian", "hi", "किसानों को राहत", "किसानों की फसल को बारिश से फायदा, खेती बढ़ी।").sector()).isEqualTo("agro-forestry");
    }

    @Test void quotationHasItsSpeakerAndAnAttributionItsSource() {
        WireItem item = Items.item("meridian", "en", "Port to reopen", "\"We are not ready. It may take weeks,\" Lea Orsini said on Monday. The fire was allegedly set, police said, and the owner denied it. According to the port office, nobody was hurt.");
        Findings findings = annotate(item).findings();
        assertThat(findings.quotations()).singleElement().satisfies(quotation -> {
            assertThat(item.text(quotation.words())).isEqualTo("We are not ready. It may take weeks,");
            assertThat(quotation.speaker().map(item::text)).contains("Lea Orsini");
        });
        assertThat(findings.attributions()).extracting(attribution -> item.text(attribution.source())).contains("Lea Orsini", "police", "the port office");
        assertThat(findings.attributions()).extracting(attribution -> item.text(attribution.words())).contains("police said");
        assertThat(findings.negations()).extracting(item::text).containsExactly("not", "denied", "nobody");
        assertThat(findings.hedges()).extracting(item::text).containsExactly("may", "allegedly");
    }

    @Test void daysAreToldFromTheItemsOwn() {
        WireItem item = Items.item("meridian", "en", "Port to reopen", "It closed on Monday, 29 December, and reopened yesterday. A hearing is set for January 12, 2027, the next after that on next Friday.")
                .but().versionCreated(Instant.parse("2026-01-02T09:00:00Z")).build();
        assertThat(annotate(item).findings().days()).extracting(day -> item.text(day.words()) + " " + day.date())
                .containsExactly("Monday 2025-12-29", "29 December 2025-12-29", "yesterday 2026-01-01", "January 12 2027-01-12", "Friday 2026-01-09");
        assertThat(annotate(Items.item("meridian", "en", "Port to reopen", "It closed on Monday.")).findings().days()).as("an item without a day").isEmpty();
    }

    @Test void eightLanguagesAreReadThroughTheWholeRoad() {
        Map<String, String> copies = Map.of(
                "en", "Police arrested Karl Brenner in Hamburg on Monday. At least 14 people were hurt, officials said.", "es", "La Policía detuvo a Julián Ortega en Bogotá el lunes. Al menos 14 personas resultaron heridas, dijo el Gobierno.",
                "fr", "La police a interpellé Paul Verdier à Dakar lundi. Au moins 14 personnes ont été blessées, a dit le ministère.", "de", "Die Polizei hat Karl Brenner am Montag in Hamburg festgenommen. Mindestens 14 Menschen wurden verletzt, sagte ein Sprecher.",
                "pt", "A polícia prendeu Marcos Luz em Lisboa na segunda-feira. Pelo menos 14 pessoas ficaram feridas, disse o ministério.", "ru", "Полиция задержала мэра Ивана Соколова в Москве в понедельник. Не менее 14 человек пострадали, сообщили власти.",
                "ar", "اعتقلت الشرطة الوزير سامي حداد في القاهرة يوم الاثنين. وأصيب ما لا يقل عن 14 شخصا، قالت الوزارة.", "hi", "पुलिस ने सोमवार को पूर्व विधायक मोहन वर्मा को पटना में गिरफ्तार किया। कम से कम 14 लोग घायल हुए, अधिकारियों ने कहा।");
        copies.forEach((language, text) -> {
            WireItem item = Items.item("meridian", language, text.substring(0, text.indexOf(' ', 12)), text).but().versionCreated(Instant.parse("2026-06-03T09:00:00Z")).build();
            AnnotatedItem read = annotate(item);
            assertThat(read.language()).as(language).isEqualTo(language);
            assertThat(read.sentences()).as(language).hasSize(2);
            assertThat(read.sensitivities()).as(language).contains(Sensitivity.COURTS_AND_CRIME);
            assertThat(read.names()).as(language).anySatisfy(name -> assertThat(name.kind()).isEqualTo(Name.Kind.PERSON));
            assertThat(read.places()).as(language).isNotEmpty();
            assertThat(read.figures()).as(language).anySatisfy(figure -> assertThat(figure.value().intValue()).isEqualTo(14));
            assertThat(read.findings().progress()).as(language).contains(Progress.ARRESTED);
            assertThat(read.findings().attributions()).as(language).isNotEmpty();
            assertThat(read.findings().days()).as(language).extracting(Findings.Day::date).contains(LocalDate.of(2026, 6, 1));
        });
    }

    @Test void annotationComesBackFromItsLogAndLogsOfBeforeHaveNoFindings() throws Exception {
        AnnotatedItem read = annotate(Items.item("meridian", "en", "Two held", "Police arrested Tomas Brandt on Monday, officials said."));
        ObjectNode json = Json.mapper().valueToTree(read);
        assertThat(Json.mapper().treeToValue(json, AnnotatedItem.class)).isEqualTo(read);
        json.remove("findings");
        assertThat(Json.mapper().treeToValue(json, AnnotatedItem.class).findings()).isEqualTo(Findings.NONE);
    }

    @Test void emptyAndHostileCopyIsReadWithoutHarm() {
        for (String body : List.of("", " ", "\u0000\uD800", "A".repeat(200_000), ("Aa Bb ").repeat(30_000), "((((", "१".repeat(5_000), "\u202E\u200F. . . .", "Mr. ".repeat(5_000))) {
            AnnotatedItem item = annotate("meridian", "en", "x", body);
            assertThat(item.sector()).isNotEmpty();
            assertThat(item.names().size()).isLessThanOrEqualTo(500);
        }
    }

    @Test void sameItemIsReadTheSameTwice() {
        WireItem item = Items.item("meridian", "en", "Kenya and Uganda agree on rail link", "Ministers of Kenya and Uganda signed the deal in Nairobi.");
        assertThat(annotate(item)).isEqualTo(annotate(item));
    }

    @Test void wordsOfGrammarInAHeadlineAndSomebodysOriginAreNoCountries() {
        assertThat(annotate("meridian", "en", "Is It Over? No One Knows in Kenya", "NAIROBI - Cases of the lake fever fell in Kenya on Monday, the health ministry said.").countries()).containsExactly("KE");
        assertThat(annotate("meridian", "en", "Baker in Nairobi loses shop", "NAIROBI - Moe, an immigrant from Iran, had his shop in Nairobi wrecked on Sunday, Kenya's police said.").countries()).containsExactly("KE");
    }
}
