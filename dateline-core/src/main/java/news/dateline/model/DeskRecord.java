package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An entry of the {@code desk} log: asked, happened, or asked and refused. {@code by} is "compose", "timer", "signal", "rule" or an editor's name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskRecord.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = DeskRecord.Happened.class, name = "happened"),
    @JsonSubTypes.Type(value = DeskRecord.Rejected.class, name = "rejected")})
public sealed interface DeskRecord {
    String by();

    /** {@code request} lets the asker find the answer; a repeat of it is answered once. */
    record Asked(DeskCommand command, String by, String request) implements DeskRecord { }

    record Happened(DeskEvent event, String by) implements DeskRecord { }

    /** {@code code} is for programs and never changes; {@code sentence} says what to do next. */
    record Rejected(DeskCommand command, String by, String request, String code, String sentence) implements DeskRecord { }
}
