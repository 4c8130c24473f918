package news.dateline.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Old addresses and where they lead, as a file: one a line, the old path, a tab, the new path or full address. Empty lines and lines that begin with # do not count. Read whole at the start and checked then, so that no
 * reader finds a mistake in it.
 */
final class RedirectsFile {
    static final int LINES_MAX = 500_000;
    static final int ADDRESS_MAX = 2_000;
    private static final int PROBLEMS_MAX = 20;

    private final Path file;
    private final Map<String, String> redirects = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private RedirectsFile(Path file) {
        this.file = file;
    }

    /** By old path, without percent signs. Throws {@link ConfigException} with every problem, up to twenty: which line, what is wrong, what to do. */
    static Map<String, String> read(Path file) {
        RedirectsFile reading = new RedirectsFile(file);
        reading.read();
        reading.chains();
        if (!reading.problems.isEmpty()) throw new ConfigException(reading.problems);
        return Map.copyOf(reading.redirects);
    }

    private void read() {
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null && problems.size() < PROBLEMS_MAX; line = in.readLine()) {
                number++;
                if (number > LINES_MAX) {
                    problem(number, "Expected at most " + LINES_MAX + " lines. Put the rest into the server in front");
                    return;
                }
                String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!text.isBlank() && !text.startsWith("#")) line(number, text);
            }
        } catch (NoSuchFileException e) {
            problems.add(file + ": there is no such file. Make it, or take site.redirects-file out");
        } catch (CharacterCodingException e) {
            problem(number + 1, "Expected UTF-8, found other bytes. Save the file as UTF-8");
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e.getMessage());
        }
    }

    private void line(int number, String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 2) {
            problem(number, "Expected an old path, one tab and a new address, found " + (parts.length - 1) + " tabs. Put one tab between the two");
            return;
        }
        Optional<String> from = path(parts[0].strip());
        Optional<String> to = address(parts[1].strip());
        if (from.isEmpty()) problem(number, "Expected an old path such as /2019/05/story.html, without ? and #, found \"" + shown(parts[0]) + "\". Take scheme, host and query off");
        else if (to.isEmpty()) problem(number, "Expected a new path such as /news/health or an address that begins with https:// or http://, found \"" + shown(parts[1]) + "\". Mend it, or take the line out");
        else if (lines.containsKey(from.get())) problem(number, "\"" + shown(parts[0]) + "\" stands already on line " + lines.get(from.get()) + ". Keep one of the two");
        else {
            lines.put(from.get(), number);
            redirects.put(from.get(), to.get());
        }
    }

    /** A browser would go from one to the next, or round for ever. */
    private void chains() {
        redirects.forEach((from, to) -> path(to).filter(redirects::containsKey).filter(_ -> problems.size() < PROBLEMS_MAX).ifPresent(next -> problem(lines.getOrDefault(from, 0),
                "\"" + shown(from) + "\" leads to \"" + shown(to) + "\", which is itself an old address (line " + lines.get(next) + "). Write the address to which that leads")));
    }

    /** As the server sees it: without percent signs. */
    private static Optional<String> path(String text) {
        if (!text.startsWith("/") || text.startsWith("//") || text.length() > ADDRESS_MAX || text.contains("?") || text.contains("#")) return Optional.empty();
        return uri(text).map(URI::getPath);
    }

    private static Optional<String> address(String text) {
        if (text.length() > ADDRESS_MAX) return Optional.empty();
        boolean ours = text.startsWith("/") && !text.startsWith("//") && !text.startsWith("/\\");
        return uri(text).filter(uri -> ours || uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")).map(URI::toASCIIString);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private void problem(int line, String what) {
        problems.add(file + ", line " + line + ": " + what);
    }
}
