package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What a sentence rests on: words of one version of a wire item, an editor's own word; and that a language model put it into words, beside what it rests on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Source.Wire.class, name = "wire"),
    @JsonSubTypes.Type(value = Source.Editor.class, name = "editor"),
    @JsonSubTypes.Type(value = Source.Model.class, name = "model")})
public sealed interface Source {
    record Wire(ItemVersion version, Span span) implements Source { }

    /** {@code guard}: what the fact guard said of the editor's sentence; absent where it was never asked. */
    record Editor(String name, Optional<Assessment> guard) implements Source {
        public Editor {
            // Logs written before the guard was asked lack it.
            guard = Checks.given(guard, Optional.empty());
        }

        public Editor(String name) {
            this(name, Optional.empty());
        }
    }

    /** {@code name} as its server calls it; never the only source of a sentence. */
    record Model(String name) implements Source { }
}
