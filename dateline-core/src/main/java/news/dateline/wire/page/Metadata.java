package news.dateline.wire.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Markup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article beside the copy, as written: JSON-LD first, then meta elements (Open Graph, Dublin Core, parse.ly and their like), then the page's mark-up. Read
 * before anything is
 * taken out of the page. Pure.
 */
record Metadata(Optional<String> title, List<String> byline, Optional<String> published, Optional<String> modified, Optional<String> language, Optional<String> canonical,
        Optional<String> description,
                Optional<String> site, List<String> keywords, Optional<String> rights, Optional<String> body) {
    private static final Pattern BY = Pattern.compile("(?iu)^(?:by|von|par|por|di|door|av|written by|text:|author:|autor:)\\s+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern DATE_IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?=[/_-])");
    private static final int HEADINGS_MAX = 30;
    /** A shorter first part is as likely half of a headline. */
    private static final int ALONE_MIN = 15;
    private static final int NAME_MAX = 80;
    private static final int BYLINES_MAX = 20;
    private static final int KEYWORDS_MAX = 50;

    static Metadata of(Document page, String address, JsonNode article, Metas metas) {
        return new Metadata(title(page, article, metas), byline(page, article, metas), published(page, article, metas), modified(page, article, metas), language(page, article, metas),
                canonical(page, address, metas), description(article, metas),
                metas.first("og:site_name").or(() -> first(StructuredData.words(article.path("publisher"), "name"))), keywords(article, metas), rights(page, article, metas), body(article));
    }

    /** As a heading of the page has it, where that is what its data say or a part of it; else as the data have it. */
    private static Optional<String> title(Document page, JsonNode article, Metas metas) {
        String site = metas.first("og:site_name").map(Metadata::line).orElse("");
        Optional<String> said = first(StructuredData.words(article.path("headline"))).or(() -> metas.first("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title",
                "sailthru.title"))
                .or(() -> Optional.of(page.title())).map(Metadata::line).filter(title -> !title.isEmpty());
        List<String> headings = page.select("h1,[itemprop=headline],.entry-title,.post-title,.article-title,h2").stream().limit(HEADINGS_MAX).map(heading -> line(heading.text()))
                .filter(text -> !Likeness.folded(text).isEmpty() && !Likeness.folded(text).equals(Likeness.folded(site))).toList();
        for (String part : parts(said.orElse(""), site)) for (String heading : headings) if (isSame(heading, part)) return Optional.of(heading);
        return said.map(title -> parts(title, site)).filter(parts -> parts.size() > 1).map(parts -> parts.get(1).length() >= ALONE_MIN ? parts.get(1) : parts.getFirst()).or(() -> said)
                .or(() -> headings.stream().findFirst());
    }

    private static boolean isSame(String heading, String said) {
        int shorter = Math.min(heading.length(), said.length());
        return shorter * 3 >= Math.max(heading.length(), said.length()) * 2 && (Likeness.holds(said, heading) || Likeness.holds(heading, said));
    }

    /** "Headline | Name of the site": the whole, then its parts but for the site's name. */
    private static List<String> parts(String title, String site) {
        List<String> parts = new ArrayList<>(List.of(title));
        for (String part : title.split("\\s+[|»«·•–—:-]\\s+|\\s*[|»«]\\s*")) if (!part.isBlank() && !part.equals(title)
                && !Likeness.folded(part).equals(Likeness.folded(site))) parts.add(part.strip());
        return parts;
    }

    private static List<String> byline(Document page, JsonNode article, Metas metas) {
        Set<String> names = new LinkedHashSet<>();
        StructuredData.words(article.path("author"), "name").forEach(name -> name(names, name));
        for (String meta : List.of("author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl")) {
            if (names.isEmpty()) metas.all(meta).forEach(name -> name(names, name));
        }
        if (names.isEmpty()) {
            for (Element element : page.select("[itemprop=author] [itemprop=name],[itemprop=author],[rel=author],.author-name,.byline__name,.byline,.author,.autor,.post-author,.entry-author,.vcard .fn")) {
                name(names, element.hasAttr("content") ? element.attr("content") : element.text());
                if (!names.isEmpty()) break;
            }
        }
        return names.stream().limit(BYLINES_MAX).toList();
    }

    private static void name(Set<String> names, String written) {
        String name = BY.matcher(line(written)).replaceFirst("").strip();
        if (!name.isEmpty() && name.length() <= NAME_MAX && !name.contains("://") && !name.startsWith("www.") && !name.startsWith("@")
                && name.chars().anyMatch(Character::isLetter)) names.add(name);
    }

    private static Optional<String> published(Document page, JsonNode article, Metas metas) {
        return first(StructuredData.words(article.path("datePublished"))).or(() -> metas.first("article:published_time", "og:article:published_time", "datepublished",
                "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
                        "dcterms.created", "dc.date.created", "pubdate", "publish-date", "publishdate", "publication_date", "cxenseparse:recs:publishtime", "dc.date", "dcterms.date",
                                "date", "last-modified"))
                .or(() -> time(page, "[itemprop=datePublished]")).or(() -> time(page, "time[pubdate]")).or(() -> time(page,
                        "time.published,time.entry-date,abbr.published,.published[datetime]"))
                .or(() -> time(page, "article time[datetime],header time[datetime],main time[datetime]")).or(() -> time(page, "time[datetime]"))
                .or(() -> first(StructuredData.words(article.path("dateCreated")))).or(() -> inAddress(page, metas)).or(() -> time(page,
                        ".entry-date,.post-date,.article-date,.published,.date,.datum"));
    }

    /** "/2026/07/14/" in the page's own address. */
    private static Optional<String> inAddress(Document page, Metas metas) {
        Matcher date = DATE_IN_ADDRESS.matcher(canonical(page, page.baseUri(), metas).orElse(page.baseUri()));
        return date.find() ? Optional.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3)) : Optional.empty();
    }

    private static Optional<String> modified(Document page, JsonNode article, Metas metas) {
        return first(StructuredData.words(article.path("dateModified"))).or(() -> metas.first("article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified",
                "last-modified")).or(() -> time(page, "[itemprop=dateModified]"));
    }

    private static Optional<String> time(Document page, String where) {
        Element element = page.selectFirst(where);
        if (element == null) return Optional.empty();
        for (String attribute : List.of("datetime", "content", "title")) if (!element.attr(attribute).isBlank()) return Optional.of(element.attr(attribute).strip());
        return Optional.of(line(element.text())).filter(text -> !text.isEmpty());
    }

    private static Optional<String> language(Document page, JsonNode article, Metas metas) {
        Element root = page.selectFirst("html");
        return Optional.ofNullable(root).map(html -> html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang"))
                .filter(tag -> LANGUAGE.matcher(tag.strip()).matches()).or(() -> first(StructuredData.words(article.path("inLanguage"), "alternateName", "name")))
                .or(() -> metas.first("og:locale", "content-language", "dc.language", "dcterms.language", "language"))
                .map(tag -> tag.strip().replace('_', '-')).filter(tag -> LANGUAGE.matcher(tag).matches()).map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                        .filter(tag -> !tag.equals("und"));
    }

    private static Optional<String> canonical(Document page, String address, Metas metas) {
        Element link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
        return Optional.ofNullable(link).flatMap(found -> Addresses.web(found.attr("href"), address)).or(() -> metas.first("og:url").flatMap(url -> Addresses.web(url, address)));
    }

    private static Optional<String> description(JsonNode article, Metas metas) {
        return metas.first("og:description", "description", "twitter:description", "dc.description", "dcterms.description").or(() -> first(StructuredData.words(article.path("description"))))
                .map(Metadata::line).filter(text -> !text.isEmpty());
    }

    private static List<String> keywords(JsonNode article, Metas metas) {
        Set<String> all = new LinkedHashSet<>(metas.all("article:tag"));
        if (all.isEmpty()) for (String list : StructuredData.words(article.path("keywords"), "name")) all.addAll(List.of(list.split("\\s*[,;]\\s*")));
        if (all.isEmpty()) for (String name : List.of("news_keywords", "keywords")) for (String list : metas.all(name)) if (all.isEmpty()) all.addAll(List.of(list.split("\\s*[,;]\\s*")));
        return all.stream().map(Metadata::line).filter(word -> !word.isEmpty() && word.length() <= NAME_MAX).limit(KEYWORDS_MAX).toList();
    }

    private static Optional<String> rights(Document page, JsonNode article, Metas metas) {
        Element licence = page.selectFirst("a[rel~=(?i)^license$][href],link[rel~=(?i)^license$][href]");
        return first(StructuredData.words(article.path("license"), "url", "name")).or(() -> first(StructuredData.words(article.path("copyrightNotice"))))
                .or(() -> metas.first("dcterms.rights", "dc.rights", "dcterms.license", "copyright", "rights"))
                .or(() -> Optional.ofNullable(licence).map(link -> link.attr("href"))).or(() -> first(StructuredData.words(article.path("copyrightHolder"), "name")))
                .map(Metadata::line).filter(text -> !text.isEmpty());
    }

    private static Optional<String> body(JsonNode article) {
        return first(StructuredData.words(article.path("articleBody"))).or(() -> first(StructuredData.words(article.path("reviewBody")))).filter(text -> !text.isBlank());
    }

    private static Optional<String> first(List<String> words) {
        return words.stream().filter(word -> !word.isBlank()).findFirst().map(String::strip);
    }

    private static String line(String text) {
        return Markup.line(text, true);
    }
}
