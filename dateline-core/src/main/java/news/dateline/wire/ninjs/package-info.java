/** ninjs 1.x to 3.x, read and written: one item, a list of them, or a list in an envelope. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.ninjs;
