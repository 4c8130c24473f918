package news.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import news.dateline.annotate.Annotator;
import news.dateline.compose.Composer;
import news.dateline.compose.Composition;
import news.dateline.compose.Part;
import news.dateline.language.LinearSectors;
import news.dateline.language.LinguaLanguage;
import news.dateline.language.PlaceTables;
import news.dateline.language.PublisherTable;
import news.dateline.language.SubjectTable;
import news.dateline.log.Json;
import news.dateline.model.Agency;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.PubStatus;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "compose", mixinStandardHelpOptions = true, description = {
    "Composes a story from the items of each news event.",
    "Input: a JSON object a line, each with the field cluster; without it an item is an event of its own.", ItemLine.HELP,
    "Output: a line a story; sources count Unicode code points of the item's text (of its title or description where \"field\" says so)."})
public final class ComposeCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", defaultValue = "-", paramLabel = "FILE", description = "A file of items, or - for the standard input.")
    private String file = "-";
    @Option(names = "--words", paramLabel = "N", description = "Words of a story's body at most; whole paragraphs are left out.")
    private int words = Composer.WORDS_MAX;
    @Spec private CommandSpec spec;

    private final Supplier<BiFunction<ItemVersion, WireItem, AnnotatedItem>> reader;
    private final InputStream standardInput;

    public ComposeCommand() {
        this(ComposeCommand::annotator, System.in);
    }

    /** {@code reader} annotates an item. */
    ComposeCommand(Supplier<BiFunction<ItemVersion, WireItem, AnnotatedItem>> reader, InputStream standardInput) {
        this.reader = reader;
        this.standardInput = standardInput;
    }

    private static BiFunction<ItemVersion, WireItem, AnnotatedItem> annotator() {
        Annotator annotator = new Annotator(new LinguaLanguage(), new PlaceTables(), new PublisherTable(Map.of()), new SubjectTable(), LinearSectors.load(), Edition.STANDARD);
        return (version, item) -> annotator.annotate(version, item, Optional.empty(), Embedding.ABSENT);
    }

    @Override public Integer call() throws IOException {
        if (words < 1) return refuse("--words: expected 1 or more, found " + words);
        if (!file.equals("-") && !Files.isReadable(Path.of(file))) return refuse(file + ": there is no such file, or it cannot be read");
        Map<String, List<ItemLine.Read>> events = new LinkedHashMap<>();
        int status = new ItemLines(file, standardInput, spec.commandLine().getErr()::println).forEach(line -> events.computeIfAbsent(line.field("cluster").orElse(line.id()), _ -> new ArrayList<>()).add(line));
        compose(events);
        return status;
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return ItemLines.BAD_INPUT;
    }

    private void compose(Map<String, List<ItemLine.Read>> events) {
        PrintWriter out = spec.commandLine().getOut();
        BiFunction<ItemVersion, WireItem, AnnotatedItem> annotate = reader.get();
        Composer composer = new Composer(words);
        Optional<ProgressBar> bar = bar(events.size());
        events.forEach((cluster, inputs) -> {
            List<Part> parts = parts(inputs, annotate);
            composer.compose(composition(cluster, parts)).ifPresent(draft -> out.println(Json.text(new ComposedLine(parts).of(cluster, draft))));
            bar.ifPresent(ProgressBar::step);
        });
        bar.ifPresent(ProgressBar::close);
        out.flush();
    }

    private static Optional<ProgressBar> bar(int events) {
        if (System.console() == null || !System.console().isTerminal()) return Optional.empty();
        return Optional.of(new ProgressBarBuilder().setTaskName("compose").setInitialMax(events).build());
    }

    private static List<Part> parts(List<ItemLine.Read> inputs, BiFunction<ItemVersion, WireItem, AnnotatedItem> annotate) {
        Map<Object, Integer> versions = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (ItemLine.Read input : inputs) {
            ItemVersion version = new ItemVersion(input.item().id(), versions.merge(input.item().id(), 1, Integer::sum));
            Agency agency = new Agency(input.item().id().agency(), input.source(), Optional.empty(), Licence.EVERYTHING, 100);
            WireEvent.Filing filing = version.number() == 1 ? WireEvent.Filing.NEW : WireEvent.Filing.VERSION;
            boolean publishable = input.item().status() == PubStatus.USABLE && input.item().embargo().liftedAt(input.at());
            parts.add(new Part(filing, input.item(), version, annotate.apply(version, input.item()), agency, publishable, input.at()));
        }
        return parts;
    }

    /** The event's language is its first item's. */
    private static Composition composition(String cluster, List<Part> parts) {
        Instant last = parts.getLast().receivedAt();
        return new Composition(new Cluster(new ClusterId(cluster), parts.getFirst().notes().language(), parts.stream().map(Part::version).toList(), Set.of(), Set.of(), parts.getFirst().receivedAt(), last), parts, last);
    }
}
