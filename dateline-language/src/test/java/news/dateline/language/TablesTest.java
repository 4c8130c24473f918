package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.annotate.Gazetteer;
import news.dateline.model.Sector;
import news.dateline.model.Subject;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final PlaceTables PLACES = new PlaceTables();

    @Test void countryIsKnownInEightLanguages() {
        for (String name : List.of("Germany", "Alemania", "Allemagne", "Deutschland", "Alemanha", "जर्मनी", "ألمانيا", "Германия")) {
            assertThat(PLACES.named(name)).first().extracting(Gazetteer.Place::country).isEqualTo("DE");
        }
    }

    @Test void placeIsFoundWhateverItsCaseAndAccents() {
        assertThat(PLACES.named("BOGOTA")).extracting(Gazetteer.Place::country).contains("CO");
        assertThat(PLACES.named("São Paulo")).extracting(Gazetteer.Place::country).contains("BR");
        assertThat(PLACES.named("no such place at all")).isEmpty();
    }

    @Test void russianNamesAreKnownInTheirCases() {
        for (String name : List.of("Москве", "Москву", "Москвы", "России", "Россию")) assertThat(PLACES.named(name)).as(name).first().extracting(Gazetteer.Place::country).isEqualTo("RU");
        assertThat(PLACES.named("Лондоном")).first().extracting(Gazetteer.Place::country).isEqualTo("GB");
        assertThat(PLACES.named("столе")).isEmpty();
    }

    @Test void peopleAndInstitutionsPointToTheirCountry() {
        assertThat(PLACES.ofPeople("Nigerians")).contains("NG");
        assertThat(PLACES.ofPeople("mexicana")).contains("MX");
        assertThat(PLACES.ofPeople("भारतीय")).contains("IN");
        assertThat(PLACES.hinted("Lok Sabha")).contains("IN");
        assertThat(PLACES.hinted("the moon")).isEmpty();
    }

    @Test void everyCodedSectorIsOneOfTheSite() {
        Tables.read("subject-sectors.tsv", row -> assertThat(Sector.STANDARD).extracting(Sector::slug).contains(row[1]));
    }

    @Test void nearestAncestorDecidesTheSector() {
        SubjectTable subjects = new SubjectTable();
        assertThat(subjects.of(new Subject("medtop", "20000210", Optional.empty()))).contains("agro-forestry");
        assertThat(subjects.of(new Subject("medtop", "20000211", Optional.empty()))).contains("agro-forestry");
        assertThat(subjects.of(new Subject("medtop", "20000385", Optional.empty()))).contains("economy-business");
        assertThat(subjects.of(new Subject("", "medtop:20001065", Optional.empty()))).contains("sports");
        assertThat(subjects.of(new Subject("subj", "15054000", Optional.empty()))).contains("sports");
        assertThat(subjects.of(Subject.named("Real estate"))).contains("urban-development");
        assertThat(subjects.of(new Subject("medtop", "99999999", Optional.empty()))).isEmpty();
        assertThat(subjects.of(Subject.named("Zxq"))).isEmpty();
    }

    @Test void agencysHomeComesFromSettingsThenNameThenAddress() {
        PublisherTable homes = new PublisherTable(Map.of("meridian", "SN"));
        assertThat(homes.of("meridian", "")).contains("SN");
        assertThat(homes.of("x", "https://meridian.example.com/1")).as("another agency's address").isEmpty();
        assertThat(homes.of("rnz", "")).contains("NZ");
        assertThat(homes.of("x", "https://www.bbc.co.uk/news/1")).contains("GB");
        assertThat(homes.of("x", "https://news.example.co.ke/1")).contains("KE");
        assertThat(homes.of("x", "https://news.example.com/1")).isEmpty();
        assertThat(homes.of("x", "not an address %%")).isEmpty();
    }

    @Test void languageIsReadFromScriptAndLetters() {
        LinguaLanguage languages = new LinguaLanguage();
        assertThat(languages.of("पुल फिर से खुल गया है")).contains("hi");
        assertThat(languages.of("أعيد فتح الجسر يوم الثلاثاء")).contains("ar");
        assertThat(languages.of("Мост снова открыт для движения")).contains("ru");
        assertThat(languages.of("Die Brücke ist seit Dienstag wieder offen, sagte der Bürgermeister am Nachmittag.")).contains("de");
        assertThat(languages.of("A ponte foi reaberta na terça-feira, disse o presidente da câmara à tarde.")).contains("pt");
        assertThat(languages.of("Le pont a rouvert mardi, a déclaré le maire dans l'après-midi.")).contains("fr");
        assertThat(languages.of("ok")).isEmpty();
        assertThat(languages.of("")).isEmpty();
    }
}
