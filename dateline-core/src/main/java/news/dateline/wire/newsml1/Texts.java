package news.dateline.wire.newsml1;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.wire.nitf.NitfBody;
import news.dateline.wire.read.Charsets;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Slot;

/** A ContentItem that holds words: NITF, XHTML, HTML in character data, plain text; by the role of its component headline, summary, note or body. */
final class Texts {
    /** Roles under which agencies file the copy itself, or what has a place of its own. */
    private static final Set<String> COPY = Set.of("", "main", "body", "text", "article", "story", "content", "newsitem text", "main text", "headline", "title", "subheadline", "subtitle", "kicker",
            "overline", "summary", "abstract", "lead", "intro", "teaser", "synopsis", "caption");

    private Texts() { }

    static boolean isAside(String role) {
        return !COPY.contains(role);
    }

    static void read(Copy copy, Element content, String role, Dialect dialect) {
        Optional<Element> data = data(content);
        if (data.isEmpty() || !holdsCopy(content)) return;
        Optional<Element> nitf = data.get().first("nitf").or(() -> data.filter(element -> element.first("body.content").isPresent()));
        switch (role) {
            case "headline", "title" -> {
                if (copy.titles().stream().noneMatch(title -> title.role().equals("main"))) copy.title(line(data.get()), "main", true);
            }
            case "subheadline", "subtitle", "kicker", "overline" -> copy.title(line(data.get()), role.startsWith("sub") ? "sub" : role, true);
            case "summary", "abstract", "lead", "intro", "teaser", "synopsis", "caption" -> passage(copy, content, data.get(), role).ifPresent(copy::summary);
            case "editorial info", "editorialnote", "editorsnote", "editornote", "advisory", "note to editors" -> copy.put(Slot.ED_NOTE, line(data.get()));
            default -> {
                if (nitf.isPresent()) NitfBody.inside(copy, nitf.get(), copy.base(), dialect);
                else passage(copy, content, data.get(), role.equals("main") ? "" : role).ifPresent(passage -> copy.body(afterLead(copy, passage)));
            }
        }
        if (role.equals("lead")) copy.summaryServesAsBody();
        words(content).ifPresent(count -> copy.put(Slot.WORD_COUNT, count));
    }

    /** Where the first paragraph is filed apart it is still the story's first paragraph. */
    private static Passage afterLead(Copy copy, Passage body) {
        Optional<Passage> lead = copy.summaries().stream().filter(summary -> summary.role().equals("lead")).findFirst().filter(summary -> copy.bodies().isEmpty());
        if (lead.isEmpty() || lead.get().isMarkup() != body.isMarkup()) return body;
        return new Passage(body.kind(), lead.get().text() + (body.isMarkup() ? "" : "\n\n") + body.text(), body.base(), body.role(), body.contentType());
    }

    private static Optional<Element> data(Element content) {
        return content.first("DataContent").or(() -> content.all("Encoding").flatMap(encoding -> encoding.all("DataContent")).findFirst());
    }

    /** Style sheets and programs hold words and are no copy. */
    private static boolean holdsCopy(Element content) {
        String kind = kind(content);
        return !kind.contains("css") && !kind.contains("stylesheet") && !kind.contains("javascript") && !kind.contains("image/") && !kind.contains("application/octet");
    }

    /** All that the item says of its kind, in lower case. */
    static String kind(Element content) {
        return List.of("MediaType", "Format", "MimeType").stream().flatMap(name -> NewsMl1.formal(content, name).stream()).reduce("", (a, b) -> a + " " + b).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> words(Element content) {
        return content.all("Characteristics").flatMap(characteristics -> characteristics.all("Property"))
                .filter(property -> List.of("words", "wordcount").contains(property.attribute("FormalName").orElse("").toLowerCase(Locale.ROOT))).flatMap(property -> property.attribute("Value").stream()).findFirst();
    }

    private static String line(Element data) {
        return Markup.line(data.hasElements() ? data.markup() : data.text(), true);
    }

    private static Optional<Passage> passage(Copy copy, Element content, Element data, String role) {
        String type = NewsMl1.formal(content, "MimeType").orElse("");
        String base = copy.base();
        if (data.hasElements()) {
            Optional<Element> html = data.first("html");
            Element words = html.flatMap(element -> element.first("body")).or(() -> html).or(() -> data.first("body")).orElse(data);
            return Optional.of(new Passage(Passage.Kind.HTML, words.markup(), base, role, type));
        }
        boolean encoded = content.first("Encoding").isPresent();
        String text = encoded ? decoded(copy, content.first("Encoding").get(), data) : data.text();
        if (text.isBlank()) return Optional.empty();
        boolean html = kind(content).contains("html");
        return Optional.of(new Passage(html ? Passage.Kind.HTML : Passage.Kind.EITHER, text, base, role, type));
    }

    private static String decoded(Copy copy, Element encoding, Element data) {
        String notation = encoding.attribute("Notation").orElse("").toLowerCase(Locale.ROOT);
        if (!notation.contains("base64") && !notation.contains("base-64")) {
            copy.mend("content in the encoding \"" + notation + "\" is not read");
            return "";
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(data.text().getBytes(StandardCharsets.US_ASCII));
            return bytes.length > Limits.DOCUMENT_BYTES ? "" : Charsets.decode(bytes, "").text();
        } catch (IllegalArgumentException _) {
            copy.mend("content that says it is base 64 is not");
            return "";
        }
    }
}
