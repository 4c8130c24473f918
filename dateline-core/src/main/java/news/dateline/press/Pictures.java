package news.dateline.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.model.Agency;
import news.dateline.model.Association;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.StoryId;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.model.WireItem;
import news.dateline.press.page.PictureView;

/** Which picture of its agencies stands with a story, and what is said about it. Fails closed: what is not known to be allowed is not shown. Pure; any thread. */
public final class Pictures {
    static final String MEDIA_TYPE = "image/jpeg";
    /** Wide enough for the largest size that is kept. */
    private static final int WIDTH_WANTED = 1280;
    private static final int WORDS_MAX = 600;
    private static final Set<String> KINDS = Set.of("picture", "graphic");
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/jpg", "image/pjpeg", "image/png");
    /** What many agencies write on every picture, and what a news site is. */
    private static final Set<String> HARMLESS_TERMS = Set.of("editorial use only", "for editorial use only");
    /** How a picture came to be, by IPTC's codes. */
    private static final Set<String> BY_PEOPLE = Set.of("digitalcapture", "computationalcapture", "negativefilm", "positivefilm", "print", "humanedits", "minorhumanedits", "compositecapture", "digitalcreation", "digitalart",
            "screencapture", "composite");
    private static final Map<String, String> LABELS = Map.of("trainedalgorithmicmedia", "Picture made by a program (AI)", "compositewithtrainedalgorithmicmedia", "Picture changed by a program (AI)", "compositesynthetic",
            "Picture made in part by a program (AI)", "algorithmicmedia", "Picture made by a program", "algorithmicallyenhanced", "Picture changed by a program", "datadrivenmedia", "Picture made by a program from data",
            "softwareimage", "Picture made with a program", "virtualrecording", "Picture of a scene made by a program");
    private static final String UNKNOWN = "How this picture came to be is not known";

    private Pictures() { }

    /** A picture that may stand with a story. */
    public record Candidate(ItemVersion version, int association, Association picture) {
        /** What the agency calls it: as long as that stays, it is the same picture. */
        public String name() {
            return version.item().agency() + " " + picture.uri().or(picture::href).orElse("");
        }

        /** The address to fetch: of the sizes the smallest that is wide enough, else the largest. */
        public Optional<String> address() {
            List<Rendition> sizes = picture.renditions().stream().filter(size -> !size.isThumbnail() && size.mediaType().map(Candidate::isReadable).orElse(true)).toList();
            Optional<Rendition> enough = sizes.stream().filter(size -> size.width().orElse(0) >= WIDTH_WANTED).min(Comparator.comparingInt(size -> size.width().orElse(0)));
            return enough.or(() -> sizes.stream().max(Comparator.comparingInt(size -> size.width().orElse(0)))).map(Rendition::href).or(picture::href);
        }

        private static boolean isReadable(String type) {
            return TYPES.contains(type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip());
        }
    }

    /**
     * The pictures that may stand with a draft now, the best first: of the agency that tells the story, then the newest.
     *
     * @param filed  the newest filings of the items that the draft rests on
     * @param usable whether an item, or a picture that is an item of its own, may be used now
     */
    public static List<Candidate> candidates(Draft draft, List<ItemFiled> filed, java.util.function.Function<String, Optional<Agency>> agencies, Predicate<ItemId> usable, Instant now) {
        Set<ItemId> printed = draft.restsOn().stream().filter(version -> !Articles.sealed(draft, version)).map(ItemVersion::item).collect(Collectors.toSet());
        String spine = draft.agencies().stream().findFirst().orElse("");
        return filed.stream().filter(it -> printed.contains(it.version().item()) && agencies.apply(it.agency()).map(Pictures::allows).orElse(false) && isOpen(it.item(), now) && usable.test(it.version().item()))
                .sorted(Comparator.comparing((ItemFiled it) -> !it.agency().equals(spine)).thenComparing(Comparator.comparing(ItemFiled::receivedAt).reversed()).thenComparing(ItemFiled::version))
                .flatMap(it -> of(it, usable, now)).toList();
    }

    private static boolean allows(Agency agency) {
        return agency.licence().printsAnywhere() && agency.licence().pictures();
    }

