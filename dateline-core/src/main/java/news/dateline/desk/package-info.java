/**
 * The desk: every editorial rule, as decisions without clock, thread or store. {@link news.dateline.desk.Desk} answers a command or a signal with events or a rejection, {@link news.dateline.desk.Fold}
 * says what a story is after an event, {@link news.dateline.desk.Standing} what holds for the whole desk; what they have to look up stands behind {@link news.dateline.desk.Stories}.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.desk;
