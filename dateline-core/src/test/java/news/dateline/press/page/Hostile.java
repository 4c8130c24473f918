package news.dateline.press.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes of any view the same view with an attack in every text field, however deep. */
final class Hostile {
    static final String ATTACK = "\"'></title></script><script>alert(1)</script><img src=x onerror=alert(2)>";

    private Hostile() { }

    @SuppressWarnings("unchecked")
    static <T> T view(T view) {
        return (T) attacked(view);
    }

    private static Object attacked(Object value) {
        return switch (value) {
            case String _ -> ATTACK;
            case Optional<?> optional -> optional.map(Hostile::attacked);
            case List<?> list -> list.stream().map(Hostile::attacked).toList();
            case Record part -> rebuilt(part);
            default -> value;
        };
    }

    private static Object rebuilt(Record part) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) values[i] = attacked(components[i].getAccessor().invoke(part));
            return part.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError("Expected a record that can be made again, found " + part, e);
        }
    }
}
