package news.dateline.wire.newsmlg2;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Limits;

/**
 * The aliases of schemes that a document declares itself (NewsML-G2, "Catalogs"). Catalogs that it only refers to are never fetched: their aliases stay as written, and IPTC's own are known.
 * Immutable.
 *
 * @param schemes alias to address
 */
record Catalog(Map<String, String> schemes) {
    static Catalog of(Element... holders) {
        Map<String, String> schemes = new HashMap<>();
        Stream.of(holders).flatMap(holder -> holder.all("catalog")).flatMap(catalog -> catalog.all("scheme")).limit(Limits.VALUES).forEach(scheme ->
                scheme.attribute("alias").ifPresent(alias -> scheme.attribute("uri").filter(uri -> !uri.isBlank()).ifPresent(uri -> schemes.putIfAbsent(alias.strip(), uri.strip()))));
        return new Catalog(Map.copyOf(schemes));
    }

    /** What an element's code, address or literal is; empty where it has none. {@code qcode} goes before {@code uri}, as the standard has it. */
    Optional<Subject> subject(Element element, String name) {
        Optional<String> qcode = filled(element, "qcode");
        if (qcode.isPresent()) return Optional.of(ofQcode(qcode.get(), name));
        Optional<String> uri = filled(element, "uri");
        if (uri.isPresent()) return Optional.of(Codes.ofAddress(uri.get(), name));
        return filled(element, "literal").map(literal -> Codes.named("", literal, name));
    }

    private Subject ofQcode(String qcode, String name) {
        int colon = qcode.indexOf(':');
        Optional<String> scheme = colon < 0 ? Optional.empty() : Optional.ofNullable(schemes.get(qcode.substring(0, colon)));
        return scheme.map(address -> Codes.ofAddress(address + qcode.substring(colon + 1), name)).orElseGet(() -> Codes.ofQcode(qcode, name));
    }

    /** As a qcode under the usual alias: "sig:correction" also where the document calls the scheme otherwise or gives the whole address. */
    Optional<String> code(Element element) {
        Optional<String> address = filled(element, "uri").filter(uri -> filled(element, "qcode").isEmpty());
        // Of a scheme without an alias the whole address is the code.
        if (address.isPresent() && Codes.ofAddress(address.get(), "").scheme().contains(":")) return address;
        return subject(element, "").map(subject -> subject.scheme().isEmpty() ? subject.code() : subject.scheme() + ":" + subject.code());
    }

    /** The code of an attribute that holds a qcode, or of the attribute beside it that holds an address ("role" and "roleuri"), without its scheme and in lower case; else the empty text. */
    String bare(Element element, String attribute) {
        String written = filled(element, attribute).or(() -> filled(element, attribute + "uri")).orElse("").replaceFirst("[/#]$", "");
        return written.substring(Math.max(written.lastIndexOf(':'), Math.max(written.lastIndexOf('/'), written.lastIndexOf('#'))) + 1).toLowerCase(Locale.ROOT);
    }

    static Optional<String> filled(Element element, String attribute) {
        return element.attribute(attribute).map(String::strip).filter(text -> !text.isEmpty());
    }
}
