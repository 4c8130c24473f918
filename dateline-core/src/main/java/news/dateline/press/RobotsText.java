package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What is said to robots: robots.txt (RFC 9309) and the reservation of mining rights (TDMRep 1.0). Pure. */
record RobotsText(Newsroom newsroom) {
    static final String MINING = "/.well-known/tdmrep.json";
    private static final String CRAWLERS = "/news/dateline/press/ai-crawlers.tsv";

    /** A crawler of language models by the name to which it answers in robots.txt. */
    record Crawler(String name, boolean trains) { }

    /** Fragments are parts of pages, the desk is for editors; everything else is open to whom it is open at all. A crawler obeys the group that names it and no other. */
    String robots() {
        String refused = crawlers().stream().filter(this::isRefused).map(crawler -> "User-agent: " + crawler.name() + "\n").collect(Collectors.joining());
        return (refused.isEmpty() ? "" : refused + "Disallow: /\n\n") + """
                User-agent: *
                Disallow: /desk
                Disallow: /intake
                Disallow: /fragment/
                Disallow: /stream/
                Disallow: /search

                Sitemap: %s
                Sitemap: %s
                """.formatted(newsroom.absolute(Addresses.SITEMAP), newsroom.absolute(Addresses.SITEMAP_NEWS));
    }

    private boolean isRefused(Crawler crawler) {
        return switch (newsroom.syndication().robots()) {
            case ALLOW -> false;
            case NO_TRAINING -> crawler.trains();
            case DENY -> true;
        };
    }

    String mining() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        ObjectNode whole = all.addObject().put("location", "/").put("tdm-reservation", newsroom.syndication().reservesMining() ? 1 : 0);
        newsroom.syndication().miningPolicy().filter(_ -> newsroom.syndication().reservesMining()).ifPresent(policy -> whole.put("tdm-policy", policy));
        return all.toPrettyString();
    }

    static List<Crawler> crawlers() {
        try (InputStream in = RobotsText.class.getResourceAsStream(CRAWLERS)) {
            if (in == null) throw new IllegalStateException("Expected the resource " + CRAWLERS + " in this jar, found none");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t"))
                    .map(line -> new Crawler(line[0], line[1].equals("trains"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the resource " + CRAWLERS, e);
        }
    }
}
