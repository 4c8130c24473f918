/** NewsML-G2: news items and messages of them; inline XHTML, NITF and plain text. Packages are noted, concept, knowledge and planning items are no copy. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.newsmlg2;
