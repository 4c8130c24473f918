package news.dateline.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dateline.desk.Desk;

public record AuthorConfig(
        @Setting("The last part of the address of their page, such as mara-lindqvist; pieces name them by it.") String slug,
        @Setting("The name with which they sign.") String name,
        @Setting(value = "Who they are, in plain words.", byDefault = "") String biography,
        @Setting(value = "A picture of them, a PNG or JPEG file. None: no picture.", byDefault = "") Optional<Path> portrait,
        @Setting(value = "Where else they are found (https).", byDefault = "") List<URI> links) {
    private static final int BIOGRAPHY_LENGTH_MAX = 1000;

    public AuthorConfig {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 60) throw new IllegalArgumentException("slug: Expected lower-case letters, digits and hyphens, found \"" + slug + "\"");
        if (!Desk.isEditor(name)) throw new IllegalArgumentException("name: Expected a person's name, found \"" + name + "\"");
        if (biography.length() > BIOGRAPHY_LENGTH_MAX) throw new IllegalArgumentException("biography: Expected at most " + BIOGRAPHY_LENGTH_MAX + " characters, found " + biography.length());
        for (URI link : links)
            if (link.getHost() == null || !"https".equals(link.getScheme())) throw new IllegalArgumentException("links: Expected addresses that begin with https:, found \"" + link + "\"");
    }
}
