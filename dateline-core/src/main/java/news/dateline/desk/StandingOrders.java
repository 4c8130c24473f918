package news.dateline.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.Change;
import news.dateline.model.Disagreement;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.WireItem;

/**
 * Which standing orders bar a text from readers (the law, 4). Looked at is all that a reader or a machine would meet: every sentence, headline, tag and place, what the sources box tells and quotes of each
 * item, linked headlines and addresses, captions and credits of pictures, notes of corrections. Answers name orders by their ids alone. Pure; any thread.
 */
public final class StandingOrders {
    private static final String BARRED = "Standing order ";

    private StandingOrders() { }

    /** The order that bars the draft at this moment, the first by id. */
    static Optional<String> bar(Stories stories, Draft draft, Instant at) {
        if (stories.standing().orders().isEmpty()) return Optional.empty();
        Read read = new Read(stories, draft);
        return inForce(stories).filter(id -> bars(stories, id, read, at)).findFirst();
    }

    /** The order that bars words which stand under no draft, such as a correction's note or a storyline's name. */
    public static Optional<String> barOfWords(Stories stories, Collection<String> texts, Instant at) {
        if (stories.standing().orders().isEmpty() || texts.isEmpty()) return Optional.empty();
        List<List<String>> read = texts.stream().flatMap(text -> Watchword.read(text).stream()).toList();
        return inForce(stories).filter(id -> stories.order(id).filter(order -> order.bindsAt(at) && names(order.matter(), read)).isPresent()).findFirst();
    }

    private static Stream<String> inForce(Stories stories) {
        return stories.standing().orders().keySet().stream();
    }

    /** Whether one order bars what a story prints now, its notes to readers with it. */
    static boolean bars(Stories stories, StandingOrder order, Story story, Instant at) {
        return order.bindsAt(at) && isAbout(stories, order, story);
    }

    /** The same, whether the order binds at the moment or not. */
    static boolean isAbout(Stories stories, StandingOrder order, Story story) {
        Draft draft = story.published().orElseThrow();
        return meets(order, new Read(stories, draft)) || names(order.matter(), notes(story).stream().flatMap(note -> Watchword.read(note).stream()).toList());
    }

    /** What the notes on top of a story and its history say. */
    static List<String> notes(Story story) {
        return Stream.concat(story.corrections().stream(), story.history().stream()).map(Change::note).distinct().toList();
    }

    /** An order in force whose words are not there bars everything: nobody can say what it is about. */
    private static boolean bars(Stories stories, String id, Read read, Instant at) {
        return stories.order(id).map(order -> order.bindsAt(at) && meets(order, read)).orElse(true);
    }

    private static boolean meets(StandingOrder order, Read read) {
        return switch (order.matter()) {
            case StandingOrder.Phrase _, StandingOrder.PersonsName _ -> names(order.matter(), read.texts());
            case StandingOrder.OneItem item -> read.versions().stream().anyMatch(version -> version.item().equals(item.item())) || read.pictures().contains(item.item().guid());
            case StandingOrder.OneStory story -> story.clusters().contains(read.draft().cluster()) || read.draft().absorbed().stream().anyMatch(story.clusters()::contains);
            case StandingOrder.Blackout blackout -> isSilenced(blackout, read);
        };
    }

    /** Copy of which no country is known may be of this one, if it says the words. */
    private static boolean isSilenced(StandingOrder.Blackout blackout, Read read) {
        Draft draft = read.draft();
        boolean says = says(blackout.phrases(), false, read.texts());
        if (draft.countries().isEmpty()) return says;
        if (draft.countries().stream().noneMatch(blackout.countries()::contains)) return false;
        boolean everything = blackout.sectors().isEmpty() && blackout.phrases().isEmpty();
        return everything || says || blackout.sectors().contains(draft.sector()) || draft.secondSector().filter(blackout.sectors()::contains).isPresent();
    }

    private static boolean names(StandingOrder.Matter matter, List<List<String>> texts) {
        return switch (matter) {
            case StandingOrder.Phrase phrase -> says(phrase.spellings(), false, texts);
            case StandingOrder.PersonsName name -> says(name.spellings(), true, texts);
            case StandingOrder.OneItem _, StandingOrder.OneStory _, StandingOrder.Blackout _ -> false;
        };
    }

    private static boolean says(List<String> spellings, boolean name, List<List<String>> texts) {
        List<Watchword> words = spellings.stream().map(spelling -> Watchword.of(spelling, name)).flatMap(Optional::stream).toList();
        return texts.stream().anyMatch(text -> words.stream().anyMatch(word -> word.in(text)));
    }

    /** Whether a story waits, or is closed, because of this order. */
    public static boolean closes(String order, Story story) {
        return story.waitsFor().contains(reason(order));
    }

    /** Why a text waits, and why one is withheld. */
    static String reason(String order) {
        return BARRED + order + " bars it.";
    }

    /** The id of the order that a reason names; empty for a reason of another kind. */
    static Optional<String> ofReason(String reason) {
        return Optional.of(reason).filter(text -> text.startsWith(BARRED)).map(text -> text.substring(BARRED.length()).split(" ", 2)[0]);
    }

    /** What is asked for by an order; the answer says nothing of its words. */
    public static Decision.Rejected refused(String order) {
        return new Decision.Rejected("BLOCKED", BARRED + order + " bars this text: take out what it bars, or ask whoever holds standing orders.");
    }

