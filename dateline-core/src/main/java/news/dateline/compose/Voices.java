package news.dateline.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Speech;
import news.dateline.model.Agency;

/** Who reports the news of his own knowledge. Reprints, copy that cites another agency, and the same release count once (the law, 10). */
final class Voices {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int LINES_READ = 4;
    private static final double SAME_WORDS = 0.85;
    private static final int SAME_WORDS_MIN = 12;

    private static final int BYLINE_MAX = 80;

    private final Map<String, String> heads = new HashMap<>();
    private final Map<Copy, Terms> terms = new IdentityHashMap<>();
    private final Map<String, Agency> agencies;

    private Voices(Map<String, Agency> agencies) {
        this.agencies = agencies;
    }

    static Voices of(List<Copy> current) {
        Map<String, Agency> agencies = current.stream().collect(Collectors.toMap(copy -> copy.agency().id(), Copy::agency, (a, _) -> a, TreeMap::new));
        Voices voices = new Voices(agencies);
        Map<String, List<Copy>> byAgency = current.stream().collect(Collectors.groupingBy(copy -> copy.agency().id(), TreeMap::new, Collectors.toList()));
        byAgency.values().forEach(copies -> voices.listen(copies, current));
        return voices;
    }

    int count() {
        return (int) agencies.keySet().stream().map(this::head).distinct().count();
    }

    boolean areOne(Agency a, Agency b) {
        return head(a.id()).equals(head(b.id()));
    }

    /** An agency speaks for itself when one of its copies does; else it joins those whom all of them repeat. */
    private void listen(List<Copy> copies, List<Copy> all) {
        List<String> whom = new ArrayList<>();
        for (Copy copy : copies) {
            String other = whom(copy, all);
            if (other.isEmpty()) return;
            whom.add(other);
        }
        for (int i = 0; i < copies.size(); i++) join(copies.get(i).agency().id(), whom.get(i));
    }

    /** The voice that the copy repeats: an agency's id, a name outside, or the empty text for none. */
    private String whom(Copy copy, List<Copy> all) {
        String own = copy.agency().id();
        Optional<String> original = Selection.original(copy, all).map(other -> other.agency().id()).filter(id -> !id.equals(own));
        if (original.isPresent()) return original.get();
        String text = copy.headline().map(Line::text).orElse("") + ". " + copy.lines().limit(LINES_READ).map(Line::text).collect(Collectors.joining(" "));
        for (Agency agency : agencies.values()) if (!agency.id().equals(own) && (cites(text, agency.name()) || agency.names().values().stream().anyMatch(name -> cites(text, name)))) return agency.id();
        Optional<String> reprinted = reprinted(copy, own);
        if (reprinted.isPresent()) return reprinted.get();
        return Speech.hearsay(text).map(name -> "outside " + name.toLowerCase(Locale.ROOT)).orElseGet(() -> repeats(copy, all, text));
    }

    /** Whose copy it is by its byline or by the credit at its end: "By RNZ's Ana Lund", "- AAP". What a reader does not see still says who reported. */
    private Optional<String> reprinted(Copy copy, String own) {
        String body = copy.item().body().isBlank() ? copy.item().description().orElse("") : copy.item().body();
        String head = body.strip().lines().findFirst().orElse("");
        String bylines = (head.length() <= BYLINE_MAX ? head : "") + "\n" + copy.item().byline().stream().map(byline -> "By " + byline.name()).collect(Collectors.joining("\n"));
        String end = body.strip().substring(Math.max(0, body.strip().length() - BYLINE_MAX));
        return agencies.values().stream().filter(agency -> !agency.id().equals(own)).filter(agency -> Stream.concat(Stream.of(agency.name()), agency.names().values().stream())
                .map(Pattern::quote).anyMatch(name -> Pattern.compile("^(?:by|por|par)\\s+(?:(?:the|la|l['’])\\s?)?" + name + "(?:['’]s\\b|$|[,/])|^(?:by|por|par)\\s[^.!?\n]{2,60}[,/]\\s?(?:of |for )?(?:the )?" + name + "$", FLAGS | Pattern.MULTILINE).matcher(bylines).find()
                        || Pattern.compile("(?:[–—-]\\s?|\\()" + name + "\\)?\\.?$", FLAGS).matcher(end).find())).map(Agency::id).findFirst();
    }

    private String repeats(Copy copy, List<Copy> all, String text) {
        for (Copy other : all)
            if (!other.agency().id().equals(copy.agency().id()) && Selection.ARRIVAL.compare(other, copy) < 0 && sameWords(copy, other)) return other.agency().id();
        boolean another = agencies.size() > 1 && Speech.citesMedia(text);
        return another ? "outside media" : "";
    }

    private boolean sameWords(Copy a, Copy b) {
        Terms mine = terms(a);
        Terms theirs = terms(b);
        int least = Math.min(mine.size(), theirs.size());
        // A release is cut from its end.
        if (a.is(Form.PRESS_RELEASE) && b.is(Form.PRESS_RELEASE) && least >= SAME_WORDS_MIN && Math.max(mine.containedIn(theirs), theirs.containedIn(mine)) >= SAME_WORDS) return true;
        return mine.size() >= SAME_WORDS_MIN && least >= SAME_WORDS * Math.max(mine.size(), theirs.size()) && mine.overlap(theirs) >= SAME_WORDS;
    }

    private Terms terms(Copy copy) {
        return terms.computeIfAbsent(copy, read -> read.lines().map(Line::terms).collect(Terms.together()));
    }

    static boolean cites(String text, String name) {
        // Most texts do not: a pattern is made for those that name the other agency at all.
        if (!Occurrences.any(name, text)) return false;
        String quoted = Pattern.quote(name);
        return Pattern.compile("(?:according to|citing|reported by|quoted by|told|según|citando a|citado por|d'après|selon|citant) (?:the |la agencia |l'agence |news agency )?" + quoted
                + "|" + quoted + " (?:has |first )?(?:reported|reports|said|informó|reportó|a rapporté|rapporte)|" + quoted + " (?:के अनुसार|ने बताया|के हवाले)", FLAGS).matcher(text).find();
    }

    private void join(String a, String b) {
        String first = head(a);
        String second = head(b);
        if (!first.equals(second)) heads.put(first, second);
    }

    private String head(String id) {
        String head = id;
        while (heads.containsKey(head)) head = heads.get(head);
        return head;
    }
}
