package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FurnitureTest {
    private static final String LEDE = "Two lifeboats went out at dawn to look for the trawler Heron, the coastguard said.";
    private static final String SECOND = "Its crew of five had sent a call for help at midnight, a spokesman said.";

    @ParameterizedTest
    @ValueSource(strings = {"HULL, England (Reuters) - ", "HULL, England, March 4 (Northwire) -- ", "Hull, 4 mar (EFE).- ", "Hull (AFP) – ", "(Northwire) - ", "HULL — ", "Hull, England (CNN) ", "नई दिल्ली, 4 मार्च (एजेंसी) - ", "Le Havre, 4 mars 2026 (AFP) — ", "HULL (England), (Austral).- ", "March 04, 2026 5:00 AM HULL - "})
    void datelinesAreOff(String dateline) {
        assertThat(Drafts.body(Drafts.of(Filed.by("northwire").headline("Trawler missing").body(dateline + LEDE, SECOND)))).isEqualTo(LEDE + "\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Reporting by Ann Lee; Editing by Tom Ray)", "More to follow", "Read more: The sea this winter", "Sign up for our newsletter.", "Photo: the Heron in 2020", "EDITORS: PHOTOS TO COME", "###", "Suscríbete a nuestro boletín",
        "(Con información de Ana Paz)", "Lire aussi : La mer cet hiver", "(Reportage de Jean Roux, édité par Luc Bon)", "यह भी पढ़ें: समुद्र में तूफान", "© Northwire 2026. All rights reserved.", "https://example.org/heron", "By Ann Lee", "BACKGROUND", "(Northwire)"})
    void linesOfFurnitureAreOff(String line) {
        assertThat(Drafts.body(Drafts.of(Filed.by("northwire").headline("Trawler missing").body(LEDE, SECOND, line)))).isEqualTo(LEDE + "\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {" (Reporting by Ann Lee; Editing by Tom Ray)", " More to follow.", " Read more", " (Photo: Ann Lee)", " (Edité par Luc Bon)"})
    void furnitureAtTheEndOfAParagraphIsOff(String tail) {
        assertThat(Drafts.body(Drafts.of(Filed.by("northwire").headline("Trawler missing").body(LEDE, SECOND + tail)))).isEqualTo(LEDE + "\n" + SECOND);
    }

    @Test void wordsOfTheNewsStay() {
        String nato = "NATO and the coastguard of four countries joined the search, officials said.";
        assertThat(Drafts.body(Drafts.of(Filed.by("northwire").headline("Trawler missing").body(LEDE, nato)))).endsWith(nato);
    }
}