    /** Why an order cannot be given as it is; empty when it can. Says nothing of its words. */
    public static Optional<Decision.Rejected> problem(StandingOrder.Matter matter, String reason, Optional<Instant> until, Instant now) {
        Optional<Decision.Rejected> unreasoned = Editing.reasoned(reason);
        if (unreasoned.isPresent()) return unreasoned;
        if (until.filter(end -> !end.isAfter(now)).isPresent()) return rejected("ORDER_OVER", "The order would be over before it began: give a later end.");
        return switch (matter) {
            case StandingOrder.Phrase phrase -> words(phrase.spellings(), true);
            case StandingOrder.PersonsName name -> words(name.spellings(), true);
            case StandingOrder.OneItem _, StandingOrder.OneStory _ -> Optional.empty();
            case StandingOrder.Blackout blackout -> blackout(blackout, now);
        };
    }

    /** Why an order cannot be lifted so; empty when it can. */
    public static Optional<Decision.Rejected> reasonGiven(String reason) {
        return Editing.reasoned(reason);
    }

    private static Optional<Decision.Rejected> blackout(StandingOrder.Blackout blackout, Instant now) {
        if (blackout.countries().isEmpty() || blackout.countries().stream().anyMatch(code -> !code.matches("[A-Z]{2}"))) return rejected("COUNTRY_NEEDED", "Say in which countries' news silence is asked for, by their two letters (ISO 3166), in capitals.");
        if (!blackout.ends().isAfter(blackout.begins())) return rejected("ORDER_OVER", "The blackout would end before it begins: give a later end.");
        if (!blackout.ends().isAfter(now)) return rejected("ORDER_OVER", "The blackout is over already: give a later end.");
        return words(blackout.phrases(), false);
    }

    private static Optional<Decision.Rejected> words(List<String> spellings, boolean needed) {
        if (needed && spellings.isEmpty()) return rejected("WORDS_NEEDED", "Say what the order bars.");
        if (spellings.size() > StandingOrder.SPELLINGS_MAX) return rejected("TOO_MANY_SPELLINGS", "Give at most " + StandingOrder.SPELLINGS_MAX + " spellings; for more, give another order.");
        if (spellings.stream().anyMatch(text -> text.length() > StandingOrder.WORDS_LENGTH_MAX)) return rejected("WORDS_TOO_LONG", "Bar words of at most " + StandingOrder.WORDS_LENGTH_MAX + " characters.");
        if (spellings.stream().anyMatch(text -> Watchword.of(text, false).isEmpty())) return rejected("WORDS_TOO_SHORT", "Bar at least two letters: less stands in every text.");
        return Optional.empty();
    }

    private static Optional<Decision.Rejected> rejected(String code, String sentence) {
        return Optional.of(new Decision.Rejected(code, sentence));
    }

    /** A draft as orders read it. */
    private static final class Read {
        private final Draft draft;
        private final Set<ItemVersion> versions;
        private final List<List<String>> texts = new ArrayList<>();
        private final Set<String> pictures = new LinkedHashSet<>();

        Read(Stories stories, Draft draft) {
            this.draft = draft;
            this.versions = Fold.shown(draft);
            Set<String> said = new LinkedHashSet<>();
            ofDraft(draft, said);
            for (ItemVersion version : versions) stories.filed(version).ifPresent(item -> ofItem(version, item, said));
            said.forEach(text -> texts.addAll(Watchword.read(text)));
        }

        /** What a correction for legal reasons has closed is shown no more: neither words nor headline nor picture. */
        private void ofItem(ItemVersion version, WireItem item, Set<String> said) {
            List<Source.Wire> quoted = draft.sentences().stream().flatMap(sentence -> sentence.sources().stream()).filter(source -> source instanceof Source.Wire).map(Source.Wire.class::cast)
                    .filter(wire -> wire.version().equals(version) && wire.span().start() < wire.span().end()).toList();
            if (quoted.isEmpty() && !draft.linked().contains(version)) return;
            said.add(item.headline());
            item.link().map(Read::decoded).ifPresent(said::add);
            for (Source.Wire wire : quoted) if (wire.span().end() <= item.text(wire.span().field()).length()) said.add(item.text(wire.span()));
            for (Association picture : item.associations()) {
                said.addAll(words(picture));
                picture.uri().ifPresent(pictures::add);
            }
        }

        /** An address says words too, some of them written as bytes. */
        private static String decoded(String link) {
            try {
                return URLDecoder.decode(link, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException _) {
                return link;
            }
        }

        private static List<String> words(Association picture) {
            return Stream.of(picture.headline(), picture.caption(), picture.altText(), picture.byline(), picture.credit()).flatMap(Optional::stream).toList();
        }

        private static void ofDraft(Draft draft, Set<String> said) {
            said.add(draft.headline().text());
            said.add(joined(draft.standfirst()));
            draft.paragraphs().forEach(paragraph -> said.add(joined(paragraph)));
            said.add(joined(draft.card()));
            for (Disagreement disagreement : draft.disagreements()) {
                said.add(disagreement.counts());
                disagreement.sayings().forEach(saying -> said.add(saying.text()));
            }
            said.addAll(draft.tags());
            said.addAll(draft.marks());
            draft.located().ifPresent(said::add);
            draft.piece().ifPresent(piece -> {
                said.addAll(piece.names());
                piece.links().forEach(link -> said.add(decoded(link.href())));
                piece.film().ifPresent(film -> said.add(decoded(film.href())));
            });
        }

        private static String joined(List<Sentence> sentences) {
            return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
        }

        Draft draft() {
            return draft;
        }

        Set<ItemVersion> versions() {
            return versions;
        }

        List<List<String>> texts() {
            return texts;
        }

        Set<String> pictures() {
            return pictures;
        }
    }
}
