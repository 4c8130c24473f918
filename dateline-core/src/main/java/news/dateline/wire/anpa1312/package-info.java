/** ANPA-1312: the framed text of North American news wires. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.anpa1312;
