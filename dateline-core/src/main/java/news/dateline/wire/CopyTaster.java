package news.dateline.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.model.AltId;
import news.dateline.model.Byline;
import news.dateline.model.DatelineText;
import news.dateline.model.Embargo;
import news.dateline.model.InfoSource;
import news.dateline.model.ItemId;
import news.dateline.model.Provenance;
import news.dateline.model.PubStatus;
import news.dateline.model.Rights;
import news.dateline.model.SignalKind;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;
import news.dateline.wire.Mapping.FieldName;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;

/** Makes items of copy, the same way for every format. One thread, one document. */
final class CopyTaster {
    private static final Pattern WORD_COUNT = Pattern.compile("\\d{1,7}");

    private final String format;
    private final List<String> documentMended;
    private final WireHints hints;
    private final Zones zones;
    private final WordSignals signals;

    CopyTaster(String format, List<String> documentMended, WireHints hints) {
        this.format = format;
        this.documentMended = documentMended;
        this.hints = hints;
        this.zones = new Zones(hints.mapping().zone().or(hints::zone));
        this.signals = new WordSignals(hints.mapping());
    }

    /** Items in order; what could not be made one is a problem. */
    List<WireItem> taste(List<Copy> copies, boolean feed, List<Problem> problems) {
        List<WireItem> items = new ArrayList<>();
        for (Copy copy : copies) {
            try {
                Optional<WireItem> item = taste(copy, feed);
                item.ifPresentOrElse(items::add, () -> problems.add(new Problem(copy.where(), copy.offset(), "is empty; it was left out")));
                item.ifPresent(order -> items.addAll(orders(copy, order)));
            } catch (RuntimeException e) {
                // A fault in one item must not stop the next; the item itself is withheld, since nobody knows what it says.
                problems.add(new Problem(copy.where(), copy.offset(), "could not be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")"));
                salvage(copy).ifPresent(items::add);
            }
        }
        return feed ? SharedGuids.resolved(items, problems) : items;
    }

    private Optional<WireItem> taste(Copy copy, boolean feed) {
        List<String> mended = new ArrayList<>(documentMended);
        mended.addAll(copy.mended());
        Optional<String> language = Orders.language(copy, hints.mapping());
        Orders orders = new Orders(copy, hints.mapping(), zones.of(language.orElse(""), feed), mended);
        CopyText text = CopyText.of(copy, mended);
        Optional<String> link = link(copy);
        Optional<String> guid = guid(copy, text, link);
        if (guid.isEmpty()) return Optional.empty();

        Optional<String> edNote = joined(copy, Slot.ED_NOTE, "\n");
        Optional<String> usageTerms = joined(copy, Slot.USAGE_TERMS, " ");
        List<SignalKind> found = signals(copy, text, edNote, usageTerms);
        if (text.tooLong()) mended.add("the body exceeds " + Limits.BODY_LENGTH + " characters or " + Limits.MARKUP_TAGS + " tags and was left out: withheld");
        PubStatus filed = orders.status();
        PubStatus status = text.tooLong() && filed == PubStatus.USABLE ? PubStatus.WITHHELD : filed;
        Embargo embargo = embargo(orders.embargo(), found, text, edNote, mended);
        Optional<Instant> created = orders.time(Slot.CONTENT_CREATED, "contentCreated");
        Optional<Instant> firstCreated = orders.time(Slot.FIRST_CREATED, "firstCreated").or(() -> created);
        Optional<Instant> versionCreated = orders.time(Slot.VERSION_CREATED, "versionCreated").or(() -> firstCreated);
        WireItemBuilder item = WireItem.of(new ItemId(hints.agency(), guid.get()), format).status(status).embargo(embargo);
        line(copy, Slot.VERSION).ifPresent(item::agencyVersion);
        link.ifPresent(item::link);
        orders.time(Slot.EXPIRES, "expires").ifPresent(item::expires);
        firstCreated.ifPresent(item::firstCreated);
        versionCreated.ifPresent(item::versionCreated);
        orders.urgency().ifPresent(item::urgency);
        language.ifPresent(item::language);
        line(copy, Slot.SLUG).ifPresent(item::slug);
        located(copy).ifPresent(item::located);
        edNote.ifPresent(item::edNote);
        usageTerms.ifPresent(item::usageTerms);
        item.restrictions(UsageTerms.of(usageTerms, hints.mapping().orders()));
        Optional<String> holder = line(copy, Slot.COPYRIGHT_HOLDER);
        line(copy, Slot.COPYRIGHT).or(() -> holder).ifPresent(item::copyright);
        item.rights(new Rights(holder, lines(copy, Slot.RIGHTS_INFO)));
        item.byline(bylines(copy)).infoSources(infoSources(copy)).keywords(lines(copy, Slot.KEYWORD)).associations(copy.associations()).wordSignals(found);
        topics(copy, item);
        text.into(item);
        return Optional.of(item.provenance(provenance(copy, created)).mended(mended.isEmpty() ? mended : mended.stream().map(Plain::line).distinct().toList()).build());
    }

    private static Optional<String> link(Copy copy) {
        for (String written : copy.all(Slot.LINK)) {
            Optional<String> address = Addresses.web(written, copy.base());
            if (address.isPresent()) return address;
        }
        return Optional.empty();
    }

    /** The id as given, else the link, else one derived from the words. */
    private static Optional<String> guid(Copy copy, CopyText text, Optional<String> link) {
        Optional<String> given = copy.first(Slot.GUID).map(Plain::line).filter(guid -> !guid.isEmpty());
        if (given.isPresent()) return given.map(guid -> guid.length() > Limits.GUID_LENGTH ? derived(guid) : guid);
        if (link.isPresent()) return link;
        String words = text.headlines().stream().map(headline -> headline.text()).collect(Collectors.joining("\n")) + "\n" + text.body();
        // Without a word there is little to derive an id from, but a date or a picture is still something that was filed.
        String all = words.isBlank() ? copy.everything() : words;
        return all.isEmpty() ? Optional.empty() : Optional.of(derived(all));
    }

    private static String derived(String words) {
        return "urn:dateline:sha256:" + Hash.of(words);
    }

    /** What an order in words says of other items that it names: a kill cancels them, a hold withholds them, and what it only may mean is withheld. */
    private List<WireItem> orders(Copy copy, WireItem order) {
        boolean kill = order.wordSignals().contains(SignalKind.KILL) || order.status() == PubStatus.CANCELED;
        if (!kill && !order.wordSignals().contains(SignalKind.HOLD)) return List.of();
        Optional<String> note = order.edNote().or(() -> Optional.of(order.headline()));
        List<String> meant = named(copy, Slot.REFERS_TO, order);
        List<WireItem> orders = new ArrayList<>();
        meant.forEach(guid -> orders.add(bare(guid, kill ? PubStatus.CANCELED : PubStatus.WITHHELD, note, WireItem.ORDERED_BY + order.id().guid())));
        named(copy, Slot.MAY_REFER_TO, order).stream().filter(guid -> !meant.contains(guid))
                .forEach(guid -> orders.add(bare(guid, PubStatus.WITHHELD, note, WireItem.ORDERED_BY + order.id().guid() + ", which may mean it: withheld")));
        return orders;
    }

    private static List<String> named(Copy copy, Slot slot, WireItem order) {
        return copy.all(slot).stream().map(Plain::line).filter(guid -> !guid.isEmpty() && guid.length() <= Limits.GUID_LENGTH && !guid.equals(order.id().guid())).toList();
    }

    /** Enough of an item that nobody could read for an order about it to be obeyed. */
    private Optional<WireItem> salvage(Copy copy) {
        return copy.first(Slot.GUID).map(Plain::line).filter(guid -> !guid.isEmpty() && guid.length() <= Limits.GUID_LENGTH).map(guid -> {
            boolean canceled = copy.all(Slot.STATUS).stream().anyMatch(code -> PubStatus.fromIptc(code).filter(PubStatus.CANCELED::equals).isPresent());
            return bare(guid, canceled ? PubStatus.CANCELED : PubStatus.WITHHELD, Optional.empty(), "could not be read: withheld");
        });
    }

    private WireItem bare(String guid, PubStatus status, Optional<String> edNote, String mended) {
        WireItemBuilder item = WireItem.of(new ItemId(hints.agency(), guid), format).status(status).mended(List.of(mended));
        edNote.ifPresent(item::edNote);
        return item.build();
    }

    private List<SignalKind> signals(Copy copy, CopyText text, Optional<String> edNote, Optional<String> usageTerms) {
        Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
        fields.put(FieldName.HEADLINE, text.headlines().isEmpty() ? "" : text.headlines().getFirst().text());
        fields.put(FieldName.ED_NOTE, edNote.orElse(""));
        fields.put(FieldName.SLUG, copy.first(Slot.SLUG).orElse(""));
        fields.put(FieldName.KEYWORDS, String.join("\n", copy.all(Slot.KEYWORD)));
        fields.put(FieldName.DESCRIPTION, text.description().orElse(""));
        fields.put(FieldName.BODY, text.body());
        Set<SignalKind> all = new LinkedHashSet<>();
        copy.all(Slot.SIGNAL_CODE).forEach(code -> Optional.ofNullable(hints.mapping().signals().codes().get(code.toLowerCase(Locale.ROOT))).ifPresent(all::add));
        all.addAll(signals.in(fields));
        if (usageTerms.isPresent() && !understood(usageTerms.get())) all.add(SignalKind.ADVISORY);
        return List.copyOf(all);
    }

    private boolean understood(String usageTerms) {
        List<String> known = hints.mapping().orders().usageTerms();
        String folded = usageTerms.toLowerCase(Locale.ROOT);
        return known.isEmpty() || known.stream().anyMatch(phrase -> folded.contains(phrase.toLowerCase(Locale.ROOT)));
    }

    /** An embargo that is told in words alone has no end that a program may read. */
    private static Embargo embargo(Embargo written, List<SignalKind> found, CopyText text, Optional<String> edNote, List<String> mended) {
        if (written instanceof Embargo.None && found.contains(SignalKind.EMBARGO)) {
            mended.add("an embargo is told in words: held until released");
            return new Embargo.UntilReleased(Orders.brief(edNote.orElse(text.headlines().isEmpty() ? "" : text.headlines().getFirst().text())));
        }
        return written;
    }

    private static Optional<DatelineText> located(Copy copy) {
        return line(copy, Slot.DATELINE).map(text -> new DatelineText(text, line(copy, Slot.CITY), line(copy, Slot.COUNTRY)));
    }

    private static Optional<String> joined(Copy copy, Slot slot, String between) {
        if (copy.first(slot).isEmpty()) return Optional.empty();
        String all = copy.all(slot).stream().map(Plain::paragraphs).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(between));
        return all.isEmpty() ? Optional.empty() : Optional.of(Plain.cut(all));
    }

