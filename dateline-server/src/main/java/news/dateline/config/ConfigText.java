package news.dateline.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Writes the whole configuration with its defaults and every key explained: what {@code config --print-default} shows, and a file that can be used as it is. */
final class ConfigText {
    private static final int WIDTH = 110;

    private ConfigText() { }

    static String defaults(Class<?> type) {
        StringBuilder text = new StringBuilder("# dateline.yaml: every setting with its default. Leave out what you do not change.\n");
        area(text, type, "", false);
        return text.toString();
    }

    private static void area(StringBuilder text, Class<?> type, String indent, boolean commentedOut) {
        for (RecordComponent component : type.getRecordComponents()) {
            Setting setting = component.getAnnotation(Setting.class);
            Class<?> nested = nested(component.getGenericType());
            boolean list = isList(component.getGenericType());
            if (indent.isEmpty()) text.append('\n');
            comment(text, indent, setting.value(), commentedOut);
            String key = ConfigReader.key(component.getName());
            if (nested == null) line(text, indent, key + ": " + written(setting), commentedOut);
            else if (!list) {
                boolean absent = commentedOut || isOptional(component.getGenericType());
                line(text, indent, key + ":", absent);
                area(text, nested, indent + "  ", absent);
            } else {
                line(text, indent, key + ": []", commentedOut);
                comment(text, indent, "One entry of " + key + ":", false);
                line(text, indent, "  -", true);
                area(text, nested, indent + "    ", true);
            }
        }
    }

    private static String written(Setting setting) {
        if (setting.byDefault().equals(Setting.REQUIRED)) return "…   (must be given)";
        return setting.byDefault().isEmpty() ? "\"\"" : setting.byDefault();
    }

    private static void line(StringBuilder text, String indent, String line, boolean commentedOut) {
        text.append(commentedOut ? "# " : "").append(indent).append(line).append('\n');
    }

    private static void comment(StringBuilder text, String indent, String words, boolean inside) {
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                text.append(inside ? "# " : "").append(indent).append("# ").append(line.toString().strip()).append('\n');
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        text.append(inside ? "# " : "").append(indent).append("# ").append(line.toString().strip()).append('\n');
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    private static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    /** The record that a key or the entries of a list hold, or null for plain values. */
    private static @org.jspecify.annotations.Nullable Class<?> nested(Type type) {
        Type inner = type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
        return inner instanceof Class<?> plain && plain.isRecord() && plain != Secret.class && plain != Bytes.class ? plain : null;
    }
}
