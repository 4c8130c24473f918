/** Atom 0.3 and 1.0, with tombstones and Media RSS. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.atom;
