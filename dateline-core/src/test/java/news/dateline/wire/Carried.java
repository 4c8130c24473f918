package news.dateline.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.Byline;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.OtherText;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.SignalKind;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Codes;

/** The fields of an item, and what is left of those that a format carries in part; the table in docs/FORMATS.md says the same in words, and decides. */
final class Carried {
    /** By the names that the table uses. */
    static final Map<String, Function<WireItem, Object>> FIELDS = new LinkedHashMap<>();
    /** By format and field. */
    static final Map<String, Part> PARTS = new LinkedHashMap<>();

    /** How what was filed, and what came back of it, are looked at, so that they must be equal. */
    record Part(Function<WireItem, Object> filed, BiFunction<WireItem, WireItem, Object> back) {
        Part(Function<WireItem, Object> filed, Function<WireItem, Object> back) {
            this(filed, (_, item) -> back.apply(item));
        }
    }

    private Carried() { }

    static {
        FIELDS.put("id", WireItem::id);
        FIELDS.put("format", WireItem::format);
        FIELDS.put("agencyVersion", WireItem::agencyVersion);
        FIELDS.put("link", WireItem::link);
        FIELDS.put("status", WireItem::status);
        FIELDS.put("embargo", WireItem::embargo);
        FIELDS.put("expires", WireItem::expires);
        FIELDS.put("firstCreated", WireItem::firstCreated);
        FIELDS.put("versionCreated", WireItem::versionCreated);
        FIELDS.put("urgency", WireItem::urgency);
        FIELDS.put("language", WireItem::language);
        FIELDS.put("slug", WireItem::slug);
        FIELDS.put("headlines", WireItem::headlines);
        FIELDS.put("byline", item -> List.copyOf(item.byline()));
        FIELDS.put("located", item -> item.located().map(located -> located.text()));
        FIELDS.put("located.city", item -> item.located().flatMap(located -> located.city()));
        FIELDS.put("located.country", item -> item.located().flatMap(located -> located.country()));
        FIELDS.put("description", WireItem::description);
        FIELDS.put("body", WireItem::body);
        FIELDS.put("bodyHtml", WireItem::bodyHtml);
        FIELDS.put("edNote", WireItem::edNote);
        FIELDS.put("usageTerms", WireItem::usageTerms);
        FIELDS.put("copyright", WireItem::copyright);
        // The order of topics says nothing.
        FIELDS.put("genres", item -> new HashSet<>(item.genres()));
        FIELDS.put("subjects", item -> new HashSet<>(item.subjects()));
        FIELDS.put("places", item -> new HashSet<>(item.places()));
        FIELDS.put("people", item -> new HashSet<>(item.people()));
        FIELDS.put("organisations", item -> new HashSet<>(item.organisations()));
        FIELDS.put("keywords", WireItem::keywords);
        FIELDS.put("infoSources", WireItem::infoSources);
        FIELDS.put("wordSignals", item -> new HashSet<>(item.wordSignals()));
        FIELDS.put("mended", WireItem::mended);
        FIELDS.put("otherTexts.descriptionRole", item -> item.otherTexts().descriptionRole());
        FIELDS.put("otherTexts.descriptions", item -> texts(item.otherTexts().descriptions()));
        FIELDS.put("otherTexts.bodyRole", item -> item.otherTexts().bodyRole());
        FIELDS.put("otherTexts.bodies", item -> texts(item.otherTexts().bodies()));
        FIELDS.put("rights.holder", item -> item.rights().holder());
        FIELDS.put("rights.info", item -> item.rights().info());
        FIELDS.put("provenance.contentCreated", item -> item.provenance().contentCreated());
        FIELDS.put("provenance.profile", item -> item.provenance().profile());
        FIELDS.put("provenance.provider", item -> item.provenance().provider());
        FIELDS.put("provenance.service", item -> item.provenance().service());
        FIELDS.put("provenance.altIds", item -> item.provenance().altIds());
        FIELDS.put("provenance.wordCount", item -> item.provenance().wordCount());
        FIELDS.put("provenance.signals", item -> new HashSet<>(item.provenance().signals()));
        FIELDS.put("associations", item -> item.associations().size());
        Map<String, Function<Association, Object>> parts = new LinkedHashMap<>();
        parts.put("kind", Association::kind);
        parts.put("name", Association::name);
        parts.put("uri", Association::uri);
        parts.put("href", Association::href);
        parts.put("mediaType", Association::mediaType);
        parts.put("width", Association::width);
        parts.put("height", Association::height);
        parts.put("headline", Association::headline);
        parts.put("caption", Association::caption);
        parts.put("altText", Association::altText);
        parts.put("byline", Association::byline);
        parts.put("credit", Association::credit);
        parts.put("copyright", Association::copyright);
        parts.put("usageTerms", Association::usageTerms);
        parts.put("rights", Association::rights);
        parts.put("digitalSourceType", Association::digitalSourceType);
        parts.put("status", Association::status);
        parts.put("embargo", Association::embargo);
        parts.put("renditions", Association::renditions);
        parts.forEach((name, part) -> FIELDS.put("associations." + name, item -> item.associations().stream().map(part).toList()));

        for (String format : List.of("ninjs", "newsml-g2", "nitf", "rss")) {
            part(format, "wordSignals", Carried::told);
            part(format, "embargo", item -> held(item.embargo()));
            part(format, "associations.embargo", item -> item.associations().stream().map(association -> held(association.embargo())).toList());
            part(format, "usageTerms", item -> folded(item.usageTerms().or(() -> item.rights().info().stream().filter(Codes::isAddress).filter(_ -> format.equals("ninjs")).findFirst())));
        }
        PARTS.put("ninjs status", new Part(Carried::strict, WireItem::status));
        part("ninjs", "headlines", Carried::headlines);
        part("newsml-g2", "headlines", Carried::headlines);
        PARTS.put("rss headlines", new Part(item -> headlines(item.headlines().isEmpty() || item.headlines().getFirst().role().equals("main") ? item
                : item.but().headlines(Stream.concat(Stream.of(Headline.main(item.headline())), item.headlines().stream()).toList()).build()), Carried::headlines));
        part("nitf", "headlines", Carried::headlines);
        part("ninjs", "edNote", item -> folded(item.edNote()));
        part("ninjs", "byline", item -> String.join(", ", item.byline().stream().map(Byline::name).toList()));
        for (String format : List.of("newsml-g2", "rss")) part(format, "byline", item -> item.byline().stream().map(maker -> maker.name() + maker.role().map(role -> role.toLowerCase(java.util.Locale.ROOT))).toList());
        for (String format : List.of("newsml-g2", "rss")) {
            part(format, "provenance.provider", item -> item.provenance().provider().or(() -> Optional.of(item.id().agency())));
            part(format, "infoSources", item -> item.infoSources().stream().map(source -> source.name() + source.code() + source.role().map(role -> (role.indexOf(':') > 0 ? role : "isrol:" + role).replaceAll("\\s+", "-"))).toList());
        }
        part("nitf", "provenance.signals", item -> new HashSet<>(item.provenance().signals().stream().filter(code -> code.matches("[\\w.-]+:\\S+")).toList()));
        part("nitf", "byline", item -> item.byline().stream().map(Byline::name).toList());
        part("ninjs", "rights.info", item -> item.rights().info().stream().limit(1).toList());
        part("newsml-g2", "agencyVersion", item -> item.agencyVersion().filter(version -> version.matches("[1-9]\\d*")).or(() -> Optional.of("1")));
        // What a code told may have been told in words as well.
        PARTS.put("ninjs wordSignals", new Part(item -> uncoded(item, item), Carried::uncoded));
        part("newsml-g2", "provenance.wordCount", item -> item.body().isEmpty() ? Optional.empty() : item.provenance().wordCount());
        for (String field : List.of("places", "people", "organisations")) part("ninjs", field, item -> bare(item, field, false));
        for (String field : List.of("subjects", "places", "people", "organisations")) {
            part("newsml-g2", field, item -> bare(item, field, true));
            part("rss", field, item -> bare(item, field, true));
            part("nitf", field, item -> topics(item, field).map(Carried::plain).map(subject -> new Subject(subject.scheme(), subject.code(), subject.name()).toString()).distinct().sorted().toList());
        }
        part("newsml-g2", "places", item -> bare(item.but().places(item.places().stream().map(place -> asserted(place, item.places())).toList()).build(), "places", true));
        part("nitf", "genres", item -> item.genres().stream().map(Carried::plain).map(genre -> new Subject(genre.scheme(), genre.code(), genre.name()).toString()).sorted().toList());
        part("nitf", "firstCreated", item -> item.firstCreated().or(item::versionCreated));
        PARTS.put("nitf slug", new Part(item -> item.slug().or(() -> item.keywords().stream().filter(_ -> item.keywords().size() == 1).findFirst()), WireItem::slug));
        part("nitf", "infoSources", item -> item.infoSources().stream().filter(source -> source.role().equals(Optional.of("distributor"))).map(source -> source.name()).toList());
        part("nitf", "bodyHtml", Carried::links);
        part("rss", "bodyHtml", Carried::links);
        PARTS.put("rss body", new Part(item -> item.body().isEmpty() ? item.description().orElse("") : item.body(), WireItem::body));
        associations();
    }

