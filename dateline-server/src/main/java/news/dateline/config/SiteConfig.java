package news.dateline.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.dateline.model.Edition;
import news.dateline.press.Syndication;

public record SiteConfig(
        @Setting(value = "The site's name, on every page.", byDefault = "Dateline") String name,
        @Setting(value = "A line under the name.", byDefault = "News, with a source behind every sentence") String tagline,
        @Setting(value = "The address that readers use, for canonical links, feeds and sitemaps.", byDefault = "http://127.0.0.1:8080") URI address,
        @Setting(value = "The one accent colour, as #rrggbb.", byDefault = "#9b1c1c") String accent,
        @Setting(value = "The legal person that publishes.", byDefault = "The publisher of this site") String publisher,
        @Setting(value = "Where the publisher is found, in one line.", byDefault = "") String postalAddress,
        @Setting(value = "The mail address for everything but complaints.", byDefault = "news@localhost") String contact,
        @Setting(value = "The mail address for complaints and corrections.", byDefault = "complaints@localhost") String complaints,
        @Setting(value = "A ribbon on every page, such as \"Sample copy\"; empty for none.", byDefault = "") String ribbon,
        @Setting(value = "How many stories a list shows.", byDefault = "30") int listLength,
        @Setting(value = "Where a shared cache in front of the site is told, by POST of {\"site\", \"paths\"}, what was taken back. None: no cache is told.", byDefault = "") Optional<URI> purgeAddress,
        @Setting(value = "The environment variable that holds the token for it.", byDefault = "") Optional<Secret> purgeTokenEnv,
        @Setting(value = "Words that say where help is found, by edition (such as global: …), printed with stories that are handled so.", byDefault = "") Map<String, String> helplines,
        @Setting(value = "A file of old addresses and where they lead: old path, tab, new path or address (docs/LISTS.md).", byDefault = "") Optional<Path> redirectsFile,
        @Setting(value = "How much of a story feeds tell: full (where the licences of all its agencies allow that) or summary.", byDefault = "full") Syndication.FeedText feeds,
        @Setting(value = "Crawlers of language models in robots.txt: allow, no-training (those stay away that collect copy to train on) or deny.", byDefault = "no-training") Syndication.Robots robots,
        @Setting(value = "Whether the rights of text and data mining are reserved, in a header of every answer and in /.well-known/tdmrep.json.", byDefault = "true") boolean tdmReservation,
        @Setting(value = "The address of the terms for text and data mining.", byDefault = "") Optional<URI> tdmPolicy,
        @Setting(value = "The WebSub hub that is told of every feed that has changed, and named in the feeds. None: no hub.", byDefault = "") Optional<URI> websubHub,
        @Setting(value = "Whether the hub may stand in your own network.", byDefault = "false") boolean websubAllowPrivate) {

    public SiteConfig {
        if (!accent.matches("#[0-9a-fA-F]{6}")) throw new IllegalArgumentException("accent: Expected a colour as #rrggbb, found \"" + accent + "\"");
        purgeAddress.ifPresent(cache -> {
            if (cache.getHost() == null || !cache.getScheme().matches("https?")) throw new IllegalArgumentException("purge-address: Expected an address such as http://127.0.0.1:6081/purge, found \"" + cache + "\"");
        });
        address("tdm-policy", tdmPolicy);
        address("websub-hub", websubHub);
        for (String edition : helplines.keySet())
            if (Edition.STANDARD.stream().noneMatch(known -> known.id().equals(edition)))
                throw new IllegalArgumentException("helplines: Expected editions (" + Edition.STANDARD.stream().map(Edition::id).collect(Collectors.joining(", ")) + "), found \"" + edition + "\"");
        if (listLength < 5 || listLength > 200) throw new IllegalArgumentException("list-length: Expected 5 to 200, found " + listLength);
    }

    private static void address(String key, Optional<URI> address) {
        address.filter(found -> found.getHost() == null || !String.valueOf(found.getScheme()).matches("https?")).ifPresent(found -> {
            throw new IllegalArgumentException(key + ": Expected an address such as https://hub.example/, found \"" + found + "\"");
        });
    }

    /** Where old addresses lead, by path. Throws {@link ConfigException} for a file that is not in order. */
    public Map<String, String> redirects() {
        return redirectsFile.map(RedirectsFile::read).orElse(Map.of());
    }

    /** What machines are given, and what they are asked not to do. */
    public Syndication syndication() {
        return new Syndication(feeds, robots, tdmReservation, tdmPolicy.map(URI::toString), websubHub.map(URI::toString));
    }

    /** What every answer says besides. */
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        if (tdmReservation) headers.put("tdm-reservation", "1");
        if (tdmReservation) tdmPolicy.ifPresent(policy -> headers.put("tdm-policy", policy.toString()));
        return headers;
    }
}
