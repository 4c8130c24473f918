package news.dateline.wire.newsmlg2;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Embargo;
import news.dateline.model.PubStatus;
import news.dateline.model.Rights;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Markup;

/** What a link says of the item at its other end (NewsML-G2, "Hints"). Orders count there too: what is not understood withholds or holds. Pure. */
final class Hints {
    private Hints() { }

    static void read(AssociationBuilder association, Element link, Asserts asserts) {
        link.all("description").map(Hints::line).filter(text -> !text.isEmpty()).limit(1).forEach(association::caption);
        link.all("altText").limit(1).forEach(text -> association.altText(line(text)));
        link.all("by").limit(1).forEach(by -> association.byline(line(by)));
        link.all("creditline").limit(1).forEach(credit -> association.credit(line(credit)));
        link.all("digitalSourceType").flatMap(type -> Stream.of("uri", "literal", "qcode").flatMap(name -> Catalog.filled(type, name).stream())).limit(1).forEach(association::digitalSourceType);
        rights(association, link, asserts);
        link.all("pubStatus").limit(1).forEach(status -> association.status(PubStatus.fromIptc(asserts.catalog().code(status).orElse(status.text())).orElse(PubStatus.WITHHELD)));
        link.all("embargoed").limit(1).forEach(date -> association.embargo(embargo(line(date))));
    }

    private static void rights(AssociationBuilder association, Element link, Asserts asserts) {
        Optional<String> holder = link.all("copyrightHolder").flatMap(element -> asserts.name(element).or(() -> Catalog.filled(element, "literal")).stream()).findFirst();
        Optional<String> notice = link.all("copyrightNotice").map(Hints::line).filter(text -> !text.isEmpty()).findFirst();
        notice.or(() -> holder).ifPresent(association::copyright);
        link.all("usageTerms").map(Hints::line).filter(text -> !text.isEmpty()).limit(1).forEach(association::usageTerms);
        Stream<String> addresses = link.all("usageTerms").flatMap(terms -> Catalog.filled(terms, "href").stream());
        association.rights(new Rights(holder, Stream.concat(addresses, link.all("rightsExpressionData").map(expression -> expression.text().strip())).filter(text -> !text.isEmpty()).toList()));
    }

    /** Half a day too early is a broken embargo: without a zone it holds. */
    private static Embargo embargo(String written) {
        return Dates.read(written, ZoneOffset.UTC).filter(read -> read.assumed().isEmpty()).<Embargo>map(read -> new Embargo.Until(read.time())).orElse(new Embargo.UntilReleased(written));
    }

    private static String line(Element element) {
        return Markup.line(element.hasElements() ? element.markup() : element.text(), false);
    }
}
