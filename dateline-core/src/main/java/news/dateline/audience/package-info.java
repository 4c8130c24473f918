/**
 * Readers' counts to trending. Counts a minute by story and edition are all that comes in: no reader, no address, no event. Pure functions over the model, free of threads, clock and network; ranks are not
 * on the logs of the news, since they follow readers and not copy.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.audience;
