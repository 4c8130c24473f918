package news.dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Association;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;

/** What was read of a document, in lines that a person can check against the document; only fields that hold something. */
final class Telling {
    private final List<String> lines = new ArrayList<>();

    private Telling() { }

    static String of(Parsed.Items parsed) {
        Telling telling = new Telling();
        parsed.items().forEach(telling::item);
        parsed.problems().forEach(problem -> telling.line("problem", problem.where() + ": " + problem.what()));
        return String.join("\n", telling.lines) + "\n";
    }

    private void item(WireItem item) {
        line("item", item.id().guid());
        line("format", item.format());
        line("version", item.agencyVersion());
        line("status", item.status().iptc());
        line("embargo", switch (item.embargo()) {
            case news.dateline.model.Embargo.None _ -> "";
            case news.dateline.model.Embargo.Until until -> "until " + until.time();
            case news.dateline.model.Embargo.UntilReleased held -> ("until released " + held.asWritten()).strip();
        });
        line("expires", item.expires());
        line("first created", item.firstCreated());
        line("version created", item.versionCreated());
        line("urgency", item.urgency().map(urgency -> urgency.value()));
        line("language", item.language());
        line("slug", item.slug());
        item.headlines().forEach(headline -> line("headline " + headline.role(), headline.text()));
        item.byline().forEach(byline -> line("by", byline.name()));
        line("located", item.located().map(located -> located.text() + located.city().map(city -> " | " + city).orElse("") + located.country().map(country -> " | " + country).orElse("")));
        line("description", item.description());
        line("body", item.body().replace("\n", "\\n"));
        line("html", item.bodyHtml().map(html -> html.replace("\n", "\\n")));
        item.otherTexts().bodies().forEach(text -> line("other body " + text.role(), text.text()));
        line("note", item.edNote().map(note -> note.replace("\n", "\\n")));
        line("usage terms", item.usageTerms());
        line("copyright", item.copyright());
        line("holder", item.rights().holder());
        topics("genre", item.genres());
        topics("subject", item.subjects());
        topics("place", item.places());
        topics("person", item.people());
        topics("organisation", item.organisations());
        line("keywords", String.join(", ", item.keywords()));
        item.infoSources().forEach(source -> line("source", source.name() + source.role().map(role -> " | " + role).orElse("")));
        item.associations().forEach(this::association);
        line("signals", item.wordSignals().stream().map(Enum::name).collect(Collectors.joining(", ")));
        item.mended().forEach(what -> line("mended", what));
    }

    private void topics(String name, List<Subject> subjects) {
        subjects.forEach(subject -> line(name, (subject.scheme() + " | " + subject.code() + " | " + subject.name().orElse("") + subject.point().map(point -> " | " + point.latitude() + " " + point.longitude())
                .orElse(""))));
    }

    private void association(Association association) {
        lines.add(association.kind() + ": " + association.uri().orElse("") + association.status().name().transform(status -> status.equals("USABLE") ? "" : " " + status));
        line("  headline", association.headline());
        line("  caption", association.caption());
        line("  alt text", association.altText());
        line("  by", association.byline());
        line("  credit", association.credit());
        line("  usage terms", association.usageTerms());
        association.renditions().forEach(rendition -> line("  rendition", rendition.name().orElse("") + " " + rendition.href() + rendition.width().map(width -> " " + width).orElse("")
                + rendition.height().map(height -> "x" + height).orElse("") + rendition.bytes().map(bytes -> " " + bytes + " bytes").orElse("")));
    }

    private void line(String name, Optional<?> value) {
        value.ifPresent(said -> line(name, String.valueOf(said)));
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) lines.add(name + ": " + value);
    }
}