    private static void associations() {
        for (String format : List.of("ninjs", "newsml-g2", "nitf", "rss")) {
            List<String> whole = List.of("kind", "name", "headline", "caption", "altText", "byline", "credit", "copyright", "usageTerms", "digitalSourceType", "status", "href", "uri", "mediaType", "rights", "renditions", "width", "height");
            part(format, "associations", item -> kept(format, item).size());
            for (String name : whole) part(format, "associations." + name, item -> FIELDS.get("associations." + name).apply(item.but().associations(kept(format, item)).build()));
            part(format, "associations.embargo", item -> kept(format, item).stream().map(association -> held(association.embargo())).toList());
        }
        each("ninjs", "uri", association -> association.uri().or(association::href));
        each("ninjs", "rights", association -> association.rights().holder() + " " + association.rights().info().stream().limit(1).toList());
        each("nitf", "credit", association -> association.credit().or(association::byline));
        each("nitf", "rights", association -> association.rights().holder());
        each("nitf", "renditions", association -> shown(association, false).map(rendition -> rendition.href() + rendition.width() + rendition.height() + rendition.mediaType() + rendition.seconds()).distinct().toList());
        each("rss", "kind", association -> association.kind().equals("graphic") ? "picture" : association.kind());
        each("rss", "caption", association -> association.caption().or(association::headline));
        each("rss", "rights", association -> association.rights().info().stream().filter(Codes::isAddress).limit(1).toList());
        each("rss", "renditions", association -> shown(association, true).map(rendition -> rendition.href()).sorted().toList());
        each("newsml-g2", "renditions", association -> association.href());
    }

