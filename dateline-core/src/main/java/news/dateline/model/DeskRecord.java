package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An entry of the {@code desk} log: asked, happened, asked and refused, or what a language model was paid for. {@code by} is "compose", "writer", "timer", "signal", "rule" or an editor's name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskRecord.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = DeskRecord.Happened.class, name = "happened"),
    @JsonSubTypes.Type(value = DeskRecord.Rejected.class, name = "rejected"),
    @JsonSubTypes.Type(value = DeskRecord.Wrote.class, name = "wrote")})
public sealed interface DeskRecord {
    String by();

    /** {@code request} lets the asker find the answer; a repeat of it is answered once. */
    record Asked(DeskCommand command, String by, String request) implements DeskRecord { }

    record Happened(DeskEvent event, String by) implements DeskRecord { }

    /** {@code code} is for programs and never changes; {@code sentence} says what to do next. */
    record Rejected(DeskCommand command, String by, String request, String code, String sentence) implements DeskRecord { }

    /**
     * A language model was asked to write a story, and what came of it in words; what it wrote follows as a draft of its own.
     *
     * @param base    the fingerprint of the draft that it was given
     * @param settled false where the same draft will be tried again
     */
    record Wrote(StoryId story, String base, String model, String prompt, Spent spent, String outcome, boolean settled, String by) implements DeskRecord { }
}
