package news.dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import news.dateline.annotate.Annotator;
import news.dateline.annotate.Embedder;
import news.dateline.language.E5Embedder;
import news.dateline.language.Reader;
import news.dateline.log.Json;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.Findings;
import news.dateline.model.ItemVersion;
import news.dateline.model.Span;
import news.dateline.model.WireItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "annotate", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Reads items, one JSON object a line, and says what is in them, a line each:",
            "  {id, language, sector, secondSector, countries, editions, places, names, figures, sentences, quotations, attributions, days,",
            "   negations, hedges, sensitivities, progress, headline}",
            ItemLine.HELP,
            "start and end count Unicode code points of the text (of the summary where there is no text); those under headline, of the headline.",
            "Exit status: 0, 1 when the file cannot be read, 2 when any line was refused (said on stderr)."})
public final class AnnotateCommand implements Callable<Integer> {
    private static final int BATCH = 32;

    @Parameters(arity = "0..1", defaultValue = "-", paramLabel = "FILE|-", description = "items; - is the standard input (default)")
    private String source = "-";

    private final Executor workers;
    private final int lanes;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /** {@code workers} run the embedding model, {@code lanes} texts side by side. */
    public AnnotateCommand(Executor workers, int lanes) {
        this(workers, lanes, System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8), new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    AnnotateCommand(Executor workers, int lanes, InputStream in, PrintStream out, PrintStream err) {
        this.workers = workers;
        this.lanes = lanes;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override public Integer call() {
        try (E5Embedder embedder = new E5Embedder(workers, lanes)) {
            return annotate(embedder);
        } catch (NoSuchFileException _) {
            err.println(source + ": there is no such file");
        } catch (IOException e) {
            err.println(source + ": cannot be read: " + e.getMessage());
        } finally {
            out.flush();
        }
        return 1;
    }

    private int annotate(Embedder embedder) throws IOException {
        Annotator annotator = Reader.annotator(Edition.STANDARD);
        List<ItemLine.Read> batch = new ArrayList<>();
        try (ProgressBar bar = !source.equals("-") && System.console() != null && System.console().isTerminal() ? new ProgressBarBuilder().setTaskName("annotate").build() : null) {
            int status = new ItemLines(source, in, err::println).forEach(line -> {
                batch.add(line);
                if (batch.size() == BATCH) print(batch, annotator, embedder);
                if (bar != null) bar.step();
            });
            print(batch, annotator, embedder);
            return status;
        }
    }

    private void print(List<ItemLine.Read> batch, Annotator annotator, Embedder embedder) {
        List<Embedding> embeddings = embedder.embed(batch.stream().map(read -> Annotator.embeddingText(read.item())).toList());
        for (int i = 0; i < batch.size(); i++) {
            ItemLine.Read read = batch.get(i);
            AnnotatedItem item = annotator.annotate(new ItemVersion(read.item().id(), 1), read.item(), Optional.empty(), embeddings.get(i));
            out.println(line(read.id(), read.item(), item));
        }
        batch.clear();
    }

    private static ObjectNode line(String id, WireItem item, AnnotatedItem annotated) {
        Field field = item.body().isBlank() && item.description().isPresent() ? Field.DESCRIPTION : Field.BODY;
        ObjectNode line = Json.mapper().createObjectNode();
        line.put("id", id);
        line.put("language", annotated.language());
        line.put("sector", annotated.sector());
        line.put("secondSector", annotated.secondSector().orElse(null));
        line.put("sectorConfidence", Math.round(annotated.sectorConfidence() * 1000) / 1000.0);
        annotated.countries().forEach(line.putArray("countries")::add);
        annotated.editions().forEach(line.putArray("editions")::add);
        addSpans(line, item, annotated, field);
        ArrayNode sentences = line.putArray("sentences");
        annotated.sentences().forEach(span -> put(sentences.addObject(), item, span));
        annotated.sensitivities().stream().sorted().map(AnnotateCommand::word).forEach(line.putArray("sensitivities")::add);
        annotated.findings().progress().stream().sorted().map(AnnotateCommand::word).forEach(line.putArray("progress")::add);
        addSpans(line.putObject("headline"), item, annotated, Field.HEADLINE);
        return line;
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void addSpans(ObjectNode into, WireItem item, AnnotatedItem annotated, Field field) {
        ArrayNode places = into.putArray("places");
        annotated.places().stream().filter(place -> place.span().field() == field)
                .forEach(place -> put(places.addObject(), item, place.span()).put("lat", place.latitude()).put("lon", place.longitude()).put("country", place.country()));
        ArrayNode names = into.putArray("names");
        annotated.names().stream().filter(name -> name.span().field() == field).forEach(name -> put(names.addObject(), item, name.span()).put("kind", name.kind().name().toLowerCase(Locale.ROOT)));
        ArrayNode figures = into.putArray("figures");
        annotated.figures().stream().filter(figure -> figure.span().field() == field)
                .forEach(figure -> put(figures.addObject(), item, figure.span()).put("value", figure.value()).put("counts", figure.counts()).put("hedge", figure.hedge()));
        addFindings(into, item, annotated.findings(), field);
    }

    private static void addFindings(ObjectNode into, WireItem item, Findings findings, Field field) {
        ArrayNode quotations = into.putArray("quotations");
        findings.quotations().stream().filter(quotation -> quotation.words().field() == field)
                .forEach(quotation -> put(quotations.addObject(), item, quotation.words()).put("speaker", quotation.speaker().map(item::text).orElse(null)));
        ArrayNode attributions = into.putArray("attributions");
        findings.attributions().stream().filter(attribution -> attribution.words().field() == field)
                .forEach(attribution -> put(attributions.addObject(), item, attribution.words()).put("source", item.text(attribution.source())));
        ArrayNode days = into.putArray("days");
        findings.days().stream().filter(day -> day.words().field() == field).forEach(day -> put(days.addObject(), item, day.words()).put("date", day.date().toString()));
        addWords(into.putArray("negations"), item, findings.negations(), field);
        addWords(into.putArray("hedges"), item, findings.hedges(), field);
    }

    private static void addWords(ArrayNode into, WireItem item, List<Span> words, Field field) {
        words.stream().filter(span -> span.field() == field).forEach(span -> put(into.addObject(), item, span));
    }

    private static ObjectNode put(ObjectNode node, WireItem item, Span span) {
        String text = item.text(span.field());
        int start = text.codePointCount(0, span.start());
        return node.put("text", item.text(span)).put("start", start).put("end", start + text.codePointCount(span.start(), span.end()));
    }
}