    private static void each(String format, String name, Function<Association, Object> part) {
        part(format, "associations." + name, item -> kept(format, item).stream().map(part).toList());
    }

    /** Its forms without the small one, where there are others; of a picture perhaps all. */
    private static Stream<Rendition> shown(Association association, boolean pictures) {
        boolean all = association.renditions().stream().allMatch(Rendition::isThumbnail) || pictures && (association.kind().equals("picture") || association.kind().equals("graphic"));
        return association.renditions().stream().filter(rendition -> all || !rendition.isThumbnail());
    }

    /** What a format can name at all. */
    private static List<Association> kept(String format, WireItem item) {
        Stream<Association> kept = item.associations().stream().filter(association -> association.href().isPresent() || !format.equals("rss") && association.uri().isPresent());
        if (format.equals("rss")) kept = kept.filter(association -> association.status() == PubStatus.USABLE && association.embargo() instanceof Embargo.None);
        return kept.toList();
    }

    private static void part(String format, String field, Function<WireItem, Object> part) {
        PARTS.put(format + " " + field, new Part(part, part));
    }

    /** An embargo without an end holds, whatever words said so. */
    private static Object held(Embargo embargo) {
        return switch (embargo) {
            case Embargo.UntilReleased _ -> "held until released";
            case Embargo.None none -> none;
            case Embargo.Until until -> until;
        };
    }

