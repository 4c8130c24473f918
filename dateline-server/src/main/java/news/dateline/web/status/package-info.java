/** What a machine asks of us: {@code /health} and {@code /metrics}. */
@org.jspecify.annotations.NullMarked
package news.dateline.web.status;
