/**
 * How the reader's pages look: view records that say what a page holds, and {@link news.dateline.press.page.Pages}, which turns them into finished HTML.
 * Views carry plain text (never markup): everything is escaped where it is printed. Nothing here decides what may be printed; {@code news.dateline.press} does.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.press.page;
