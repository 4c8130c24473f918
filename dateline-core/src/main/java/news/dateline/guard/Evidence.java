package news.dateline.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a claim is held against: the tokens of its sources, one after another, and where each word stands. For one check. */
final class Evidence {
    /** Where a claim's word is found, and as what. */
    record Match(int position, Lexicon.Relation relation) { }

    /** Tokens read of all sources together; the rest is not looked at. */
    static final int TOKENS_MAX = 20_000;
    private static final int MATCHES_MAX = 40;

    private final List<Token> tokens = new ArrayList<>();
    private final List<Integer> sentenceStarts = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final Map<String, List<Match>> found = new HashMap<>();
    private final Lexicon lexicon;

    Evidence(Lexicon lexicon, Tokens reader, List<String> sources) {
        this.lexicon = lexicon;
        for (int i = 0; i < sources.size(); i++) read(i, sources.get(i), reader.of(sources.get(i)));
        index();
    }

    private void read(int number, String source, List<Token> read) {
        int before = sentences.size();
        for (int i = 0; i < read.size() && tokens.size() < TOKENS_MAX; i++) {
            Token token = read.get(i);
            if (i == 0 || read.get(i - 1).sentence() != token.sentence()) {
                int last = i;
                while (last + 1 < read.size() && read.get(last + 1).sentence() == token.sentence()) last++;
                sentenceStarts.add(tokens.size());
                this.sources.add(number);
                sentences.add(source.substring(token.start(), read.get(last).end()));
            }
            tokens.add(new Token(token.text(), token.lower(), token.lemma(), token.kind(), token.value(), token.start(), token.end(), before + token.sentence(), token.quoted()));
        }
    }

    private void index() {
        Map<String, Integer> lastSentence = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.MARK) continue;
            places.computeIfAbsent(token.lemma(), _ -> new ArrayList<>()).add(i);
            if (!Integer.valueOf(token.sentence()).equals(lastSentence.put(token.lemma(), token.sentence()))) sentencesWith.merge(token.lemma(), 1, Integer::sum);
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Token token(int position) {
        return tokens.get(position);
    }

    int sentences() {
        return sentenceStarts.size();
    }

    /** The first token of a sentence; of the one after the last, the end. */
    int sentenceStart(int sentence) {
        return sentence < sentenceStarts.size() ? sentenceStarts.get(sentence) : tokens.size();
    }

    String sentence(int sentence) {
        return sentences.get(sentence);
    }

    /** Which of the sources the sentence stands in. */
    int source(int sentence) {
        return sources.get(sentence);
    }

    /** Where a lemma stands as it is. */
    List<Integer> places(String lemma) {
        return places.getOrDefault(lemma, List.of());
    }

    /** In how many sentences the lemma stands. */
    int sentencesWith(String lemma) {
        return sentencesWith.getOrDefault(lemma, 0);
    }

    /** Where a word of the claim, or one that means much the same, stands; the best first. */
    List<Match> matches(Token word) {
        return found.computeIfAbsent(word.kind() == Token.Kind.NUMBER ? word.lemma() : word.kind() + word.lemma(), _ -> find(word));
    }

    private List<Match> find(Token word) {
        List<Match> matches = new ArrayList<>();
        for (int place : places(word.lemma())) matches.add(new Match(place, Lexicon.Relation.SAME));
        if (word.kind() == Token.Kind.CONTENT) related(word, matches);
        if (word.kind() == Token.Kind.NUMBER && matches.isEmpty())
            for (int place = 0; place < tokens.size(); place++) if (NumberFindings.rounds(tokens.get(place).value(), word.value(), 2)) matches.add(new Match(place, Lexicon.Relation.DERIVED));
        return matches.size() > MATCHES_MAX ? List.copyOf(matches.subList(0, MATCHES_MAX)) : List.copyOf(matches);
    }

    private void related(Token word, List<Match> matches) {
        List<Match> others = new ArrayList<>();
        places.forEach((lemma, at) -> {
            if (lemma.equals(word.lemma()) || tokens.get(at.getFirst()).kind() != Token.Kind.CONTENT) return;
            Lexicon.Relation relation = lexicon.relation(word.lemma(), lemma);
            if (relation.support() > 0) for (int place : at) others.add(new Match(place, relation));
        });
        others.sort((a, b) -> a.relation() != b.relation() ? a.relation().compareTo(b.relation()) : Integer.compare(a.position(), b.position()));
        matches.addAll(others);
    }

    /** How much a word tells: rare words and names more than common ones, words that the source repeats less. */
    double weight(Token word) {
        double rarity = word.kind() == Token.Kind.NUMBER || !lexicon.knows(word.lemma()) ? 2 : 2 - Math.min(8, lexicon.entry(word.lemma()).frequency()) / 8.0;
        int with = sentencesWith(word.lemma());
        return rarity * (with == 0 ? 1.2 : 0.5 + 0.7 * Math.log((1.0 + sentences()) / with) / Math.log(1.0 + Math.max(2, sentences())));
    }
}
