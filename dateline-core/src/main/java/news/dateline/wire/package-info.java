/**
 * The wire stage: bytes as an agency sent them become items or "unreadable, and why"; an item is compared with what was filed before, and what it orders becomes signals. One package a format;
 * what the words of all formats mean is decided here, once.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.wire;
