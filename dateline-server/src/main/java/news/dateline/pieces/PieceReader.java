package news.dateline.pieces;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.annotate.Sentences;
import news.dateline.model.ClusterId;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Field;
import news.dateline.model.Label;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.Sector;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.StoryId;
import news.dateline.model.Urgency;

/** Reads a piece from Markdown with front matter into a draft, or says with lines what has to be mended. Pure; any thread may call. */
public final class PieceReader {
    /** Characters of a file. */
    public static final int LENGTH_MAX = 40_000;
    private static final int STANDFIRST_LENGTH_MAX = 300;
    private static final int TEXT_LENGTH_MAX = 80;
    private static final int AUTHORS_MAX = 4;
    private static final int ADDRESS_LENGTH_MAX = 2_000;
    private static final Pattern LENGTH = Pattern.compile("(?:(\\d{1,2}):(?=\\d\\d:))?([0-5]?\\d):([0-5]\\d)");
    private static final int FINGERPRINT_BYTES = 10;
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("form", "author", "headline", "standfirst", "sector", "second-sector", "countries", "editions", "language", "tags", "place", "when", "ends", "film", "length", "related"));
    private static final Set<String> SINGLE = Set.of("form", "headline", "standfirst", "sector", "second-sector", "language", "place", "when", "ends", "film", "length");

    private final Map<String, String> authors;
    private final List<Edition> editions;
    private final List<Sector> sectors;

    /** {@code authors}: names by slug. */
    public PieceReader(Map<String, String> authors, List<Edition> editions, List<Sector> sectors) {
        this.authors = new TreeMap<>(authors);
        this.editions = List.copyOf(editions);
        this.sectors = List.copyOf(sectors);
    }

    /** {@code by} files it, and is whose words they are where nobody signs. */
    public PieceFile read(String file, String by) {
        if (file.length() > LENGTH_MAX) return new PieceFile.Bad(List.of(new PieceFile.Problem(1, "The file has " + file.length() + " characters; use at most " + LENGTH_MAX + ".")));
        List<String> lines = plain(file).lines().toList();
        FrontMatter front = FrontMatter.read(lines);
        List<PieceFile.Problem> problems = new ArrayList<>(front.problems());
        if (front.values().isEmpty() && !problems.isEmpty()) return new PieceFile.Bad(problems);
        Body body = Body.read(String.join("\n", lines.subList(front.bodyLine(), lines.size())), front.bodyLine() + 1);
        problems.addAll(body.problems());
        Optional<Draft> draft = new Reading(front, body, by, problems).draft();
        return problems.isEmpty() && draft.isPresent() ? new PieceFile.Good(draft.get()) : new PieceFile.Bad(problems);
    }

    /** Without what steers a terminal or turns the direction of text. */
    private static String plain(String file) {
        return file.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "");
    }

    private final class Reading {
        private final FrontMatter front;
        private final Body body;
        private final String by;
        private final List<PieceFile.Problem> problems;

        Reading(FrontMatter front, Body body, String by, List<PieceFile.Problem> problems) {
            this.front = front;
            this.body = body;
            this.by = by;
            this.problems = problems;
        }

        Optional<Draft> draft() {
            for (String key : front.values().keySet()) {
                if (!KEYS.contains(key)) wrong(key, "There is no key “" + key + "”: use " + String.join(", ", KEYS) + ".");
                else if (SINGLE.contains(key) && all(key).size() > 1) wrong(key, "Expected one text for “" + key + "”, found " + all(key).size() + ".");
            }
            Optional<PieceForm> form = form();
            List<Piece.Author> signed = signed(form);
            Optional<Piece.Happening> when = when(form);
            Optional<Piece.Film> film = film(form);
            String headline = text("headline", Draft.HEADLINE_LENGTH_MAX, true);
            String standfirst = text("standfirst", STANDFIRST_LENGTH_MAX, false);
            String sector = one("sector").map(slug -> sector("sector", slug)).orElseGet(() -> missing("sector", "sector: education"));
            Optional<String> second = one("second-sector").map(slug -> sector("second-sector", slug)).filter(slug -> !slug.equals(sector));
            String language = one("language").orElse("en");
            if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) wrong("language", "Expected a language such as en or pt-BR, found “" + language + "”.");
            List<String> countries = countries();
            List<String> inEditions = editions(countries);
            Optional<String> place = Optional.of(text("place", TEXT_LENGTH_MAX, false)).filter(words -> !words.isEmpty());
            for (String tag : all("tags")) if (tag.length() > TEXT_LENGTH_MAX) wrong("tags", "A tag has at most " + TEXT_LENGTH_MAX + " characters.");
            List<StoryId> related = related();
            if (body.blocks().stream().noneMatch(set -> set.block() != Piece.Block.SUBHEAD)) problems.add(new PieceFile.Problem(front.bodyLine() + 1, "The piece has no text: write it below the second ---."));
            if (!problems.isEmpty() || form.isEmpty()) return Optional.empty();

            Source source = new Source.Editor(signed.isEmpty() ? by : signed.getFirst().name());
            List<Sentence> summary = sentences(standfirst, language, source);
            List<List<Sentence>> paragraphs = body.blocks().stream().map(set -> sentences(set.text(), language, source)).toList();
            Piece piece = new Piece(form.get(), signed, when, film, body.blocks().stream().map(Body.Set::block).toList(), body.links(), related);
            List<String> tags = all("tags").stream().distinct().toList();
            String fingerprint = fingerprint(headline, standfirst, body.blocks().toString(), piece.toString(), place.orElse(""), language, tags.toString());
            return Optional.of(new Draft(ClusterId.ofPiece(fingerprint), Set.of(), language, new Sentence(headline, List.of(source), List.of()), summary, paragraphs, card(headline, summary, paragraphs, source), place, List.of(), 0, List.of(), List.of(),
                    sector, second, countries, inEditions, Label.of(sector, countries), tags, Set.of(), List.of(), List.of(form.get().mark()), false, Urgency.ROUTINE, Instant.EPOCH, fingerprint, Optional.empty(), Optional.of(piece)));
        }

        private Optional<PieceForm> form() {
            String forms = Stream.of(PieceForm.values()).filter(PieceForm::isFiled).map(PieceForm::slug).collect(Collectors.joining(", "));
            Optional<String> written = one("form");
            Optional<PieceForm> form = written.flatMap(PieceForm::fromSlug).filter(PieceForm::isFiled);
            if (form.isEmpty()) wrong("form", written.map(word -> "“" + word + "” is no form: use one of " + forms + ".").orElse("Say which form it is: one of " + forms + "."));
            return form;
        }

        private List<Piece.Author> signed(Optional<PieceForm> form) {
            List<String> slugs = all("author").stream().distinct().toList();
            if (slugs.isEmpty() && form.filter(known -> known != PieceForm.EVENT).isPresent()) wrong("author", "Say who wrote it, by the author's slug in the settings: author: " + authors.keySet().stream().findFirst().orElse("mara-lindqvist") + ".");
            if (slugs.size() > AUTHORS_MAX) wrong("author", "At most " + AUTHORS_MAX + " authors sign a piece.");
            List<Piece.Author> signed = new ArrayList<>();
            for (String slug : slugs) {
                String name = authors.get(slug);
                if (name != null) signed.add(new Piece.Author(slug, name));
                else wrong("author", "The settings know no author “" + slug + "”: add one under authors:, or use " + (authors.isEmpty() ? "none of an entry of the calendar" : "one of " + String.join(", ", authors.keySet())) + ".");
            }
            return signed;
        }

        private Optional<Piece.Happening> when(Optional<PieceForm> form) {
            boolean event = form.filter(known -> known == PieceForm.EVENT).isPresent();
            Optional<Instant> starts = time("when");
            Optional<Instant> ends = time("ends");
            if (event && one("when").isEmpty()) wrong("when", "Say when it begins: when: 2026-12-03T18:00+01:00.");
            if (!event && form.isPresent() && (one("when").isPresent() || one("ends").isPresent())) wrong(one("when").isPresent() ? "when" : "ends", "Only an event has a time: leave it out, or use form: event.");
            if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) wrong("ends", "It would end before it begins: mend one of the two.");
            return event ? starts.map(from -> new Piece.Happening(from, ends)) : Optional.empty();
        }

        private Optional<Piece.Film> film(Optional<PieceForm> form) {
            boolean video = form.filter(known -> known == PieceForm.VIDEO).isPresent();
            Optional<String> href = one("film");
            Optional<Duration> length = length();
            if (video && href.isEmpty()) wrong("film", "Say where the film stands: film: https://videos.example/watch/12.");
            if (!video && form.isPresent() && (href.isPresent() || one("length").isPresent())) wrong(href.isPresent() ? "film" : "length", "Only a video has a film: leave it out, or use form: video.");
            if (href.isPresent() && !isHttps(href.get())) wrong("film", "Expected an address of https such as https://videos.example/watch/12, found “" + href.get() + "”.");
            else if (video) return href.map(address -> new Piece.Film(address, length));
            return Optional.empty();
        }

        private static boolean isHttps(String address) {
            try {
                URI uri = new URI(address);
                return address.length() <= ADDRESS_LENGTH_MAX && "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            } catch (URISyntaxException _) {
                return false;
            }
        }

        /** Minutes and seconds, with hours before them in a long film. */
        private Optional<Duration> length() {
            Optional<String> written = one("length");
            if (written.isEmpty()) return Optional.empty();
            Matcher parts = LENGTH.matcher(written.get());
            Optional<Duration> length = parts.matches() ? Optional.of(Duration.ofHours(parts.group(1) == null ? 0 : Long.parseLong(parts.group(1))).plusMinutes(Long.parseLong(parts.group(2))).plusSeconds(Long.parseLong(parts.group(3)))).filter(Duration::isPositive)
                    : Optional.empty();
            if (length.isEmpty()) wrong("length", "Expected minutes and seconds such as 3:20, or hours before them, found “" + written.get() + "”.");
            return length;
        }

        private Optional<Instant> time(String key) {
            Optional<String> written = one(key);
            if (written.isEmpty()) return Optional.empty();
            try {
                return Optional.of(OffsetDateTime.parse(written.get()).toInstant());
            } catch (DateTimeException _) {
                wrong(key, "Expected a time with its offset, such as 2026-12-03T18:00+01:00, found “" + written.get() + "”.");
                return Optional.empty();
            }
        }

        private List<String> countries() {
            List<String> codes = all("countries").stream().map(code -> code.toUpperCase(Locale.ROOT)).distinct().toList();
            Set<String> known = Set.of(Locale.getISOCountries());
            for (String code : codes) if (!known.contains(code) && !code.equals("XK")) wrong("countries", "“" + code + "” is no country: use two letters by ISO 3166, such as KE.");
            return codes;
        }

        /** Those that are named, else those of its countries; Global has every story. */
        private List<String> editions(List<String> countries) {
            Set<String> found = new LinkedHashSet<>();
            for (String id : all("editions")) {
                if (editions.stream().noneMatch(edition -> edition.id().equals(id))) wrong("editions", "“" + id + "” is no edition: use some of " + editions.stream().map(Edition::id).collect(Collectors.joining(", ")) + ".");
                else found.add(id);
            }
            if (all("editions").isEmpty()) for (Edition edition : editions) if (edition.countries().stream().anyMatch(countries::contains)) found.add(edition.id());
            found.add(Edition.GLOBAL);
            return List.copyOf(found);
        }

        private List<StoryId> related() {
            List<StoryId> stories = new ArrayList<>();
            for (String id : all("related")) {
                if (id.matches("[a-z0-9]{1,20}")) stories.add(new StoryId(id));
                else wrong("related", "“" + id + "” is no story's id: use the one that its address begins with after the label.");
            }
            return stories;
        }

        private String sector(String key, String slug) {
            if (sectors.stream().noneMatch(sector -> sector.slug().equals(slug))) wrong(key, "“" + slug + "” is no sector: use one of " + sectors.stream().map(Sector::slug).collect(Collectors.joining(", ")) + ".");
            return slug;
        }

        private String text(String key, int lengthMax, boolean needed) {
            String words = one(key).map(text -> text.replaceAll("\\s+", " ").strip()).orElse("");
            if (words.isEmpty() && needed) return missing(key, key + ": …");
            if (words.length() > lengthMax) wrong(key, "The " + key + " has " + words.length() + " characters; use at most " + lengthMax + ".");
            return words;
        }

        private String missing(String key, String example) {
            wrong(key, "The key “" + key + "” is missing: add " + example);
            return "";
        }

        private List<String> all(String key) {
            return front.values().getOrDefault(key, List.of());
        }

        private Optional<String> one(String key) {
            return all(key).stream().findFirst();
        }

        private void wrong(String key, String words) {
            problems.add(new PieceFile.Problem(front.line(key), words));
        }
    }

    private static List<Sentence> sentences(String text, String language, Source source) {
        return Sentences.of(text, language, Field.BODY).stream().map(span -> new Sentence(text.substring(span.start(), span.end()), List.of(source), List.of())).toList();
    }

    /** Whole sentences that fit on a card: of the standfirst, else of the beginning; the headline where not even one fits. */
    private static List<Sentence> card(String headline, List<Sentence> standfirst, List<List<Sentence>> paragraphs, Source source) {
        List<Sentence> from = standfirst.isEmpty() ? paragraphs.stream().flatMap(List::stream).toList() : standfirst;
        List<Sentence> card = new ArrayList<>();
        int words = 0;
        for (Sentence sentence : from) {
            words += sentence.text().split("\\s+").length;
            if (words > Draft.CARD_WORDS_MAX) break;
            card.add(sentence);
        }
        return card.isEmpty() ? List.of(new Sentence(headline, List.of(source), List.of())) : card;
    }

    private static String fingerprint(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return "piece-" + HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
