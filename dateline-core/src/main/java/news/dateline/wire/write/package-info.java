/** What the writers of XML formats share. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.write;
