package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrendingCommandTest {
    private static final long HOUR = 3_600_000;
    private static final long BEGIN = 400_000 * HOUR;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String log, String... more) throws IOException {
        Path file = folder.resolve("clicks.tsv");
        Files.writeString(file, log);
        List<String> arguments = new ArrayList<>(List.of("--in", file.toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(new TrendingCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments.toArray(String[]::new));
    }

    private static String click(long time, String article) {
        return time + "\t7\t" + article + "\n";
    }

    @Test void anHourIsToldFromWhatCameBeforeItAndNothingElse() throws IOException {
        String log = "time_ms\tuser\tarticle\n" + click(BEGIN, "a") + click(BEGIN + 1, "a") + click(BEGIN + 2, "b") + click(BEGIN + HOUR, "c") + click(BEGIN + HOUR + 1, "c") + click(BEGIN + HOUR + 2, "c") + click(BEGIN + 2 * HOUR, "d");
        assertThat(run(log)).isZero();
        assertThat(out.toString()).isEqualTo("400001\t1\ta\n400001\t2\tb\n400002\t1\tc\n400002\t2\ta\n400002\t3\tb\n");
    }

    @Test void hoursMayBeNumberedFromTheFirstClick() throws IOException {
        assertThat(run(click(BEGIN + 5, "a") + click(BEGIN + HOUR, "b"), "--from-first")).isZero();
        assertThat(out.toString()).isEqualTo("1\t1\ta\n");
    }

    @Test void clicksOutOfOrderCountWhereTheyBelong() throws IOException {
        assertThat(run(click(BEGIN + HOUR, "b") + click(BEGIN, "a"), "--top", "1")).isZero();
        assertThat(out.toString()).isEqualTo("400001\t1\ta\n");
    }

    @Test void aLineThatIsNoClickIsNamedAndTheRestIsRead() throws IOException {
        assertThat(run(click(BEGIN, "a") + "yesterday\t7\tb\n" + "12\n" + click(BEGIN + HOUR, "b"))).isEqualTo(2);
        assertThat(err.toString()).contains("clicks.tsv:2: expected time_ms<TAB>user<TAB>article, found yesterday", "clicks.tsv:3:");
        assertThat(out.toString()).isEqualTo("400001\t1\ta\n");
    }

    @Test void withoutClicksItSaysSo() throws IOException {
        assertThat(run("time_ms\tuser\tarticle\n")).isEqualTo(2);
        assertThat(err.toString()).contains("expected clicks, found none");
        assertThat(run(click(BEGIN, "a"), "--top", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--top: expected 1 to 1000, found 0");
    }

    @Test void theMeasureIsOneWhereEveryHourIsLikeTheOneBefore() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int hour = 0; hour < 40; hour++) for (int article = 0; article < 12; article++) for (int click = 0; click < 30 - article; click++) log.append(click(BEGIN + hour * HOUR + click * 100_000L + article, "a" + article));
        ClickLog clicks = ClickLog.read("-", new ByteArrayInputStream(log.toString().getBytes(StandardCharsets.UTF_8)), err::write);
        TrendingBench.Result result = new TrendingBench(clicks).run();
        assertThat(result.hours()).isEqualTo(16);
        assertThat(result.scores().get(TrendingBench.Way.LAST_HOUR)).isEqualTo(new TrendingBench.Score(1, 1));
        assertThat(result.scores().get(TrendingBench.Way.DATELINE).precision()).isCloseTo(1, within(0.05));
    }
}
