package news.dateline.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All settings of one Dateline. Immutable. */
public record DatelineConfig(
        @Setting("The site as readers see it.") SiteConfig site,
        @Setting("Which sectors, editions and parts the site has, and what its publisher adds to the menus.") LayoutConfig layout,
        @Setting("The port and the limits of the web server.") ServerConfig server,
        @Setting("Who answers, and what may be published without an editor.") DeskConfig desk,
        @Setting("How agencies' copy is fetched.") IntakeConfig intake,
        @Setting("How long what agencies filed is kept.") StorageConfig storage,
        @Setting("The models that read.") LanguageConfig language,
        @Setting("A language model that may put stories into other words, for an editor to read (docs/WRITER.md). Off unless it has an address.") WriterConfig writer,
        @Setting("The newsletter (docs/NEWSLETTER.md). Off unless it has a mail server or a folder.") NewsletterConfig newsletter,
        @Setting(value = "Who writes in their own name (docs/PIECES.md): a page each.", byDefault = "") List<AuthorConfig> authors,
        @Setting("The agencies: what each one's contract allows, and where its copy comes from.") List<AgencyConfig> agencies) {

    public static DatelineConfig defaults() {
        return parse("");
    }

    public static DatelineConfig parse(String yaml) {
        DatelineConfig config = ConfigReader.read(yaml, DatelineConfig.class);
        List<String> problems = config.crossCheck();
        if (!problems.isEmpty()) throw new ConfigException(problems);
        return config;
    }

    public static DatelineConfig read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new ConfigException(List.of(file + ": cannot be read: " + e.getMessage()));
        }
    }

    public static String printDefault() {
        return ConfigText.defaults(DatelineConfig.class);
    }

    /** The countries of agencies that name one, by their ids. */
    public Map<String, String> homes() {
        Map<String, String> homes = new TreeMap<>();
        for (AgencyConfig agency : agencies) agency.country().ifPresent(country -> homes.put(agency.id(), country));
        return homes;
    }

    /** What no single key can know. */
    private List<String> crossCheck() {
        List<String> problems = new ArrayList<>();
        try {
            site.redirects();
        } catch (ConfigException e) {
            e.problems().forEach(problem -> problems.add("site.redirects-file: " + problem));
        }
        Set<String> agencyIds = new HashSet<>();
        Set<String> sourceIds = new HashSet<>();
        for (AgencyConfig agency : agencies) {
            if (!agencyIds.add(agency.id())) problems.add("agencies: the id \"" + agency.id() + "\" stands twice; give each agency its own");
            try {
                agency.wireMapping();
            } catch (ConfigException e) {
                e.problems().forEach(problem -> problems.add("agencies." + agency.id() + ".mapping.file: " + problem));
            }
            for (SourceConfig source : agency.sources())
                if (!sourceIds.add(source.id())) problems.add("agencies." + agency.id() + ".sources: the id \"" + source.id() + "\" stands twice; give each source its own");
        }
        Set<String> slugs = new HashSet<>();
        for (AuthorConfig author : authors) if (!slugs.add(author.slug())) problems.add("authors: the slug \"" + author.slug() + "\" stands twice; give each author their own");
        for (String agency : storage.keepCopyDays().keySet())
            if (!agencyIds.contains(agency)) problems.add("storage.keep-copy-days: no agency has the id \"" + agency + "\"; known: " + agencyIds.stream().sorted().toList());
        for (RuleConfig rule : desk.rules())
            for (String agency : rule.agencies())
                if (!agencyIds.contains(agency)) problems.add("desk.rules." + rule.name() + ".agencies: no agency has the id \"" + agency + "\"; known: " + agencyIds.stream().sorted().toList());
        return problems;
    }
}