    private static boolean isOpen(WireItem item, Instant now) {
        return item.status() == PubStatus.USABLE && item.embargo().liftedAt(now) && item.expires().map(now::isBefore).orElse(true) && !item.restrictions().territory() && item.restrictions().unread().isEmpty();
    }

    private static Stream<Candidate> of(ItemFiled filed, Predicate<ItemId> usable, Instant now) {
        List<Association> all = filed.item().associations();
        return IntStream.range(0, all.size()).mapToObj(i -> new Candidate(filed.version(), i, all.get(i))).filter(candidate -> isUsable(candidate.picture(), filed, usable, now));
    }

    private static boolean isUsable(Association picture, ItemFiled filed, Predicate<ItemId> usable, Instant now) {
        return KINDS.contains(picture.kind()) && picture.href().isPresent() && picture.mediaType().map(Candidate::isReadable).orElse(true) && picture.status() == PubStatus.USABLE && picture.embargo().liftedAt(now)
                && understands(picture, filed.item()) && !alt(picture).isEmpty() && picture.uri().filter(uri -> !uri.isBlank()).map(uri -> usable.test(new ItemId(filed.agency(), uri))).orElse(true);
    }

    /** Terms on a picture alone are understood only where they say no more than its item's, which have been read. */
    private static boolean understands(Association picture, WireItem item) {
        return picture.usageTerms().map(String::strip).filter(terms -> !terms.isEmpty())
                .map(terms -> item.usageTerms().filter(terms::equals).isPresent() || HARMLESS_TERMS.contains(terms.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))).orElse(true);
    }

    /** When what is allowed of a filing may change by itself. */
    public static List<Instant> changes(ItemFiled filed) {
        List<Instant> times = new ArrayList<>(filed.item().expires().stream().toList());
        Stream.concat(Stream.of(filed.item().embargo()), filed.item().associations().stream().map(Association::embargo)).forEach(embargo -> {
            if (embargo instanceof Embargo.Until until) times.add(until.time());
        });
        return times;
    }

    /** How a kept picture is shown; empty where the story no longer rests on its item, or the item's words are gone. */
    static Optional<PictureView> view(StoryId story, HeldPicture held, Draft draft, Set<Handling> handling, Filings filings) {
        if (draft.restsOn().stream().noneMatch(version -> version.item().equals(held.version().item()) && !Articles.sealed(draft, version))) return Optional.empty();
        return filings.filing(held.version()).map(filed -> filed.item().associations()).filter(all -> held.association() < all.size()).map(all -> all.get(held.association()))
                .map(picture -> view(story, held, picture)).filter(view -> view.label().isEmpty() || !handling.contains(Handling.NO_DRAWN_PICTURE));
    }

    private static PictureView view(StoryId story, HeldPicture held, Association picture) {
        int last = held.widths().size() - 1;
        List<String> sizes = IntStream.rangeClosed(0, last).mapToObj(i -> held.address(story, i) + " " + held.widths().get(i) + "w").toList();
        String caption = first(List.of(picture.caption(), picture.headline()));
        String credit = Stream.of(first(List.of(picture.byline())), first(List.of(picture.credit(), picture.copyright()))).filter(words -> !words.isEmpty()).distinct().collect(Collectors.joining(" / "));
        return new PictureView(held.address(story, last), held.widths().get(last), held.heights().get(last), alt(picture), caption, credit, label(picture.digitalSourceType().orElse("")), last == 0 ? "" : String.join(", ", sizes));
    }

    private static String alt(Association picture) {
        return first(List.of(picture.altText(), picture.caption(), picture.headline()));
    }

    /** In words, for a picture that no person made, or of which nobody knows. */
    static String label(String digitalSourceType) {
        if (digitalSourceType.isBlank()) return "";
        String code = digitalSourceType.strip().replaceFirst(".*[/:]", "").toLowerCase(Locale.ROOT);
        return BY_PEOPLE.contains(code) ? "" : LABELS.getOrDefault(code, UNKNOWN);
    }

    private static String first(List<Optional<String>> words) {
        return words.stream().flatMap(Optional::stream).map(String::strip).filter(text -> !text.isEmpty()).findFirst().map(text -> text.length() <= WORDS_MAX ? text : text.substring(0, WORDS_MAX) + "…").orElse("");
    }
}