    /** A kill beside "canceled" and a hold beside "withheld" say nothing more. */
    private static Object told(WireItem item) {
        return new HashSet<>(item.wordSignals().stream().filter(kind -> !(kind == SignalKind.KILL && item.status() == PubStatus.CANCELED) && !(kind == SignalKind.HOLD && item.status() != PubStatus.USABLE)).toList());
    }

    private static Object uncoded(WireItem filed, WireItem item) {
        return told(item.but().status(strict(filed)).wordSignals(item.wordSignals().stream().filter(kind -> !MadeUp.meant(filed).contains(kind)).toList()).build());
    }

    /** A code without a scheme is no more than a name. */
    private static Subject plain(Subject subject) {
        return subject.scheme().isEmpty() && (subject.name().isEmpty() || subject.name().equals(Optional.of(subject.code()))) ? Subject.named(subject.code()) : subject;
    }

    private static Subject plainly(Subject subject) {
        Subject plain = plain(subject);
        return new Subject(plain.scheme(), plain.code(), plain.name(), subject.rel(), subject.relevance(), subject.creator(), subject.point());
    }

    private static PubStatus strict(WireItem item) {
        if (item.provenance().signals().isEmpty() || item.status() == PubStatus.CANCELED) return item.status();
        if (item.wordSignals().contains(SignalKind.KILL)) return PubStatus.CANCELED;
        return item.wordSignals().contains(SignalKind.HOLD) ? PubStatus.WITHHELD : item.status();
    }

    private static Object folded(Optional<String> text) {
        return text.map(words -> words.replaceAll("\\s+", " "));
    }

    /** The main ones first, the others by role. */
    private static Object headlines(WireItem item) {
        List<String> all = new ArrayList<>(item.headlines().stream().filter(headline -> headline.role().equals("main")).map(Headline::text).toList());
        item.headlines().stream().filter(headline -> !headline.role().equals("main")).map(headline -> headline.role().toLowerCase(java.util.Locale.ROOT) + ": " + headline.text()).sorted().forEach(all::add);
        return all;
    }

    private static Stream<Subject> topics(WireItem item, String field) {
        return switch (field) {
            case "subjects" -> item.subjects().stream();
            case "places" -> item.places().stream();
            case "people" -> item.people().stream();
            default -> item.organisations().stream();
        };
    }

    /** Without the relation; {@code relevance} and creator are kept or not. A place that only repeats the dateline's is left out. */
    private static Object bare(WireItem item, String field, boolean relevance) {
        Optional<Subject> city = item.located().flatMap(located -> located.city()).map(Subject::named);
        return topics(item, field).filter(subject -> !relevance || !Optional.of(subject).equals(city)).map(subject -> relevance ? subject : plainly(subject))
                .map(subject -> new Subject(subject.scheme(), subject.code(), subject.name(), relevance ? Optional.empty() : subject.rel(), relevance ? subject.relevance() : Optional.empty(),
                        relevance ? subject.creator() : Optional.empty(), subject.point()).toString()).distinct().sorted().toList();
    }

    /** A position belongs to a code, and so to every place of that code; without one it has no place to stand. */
    private static Subject asserted(Subject place, List<Subject> all) {
        return new Subject(place.scheme(), place.code(), place.name(), place.rel(), place.relevance(), place.creator(), all.stream().filter(other -> !place.code().isEmpty() && other.scheme().equals(place.scheme())
                && other.code().equals(place.code())).flatMap(other -> other.point().stream()).findFirst());
    }

    /** The addresses that the copy leads to. */
    private static Object links(WireItem item) {
        return item.bodyHtml().stream().flatMap(html -> org.jsoup.Jsoup.parseBodyFragment(html).select("a").stream().map(link -> link.attr("href") + " " + link.text())).toList();
    }

    private static Object texts(List<OtherText> texts) {
        return texts.stream().map(text -> text.role() + ": " + text.text()).toList();
    }
}
