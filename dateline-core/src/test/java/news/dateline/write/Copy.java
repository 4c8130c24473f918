package news.dateline.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Agency;
import news.dateline.model.ClusterId;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Label;
import news.dateline.model.Licence;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;
import news.dateline.model.StoryId;
import news.dateline.model.Urgency;

/** A draft of invented copy: a line a sentence, a blank line between paragraphs; "lantern: " begins what the second agency filed, with its credit where the line names it. */
final class Copy {
    static final Map<String, Agency> AGENCIES = Map.of("tidewire", new Agency("tidewire", "Tidewire", Optional.empty(), Licence.EVERYTHING, 1),
            "lantern", new Agency("lantern", "Lantern News", Optional.empty(), Licence.EVERYTHING, 2));
    private static final String OTHER = "lantern: ";
    private static final String CREDIT = ", Lantern News reported";

    private Copy() { }

    static Draft draft(String text) {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\n\n")) paragraphs.add(paragraph.lines().map(Copy::sentence).toList());
        Sentence headline = sentence("Bridge reopens");
        List<String> agencies = text.contains(OTHER) ? List.of("tidewire", "lantern") : List.of("tidewire");
        return new Draft(new ClusterId("bridge"), Set.of(), "en", headline, List.of(), paragraphs, List.of(paragraphs.getFirst().getFirst()), Optional.empty(), agencies, agencies.size(), List.of(), List.of(),
                "transport", Optional.empty(), List.of(), List.of(), Label.NATIONAL, List.of(), Set.of(), List.of(), List.of(), false, Urgency.ROUTINE, Instant.EPOCH, "base");
    }

    static Sentence sentence(String line) {
        boolean other = line.startsWith(OTHER);
        String text = other ? line.substring(OTHER.length()) : line;
        int credit = text.indexOf(CREDIT);
        List<Sentence.Piece> added = credit < 0 ? List.of() : List.of(new Sentence.Piece(credit, credit + CREDIT.length()));
        return new Sentence(text, List.of(new Source.Wire(new ItemVersion(new ItemId(other ? "lantern" : "tidewire", other ? "l1" : "t1"), 1), Span.body(0, text.length()))), added);
    }

    static Assignment assignment(String text) {
        return ((Assignment.Commission.Assigned) Assignment.of(new StoryId("s1"), draft(text), AGENCIES, true, 10_000)).assignment();
    }

    /** "1 2: words" a line; a blank line between paragraphs. */
    static String answer(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\n\n")) paragraphs.add("[" + String.join(",", paragraph.lines().map(Copy::said).toList()) + "]");
        return "{\"paragraphs\": [" + String.join(",", paragraphs) + "]}";
    }

    private static String said(String line) {
        String[] parts = line.split(": ", 2);
        return "{\"text\": \"" + parts[1].replace("\"", "\\\"") + "\", \"from\": [" + parts[0].strip().replace(" ", ",") + "]}";
    }
}
