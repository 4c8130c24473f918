package news.dateline.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.Dateline;
import news.dateline.World;
import news.dateline.config.DatelineConfig;
import news.dateline.newsletter.Newsletters;
import news.dateline.newsletter.Rhythm;
import news.dateline.press.page.MailView;
import news.dateline.sqlite.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "newsletter", mixinStandardHelpOptions = true, description = {"preview: prints the newsletter as it would be sent now, from what stands before readers; sends nothing.", "May run beside the server."})
public final class NewsletterCommand implements Callable<Integer> {
    @Parameters(paramLabel = "preview", description = "What to do: preview.") private String action = "";
    @Option(names = "--config", paramLabel = "FILE", defaultValue = "dateline.yaml", description = "The configuration (default: ${DEFAULT-VALUE}).") private Path config = Path.of("dateline.yaml");
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data directory (default: ${DEFAULT-VALUE}).") private Path data = Path.of("data");
    @Option(names = "--edition", paramLabel = "ID", defaultValue = "global", description = "The edition (default: ${DEFAULT-VALUE}).") private String edition = "global";
    @Option(names = "--rhythm", paramLabel = "RHYTHM", defaultValue = "morning", description = "morning, weekly or breaking (default: ${DEFAULT-VALUE}).") private String rhythm = "morning";
    @Option(names = "--as", paramLabel = "FORM", defaultValue = "html", description = "html, text, or eml: the whole message (default: ${DEFAULT-VALUE}).") private String form = "html";
    @Spec private CommandSpec spec;
    private final World world;

    public NewsletterCommand(World world) {
        this.world = world;
    }

    @Override public Integer call() {
        Optional<Rhythm> chosen = Rhythm.of(rhythm);
        if (!action.equals("preview")) return refuse("expected \"preview\", found \"" + action + "\"");
        if (chosen.isEmpty()) return refuse("--rhythm: expected morning, weekly or breaking, found \"" + rhythm + "\"");
        if (!form.matches("html|text|eml")) return refuse("--as: expected html, text or eml, found \"" + form + "\"");
        if (!Files.isReadable(config)) return refuse(config + ": there is no such file, or it cannot be read");
        DatelineConfig settings = DatelineConfig.read(config);
        if (settings.layout().siteEditions().stream().noneMatch(known -> known.id().equals(edition))) return refuse("--edition: the site has no edition \"" + edition + "\"");
        try (DataDirectory directory = DataDirectory.beside(data, world.clock())) {
            Newsletters newsletters = Dateline.newsletters(settings, directory, world);
            MailView view = newsletters.preview(chosen.get(), edition, world.clock().instant());
            spec.commandLine().getOut().print(printed(newsletters, view));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private String printed(Newsletters newsletters, MailView view) {
        return switch (form) {
            case "text" -> newsletters.letterpress().text(view);
            case "eml" -> new String(newsletters.letterpress().message(view, "preview", "reader@example.org", Optional.of("/newsletter"), world.clock().instant()), StandardCharsets.ISO_8859_1);
            default -> newsletters.letterpress().html(view);
        };
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return 2;
    }
}
