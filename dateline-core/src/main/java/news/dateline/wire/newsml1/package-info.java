/** NewsML 1.0 to 1.2: news items, their management, and nested components with text, captions and pictures. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.newsml1;
