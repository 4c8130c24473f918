package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a sentence rests on: words of one version of a wire item, or an editor's own word. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Source.Wire.class, name = "wire"),
    @JsonSubTypes.Type(value = Source.Editor.class, name = "editor")})
public sealed interface Source {
    record Wire(ItemVersion version, Span span) implements Source { }

    record Editor(String name) implements Source { }
}
