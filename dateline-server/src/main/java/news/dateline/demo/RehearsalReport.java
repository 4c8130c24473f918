package news.dateline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.annotate.Annotator;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.PageEvent;
import news.dateline.model.Story;
import news.dateline.model.WireEvent;
import news.dateline.pipeline.Tables;

/** What a rehearsal amounted to, counted from the logs and tables that it left. */
public final class RehearsalReport {
    private static final int CHUNK = 500;

    private final Set<ItemId> items = new HashSet<>();
    private final List<String> embedded = new ArrayList<>();
    private int versions;
    private int repeats;
    private int reprints;
    private int unreadable;
    private int stories;
    private int published;
    private int several;
    private int pages;

    public RehearsalReport(Ledger news, Ledger pagesLedger) {
        each(news, Logs.WIRE, this::count);
        for (var row : news.read(view -> view.range(Tables.STORIES, "", "~", Integer.MAX_VALUE))) count(row.value());
        each(pagesLedger, Logs.PAGES, event -> {
            if (event instanceof PageEvent.PagePressed) pages++;
        });
    }

    private static <E> void each(Ledger ledger, EventLog<E> log, java.util.function.Consumer<E> what) {
        long position = 0;
        while (true) {
            long after = position;
            List<Envelope<E>> entries = ledger.read(view -> view.read(log, after, CHUNK));
            if (entries.isEmpty()) return;
            entries.forEach(entry -> what.accept(entry.event()));
            position = entries.getLast().position();
        }
    }

    private void count(WireEvent event) {
        switch (event) {
            case WireEvent.Unreadable _ -> unreadable++;
            case WireEvent.ItemFiled filed -> {
                items.add(filed.version().item());
                switch (filed.filing()) {
                    case VERSION -> versions++;
                    case REPEAT -> repeats++;
                    case REPRINT -> reprints++;
                    case NEW -> { }
                }
                if (filed.sameTextAs().isEmpty()) embedded.add(Annotator.embeddingText(filed.item()));
            }
        }
    }

    private void count(Story story) {
        stories++;
        if (story.isPublished()) published++;
        Optional<Draft> draft = story.current();
        if (draft.isPresent() && draft.get().voices() >= 2) several++;
    }

    /** The texts that the model had to read. */
    public List<String> embedded() {
        return List.copyOf(embedded);
    }

    /** {@code stageSeconds} is how long each stage was at work on its own thread; {@code bare} is what the model alone reads a second of the same texts. */
    public String text(Duration took, Map<String, Double> stageSeconds, double bare) {
        double seconds = took.toNanos() / 1e9;
        String busy = stageSeconds.entrySet().stream().map(stage -> String.format(Locale.ROOT, "%s %.1f", stage.getKey(), stage.getValue())).collect(Collectors.joining(", "));
        double rate = embedded.size() / seconds;
        return String.format(Locale.ROOT, """
                items                        %d
                later versions               %d
                repeats                      %d
                reprints                     %d
                unreadable documents         %d
                stories                      %d (published %d)
                  of two or more agencies    %d
                pages pressed                %d
                seconds                      %.1f
                  busy, by stage             %s
                items a second               %.1f
                the bare model, same texts   %.1f
                  ratio                      %.2f
                peak memory                  %s
                """, items.size(), versions, repeats, reprints, unreadable, stories, published, several, pages, seconds, busy, rate, bare, rate / bare, peakMemory());
    }

    /** The process's, as the kernel counts it; asked before the bare model is measured if that must not count. */
    private static String peakMemory() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmHWM:")).map(line -> line.substring(6).strip()).findFirst().orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