    private static Optional<String> line(Copy copy, Slot slot) {
        for (String written : copy.all(slot)) {
            String name = name(written);
            if (!name.isEmpty()) return Optional.of(name);
        }
        return Optional.empty();
    }

    private static List<String> lines(Copy copy, Slot slot) {
        List<String> all = copy.all(slot);
        if (all.isEmpty()) return List.of();
        Set<String> lines = new LinkedHashSet<>();
        for (String written : all) {
            String name = name(written);
            if (!name.isEmpty()) lines.add(name);
        }
        return List.copyOf(lines);
    }

    private static String name(String written) {
        return Plain.cut(Markup.line(written, true));
    }

    private static List<Byline> bylines(Copy copy) {
        if (copy.first(Slot.BYLINE).isEmpty()) return List.of();
        return copy.all(Slot.BYLINE).stream().filter(put -> !name(put).isEmpty())
                .map(put -> new Byline(name(put), copy.bylineRole(put).map(Plain::line).filter(role -> !role.isEmpty()))).distinct().toList();
    }

    private static List<InfoSource> infoSources(Copy copy) {
        if (copy.first(Slot.INFO_SOURCE).isEmpty()) return List.of();
        return copy.all(Slot.INFO_SOURCE).stream().map(copy::infoSource).filter(source -> !name(source.name()).isEmpty()).map(source -> new InfoSource(name(source.name()), source.role().map(Plain::line),
                source.code().map(Plain::line))).distinct().toList();
    }

