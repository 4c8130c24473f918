package news.dateline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.audience.Fading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "trending", mixinStandardHelpOptions = true, description = {
    "Replays a click log (time_ms<TAB>user<TAB>article a line, a heading is left out, .gz is unpacked) and writes hour<TAB>rank<TAB>article: what was trending when the hour began, from nothing but the clicks before it.",
    "An hour is whole hours since 1970 (time_ms / 3600000), or with --from-first those since the hour of the first click."})
public final class TrendingCommand implements Callable<Integer> {
    /** Room for every article of a large portal: beyond it the least read are forgotten. */
    private static final int FOLLOWED_MAX = 1_000_000;
    private static final int TOP_MAX = 1000;

    @Option(names = "--in", paramLabel = "FILE|-", defaultValue = "-", description = "Clicks; - is the standard input (default).") private String in;
    @Option(names = "--out", paramLabel = "FILE|-", defaultValue = "-", description = "Ranks; - is the standard output (default).") private String out;
    @Option(names = "--top", paramLabel = "N", defaultValue = "10", description = "How many an hour (default: ${DEFAULT-VALUE}).") private int top;
    @Option(names = "--from-first", description = "Number the hours from that of the first click, which is 0.") private boolean fromFirst;
    @Spec private CommandSpec spec;

    @Override public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (top < 1 || top > TOP_MAX) {
            err.println("--top: expected 1 to " + TOP_MAX + ", found " + top);
            return ItemLines.BAD_INPUT;
        }
        ClickLog log = ClickLog.read(in, System.in, err::println);
        if (log.size() == 0) {
            err.println(in + ": expected clicks, found none");
            return ItemLines.BAD_INPUT;
        }
        if (out.equals("-")) {
            PrintWriter standard = spec.commandLine().getOut();
            write(log, standard);
            standard.flush();
        } else {
            try (BufferedWriter file = Files.newBufferedWriter(Path.of(out), StandardCharsets.UTF_8); PrintWriter writer = new PrintWriter(file)) {
                write(log, writer);
                if (writer.checkError()) throw new IOException("Could not write " + out + ": is the disk full?");
            }
        }
        return log.refused() > 0 ? ItemLines.BAD_INPUT : 0;
    }

    private void write(ClickLog log, PrintWriter writer) {
        Fading<String> fading = new Fading<>(FOLLOWED_MAX);
        int next = 0;
        for (long hour = log.firstHour() + 1; hour <= log.lastHour(); hour++) {
            for (; next < log.size() && log.times()[next] < hour * ClickLog.HOUR; next++) fading.add(log.names().get(log.articles()[next]), log.times()[next], 1);
            List<String> ranked = fading.top(top, _ -> true, hour * ClickLog.HOUR);
            for (int i = 0; i < ranked.size(); i++) writer.println((fromFirst ? hour - log.firstHour() : hour) + "\t" + (i + 1) + "\t" + ranked.get(i));
        }
    }
}
