package news.dateline.wire.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;

/** A web page as a wire document of at most one item. Its id is the address that the page gives as its own, where that lies on the same site, else the one at which it was found. Pure. */
public final class WebPage {
    public static final String FORMAT = "web-page";

    private WebPage() { }

    /** {@code address} is where the page was found. A page without an article is a batch without an item, and says so. */
    public static Batch read(byte[] bytes, String httpCharset, String address, ZoneId zone) {
        PageArticle article = PageReader.read(bytes, httpCharset, address, zone);
        if (!article.isArticle()) return new Batch(FORMAT, List.of(), List.of(new Problem("page", -1, "holds no article")));
        return new Batch(FORMAT, List.of(copy(article, address)), List.of());
    }

    private static Copy copy(PageArticle article, String address) {
        String id = article.canonical().map(SiteAddress::plain).filter(canonical -> address.isEmpty() || SiteAddress.sameSite(canonical, address)).orElse(SiteAddress.plain(address));
        Copy copy = new Copy("page", -1).base(address).put(Slot.GUID, id).put(Slot.LINK, id);
        article.title().ifPresent(title -> copy.title(title, "main", false));
        copy.body(Passage.Kind.HTML, article.html(), address).body(Passage.Kind.PLAIN, article.text(), address);
        article.description().ifPresent(words -> copy.summary(Passage.Kind.PLAIN, words, address));
        article.byline().forEach(name -> copy.put(Slot.BYLINE, name));
        put(copy, Slot.FIRST_CREATED, article.published().map(Instant::toString));
        put(copy, Slot.VERSION_CREATED, article.modified().or(article::published).map(Instant::toString));
        put(copy, Slot.LANGUAGE, article.language());
        put(copy, Slot.COPYRIGHT, article.rights());
        article.keywords().forEach(word -> copy.put(Slot.KEYWORD, word));
        article.picture().ifPresent(copy::association);
        return copy;
    }

    private static void put(Copy copy, Slot slot, Optional<String> value) {
        value.ifPresent(words -> copy.put(slot, words));
    }
}
