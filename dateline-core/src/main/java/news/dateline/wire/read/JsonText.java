package news.dateline.wire.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Text to a tree of JSON: strictly, then leniently with a note; a document that was cut keeps its whole parts. Thread-safe. */
public final class JsonText {
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder().maxNestingDepth(Limits.ELEMENT_DEPTH).maxStringLength(Limits.TEXT_LENGTH)
            .maxDocumentLength(Limits.DOCUMENT_BYTES).maxNumberLength(100).maxNameLength(1_000).maxTokenCount(10L * Limits.ELEMENTS).build();
    private static final JsonFactory STRICT = JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
    private static final JsonFactory LENIENT = JsonFactory.builder().streamReadConstraints(CONSTRAINTS).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER).enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private JsonText() { }

    public static JsonReading read(String text) {
        JsonReading strictly = read(STRICT, text, List.of());
        if (!(strictly instanceof JsonReading.Failed failed) || failed.reason().startsWith("A limit")) return strictly;
        return switch (read(LENIENT, text, List.of("not valid JSON, read leniently: " + failed.reason()))) {
            case JsonReading.Tree tree -> tree;
            case JsonReading.Failed _ -> failed;
        };
    }

    private static JsonReading read(JsonFactory factory, String text, List<String> mended) {
        Growth growth = new Growth();
        try (JsonParser parser = factory.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) return new JsonReading.Failed("Expected a JSON document, found an empty one", 0);
            JsonNode root = growth.value(parser, first);
            if (growth.cut) return new JsonReading.Tree(root, mended, text.length());
            if (parser.nextToken() != null) return new JsonReading.Failed("Expected the end of the JSON document", parser.currentTokenLocation().getCharOffset());
            return new JsonReading.Tree(root, mended, -1);
        } catch (StreamConstraintsException e) {
            return new JsonReading.Failed("A limit of this reader is exceeded: " + e.getOriginalMessage(), -1);
        } catch (JsonProcessingException e) {
            return new JsonReading.Failed("Not valid JSON: " + e.getOriginalMessage(), e.getLocation() == null ? -1 : e.getLocation().getCharOffset());
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
    }

    /** Builds a tree as far as the text goes. */
    private static final class Growth {
        private boolean cut;

        JsonNode value(JsonParser parser, JsonToken token) throws IOException {
            return switch (token) {
                case START_OBJECT -> object(parser);
                case START_ARRAY -> array(parser);
                case VALUE_STRING -> JsonNodeFactory.instance.textNode(parser.getText());
                case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
                case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.textNode(parser.getText());
                case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
                case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
                default -> JsonNodeFactory.instance.nullNode();
            };
        }

        private ObjectNode object(JsonParser parser) throws IOException {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            try {
                while (!cut && parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    JsonToken token = parser.nextToken();
                    if (token == null) cut = true;
                    else object.set(name, value(parser, token));
                }
                if (!cut && parser.currentToken() != JsonToken.END_OBJECT) cut = true;
            } catch (JsonEOFException e) {
                cut = true;
            }
            return object;
        }

        private ArrayNode array(JsonParser parser) throws IOException {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            try {
                while (!cut) {
                    JsonToken token = parser.nextToken();
                    if (token == JsonToken.END_ARRAY) break;
                    if (token == null) {
                        cut = true;
                        break;
                    }
                    JsonNode element = value(parser, token);
                    // What the cut goes through is no whole element.
                    if (!cut) array.add(element);
                }
            } catch (JsonEOFException e) {
                cut = true;
            }
            return array;
        }
    }
}
