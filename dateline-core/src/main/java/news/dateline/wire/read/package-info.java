/**
 * What every wire format stands on: bytes become text, text a tree of XML or JSON, HTML harmless copy, written times instants; and {@link news.dateline.wire.read.Copy}, which holds what one
 * item says of itself before anybody has judged it. Knows no format.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.read;
