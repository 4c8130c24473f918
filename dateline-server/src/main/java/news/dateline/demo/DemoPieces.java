package news.dateline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.desk.Decision;
import news.dateline.web.desk.PieceFiling;

/** What the invented authors of the sample newsroom wrote, filed along its day by its editor, as the desk's command files it. For one thread. */
public final class DemoPieces {
    /** Each begins with how many minutes before the end of the backlog it is filed; the earliest first. */
    static final List<String> NAMES = List.of("0590-hearing-mkupe", "0580-glacier-lecture", "0570-water-kiosk-day", "0560-night-train-debate", "0550-boat-library-reading", "0545-statistics-for-reporters", "0540-stepwell-shovels", "0455-petrels-and-patience", "0430-night-queue", "0405-midwives-and-certificates", "0370-exam-password", "0320-hail-arithmetic", "0280-eighty-four-minutes", "0260-span-from-the-ferry", "0240-night-trains", "0205-riders-four-minutes", "0170-barbers-notebook", "0130-after-the-span", "0085-after-the-salt", "0050-slow-buses");
    private static final Pattern DAY = Pattern.compile("\\{day([+-]\\d{1,3})}");

    private final Instant live;
    private final Queue<String> waiting = new ArrayDeque<>(NAMES);

    public DemoPieces(Instant live) {
        this.live = live;
    }

    /** Files and publishes everything whose time has come. */
    public void file(PieceFiling desk, Instant now) {
        while (!waiting.isEmpty() && !live.minus(before(waiting.peek())).isAfter(now)) {
            String name = waiting.remove();
            PieceFiling.Answer answer = desk.file(new PieceFiling.Order(text(name, live), Optional.empty(), true, "", ""), DemoConfig.RESPONSIBLE_EDITOR, "piece " + name);
            if (!(answer instanceof PieceFiling.Answer.Decided(Decision.Accepted _))) throw new IllegalStateException("Expected the sample piece " + name + " to be taken, found " + answer);
        }
    }

    static Duration before(String name) {
        return Duration.ofMinutes(Long.parseLong(name.substring(0, name.indexOf('-'))));
    }

    /** {@code {day+3}} in it is the third day after the demo's own. */
    static String text(String name, Instant live) {
        try (InputStream in = DemoPieces.class.getResourceAsStream("pieces/" + name + ".md")) {
            if (in == null) throw new IllegalStateException("Expected the sample piece " + name);
            LocalDate today = live.atZone(ZoneOffset.UTC).toLocalDate();
            return DAY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll(day -> Matcher.quoteReplacement(today.plusDays(Long.parseLong(day.group(1))).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the sample piece " + name, e);
        }
    }
}
