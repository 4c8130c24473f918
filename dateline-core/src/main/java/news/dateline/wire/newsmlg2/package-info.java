/** NewsML-G2: news items, packages and messages of them; inline XHTML, NITF and plain text, renditions that lie elsewhere. Concept, knowledge and planning items are no copy. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.newsmlg2;
