package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.PubStatus;
import news.dateline.model.Restrictions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What agencies write into usage terms, and what it takes away from their licence. */
class UsageTermsTest {
    private static Restrictions of(String terms) {
        return UsageTerms.of(Optional.of(terms), Mapping.STANDARD.orders());
    }

    @ParameterizedTest @ValueSource(strings = {"For subscribers' news use.", "For editorial use only.", "NONE", "© 2026 Norden. All rights reserved.", "NO SALES; MANDATORY CREDIT: NORDEN", "https://norden.example/terms",
            "This content is intended for editorial use only. For other uses, additional clearances may be required.", "RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT \"NORDEN\" - NO MARKETING NO ADVERTISING CAMPAIGNS - DISTRIBUTED AS A SERVICE TO CLIENTS"})
    void theUsualFurnitureTakesNothingAway(String terms) {
        assertThat(of(terms)).isEqualTo(Restrictions.NONE);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
            "No use for AI training | model", "NO AI | model", "Text and data mining reserved. | model", "Must not be used by language models | model", "Keine Nutzung durch KI | model",
            "No rewriting | words", "May not be rewritten. | words", "Verbatim use only | words",
            "UK OUT | territory", "Belgium only | territory", "Not for use in the United States | territory", "World Rights Except Italy | territory", "Not for distribution in the United States | territory", "Nur in Österreich | territory",
            "No archive | 1", "NO ARCHIVAL OR WIRELESS USE | 1", "Sin archivo | 1", "30 days | 30", "For use for 30 days only | 30", "Use within 2 weeks | 14", "48 hours only | 2", "30 days; 7 days | 7"})
    void restrictionsInTheirUsualWordsAreTakenAtTheirWord(String terms, String means) {
        Restrictions read = of(terms);
        assertThat(read.unread()).isEmpty();
        assertThat(read).isEqualTo(switch (means) {
            case "model" -> new Restrictions(true, false, false, 0, Optional.empty());
            case "words" -> new Restrictions(false, true, false, 0, Optional.empty());
            case "territory" -> new Restrictions(false, false, true, 0, Optional.empty());
            default -> new Restrictions(false, false, false, Integer.parseInt(means), Optional.empty());
        });
    }

    @Test void severalRestrictionsAddUp() {
        assertThat(of("No rewriting, 30 days")).isEqualTo(new Restrictions(false, true, false, 30, Optional.empty()));
        assertThat(of("No archive and no AI use. UK out.")).isEqualTo(new Restrictions(true, false, true, 1, Optional.empty()));
    }

    @ParameterizedTest @ValueSource(strings = {"Newspapers only", "Not before print", "No archive but for the minister's widow", "30 hours", "Must run in full", "For editorial use only. Ask the minister first.", "Nur Zeitungen"})
    void whatIsNotUnderstoodToItsLastWordWaits(String terms) {
        assertThat(of(terms).unread()).isPresent();
    }

    @Test void silenceMeansWhatTheMappingSays() {
        assertThat(UsageTerms.of(Optional.empty(), Mapping.STANDARD.orders())).isEqualTo(Restrictions.NONE);
        Mapping.OrderCodes orders = new Mapping.OrderCodes(PubStatus.USABLE, Map.of(), true, List.of(), Map.of(), Optional.of("No AI; no archives"));
        assertThat(UsageTerms.of(Optional.empty(), orders)).isEqualTo(new Restrictions(true, false, false, 1, Optional.empty()));
        assertThat(UsageTerms.of(Optional.of("For editorial use only"), orders)).isEqualTo(Restrictions.NONE);
    }

    @Test void anAgencysOwnPhrasesGoBeforeTheUsualOnes() {
        Mapping.OrderCodes orders = new Mapping.OrderCodes(PubStatus.USABLE, Map.of(), true, List.of(), Map.of("Newspapers only", new Restrictions(false, false, false, 3, Optional.empty()), "UK out", Restrictions.NONE), Optional.empty());
        assertThat(UsageTerms.of(Optional.of("NEWSPAPERS ONLY. UK OUT"), orders)).isEqualTo(new Restrictions(false, false, false, 3, Optional.empty()));
    }
}
