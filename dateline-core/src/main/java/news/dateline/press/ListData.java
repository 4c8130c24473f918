package news.dateline.press;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import news.dateline.model.Edition;
import news.dateline.press.page.LinkView;

/** Fronts and lists for machines: JSON-LD of schema.org. It says what the page says, no more (the law, 20). {@code logo} is the path of the site's mark. Pure. */
record ListData(Newsroom newsroom, String logo) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Of the home of an edition: who publishes, the site and how it is searched, and what the front leads with. */
    String front(Edition edition, List<StoryCard> cards) {
        ObjectNode data = JSON.objectNode().put("@context", "https://schema.org");
        ObjectNode site = JSON.objectNode().put("@type", "WebSite").put("@id", newsroom.absolute("/#website")).put("url", newsroom.absolute("/")).put("name", newsroom.site().name()).put("inLanguage", edition.language());
        site.putObject("publisher").put("@id", newsroom.absolute("/#organization"));
        site.putObject("potentialAction").put("@type", "SearchAction").put("query-input", "required name=search_term_string").putObject("target").put("@type", "EntryPoint").put("urlTemplate", newsroom.absolute("/search?q=") + "{search_term_string}");
        data.putArray("@graph").add(organisation()).add(site).add(items(cards));
        return data.toString();
    }

    /** Of a list: where in the site it is, and its stories in their order. */
    String list(List<LinkView> way, List<StoryCard> cards) {
        ObjectNode data = JSON.objectNode().put("@context", "https://schema.org");
        data.putArray("@graph").add(breadcrumbs(way)).add(items(cards));
        return data.toString();
    }

    /** Where a page is: the site's home, then this way, which ends at the page itself. */
    ObjectNode breadcrumbs(List<LinkView> way) {
        ObjectNode list = JSON.objectNode().put("@type", "BreadcrumbList");
        ArrayNode steps = list.putArray("itemListElement");
        steps.addObject().put("@type", "ListItem").put("position", 1).put("name", newsroom.site().name()).put("item", newsroom.absolute("/"));
        for (LinkView step : way) steps.addObject().put("@type", "ListItem").put("position", steps.size()).put("name", step.name()).put("item", newsroom.absolute(step.href()));
        return list;
    }

    private ObjectNode organisation() {
        ObjectNode all = JSON.objectNode().put("@type", "NewsMediaOrganization").put("@id", newsroom.absolute("/#organization")).put("name", newsroom.site().name()).put("legalName", newsroom.site().publisher()).put("url", newsroom.absolute("/"));
        all.putObject("logo").put("@type", "ImageObject").put("url", newsroom.absolute(logo)).put("width", 512).put("height", 512);
        if (!newsroom.site().postalAddress().isBlank()) all.put("address", newsroom.site().postalAddress());
        all.putObject("contactPoint").put("@type", "ContactPoint").put("contactType", "newsroom").put("email", newsroom.site().contactAddress());
        all.put("publishingPrinciples", newsroom.absolute("/how-we-work"));
        all.put("ethicsPolicy", newsroom.absolute("/ethics"));
        all.put("correctionsPolicy", newsroom.absolute("/corrections-policy"));
        all.put("actionableFeedbackPolicy", newsroom.absolute("/complaints"));
        all.put("ownershipFundingInfo", newsroom.absolute("/ownership"));
        return all;
    }

    private ObjectNode items(List<StoryCard> cards) {
        ObjectNode list = JSON.objectNode().put("@type", "ItemList").put("numberOfItems", cards.size());
        ArrayNode items = list.putArray("itemListElement");
        for (StoryCard card : cards) items.addObject().put("@type", "ListItem").put("position", items.size()).put("url", newsroom.absolute(card.path()));
        return list;
    }
}
