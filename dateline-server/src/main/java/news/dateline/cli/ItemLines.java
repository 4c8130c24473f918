package news.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The lines of a tool's input, one after another; blank ones are left out. A line that is refused is named, and the next goes on. For one thread. */
final class ItemLines {
    /** The exit status after bad input. */
    static final int BAD_INPUT = 2;

    private final String source;
    private final InputStream standard;
    private final Consumer<String> complain;

    /** {@code source} is a file's name, or - for {@code standard}; {@code complain} is told of each line that is refused. */
    ItemLines(String source, InputStream standard, Consumer<String> complain) {
        this.source = source;
        this.standard = standard;
        this.complain = complain;
    }

    /** Hands over each line that can be used; the exit status that the input deserves. */
    int forEach(Consumer<ItemLine.Read> work) throws IOException {
        int status = 0;
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(source.equals("-") ? standard : Files.newInputStream(Path.of(source)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) continue;
                switch (ItemLine.of(line, number)) {
                    case ItemLine.Read read -> work.accept(read);
                    case ItemLine.Refused refused -> {
                        complain.accept(source + ":" + number + ": " + refused.reason());
                        status = BAD_INPUT;
                    }
                }
            }
        }
        return status;
    }
}
