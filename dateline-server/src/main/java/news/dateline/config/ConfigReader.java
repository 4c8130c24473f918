package news.dateline.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads YAML into the records of an area, collecting every problem rather than stopping at the first. One use, one thread. */
final class ConfigReader {
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private final List<String> problems = new ArrayList<>();

    static <T> T read(String yaml, Class<T> type) {
        return read(tree(yaml), type);
    }

    /** The keys and values of a text; a text without any is an empty object. */
    static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new ConfigException(List.of("line " + Optional.ofNullable(e.getLocation()).map(at -> at.getLineNr()).orElse(-1) + ": " + e.getOriginalMessage()));
        }
    }

    static <T> T read(JsonNode tree, Class<T> type) {
        ConfigReader reader = new ConfigReader();
        Optional<Object> value = reader.area(tree.isMissingNode() || tree.isNull() ? YAML.createObjectNode() : tree, type, "");
        if (!reader.problems.isEmpty()) throw new ConfigException(reader.problems);
        return type.cast(value.orElseThrow());
    }

    private Optional<Object> area(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) return problem(path, "Expected keys and values", node);
        RecordComponent[] components = type.getRecordComponents();
        List<String> known = Arrays.stream(components).map(component -> key(component.getName())).toList();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) problems.add(join(path, name) + ": unknown key. Did you mean \"" + nearest(name, known) + "\"? Known here: " + String.join(", ", known));
        });
        Object[] values = new Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            String name = key(components[i].getName());
            Optional<Object> value = value(child(node, name, components[i]), components[i].getGenericType(), join(path, name));
            if (value.isPresent()) values[i] = value.get();
            else complete = false;
        }
        return complete ? make(type, components, values, path) : Optional.empty();
    }

    private static JsonNode child(JsonNode node, String name, RecordComponent component) {
        JsonNode child = node.path(name);
        if (!child.isMissingNode() && !child.isNull()) return child;
        String byDefault = component.getAnnotation(Setting.class).byDefault();
        return byDefault.equals(Setting.REQUIRED) ? MissingNode.getInstance() : TextNode.valueOf(byDefault);
    }

    private Optional<Object> make(Class<?> type, RecordComponent[] components, Object[] values, String path) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            problems.add((path.isEmpty() ? "the file" : path) + ": " + Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("cannot be used"));
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected a record of settings, found " + type, e);
        }
    }

    private Optional<Object> value(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType generic) return collection(node, generic, path);
        Class<?> plain = (Class<?>) type;
        boolean missing = node.isMissingNode();
        if (plain.isRecord() && plain != Secret.class && plain != Bytes.class) return area(missing ? YAML.createObjectNode() : node, plain, path);
        if (missing) {
            problems.add(path + ": must be given");
            return Optional.empty();
        }
        if (!node.isValueNode()) return problem(path, "Expected one value", node);
        return scalar(node.asText(), plain, path);
    }

    private Optional<Object> collection(JsonNode node, ParameterizedType type, String path) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type element = type.getActualTypeArguments()[0];
        boolean absent = node.isMissingNode() || node.isTextual() && node.asText().isEmpty();
        if (raw == Map.class) return absent ? Optional.of(Map.of()) : table(node, type, path);
        if (raw == Optional.class) return absent ? Optional.of(Optional.empty()) : value(node, element, path).map(Optional::of);
        List<JsonNode> nodes = new ArrayList<>();
        if (node.isArray()) node.forEach(nodes::add);
        else if (node.isTextual() && !absent) for (String word : node.asText().split("\\s*,\\s*")) nodes.add(TextNode.valueOf(word));
        else if (!absent) return problem(path, "Expected a list", node);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) value(nodes.get(i), element, path + "[" + i + "]").ifPresent(values::add);
        return Optional.of(raw == Set.class ? Set.copyOf(values) : List.copyOf(values));
    }

    /** Keys that the writer of the file chooses; kept in lower case. */
    private Optional<Object> table(JsonNode node, ParameterizedType type, String path) {
        if (!node.isObject()) return problem(path, "Expected keys and values", node);
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> value(entry.getValue(), type.getActualTypeArguments()[1], join(path, entry.getKey())).ifPresent(value -> values.put(entry.getKey().toLowerCase(Locale.ROOT), value)));
        return Optional.of(Map.copyOf(values));
    }

    private Optional<Object> scalar(String text, Class<?> type, String path) {
        try {
            return Optional.of(convert(text.strip(), type));
        } catch (RuntimeException e) {
            String expected = e instanceof IllegalArgumentException && e.getMessage() != null && !(e instanceof NumberFormatException) ? e.getMessage() : "a value of kind " + type.getSimpleName();
            problems.add(path + ": Expected " + expected + ", found \"" + (type == Secret.class ? "…" : text) + "\"");
            return Optional.empty();
        }
    }

    private static Object convert(String text, Class<?> type) {
        if (type == String.class) return text;
        if (type == int.class) return Integer.valueOf(text);
        if (type == long.class) return Long.valueOf(text);
        if (type == double.class || type == Double.class) return Double.valueOf(text);
        if (type == boolean.class || type == Boolean.class) return truth(text);
        if (type == Integer.class) return Integer.valueOf(text);
        if (type == Duration.class) return duration(text);
        if (type == Bytes.class) return Bytes.parse(text);
        if (type == Path.class) return Path.of(text);
        if (type == URI.class) return URI.create(text);
        if (type == ZoneId.class) return ZoneId.of(text);
        if (type == Secret.class) return new Secret(text);
        if (type.isEnum()) return constant(text, type);
        throw new IllegalStateException("No setting can be of type " + type);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    /** "90s", "15m", "6h", "2d", "250ms", or ISO 8601 ("PT90S"). */
    static Duration duration(String text) {
        var plain = java.util.regex.Pattern.compile("(\\d+)(ms|s|m|h|d)").matcher(text);
        if (!plain.matches()) {
            try {
                return Duration.parse(text);
            } catch (java.time.format.DateTimeParseException e) {
                throw new IllegalArgumentException("a duration such as 90s, 15m, 6h or 2d", e);
            }
        }
        long count = Long.parseLong(plain.group(1));
        return switch (plain.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static Object constant(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) if (key(constant).equals(text)) return constant;
        throw new IllegalArgumentException("one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(ConfigReader::key).toList()));
    }

    private static String key(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code pollDelay} stands as {@code poll-delay} in the file. */
    static String key(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private Optional<Object> problem(String path, String expected, JsonNode found) {
        problems.add((path.isEmpty() ? "the file" : path) + ": " + expected + ", found " + (found.isArray() ? "a list" : found.isObject() ? "keys and values" : "\"" + found.asText() + "\""));
        return Optional.empty();
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static String nearest(String word, List<String> known) {
        return known.stream().min(java.util.Comparator.comparingInt(candidate -> distance(word, candidate))).orElse("");
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
