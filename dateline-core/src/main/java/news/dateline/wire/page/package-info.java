/**
 * Reads the article out of a web page: its words, who wrote it, when, and its lead picture. Used only where a source says that it is a page; an HTML page where a feed was expected stays
 * unreadable.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.page;
