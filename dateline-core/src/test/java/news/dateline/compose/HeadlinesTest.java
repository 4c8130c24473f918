package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.model.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadlinesTest {
    private static final Filed STORM = Filed.by("northwire").body("A storm tore roofs from forty houses in the town of Marloth on Monday, the fire brigade said.", "Nobody was hurt, the brigade said, but the school will stay shut for a week.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPDATE 2-Storm tears roofs from houses in Marloth|Storm tears roofs from houses in Marloth",
        "Storm tears roofs from houses in Marloth - UPDATE 1|Storm tears roofs from houses in Marloth",
        "CORRECTED: Storm tears roofs from houses in Marloth|Storm tears roofs from houses in Marloth",
        "Storm tears roofs from houses in Marloth - Northwire|Storm tears roofs from houses in Marloth",
        "LEAD: Storm tears roofs from houses in Marloth (PHOTOS)|Storm tears roofs from houses in Marloth",
        "ÚLTIMA HORA: Tormenta arranca tejados en Marloth|Tormenta arranca tejados en Marloth",
        "FINAL: Storm tears roofs from houses in Marloth|Storm tears roofs from houses in Marloth",
        "LIVE - Storm tears roofs from houses in Marloth|Storm tears roofs from houses in Marloth",
        "RESULTADO FINAL: Tormenta arranca tejados en Marloth|Tormenta arranca tejados en Marloth",
        "EN VIVO: Tormenta arranca tejados en Marloth|Tormenta arranca tejados en Marloth",
        "EN DIRECT\u00a0: Une tempête arrache des toits à Marloth|Une tempête arrache des toits à Marloth",
        "DIRECT. Une tempête arrache des toits à Marloth|Une tempête arrache des toits à Marloth",
        "अंतिम परिणाम: मारलोथ में तूफान से छतें उड़ीं|मारलोथ में तूफान से छतें उड़ीं",
        "Final of the storm cup in Marloth|Final of the storm cup in Marloth",
        "Direct hit by storm: roofs fly in Marloth|Direct hit by storm: roofs fly in Marloth",
        "ALERTE - Une tempête arrache des toits à Marloth|Une tempête arrache des toits à Marloth",
        "ब्रेकिंग न्यूज़: मारलोथ में तूफान से छतें उड़ीं|मारलोथ में तूफान से छतें उड़ीं"})
    void tagsOfTheAgencyAreOff(String filed, String printed) {
        assertThat(Drafts.of(STORM.headline(filed)).headline().text()).isEqualTo(printed);
    }

    @Test void aSpeakerAtTheEndStays() {
        assertThat(Drafts.of(STORM.headline("Storm tears roofs from 40 houses in Marloth - fire brigade")).headline().text()).endsWith(" - fire brigade");
    }

    @Test void aTeaserGivesWayToAHeadline() {
        Filed teaser = STORM.headline("Here's what we know about the storm in Marloth");
        Filed plain = Filed.by("lakepress").headline("Storm unroofs 40 houses in Marloth").body("Forty houses in Marloth lost their roofs.");
        assertThat(Drafts.of(teaser, plain).headline().text()).isEqualTo("Storm unroofs 40 houses in Marloth");
    }

    @Test void tooLongAHeadlineEndsAtAListedPointAndKeepsItsSpeaker() {
        Draft cut = Drafts.of(STORM.headline("Storm tears the roofs from forty houses in Marloth, as neighbouring towns prepare for a second night of wind"));
        assertThat(cut.headline().text()).isEqualTo("Storm tears the roofs from forty houses in Marloth");
        Draft kept = Drafts.of(STORM.headline("Storm tore the roofs from forty houses and a school in Marloth and its neighbours on Monday; brigade said"));
        assertThat(kept.headline().text().length()).isLessThanOrEqualTo(Draft.HEADLINE_WHOLE_MAX);
        assertThat(kept.headline().text()).endsWith("; brigade said");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fr|Marloth : l’épreuve de mathématiques du bac annulée après une fuite à Thiès, 38 600 candidats concernés|Marloth : l’épreuve de mathématiques du bac annulée après une fuite à Thiès",
        "en|Storm tears the roofs from forty houses and two schools in Marloth, leaving 300 people without a home for the night|Storm tears the roofs from forty houses and two schools in Marloth"})
    void tooLongAHeadlineEndsAtAClause(String language, String filed, String printed) {
        assertThat(Drafts.of(STORM.language(language).headline(filed)).headline().text()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Minister took money for the harbour contract in Marloth from a dredging firm, prosecutors allege in court papers",
        "Court orders the maker of Marloth's roof tiles to pay 12 million for the storm damage, the company denies the claim",
        "Storm tears the roofs from forty houses in the old harbour quarter of Marloth, Tessin, Old Weir and two more towns",
        "Mayor of Marloth says the school that lost its roof in the storm will open again, if the county sends builders"})
    void noHeadlineLosesItsSpeakerItsReplyItsConditionOrHalfAList(String filed) {
        String comma = filed.substring(0, filed.indexOf(','));
        assertThat(Drafts.of(STORM.headline(filed)).headline().text()).isNotEqualTo(comma);
    }

    @Test void anotherAgencysHeadlineStandsInForOneThatIsTooLong() {
        Filed tooLong = STORM.headline("At least 410,000 people in Marloth and its neighbours without water as the storm breaks a main - government")
                .body("The water main of Marloth is broken by a storm and 410,000 people are without water, the utility and the government said on Monday.", "The school will stay shut for a week.");
        Filed other = Filed.by("lakepress").headline("Storm breaks Marloth's water main, utility says").body("A storm broke the water main of Marloth on Monday, the utility said.");
        assertThat(Drafts.of(tooLong, other).headline().text()).isEqualTo("Storm breaks Marloth's water main, utility says");
    }

    @Test void anOlderTollIsNotPrintedForTheSakeOfAShortHeadline() {
        Filed old = STORM.headline("Storm kills seven in Marloth, brigade says").body("A storm killed 7 people in the town of Marloth on Monday, the fire brigade said.", "The school will stay shut for a week, the brigade said in the evening.");
        Filed later = Filed.by("lakepress").minutes(120).headline("Death toll of the storm in Marloth and in the villages of the Tessin valley rises to 11 after boat sinks - brigade")
                .body("The storm in Marloth has killed 11 people.", "A boat sank on the lake when its motor failed, the fire brigade said on Monday evening.", "The search for two more went on with lamps, it said.");
        assertThat(Drafts.of(old, later).headline().text()).isEqualTo("The storm in Marloth has killed 11 people.");
    }

    @Test void noWordIsCut() {
        String lede = "An extraordinarily long first sentence about the storm that tore roofs from forty houses in Marloth runs on without any place to stop it";
        String headline = Drafts.of(Filed.by("northwire").body(lede + ".")).headline().text();
        assertThat(headline).hasSizeLessThanOrEqualTo(Draft.HEADLINE_LENGTH_MAX).endsWith("…");
        assertThat(lede).startsWith(headline.substring(0, headline.length() - 1) + " ");
    }

    private static final String[] RAIN = {"Kumasi Royals reached the final of the Lake Shield with a 2-1 win over Zambezi Rovers on Tuesday in rain so heavy that the ball was dried with a towel.", "Agbeko scored from a penalty in the 64th minute, which Rovers disputed at length.", "It rained until night."};

    @Test void aResultGoesBeforeColour() {
        Filed colour = Filed.by("northwire").keywords("sports").headline("Patience of Kumasi Royals pays in the rain").body(RAIN);
        Filed result = Filed.by("lakepress").minutes(5).keywords("sports").headline("Kumasi Royals beat Zambezi Rovers 2-1 to reach Lake Shield final").body("Kumasi Royals beat Zambezi Rovers 2-1 on Tuesday.");
        assertThat(Drafts.of(colour, result).headline().text()).isEqualTo("Kumasi Royals beat Zambezi Rovers 2-1 to reach Lake Shield final");
        assertThat(Drafts.of(colour).headline().text()).isEqualTo("Patience of Kumasi Royals pays in the rain");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Storm tears roofs from all houses of Marloth|Storm tears roofs from houses in Marloth",
        "en|Storm forces school of Marloth to shut for good|Storm unroofs school and houses in Marloth",
        "en|Storm tears roofs from 400 houses in Marloth|Storm tears roofs from houses in Marloth"})
    void aHeadlineThatSaysMoreThanTheTextGivesWay(String language, String filed, String other) {
        Filed spine = STORM.language(language).headline(filed);
        Filed second = Filed.by("lakepress").minutes(3).language(language).headline(other).body("A storm tore roofs from houses in Marloth, the brigade said.");
        assertThat(Drafts.of(spine, second).headline().text()).isEqualTo(other);
        assertThat(Drafts.of(spine).headline().text()).isEqualTo(filed);
    }

    @Test void aHeadlineMayLeaveNoExceptionWhereTheTextLeavesNone() {
        Filed spine = Filed.by("northwire").headline("Storm tears roofs from all houses of Marloth").body("A storm tore the roofs from all of the houses of Marloth on Monday, the fire brigade said.", "Nobody was hurt, the brigade said, but the school will stay shut for a week.");
        Filed second = Filed.by("lakepress").minutes(3).headline("Storm tears roofs from houses in Marloth").body("A storm tore roofs from houses in Marloth, the brigade said.");
        assertThat(Drafts.of(spine, second).headline().text()).isEqualTo("Storm tears roofs from all houses of Marloth");
    }

    @Test void inSpanishAWordThatLeavesNoExceptionIsHeldAgainstTheText() {
        Filed spine = Filed.by("northwire").language("es").headline("Marloth obliga a sus jueces a escribir sin latín").body("El parlamento de Marloth aprobó el martes una ley que obliga a los jueces a escribir claro.", "La ley desaconseja las citas en latín, dijo su autora.", "Llovía sin parar.");
        Filed second = Filed.by("andina").minutes(3).language("es").headline("Marloth aprueba una ley de lenguaje claro para sus jueces").body("El parlamento de Marloth aprobó el martes una ley.");
        assertThat(Drafts.of(spine, second).headline().text()).isEqualTo("Marloth aprueba una ley de lenguaje claro para sus jueces");
    }

    @Test void aHeadlineThatNamesNobodyGivesWayToOneThatDoes() {
        Filed spine = STORM.headline("Roofs fly off and a town stands by");
        Filed second = Filed.by("lakepress").minutes(3).headline("Storm tears roofs from forty houses in Marloth").body("A storm tore roofs from houses in Marloth, the brigade said.");
        assertThat(Drafts.of(spine, second).headline().text()).isEqualTo("Storm tears roofs from forty houses in Marloth");
        Filed other = Filed.by("lakepress").minutes(3).headline("Tessin council votes on the price of oats").body("A storm tore roofs from houses in Marloth, the brigade said.");
        assertThat(Drafts.of(spine, other).headline().text()).isEqualTo("Roofs fly off and a town stands by");
    }

    @Test void noHeadlineBeginsBehindAnAbbreviation() {
        Filed spine = Filed.by("northwire").headline("Bell ordered the guards of Marloth to clear the harbour square before the governor's walk to the chapel, aides say, as bells rang")
                .body("Harbour captain Bell ordered the guards of Marloth to clear the harbour square before the governor walked to the chapel on Monday, aides told Northwire.");
        String described = "Governor Lund is slammed by priests for the use of smoke on people near St. Anna's Chapel so she could pose there.";
        Filed other = Filed.by("lakepress").minutes(3).headline("Priests slam governor for smoke at St. Anna's Chapel").description(described).body(described);
        assertThat(Drafts.of(spine, other).headline().text()).doesNotStartWith("Anna");
        assertThat(Drafts.of(other).headline().text()).isEqualTo("Priests slam governor for smoke at St. Anna's Chapel");
    }

    @Test void anOwnHeadlineIsPrintedWholeRatherThanCut() {
        String own = "Common ingredient in dozens of remedies that are sold over the counter makes the lake fever spread faster";
        assertThat(Drafts.of(Filed.by("northwire").headline(own).body("A team of doctors in Marloth found that a syrup against coughs can make the lake fever spread faster in a dish.")).headline().text()).isEqualTo(own);
    }

    @Test void theFirstSentenceIsNoHeadlineWhereTheItemHasOne() {
        Filed own = Filed.by("northwire").headline("Meet the baker whose shop was looted in Marloth").body("Moe, a baker, had his Marloth shop wrecked by looters on Sunday.", "He asked on Monday why the police came late.");
        assertThat(Drafts.of(own).headline().text()).isEqualTo("Meet the baker whose shop was looted in Marloth");
    }
}
