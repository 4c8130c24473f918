package news.dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Headline;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Plain;

/**
 * The words of an item, harmless.
 *
 * @param tooLong that the body went beyond its limit and was left out
 */
record CopyText(List<Headline> headlines, Optional<String> description, String body, Optional<String> bodyHtml, boolean tooLong) {
    static CopyText of(Copy copy) {
        List<Headline> headlines = headlines(copy);
        if (Stream.concat(copy.summaries().stream(), copy.bodies().stream()).anyMatch(Passage::exceedsLimits)) return new CopyText(headlines, Optional.empty(), "",
                Optional.empty(), true);
        Optional<Markup.Clean> summary = copy.summaries().stream().map(Passage::clean).filter(clean -> !clean.text().isBlank()).findFirst();
        Optional<Markup.Clean> body = body(copy.bodies());
        if (body.isEmpty() && copy.lendsSummary()) body = summary;
        String text = body.map(Markup.Clean::text).orElse("");
        if (text.length() > Limits.BODY_LENGTH) return new CopyText(headlines, Optional.empty(), "", Optional.empty(), true);
        boolean same = summary.isPresent() && summary.equals(body);
        Optional<String> description = summary.map(Markup.Clean::text).map(words -> same ? words : cut(words));
        return new CopyText(headlines, description, text, body.map(Markup.Clean::html).filter(html -> !html.isBlank()), false);
    }

    /** What has markup before what is plain: it keeps its paragraphs. Of one kind, the first that holds words. */
    private static Optional<Markup.Clean> body(List<Passage> bodies) {
        List<Passage> ordered = new ArrayList<>(bodies);
        ordered.sort((a, b) -> Boolean.compare(b.isMarkup(), a.isMarkup()));
        return ordered.stream().map(Passage::clean).filter(clean -> !clean.text().isBlank()).findFirst();
    }

    private static List<Headline> headlines(Copy copy) {
        List<Headline> main = new ArrayList<>();
        List<Headline> others = new ArrayList<>();
        for (Copy.Title title : copy.titles()) {
            String text = cut(Markup.line(title.text(), title.html()));
            if (text.isEmpty()) continue;
            Headline headline = new Headline(text, Plain.line(title.role()));
            (headline.role().equals("main") ? main : others).add(headline);
        }
        main.addAll(others);
        return main.stream().distinct().toList();
    }

    static String cut(String text) {
        if (text.length() <= Limits.FIELD_LENGTH) return text;
        int end = Character.isHighSurrogate(text.charAt(Limits.FIELD_LENGTH - 1)) ? Limits.FIELD_LENGTH - 1 : Limits.FIELD_LENGTH;
        return text.substring(0, end);
    }
}