    private static Provenance provenance(Copy copy, Optional<Instant> created) {
        Optional<Integer> words = line(copy, Slot.WORD_COUNT).filter(text -> WORD_COUNT.matcher(text).matches()).map(Integer::valueOf);
        List<AltId> altIds = copy.altIds().isEmpty() ? List.of() : copy.altIds().stream().filter(id -> id.value().length() <= Limits.GUID_LENGTH).distinct().toList();
        return new Provenance(created, line(copy, Slot.PROFILE), line(copy, Slot.PROVIDER), line(copy, Slot.SERVICE), altIds, words, lines(copy, Slot.SIGNAL_CODE));
    }

    private void topics(Copy copy, WireItemBuilder item) {
        item.genres(subjects(copy, Copy.Group.GENRE)).subjects(topics(copy)).places(subjects(copy, Copy.Group.PLACE))
                .people(subjects(copy, Copy.Group.PERSON)).organisations(subjects(copy, Copy.Group.ORGANISATION));
    }

    /** Subjects as filed, and what the agency's categories mean in a scheme that others know. */
    private List<Subject> topics(Copy copy) {
        List<Subject> filed = subjects(copy, Copy.Group.SUBJECT);
        Map<String, String> known = hints.mapping().topics().categories();
        if (known.isEmpty()) return filed;
        List<Subject> all = new ArrayList<>(filed);
        for (Subject subject : filed) {
            for (String key : List.of(subject.scheme() + ":" + subject.code(), subject.code(), subject.label())) {
                String qcode = known.get(key.toLowerCase(Locale.ROOT));
                if (qcode != null) all.add(Codes.ofQcode(qcode, ""));
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<Subject> subjects(Copy copy, Copy.Group group) {
        if (copy.subjects(group).isEmpty()) return List.of();
        return copy.subjects(group).stream().map(subject -> new Subject(Plain.line(subject.scheme()), Plain.line(subject.code()),
                subject.name().map(name -> Markup.line(name, false)).filter(name -> !name.isEmpty()), subject.rel().map(Plain::line), subject.relevance(),
                subject.creator().map(Plain::line), subject.point()))
                .filter(subject -> !subject.label().isBlank() && subject.label().length() <= Limits.GUID_LENGTH).distinct().toList();
    }
}
