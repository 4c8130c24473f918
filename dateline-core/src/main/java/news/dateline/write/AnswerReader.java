package news.dateline.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a model's answer: JSON of one shape, or nothing at all. Words around the object are passed over, since small models cannot leave them. Stateless; any thread. */
final class AnswerReader {
    static final int SENTENCES_MAX = 200;
    static final int NUMBERS_MAX = 200;
    private static final int DEPTH_MAX = 8;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build()).build());

    private AnswerReader() { }

    /** The sentences of {@code {"paragraphs": [[{"text", "from"}]]}}; empty for anything else. */
    static Optional<List<Claim>> story(String answer) {
        Optional<JsonNode> paragraphs = object(answer).map(tree -> tree.path("paragraphs")).filter(JsonNode::isArray);
        if (paragraphs.isEmpty()) return Optional.empty();
        List<Claim> claims = new ArrayList<>();
        int number = 0;
        for (JsonNode paragraph : paragraphs.get()) {
            if (!paragraph.isArray()) return Optional.empty();
            for (JsonNode sentence : paragraph) {
                Optional<Claim> claim = claim(sentence, number);
                if (claim.isEmpty() || claims.size() == SENTENCES_MAX) return Optional.empty();
                claims.add(claim.get());
            }
            number++;
        }
        return claims.isEmpty() ? Optional.empty() : Optional.of(claims);
    }

    /** The sentences of {@code {"sentences": [{"number", "text", "from"}]}} by their number; what has no readable place is left out. */
    static Map<Integer, Claim> rewritten(String answer) {
        Map<Integer, Claim> claims = new HashMap<>();
        for (JsonNode sentence : object(answer).map(tree -> tree.path("sentences")).filter(JsonNode::isArray).orElse(JSON.createArrayNode())) {
            if (claims.size() == SENTENCES_MAX) break;
            if (sentence.path("number").isInt()) claim(sentence, 0).ifPresent(claim -> claims.put(sentence.path("number").intValue(), claim));
        }
        return claims;
    }

    private static Optional<Claim> claim(JsonNode sentence, int paragraph) {
        if (!sentence.path("text").isTextual() || !sentence.path("from").isArray() || sentence.path("from").size() > NUMBERS_MAX) return Optional.empty();
        List<Integer> from = new ArrayList<>();
        for (JsonNode number : sentence.path("from")) {
            if (!number.isInt()) return Optional.empty();
            if (!from.contains(number.intValue())) from.add(number.intValue());
        }
        return Optional.of(new Claim(paragraph, sentence.path("text").textValue().strip(), from));
    }

    private static Optional<JsonNode> object(String answer) {
        int start = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        if (start < 0 || end <= start) return Optional.empty();
        try {
            return Optional.ofNullable(JSON.readTree(answer.substring(start, end + 1)));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
