package news.dateline.press.page;

/**
 * One file beside the pages, immutable for ever under its address: the address holds a hash of its content. Treat the bytes as read-only.
 *
 * @param path      {@code /assets/site.1a2b3c4d5e.css}
 * @param mediaType {@code text/css; charset=utf-8}
 */
public record Asset(String path, String mediaType, byte[] bytes) {
}
