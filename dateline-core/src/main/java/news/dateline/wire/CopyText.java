package news.dateline.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Headline;
import news.dateline.model.OtherText;
import news.dateline.model.OtherTexts;
import news.dateline.model.WireItemBuilder;
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
record CopyText(List<Headline> headlines, Optional<String> description, String body, Optional<String> bodyHtml, OtherTexts others, boolean tooLong) {

    /** A passage that was found to hold words. */
    private record Read(Passage passage, Markup.Clean clean) { }

    /** What had to be left out is told in {@code mended}. */
    static CopyText of(Copy copy, List<String> mended) {
        List<Headline> headlines = headlines(copy);
        for (Passage passage : copy.summaries()) if (passage.exceedsLimits()) return nothing(headlines);
        for (Passage passage : copy.bodies()) if (passage.exceedsLimits()) return nothing(headlines);
        List<Read> summaries = read(copy.summaries());
        // What has markup before what is plain: it keeps its paragraphs. Of one kind, the first.
        List<Read> bodies = read(copy.bodies().size() < 2 ? copy.bodies() : copy.bodies().stream().sorted((a, b) -> Boolean.compare(b.isMarkup(), a.isMarkup())).toList());
        Optional<Read> summary = summaries.stream().findFirst();
        Optional<Read> body = bodies.stream().findFirst().or(() -> copy.lendsSummary() ? summary : Optional.empty());
        String text = body.map(read -> read.clean().text()).orElse("");
        if (text.length() > Limits.BODY_LENGTH) return nothing(headlines);
        boolean same = summary.isPresent() && summary.map(Read::clean).equals(body.map(Read::clean));
        Optional<String> description = summary.map(read -> read.clean().text()).map(words -> same ? words : Plain.cut(words));
        OtherTexts others = new OtherTexts(role(summary), others(summaries, List.of(text), mended), role(bodies.stream().findFirst()),
                others(bodies, List.of(text), mended));
        return new CopyText(headlines, description, text, body.map(read -> read.clean().html()).filter(html -> !html.isBlank()), others, false);
    }

    private static CopyText nothing(List<Headline> headlines) {
        return new CopyText(headlines, Optional.empty(), "", Optional.empty(), OtherTexts.NONE, true);
    }

    private static List<Read> read(List<Passage> passages) {
        List<Read> read = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            Markup.Clean clean = passage.clean();
            if (!clean.text().isBlank()) read.add(new Read(passage, clean));
        }
        return read;
    }

    private static Optional<String> role(Optional<Read> read) {
        return read.map(main -> Plain.line(main.passage().role())).filter(role -> !role.isEmpty());
    }

    /** All but the first, less what says nothing new: the same words in another form. */
    private static List<OtherText> others(List<Read> all, List<String> known, List<String> mended) {
        if (all.size() < 2) return List.of();
        Set<String> told = new HashSet<>();
        known.forEach(text -> told.add(bare(text)));
        told.add(bare(all.getFirst().clean().text()));
        List<OtherText> others = new ArrayList<>();
        int length = 0;
        for (Read read : all.subList(1, all.size())) {
            if (!told.add(bare(read.clean().text()))) continue;
            length += read.clean().text().length();
            if (length > Limits.BODY_LENGTH) {
                mended.add("texts beyond " + Limits.BODY_LENGTH + " characters besides the body were left out");
                break;
            }
            others.add(new OtherText(Plain.line(read.passage().role()), type(read), read.clean().text(),
                    Optional.of(read.clean().html()).filter(html -> !html.isBlank())));
        }
        return others;
    }

    /** As given, unless it is another than what was found. */
    private static String type(Read read) {
        String given = Plain.line(read.passage().contentType());
        boolean markup = !read.clean().html().isBlank();
        return !given.isEmpty() && given.contains("html") == markup ? given : markup ? "text/html" : "text/plain";
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > ' ') bare.append(text.charAt(i));
        return bare.toString();
    }

    void into(WireItemBuilder item) {
        item.headlines(headlines).body(body).otherTexts(others);
        description.ifPresent(item::description);
        bodyHtml.ifPresent(item::bodyHtml);
    }

    private static List<Headline> headlines(Copy copy) {
        List<Headline> main = new ArrayList<>();
        List<Headline> others = new ArrayList<>();
        for (Copy.Title title : copy.titles()) {
            String text = Plain.cut(Markup.line(title.text(), title.html()));
            if (text.isEmpty()) continue;
            Headline headline = new Headline(text, Plain.line(title.role()));
            (headline.role().equals("main") ? main : others).add(headline);
        }
        main.addAll(others);
        return main.size() < 2 ? main : main.stream().distinct().toList();
    }
}
