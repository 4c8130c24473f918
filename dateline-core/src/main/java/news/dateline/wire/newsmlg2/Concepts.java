package news.dateline.wire.newsmlg2;

import java.util.Optional;
import news.dateline.model.InfoSource;
import news.dateline.model.Point;
import news.dateline.model.Subject;
import news.dateline.wire.read.Codes;
import news.dateline.wire.write.Tag;

/** Writes controlled values: as a qcode, an address or a literal, whichever says scheme and code again when read. Pure. */
final class Concepts {
    /** Before a creator of which only a word is known. */
    static final String CREATOR = "urn:dateline:creator:";

    private Concepts() { }

    static Tag tag(String element, Subject subject) {
        Tag tag = Tag.of(element);
        if (subject.scheme().isEmpty()) tag.with("literal", subject.code());
        else if (subject.scheme().indexOf(':') < 0) tag.with("qcode", subject.scheme() + ":" + subject.code());
        else {
            String address = subject.scheme() + (subject.scheme().startsWith("urn:") ? ":" : "/") + subject.code();
            Subject again = Codes.ofAddress(address, "");
            boolean whole = again.scheme().equals(subject.scheme()) && again.code().equals(subject.code());
            tag.with(whole ? "uri" : "literal", whole ? address : subject.code());
        }
        subject.relevance().ifPresent(relevance -> tag.with("relevance", relevance.toString()));
        subject.creator().ifPresent(creator -> tag.with(kind(creator).equals("qcode") ? "creator" : "creatoruri", kind(creator).equals("literal") ? CREATOR + creator : creator));
        return tag.add("name", subject.name());
    }

    /** Where a place lies; the schema has no room for that in a subject, but in what is asserted of its code. */
    static Tag position(Point point) {
        return Tag.of("geoAreaDetails").add(Tag.of("position").with("latitude", plain(point.latitude())).with("longitude", plain(point.longitude())));
    }

    /** A role without a scheme is taken for one of IPTC's. */
    static Tag infoSource(InfoSource source) {
        Tag tag = Tag.of("infoSource").with("role", source.role().map(role -> role.indexOf(':') > 0 ? role : "isrol:" + role).map(role -> role.replaceAll("\\s+", "-")).orElse(""));
        source.code().ifPresent(code -> tag.with(kind(code), code));
        return tag.add("name", Optional.of(source.name()));
    }

    /** The attribute for a code of which only its words are known: without a scheme it is a literal. */
    static String kind(String code) {
        if (code.contains("://") || code.startsWith("urn:")) return "uri";
        return code.matches("[^\\s:]+:\\S+") ? "qcode" : "literal";
    }

    /** Never in powers of ten. */
    private static String plain(double degrees) {
        return java.math.BigDecimal.valueOf(degrees).toPlainString();
    }
}
