package news.dateline.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.dateline.model.AltId;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Byline;
import news.dateline.model.DatelineText;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.InfoSource;
import news.dateline.model.ItemId;
import news.dateline.model.OtherText;
import news.dateline.model.OtherTexts;
import news.dateline.model.Point;
import news.dateline.model.Provenance;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.Rights;
import news.dateline.model.SignalKind;
import news.dateline.model.Subject;
import news.dateline.model.Urgency;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;
import news.dateline.wire.read.Markup;

/** Items from a seed, with all fields and odd words, in the form in which items are kept: lines folded, Unicode composed. */
final class MadeUp {
    private static final List<String> WORDS = List.of("Dam", "repairs", "approved", "in", "Ōtara", "Smith & Sons", "5 < 6", "7 > 3", "\"quoted\"", "it's", "घाट", "बंद", "سد", "العليا", "סכר", "🌊", "👩🏽‍🚒",
            "Łódź", "naïve", "日本語", "]]>", "100%", "€5.50", "a/b", "x:y", "#tag", "{brace}", "co-op", "—", "No.", "Ende.", "AT&T", "𝒜", "İzmir");
    private static final List<String> SCHEMES = List.of("medtop", "subj", "dpasubject", "http://tidewater.example/codes", "urn:tidewater:codes", "");
    private final Random chance;

    MadeUp(long seed) {
        chance = new Random(seed);
    }

    WireItem item() {
        WireItemBuilder item = WireItem.of(new ItemId("test", chance.nextBoolean() ? "urn:newsml:tidewater.example:2026:" + chance.nextInt(100_000) : "https://tidewater.example/n?a=1&b=" + chance.nextInt(1000)), "test");
        item.status(PubStatus.values()[chance.nextInt(3)]).embargo(embargo());
        maybe(() -> "" + (1 + chance.nextInt(30))).ifPresent(item::agencyVersion);
        maybe(() -> "https://tidewater.example/" + chance.nextInt(1000) + "?q=ü&r=1").ifPresent(item::link);
        maybe(this::time).ifPresent(item::expires);
        Optional<Instant> content = maybe(this::time);
        Optional<Instant> first = maybe(this::time).or(() -> content);
        first.ifPresent(item::firstCreated);
        maybe(this::time).or(() -> first).ifPresent(item::versionCreated);
        maybe(() -> new Urgency(1 + chance.nextInt(9))).ifPresent(item::urgency);
        maybe(() -> pick("en", "de", "ar", "hi-IN", "en-GB", "he")).ifPresent(item::language);
        maybe(this::line).ifPresent(item::slug);
        maybe(() -> new DatelineText("Ōtara " + line(), maybe(() -> "Ōtara"), Optional.empty())).map(located -> located.city().isPresent() ? new DatelineText(located.text(), located.city(), maybe(() -> "Aotearoa")) : located)
                .ifPresent(item::located);
        maybe(() -> chance.nextInt(3) == 0 ? line() + "\n" + line() : text()).ifPresent(item::edNote);
        maybe(() -> "No archive. " + line()).ifPresent(item::usageTerms);
        Optional<String> holder = maybe(this::line);
        maybe(() -> "© 2026 " + line()).or(() -> holder).ifPresent(item::copyright);
        item.rights(new Rights(holder, Stream.concat(maybe(() -> "https://tidewater.example/rights?a=1&b=2").stream(), maybe(() -> "<o:Policy xmlns:o=\"x\">" + chance.nextInt(9) + "</o:Policy>").stream()).toList()));
        words(item);
        topics(item);
        item.associations(distinct(this::association)).keywords(distinct(this::line));
        return item.provenance(provenance(content)).build();
    }

    private void words(WireItemBuilder item) {
        List<Headline> headlines = new ArrayList<>();
        if (chance.nextInt(5) > 0) headlines.add(Headline.main(line()));
        for (String role : List.of("sub", "title", "kicker")) maybe(() -> new Headline(role + " " + line(), role)).ifPresent(headlines::add);
        item.headlines(headlines).byline(distinct(() -> new Byline(line() + chance.nextInt(1000), maybe(() -> pick("writer", "photographer")))));
        Optional<String> description = maybe(this::text);
        description.ifPresent(item::description);
        Optional<Markup.Clean> body = maybe(() -> Markup.clean(html(), ""));
        body.ifPresent(clean -> item.body(clean.text()));
        body.filter(_ -> chance.nextInt(4) > 0).ifPresent(clean -> item.bodyHtml(clean.html()));
        if (body.isPresent() && item.build().bodyHtml().isEmpty()) item.body(text());
        boolean said = !item.build().body().isEmpty();
        List<OtherText> descriptions = description.isEmpty() ? List.of() : maybe(() -> new OtherText("long", "text/plain", "Other " + text(), Optional.empty())).stream().toList();
        List<OtherText> bodies = said ? maybe(() -> new OtherText("short", "text/plain", "Short " + text(), Optional.empty())).stream().toList() : List.of();
        // The first with markup goes first; a plain one after a plain one keeps its place.
        item.otherTexts(new OtherTexts(description.isEmpty() ? Optional.empty() : maybe(() -> "summary"), descriptions, said ? maybe(() -> "main") : Optional.empty(), bodies));
    }

