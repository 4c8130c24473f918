package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** What holds of whatever is read, however hostile it was: judged here by a list of its own, not by the one that the sanitiser goes by. */
final class Harmless {
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();
    /** Words of ours that are put around a field that was cut or replaced. */
    private static final int SLACK = 100;

    private Harmless() { }

    static void check(Parsed parsed) {
        switch (parsed) {
            case Parsed.Items items -> {
                assertThat(items.items()).hasSizeLessThanOrEqualTo(Limits.ITEMS);
                items.items().forEach(Harmless::check);
                items.problems().forEach(problem -> assertThat(problem.what()).isNotBlank());
            }
            case Parsed.Unreadable unreadable -> {
                assertThat(unreadable.reason()).isNotBlank().doesNotStartWith("The reader failed");
                unreadable.guids().forEach(guid -> assertThat(guid).isNotBlank().hasSizeLessThanOrEqualTo(Limits.GUID_LENGTH));
            }
        }
    }

    static void check(WireItem item) {
        assertThat(item.id().guid()).isNotBlank().hasSizeLessThanOrEqualTo(Limits.GUID_LENGTH);
        assertThat(item.body()).hasSizeLessThanOrEqualTo(Limits.BODY_LENGTH);
        item.bodyHtml().ifPresent(Harmless::html);
        field("item", JSON.valueToTree(item));
    }

    /** No script, handler, style, frame or form, no address but of the web, and the same again when a browser reads it. */
    static void html(String html) {
        Document shown = Jsoup.parseBodyFragment(html);
        for (Element element : shown.body().getAllElements()) {
            if (element == shown.body()) continue;
            assertThat(element.normalName()).as(html).isIn("p", "br", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "q", "cite", "pre", "code", "table", "caption", "thead",
                    "tbody", "tfoot", "tr", "th", "td", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "abbr", "time", "a", "hr");
            for (Attribute attribute : element.attributes()) {
                assertThat(element.normalName() + " " + attribute.getKey()).as(html).isEqualTo("a href");
                web(attribute.getValue());
            }
        }
        assertThat(Jsoup.isValid(html, Safelist.relaxed().addTags("s", "abbr", "time", "hr"))).as(html).isTrue();
    }

    private static void field(String name, JsonNode node) {
        if (node.isObject()) node.properties().forEach(inner -> field(inner.getKey(), inner.getValue()));
        else if (node.isArray()) {
            if (!name.equals("mended")) assertThat(node.size()).as(name).isLessThanOrEqualTo(Limits.VALUES);
            node.forEach(inner -> field(name, inner));
        } else if (node.isTextual()) text(name, node.textValue());
    }

    private static void text(String name, String text) {
        if (name.equals("link") || name.equals("href")) web(text);
        if (!name.equals("body") && !name.equals("bodyHtml") && !name.equals("text")) assertThat(text).as(name).hasSizeLessThanOrEqualTo(Limits.FIELD_LENGTH + SLACK);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c == 0x7F || c == 0x202E) throw new AssertionError("A control character U+" + String.format(Locale.ROOT, "%04X", (int) c) + " in " + name + ": " + text);
        }
    }

    static void web(String address) {
        assertThat(address.toLowerCase(Locale.ROOT)).matches("(?s)https?://[^/?#\\s@]+.*");
        assertThat(address).matches("[^\\s<>\"\\p{Cntrl}]+");
    }
}
