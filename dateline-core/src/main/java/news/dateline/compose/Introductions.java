package news.dateline.compose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Name;

/** Who is introduced where in a copy: a surname alone leans on the full name before it. */
final class Introductions {
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]+ (?:\\p{Lu}\\. |(?:de|del|la|von|van|bin|al|du|le) ){0,2}(\\p{Lu}[\\p{L}\\p{M}'’-]{2,})");
    private static final Pattern CAPITALISED = Pattern.compile("(?<!\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30} )(?<![\\p{L}\\p{M}])(\\p{Lu}[\\p{L}\\p{M}-]{2,})");

    /** Surname to the full names that carry it. */
    private final Map<String, Set<String>> full = new HashMap<>();
    /** In which paragraph a full name stands first, where it is a person's. */
    private final Map<String, Integer> first = new HashMap<>();
    private final List<Name> names;

    private Introductions(List<Name> names) {
        this.names = names;
    }

    static Introductions of(Copy copy) {
        Introductions introductions = new Introductions(copy.part().notes().names());
        copy.lines().forEach(line -> introductions.read(line.text()));
        introductions.names.stream().map(Name::text).forEach(introductions::introduce);
        for (Passage passage : copy.passages()) introductions.names.stream().filter(name -> name.kind() == Name.Kind.PERSON && name.text().indexOf(' ') > 0 && passage.text().contains(name.text()))
                .forEach(name -> introductions.first.putIfAbsent(name.text(), passage.number()));
        return introductions;
    }

    private void read(String text) {
        for (Matcher name = FULL_NAME.matcher(text); name.find(); ) introduce(name.group());
    }

    private void introduce(String name) {
        int last = name.lastIndexOf(' ');
        if (last > 0) full.computeIfAbsent(name.substring(last + 1), _ -> new HashSet<>()).add(name);
    }

    /** Whether the passages name somebody by a surname whose full name is neither in them nor printed, or by a full name that an earlier paragraph brought in with who he or she is. */
    boolean isMissing(List<Passage> passages, Printed printed) {
        List<Integer> numbers = passages.stream().map(Passage::number).toList();
        boolean known = passages.stream().allMatch(passage -> first.entrySet().stream()
                .noneMatch(name -> name.getValue() < passage.number() && !numbers.contains(name.getValue()) && passage.text().contains(name.getKey()) && !printed.mentions(name.getKey())));
        if (!known) return true;
        String text = passages.stream().map(Passage::text).collect(Collectors.joining(" "));
        return Stream.concat(alone(text), named(passages)).distinct().anyMatch(surname -> full.containsKey(surname) && !printed.mentions(surname)
                && full.get(surname).stream().noneMatch(text::contains));
    }

    private static Stream<String> alone(String text) {
        return CAPITALISED.matcher(text).results().map(found -> found.group(1));
    }

    private Stream<String> named(List<Passage> passages) {
        return names.stream().filter(name -> name.kind() == Name.Kind.PERSON && !name.text().contains(" "))
                .filter(name -> passages.stream().anyMatch(passage -> passage.lines().stream().anyMatch(line -> line.span().contains(name.span()))))
                .map(Name::text);
    }
}
