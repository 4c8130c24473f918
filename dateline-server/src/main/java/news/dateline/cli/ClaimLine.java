package news.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.guard.Told;
import news.dateline.log.Json;

/** A claim and what it is held against, as a line of JSON: {id, source, claim}, the source a text or a list of texts; with the days on which they were told, where these are known. */
record ClaimLine(String id, Told claim, List<Told> told) {
    ClaimLine {
        told = List.copyOf(told);
    }

    private static Told told(String text, JsonNode day) {
        return day.isMissingNode() || day.isNull() ? Told.undated(text) : new Told(text, List.of(LocalDate.parse(day.asText())));
    }

    /** Empty for a line that is none. */
    static Optional<ClaimLine> of(String line) {
        try {
            JsonNode claim = Json.mapper().readTree(line);
            List<String> sources = new ArrayList<>();
            if (claim.path("source").isTextual()) sources.add(claim.path("source").asText());
            for (JsonNode source : claim.path("source")) {
                if (!source.isTextual()) return Optional.empty();
                sources.add(source.asText());
            }
            if (!claim.path("id").isValueNode() || !claim.path("claim").isTextual() || sources.isEmpty()) return Optional.empty();
            JsonNode days = claim.path("source-day");
            List<Told> told = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) told.add(told(sources.get(i), days.isArray() ? days.path(i) : days));
            return Optional.of(new ClaimLine(claim.path("id").asText(), told(claim.path("claim").asText(), claim.path("day")), told));
        } catch (JsonProcessingException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
