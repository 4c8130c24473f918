package news.dateline.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a claim's quotations are the source's, word for word, not joined and not cut where the rest turns them round (the law, 7). For one check. */
final class QuotationFindings {
    private static final Pattern QUOTED = Pattern.compile("[“\"«]\\s*([^”\"»“«]{2,800}?)\\s*[”\"»]");
    private static final Set<String> TURNS = Set.of("but", "if", "unless", "except", "however", "though", "although", "until", "only", "when", "think", "say", "claim", "deny", "false", "wrong");
    private static final int SENTENCE_LIKE = 3;
    private static final int SHOWN = 60;

    private final Reading reading;
    private final Evidence evidence;

    QuotationFindings(Reading reading) {
        this.reading = reading;
        this.evidence = reading.evidence();
    }

    void addTo(List<Finding> findings) {
        Matcher quoted = QUOTED.matcher(reading.text());
        while (quoted.find()) check(quoted.start(1), quoted.end(1), findings);
    }

    private void check(int start, int end, List<Finding> findings) {
        List<Token> words = reading.claim().stream().filter(token -> token.kind() != Token.Kind.MARK && token.start() >= start && token.end() <= end).toList();
        if (words.isEmpty()) return;
        String shown = "“" + cut(reading.text().substring(start, end)) + "”";
        int place = -1;
        int last = -1;
        for (int at = 0; at < evidence.size() && place < 0; at++) {
            last = end(words, at);
            if (last >= 0) place = at;
        }
        if (place < 0) {
            findings.add(Finding.grave(Finding.Kind.QUOTATION, "the quotation " + shown + " differs from the source"));
            return;
        }
        for (int at = place; at <= last; at++)
            if (evidence.token(at).text().matches("[“«”»\"]")) {
                findings.add(Finding.grave(Finding.Kind.QUOTATION, "the quotation " + shown + " joins what the source keeps apart"));
                return;
            }
        if (words.size() >= SENTENCE_LIKE) cuts(place, last, shown, findings);
    }

    /** The place of the last word where the words stand one after another from a place on; −1 where they do not. */
    private int end(List<Token> words, int at) {
        int word = 0;
        int place = at;
        int last = -1;
        while (word < words.size() && place < evidence.size()) {
            Token there = evidence.token(place);
            if (there.kind() == Token.Kind.MARK) {
                if (word == 0) return -1;
            } else {
                if (!there.lower().equals(words.get(word).lower()) && !(there.kind() == Token.Kind.NUMBER && there.text().equalsIgnoreCase(words.get(word).text()))) return -1;
                last = place;
                word++;
            }
            place++;
        }
        return word == words.size() ? last : -1;
    }

    private void cuts(int place, int last, String shown, List<Finding> findings) {
        if (!evidence.token(place).quoted()) return;
        StringBuilder before = new StringBuilder();
        boolean turned = false;
        for (int at = place - 1; at >= 0 && evidence.token(at).quoted() && !isEnd(evidence.token(at)); at--) {
            turned |= turns(evidence.token(at));
            before.insert(0, evidence.token(at).text() + " ");
        }
        if (turned) findings.add(Finding.grave(Finding.Kind.QUOTATION, "the quotation " + shown + " is cut: before it the source has “" + cut(before.toString().strip()) + "”"));
        StringBuilder after = new StringBuilder();
        turned = false;
        for (int at = last + 1; at < evidence.size() && evidence.token(at).quoted() && !isEnd(evidence.token(at)); at++) {
            turned |= turns(evidence.token(at));
            after.append(evidence.token(at).text()).append(' ');
        }
        if (turned) findings.add(Finding.grave(Finding.Kind.QUOTATION, "the quotation " + shown + " is cut: the source goes on “" + cut(after.toString().strip()) + "”"));
    }

    private static boolean turns(Token token) {
        return token.kind() == Token.Kind.NEGATION || TURNS.contains(token.lemma());
    }

    private static boolean isEnd(Token token) {
        return token.kind() == Token.Kind.MARK && ".!?“”«»\"".contains(token.text());
    }

    private static String cut(String text) {
        if (text.length() <= SHOWN) return text;
        int space = text.lastIndexOf(' ', SHOWN);
        return text.substring(0, space > 0 ? space : SHOWN) + " …";
    }
}
