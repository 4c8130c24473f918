package news.dateline.compose;

import com.ibm.icu.text.BreakIterator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Agency;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.DatelineText;
import news.dateline.model.Embargo;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import news.dateline.model.Figure;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Name;
import news.dateline.model.PubStatus;
import news.dateline.model.Sensitivity;
import news.dateline.model.SignalKind;
import news.dateline.model.Span;
import news.dateline.model.Subject;
import news.dateline.model.Urgency;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;

/** Invented copy, as an agency might file it; a value, each word makes a new one. */
record Filed(String agency, String guid, int version, String language, String headline, String description, String body, Instant createdAt, Instant receivedAt, int urgency,
             Licence licence, boolean publishable, String genre, String edNote, Optional<ItemVersion> sameTextAs, String slug, List<String> keywords) {
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    static Filed by(String agency) {
        return new Filed(agency, agency + "-1", 1, "en", "", "", "", NOON, NOON, 5, Licence.EVERYTHING, true, "", "", Optional.empty(), "", List.of());
    }

    Filed guid(String value) {
        return new Filed(agency, value, version, language, headline, description, body, createdAt, receivedAt, urgency, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed version(int value) {
        return new Filed(agency, guid, value, language, headline, description, body, createdAt, receivedAt, urgency, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed language(String value) {
        return new Filed(agency, guid, version, value, headline, description, body, createdAt, receivedAt, urgency, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed headline(String value) {
        return new Filed(agency, guid, version, language, value, description, body, createdAt, receivedAt, urgency, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed description(String value) {
        return new Filed(agency, guid, version, language, headline, value, body, createdAt, receivedAt, urgency, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed body(String... paragraphs) {
        return new Filed(agency, guid, version, language, headline, description, String.join("\n\n", paragraphs), createdAt, receivedAt, urgency, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed minutes(int afterNoon) {
        Instant at = NOON.plusSeconds(afterNoon * 60L);
        return new Filed(agency, guid, version, language, headline, description, body, at, at, urgency, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed received(int minutesAfterNoon) {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, NOON.plusSeconds(minutesAfterNoon * 60L), urgency, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed urgency(int value) {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, receivedAt, value, licence, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed licence(Licence value) {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, receivedAt, urgency, value, publishable, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed unpublishable() {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, receivedAt, urgency, licence, false, genre, edNote, sameTextAs, slug, keywords);
    }

    Filed genre(String value) {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, receivedAt, urgency, licence, publishable, value, edNote, sameTextAs, slug, keywords);
    }

    Filed edNote(String value) {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, receivedAt, urgency, licence, publishable, genre, value, sameTextAs, slug, keywords);
    }

    Filed reprints(Filed other) {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, receivedAt, urgency, licence, publishable, genre, edNote, Optional.of(other.itemVersion()), slug, keywords);
    }

    Filed slug(String value) {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, receivedAt, urgency, licence, publishable, genre, edNote, sameTextAs, value, keywords);
    }

    Filed keywords(String... values) {
        return new Filed(agency, guid, version, language, headline, description, body, createdAt, receivedAt, urgency, licence, publishable, genre, edNote, sameTextAs, slug, List.of(values));
    }

    ItemVersion itemVersion() {
        return new ItemVersion(new ItemId(agency, guid), version);
    }

    Part part() {
        WireItem item = item();
        WireEvent.Filing filing = sameTextAs.isPresent() ? WireEvent.Filing.REPRINT : version > 1 ? WireEvent.Filing.VERSION : WireEvent.Filing.NEW;
        String name = Character.toUpperCase(agency.charAt(0)) + agency.substring(1);
        return new Part(filing, item, itemVersion(), notes(item), new Agency(agency, name, Optional.empty(), licence, 100), publishable, receivedAt);
    }

    private WireItem item() {
        WireItemBuilder item = WireItem.of(new ItemId(agency, guid), "ninjs-3.1").versionCreated(createdAt).urgency(new Urgency(urgency)).language(language).headline(headline).body(body)
                .genres(genre.isEmpty() ? List.of() : List.of(Subject.named(genre))).keywords(keywords);
        if (!slug.isEmpty()) item.slug(slug);
        if (!description.isEmpty()) item.description(description);
        if (!edNote.isEmpty()) item.edNote(edNote);
        if (edNote.startsWith("CORRECTED")) item.wordSignals(List.of(SignalKind.CORRECTION));
        return item.build();
    }

    private AnnotatedItem notes(WireItem item) {
        Field field = body.isEmpty() ? Field.DESCRIPTION : Field.BODY;
        List<Figure> figures = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (Field read : Field.values()) {
            Matcher number = Pattern.compile("\\b(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\b").matcher(item.text(read));
            while (number.find()) figures.add(new Figure(new BigDecimal(number.group().replace(",", "")), "", "", new Span(read, number.start(), number.end())));
            Matcher name = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+").matcher(item.text(read));
            while (name.find()) names.add(new Name(Name.Kind.PERSON, name.group(), new Span(read, name.start(), name.end())));
        }
        Set<Sensitivity> sensitivities = EnumSet.noneOf(Sensitivity.class);
        if (body.contains("court")) sensitivities.add(Sensitivity.COURTS_AND_CRIME);
        if (edNote.startsWith("LEGAL NOTE")) sensitivities.add(Sensitivity.NOTE_NOT_UNDERSTOOD);
        return new AnnotatedItem(itemVersion(), language, sentences(item.text(field), field), names, figures, List.of(), List.of("KE"), List.of("east-africa"), keywords.contains("sports") ? "sports" : "transport", Optional.empty(), keywords.contains("unclear") ? 0.39 : 0.8,
                sensitivities, sameTextAs, Embedding.ABSENT);
    }

    private List<Span> sentences(String text, Field field) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String words = text.substring(from, to);
            if (!words.isBlank()) spans.add(new Span(field, from + words.length() - words.stripLeading().length(), from + words.stripTrailing().length()));
        }
        return spans;
    }

    static Composition composition(Filed... filed) {
        List<Part> parts = List.of(filed).stream().map(Filed::part).toList();
        Cluster cluster = new Cluster(new ClusterId("c1"), filed[0].language(), parts.stream().map(Part::version).toList(), Set.of(), Set.of(), NOON, NOON);
        return new Composition(cluster, parts, NOON.plusSeconds(36_000));
    }
}
