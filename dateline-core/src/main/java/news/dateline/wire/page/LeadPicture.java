package news.dateline.wire.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Rendition;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Markup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The picture that a page puts first, with what the page says about it. Read before anything is taken out of the page. Pure. */
record LeadPicture(Association association) {
    private static final Pattern NAME = Pattern.compile("([^/?#]{4,}?)(?:[-_.]\\d{2,5}(?:x\\d{1,5})?)?\\.(?:jpe?g|png|webp|gif|avif)", Pattern.CASE_INSENSITIVE);
    private static final String CREDIT = ".credit,.credits,.copyright,.photo-credit,.image-credit,.picture-credit,.bildnachweis,.fotocredit,.photographer,[itemprop=copyrightHolder],[itemprop=creditText],[itemprop=author]";
    private static final int IMAGES_MAX = 200;
    private static final int WORDS_MAX = 1_000;

    static Optional<LeadPicture> of(Document page, String address, JsonNode article, Metas metas) {
        JsonNode image = article.path("image").isArray() && !article.path("image").isEmpty() ? article.path("image").get(0) : article.path("image");
        Optional<String> href = metas.first("og:image", "og:image:url", "og:image:secure_url").or(() -> StructuredData.words(image, "url", "contentUrl").stream().findFirst())
                .or(() -> metas.first("twitter:image", "twitter:image:src")).flatMap(written -> Addresses.web(written, address));
        Optional<Element> shown = href.flatMap(found -> shown(page, found));
        if (href.isEmpty()) {
            shown = Optional.ofNullable(page.selectFirst("article figure img[src],main figure img[src]"));
            href = shown.flatMap(img -> Addresses.web(img.attr("src"), address));
        }
        Optional<Element> figure = shown.flatMap(img -> Optional.ofNullable(img.closest("figure")));
        Optional<String> credit = words(figure.map(one -> one.selectFirst(CREDIT) instanceof Element found ? found.text() : "").orElse(""))
                .or(() -> words(StructuredData.words(image.path("creditText"), "name").stream().findFirst()
                        .or(() -> StructuredData.words(image.path("copyrightNotice")).stream().findFirst()).orElse("")));
        Optional<String> caption = words(figure.map(one -> one.selectFirst("figcaption") instanceof Element found ? found.text() : "").orElse(""))
                .or(() -> words(image.path("caption").asText("")));
        Optional<String> alt = words(shown.map(img -> img.attr("alt")).orElse("")).or(() -> metas.first("og:image:alt").flatMap(LeadPicture::words));
        Optional<String> terms = words(StructuredData.words(image.path("license"), "url").stream().findFirst().orElse(""));
        return href.map(found -> {
            AssociationBuilder picture = Association.of("picture").rendition(new Rendition(Optional.empty(), found, Optional.empty(), number(metas, "og:image:width"), number(metas, "og:image:height"), Optional.empty(), Optional.empty()));
            caption.ifPresent(picture::caption);
            alt.ifPresent(picture::altText);
            credit.ifPresent(picture::credit);
            terms.ifPresent(picture::usageTerms);
            return new LeadPicture(picture.build());
        });
    }

    /** The picture on the page with the same file name; pages show it in another size than they name. */
    private static Optional<Element> shown(Document page, String href) {
        Matcher name = NAME.matcher(href);
        if (!name.find()) return Optional.empty();
        return page.select("img").stream().limit(IMAGES_MAX).filter(img -> (img.attr("src") + " " + img.attr("data-src") + " " + img.attr("srcset")).contains(name.group(1))).findFirst();
    }

    private static Optional<String> words(String text) {
        String line = Markup.line(text, true);
        return line.isEmpty() ? Optional.empty() : Optional.of(line.substring(0, Math.min(line.length(), WORDS_MAX)));
    }

    private static Optional<Integer> number(Metas metas, String name) {
        return metas.first(name).filter(text -> text.matches("[1-9]\\d{0,5}")).map(Integer::valueOf);
    }
}
