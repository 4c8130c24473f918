/** IPTC 7901, the IPTC Recommended Message Format: the framed text of news wires. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.iptc7901;
