package news.dateline.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences in which scenarios of the whole road are told. Each {@link Teacher} brings those of one part of the trade; what the law gains gets a teacher of its own in {@link #TEACHERS}. */
final class RoadSteps {
    /** Says which sentences it knows and what they do in a world. */
    @FunctionalInterface
    interface Teacher {
        void teach(RoadSteps steps, RoadWorld world);
    }

    private static final List<Teacher> TEACHERS = List.of(WireSteps::teach, LicenceSteps::teach, EditorSteps::teach, OrderSteps::teach, RedactSteps::teach, ReaderSteps::teach, DifferenceSteps::teach, PieceSteps::teach);

    private final Map<Pattern, Consumer<Matcher>> known = new LinkedHashMap<>();

    RoadSteps(RoadWorld world) {
        for (Teacher teacher : TEACHERS) teacher.teach(this, world);
    }

    /** Words that a reader or an agency would put between quotation marks stand between “ and ” in a scenario. */
    void step(String pattern, Consumer<Matcher> act) {
        known.put(Pattern.compile(pattern), act);
    }

    void take(String step) {
        String text = step.replaceFirst("^(Given|When|Then|And|But) ", "");
        List<Pattern> meant = known.keySet().stream().filter(pattern -> pattern.matcher(text).matches()).toList();
        if (meant.size() != 1) throw new AssertionError((meant.isEmpty() ? "Nobody knows the step: " : "The step has several meanings, " + meant + ": ") + step);
        Matcher matcher = meant.getFirst().matcher(text);
        if (!matcher.matches()) throw new AssertionError("It matched before: " + step);
        known.getOrDefault(meant.getFirst(), _ -> { }).accept(matcher);
    }
}
