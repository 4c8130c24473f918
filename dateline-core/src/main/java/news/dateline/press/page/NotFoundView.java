package news.dateline.press.page;

/** An address where nothing is and nothing was (404). Immutable; it does not repeat the address. */
public record NotFoundView() {
}
