package news.dateline.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.guard.HouseStyle;
import news.dateline.log.DatelineException;

/** The house's own table of style, a file in the data directory. */
public final class HouseStyleFile {
    private static final String NAME = "house-style.tsv";
    private static final long SIZE_MAX = 1_000_000;

    private HouseStyleFile() { }

    /** The table in the folder; without one, the program's own. Throws {@link DatelineException.Permanent} for one that cannot be read: a wrong style is worse than none. */
    public static HouseStyle in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) return HouseStyle.standard();
        try {
            if (Files.size(file) > SIZE_MAX) throw new DatelineException.Permanent("Expected at most " + SIZE_MAX + " bytes in " + file + ", found " + Files.size(file));
            return HouseStyle.of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new DatelineException.Permanent("Could not read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new DatelineException.Permanent(file + ": " + e.getMessage(), e);
        }
    }
}
