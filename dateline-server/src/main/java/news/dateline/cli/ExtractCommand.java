package news.dateline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import news.dateline.log.Json;
import news.dateline.model.Association;
import news.dateline.wire.page.PageArticle;
import news.dateline.wire.page.PageReader;
import news.dateline.wire.read.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Web pages to their articles. */
@Command(name = "extract", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Reads web pages and prints the article of each on a line:", "  {file, title, byline, published, language, text}",
            "and, where the page has them, id (its canonical address), source, description, keywords, rights, modified, picture.",
            "Exit status: 0, 1 when a file or address could not be fetched, 2 when any page held no article."})
public final class ExtractCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE|URL|-", description = "files, http(s) addresses, or - for the standard input")
    private List<String> sources = List.of();

    @Option(names = "--zone", defaultValue = "UTC", paramLabel = "ZONE", description = "for times that name none, e.g. Europe/Berlin (default: ${DEFAULT-VALUE})")
    private ZoneId zone = ZoneId.of("UTC");

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    public ExtractCommand() {
        this(System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8), new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    ExtractCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    private record Page(byte[] bytes, Optional<String> contentType, String address) { }

    @Override public Integer call() {
        int status = 0;
        try (ProgressBar bar = sources.size() > 1 && System.console() != null && System.console().isTerminal() ? new ProgressBarBuilder().setTaskName("extract")
                .setInitialMax(sources.size()).build() : null) {
            for (String source : sources) {
                status = Math.max(status, extract(source));
                if (bar != null) bar.step();
            }
        }
        out.flush();
        return status;
    }

    private int extract(String source) {
        try {
            Page page = page(source);
            if (page.bytes().length > Limits.DOCUMENT_BYTES) throw new IOException("it has more than " + Limits.DOCUMENT_BYTES + " bytes");
            PageArticle article = PageReader.read(page.bytes(), PageReader.charset(page.contentType()), page.address(), zone);
            out.println(line(source, article));
            if (!article.text().isEmpty()) return 0;
            err.println(source + ": expected an article, found none");
            return 2;
        } catch (IOException e) {
            err.println(source + ": cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Page page(String source) throws IOException, InterruptedException {
        if (source.equals("-")) return new Page(in.readNBytes(Limits.DOCUMENT_BYTES + 1), Optional.empty(), "");
        if (Download.isAddress(source)) {
            Download download = Download.of(source);
            return new Page(download.bytes(), download.contentType(), download.address().toString());
        }
        try (InputStream file = Files.newInputStream(Path.of(source))) {
            return new Page(file.readNBytes(Limits.DOCUMENT_BYTES + 1), Optional.empty(), "");
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (InvalidPathException e) {
            throw new IOException("this is no file name", e);
        }
    }

    private static String line(String file, PageArticle article) {
        ObjectNode line = Json.mapper().createObjectNode().put("file", file);
        line.put("title", article.title().orElse(""));
        article.byline().forEach(line.putArray("byline")::add);
        line.put("published", article.published().map(Object::toString).orElse(null));
        line.put("language", article.language().orElse(null));
        line.put("text", article.text());
        article.canonical().ifPresent(address -> line.put("id", address));
        article.site().ifPresent(site -> line.put("source", site));
        article.description().ifPresent(words -> line.put("description", words));
        article.modified().ifPresent(time -> line.put("modified", time.toString()));
        article.rights().ifPresent(words -> line.put("rights", words));
        if (!article.keywords().isEmpty()) article.keywords().forEach(line.putArray("keywords")::add);
        article.picture().ifPresent(picture -> line.set("picture", picture(picture)));
        return line.toString();
    }

    private static ObjectNode picture(Association picture) {
        ObjectNode node = Json.mapper().createObjectNode();
        picture.href().ifPresent(words -> node.put("href", words));
        picture.caption().ifPresent(words -> node.put("caption", words));
        picture.credit().ifPresent(words -> node.put("credit", words));
        picture.altText().ifPresent(words -> node.put("alt", words));
        picture.usageTerms().ifPresent(words -> node.put("rights", words));
        return node;
    }
}
