package news.dateline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.model.Licence;

/** A change of one agency's licence in the words of the settings. */
final class LicenceChange {
    private record Part(String name, Function<Licence, Object> of) { }

    private static final List<Part> PARTS = List.of(new Part("print", Licence::print), new Part("rewrite", Licence::rewrite), new Part("combine", Licence::combine), new Part("own-model", Licence::ownModel),
            new Part("outside-model", Licence::outsideModel), new Part("full-text-in-feeds", Licence::fullTextInFeeds), new Part("mail", Licence::mail), new Part("syndication", Licence::syndication),
            new Part("archive-days", Licence::archiveDays), new Part("quote-words-max", Licence::quoteWordsMax), new Part("territories", licence -> String.join(" ", licence.territories())), new Part("pictures", Licence::pictures));

    private LicenceChange() { }

    static String words(String agency, Optional<Licence> before, Optional<Licence> now) {
        if (before.isEmpty()) return agency + ": new";
        if (now.isEmpty()) return agency + ": named no more, so that nothing of it is licensed";
        List<String> parts = new ArrayList<>();
        for (Part part : PARTS) {
            Object was = part.of().apply(before.get());
            Object is = part.of().apply(now.get());
            if (!was.equals(is)) parts.add(part.name() + " from " + said(was) + " to " + said(is));
        }
        return agency + ": " + String.join(", ", parts);
    }

    private static String said(Object value) {
        return value.toString().isEmpty() ? "everywhere" : value.toString();
    }
}
