package news.dateline.web.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A stored page and the lines of an answer's head that it always has, made once and not for each reader. Immutable. */
public final class ReadyPage {
    private final StoredPage page;
    private final byte[] lines;
    private final int withoutType;

    private ReadyPage(StoredPage page, byte[] lines, int withoutType) {
        this.page = page;
        this.lines = lines;
        this.withoutType = withoutType;
    }

    static ReadyPage of(StoredPage page) {
        Map<String, StoredPage.Header> headers = new LinkedHashMap<>();
        add(headers, new StoredPage.Header("Cache-Control", Site.REVALIDATE));
        page.headers().forEach(header -> add(headers, header));
        add(headers, new StoredPage.Header("Vary", "Accept-Encoding"));
        add(headers, new StoredPage.Header("ETag", page.etag()));
        StringBuilder text = new StringBuilder(160);
        headers.values().forEach(header -> line(text, header.name(), header.value()));
        int withoutType = text.length();
        if (page.length() > 0) line(text, "Content-Type", page.mediaType());
        return new ReadyPage(page, text.toString().getBytes(StandardCharsets.ISO_8859_1), withoutType);
    }

    StoredPage page() {
        return page;
    }

    /** Read-only. What stands behind {@link #withoutType()} names the content's type. */
    byte[] lines() {
        return lines;
    }

    int withoutType() {
        return withoutType;
    }

    /** A later one of a name stands for an earlier. */
    private static void add(Map<String, StoredPage.Header> headers, StoredPage.Header header) {
        headers.put(header.name().toLowerCase(Locale.ROOT), header);
    }

    /** A line's end within a value would begin a line of the value's own making. */
    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ");
        for (int i = 0; i < value.length(); i++) text.append(value.charAt(i) < ' ' ? ' ' : value.charAt(i));
        text.append("\r\n");
    }
}
