package news.dateline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.model.Authorship;
import news.dateline.model.Check;
import news.dateline.model.DigitalSourceType;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.PubStatus;
import news.dateline.model.Sentence;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;
import news.dateline.wire.ninjs.Ninjs;

/** A story of ours as ninjs 3.1, with how it came to be and who has read it; a text that readers do not have is marked withheld or canceled. For the desk: it asks no licence. */
final class StoryNinjs {
    private StoryNinjs() { }

    static ObjectNode of(Story story) {
        Draft draft = (story.isPublished() ? story.published() : story.current()).orElseThrow();
        WireItemBuilder item = WireItem.of(new ItemId("dateline", "urn:dateline:story:" + story.id()), "ninjs").language(draft.language()).headline(draft.headline().text())
                .body(draft.paragraphs().stream().map(StoryNinjs::text).collect(Collectors.joining("\n\n"))).status(status(story.state())).agencyVersion(String.valueOf(story.version()))
                .edNote(note(story, draft));
        if (!draft.standfirst().isEmpty()) item.description(text(draft.standfirst()));
        story.firstPublishedAt().ifPresent(item::firstCreated);
        story.updatedAt().ifPresent(item::versionCreated);
        ObjectNode json = Ninjs.write(item.build());
        DigitalSourceType type = Authorship.of(draft).type();
        json.putObject("digitalSourceType").put("name", type.code()).put("uri", type.address());
        return json;
    }

    private static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    private static PubStatus status(StoryState state) {
        return switch (state) {
            case PUBLISHED -> PubStatus.USABLE;
            case WAITING, WITHHELD, SPIKED -> PubStatus.WITHHELD;
            case KILLED, MERGED -> PubStatus.CANCELED;
        };
    }

    private static String note(Story story, Draft draft) {
        String written = Authorship.of(draft).words();
        String checked = story.isPublished() && story.check().isPresent() && story.check().get() instanceof Check.ByEditor(String name, var at) ? "Checked by " + name + ", " + at : "No editor has read this version";
        return checked + (written.isEmpty() ? "." : "; " + written + ".");
    }
}
