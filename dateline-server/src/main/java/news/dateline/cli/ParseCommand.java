package news.dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import news.dateline.config.ConfigException;
import news.dateline.config.MappingFile;
import news.dateline.log.Json;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.wire.Mapping;
import news.dateline.wire.Parsed;
import news.dateline.wire.Signals;
import news.dateline.wire.WireHints;
import news.dateline.wire.WireParser;
import news.dateline.wire.ninjs.Ninjs;
import news.dateline.wire.read.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Any wire format to lines of ninjs 3.1. */
@Command(name = "parse", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Reads wire documents of any format and prints an item a line:", "  {\"item\": ninjs 3.1, \"dateline\": {link, keywords, signals, mended}}",
                "Problems go to stderr with file and position.",
            "Exit status: 0, 1 when a file or address could not be fetched, 2 when any document was unreadable."})
public final class ParseCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE|URL|-", description = "files, http(s) addresses, or - for the standard input")
    private List<String> sources = List.of();

    @Option(names = "--agency", defaultValue = "parse", paramLabel = "ID", description = "the agency whose copy it is (default: ${DEFAULT-VALUE})")
    private String agency = "parse";

    @Option(names = "--zone", paramLabel = "ZONE", description = "for times that name none, e.g. Europe/Berlin (default: that of the copy's language where it is spoken in one zone only, else UTC)")
    private Optional<ZoneId> zone = Optional.empty();

    @Option(names = "--mapping", paramLabel = "FILE|NAME", description = "what the agency does in its own way: a mapping file (docs/MAPPING.md) or the name of a ready one, such as dpa")
    private Optional<String> mapping = Optional.empty();

    @Option(names = "--as", paramLabel = "FORMAT", description = "print whole documents, one an item: ninjs, newsml-g2, nitf or rss; what each can carry stands in docs/FORMATS.md (default: the JSON line)")
    private Optional<WrittenAs> as = Optional.empty();

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    public ParseCommand() {
        this(System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8), new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    ParseCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override public Integer call() {
        Mapping agencys;
        try {
            agencys = mapping.map(name -> MappingFile.named(name).mapping()).orElse(Mapping.STANDARD);
        } catch (ConfigException e) {
            e.problems().forEach(problem -> err.println("--mapping: " + problem));
            return 2;
        }
        int status = 0;
        // A bar only for a person who waits: not for one file, not into a pipe.
        try (ProgressBar bar = sources.size() > 1 && System.console() != null && System.console().isTerminal() ? new ProgressBarBuilder().setTaskName("parse")
                .setInitialMax(sources.size()).build() : null) {
            for (String source : sources) {
                status = Math.max(status, parse(source, agencys));
                if (bar != null) bar.step();
            }
        }
        out.flush();
        return status;
    }

    private int parse(String source, Mapping agencys) {
        int[] status = {0};
        try {
            WireHints plain = WireHints.of(agency).withMapping(agencys);
            fetch(source, zone.map(plain::withZone).orElse(plain), (bytes, hints) -> WireParser.stream(bytes, hints, part -> status[0] = Math.max(status[0], print(source, part))));
        } catch (IOException e) {
            err.println(source + ": cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            return Math.max(status[0], 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
        return status[0];
    }

    private int print(String source, WireParser.Part part) {
        String where = source + (part.offset() == 0 ? "" : ": from byte " + part.offset());
        return switch (part.parsed()) {
            case Parsed.Items items -> {
                items.problems().forEach(problem -> err.println(where + ": " + problem));
                items.items().forEach(item -> out.println(as.map(format -> format.document(item)).orElseGet(() -> line(item))));
                yield 0;
            }
            case Parsed.Unreadable unreadable -> {
                err.println(where + ":" + (unreadable.offset() < 0 ? "" : unreadable.offset() + ":") + " unreadable: " + unreadable.reason()
                        + (unreadable.looksLikeKill() ? " (it looks like a kill or hold" + (unreadable.guids()
                                .isEmpty() ? "" : " of " + String.join(", ", unreadable.guids())) + ")" : ""));
                yield 2;
            }
        };
    }

    private static String line(WireItem item) {
        ObjectNode line = Json.mapper().createObjectNode();
        line.set("item", Ninjs.write(item));
        ObjectNode dateline = line.putObject("dateline");
        item.link().ifPresent(link -> dateline.put("link", link));
        ArrayNode keywords = dateline.putArray("keywords");
        item.keywords().forEach(keywords::add);
        ArrayNode signals = dateline.putArray("signals");
        // At the beginning of time no embargo has lifted: whatever the item orders is listed.
        Signals.of(new WireEvent.ItemFiled(new ItemVersion(item.id(), 1), WireEvent.Filing.NEW, Optional.empty(), item, "parse", "", Instant.EPOCH)).stream()
                .map(signal -> signal.kind().name()).distinct().forEach(signals::add);
        ArrayNode mended = dateline.putArray("mended");
        item.mended().forEach(mended::add);
        return line.toString();
    }

    /** What is done with a source's bytes while they come. */
    private interface Reading {
        void read(InputStream bytes, WireHints hints) throws IOException;
    }

    private void fetch(String source, WireHints hints, Reading reading) throws IOException, InterruptedException {
        if (source.equals("-")) {
            reading.read(in, hints);
            return;
        }
        if (Download.isAddress(source)) {
            download(source, hints, reading);
            return;
        }
        try (InputStream file = Files.newInputStream(Path.of(source))) {
            reading.read(file, hints);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (java.nio.file.InvalidPathException e) {
            throw new IOException("this is no file name", e);
        }
    }

    private static void download(String source, WireHints hints, Reading reading) throws IOException, InterruptedException {
        Download download = Download.of(source);
        WireHints based = hints.withBase(download.address().toString());
        reading.read(new ByteArrayInputStream(download.bytes()), download.contentType().map(based::withContentType).orElse(based));
    }
}
