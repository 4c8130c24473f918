package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a sentence rests on: words of one version of a wire item, an editor's own word; and that a language model put it into words, beside what it rests on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Source.Wire.class, name = "wire"),
    @JsonSubTypes.Type(value = Source.Editor.class, name = "editor"),
    @JsonSubTypes.Type(value = Source.Model.class, name = "model")})
public sealed interface Source {
    record Wire(ItemVersion version, Span span) implements Source { }

    record Editor(String name) implements Source { }

    /** {@code name} as its server calls it; never the only source of a sentence. */
    record Model(String name) implements Source { }
}
