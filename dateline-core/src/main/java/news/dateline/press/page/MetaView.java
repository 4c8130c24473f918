package news.dateline.press.page;

import java.util.ArrayList;
import java.util.List;

/** One thing that a page's head says to those who show a preview of it. Immutable. */
record MetaView(String property, String content) {
    /** What Open Graph knows of an article: times, section, tags. */
    static List<MetaView> of(ArticleView article) {
        List<MetaView> all = new ArrayList<>();
        all.add(new MetaView("article:published_time", article.created().iso()));
        all.add(new MetaView("article:modified_time", article.updated().iso()));
        article.sector().ifPresent(sector -> all.add(new MetaView("article:section", sector.name())));
        for (LinkView tag : article.tags()) all.add(new MetaView("article:tag", tag.name()));
        return all;
    }
}
