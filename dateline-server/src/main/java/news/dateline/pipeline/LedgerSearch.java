package news.dateline.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.press.Searches;
import news.dateline.press.Showing;
import news.dateline.press.StoryCard;
import news.dateline.search.Age;
import news.dateline.search.Answer;
import news.dateline.search.Entry;
import news.dateline.search.Facet;
import news.dateline.search.Marking;
import news.dateline.search.Question;
import news.dateline.search.SearchIndex;
import news.dateline.web.site.SearchDoor;

/** Answers what readers ask from the index, and holds each answer against the story as it stands: one that has gone, or says something else by now, is left out. Reads the ledger; any thread. */
public final class LedgerSearch implements SearchDoor.Source {
    private static final int SUGGESTIONS_MAX = 8;
    private static final int SUGGESTIONS_LOOKED = 30;
    /** With fewer answers than this another spelling is looked for. */
    private static final int FEW = 3;

    private final Ledger pages;
    private final SearchStage stage;
    private final SearchEntries entries;
    private final Searches searches;
    private final InstantSource clock;

    public LedgerSearch(Ledger pages, SearchStage stage, SearchEntries entries, Searches searches, InstantSource clock) {
        this.pages = pages;
        this.stage = stage;
        this.entries = entries;
        this.searches = searches;
        this.clock = clock;
    }

    @Override public String page(Map<String, String> asked) {
        Question question = question(asked);
        Searches.Asked plain = asked(question, asked);
        if (!question.asks()) return searches.press(plain, Searches.Found.NOTHING);
        SearchIndex index = stage.index();
        Answer answer = index.answer(question, clock.instant());
        List<Showing> standing = standing(answer.hits());
        Marking marking = index.marking(question);
        List<Searches.Hit> hits = standing.stream().limit(Question.PAGE_SIZE).map(story -> hit(story, marking)).toList();
        // What has just gone and is still counted is counted no more.
        int total = Math.max(hits.size(), answer.total() - (answer.hits().size() - standing.size()));
        Optional<String> meant = question.page() == 0 && total < FEW ? meant(index, question, total) : Optional.empty();
        return searches.press(plain, new Searches.Found(hits, total, filters(answer), ages(answer), answer.complete(), meant));
    }

    @Override public String suggest(String typed) {
        List<StoryCard> cards = standing(stage.index().beginning(typed, SUGGESTIONS_LOOKED)).stream().map(story -> story.card().orElseThrow()).toList();
        Map<String, StoryCard> different = new LinkedHashMap<>();
        for (StoryCard card : cards) if (different.size() < SUGGESTIONS_MAX) different.putIfAbsent(card.headline(), card);
        ArrayNode answer = Json.mapper().createArrayNode().add(typed);
        ArrayNode headlines = answer.addArray();
        ArrayNode descriptions = answer.addArray();
        ArrayNode addresses = answer.addArray();
        for (StoryCard card : different.values()) {
            headlines.add(card.headline());
            descriptions.add("");
            addresses.add(searches.address(card));
        }
        return answer.toString();
    }

    @Override public String busy() {
        return searches.busy();
    }

    private List<Showing> standing(List<Answer.Hit> hits) {
        List<Showing> standing = new ArrayList<>();
        pages.read(view -> hits.stream().map(hit -> new LedgerShown(view).story(hit.story()).filter(story -> stands(story, hit))).toList()).forEach(story -> story.ifPresent(standing::add));
        return standing;
    }

    private boolean stands(Showing story, Answer.Hit hit) {
        return !stage.isHidden(story.id()) && entries.of(story).map(Entry::stamp).filter(hit.stamp()::equals).isPresent();
    }

    private Searches.Hit hit(Showing story, Marking marking) {
        StoryCard card = story.card().orElseThrow();
        List<String> body = new ArrayList<>();
        if (!card.standfirst().isEmpty()) body.add(card.standfirst());
        body.addAll(SearchEntries.body(story.draft().orElseThrow()));
        return new Searches.Hit(card, pieces(marking.whole(card.headline(), card.language())), pieces(marking.passage(String.join(" ", body), card.language())));
    }

    private static List<Searches.Piece> pieces(List<Marking.Piece> pieces) {
        return pieces.stream().map(piece -> new Searches.Piece(piece.text(), piece.marked())).toList();
    }

    /** Only what finds more, and at least one story that may be shown: a word that stands in nothing but what was taken back is not named. */
    private Optional<String> meant(SearchIndex index, Question question, int total) {
        return index.meant(question).filter(text -> {
            Answer other = index.answer(question.saying(text), clock.instant());
            return other.total() > total && !standing(other.hits()).isEmpty();
        });
    }

    private static Map<String, List<Searches.Count>> filters(Answer answer) {
        Map<String, List<Searches.Count>> filters = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) filters.put(name(facet), answer.counts().getOrDefault(facet, List.of()).stream().map(count -> new Searches.Count(count.value(), count.stories())).toList());
        return filters;
    }

    private static List<Searches.Count> ages(Answer answer) {
        return Arrays.stream(Age.values()).map(age -> new Searches.Count(name(age), answer.ages().getOrDefault(age, 0))).toList();
    }

    private static Question question(Map<String, String> asked) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) Optional.ofNullable(asked.get(name(facet))).filter(value -> !value.isEmpty()).ifPresent(value -> chosen.put(facet, value));
        Optional<Age> age = Arrays.stream(Age.values()).filter(one -> name(one).equals(asked.get(Searches.WHEN))).findFirst();
        return new Question(asked.getOrDefault(Searches.WORDS, ""), chosen, age, page(asked.getOrDefault(Searches.PAGE, "1")));
    }

    private static int page(String number) {
        return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) - 1 : 0;
    }

    private static Searches.Asked asked(Question question, Map<String, String> asked) {
        Map<String, String> chosen = new LinkedHashMap<>();
        question.chosen().forEach((facet, value) -> chosen.put(name(facet), value));
        question.age().ifPresent(age -> chosen.put(Searches.WHEN, name(age)));
        return new Searches.Asked(question.text(), chosen, question.page() + 1, Question.PAGE_MAX + 1, Question.PAGE_SIZE, asked.containsKey(Searches.WORDS));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
