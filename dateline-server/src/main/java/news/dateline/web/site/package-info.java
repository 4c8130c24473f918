/** The reader's site: one look-up of finished, compressed bytes a request. It sees finished pages and nothing else. */
@org.jspecify.annotations.NullMarked
package news.dateline.web.site;
