/** Dateline as a whole: the wiring, and the commands' entry. */
@org.jspecify.annotations.NullMarked
package news.dateline;
