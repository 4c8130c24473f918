package news.dateline.wire.newsmlg2;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Subject;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Plain;

/** Names that an item gives to its codes in {@code assert} elements. */
record Asserts(Map<String, String> names) {
    static Asserts of(Element item) {
        Map<String, String> names = new HashMap<>();
        item.all("assert").forEach(element -> key(element).ifPresent(key -> name(element).ifPresent(name -> names.putIfAbsent(key, name))));
        return new Asserts(names);
    }

    private static Optional<String> key(Element element) {
        return Stream.of("qcode", "uri", "literal").flatMap(name -> element.attribute(name).stream()).findFirst();
    }

    /** The name in the document's language before others, a full name before mnemonics. */
    static Optional<String> name(Element element) {
        return Stream.concat(element.all("name").filter(name -> !name.attribute("role").orElse("").contains("mnemonic")), element.all("name"))
                .map(name -> Plain.line(name.text())).filter(text -> !text.isEmpty()).findFirst();
    }

    Subject subject(Element element) {
        String name = name(element).or(() -> key(element).map(names::get)).orElse("");
        Optional<String> qcode = element.attribute("qcode").filter(text -> !text.isBlank());
        if (qcode.isPresent()) return Codes.ofQcode(qcode.get(), name);
        Optional<String> uri = element.attribute("uri").filter(text -> !text.isBlank());
        if (uri.isPresent()) return Codes.ofAddress(uri.get(), name);
        return Codes.named("", element.attribute("literal").orElse(""), name);
    }
}
