package news.dateline.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.WireItem;

/**
 * What an item is where it reports no event of its own: a digest, a page of live updates, a list of links, an explainer, pictures, a programme. Known by its address, by how its headline is worded and by how its
 * text is built, in the languages in which copy is read ({@link KindWords}); never by its matter. Pure.
 *
 * @param reason in words, for whoever asks why nothing of it is printed
 */
public record CopyKind(Kind kind, String reason) {
    /** In the order in which they are looked for. */
    public enum Kind {
        LINKS("a list of links"), DIGEST("a digest"), PRESS_REVIEW("a press review"), QUIZ("a quiz or a horoscope"), GALLERY("pictures"), BROADCAST("a programme or a podcast"), COLLECTION("a page of links"), LIVE_PAGE("a page of live updates"),
        OPINION("opinion"), EXPLAINER("an explainer"), VIDEO("the words to a film"), TEASER("a teaser");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether it may be a story where nobody reports the event; the others are none. */
        public boolean standsAlone() {
            return switch (this) {
                case LIVE_PAGE, OPINION, EXPLAINER, VIDEO -> true;
                case LINKS, DIGEST, PRESS_REVIEW, QUIZ, GALLERY, BROADCAST, COLLECTION, TEASER -> false;
            };
        }
    }

    /** Past so many characters an address or a headline is not read. */
    private static final int READ_MAX = 400;
    private static final int LINES_READ = 3;
    /** A text of more sentences tells something besides. */
    private static final int TEASER_LINES_MAX = 2;
    private static final int BULLETS_MIN = 2;
    private static final double BULLETS_SHARE = 0.6;
    private static final Pattern BULLET = Pattern.compile("^[\\s\\u00a0]*[•·▪◦‣►▶■●]\\s*");
    private static final Pattern INLINE_BULLET = Pattern.compile("\\s[•▪◦‣►▶■●]\\s");
    private static final Pattern ADDRESS = Pattern.compile("^https?://([^/?#]+)(/[^?#]*)?", Pattern.CASE_INSENSITIVE);
    /** "Coronavirus: What tests are being done?": the words before the colon only say what the matter is. */
    private static final Pattern LABELLED = Pattern.compile("^[^:|]{2,60}[:|]\\s*(?=\\S)");

    /** Empty for what may be a report. {@code lines} are the sentences of the item's text, in order, in {@code language}. */
    public static Optional<CopyKind> of(WireItem item, String language, List<String> lines) {
        String headline = head(item.headline().strip());
        String body = item.body().isBlank() ? item.description().orElse("") : item.body();
        if (isList(body)) return found(Kind.LINKS, "its text is a list of points");
        Address address = Address.of(item);
        String text = head(String.join(" ", lines.subList(0, Math.min(LINES_READ, lines.size()))));
        if (!lines.isEmpty() && lines.size() <= TEASER_LINES_MAX && lines.stream().allMatch(Teasers::is)) return found(Kind.TEASER, "its only sentences");
        for (Kind kind : Kind.values()) {
            KindWords words = KindWords.of(kind);
            if (words.host().matcher(address.host()).find() || words.address().matcher(address.path()).find()) return found(kind, "its address");
            if (words.headline().matcher(headline).find() || words.headline().matcher(LABELLED.matcher(headline).replaceFirst("")).find()) return found(kind, "its headline");
            if (words.text().matcher(text).find()) return found(kind, "its first sentences");
            if (kind == Kind.OPINION && (OpinionCopy.isMarked(item) || OpinionCopy.reads(language, headline, lines))) return found(kind, "its marks or its words");
        }
        return Optional.empty();
    }

    /** Whether the item's address is that of opinion pages. */
    static boolean isOpinionByAddress(WireItem item) {
        return KindWords.of(Kind.OPINION).address().matcher(Address.of(item).path()).find();
    }

    private static Optional<CopyKind> found(Kind kind, String by) {
        return Optional.of(new CopyKind(kind, "It is " + kind.words + " by " + by + "."));
    }

    private static String head(String text) {
        return text.length() <= READ_MAX ? text : text.substring(0, READ_MAX);
    }

    /** Points from the first line on, each on its own line or all in one. Points after a paragraph belong to a report. */
    private static boolean isList(String body) {
        if (!BULLET.matcher(body).find()) return false;
        List<String> lines = body.lines().filter(Predicate.not(String::isBlank)).toList();
        long bullets = lines.stream().filter(line -> BULLET.matcher(line).find()).count();
        return lines.size() == 1 || INLINE_BULLET.matcher(lines.getFirst()).results().count() >= BULLETS_MIN || bullets >= lines.size() * BULLETS_SHARE;
    }

    /** Where an item stands: the host, and the path in lower case, as a reader sees it. */
    private record Address(String host, String path) {
        static Address of(WireItem item) {
            return Stream.of(item.link().orElse(""), item.id().guid()).map(text -> ADDRESS.matcher(head(text))).filter(java.util.regex.Matcher::find).findFirst()
                    .map(found -> new Address(Folding.fold(found.group(1)), found.group(2) == null ? "/" : lower(found.group(2)))).orElse(new Address("", ""));
        }

        /** Percent signs undone, as far as they spell UTF-8. */
        private static String lower(String path) {
            String plain = path;
            if (path.indexOf('%') >= 0) {
                try {
                    plain = java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return Folding.fold(path);
                }
            }
            return Folding.fold(plain);
        }
    }

    /** Alternatives one a line, put together. */
    static String any(String... alternatives) {
        return Arrays.stream(alternatives).flatMap(String::lines).map(String::strip).filter(Predicate.not(String::isEmpty)).collect(java.util.stream.Collectors.joining("|"));
    }
}
