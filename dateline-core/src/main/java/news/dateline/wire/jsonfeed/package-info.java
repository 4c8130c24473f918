/** JSON Feed 1.0 and 1.1. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.jsonfeed;
