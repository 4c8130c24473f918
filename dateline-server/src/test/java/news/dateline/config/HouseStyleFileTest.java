package news.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.log.DatelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseStyleFileTest {
    @TempDir private Path folder;

    @Test void aTableInTheDataDirectoryTakesThePlaceOfTheProgramsOwn() throws IOException {
        assertThat(HouseStyleFile.in(folder).of("en", "15 per cent of the U.S.")).isEqualTo("15% of the US.");
        Files.writeString(folder.resolve("house-style.tsv"), "# ours\nen\tper cent\tpct\tnumber\n");
        assertThat(HouseStyleFile.in(folder).of("en", "15 per cent of the U.S.")).isEqualTo("15 pct of the U.S.");
    }

    @Test void aTableThatCannotBeReadStopsTheStartWithItsLine() throws IOException {
        Files.writeString(folder.resolve("house-style.tsv"), "en per cent pct");
        assertThatThrownBy(() -> HouseStyleFile.in(folder)).isInstanceOf(DatelineException.Permanent.class).hasMessageContaining("line 1");
    }
}
