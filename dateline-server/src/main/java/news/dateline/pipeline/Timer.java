package news.dateline.pipeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.StoryId;

/** What is to be said on a log when its time has come. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Timer.LiftEmbargo.class, name = "lift-embargo"),
    @JsonSubTypes.Type(value = Timer.ExpireItem.class, name = "expire-item"),
    @JsonSubTypes.Type(value = Timer.RunOrder.class, name = "run-order"),
    @JsonSubTypes.Type(value = Timer.LapseLicence.class, name = "lapse-licence"),
    @JsonSubTypes.Type(value = Timer.EndCoverage.class, name = "end-coverage"),
    @JsonSubTypes.Type(value = Timer.Compose.class, name = "compose")})
sealed interface Timer {
    record LiftEmbargo(ItemId item) implements Timer { }

    record ExpireItem(ItemId item) implements Timer { }

    /** A blackout's hours begin or are over; {@code ends} keeps the two apart. */
    record RunOrder(String order, boolean ends) implements Timer { }
    record LapseLicence(StoryId story) implements Timer { }

    /** Nothing may have come of a story with a live page for long. */
    record EndCoverage(StoryId story) implements Timer { }

    record Compose(ClusterId cluster) implements Timer { }
}
