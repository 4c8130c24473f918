package news.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A portal's recorded clicks in the order of their time. Lines are {@code time_ms<TAB>user<TAB>article}, a heading is left out, and so is what a line may hold beyond. Users are not kept.
 *
 * @param times    milliseconds since 1970, ascending; those of one time in the order of their lines
 * @param articles of each click, as places in {@code names}
 * @param refused  lines that could not be read
 */
record ClickLog(long[] times, int[] articles, List<String> names, int refused) {
    static final long HOUR = 3_600_000;
    private static final int CLICKS_MAX = 50_000_000;
    private static final int FIRST_ROOM = 1 << 16;
    private static final long LATEST = 253_402_300_799_999L;
    private static final int COMPLAINTS_MAX = 20;

    /** {@code source} is a file's name (.gz is unpacked), or - for {@code standard}; {@code complain} is told of the first lines that are refused. */
    static ClickLog read(String source, InputStream standard, Consumer<String> complain) throws IOException {
        long[] times = new long[FIRST_ROOM];
        int[] articles = new int[FIRST_ROOM];
        Map<String, Integer> places = new HashMap<>();
        int count = 0;
        int refused = 0;
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(source, standard), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || number == 1 && line.startsWith("time")) continue;
                String[] fields = line.split("\t", 4);
                long time = fields.length < 3 ? -1 : time(fields[0]);
                if (time < 0 || fields[2].isBlank()) {
                    if (++refused <= COMPLAINTS_MAX) complain.accept(source + ":" + number + ": expected time_ms<TAB>user<TAB>article, found " + (line.length() > 80 ? line.substring(0, 80) + "…" : line));
                    continue;
                }
                if (count == CLICKS_MAX) throw new IOException(source + ": expected at most " + CLICKS_MAX + " clicks; cut the log into parts");
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                    articles = Arrays.copyOf(articles, count * 2);
                }
                times[count] = time;
                Integer known = places.putIfAbsent(fields[2].strip(), places.size());
                articles[count++] = known == null ? places.size() - 1 : known;
            }
        }
        if (refused > COMPLAINTS_MAX) complain.accept(source + ": " + (refused - COMPLAINTS_MAX) + " more lines could not be read");
        String[] names = new String[places.size()];
        places.forEach((name, place) -> names[place] = name);
        return sorted(Arrays.copyOf(times, count), Arrays.copyOf(articles, count), List.of(names), refused);
    }

    private static InputStream open(String source, InputStream standard) throws IOException {
        if (source.equals("-")) return standard;
        InputStream file = Files.newInputStream(Path.of(source));
        return source.endsWith(".gz") ? new GZIPInputStream(file) : file;
    }

    private static long time(String field) {
        try {
            long time = Long.parseLong(field.strip());
            return time > LATEST ? -1 : time;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static ClickLog sorted(long[] times, int[] articles, List<String> names, int refused) {
        boolean inOrder = true;
        for (int i = 1; i < times.length && inOrder; i++) inOrder = times[i - 1] <= times[i];
        if (inOrder) return new ClickLog(times, articles, names, refused);
        List<Integer> order = new ArrayList<>(times.length);
        for (int i = 0; i < times.length; i++) order.add(i);
        order.sort((one, other) -> Long.compare(times[one], times[other]));
        return new ClickLog(order.stream().mapToLong(i -> times[i]).toArray(), order.stream().mapToInt(i -> articles[i]).toArray(), names, refused);
    }

    int size() {
        return times.length;
    }

    /** Hours since 1970 of the first and of the last click. */
    long firstHour() {
        return times[0] / HOUR;
    }

    long lastHour() {
        return times[times.length - 1] / HOUR;
    }

    /** The place of the first click that is not before this time. */
    int from(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
