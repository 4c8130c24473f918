package news.dateline.press.page;

/** A page that is closed for a moment, while a retraction is carried out or a story is being checked (503, with Retry-After). Immutable. */
public record UnavailableView(int retryAfterSeconds) {
}
