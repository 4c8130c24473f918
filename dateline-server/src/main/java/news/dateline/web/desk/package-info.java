/**
 * The editors' side: one page at {@code /desk}, one for each story, and the same as JSON at {@code /desk/api}. Signs editors in, shows what waits and why, and hands commands to {@link news.dateline.web.desk.Desks};
 * it decides nothing itself.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.web.desk;
