/** What readers send: letters about the site or a story, and who wants the newsletter. Everything here may block and runs on virtual threads. */
@org.jspecify.annotations.NullMarked
package news.dateline.web.reader;
