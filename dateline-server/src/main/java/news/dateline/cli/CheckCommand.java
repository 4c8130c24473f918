package news.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.guard.FactGuard;
import news.dateline.guard.Verdict;
import news.dateline.language.E5Words;
import news.dateline.language.OnnxEntailment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "check", mixinStandardHelpOptions = true, description = {
    "The fact guard: holds claims against their sources, and says how far each is supported and what is wrong with it.",
    "Input: a JSON object a line {id, source, claim}; source is a text, or a list of texts that are held against it together.",
    "Optional: day and source-day, the days (2026-06-02) on which the claim and the sources were told, from which \"Tuesday\" and \"yesterday\" count; source-day is one for all sources, or a list of one for each.",
    "Output: a line a claim: id<TAB>score from 0 to 1<TAB>supported or refused<TAB>reasons, parted by semicolons."})
public final class CheckCommand implements Callable<Integer> {
    @Option(names = "--in", paramLabel = "FILE|-", defaultValue = "-", description = "Claims; - is the standard input (default).") private String in = "-";
    @Option(names = "--out", paramLabel = "FILE|-", defaultValue = "-", description = "Scores; - is the standard output (default).") private String out = "-";
    @Option(names = "--entailment", paramLabel = "FOLDER", description = "Ask a model of entailment too: a folder with model.onnx, tokenizer.json and config.json.") private Optional<Path> entailment = Optional.empty();
    @Spec private CommandSpec spec;

    private final InputStream standardInput;

    public CheckCommand() {
        this(System.in);
    }

    CheckCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override public Integer call() throws IOException {
        if (!in.equals("-") && !Files.isReadable(Path.of(in))) return refuse(in + ": there is no such file, or it cannot be read");
        try (E5Words words = new E5Words()) {
            FactGuard guard = FactGuard.load(words);
            if (entailment.isEmpty()) return check(guard);
            try (OnnxEntailment model = OnnxEntailment.load(entailment.get())) {
                return check(guard.with(model));
            } catch (IllegalArgumentException e) {
                return refuse("--entailment: " + e.getMessage());
            }
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return ItemLines.BAD_INPUT;
    }

    private int check(FactGuard guard) throws IOException {
        int status = 0;
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in.equals("-") ? standardInput : Files.newInputStream(Path.of(in)), StandardCharsets.UTF_8)); Output output = output()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) continue;
                Optional<ClaimLine> claim = ClaimLine.of(line);
                if (claim.isPresent()) output.lines().println(scored(claim.get(), guard.check(claim.get().claim(), claim.get().told())));
                else status = refuse(in + ":" + number + ": expected an object with id, source and claim as texts, found " + (line.length() <= 80 ? line : line.substring(0, 80) + " …"));
            }
        }
        return status;
    }

    private record Output(PrintWriter lines, boolean ours) implements AutoCloseable {
        @Override public void close() {
            lines.flush();
            if (ours) lines.close();
        }
    }

    private Output output() throws IOException {
        return out.equals("-") ? new Output(spec.commandLine().getOut(), false) : new Output(new PrintWriter(Files.newBufferedWriter(Path.of(out), StandardCharsets.UTF_8)), true);
    }

    private static String scored(ClaimLine claim, Verdict verdict) {
        return String.join("\t", onOneLine(claim.id()), String.format(Locale.ROOT, "%.4f", verdict.score()), verdict.supported() ? "supported" : "refused", onOneLine(String.join("; ", verdict.reasons())));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
