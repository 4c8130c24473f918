package news.dateline.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaceNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MOMBASA|Mombasa", "Mombasa|Mombasa", "LEVUKA, Fiji|Levuka, Fiji", "SAN PEDRO DE ATACAMA (Chile)|San Pedro de Atacama (Chile)", "LA PAZ|La Paz", "WASHINGTON, D.C.|Washington, D.C.",
        "PORT-AU-PRINCE|Port-Au-Prince", "SÃO PAULO|São Paulo", "Lubumbashi (RDC)|Lubumbashi (RDC)", "पटना|पटना", "CÔTE D’IVOIRE|Côte D’Ivoire"})
    void datelinesStandInOneStyle(String filed, String shown) {
        assertThat(PlaceNames.shown(filed)).isEqualTo(shown);
    }
}
