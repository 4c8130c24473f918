/** Which items tell of the same news event: one leader places each item as it comes, with what is known then, and says why. Memory is bounded by what happened lately and rebuilt from the log. */
@org.jspecify.annotations.NullMarked
package news.dateline.cluster;
