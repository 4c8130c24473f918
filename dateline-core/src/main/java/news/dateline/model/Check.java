package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Who answers for a published version: nobody has read it, or an editor has (the law, 20). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Check.ByRule.class, name = "rule"),
    @JsonSubTypes.Type(value = Check.ByEditor.class, name = "editor")})
public sealed interface Check {
    record ByRule(String rule) implements Check { }

    record ByEditor(String name, Instant at) implements Check { }
}
