package news.dateline.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the tables that ship with this module: lines of fields parted by tabs; a line that begins with # is a remark. */
final class Tables {
    private Tables() { }

    /** Each line's fields in turn; names that end in .gz are unpacked. */
    static void read(String name, Consumer<String[]> row) {
        try (InputStream in = stream(name); BufferedReader reader = new BufferedReader(new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') row.accept(line.split("\t", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(String name) {
        InputStream in = Tables.class.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException("Expected the table " + name + " on the class path, in dateline-language");
        return in;
    }
}
