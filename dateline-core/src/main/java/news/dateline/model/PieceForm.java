package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A form that readers are told of in words (the law, 22) and that has a list of its own. */
public enum PieceForm {
    OPINION("opinion", "Opinion", "/opinion"),
    BLOG("blog", "Blog", "/blog"),
    INTERVIEW("interview", "Interview", "/interview"),
    /** An entry of the calendar. */
    EVENT("event", "Event", "/events"),
    /** A film that stands elsewhere, with words about it. */
    VIDEO("video", "Video", "/video"),
    /** What agencies pass on of others; nobody at the desk writes one. */
    PRESS_RELEASE("press-release", "Press release", "/press-releases");

    /** What people say in their own name; it has a place of its own on fronts. */
    public static final List<PieceForm> VOICES = List.of(OPINION, BLOG, INTERVIEW);

    private final String slug;
    private final String mark;
    private final String path;

    PieceForm(String slug, String mark, String path) {
        this.slug = slug;
        this.mark = mark;
        this.path = path;
    }

    @JsonValue public String slug() {
        return slug;
    }

    /** The word on every card, list, feed and mail. */
    public String mark() {
        return mark;
    }

    /** Where its list stands. */
    public String path() {
        return path;
    }

    /** Whether a person files it at the desk. */
    public boolean isFiled() {
        return this != PRESS_RELEASE;
    }

    public static Optional<PieceForm> fromSlug(String slug) {
        return Arrays.stream(values()).filter(form -> form.slug.equals(slug)).findFirst();
    }

    /** The form that the marks of a text say. */
    public static Optional<PieceForm> ofMarks(List<String> marks) {
        return Arrays.stream(values()).filter(form -> marks.contains(form.mark)).findFirst();
    }

    @JsonCreator static PieceForm parse(String slug) {
        return fromSlug(slug).orElseThrow(() -> new IllegalArgumentException("Expected a form, found " + slug));
    }
}