    private void topics(WireItemBuilder item) {
        item.subjects(distinct(this::subject)).people(distinct(this::subject)).organisations(distinct(this::subject)).genres(distinct(() -> new Subject("genre", "g" + chance.nextInt(99), maybe(this::line))));
        item.places(distinct(() -> chance.nextBoolean() ? subject() : subject().at(new Point(chance.nextInt(18_000) / 100.0 - 90, chance.nextInt(36_000) / 100.0 - 180))));
        item.infoSources(distinct(() -> new InfoSource(line() + chance.nextInt(1000), maybe(() -> pick("distributor", "isrol:source")), maybe(() -> pick("nprov:TW", "https://tidewater.example/desk")))));
    }

    private Subject subject() {
        String scheme = SCHEMES.get(chance.nextInt(SCHEMES.size()));
        Subject subject = new Subject(scheme, scheme.isEmpty() && chance.nextBoolean() ? "" : "" + chance.nextInt(100_000), Optional.of(line()));
        if (chance.nextBoolean()) subject = subject.relevance(chance.nextInt(101)).creator("desk:" + chance.nextInt(9));
        return chance.nextBoolean() ? subject.rel("about") : subject;
    }

    private Association association() {
        AssociationBuilder picture = Association.of(pick("picture", "video", "audio", "graphic", "text")).status(PubStatus.values()[chance.nextInt(4) % 3]).embargo(chance.nextInt(3) == 0 ? embargo() : Embargo.NONE);
        maybe(() -> "urn:p:" + chance.nextInt(1000)).ifPresent(picture::uri);
        maybe(() -> pick("mainimage", "second")).ifPresent(picture::name);
        maybe(this::line).ifPresent(picture::headline);
        maybe(this::line).ifPresent(picture::caption);
        maybe(this::line).ifPresent(picture::altText);
        Optional<String> by = maybe(this::line);
        by.ifPresent(picture::byline);
        Optional<String> holder = maybe(this::line);
        maybe(this::line).or(() -> by).or(() -> holder).ifPresent(picture::credit);
        maybe(this::line).or(() -> holder).ifPresent(picture::copyright);
        maybe(this::line).ifPresent(picture::usageTerms);
        picture.rights(new Rights(holder, maybe(() -> "https://tidewater.example/terms").stream().toList()));
        maybe(() -> "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture").ifPresent(picture::digitalSourceType);
        for (int i = chance.nextInt(4); i > 0; i--) {
            picture.rendition(new Rendition(maybe(() -> pick("original", "thumbnail")), "https://tidewater.example/p/" + chance.nextInt(10_000) + ".bin?a=1&b=2", Optional.empty(), maybe(() -> 1 + chance.nextInt(5000)),
                    maybe(() -> 1 + chance.nextInt(5000)), maybe(() -> 1L + chance.nextInt(5_000_000)), maybe(() -> chance.nextInt(1000) / 2.0)));
        }
        return picture.build();
    }

    private Provenance provenance(Optional<Instant> content) {
        List<AltId> ids = maybe(() -> new AltId("tw:old", "id " + chance.nextInt(1000))).stream().toList();
        List<String> signals = maybe(() -> pick("sig:correction", "sig:update", "sig:kill", "sig:hold", "tw:flash")).stream().toList();
        return new Provenance(content, maybe(() -> "article"), maybe(this::line), maybe(this::line), ids, maybe(() -> chance.nextInt(5000)), signals);
    }

    /** Of the signals' codes, what they mean. */
    static List<SignalKind> meant(WireItem item) {
        return item.provenance().signals().stream().flatMap(code -> Optional.ofNullable(Mapping.STANDARD.signals().codes().get(code)).stream()).toList();
    }

    private Embargo embargo() {
        return switch (chance.nextInt(3)) {
            case 0 -> Embargo.NONE;
            case 1 -> new Embargo.Until(time());
            default -> new Embargo.UntilReleased("after the verdict");
        };
    }

    private Instant time() {
        return Instant.ofEpochSecond(1_600_000_000L + chance.nextInt(400_000_000));
    }

    private String line() {
        StringBuilder line = new StringBuilder(WORDS.get(chance.nextInt(WORDS.size())));
        for (int i = chance.nextInt(6); i > 0; i--) line.append(' ').append(WORDS.get(chance.nextInt(WORDS.size())));
        return line.append(" k").append(chance.nextInt(100)).toString();
    }

    /** Two or three paragraphs; a single one too. */
    private String text() {
        return Stream.generate(this::line).limit(1 + chance.nextInt(3)).reduce((a, b) -> a + "\n\n" + b).orElseThrow();
    }

    private String html() {
        StringBuilder html = new StringBuilder();
        for (int i = 1 + chance.nextInt(4); i > 0; i--) {
            String words = line().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            html.append(switch (chance.nextInt(6)) {
                case 0 -> "<h2>" + words + "</h2>";
                case 1 -> "<ul><li>" + words + "</li><li><b>" + words + "</b></li></ul>";
                case 2 -> "<blockquote><p>" + words + "</p></blockquote>";
                case 3 -> "<table><tbody><tr><td>" + words + "</td><td>2</td></tr></tbody></table>";
                case 4 -> "<p>" + words + "<br>" + words + " <a href=\"https://tidewater.example/?a=1&amp;b=2\">link</a></p>";
                default -> "<p>" + words + " <em>new</em> &lt;b&gt;</p>";
            });
        }
        return html.toString();
    }

    private String pick(String... words) {
        return words[chance.nextInt(words.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> made) {
        return chance.nextInt(10) < 6 ? Optional.of(made.get()) : Optional.empty();
    }

    private <T> List<T> distinct(Supplier<T> made) {
        return Stream.generate(made).limit(chance.nextInt(4)).distinct().toList();
    }
}
