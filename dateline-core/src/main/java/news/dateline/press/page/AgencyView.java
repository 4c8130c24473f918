package news.dateline.press.page;

import java.util.Optional;

/** An agency by name, with its own site where known. Immutable. */
public record AgencyView(String name, Optional<String> href) {
    public AgencyView {
        href = LinkView.outside(href);
    }
}
